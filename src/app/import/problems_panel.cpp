#include "app/import/problems_panel.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "app/commands/messages.h"
#include "app/import/sentence_delegate.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"
#include "io/csv/csv.h"

namespace manyi::app {

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QFrame(parent),
      m_model(new ProblemModel(this)),
      m_table(new TableView),
      m_title(new QLabel),
      m_count(new QLabel),
      m_export(new QPushButton)
{
    setObjectName("problemsPanel");
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    theme::setLook(m_count, "secondary");
    theme::setLook(m_export, "flat");
    m_count->setObjectName("problemCount");
    m_export->setObjectName("exportProblems");
    m_table->setObjectName("problems");
    m_table->setModel(m_model);
    m_delegate = new SentenceDelegate(*m_table, ProblemModel::Reason);
    m_table->setColumnWidth(ProblemModel::Mark, 34);
    m_table->setColumnWidth(ProblemModel::Row, 56);
    m_table->setColumnWidth(ProblemModel::Fix, 186);
    m_table->setColumnWidth(ProblemModel::Rows, 64);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::s, charts::space::s, charts::space::s);
    head->setSpacing(charts::space::s);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addStretch();

    // Queued: the answer is a new list, and the choice box of the old one is still closing.
    connect(m_model, &ProblemModel::fixChosen, this, &ProblemsPanel::fixChosen, Qt::QueuedConnection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT problemPicked(m_model->problems()[current.row()]);
            });
    connect(m_export, &QPushButton::clicked, this, [this] { askAndExport(); });
    retranslate();
}

void ProblemsPanel::setProblems(const std::vector<domain::ImportProblem>& problems, const domain::Recipe& recipe)
{
    m_model->setProblems(problems, recipe);
    const auto rows = std::accumulate(problems.begin(), problems.end(), std::int64_t{0},
                                      [](auto sum, const auto& problem) { return sum + problem.affectedRows; });
    m_count->setText(problems.empty() ? tr("None: every cell can be read.")
                                      : tr("Kinds: %1 · cells: %2 · each choice is kept in the recipe")
                                            .arg(countText(qint64(problems.size())), countText(rows)));
    m_export->setEnabled(!problems.empty());
    m_table->setVisible(!problems.empty());
    // What no problem says needs no room.
    m_table->setColumnHidden(ProblemModel::Row, std::none_of(problems.begin(), problems.end(),
                                                             [](const auto& problem) { return problem.row > 0; }));
    m_table->setColumnHidden(
        ProblemModel::Value,
        std::all_of(problems.begin(), problems.end(), [](const auto& problem) { return problem.value.empty(); }));
    const QAbstractItemView& view = *m_table;
    m_table->setColumnWidth(ProblemModel::ColumnName,
                            std::clamp(view.sizeHintForColumn(ProblemModel::ColumnName), 80, 200));
    m_table->setColumnWidth(ProblemModel::Value, std::clamp(view.sizeHintForColumn(ProblemModel::Value), 76, 140));
    m_delegate->wrap();
    // An empty list is a line; the room below it stays free.
    setSizePolicy(QSizePolicy::Preferred, problems.empty() ? QSizePolicy::Maximum : QSizePolicy::Expanding);
}

void ProblemsPanel::setTheme(charts::ThemeKind theme)
{
    m_delegate->setTheme(theme);
    m_table->viewport()->update();
}

base::Status ProblemsPanel::exportList(const std::vector<domain::ImportProblem>& problems, const QString& path)
{
    auto writer = io::CsvWriter::open(path.toStdString(), {});
    if (!writer)
        return writer.error();
    for (const QString& head :
         {tr("Mark"), tr("Row"), tr("Column"), tr("Value"), tr("Reason"), tr("What is done"), tr("Rows")})
        writer->text(head.toStdString());
    writer->endRecord();
    for (const auto& problem : problems) {
        writer->text(severityText(problem.severity).toStdString());
        writer->number(static_cast<double>(problem.row));
        for (const auto& text : {problem.column, problem.value, problem.reason, problem.action})
            writer->text(text);
        writer->number(static_cast<double>(problem.affectedRows));
        writer->endRecord();
    }
    return writer->finish();
}

void ProblemsPanel::askAndExport()
{
    const QString path = QFileDialog::getSaveFileName(window(), tr("Export the problems"), tr("problems") + ".csv",
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto status = exportList(m_model->problems(), path); !status)
        showError(window(), tr("The list was not written"), status.error());
}

void ProblemsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ProblemsPanel::retranslate()
{
    m_title->setText(tr("Problems"));
    m_export->setText(tr("Export list"));
    m_table->setAccessibleName(tr("Problems of the file"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, ProblemModel::ColumnCount - 1);
}

} // namespace manyi::app

#include "app/import/mapping_step.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "app/explore/row_header.h"
#include "app/import/mapping_header.h"
#include "app/import/mapping_model.h"
#include "app/import/problems_panel.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int rowHeadWidth = 58;
}

MappingStep::MappingStep(QWidget* parent)
    : QWidget(parent),
      m_model(new MappingModel(this)),
      m_header(new MappingHeader),
      m_rows(new RowHeader),
      m_table(new TableView),
      m_corner(new QWidget(m_table)),
      m_extent(new QLabel),
      m_onlyDoubtful(new QPushButton),
      m_maskAll(new QPushButton),
      m_problems(new ProblemsPanel)
{
    setObjectName("mappingStep");
    buildTable();
    m_extent->setObjectName("extent");
    theme::setLook(m_extent, "secondary");
    m_onlyDoubtful->setObjectName("onlyDoubtful");
    m_onlyDoubtful->setCheckable(true);
    theme::setLook(m_onlyDoubtful, "link");
    m_maskAll->setObjectName("maskAll");
    theme::setLook(m_maskAll, "link");

    auto* card = new QFrame;
    theme::setLook(card, "card");
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(charts::space::m, charts::space::xs, charts::space::s, charts::space::xs);
    foot->addWidget(m_extent, 1);
    foot->addWidget(m_maskAll);
    foot->addWidget(m_onlyDoubtful);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_table, 1);
    inside->addLayout(foot);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName("mappingSplit");
    split->setChildrenCollapsible(false);
    split->setHandleWidth(charts::space::m);
    theme::setLook(split, "gap");
    split->addWidget(card);
    split->addWidget(m_problems);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);

    connect(m_onlyDoubtful, &QPushButton::toggled, this, [this] { showDoubtful(); });
    connect(m_maskAll, &QPushButton::clicked, this, &MappingStep::maskAllWanted);
    connect(m_problems, &ProblemsPanel::problemPicked, this,
            [this](const domain::ImportProblem& problem) { selectColumn(fromUtf8(problem.column), problem.row); });
    retranslate();
}

void MappingStep::buildTable()
{
    m_table->setObjectName("mappingTable");
    m_table->setHorizontalHeader(m_header);
    m_table->setVerticalHeader(m_rows);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->show();
    m_rows->setFixedWidth(rowHeadWidth);
    m_table->setCornerButtonEnabled(false);
    m_table->setDense(true);

    // The captions of the head's lines stand where the row numbers end, above them.
    auto* lines = new QVBoxLayout(m_corner);
    lines->setContentsMargins(charts::space::s, 3 + MappingHeader::line, 0, 3);
    lines->setSpacing(0);
    for (QLabel*& caption : m_captions) {
        caption = new QLabel;
        caption->setFixedHeight(MappingHeader::line);
        theme::setLook(caption, "secondary");
        lines->addWidget(caption);
    }
    m_corner->setGeometry(0, 0, rowHeadWidth, m_header->sizeHint().height());
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& current) {
                m_header->setSelected(current.column());
                Q_EMIT columnSelected(current.column());
            });
    connect(m_header, &QHeaderView::sectionPressed, this, [this](int section) { selectColumn(section); });
}

void MappingStep::setFile(const engine::FilePlan* file)
{
    m_onlyDoubtful->setChecked(false);
    m_model->setFile(file);
    m_header->setSelected(-1);
    if (file) {
        const int columns = m_model->columnCount();
        const int measured = std::min(columns, 200); // wide files: the rest keeps the standard width
        for (int i = 0; i < measured; ++i)
            m_table->setColumnWidth(i, std::clamp(std::max(m_header->sectionSizeHint(i),
                                                           m_table->sizeHintForIndex(m_model->index(0, i)).width() + 8),
                                                  84, 220));
    }
    recipeChanged();
}

void MappingStep::recipeChanged()
{
    m_model->recipeChanged();
    if (!m_model->file())
        return;
    m_problems->setProblems(m_model->file()->problems, m_model->file()->recipe);
    int unsure = 0, personal = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        unsure += m_model->isDoubtful(i) ? 1 : 0;
        personal += m_model->isPersonal(i) ? 1 : 0;
    }
    m_maskAll->setVisible(personal > 0);
    m_maskAll->setText(tr("Mask personal data (%1)").arg(personal));
    m_maskAll->setToolTip(tr("Masks every column that looks like personal data"));
    m_extent->setText(tr("Rows 1–%1 of %2, %3 columns")
                          .arg(countText(m_model->rowCount()), countText(m_model->file()->profile.records),
                               countText(m_model->columnCount())));
    m_onlyDoubtful->setText(tr("Only columns below 85 % (%1)").arg(unsure));
    m_onlyDoubtful->setEnabled(unsure > 0 || m_onlyDoubtful->isChecked());
}

void MappingStep::setTheme(charts::ThemeKind theme)
{
    m_model->setTheme(theme);
    m_header->setTheme(theme);
    m_rows->setTheme(theme);
    m_problems->setTheme(theme);
}

int MappingStep::selectedColumn() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().column() : -1;
}

void MappingStep::selectColumn(int column)
{
    if (column < 0 || column >= m_model->columnCount() || m_model->rowCount() == 0)
        return;
    const int row = std::max(0, m_table->currentIndex().row());
    m_table->setCurrentIndex(m_model->index(row, column));
    m_header->setSelected(column);
}

void MappingStep::selectColumn(const QString& header, qint64 dataRow)
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (fromUtf8(m_model->file()->profile.columns[i].header) != header)
            continue;
        const int row = dataRow >= 1 && dataRow <= m_model->rowCount() ? static_cast<int>(dataRow - 1) : 0;
        m_table->setColumnHidden(i, false);
        m_table->setCurrentIndex(m_model->index(row, i));
        m_table->scrollTo(m_model->index(row, i));
        return;
    }
}

void MappingStep::showDoubtful()
{
    const bool only = m_onlyDoubtful->isChecked();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnHidden(i, only && !m_model->isDoubtful(i));
}

void MappingStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MappingStep::retranslate()
{
    m_captions[0]->setText(tr("Role"));
    m_captions[1]->setText(tr("Type"));
    m_captions[2]->setText(tr("Sure"));
    m_table->setAccessibleName(tr("First rows of the file and what the columns become"));
    recipeChanged();
}

} // namespace manyi::app

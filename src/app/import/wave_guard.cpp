#include "app/import/wave_guard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/import/sentence_delegate.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

WaveGuard::WaveGuard(QWidget* parent)
    : QFrame(parent),
      m_model(new DifferenceModel(this)),
      m_table(new TableView),
      m_title(new QLabel),
      m_count(new QLabel),
      m_reasonName(new QLabel),
      m_reason(new QLineEdit)
{
    setObjectName("waveGuard");
    theme::setLook(this, "card");
    theme::setLook(m_title, "cardTitle");
    m_count->setObjectName("differenceCount");
    m_count->setWordWrap(true);
    theme::setLook(m_reasonName, "secondary");
    m_reason->setObjectName("breakReason");
    m_reasonName->setBuddy(m_reason);
    buildTable();

    auto* head = new QHBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::s, charts::space::l, charts::space::s);
    head->setSpacing(charts::space::m);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(charts::space::l, charts::space::s, charts::space::l, charts::space::s);
    foot->setSpacing(charts::space::s);
    foot->addWidget(m_reasonName);
    foot->addWidget(m_reason, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);

    // Queued: the answer is a new list, and the choice box of the old one is still closing.
    connect(m_model, &DifferenceModel::decided, this, &WaveGuard::decided, Qt::QueuedConnection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showReason(); });
    connect(m_reason, &QLineEdit::editingFinished, this, [this] { tellReason(); });
    hide();
    retranslate();
}

void WaveGuard::buildTable()
{
    m_table->setObjectName("differences");
    m_table->setModel(m_model);
    m_delegate = new SentenceDelegate(*m_table, DifferenceModel::What);
    m_table->setColumnWidth(DifferenceModel::Mark, 34);
    m_table->setColumnWidth(DifferenceModel::Decision, 230);
    m_table->setMinimumHeight(110);
}

void WaveGuard::setPlan(const engine::ImportPlan& plan, const ColumnDecisions& decisions,
                        const domain::Questionnaire* questionnaire)
{
    const int row = m_table->currentIndex().row();
    auto columns = differingColumns(plan, decisions);
    m_open = openDecisions(columns, decisions);
    m_sameShapeAs = plan.files.empty() ? std::string() : plan.files.front().sameShapeAs;
    m_model->setColumns(std::move(columns), decisions,
                        questionnaire ? missingVariables(plan, decisions, *questionnaire)
                                      : std::vector<domain::Variable>{});
    setVisible(m_model->rowCount() > 0);
    m_delegate->wrap();
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, DifferenceModel::Decision));
    retranslate();
    showReason();
}

void WaveGuard::setTheme(charts::ThemeKind theme)
{
    m_delegate->setTheme(theme);
    m_table->viewport()->update();
}

void WaveGuard::showReason()
{
    const int row = m_table->currentIndex().row();
    const bool begins =
        row >= 0 && row < m_model->rowCount() && m_model->decisionOf(row).series == ColumnDecision::Series::NewSeries;
    m_reasonName->setVisible(begins);
    m_reason->setVisible(begins);
    if (!begins)
        return;
    m_reason->setText(fromUtf8(m_model->decisionOf(row).reason));
    m_reason->setPlaceholderText(m_model->columns()[row].sentences.section('\n', 0, 0));
}

void WaveGuard::tellReason()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_reason->isModified())
        return;
    m_reason->setModified(false);
    ColumnDecision decision = m_model->decisionOf(row);
    decision.reason = m_reason->text().trimmed().toStdString();
    Q_EMIT decided(fromUtf8(m_model->columns()[row].column), decision);
}

void WaveGuard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void WaveGuard::retranslate()
{
    m_title->setText(tr("Differences from the project"));
    QStringList words{tr("%n columns", nullptr, m_model->rowCount())};
    if (!m_sameShapeAs.empty())
        words << tr("recipe of %1").arg(fromUtf8(m_sameShapeAs));
    if (m_open > 0)
        words << tr("%n to be decided", nullptr, m_open);
    m_count->setText(words.join(" · "));
    theme::setLook(m_count, m_open > 0 ? "bad" : "secondary");
    m_reasonName->setText(tr("Reason of the new series"));
    m_reason->setAccessibleName(m_reasonName->text());
    m_table->setAccessibleName(tr("Differences from the project"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, DifferenceModel::ColumnCount - 1);
}

} // namespace manyi::app

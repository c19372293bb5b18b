#include "app/import/done_step.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/import/known_keys_box.h"
#include "app/import/problems_panel.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

DoneStep::DoneStep(QWidget* parent)
    : QWidget(parent),
      m_kept(new QLabel),
      m_keys(new QLabel),
      m_undo(new QLabel),
      m_go(new QPushButton),
      m_problems(new ProblemsPanel)
{
    setObjectName("doneStep");
    m_kept->setObjectName("kept");
    theme::setLook(m_kept, "sectionTitle");
    m_kept->setWordWrap(true);
    m_keys->setObjectName("keysDone");
    m_keys->setWordWrap(true);
    theme::setLook(m_undo, "secondary");
    m_undo->setWordWrap(true);
    m_go->setObjectName("goToOverview");
    theme::setLook(m_go, "primary");
    auto* card = new QFrame;
    theme::setLook(card, "card");
    auto* words = new QVBoxLayout;
    words->addWidget(m_kept);
    words->addWidget(m_keys);
    words->addWidget(m_undo);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(charts::space::l, charts::space::l, charts::space::l, charts::space::l);
    row->addLayout(words, 1);
    row->addWidget(m_go, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::m);
    column->addWidget(card);
    column->addWidget(m_problems, 1);
    column->addStretch();
    setFocusPolicy(Qt::TabFocus);
    connect(m_go, &QPushButton::clicked, this, &DoneStep::finished);
    retranslate();
}

void DoneStep::setOutcome(const engine::ImportOutcome& outcome)
{
    m_outcome = outcome;
    retranslate();
}

void DoneStep::setTheme(charts::ThemeKind theme)
{
    m_problems->setTheme(theme);
}

void DoneStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DoneStep::focusInEvent(QFocusEvent* event)
{
    m_go->setFocus();
    QWidget::focusInEvent(event);
}

void DoneStep::retranslate()
{
    qint64 read = 0, kept = 0;
    std::vector<domain::ImportProblem> problems;
    for (const auto& report : m_outcome.reports) {
        read += report.rowsRead;
        kept += report.rowsKept;
        problems.insert(problems.end(), report.problems.begin(), report.problems.end());
    }
    m_kept->setText(tr("%1 of %2 rows were written.").arg(countText(kept), countText(read)));
    m_keys->setVisible(!m_outcome.keys.empty());
    m_keys->setText(keyCountsText(m_outcome.keys, true));
    m_undo->setText(tr("Undo (Ctrl+Z) takes the import back. The batch with its recipe and report is in Data."));
    m_go->setText(tr("Go to Overview"));
    m_problems->setProblems(problems, {});
}

} // namespace manyi::app

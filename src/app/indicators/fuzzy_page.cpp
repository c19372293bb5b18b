#include "app/indicators/fuzzy_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <set>

#include "app/indicators/grades_card.h"
#include "app/indicators/groups_card.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/leaf_data_card.h"
#include "app/indicators/steps_card.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "charts/indicator_charts.h"

namespace manyi::app {

FuzzyPage::FuzzyPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_problems(new QLabel),
      m_steps(new StepsCard(document, this)),
      m_grades(new GradesCard(document, this)),
      m_data(new LeafDataCard(document, this)),
      m_groups(new GroupsCard(document, this)),
      m_stack(new ChartPanel)
{
    setObjectName(QStringLiteral("fuzzyPage"));
    m_problems->setObjectName(QStringLiteral("fuzzyProblems"));
    m_problems->setWordWrap(true);
    theme::setLook(m_problems, "bad");
    m_stack->setObjectName(QStringLiteral("gradeStack"));
    m_stack->setUnsqueezed(true);
    auto* column = makeScrollingPage(*this);
    column->addWidget(m_problems);
    column->addWidget(m_data->widget());
    column->addWidget(m_steps->widget());
    m_pair = new QHBoxLayout;
    m_pair->setSpacing(charts::space::m);
    m_pair->addWidget(m_stack, 3);
    m_pair->addWidget(m_grades->widget(), 2);
    column->addLayout(m_pair);
    column->addWidget(m_groups->widget());
    column->addWidget(m_groups->radar());
    column->addStretch();
    connect(m_steps, &StepsCard::sourceWanted, this, [this](base::IndicatorId id, bool weight) {
        if (weight)
            Q_EMIT judgementsWanted();
        else
            m_document.selectNode(id);
    });
    connect(m_stack->view(), &charts::ChartView::activated, this, [this](qint64 key) { m_document.selectNode({key}); });
    for (const auto signal : {&IndicatorDocument::evaluationChanged, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, [this] {
            showProblems();
            showStack();
        });
    retranslate();
}

void FuzzyPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_pair->setDirection(width() < 560 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FuzzyPage::retranslate()
{
    m_steps->retranslate();
    m_grades->retranslate();
    m_data->retranslate();
    m_groups->retranslate();
    showProblems();
    showStack();
}

void FuzzyPage::setTheme(charts::ThemeKind theme)
{
    m_stack->setTheme(theme);
    m_groups->setTheme(theme);
}

void FuzzyPage::showProblems()
{
    const auto& system = m_document.system();
    QStringList texts;
    if (!m_document.evaluationError().isEmpty())
        texts << m_document.evaluationError();
    std::set<base::IndicatorId> told; // leaves whose data are named by what is wrong with them
    for (const auto& problem : domain::problemsOf(system)) {
        texts << fromUtf8(domain::problemText(problem, system));
        if (problem.kind != domain::SystemProblem::Kind::VoteMissing)
            told.insert(problem.indicator);
    }
    if (const auto* result = m_document.evaluation()) {
        for (const auto id : result->total.evaluation.lackingWeights) {
            if (const auto* node = result->weights.node(id))
                texts << lackText(*node, system);
        }
        for (const auto& leaf : result->total.evaluation.leaves) {
            if (leaf.lack != analysis::LeafMembership::Lack::None && !told.contains(leaf.leaf))
                texts << lackText(leaf, system);
        }
    }
    texts.removeDuplicates();
    m_problems->setText(texts.join(QLatin1Char('\n')));
    m_problems->setVisible(!texts.isEmpty());
}

void FuzzyPage::showStack()
{
    const auto* result = m_document.evaluation();
    const analysis::NodeEvaluation* node = nullptr;
    if (result) {
        node = result->total.evaluation.node(m_document.node());
        if (!node)
            node = result->total.evaluation.node(m_document.system().goal.id);
    }
    m_stack->setVisible(node != nullptr);
    if (node)
        m_stack->setSpec(charts::gradeStacks(m_document.system(), *node, m_document.session().wording()));
}

void FuzzyPage::copy()
{
    copyToClipboard(m_groups->hasGroups() && !m_document.groups().empty() ? m_groups->copied() : m_steps->copied());
}

} // namespace manyi::app

#include "app/overview/overview_panels.h"

#include <QVBoxLayout>

#include "app/overview/chart_panel.h"
#include "app/overview/overview_texts.h"
#include "charts/tokens.h"

namespace manyi::app {

namespace {

ChartPanel* panel(const char* name)
{
    auto* made = new ChartPanel;
    made->setObjectName(name);
    return made;
}

} // namespace

OverviewPanels::OverviewPanels(QWidget* parent)
    : QWidget(parent),
      m_distribution{panel("distributionChart"), {}},
      m_byPlace{panel("placeChart"), {}},
      m_byWave{panel("waveChart"), {}}
{
    auto* pair = new QHBoxLayout;
    pair->setSpacing(charts::space::m);
    for (ChartPanel* each : {m_distribution.panel, m_byPlace.panel}) {
        each->setUnsqueezed(true);
        pair->addWidget(each, 1);
    }
    m_byWave.panel->setMinimumHeight(240);
    m_byWave.panel->setMaximumHeight(360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(charts::space::m);
    column->addLayout(pair);
    column->addWidget(m_byWave.panel, 1);
    column->addStretch();
    for (Panel* each : {&m_distribution, &m_byPlace, &m_byWave})
        connectPanel(*each);
    connect(m_distribution.panel, &ChartPanel::choiceChanged, this,
            [this](qint64 variable) { Q_EMIT segmentChosen({variable}); });
    connect(m_byPlace.panel, &ChartPanel::choiceChanged, this,
            [this](qint64 variable) { Q_EMIT placeChosen({variable}); });
}

void OverviewPanels::connectPanel(Panel& shown)
{
    connect(shown.panel->view(), &charts::ChartView::picked, this,
            [this, &shown](const std::vector<qint64>& keys) { Q_EMIT groupsPicked(shown.variable, keys); });
    connect(shown.panel->view(), &charts::ChartView::activated, this,
            [this, &shown](qint64 key) { Q_EMIT groupActivated(shown.variable, key); });
}

void OverviewPanels::setCharts(const OverviewFigures& figures, std::size_t metric, const OverviewQuestion& question,
                               const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    const auto specs = overviewCharts(figures, metric, question, questionnaire, wording);
    m_distribution.variable = question.segment;
    m_byPlace.variable = figures.all.summary.placeVariable;
    m_byWave.variable = figures.all.summary.waveVariable;
    m_distribution.panel->setSpec(specs.distribution);
    m_byPlace.panel->setSpec(specs.byPlace);
    m_byWave.panel->setVisible(specs.byWave.has_value());
    if (specs.byWave)
        m_byWave.panel->setSpec(*specs.byWave);
    std::vector<ChartPanel::Choice> choices;
    for (const auto id : groupingVariables(questionnaire))
        choices.push_back({variableCaption(*questionnaire.find(id)), id.value});
    m_byPlace.panel->setChoices(choices, m_byPlace.variable.value);
    if (!question.segment)
        choices.clear();
    m_distribution.panel->setChoices(choices, question.segment.value);
}

void OverviewPanels::highlight(const Brush& brush)
{
    for (const Panel& each : {m_distribution, m_byPlace, m_byWave}) {
        const bool here = each.variable && brush.variable == each.variable;
        each.panel->view()->setHighlighted(here ? brush.codes : std::vector<qint64>{});
    }
}

void OverviewPanels::setTheme(charts::ThemeKind theme)
{
    for (const Panel& each : {m_distribution, m_byPlace, m_byWave})
        each.panel->setTheme(theme);
}

void OverviewPanels::retranslate()
{
    m_distribution.panel->setChoiceName(tr("Segment of this chart"));
    m_byPlace.panel->setChoiceName(tr("Places or groups of this chart"));
}

} // namespace manyi::app

#pragma once

#include "app/overview/overview_figures.h"
#include "charts/chart_spec.h"

namespace manyi::app {

// The three charts of one metric of the Overview. Where the brush is on another variable than the chart's own
// categories, the brushed respondents' figures stand beside the others.
struct OverviewCharts {
    charts::ChartSpec distribution; // by segment, or the answers when there is no segment
    charts::ChartSpec byPlace;
    std::optional<charts::ChartSpec> byWave;
};
OverviewCharts overviewCharts(const OverviewFigures& figures, std::size_t metric, const OverviewQuestion& question,
                              const domain::Questionnaire& questionnaire, const base::Wording& wording);

// Adds the brushed respondents' figures to a chart of `result`: a column beside bars, a second line to a line.
void addBrushed(charts::ChartSpec& spec, const analysis::MetricResult& brushed);

// The metric by groups in the form that suits it: NPS bars, diverging bars of a labelled scale of up to seven codes,
// else bars with intervals.
charts::ChartSpec sharesByGroup(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                                const base::Wording& wording);

} // namespace manyi::app

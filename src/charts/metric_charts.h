#pragma once

#include "analysis/satisfaction/metrics.h"
#include "analysis/satisfaction/summary.h"
#include "base/wording.h"
#include "charts/chart_spec.h"

namespace manyi::charts {

// From results to specs; titles are findings made of tested figures only ("East is above the rest; Northwest is
// below"). The same specs serve the screen and the report, so their numbers cannot differ. Categories of an ordinal
// variable keep their order, others fall by value, small bases come last; a result without groups gives the total
// alone. Groups below the limit for showing have no value, those below the limit for marking are hatched and are left
// out of findings.

// Bars with intervals, the total as a reference line, figures at the right.
ChartSpec groupBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                    const base::Wording& wording);
// Shares of detractors, passives and promoters by group, with the score; the total first.
ChartSpec npsBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                  const base::Wording& wording);
// Shares of all answers by group, split at the middle of the scale; the total first.
ChartSpec likertBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                     const base::Wording& wording);
// One line over the waves; the last tested change makes the title.
ChartSpec waveLine(const analysis::MetricResult& byWave, const domain::Questionnaire& questionnaire,
                   const base::Wording& wording);
// How many chose each answer: columns for number scales, bars for worded answers.
ChartSpec distribution(const analysis::SummaryMetric& metric, const domain::Questionnaire& questionnaire,
                       const base::Wording& wording);
// Groups by metrics; colours show the distance from each metric's total. Arrows mark what the tests found.
ChartSpec heatMap(const std::vector<analysis::MetricResult>& sameGroups, const domain::Questionnaire& questionnaire,
                  const base::Wording& wording);
// Answers by frequency; at most twelve, the rest added up.
ChartSpec pareto(const analysis::FrequencyTable& table, const QString& title, const base::Wording& wording);
// The line alone, for cards: no axes, no texts.
ChartSpec sparkline(const analysis::MetricResult& byWave);

} // namespace manyi::charts

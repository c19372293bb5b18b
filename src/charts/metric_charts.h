#pragma once

#include "analysis/satisfaction/metrics.h"
#include "analysis/satisfaction/summary.h"
#include "base/wording.h"
#include "charts/chart_spec.h"

namespace manyi::charts {

// From results to specs; titles are findings made of tested figures only ("East is above the rest; Northwest is
// below"). The same specs serve the screen and the report, so their numbers cannot differ.
ChartSpec groupBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                    const base::Wording& wording);
ChartSpec npsBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                  const base::Wording& wording);
ChartSpec likertBars(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                     const base::Wording& wording);
ChartSpec waveLine(const analysis::MetricResult& byWave, const domain::Questionnaire& questionnaire,
                   const base::Wording& wording);
ChartSpec distribution(const analysis::SummaryMetric& metric, const domain::Questionnaire& questionnaire,
                       const base::Wording& wording);
ChartSpec heatMap(const std::vector<analysis::MetricResult>& sameGroups, const domain::Questionnaire& questionnaire,
                  const base::Wording& wording);
ChartSpec pareto(const analysis::FrequencyTable& table, const QString& title, const base::Wording& wording);
ChartSpec sparkline(const analysis::MetricResult& byWave);

} // namespace manyi::charts

#pragma once

#include <vector>

#include "app/explore/explore_query.h"
#include "charts/chart_spec.h"

namespace manyi::app {

// The forms in which the table's figures can be drawn.
enum class ExploreChart { Shares, Bars, HeatMap, Line, Pareto, Quadrant, Radar };
QString chartName(ExploreChart kind);

// Those that make sense for the question, the usual one first: groups are needed for all but the Pareto chart, a wave
// variable for the line, two metrics for the quadrants, three for the radar.
std::vector<ExploreChart> chartsFor(const ExploreQuestion& question, const ExploreFigures& figures,
                                    const domain::Questionnaire& questionnaire);

// The chart of the item (of the rows box) that is in focus, or of all items for heat map, quadrants and radar.
charts::ChartSpec exploreChart(ExploreChart kind, std::size_t item, const ExploreQuestion& question,
                               const ExploreFigures& figures, const domain::Questionnaire& questionnaire,
                               const base::Wording& wording);

} // namespace manyi::app

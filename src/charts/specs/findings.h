#pragma once

#include "charts/specs/facts.h"

namespace manyi::charts {

// Sentences for chart titles, made from tested figures only; each falls back to a plain name of what is shown.

// "East is above the rest; Northeast and Northwest are below".
QString groupFinding(const MetricFacts& facts);
// "Promoters outnumber detractors 3.7 to 1", when the interval of the score leaves zero out.
QString balanceFinding(const MetricFacts& facts);
// "NPS rose by 2.6 since 2026Q2".
QString waveFinding(const MetricFacts& facts);
// "Northwest lags most on waiting time": the clearest tested difference of all metrics.
QString heatFinding(const std::vector<MetricFacts>& metrics, const QStringList& names);

// "A", "A and B", "A, B and C" in the wording's language.
QString listed(const QStringList& names, const base::Wording& wording);

} // namespace manyi::charts

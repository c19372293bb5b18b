#pragma once

#include "report/satisfaction/material.h"
#include "report/satisfaction/places.h"
#include "report/satisfaction/waves.h"

namespace manyi::report {

// Sentences made of tested figures only: a difference is named when its test is significant, otherwise it is said that
// none was shown.

// "East stands above the rest in NPS; Northeast stands below".
QString placeHeadline(const analysis::SummaryMetric& metric, const Places& places, const Material& material);
// "NPS rose to 42.5 in 2026Q3", "NPS held at 42.5 in 2026Q3".
QString waveHeadline(const analysis::SummaryMetric& metric, const WaveChange& change, const Material& material);
// Which groups differ and by how much, what was not tested.
QString placeLead(const analysis::SummaryMetric& metric, const Places& places, const Material& material);
QString waveLead(const analysis::SummaryMetric& metric, const WaveChange& change, const Material& material);

// Three to five findings for the summary page, significant ones first; fewer when fewer comparisons could be tested.
std::vector<Finding> findings(const Material& material);
QString summaryHeadline(const Material& material);

} // namespace manyi::report

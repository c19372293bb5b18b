#pragma once

#include "report/satisfaction/material.h"

namespace manyi::report {

// The latest wave of the report beside the one before it.
struct WaveChange {
    const analysis::Figure* now = nullptr;
    const analysis::Figure* before = nullptr;
    QString nowLabel, beforeLabel;
    analysis::Comparison comparison;
    bool wholeReport = false; // the report's total is this wave and nothing else
};

// None without waves, with one wave only, or when the change could not be tested.
std::optional<WaveChange> latestChange(const analysis::SummaryMetric& metric);

// "2026Q3", or "2025Q1 – 2026Q3" when the report covers several waves; "" without waves.
QString waveText(const Material& material);

// True when there is something to draw over time.
bool hasTrend(const analysis::SummaryMetric& metric);

} // namespace manyi::report

#pragma once

#include <vector>

#include "analysis/describe/frequency_table.h"
#include "analysis/satisfaction/metrics.h"
#include "analysis/satisfaction/plan.h"

namespace manyi::analysis {

// What all figures of one computation have in common.
struct FigureContext {
    const domain::Questionnaire* questionnaire = nullptr;
    Basis facts; // revision, filter, weight name
    MetricOptions options;
};

Basis factsOf(const data::Dataset& dataset, base::VariableId weight, const std::string& filterText);

// The result of one planned metric from the tables of its columns (aligned with the plan's columns, all of one row
// set).
MetricResult assemble(const MetricPlan::Item& item, const std::vector<Table>& tables, const RowSetCounts& counts,
                      const Grouping& grouping, const FigureContext& context);

SmallBase smallBaseOf(std::int64_t n, const MetricOptions& options);

// Tests one estimate against an independent one; empty when that cannot be had (no spread in means or net shares).
std::optional<Comparison> compareEstimates(ScoreForm form, const Estimate& estimate, const Estimate& other);

} // namespace manyi::analysis

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/describe/descriptives.h"
#include "base/result.h"
#include "domain/metric.h"

namespace manyi::analysis {

// NPS default: adjusted Wald (n' = n + 3, promoters + 3/4, detractors + 3/4; Bonett & Price 2012 style).
enum class NpsInterval { AdjustedWald, Wald };
enum class Correction { None, Bonferroni, Holm, BenjaminiHochberg };

struct MetricOptions {
    double confidence = 0.95;
    NpsInterval npsInterval = NpsInterval::AdjustedWald;
    Correction correction = Correction::BenjaminiHochberg; // over the groups of one metric
    double significance = 0.05;
    int markBelow = 50;  // n under this: marked as small
    int hideBelow = 30;  // n under this: not shown, not tested
};

enum class SmallBase { No, Marked, Hidden };

// A difference that was tested: against the rest, or against an earlier wave.
struct Comparison {
    double difference = 0; // this minus other, in the figure's own unit
    double other = 0;      // the other's value
    double z = 0;          // z, or t for means
    double p = 1;          // two-sided, as tested
    double adjustedP = 1;  // after the correction
    bool significant = false;
};

// One figure of one group. value and the interval are empty when they cannot be had; `reason` then says why
// ("no valid answers", "one answer only").
struct Figure {
    Basis basis;
    std::optional<double> value, lower, upper, standardError;
    std::string reason;
    SmallBase smallBase = SmallBase::No;
    std::optional<Comparison> againstRest;
    std::optional<Comparison> sinceLast;   // filled by waveChanges
    // Nps: detractors, passives, promoters; Csat: bottom to top codes' shares; else the shares of all codes. Per cent.
    std::vector<double> shares;
};

struct GroupKey {
    std::vector<double> codes;        // one a grouping variable
    std::vector<std::string> labels;
};

// One metric over all selected rows (total) and over each group.
struct MetricResult {
    domain::Metric metric;
    base::VariableId variable;
    std::vector<base::VariableId> by;
    MetricOptions options;
    Figure total;
    std::vector<GroupKey> keys;       // aligned with groups
    std::vector<Figure> groups;
    std::vector<double> codes;        // of `shares` when not Nps
    // The same groups' frequencies when metric.kind is Frequency (total first).
    std::vector<FrequencyTable> frequencies;
};

struct MetricRequest {
    std::vector<domain::Metric> metrics;
    std::vector<base::VariableId> by; // none, one or two
    base::VariableId weight;          // none: unweighted
    MetricOptions options;
    std::string filterText;           // kept in the basis
};

// Every metric of the request; the grouping is worked out once. Columns must be loaded (see columnsOf).
// Errors: unknown variable, a metric that does not fit the variable (NPS of text), a grouping variable that cannot group.
base::Result<std::vector<MetricResult>> computeMetrics(const data::Dataset& dataset, const data::Selection& selection,
                                                       const MetricRequest& request);
// The columns that computeMetrics will read.
base::Result<std::vector<base::VariableId>> columnsOf(const MetricRequest& request, const domain::Questionnaire& questionnaire);

// Fills sinceLast of every group after the first of a result grouped by a wave variable (independent waves).
void compareWithPrevious(MetricResult& byWave);

// Two independent figures of the same metric, from their standard errors.
std::optional<Comparison> compareIndependent(const Figure& figure, const Figure& other, const domain::Metric& metric);
// Adjusts p in place: adjustedP and significant of each.
void adjust(std::vector<Comparison*> family, Correction correction, double significance);

} // namespace manyi::analysis

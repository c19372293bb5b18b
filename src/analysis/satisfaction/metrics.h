#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/describe/descriptives.h"
#include "analysis/inference/adjust.h"
#include "base/result.h"
#include "domain/metric.h"

namespace manyi::analysis {

// Interval of net shares (NPS, CES net). Default: adjusted Wald (n' = n + 3, ¾ of an answer added to the promoters and
// to the detractors; Rocks 2016). The value stays the plain one; the interval is centred on the adjusted
// one.
enum class NpsInterval { AdjustedWald, Wald };

struct MetricOptions {
    double confidence = 0.95;
    NpsInterval npsInterval = NpsInterval::AdjustedWald;
    Correction correction = Correction::BenjaminiHochberg; // over the groups of one metric
    double significance = 0.05;
    int markBelow = 50; // n under this: marked as small
    int hideBelow = 30; // n under this: not to be shown (the value is still there)
};

enum class SmallBase { No, Marked, Hidden };

// A difference that was tested: against the rest, or against an earlier wave. Shares: z with the pooled share; net
// shares: z from the two standard errors; means: Welch's t; all on effective n. Tested only where neither base is
// small.
struct Comparison {
    double difference = 0; // this minus other, in the figure's own unit
    double other = 0;      // the other's value
    double z = 0;          // z, or t for means
    double p = 1;          // two-sided, as tested
    double adjustedP = 1;  // after the correction
    bool significant = false;
};

// One figure of one group. value and the interval are empty when they cannot be had; `reason` then says why
// ("no valid answers", "one answer only"). Intervals: shares Wilson, net shares as in NpsInterval, means and index t,
// all on the effective n. A group is tested against all other selected rows that are in a group.
struct Figure {
    Basis basis;
    std::optional<double> value, lower, upper, standardError;
    std::string reason;
    SmallBase smallBase = SmallBase::No;
    std::optional<Comparison> againstRest;
    std::optional<Comparison> sinceLast; // filled by compareWithPrevious
    // Nps: detractors, passives, promoters; Csat: bottom to top codes' shares; else the shares of all valid codes. Per
    // cent of the valid answers. Empty for Number variables (but NPS), for more than 200 codes, and without valid
    // answers.
    std::vector<double> shares;
    // By wave: why the series begins anew with this wave, so that it is not compared with the ones before; "" = it goes
    // on. Filled by breakSeries.
    std::string seriesBreak;
};

struct GroupKey {
    std::vector<double> codes; // one a grouping variable
    std::vector<std::string> labels;
};

// One metric over all selected rows (total) and over each group.
struct MetricResult {
    domain::Metric metric;
    base::VariableId variable;
    std::vector<base::VariableId> by;
    MetricOptions options;
    Figure total;
    std::vector<GroupKey> keys; // aligned with groups
    std::vector<Figure> groups;
    std::vector<double> codes; // of `shares` when not Nps
    // The same groups' frequencies when metric.kind is Frequency (total first). The figures then have no value.
    std::vector<FrequencyTable> frequencies;
    // Frequency of a multiple-response question: it; `variable` then is its first choice.
    base::QuestionId question;
};

struct MetricRequest {
    std::vector<domain::Metric> metrics;
    std::vector<base::VariableId> by; // none, one or two
    base::VariableId weight;          // none: unweighted
    MetricOptions options;
    std::string filterText; // kept in the basis
};

// Every metric of the request; the grouping is worked out once. Columns must be loaded (see columnsOf). The total
// covers all selected rows, also those in no group; groups without a selected row are left out. `share` of a choice of
// a multiple-response question has those as base that answered the question. Errors are plain English; Error::where is
// a stable key for the layers above: "unknown-variable: x", "unfit-metric: nps:x", "unknown-value: x", "cannot-group:
// x", "too-many-groups: x", "too-many-answers: x", "not-loaded: x".
base::Result<std::vector<MetricResult>> computeMetrics(const data::Dataset& dataset, const data::Selection& selection,
                                                       const MetricRequest& request);
// The columns that computeMetrics will read.
base::Result<std::vector<base::VariableId>> columnsOf(const MetricRequest& request,
                                                      const domain::Questionnaire& questionnaire);

// Notes in a result grouped by a wave variable where the questionnaire breaks the series of the metric's variable (or
// of a choice of its question): at the first wave shown that is the broken one or comes after it.
void breakSeries(MetricResult& byWave, const domain::Questionnaire& questionnaire);

// Fills sinceLast of every group after the first of a result grouped by a wave variable (independent waves), corrected
// over the changes of this metric. Nothing is compared across a break of the series.
void compareWithPrevious(MetricResult& byWave);

// Two independent figures of the same metric; uncorrected (adjustedP = p). Empty when either base is small or a test
// cannot be had.
std::optional<Comparison> compareIndependent(const Figure& figure, const Figure& other, const domain::Metric& metric);
// Adjusts p in place: adjustedP and significant of each.
void adjust(std::vector<Comparison*> family, Correction correction, double significance);

} // namespace manyi::analysis

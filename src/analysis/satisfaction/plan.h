#pragma once

#include <memory>
#include <vector>

#include "analysis/satisfaction/metrics.h"
#include "analysis/satisfaction/score.h"
#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

// A metric with its names looked up.
struct ResolvedMetric {
    domain::Metric metric;
    const domain::Variable* variable = nullptr; // of a question's frequencies: its first choice
    const domain::Question* question = nullptr; // multiple response: whose frequencies are wanted, or the share's base
    std::size_t member = 0;                     // the variable's place in it
    Score score;

    bool ofQuestion() const { return question != nullptr && metric.kind == domain::MetricKind::Frequency; }
};
base::Result<ResolvedMetric> resolve(const domain::Metric& metric, const domain::Questionnaire& questionnaire);
// The columns that its computation reads.
std::vector<base::VariableId> columnsOf(const ResolvedMetric& metric);

// What has to be counted for a list of metrics; each column once.
struct MetricPlan {
    struct Item {
        ResolvedMetric metric;
        std::vector<std::size_t> columns; // places in `columns`: one, or one a choice
        bool rescored = false;            // the column holds the scores themselves
    };
    struct CountedColumn {
        const data::Column* column = nullptr;
        const domain::Variable* variable = nullptr;
    };
    std::vector<Item> items;
    std::vector<CountedColumn> columns;
    std::vector<std::unique_ptr<data::Column>> derived; // those of `columns` that were made for this

    std::vector<TableJob> jobsFor(std::size_t rowSet) const;
};
base::Result<MetricPlan> planMetrics(const std::vector<domain::Metric>& metrics, const data::Dataset& dataset);

// Counting these columns for so many groups would need too much memory: names the column.
base::Status checkSize(const MetricPlan& plan, std::size_t groups);

} // namespace manyi::analysis

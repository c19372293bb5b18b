#pragma once

#include "analysis/satisfaction/metrics.h"
#include "base/wording.h"
#include "charts/chart_spec.h"
#include "domain/questionnaire.h"

namespace manyi::charts {

// What all charts of one result say alike: names, units, decimals, direction.
struct MetricFacts {
    const analysis::MetricResult& result;
    const domain::Variable* variable = nullptr; // nullptr when the questionnaire does not know it
    const base::Wording& wording;
    QString title;      // "CSAT, top 2 of 5"
    QString shortTitle; // "CSAT", for columns and sentences
    QString question;   // label of the variable, shortened
    QString by;         // labels of the grouping variables
    QString unit;
    int decimals = 1;
    bool higherIsBetter = true;

    MetricFacts(const analysis::MetricResult& metricResult, const domain::Questionnaire& questionnaire,
                const base::Wording& words);

    QString number(double value) const;
    // "42.5", "–" where there is none or it is hidden.
    QString value(const analysis::Figure& figure) const;
    // Half the interval's width.
    QString halfWidth(const analysis::Figure& figure) const;
    QString n(const analysis::Figure& figure) const;
};

// Value, interval, base and, for a tested group, tone and arrow.
ChartPoint pointOf(const analysis::Figure& figure, const MetricFacts& facts);

// The groups in the order in which charts show them.
std::vector<std::size_t> groupOrder(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire);
QString groupName(const analysis::GroupKey& key);
qint64 groupKey(const analysis::GroupKey& key);

// Basis line: "CSAT, top 2 of 5, by region · 95 % intervals · tested against the rest, BH 5 % · weighted · n 12,447".
QString subtitleOf(const MetricFacts& facts, bool intervals, bool tested);
// What the marks mean, for the report.
std::vector<KeyEntry> keyOf(const MetricFacts& facts);
QString smallBaseText(const MetricFacts& facts);

} // namespace manyi::charts

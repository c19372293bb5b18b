#pragma once

#include "report/satisfaction/material.h"

namespace manyi::report {

// A metric's groups as the report shows them: highest first, small bases and unanswerable ones last; and which of them
// the tests found above or below the rest.
struct Places {
    analysis::MetricResult result;         // sorted copy
    QString groupName;                     // "Region"
    std::vector<std::size_t> above, below; // places in result.groups
    int tested = 0, small = 0;

    bool empty() const { return result.groups.empty(); }
    // Two groups are each other's rest.
    bool isPair() const { return result.groups.size() == 2; }
    bool differs() const { return !above.empty() || !below.empty(); }
    QString label(std::size_t group) const;
};

Places placesOf(const analysis::SummaryMetric& metric, const Material& material);

// At most `most` groups: the highest and the lowest; all when there are no more than that.
analysis::MetricResult shortened(const Places& places, std::size_t most);

} // namespace manyi::report

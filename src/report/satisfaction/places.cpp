#include "report/satisfaction/places.h"

#include <algorithm>
#include <numeric>

#include "charts/specs/facts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

// Shown values first, highest first; then small bases; then what has no value.
int rankClass(const analysis::Figure& figure)
{
    if (!figure.value || figure.smallBase == analysis::SmallBase::Hidden)
        return 2;
    return figure.smallBase == analysis::SmallBase::Marked ? 1 : 0;
}

analysis::MetricResult picked(const analysis::MetricResult& result, const std::vector<std::size_t>& order)
{
    analysis::MetricResult copy = result;
    copy.keys.clear();
    copy.groups.clear();
    copy.frequencies.clear();
    if (!result.frequencies.empty())
        copy.frequencies.push_back(result.frequencies.front());
    for (const std::size_t i : order) {
        copy.keys.push_back(result.keys[i]);
        copy.groups.push_back(result.groups[i]);
        if (i + 1 < result.frequencies.size())
            copy.frequencies.push_back(result.frequencies[i + 1]);
    }
    return copy;
}

} // namespace

QString Places::label(std::size_t group) const
{
    QStringList labels;
    for (const std::string& part : result.keys.at(group).labels)
        labels << text(part);
    return labels.join(QStringLiteral(" · "));
}

Places placesOf(const analysis::SummaryMetric& metric, const Material& material)
{
    Places places;
    places.result = picked(metric.byPlace, charts::groupOrder(metric.byPlace, material.questionnaire));
    QStringList names;
    for (const base::VariableId id : metric.byPlace.by)
        names << material.variableLabel(id);
    places.groupName = names.join(QStringLiteral(" · "));
    for (std::size_t i = 0; i < places.result.groups.size(); ++i) {
        const analysis::Figure& figure = places.result.groups[i];
        places.small += figure.smallBase != analysis::SmallBase::No ? 1 : 0;
        if (!isTested(figure.againstRest, figure))
            continue;
        ++places.tested;
        if (figure.againstRest->significant)
            (figure.againstRest->difference > 0 ? places.above : places.below).push_back(i);
    }
    std::reverse(places.below.begin(), places.below.end());
    return places;
}

analysis::MetricResult shortened(const Places& places, std::size_t most)
{
    const std::size_t all = places.result.groups.size();
    if (all <= most)
        return places.result;
    std::size_t ranked = 0;
    while (ranked < all && rankClass(places.result.groups[ranked]) == 0)
        ++ranked;
    const std::size_t top = std::min(ranked, (most + 1) / 2);
    const std::size_t bottom = std::min(ranked - top, most - top);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < top; ++i)
        order.push_back(i);
    for (std::size_t i = ranked - bottom; i < ranked; ++i)
        order.push_back(i);
    return picked(places.result, order);
}

} // namespace manyi::report

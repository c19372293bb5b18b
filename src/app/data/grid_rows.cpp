#include "app/data/grid_rows.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace manyi::app {

namespace {

// One number a row that sorts as the answers do: the code or number itself, or the rank of its label.
std::vector<double> numericKeys(const data::Dataset& dataset, const domain::Variable& variable,
                                const data::Column& column, bool byLabel)
{
    std::vector<double> keys(dataset.rows());
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = data::valueAt(column, row);
    if (!byLabel || variable.labels.empty())
        return keys;
    std::vector<domain::ValueLabel> labels = variable.labels;
    std::ranges::sort(labels, {}, &domain::ValueLabel::label);
    std::map<double, double> rank;
    for (std::size_t i = 0; i < labels.size(); ++i)
        rank[labels[i].code] = static_cast<double>(i);
    for (double& key : keys) {
        if (const auto found = rank.find(key); found != rank.end())
            key = found->second;
    }
    return keys;
}

} // namespace

void sortRows(std::vector<std::uint32_t>& rows, const data::Dataset& dataset, const GridOrder& order)
{
    const data::Column* column = dataset.column(order.variable);
    const domain::Variable* variable = dataset.questionnaire().find(order.variable);
    if (!column || !variable)
        return;
    if (const auto* texts = std::get_if<data::TextValues>(column)) {
        std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
            const std::string_view left = texts->at(a), right = texts->at(b);
            if (left.empty() || right.empty())
                return !left.empty() && right.empty();
            return order.descending ? right < left : left < right;
        });
        return;
    }
    const std::vector<double> keys = numericKeys(dataset, *variable, *column, order.byLabel);
    std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        const double left = keys[a], right = keys[b];
        if (std::isnan(left) || std::isnan(right))
            return !std::isnan(left) && std::isnan(right);
        return order.descending ? right < left : left < right;
    });
}

base::Result<GridRows> gridRows(engine::Project& project, const data::Filter& filter, const GridOrder& order,
                                base::Progress& progress)
{
    std::vector<base::VariableId> alsoLoad;
    if (order.variable)
        alsoLoad.push_back(order.variable);
    auto selected = engine::selected(project, filter, alsoLoad, progress);
    if (!selected)
        return selected.error();
    GridRows result;
    result.dataset = selected->dataset;
    result.rows.reserve(selected->selection.count());
    selected->selection.forEach([&](std::size_t row) { result.rows.push_back(static_cast<std::uint32_t>(row)); });
    if (order.variable)
        sortRows(result.rows, *result.dataset, order);
    return result;
}

} // namespace manyi::app

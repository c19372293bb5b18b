#include "io/dialects/wjx_ranking.h"

#include <algorithm>

#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"

namespace manyi::io {

namespace {

constexpr int leastRespondents = 10;

// Whole places of the options, or a code for no answer.
bool onlyPlaces(const ColumnProfile& column, std::int64_t options)
{
    return !column.manyDistinct && std::all_of(column.distinct.begin(), column.distinct.end(), [&](const auto& cell) {
        const auto place = wholeNumber(trimmed(cell.text));
        return place && ((*place >= 1 && *place <= options) || *place == -2 || *place == -3);
    });
}

// How many options a row gives a place; nullopt when the places are not 1, 2 … each once.
std::optional<std::size_t> placesOf(const std::vector<std::string>& row, const std::vector<std::size_t>& columns)
{
    std::vector<bool> taken(columns.size() + 1);
    std::size_t places = 0;
    std::size_t last = 0;
    for (const std::size_t column : columns) {
        const auto place = wholeNumber(cellOf(row, column)).value_or(0);
        if (place <= 0)
            continue;
        const auto at = static_cast<std::size_t>(place);
        if (at >= taken.size() || taken[at])
            return std::nullopt;
        taken[at] = true;
        last = std::max(last, at);
        ++places;
    }
    return last == places ? std::optional(places) : std::nullopt;
}

} // namespace

bool holdPlaces(const CsvProfile& profile, const std::vector<std::size_t>& columns)
{
    const auto options = static_cast<std::int64_t>(columns.size());
    if (options < 2 || std::any_of(columns.begin(), columns.end(),
                                   [&](std::size_t column) { return !onlyPlaces(profile.columns[column], options); }))
        return false;
    int respondents = 0;
    for (const auto& row : profile.sample.records) {
        const auto places = placesOf(row, columns);
        if (!places)
            return false;
        respondents += *places > 1 ? 1 : 0;
    }
    return respondents >= leastRespondents;
}

} // namespace manyi::io

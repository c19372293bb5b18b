#include "analysis/tabulate/grouping.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "analysis/parallel.h"
#include "analysis/tabulate/dense_codes.h"

namespace manyi::analysis {

namespace {

constexpr std::size_t mostGroups = 20000;
constexpr std::size_t mostNumbers = 1000;

// Each row's place in the list of a variable's valid values, -1 when missing.
struct Places {
    std::vector<double> values; // ascending
    std::vector<std::int32_t> ofRow;
};

// Where a code stands in a table that begins with the missing marker.
template <class Int>
std::size_t tableIndex(Int code, std::int64_t base)
{
    return code == data::CodeValues<Int>::missing ? std::size_t{0} : static_cast<std::size_t>(code - base);
}

// Runs of rows that are worked on side by side.
constexpr std::size_t chunkRows = 131072;
template <class Work>
void forChunks(std::size_t rows, Work work)
{
    const std::size_t chunks = (rows + chunkRows - 1) / chunkRows;
    parallelFor(chunks,
                [&](std::size_t chunk) { work(chunk, chunk * chunkRows, std::min(rows, (chunk + 1) * chunkRows)); });
}

// Which entries of a code table (0: the missing marker, then from the lowest code on) some row has.
template <class Int>
std::vector<std::uint8_t> occurring(const data::CodeValues<Int>& column, std::int64_t base, std::size_t entries)
{
    const std::size_t rows = column.codes.size();
    std::vector<std::vector<std::uint8_t>> parts((rows + chunkRows - 1) / chunkRows);
    forChunks(rows, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> seen(entries, 0);
        for (std::size_t row = begin; row < end; ++row)
            seen[tableIndex(column.codes[row], base)] = 1;
        parts[chunk] = std::move(seen);
    });
    std::vector<std::uint8_t> seen(entries, 0);
    for (const std::vector<std::uint8_t>& part : parts) {
        for (std::size_t i = 0; i < entries; ++i)
            seen[i] |= part[i];
    }
    return seen;
}

// A table from code to place; codes that no row has, or that are user-missing, get -1.
template <class Int>
Places placesOfSpan(const data::CodeValues<Int>& column, const domain::Variable& variable, CodeSpan span)
{
    const auto entries = static_cast<std::size_t>(span.width()) + 1;
    const std::int64_t base = span.low - 1;
    const std::vector<std::uint8_t> seen = occurring(column, base, entries);
    Places places;
    std::vector<std::int32_t> table(entries, -1);
    for (std::size_t i = 1; i < entries; ++i) {
        const auto code = static_cast<double>(base + static_cast<std::int64_t>(i));
        if (seen[i] == 0 || domain::isUserMissing(variable, code))
            continue;
        table[i] = static_cast<std::int32_t>(places.values.size());
        places.values.push_back(code);
    }
    places.ofRow.resize(column.codes.size());
    forChunks(column.codes.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            places.ofRow[row] = table[tableIndex(column.codes[row], base)];
    });
    return places;
}

template <class Int>
std::optional<Places> placesOf(const data::CodeValues<Int>& column, const domain::Variable& variable)
{
    const auto span = spanOf(column);
    if (!span)
        return Places{{}, std::vector<std::int32_t>(column.codes.size(), -1)};
    if (span->width() <= widestSpan)
        return placesOfSpan(column, variable, *span);
    const DenseCodes dense = denseCodes(column);
    if (dense.codes.size() > mostGroups)
        return std::nullopt;
    Places places;
    std::vector<std::int32_t> table(dense.codes.size(), -1);
    for (std::size_t i = 0; i < dense.codes.size(); ++i) {
        const auto code = static_cast<double>(dense.codes[i]);
        if (domain::isUserMissing(variable, code))
            continue;
        table[i] = static_cast<std::int32_t>(places.values.size());
        places.values.push_back(code);
    }
    for (const std::int32_t place : dense.places.codes)
        places.ofRow.push_back(place < 0 ? -1 : table[static_cast<std::size_t>(place)]);
    return places;
}

std::optional<Places> placesOf(const data::NumberValues& column, const domain::Variable& variable)
{
    std::map<double, std::int32_t> distinct;
    for (const double number : column.numbers) {
        if (std::isnan(number) || domain::isUserMissing(variable, number))
            continue;
        if (number != std::floor(number) || (distinct.emplace(number, 0).second && distinct.size() > mostNumbers))
            return std::nullopt;
    }
    Places places;
    for (auto& [number, place] : distinct) {
        place = static_cast<std::int32_t>(places.values.size());
        places.values.push_back(number);
    }
    for (const double number : column.numbers) {
        const auto found = std::isnan(number) ? distinct.end() : distinct.find(number);
        places.ofRow.push_back(found == distinct.end() ? -1 : found->second);
    }
    return places;
}

std::optional<Places> placesOf(const data::DateValues&, const domain::Variable&)
{
    return std::nullopt;
}
std::optional<Places> placesOf(const data::TextValues&, const domain::Variable&)
{
    return std::nullopt;
}

base::Error cannotGroup(const domain::Variable& variable)
{
    const char* advice = variable.type == domain::ValueType::Text
                             ? " holds texts and cannot form groups; use a coded variable."
                         : variable.type == domain::ValueType::Date
                             ? " holds dates and cannot form groups; use the wave or another coded variable."
                             : " has too many different values to form groups.";
    return {base::ErrorCode::InvalidArgument, variable.name + advice, "cannot-group: " + variable.name};
}

base::Result<Places> places(const data::Dataset& dataset, base::VariableId id)
{
    const domain::Variable* variable = dataset.questionnaire().find(id);
    if (variable == nullptr)
        return base::Error{base::ErrorCode::InvalidArgument, "The variable to group by does not exist.",
                           "unknown-variable: " + std::to_string(id.value)};
    const data::Column* column = dataset.column(id);
    assert(column != nullptr);
    auto result = std::visit([&](const auto& values) { return placesOf(values, *variable); }, *column);
    if (!result)
        return cannotGroup(*variable);
    return *std::move(result);
}

// The combinations that occur, in the order of the first, then the second variable.
Grouping crossed(const Places& first, const Places& second)
{
    const std::size_t inner = second.values.size();
    std::vector<std::int32_t> groupOfCell(first.values.size() * inner, -1);
    const std::size_t rows = first.ofRow.size();
    Grouping result;
    result.groupOfRow.assign(rows, -1);
    const auto cellOf = [&](std::size_t row) {
        return static_cast<std::size_t>(first.ofRow[row]) * inner + static_cast<std::size_t>(second.ofRow[row]);
    };
    for (std::size_t row = 0; row < rows; ++row) {
        if (first.ofRow[row] >= 0 && second.ofRow[row] >= 0)
            groupOfCell[cellOf(row)] = 0;
    }
    for (std::size_t cell = 0; cell < groupOfCell.size(); ++cell) {
        if (groupOfCell[cell] < 0)
            continue;
        groupOfCell[cell] = static_cast<std::int32_t>(result.keys.size());
        result.keys.push_back({first.values[cell / inner], second.values[cell % inner]});
    }
    for (std::size_t row = 0; row < rows; ++row) {
        if (first.ofRow[row] >= 0 && second.ofRow[row] >= 0)
            result.groupOfRow[row] = groupOfCell[cellOf(row)];
    }
    return result;
}

base::Error tooManyGroups(const data::Dataset& dataset, base::VariableId id)
{
    const std::string& name = dataset.questionnaire().find(id)->name;
    return {base::ErrorCode::TooLarge, name + " would make more than 20,000 groups.", "too-many-groups: " + name};
}

} // namespace

base::Result<Grouping> groupBy(const data::Dataset& dataset, const std::vector<base::VariableId>& variables)
{
    if (variables.empty())
        return Grouping{};
    assert(variables.size() <= 2);
    auto first = places(dataset, variables[0]);
    if (!first)
        return first.error();
    Grouping result;
    if (variables.size() == 1) {
        result.groupOfRow = std::move(first->ofRow);
        for (const double value : first->values)
            result.keys.push_back({value});
    } else {
        auto second = places(dataset, variables[1]);
        if (!second)
            return second.error();
        if (first->values.size() * second->values.size() > mostGroups * 100)
            return tooManyGroups(dataset, variables[1]);
        result = crossed(*first, *second);
    }
    result.variables = variables;
    result.count = result.keys.size();
    if (result.count > mostGroups)
        return tooManyGroups(dataset, variables.back());
    return result;
}

} // namespace manyi::analysis

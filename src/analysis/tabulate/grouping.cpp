#include "analysis/tabulate/grouping.h"

#include <algorithm>
#include <atomic>
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
    std::vector<double> values;     // ascending
    std::vector<GroupNumber> ofRow; // empty when there are too many values
};
static_assert(mostGroups <= std::numeric_limits<GroupNumber>::max());

// Runs of rows that are worked on side by side.
constexpr std::size_t chunkRows = 65536;
template <class Work>
void forChunks(std::size_t rows, Work work)
{
    const std::size_t chunks = (rows + chunkRows - 1) / chunkRows;
    parallelFor(chunks, [&](std::size_t chunk) { work(chunk * chunkRows, std::min(rows, (chunk + 1) * chunkRows)); });
}

// Which entries of a table some row has; the first one, for missing, is taken for granted. `entryOf` and the marks are
// copied where they are used, so that what they hold stays in registers.
template <class EntryOf>
std::vector<std::uint8_t> occurring(std::size_t rows, std::size_t entries, EntryOf entryOf)
{
    std::vector<std::uint8_t> seen(entries, 0);
    seen.front() = 1;
    const auto isSeen = [](std::uint8_t& mark) { return std::atomic_ref(mark).load(std::memory_order_relaxed) != 0; };
    forChunks(rows, [&](std::size_t begin, std::size_t end) {
        if (std::all_of(seen.begin(), seen.end(), isSeen)) // mostly so after the first rows
            return;
        std::uint8_t* const marks = seen.data();
        const EntryOf entry = entryOf;
        for (std::size_t row = begin; row < end; ++row) {
            std::uint8_t& mark = marks[entry(row)];
            if (!isSeen(mark)) // written once, so that threads do not wait for one another
                std::atomic_ref(mark).store(1, std::memory_order_relaxed);
        }
    });
    return seen;
}

// groupOfRow[row] = groupOfEntry[entryOf(row)]
template <class EntryOf>
void lookUp(std::size_t rows, const std::vector<GroupNumber>& groupOfEntry, EntryOf entryOf,
            std::vector<GroupNumber>& groupOfRow)
{
    forChunks(rows, [entryOf, from = groupOfEntry.data(), to = groupOfRow.data()](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            to[row] = from[entryOf(row)];
    });
}

// A table from code to place; codes that no row has, or that are user-missing, get -1.
template <class Int>
Places placesOfSpan(const data::CodeValues<Int>& column, const domain::Variable& variable, CodeSpan span)
{
    const std::size_t rows = column.codes.size();
    const auto entries = static_cast<std::size_t>(span.width()) + 1;
    const auto entryOf = [codes = column.codes.data(), index = TableIndex<Int>(span.low)](std::size_t row) {
        return std::size_t{index(codes[row])};
    };
    const std::vector<std::uint8_t> seen = occurring(rows, entries, entryOf);
    Places places;
    std::vector<GroupNumber> table(entries, -1);
    for (std::size_t i = 1; i < entries; ++i) {
        const auto code = static_cast<double>(span.low + static_cast<std::int64_t>(i) - 1);
        if (seen[i] == 0 || domain::isUserMissing(variable, code))
            continue;
        table[i] = static_cast<GroupNumber>(places.values.size());
        places.values.push_back(code);
    }
    if (places.values.size() > mostGroups)
        return places;
    places.ofRow.resize(rows);
    lookUp(rows, table, entryOf, places.ofRow);
    return places;
}

template <class Int>
std::optional<Places> placesOf(const data::CodeValues<Int>& column, const domain::Variable& variable)
{
    const auto span = spanOf(column);
    if (!span)
        return Places{{}, std::vector<GroupNumber>(column.codes.size(), -1)};
    if (span->width() <= widestSpan)
        return placesOfSpan(column, variable, *span);
    const DenseCodes dense = denseCodes(column);
    if (dense.codes.size() > mostGroups)
        return std::nullopt;
    Places places;
    std::vector<GroupNumber> table(dense.codes.size(), -1);
    for (std::size_t i = 0; i < dense.codes.size(); ++i) {
        const auto code = static_cast<double>(dense.codes[i]);
        if (domain::isUserMissing(variable, code))
            continue;
        table[i] = static_cast<GroupNumber>(places.values.size());
        places.values.push_back(code);
    }
    for (const std::int32_t place : dense.places.codes)
        places.ofRow.push_back(place < 0 ? GroupNumber{-1} : table[static_cast<std::size_t>(place)]);
    return places;
}

std::optional<Places> placesOf(const data::NumberValues& column, const domain::Variable& variable)
{
    std::map<double, GroupNumber> distinct;
    for (const double number : column.numbers) {
        if (std::isnan(number) || domain::isUserMissing(variable, number))
            continue;
        if (number != std::floor(number) || (distinct.emplace(number, 0).second && distinct.size() > mostNumbers))
            return std::nullopt;
    }
    Places places;
    for (auto& [number, place] : distinct) {
        place = static_cast<GroupNumber>(places.values.size());
        places.values.push_back(number);
    }
    for (const double number : column.numbers) {
        const auto found = std::isnan(number) ? distinct.end() : distinct.find(number);
        places.ofRow.push_back(found == distinct.end() ? GroupNumber{-1} : found->second);
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

// The combinations that occur, in the order of the first, then the second variable. The table of combinations begins
// with a row and a column for missing.
Grouping crossed(Places first, const Places& second)
{
    const std::size_t rows = first.ofRow.size();
    const std::size_t inner = second.values.size() + 1;
    const std::size_t cells = (first.values.size() + 1) * inner;
    const auto cellOf = [inner, outerOf = first.ofRow.data(), innerOf = second.ofRow.data()](std::size_t row) {
        return static_cast<std::size_t>(outerOf[row] + 1) * inner + static_cast<std::size_t>(innerOf[row] + 1);
    };
    const std::vector<std::uint8_t> seen = occurring(rows, cells, cellOf);
    Grouping result;
    std::vector<GroupNumber> groupOfCell(cells, -1);
    for (std::size_t cell = inner; cell < cells; ++cell) {
        if (seen[cell] == 0 || cell % inner == 0)
            continue;
        groupOfCell[cell] = static_cast<GroupNumber>(result.keys.size());
        result.keys.push_back({first.values[cell / inner - 1], second.values[cell % inner - 1]});
        if (result.keys.size() > mostGroups)
            return result;
    }
    lookUp(rows, groupOfCell, cellOf, first.ofRow);
    result.groupOfRow = std::move(first.ofRow);
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
    if (first->values.size() > mostGroups)
        return tooManyGroups(dataset, variables[0]);
    Grouping result;
    if (variables.size() == 1) {
        result.groupOfRow = std::move(first->ofRow);
        for (const double value : first->values)
            result.keys.push_back({value});
    } else {
        auto second = places(dataset, variables[1]);
        if (!second)
            return second.error();
        if (second->values.size() > mostGroups || first->values.size() * second->values.size() > mostGroups * 100)
            return tooManyGroups(dataset, variables[1]);
        result = crossed(*std::move(first), *second);
    }
    result.variables = variables;
    result.count = result.keys.size();
    if (result.count > mostGroups)
        return tooManyGroups(dataset, variables.back());
    return result;
}

} // namespace manyi::analysis

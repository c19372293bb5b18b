#include "io/guess/places.h"

#include <algorithm>
#include <map>

#include "io/csv/cell_text.h"
#include "io/guess/column_facts.h"
#include "io/guess/header_text.h"
#include "io/guess/role_names.h"

namespace manyi::io {

namespace {

struct Level {
    std::string name;
    std::size_t column = 0;
    int rank = 0;
    std::size_t places = 0;
};

// Whether (nearly) every inner place stands with one outer place only. Same-named towns in two provinces are tolerated.
bool liesIn(const Level& inner, const Level& outer, const RawTable& sample)
{
    std::map<std::string, std::map<std::string, int>> outerOf;
    int total = 0;
    for (const auto& record : sample.records) {
        if (std::max(inner.column, outer.column) >= record.size())
            continue;
        const std::string in(trimmed(record[inner.column]));
        const std::string out(trimmed(record[outer.column]));
        if (in.empty() || out.empty() || alwaysMissing(in) || softlyMissing(in) || alwaysMissing(out))
            continue;
        ++outerOf[in][out];
        ++total;
    }
    int fitting = 0;
    for (const auto& [in, outs] : outerOf) {
        int most = 0;
        for (const auto& [out, count] : outs)
            most = std::max(most, count);
        fitting += most;
    }
    // A few rows of many places fit by chance.
    const bool comesAgain = static_cast<std::size_t>(total) >= outerOf.size() + outerOf.size() / 2;
    return total > 0 && fitting * 100 >= total * 97 && (comesAgain || sample.complete);
}

} // namespace

std::vector<std::string> guessHierarchy(const domain::Recipe& recipe, const std::vector<std::size_t>& positions,
                                        const CsvProfile& profile)
{
    std::vector<Level> levels;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        const domain::ColumnRecipe& column = recipe.columns[i];
        if (column.role == domain::Role::Place)
            levels.push_back({column.name, positions[i], placeRank(headerWords(column.column)), column.codes.size()});
    }
    std::stable_sort(levels.begin(), levels.end(), [](const Level& a, const Level& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.places < b.places;
    });
    std::vector<Level> chain;
    for (const Level& level : levels)
        if (chain.empty() || (level.places >= chain.back().places && liesIn(level, chain.back(), profile.sample)))
            chain.push_back(level);
    std::vector<std::string> names;
    for (const Level& level : chain)
        names.push_back(level.name);
    return names.size() < 2 ? std::vector<std::string>() : names;
}

} // namespace manyi::io

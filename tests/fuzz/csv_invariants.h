#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "io/csv/csv.h"

namespace manyi::test {

// Reads a file in every way there is and says what does not fit together; empty when all is well. Files that are
// refused are well.
inline std::string csvInvariants(const std::string& path)
{
    const auto dialect = io::detectCsv(path);
    if (!dialect)
        return {};
    base::Progress progress;
    const auto table = io::readCsvTable(path, *dialect, std::size_t{1} << 30);
    const auto profile = io::profileCsv(path, *dialect, progress);
    if (!table || !profile)
        return {};
    const auto above = static_cast<std::size_t>(io::firstDataRecord(*dialect));
    const std::size_t data = table->records.size() - std::min(above, table->records.size());
    if (static_cast<std::size_t>(profile->records) != data)
        return "the profile counts other records than the table";
    for (const io::ColumnProfile& column : profile->columns)
        if (column.blank > profile->records ||
            column.blank + column.integers + column.numbers + column.dates + column.leadingZeros > profile->records)
            return "a column has more cells than there are records";

    const domain::Recipe recipe = io::guessRecipe(*profile);
    if (recipe.columns.size() != profile->columns.size())
        return "the recipe has other columns than the file";
    const io::RecipeOutput output = io::recipeOutput(recipe);
    io::foreseenProblems(*profile, recipe);
    std::int64_t rows = 0;
    std::string fault;
    const auto report = io::readCsv(
        path, recipe,
        [&](const data::ResponseChunk& chunk) -> base::Status {
            if (chunk.columns.size() != output.variables.size())
                fault = "a chunk has other columns than the recipe";
            for (const data::ChunkColumn& column : chunk.columns)
                if (column.integers.size() + column.numbers.size() + column.texts.size() != chunk.rows)
                    fault = "a column of a chunk is shorter or longer than the chunk";
            rows += static_cast<std::int64_t>(chunk.rows);
            return {};
        },
        progress);
    if (!report)
        return "a file that could be profiled could not be read";
    if (fault.empty() && (report->rowsRead != profile->records || rows != profile->records))
        fault = "the reader reads other records than the profile counts";
    return fault;
}

} // namespace manyi::test

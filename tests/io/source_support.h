#pragma once

#include <string>
#include <vector>

#include "io/csv_support.h"
#include "io/source/formats.h"
#include "io/source/source.h"

namespace manyi::test {

// A foreign file as the wizard gets it: what it says, its rows as text, and the recipe made of both.
struct ReadSourceFile {
    io::Source source;
    std::vector<std::vector<std::string>> rows; // the first one holds the names
    domain::Recipe recipe;

    const domain::ColumnRecipe& column(const std::string& name) const
    {
        static const domain::ColumnRecipe none;
        for (const domain::ColumnRecipe& each : recipe.columns)
            if (each.name == name)
                return each;
        ADD_FAILURE() << "no column " << name;
        return none;
    }
    std::vector<std::string> cells(std::size_t column) const
    {
        std::vector<std::string> found;
        for (std::size_t i = 1; i < rows.size(); ++i)
            found.push_back(rows[i].at(column));
        return found;
    }
};

inline base::Result<ReadSourceFile> readSourceFile(const std::string& path, const io::SourceHints& hints = {})
{
    base::Progress progress;
    const auto detection = io::detectFormat(path);
    if (!detection)
        return detection.error();
    auto source = io::openSource(path, *detection, hints, progress);
    if (!source)
        return source.error();
    const auto dialect = io::dialectOf(*source, {});
    if (!dialect)
        return dialect.error();
    const auto profile = io::profileCsv(source->spool->path(), *dialect, progress);
    if (!profile)
        return profile.error();
    const auto table = io::readCsvTable(source->spool->path(), *dialect, 100000);
    if (!table)
        return table.error();
    domain::Recipe recipe = io::describedRecipe(source->dictionary, *profile);
    return ReadSourceFile{std::move(*source), table->records, std::move(recipe)};
}

} // namespace manyi::test

#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <functional>

#include <unistd.h>

#include <gtest/gtest.h>

#include "base/datetime.h"
#include "base/number.h"
#include "io/csv/csv.h"

namespace manyi::test {

// A file that lives as long as the object.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content, const std::string& name = "input.csv")
    {
        m_folder = std::filesystem::temp_directory_path() /
                   ("manyi_io_" + std::to_string(::getpid()) + "_" + std::to_string(++counter()));
        std::filesystem::create_directories(m_folder);
        m_path = (m_folder / name).string();
        std::ofstream(m_path, std::ios::binary) << content;
    }
    ~TemporaryFile()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return m_path; }

private:
    static int& counter()
    {
        static int count = 0;
        return count;
    }
    std::filesystem::path m_folder;
    std::string m_path;
};

inline std::string fileContent(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A whole import: everything a reader of CSV says about a file.
struct Imported {
    io::CsvDialect dialect;
    io::CsvProfile profile;
    domain::Recipe recipe;
    io::RecipeOutput output;
    domain::ImportReport report;
    std::vector<std::vector<std::string>> rows; // each value as text: codes as numbers, missing as "."
};

inline std::string valueText(const data::ChunkColumn& column, std::size_t row)
{
    switch (column.type) {
    case domain::ValueType::Number:
        return std::isnan(column.numbers.at(row)) ? "." : base::formatNumber(column.numbers.at(row));
    case domain::ValueType::Text:
        return column.texts.at(row).empty() ? "." : std::string(column.texts.at(row));
    case domain::ValueType::Date:
        return column.integers.at(row) == data::ChunkColumn::missing ? "."
                                                                     : base::formatDateTime(column.integers.at(row));
    case domain::ValueType::Code:
        break;
    }
    return column.integers.at(row) == data::ChunkColumn::missing ? "." : std::to_string(column.integers.at(row));
}

inline base::Result<domain::ImportReport> readRows(const std::string& path, const domain::Recipe& recipe,
                                                   std::vector<std::vector<std::string>>& rows)
{
    base::Progress progress;
    return io::readCsv(
        path, recipe,
        [&](const data::ResponseChunk& chunk) -> base::Status {
            for (std::size_t row = 0; row < chunk.rows; ++row) {
                EXPECT_EQ(chunk.sourceRows.at(row), static_cast<std::int64_t>(rows.size()) + 1);
                rows.emplace_back();
                for (const data::ChunkColumn& column : chunk.columns)
                    rows.back().push_back(valueText(column, row));
            }
            return {};
        },
        progress);
}

// Reads a file with the guessed recipe, after `edit` has changed it.
inline Imported importFile(const std::string& path, const std::function<void(domain::Recipe&)>& edit = {},
                           const io::CsvHints& hints = {})
{
    Imported imported;
    const auto dialect = io::detectCsv(path, hints);
    EXPECT_TRUE(dialect) << (dialect ? "" : dialect.error().message);
    if (!dialect)
        return imported;
    imported.dialect = *dialect;
    base::Progress progress;
    auto profile = io::profileCsv(path, *dialect, progress);
    EXPECT_TRUE(profile) << (profile ? "" : profile.error().message);
    if (!profile)
        return imported;
    imported.profile = std::move(*profile);
    imported.recipe = io::guessRecipe(imported.profile);
    if (edit)
        edit(imported.recipe);
    imported.output = io::recipeOutput(imported.recipe);
    const auto report = readRows(path, imported.recipe, imported.rows);
    EXPECT_TRUE(report) << (report ? "" : report.error().message);
    if (report)
        imported.report = *report;
    EXPECT_EQ(imported.report.rowsRead, imported.profile.records);
    return imported;
}

inline Imported importText(const std::string& content, const std::function<void(domain::Recipe&)>& edit = {})
{
    const TemporaryFile file(content);
    return importFile(file.path(), edit);
}

inline const domain::Variable* variable(const Imported& imported, const std::string& name)
{
    for (const domain::Variable& found : imported.output.variables)
        if (found.name == name)
            return &found;
    ADD_FAILURE() << "no variable " << name;
    return nullptr;
}

// All values of a variable.
inline std::vector<std::string> valuesOf(const Imported& imported, const std::string& name)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < imported.output.variables.size(); ++i)
        if (imported.output.variables[i].name == name)
            for (const auto& row : imported.rows)
                values.push_back(row.at(i));
    return values;
}

} // namespace manyi::test

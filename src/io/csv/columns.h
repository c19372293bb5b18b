#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "io/csv/csv.h"

namespace manyi::io {

inline constexpr std::size_t mostColumns = 20000;

// The header texts of a file's columns, trimmed; "column_1", "column_2" … when it has no header. Empty for an empty
// file.
base::Result<std::vector<std::string>> readHeaders(const std::string& path, const CsvDialect& dialect);

// The same names without duplicates (regardless of case) and empty ones: "column_1" for an empty header at position 1,
// "name_2" for the second "name".
std::vector<std::string> uniqueNames(const std::vector<std::string>& headers);

// Adds "_2", "_3" … until no name in `taken` (lower case) equals it, and takes it.
class NameTaker {
public:
    std::string take(const std::string& wanted);
    bool free(const std::string& name) const;

private:
    std::vector<std::string> m_taken; // lower case, sorted
};

// For each column of the recipe its position among the file's headers, -1 when the file has no such column.
std::vector<int> columnPositions(const domain::Recipe& recipe, const std::vector<std::string>& headers);

// Refuses separators and quotation marks that cannot be told from each other or from line ends, and impossible headers.
base::Status checkDialect(const CsvDialect& dialect);

CsvDialect dialectOf(const domain::Recipe& recipe);

} // namespace manyi::io

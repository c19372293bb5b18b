#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "domain/import_report.h"

namespace manyi::io {

// What is wrong with cells of a sheet, counted by column and value with the first row of each. Rows are those that a
// spreadsheet program shows (1-based, header included).
class SheetProblems {
public:
    enum class Kind { ErrorValue, FormulaWithoutValue, BadDate, BlankRow };

    // `column` 0-based; `value` as it stands in the file.
    void add(Kind kind, std::size_t column, std::string_view value, std::int64_t row);
    std::vector<domain::ImportProblem> problems() const; // by first row

private:
    struct Tally {
        std::int64_t row = 0;
        std::int64_t count = 0;
    };
    static constexpr std::size_t mostGroups = 10000;
    std::map<std::tuple<Kind, std::size_t, std::string>, Tally> m_groups;
};

} // namespace manyi::io

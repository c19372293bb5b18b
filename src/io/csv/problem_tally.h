#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/import_report.h"

namespace manyi::io {

// Everything that can be doubtful about a cell, a row or a column of a text file.
enum class Reason {
    None,
    EmptyLine,
    ShortRow,
    LongRow,
    LongRowBlank,
    UnclosedQuote,
    BadBytes,
    NotANumber,
    NotWhole,
    NotADate,
    OutOfScale,
    UnknownLabel,
    UnknownChoice,
    FillIn,
    TooManyLabels,
    ColumnMissing,
    ColumnNew,
    NotListed,
    ZeroInScale,
    PerhapsMissing,
    Unlabelled
};

// Counts problems by column, reason and value, remembering the first row of each; at most 10,000 groups, the rest is
// counted as "not listed". Rows are 0-based within what was added.
class ProblemTally {
public:
    static constexpr std::size_t mostGroups = 10000;

    void add(Reason reason, std::string_view column, std::string_view value, std::int64_t row, std::int64_t count = 1);
    // Adds the groups of a later part of the file that begins at `firstRow`.
    void append(const ProblemTally& later, std::int64_t firstRow);
    // By first row; with the sentences for the user. Row 0 of the tally is row 1 of the report.
    std::vector<domain::ImportProblem> problems() const;
    bool empty() const { return m_groups.empty(); }

private:
    struct Group {
        Reason reason = Reason::None;
        std::string column;
        std::string value;
        std::int64_t row = 0;
        std::int64_t count = 0;
    };
    std::vector<Group> m_groups;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::int64_t m_notListed = 0;
};

domain::ImportProblem problemOf(Reason reason, const std::string& column, const std::string& value, std::int64_t row,
                                std::int64_t affectedRows);

} // namespace manyi::io

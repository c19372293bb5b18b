#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// Pieces that the descriptions of survey tools share.

// A column that the tool itself adds to each answer.
struct OwnColumn {
    std::string_view key; // nameKey of its name
    domain::Role role = domain::Role::Ignore;
    std::optional<domain::ValueType> type;
};
const OwnColumn* findOwn(const std::vector<OwnColumn>& own, std::string_view name);
// Sets role, type and reason.
void describeOwn(const OwnColumn& own, SourceColumn& column);

// Every answer of the column is one of these texts (or there is none at all).
bool holdsOnly(const ColumnProfile& column, const std::vector<std::string_view>& texts);
bool isBlank(const ColumnProfile& column);
bool holds(const ColumnProfile& column, std::string_view text);

// What all texts begin with, cut back to end before one of the marks " - ", "-", ": "; empty when they have no such
// beginning.
std::string commonStem(const std::vector<std::string>& texts);
// The text behind the stem and its mark.
std::string behindStem(const std::string& text, const std::string& stem);

// Makes the columns the choices of a multi-select question, or the items of a matrix.
struct Member {
    std::size_t column = 0;
    std::string text; // choice or item
};
void makeChoices(const std::string& name, const std::string& text, const std::vector<Member>& members,
                 SourceDictionary& dictionary);
void makeMatrix(const std::string& name, const std::string& text, const std::vector<Member>& members,
                SourceDictionary& dictionary);
void makeOpenText(const std::string& label, SourceColumn& column);

// Cells that join choices by ", ", where choices may hold commas themselves: finds the choices and tells them to the
// column.
void describeCommaChoices(const ColumnProfile& answers, std::int64_t records, SourceColumn& column);
// Cells that join choices by a comma without a blank, so that a comma with one belongs to the choice.
void describeTightChoices(const ColumnProfile& answers, std::int64_t records, SourceColumn& column);
// The choices of such cells: parts that never come without each other, the later of which goes on in lower case (or
// that come together often), are one choice.
std::vector<std::string> commaChoices(const std::vector<ColumnProfile::Distinct>& cells);

std::string dialectText(const char* text); // translated

} // namespace manyi::io

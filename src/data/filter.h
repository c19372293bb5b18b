#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::data {

// A filter expression as a value. Text form, the same in the filter bar, on the command line and in the project:
//   region = East            is (label or code; quote names with blanks or signs: "Type of Travel" = "Business travel")
//   region != East           is not (missing answers are not "is not")
//   region in (East, "South west")
//   nps 9..10                range, ends included; also age >= 30, age < 30, visited 2026-01-01..2026-03-31
//   missing(comment)         no answer or user-missing
//   comment contains queue   text contains, without regard to case
//   Q15 has Loans            multiple-response question: the choice was made
//   not (a and b) or c       and binds tighter than or; Chinese 且 或 非 are accepted too
// The empty text is "everything".
struct Filter {
    enum class Kind { Everything, Equals, NotEquals, In, Range, Missing, Contains, Has, And, Or, Not };
    Kind kind = Kind::Everything;
    std::string variable;            // as written
    std::vector<std::string> values; // Equals, NotEquals, In, Contains, Has: as written; Range: {low, high}, "" = open
    bool lowOpen = false;            // Range: strict ends (from < and >)
    bool highOpen = false;
    std::vector<Filter> parts;       // And, Or: two or more; Not: one

    bool operator==(const Filter&) const = default;
};

// Errors name the position and what was expected.
base::Result<Filter> parseFilter(std::string_view text);
// Canonical text; parseFilter(toText(f)) == f.
std::string toText(const Filter& filter);
// What a chip shows, with labels for codes: name ("Wave"), value ("2026Q3").
struct FilterCaption { std::string name; std::string value; };
FilterCaption caption(const Filter& filter, const domain::Questionnaire& questionnaire);
// `a and b`, dropping Everything.
Filter both(const Filter& a, const Filter& b);

// The variables (and members of the questions) that a filter reads. Unknown or ambiguous names are an error that names them.
base::Result<std::vector<base::VariableId>> variablesOf(const Filter& filter, const domain::Questionnaire& questionnaire);
// The rows that pass. Missing answers pass only missing(…) and what `not` makes of it. Columns must be loaded.
base::Result<Selection> select(const Filter& filter, const Dataset& dataset);

} // namespace manyi::data

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
//   region != East           is not
//   region in (East, "South west"), region not in (East, West)
//   nps 9..10                range, ends included; 9<..10, 9..<10, 9<..<10 leave one or both out; age >= 30, age < 30
//   visited 2026-01-01..2026-03-31   whole days; also 2026, 2026Q3, 2026-07 as whole years, quarters, months
//   missing(comment)         no answer or user-missing; of a question: on all of its variables
//   comment contains queue   text contains, without regard to case; any of: contains (queue, wait); also over labels of
//   codes Q15 has Loans            multiple-response question: the choice was made; any of: has (Loans, Cards) not (a
//   and b) or c       and binds tighter than or; () is everything
// Also read: == <> and the signs ≠ ≥ ≤, full-width signs, the quotation marks “ ” and 「 」, and 且 或 非 属于 不属于
// 包含 选择 缺失. Names and values are compared without regard to case.
//
// Missing answers (no answer, user-missing) pass only missing(…) and what `not` makes of a condition: `x != 5` leaves
// them out, `not x = 5` lets them in. One exception: = and in that name a user-missing code pass the rows that hold it.
struct Filter {
    enum class Kind { Everything, Equals, NotEquals, In, Range, Missing, Contains, Has, And, Or, Not };
    Kind kind = Kind::Everything;
    std::string variable; // as written
    // As written. Equals: one; NotEquals (none of), In, Contains, Has (any of): one or more; Range: {low, high}, "" =
    // open, at most one of them.
    std::vector<std::string> values;
    bool lowOpen = false; // Range: strict ends (from < and >)
    bool highOpen = false;
    std::vector<Filter> parts; // And, Or: two or more; Not: one

    bool operator==(const Filter&) const = default;
};

// Errors name the position and what was expected.
base::Result<Filter> parseFilter(std::string_view text);
// Canonical text; parseFilter(toText(f)) == f.
std::string toText(const Filter& filter);
// What a chip shows, with labels for codes: name ("Wave"), value ("2026Q3"). Joined conditions: no name, the text as
// value.
struct FilterCaption {
    std::string name;
    std::string value;
};
FilterCaption caption(const Filter& filter, const domain::Questionnaire& questionnaire);
// `a and b`, dropping Everything.
Filter both(const Filter& a, const Filter& b);

// The variables (and members of the questions) that a filter reads. Unknown or ambiguous names are an error that names
// them.
base::Result<std::vector<base::VariableId>> variablesOf(const Filter& filter,
                                                        const domain::Questionnaire& questionnaire);
// The rows that pass. Errors: unknown names and values, an operator that does not fit the variable's type, a column
// that is not loaded; Error::where then is a stable key ("unknown-variable: x", "unknown-value: x", "unfit-operator:
// x").
base::Result<Selection> select(const Filter& filter, const Dataset& dataset);

} // namespace manyi::data

#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/result.h"

namespace manyi::domain {

// The rules of cleaning before analysis (methods.md, Statistics). A rule finds responses; nothing is ever deleted, what
// it finds can be excluded with the rule as the reason, and taken back.

// All but the first (or last) of the responses that are equal on these variables. Blank keys are never duplicates.
struct DuplicateKey {
    std::vector<base::VariableId> keys;
    bool keepLast = false;
};
// All but the first of the responses that are equal on every stored answer, ids and dates aside when told so.
struct DuplicateAnswers {
    bool idsCount = false;   // variables with the roles Id count, too
    bool datesCount = false; // and those with the roles Date and Duration
};
// More than `most` responses of one device (IP address, device id, account); those beyond are found. With a date, only
// within so many minutes of one another.
struct SameDevice {
    base::VariableId device;
    base::VariableId date; // none: at any time
    double minutes = 0;    // 0: at any time
    int most = 1;
};
// The same code on all answered items of a grid of at least `leastItems` answered ones.
struct StraightLine {
    std::vector<base::VariableId> items;
    int leastItems = 4;
    double mostDifferent = 0; // share of the items that may differ from the commonest answer, 0…1
};
// Faster than `share` of the median duration of their wave (all together without waves).
struct Speeder {
    base::VariableId duration; // Number
    double share = 1.0 / 3.0;
    base::VariableId within; // medians apart for each code of it; none: one median
};
// An answer that is neither on the scale nor user-missing.
struct OutOfScale {
    std::vector<base::VariableId> variables; // empty: all that have a scale
};
// A filter that should hold for nobody: `visits = 0 and satisfaction = 5`.
struct Inconsistent {
    std::string filter;
};
// Anything but a right answer; blank counts as wrong where `blankIsWrong`.
struct AttentionCheck {
    base::VariableId variable;
    std::vector<double> right;
    bool blankIsWrong = true;
};
// Fewer than `leastShare` of these answered.
struct Incomplete {
    std::vector<base::VariableId> variables; // empty: all questions (no ids, dates, durations, places, weights)
    double leastShare = 0.5;
};

struct CleaningRule {
    std::variant<DuplicateKey, DuplicateAnswers, SameDevice, StraightLine, Speeder, OutOfScale, Inconsistent,
                 AttentionCheck, Incomplete>
        check;
};

// "duplicate-key", "duplicate-answers", "same-device", "straight-line", "speeder", "out-of-scale", "inconsistent",
// "attention-check", "incomplete".
std::string_view cleaningKind(const CleaningRule& rule);

// As it is kept with what it excluded; variables by id.
std::string toJson(const CleaningRule& rule);
base::Result<CleaningRule> cleaningRuleFromJson(std::string_view json);

} // namespace manyi::domain

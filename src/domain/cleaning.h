#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <QString>

#include "base/ids.h"
#include "base/result.h"
#include "base/wording.h"
#include "domain/questionnaire.h"

namespace manyi::domain {

// The rules of cleaning before analysis (methods.md, Statistics). A rule finds responses; nothing is ever deleted, what
// it finds can be excluded with the rule as the reason, and taken back.

// All but the first (or last) of the responses that are equal on these variables. Blank keys are never duplicates.
struct DuplicateKey {
    std::vector<base::VariableId> keys;
    bool keepLast = false;
    bool operator==(const DuplicateKey&) const = default;
};
// All but the first of the responses that are equal on every stored answer; ids, dates and durations count only when
// told so. Responses without a single answer are never duplicates.
struct DuplicateAnswers {
    bool idsCount = false;   // variables with the roles Id count, too
    bool datesCount = false; // and those with the roles Date and Duration
    bool operator==(const DuplicateAnswers&) const = default;
};
// More than `most` responses of one device (IP address, device id, account); those beyond are found. With a date, only
// within so many minutes of one another.
struct SameDevice {
    base::VariableId device;
    base::VariableId date; // none: at any time
    double minutes = 0;    // 0: at any time
    int most = 1;
    bool operator==(const SameDevice&) const = default;
};
// The same code on all answered items of a grid of at least `leastItems` answered ones.
struct StraightLine {
    std::vector<base::VariableId> items;
    int leastItems = 4;
    double mostDifferent = 0; // share of the items that may differ from the commonest answer, 0…1
    bool operator==(const StraightLine&) const = default;
};
// Faster than `share` of the median duration of their wave (all together without waves).
struct Speeder {
    base::VariableId duration; // Number
    double share = 1.0 / 3.0;
    base::VariableId within; // medians apart for each code of it; none: one median
    bool operator==(const Speeder&) const = default;
};
// An answer that is neither on the scale nor user-missing.
struct OutOfScale {
    std::vector<base::VariableId> variables; // empty: all that have a scale
    bool operator==(const OutOfScale&) const = default;
};
// A filter that should hold for nobody: `visits = 0 and satisfaction = 5`.
struct Inconsistent {
    std::string filter;
    bool operator==(const Inconsistent&) const = default;
};
// Anything but a right answer; blank counts as wrong where `blankIsWrong`.
struct AttentionCheck {
    base::VariableId variable;
    std::vector<double> right;
    bool blankIsWrong = true;
    bool operator==(const AttentionCheck&) const = default;
};
// Fewer than `leastShare` of these answered.
struct Incomplete {
    std::vector<base::VariableId> variables; // empty: all questions (no ids, dates, durations, places, weights)
    double leastShare = 0.5;
    bool operator==(const Incomplete&) const = default;
};

struct CleaningRule {
    std::variant<DuplicateKey, DuplicateAnswers, SameDevice, StraightLine, Speeder, OutOfScale, Inconsistent,
                 AttentionCheck, Incomplete>
        check;
    bool operator==(const CleaningRule&) const = default;
};

// "duplicate-key", "duplicate-answers", "same-device", "straight-line", "speeder", "out-of-scale", "inconsistent",
// "attention-check", "incomplete".
std::string_view cleaningKind(const CleaningRule& rule);
// A rule of that kind with its defaults and no variables.
std::optional<CleaningRule> cleaningRuleOfKind(std::string_view kind);

// "Speeders"; "Faster than 33.3% of the median Duration of its wave". In the wording's language, without one in the
// program's.
QString titleOf(const CleaningRule& rule, const base::Wording* wording = nullptr);
QString reasonOf(const CleaningRule& rule, const Questionnaire& questionnaire, const base::Wording* wording = nullptr);

// As it is kept with what it excluded; variables by id.
std::string toJson(const CleaningRule& rule);
base::Result<CleaningRule> cleaningRuleFromJson(std::string_view json);

} // namespace manyi::domain

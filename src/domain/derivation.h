#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/result.h"

namespace manyi::domain {

// How the values of a derived variable follow from other variables. The project keeps this definition, never the
// values: they are worked out from the answers that there are, so that new data has them at once. Sources are told by
// id, so that a variable can be renamed. User-missing codes of a source count as missing throughout, but for a recode
// rule that names them.

// Codes low…high (ends included; infinite: open) become `code`; none: missing. The first rule that holds counts.
struct Recode {
    base::VariableId source; // Code or Number
    struct Rule {
        double low = 0;
        double high = 0;
        std::optional<double> code;
        bool operator==(const Rule&) const = default;
    };
    std::vector<Rule> rules;
    bool keepOthers = true; // codes that no rule names stay as they are; else they become missing
    bool operator==(const Recode&) const = default;
};

// Band 1 is below the first cut, band k + 1 from cut k on, the last from the last cut on.
struct Bands {
    base::VariableId source;    // Number, Code or Date (cuts in base::Seconds)
    std::vector<double> cuts;   // ascending
    bool upperIncluded = false; // a value that equals a cut belongs to the band below it
    bool operator==(const Bands&) const = default;
};

// 1 where the answer is among the k best codes of its scale (the direction of the source respected), else 0.
struct TopBoxFlag {
    base::VariableId source;
    int boxes = 2;
    bool bottom = false; // the k worst instead
    bool operator==(const TopBoxFlag&) const = default;
};

// Over the valid answers of a response, each read in its good direction (reversed items mirrored). Fewer valid answers
// than `leastValid`: missing. A sum counts what is there; it is not scaled up.
struct ItemScore {
    enum class Kind { Sum, Mean };
    Kind kind = Kind::Mean;
    std::vector<base::VariableId> items;
    int leastValid = 1;
    bool operator==(const ItemScore&) const = default;
};

// Year 2026; Quarter 20263 and Month 202607 as period codes that sort, labelled 2026Q3 and 2026-07; Week by ISO 8601
// as 202631; Weekday 1 (Monday)…7; Hour 0…23; Day 20260731.
struct DatePart {
    enum class Part { Year, Quarter, Month, Week, Day, Weekday, Hour };
    base::VariableId source; // Date
    Part part = Part::Month;
    bool operator==(const DatePart&) const = default;
};

// A table from the source's labels or texts to codes, such as store -> city of a look-up file. What is not in the table
// is missing, and is reported.
struct LookUp {
    base::VariableId source; // Code or Text
    struct Entry {
        std::string member; // label or text of the source; compared without regard to case and outer blanks
        double code = 0;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries;
    bool operator==(const LookUp&) const = default;
};

// A formula over variables; docs/derived-variables.md has the language. Names in the text are bound to ids when the
// definition is made.
struct Expression {
    std::string text;
    struct Name {
        std::string name; // as written in the text
        base::VariableId variable;
        bool operator==(const Name&) const = default;
    };
    std::vector<Name> names;
    // Answers that the text names, as in Region = "East"; their codes stay when a label is changed.
    struct Answer {
        std::string label; // as written in the text
        base::VariableId variable;
        double code = 0;
        bool operator==(const Answer&) const = default;
    };
    std::vector<Answer> answers{};
    bool operator==(const Expression&) const = default;
};

// Case weights by raking to margins (analysis/weighting/raking.h), mean 1 over the responses used.
struct RakedWeight {
    struct Target {
        double code = 0;
        double share = 0; // >= 0; only proportions within a margin matter
        bool operator==(const Target&) const = default;
    };
    struct Margin {
        base::VariableId variable;
        std::vector<Target> targets;
        bool operator==(const Margin&) const = default;
    };
    std::vector<Margin> margins;
    base::VariableId within; // raked apart for each code of it (waves); none: all together
    base::VariableId base;   // design weight; none: 1 each
    std::optional<double> lowest;
    std::optional<double> highest;
    std::optional<double> trimAbove;
    bool operator==(const RakedWeight&) const = default;
};

using Derivation = std::variant<Recode, Bands, TopBoxFlag, ItemScore, DatePart, LookUp, Expression, RakedWeight>;

// Stable name of the kind in files and on the command line: "recode", "bands", "top-box", "items", "date-part",
// "look-up", "expression", "raked-weight".
std::string_view derivationKind(const Derivation& derivation);
// The variables read, each once.
std::vector<base::VariableId> sourcesOf(const Derivation& derivation);

// Stable names in files and on the command line: "sum", "mean"; "year", "quarter", "month", "week", "day", "weekday",
// "hour".
std::string_view itemScoreName(ItemScore::Kind kind);
std::optional<ItemScore::Kind> itemScoreFromName(std::string_view name);
std::string_view datePartName(DatePart::Part part);
std::optional<DatePart::Part> datePartFromName(std::string_view name);

// What members of a look-up are compared by: without outer blanks, in lower case.
std::string lookUpKey(std::string_view member);

struct Questionnaire;

// As it is kept in the project and shown to people who read its file; sources by id. The open end of a range and the
// code "missing" of a recode are null. Refused, with the place as Error::where ("margins[1].targets[0].share"): unknown
// kinds and keys, missing keys, values of another type.
std::string toJson(const Derivation& derivation);
base::Result<Derivation> derivationFromJson(std::string_view json);
// As people write it: sources by name or by id.
base::Result<Derivation> derivationFromJson(std::string_view json, const Questionnaire& questionnaire);

} // namespace manyi::domain

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "domain/derivation.h"

namespace manyi::domain {

using base::QuestionId;
using base::VariableId;

// How a variable's answers are stored: Code = whole-number category codes, Number = doubles, Date = seconds since 1970
// (base::Seconds), Text = UTF-8.
enum class ValueType { Code, Number, Date, Text };

// What a variable is for. Guessed at import, changeable at any time.
enum class Role {
    Id,
    Date,
    Duration,
    Place,
    Segment,
    Wave,
    Channel,
    Csat,
    Nps,
    Ces,
    ScaleItem,
    MultiSelect, // one dichotomous member (0/1) of a multiple-response question
    Number,
    OpenText,
    Weight,
    Ignore
};

enum class Measure { Nominal, Ordinal, Scale };

struct ValueLabel {
    double code = 0;
    std::string label;
};

// Codes low…high (inclusive) are user-missing: stored and shown, left out of every figure.
struct MissingRange {
    double low = 0;
    double high = 0;
};

// The ends of an answer scale; fixed by the question, not by the answers that came in.
struct ScaleRange {
    double minimum = 0;
    double maximum = 0;
};

struct Variable {
    VariableId id;
    std::string name;         // short code, unique without regard to case: "Q7", "satisfaction"
    std::string label;        // question text or item
    std::string sourceColumn; // header in the file it came from
    ValueType type = ValueType::Text;
    Role role = Role::Ignore;
    Measure measure = Measure::Nominal;
    std::vector<ValueLabel> labels; // ascending by code
    std::vector<MissingRange> missing;
    std::optional<ScaleRange> scale;              // for Csat, Nps, Ces, ScaleItem
    bool reversed = false;                        // high codes are bad: figures read minimum + maximum - code
    int decimals = 0;                             // shown by the grid
    QuestionId question;                          // none for a free-standing column
    std::shared_ptr<const Derivation> derivation; // null: answers of a file; else worked out when it is asked for
};

enum class QuestionKind { Single, MultipleResponse, Matrix };

// A question of several variables. MultipleResponse: the variables are dichotomies, code 1 = chosen, 0 = not chosen,
// missing on all of them = not asked or not answered.
struct Question {
    QuestionId id;
    std::string name; // unique among variables and questions: "Q15"
    std::string text;
    QuestionKind kind = QuestionKind::Single;
    std::vector<VariableId> variables;
};

// Places from the outermost level in: region, province, city, branch. Each level is a Code variable.
struct Hierarchy {
    std::string name;
    std::vector<VariableId> levels;
};

// From this wave on the answers to a variable cannot be compared with those before: the wording, scale or direction was
// changed. Trends are not drawn across it and no change is tested.
struct SeriesBreak {
    VariableId variable;
    std::string wave; // the first one of the new series, by its label
    std::string reason;
    bool operator==(const SeriesBreak&) const = default;
};

// Everything that is known about the columns of a project; a value, copied with its dataset.
struct Questionnaire {
    std::vector<Variable> variables; // in file order
    std::vector<Question> questions;
    std::vector<Hierarchy> hierarchies;
    std::vector<SeriesBreak> breaks;

    const Variable* find(VariableId id) const;
    const Question* findQuestion(QuestionId id) const;
    // By name, else source column, else label, each without regard to case and only when it is unique.
    const Variable* findByText(std::string_view text) const;
    const Question* findQuestionByText(std::string_view text) const;
    const Variable* firstWithRole(Role role) const;
    std::vector<VariableId> withRole(Role role) const;
};

bool isUserMissing(const Variable& variable, double code);
// The label of a code, nullptr when it has none.
const std::string* labelOf(const Variable& variable, double code);
// Label, else the code as a number.
std::string labelOrCode(const Variable& variable, double code);
// The code behind a label (case-insensitive) or behind a number written as text.
std::optional<double> codeOf(const Variable& variable, std::string_view labelOrCode);

// Stable lower-case names used in the file, the recipe and the command line: "csat", "scale-item", "multi-select" …
std::string_view roleName(Role role);
std::optional<Role> roleFromName(std::string_view name);
std::string_view typeName(ValueType type);
std::optional<ValueType> typeFromName(std::string_view name);
std::string_view measureName(Measure measure);
std::optional<Measure> measureFromName(std::string_view name);
std::string_view questionKindName(QuestionKind kind);
std::optional<QuestionKind> questionKindFromName(std::string_view name);

} // namespace manyi::domain

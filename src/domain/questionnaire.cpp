#include "domain/questionnaire.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QString>

#include "base/enum_names.h"
#include "base/number.h"

namespace manyi::domain {

namespace {

// Lower case for comparing names of any script.
QString folded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed().toCaseFolded();
}

// The one item whose text (by `get`) equals `wanted`; nullptr when none or several do.
template <class Item, class Get>
const Item* uniqueMatch(const std::vector<Item>& items, const QString& wanted, Get get)
{
    const Item* found = nullptr;
    for (const Item& item : items) {
        if (folded(get(item)) != wanted)
            continue;
        if (found)
            return nullptr;
        found = &item;
    }
    return found;
}

// In the order of the enumerations.
constexpr base::EnumNames<16> roleNames{"id",      "date",      "duration", "place", "segment",    "wave",
                                        "channel", "csat",      "nps",      "ces",   "scale-item", "multi-select",
                                        "number",  "open-text", "weight",   "ignore"};
constexpr base::EnumNames<4> typeNames{"code", "number", "date", "text"};
constexpr base::EnumNames<3> measureNames{"nominal", "ordinal", "scale"};
constexpr base::EnumNames<3> questionKindNames{"single", "multiple-response", "matrix"};

} // namespace

const Variable* Questionnaire::find(VariableId id) const
{
    const auto it = std::find_if(variables.begin(), variables.end(), [id](const Variable& v) { return v.id == id; });
    return it == variables.end() ? nullptr : &*it;
}

const Question* Questionnaire::findQuestion(QuestionId id) const
{
    const auto it = std::find_if(questions.begin(), questions.end(), [id](const Question& q) { return q.id == id; });
    return it == questions.end() ? nullptr : &*it;
}

const Variable* Questionnaire::findByText(std::string_view text) const
{
    const QString wanted = folded(text);
    if (const Variable* v = uniqueMatch(variables, wanted, [](const Variable& item) { return item.name; }))
        return v;
    if (const Variable* v = uniqueMatch(variables, wanted, [](const Variable& item) { return item.sourceColumn; }))
        return v;
    return uniqueMatch(variables, wanted, [](const Variable& item) { return item.label; });
}

const Question* Questionnaire::findQuestionByText(std::string_view text) const
{
    const QString wanted = folded(text);
    if (const Question* q = uniqueMatch(questions, wanted, [](const Question& item) { return item.name; }))
        return q;
    return uniqueMatch(questions, wanted, [](const Question& item) { return item.text; });
}

const Variable* Questionnaire::firstWithRole(Role role) const
{
    const auto it =
        std::find_if(variables.begin(), variables.end(), [role](const Variable& v) { return v.role == role; });
    return it == variables.end() ? nullptr : &*it;
}

std::vector<VariableId> Questionnaire::withRole(Role role) const
{
    std::vector<VariableId> ids;
    for (const Variable& variable : variables) {
        if (variable.role == role)
            ids.push_back(variable.id);
    }
    return ids;
}

bool isUserMissing(const Variable& variable, double code)
{
    return std::any_of(variable.missing.begin(), variable.missing.end(),
                       [code](const MissingRange& range) { return code >= range.low && code <= range.high; });
}

const std::string* labelOf(const Variable& variable, double code)
{
    const auto it = std::find_if(variable.labels.begin(), variable.labels.end(),
                                 [code](const ValueLabel& l) { return l.code == code; });
    return it == variable.labels.end() ? nullptr : &it->label;
}

std::string labelOrCode(const Variable& variable, double code)
{
    const std::string* label = labelOf(variable, code);
    return label ? *label : base::formatNumber(code);
}

std::optional<double> codeOf(const Variable& variable, std::string_view labelOrCodeText)
{
    const QString wanted = folded(labelOrCodeText);
    for (const ValueLabel& label : variable.labels) {
        if (folded(label.label) == wanted)
            return label.code;
    }
    return base::parseNumber(labelOrCodeText);
}

std::string_view roleName(Role role)
{
    return base::nameOf(roleNames, role);
}
std::optional<Role> roleFromName(std::string_view name)
{
    return base::valueNamed<Role>(roleNames, name);
}
std::string_view typeName(ValueType type)
{
    return base::nameOf(typeNames, type);
}
std::optional<ValueType> typeFromName(std::string_view name)
{
    return base::valueNamed<ValueType>(typeNames, name);
}
std::string_view measureName(Measure measure)
{
    return base::nameOf(measureNames, measure);
}
std::optional<Measure> measureFromName(std::string_view name)
{
    return base::valueNamed<Measure>(measureNames, name);
}
std::string_view questionKindName(QuestionKind kind)
{
    return base::nameOf(questionKindNames, kind);
}
std::optional<QuestionKind> questionKindFromName(std::string_view name)
{
    return base::valueNamed<QuestionKind>(questionKindNames, name);
}

} // namespace manyi::domain

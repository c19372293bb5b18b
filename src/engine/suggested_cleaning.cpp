#include <algorithm>

#include <QRegularExpression>

#include "engine/cleaning.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::Questionnaire;
using domain::Role;
using domain::Variable;

constexpr std::size_t leastGrid = 4; // shorter grids are answered alike too often to tell
constexpr double usualMinutes = 60;

// A question about machines or equipment is none: what names a device is a text or an id.
bool namesADevice(const Variable& variable)
{
    if (variable.type != domain::ValueType::Text && variable.role != Role::Id)
        return false;
    const QString text = (qt(variable.name) + QLatin1Char(' ') + qt(variable.label)).toLower();
    static const QRegularExpression device(QStringLiteral(
        "(^|[^a-z])(ip|ip ?address(es)?|ipaddress|device ?id|deviceid)([^a-z]|$)|设备(号|编号|id|标识)"));
    return device.match(text).hasMatch();
}

// The items of a grid that are rated on one scale.
std::vector<base::VariableId> ratedItems(const domain::Question& question, const Questionnaire& questionnaire)
{
    std::vector<base::VariableId> items;
    for (const base::VariableId id : question.variables) {
        const Variable* variable = questionnaire.find(id);
        if (variable != nullptr && variable->type == domain::ValueType::Code && variable->role != Role::MultiSelect)
            items.push_back(id);
    }
    return items;
}

std::vector<base::VariableId> freeScaleItems(const Questionnaire& questionnaire)
{
    std::vector<base::VariableId> items;
    for (const Variable& variable : questionnaire.variables) {
        if (variable.role == Role::ScaleItem && !variable.question && variable.derivation == nullptr)
            items.push_back(variable.id);
    }
    return items;
}

void addStraightLines(std::vector<domain::CleaningRule>& rules, const Questionnaire& questionnaire)
{
    std::vector<std::vector<base::VariableId>> grids{freeScaleItems(questionnaire)};
    for (const domain::Question& question : questionnaire.questions)
        grids.push_back(ratedItems(question, questionnaire));
    for (std::vector<base::VariableId>& items : grids) {
        if (items.size() >= leastGrid)
            rules.push_back({domain::StraightLine{std::move(items)}});
    }
}

} // namespace

std::vector<domain::CleaningRule> suggestedCleaning(const Questionnaire& questionnaire)
{
    std::vector<domain::CleaningRule> rules;
    const Variable* date = questionnaire.firstWithRole(Role::Date);
    const Variable* wave = questionnaire.firstWithRole(Role::Wave);
    for (const base::VariableId id : questionnaire.withRole(Role::Id)) {
        if (!namesADevice(*questionnaire.find(id)))
            rules.push_back({domain::DuplicateKey{{id}}});
    }
    rules.push_back({domain::DuplicateAnswers{}});
    for (const Variable& variable : questionnaire.variables) {
        if (variable.derivation == nullptr && namesADevice(variable)) {
            rules.push_back({domain::SameDevice{variable.id, date != nullptr ? date->id : base::VariableId{},
                                                date != nullptr ? usualMinutes : 0}});
        }
    }
    addStraightLines(rules, questionnaire);
    for (const base::VariableId id : questionnaire.withRole(Role::Duration))
        rules.push_back({domain::Speeder{id, 1.0 / 3.0, wave != nullptr ? wave->id : base::VariableId{}}});
    if (std::any_of(questionnaire.variables.begin(), questionnaire.variables.end(),
                    [](const Variable& variable) { return variable.scale.has_value(); }))
        rules.push_back({domain::OutOfScale{}});
    rules.push_back({domain::Incomplete{}});
    return rules;
}

} // namespace manyi::engine

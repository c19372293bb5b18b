#include "engine/derived_key.h"

#include <unordered_set>

#include "base/number.h"

namespace manyi::engine {

namespace {

class Needed {
public:
    explicit Needed(const domain::Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}

    // The project refuses cycles; a damaged file must not lead into an endless one.
    void add(base::VariableId id)
    {
        if (!id || !m_seen.insert(id).second)
            return;
        const domain::Variable* variable = m_questionnaire.find(id);
        if (variable == nullptr || !variable->derivation) {
            if (variable != nullptr || m_depth == 0)
                columns.stored.push_back(id);
            return;
        }
        ++m_depth;
        for (const base::VariableId source : domain::sourcesOf(*variable->derivation))
            add(source);
        --m_depth;
        columns.derived.push_back(id);
    }

    NeededColumns columns;

private:
    const domain::Questionnaire& m_questionnaire;
    std::unordered_set<base::VariableId> m_seen;
    int m_depth = 0;
};

void describe(std::string& key, const domain::Variable& variable)
{
    const auto number = [&key](double value) { key += base::formatExact(value) + ' '; };
    key += '\n' + std::to_string(variable.id.value) + ' ' + std::string(domain::typeName(variable.type));
    key += variable.reversed ? " reversed " : " ";
    if (variable.scale) {
        number(variable.scale->minimum);
        number(variable.scale->maximum);
    }
    key += "missing ";
    for (const domain::MissingRange& range : variable.missing) {
        number(range.low);
        number(range.high);
    }
    for (const domain::ValueLabel& label : variable.labels) {
        number(label.code);
        key += label.label + '\x1f';
    }
    if (variable.derivation)
        key += domain::toJson(*variable.derivation);
}

} // namespace

NeededColumns neededColumns(const std::vector<base::VariableId>& variables, const domain::Questionnaire& questionnaire)
{
    Needed needed(questionnaire);
    for (const base::VariableId id : variables)
        needed.add(id);
    return std::move(needed.columns);
}

std::string derivedKey(const domain::Variable& variable, const domain::Questionnaire& questionnaire)
{
    const NeededColumns needed = neededColumns({variable.id}, questionnaire);
    // Of the variable itself, its labels do not matter.
    std::string key = std::string(domain::typeName(variable.type)) + domain::toJson(*variable.derivation);
    for (const auto* list : {&needed.stored, &needed.derived}) {
        for (const base::VariableId id : *list) {
            if (const domain::Variable* source = questionnaire.find(id); source != nullptr && id != variable.id)
                describe(key, *source);
        }
    }
    return key;
}

} // namespace manyi::engine

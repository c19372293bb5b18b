#include "engine/import/batch_columns.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "engine/import/known_variables.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

bool standsApart(const domain::Variable& variable, const domain::Recipe& recipe)
{
    return std::any_of(recipe.columns.begin(), recipe.columns.end(), [&](const domain::ColumnRecipe& column) {
        return column.apart && column.name == variable.name;
    });
}

base::Status takeIds(std::vector<domain::Variable>& variables, const domain::Recipe& recipe,
                     const domain::Questionnaire& questionnaire)
{
    std::set<base::VariableId> taken;
    for (domain::Variable& variable : variables) {
        const std::string column = standsApart(variable, recipe) ? std::string() : variable.sourceColumn;
        const domain::Variable* known = existingVariable(variable.name, column, questionnaire);
        // Members of one joined cell share their source column: only one of them can be the known one.
        if (known == nullptr || !taken.insert(known->id).second)
            continue;
        if (known->type != variable.type)
            return refused(
                QCoreApplication::translate("Import", "The project holds %1 as %2, not as %3; give the column "
                                                      "another name or import it with that type.")
                    .arg(qt(known->name), qt(domain::typeName(known->type)), qt(domain::typeName(variable.type))));
        variable.id = known->id;
    }
    return {};
}

void useKnownNames(std::vector<std::vector<std::string>>& hierarchies, const std::vector<domain::Variable>& variables,
                   const domain::Questionnaire& questionnaire)
{
    for (auto& levels : hierarchies) {
        for (std::string& level : levels) {
            for (const domain::Variable& variable : variables) {
                const domain::Variable* known = variable.id ? questionnaire.find(variable.id) : nullptr;
                if (variable.name == level && known != nullptr)
                    level = known->name;
            }
        }
    }
}

std::string freeName(std::string wanted, const std::vector<domain::Variable>& variables,
                     const domain::Questionnaire& questionnaire)
{
    const auto used = [&](const std::string& name) {
        const auto same = [&](const auto& item) { return sameText(item.name, name); };
        return std::any_of(variables.begin(), variables.end(), same) ||
               std::any_of(questionnaire.variables.begin(), questionnaire.variables.end(), same) ||
               std::any_of(questionnaire.questions.begin(), questionnaire.questions.end(), same);
    };
    while (used(wanted))
        wanted += '_';
    return wanted;
}

base::Result<ConstantColumn> constantColumn(domain::Role role, const std::string& label, const std::string& name,
                                            const domain::Questionnaire& questionnaire)
{
    ConstantColumn constant;
    constant.code = 1;
    domain::Variable& variable = constant.variable;
    if (const domain::Variable* known = questionnaire.firstWithRole(role)) {
        if (known->type != domain::ValueType::Code)
            return refused(QCoreApplication::translate(
                               "Import", "%1 does not hold codes, so \"%2\" cannot be added to it; give the file a "
                                         "column of its own instead.")
                               .arg(qt(known->name), qt(label)));
        variable = *known;
        for (const domain::ValueLabel& existing : known->labels)
            constant.code = std::max(constant.code, existing.code + 1);
        for (const domain::ValueLabel& existing : known->labels) {
            if (sameText(existing.label, label))
                constant.code = existing.code;
        }
    } else {
        variable.name = name;
        variable.label = name;
        variable.type = domain::ValueType::Code;
        variable.role = role;
        variable.measure = role == domain::Role::Wave ? domain::Measure::Ordinal : domain::Measure::Nominal;
    }
    if (domain::labelOf(variable, constant.code) == nullptr)
        variable.labels.push_back({constant.code, label});
    return constant;
}

} // namespace

base::Result<BatchColumns> matchColumns(const domain::Recipe& recipe, const std::string& wave,
                                        const std::string& channel, const domain::Questionnaire& questionnaire)
{
    BatchColumns columns;
    columns.output = io::recipeOutput(recipe);
    auto& variables = columns.output.variables;
    if (auto status = takeIds(variables, recipe, questionnaire); !status)
        return status.error();
    useKnownNames(columns.output.hierarchies, variables, questionnaire);
    for (const auto& [role, label, name] :
         {std::tuple{domain::Role::Wave, wave, "Wave"}, std::tuple{domain::Role::Channel, channel, "Channel"}}) {
        const bool ownColumn = std::any_of(variables.begin(), variables.end(),
                                           [role = role](const domain::Variable& v) { return v.role == role; });
        if (label.empty() || ownColumn)
            continue;
        auto constant = constantColumn(role, label, freeName(name, variables, questionnaire), questionnaire);
        if (!constant)
            return constant.error();
        columns.constants.push_back(std::move(*constant));
    }
    return columns;
}

} // namespace manyi::engine

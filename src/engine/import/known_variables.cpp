#include "engine/import/known_variables.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;

// Texts that earlier imports coded, the latest import last.
std::map<std::string, double> codesOf(const domain::Variable& variable, const std::vector<domain::Recipe>& earlier)
{
    std::map<std::string, double> codes;
    for (const domain::ValueLabel& label : variable.labels)
        codes[label.label] = label.code;
    for (const domain::Recipe& recipe : earlier) {
        for (const ColumnRecipe& column : recipe.columns) {
            if (!sameText(column.name, variable.name) || !column.separator.empty())
                continue;
            for (const domain::TextCode& code : column.codes)
                codes[code.text] = code.code;
        }
    }
    return codes;
}

void recode(ColumnRecipe& column, const domain::Variable& variable, const std::map<std::string, double>& known)
{
    double last = 0;
    for (const auto& [text, code] : known)
        last = domain::isUserMissing(variable, code) ? last : std::max(last, code);
    std::map<double, double> moved; // texts of one code stay together
    for (const domain::TextCode& code : column.codes) {
        if (const auto it = known.find(code.text); it != known.end())
            moved.emplace(code.code, it->second);
    }
    std::map<double, std::string> names;
    for (domain::TextCode& code : column.codes) {
        const auto it = known.find(code.text);
        const double before = code.code;
        if (it == known.end() && !moved.contains(before))
            moved.emplace(before, ++last);
        code.code = it != known.end() ? it->second : moved[before];
        const std::string* stored = domain::labelOf(variable, code.code);
        const auto given = std::find_if(column.labels.begin(), column.labels.end(),
                                        [&](const domain::ValueLabel& label) { return label.code == before; });
        names.emplace(code.code, stored != nullptr ? *stored : given != column.labels.end() ? given->label : code.text);
    }
    std::vector<domain::ValueLabel> labels;
    for (const auto& [code, label] : names)
        labels.push_back({code, label});
    column.labels = std::move(labels);
}

// Cells that are numbers and were brought to the project's codes by their labels already; categories that are called by
// numbers ("007") are labelled so.
bool codesOfNumbers(const ColumnRecipe& column)
{
    return std::all_of(column.codes.begin(), column.codes.end(), [&](const domain::TextCode& code) {
        const bool called = std::any_of(column.labels.begin(), column.labels.end(),
                                        [&](const domain::ValueLabel& label) { return label.label == code.text; });
        return base::parseNumber(code.text).has_value() && !called;
    });
}

// Members of a joined multi-select cell are numbered by their place among the choices: known ones keep theirs.
void keepChoices(ColumnRecipe& column, const domain::Questionnaire& questionnaire)
{
    const domain::Question* question =
        questionnaire.findQuestionByText(column.question.empty() ? column.name : column.question);
    if (question == nullptr || question->kind != domain::QuestionKind::MultipleResponse)
        return;
    std::vector<domain::TextCode> ordered;
    for (const domain::VariableId member : question->variables) {
        const domain::Variable* variable = questionnaire.find(member);
        if (variable == nullptr)
            continue;
        const auto it = std::find_if(column.codes.begin(), column.codes.end(),
                                     [&](const domain::TextCode& code) { return code.text == variable->label; });
        ordered.push_back(it != column.codes.end() ? *it : domain::TextCode{variable->label, 0});
        if (it != column.codes.end())
            column.codes.erase(it);
    }
    ordered.insert(ordered.end(), column.codes.begin(), column.codes.end());
    for (std::size_t k = 0; k < ordered.size(); ++k)
        ordered[k].code = static_cast<double>(k + 1);
    column.codes = std::move(ordered);
}

} // namespace

const domain::Variable* existingVariable(const std::string& name, const std::string& sourceColumn,
                                         const domain::Questionnaire& questionnaire)
{
    for (const domain::Variable& variable : questionnaire.variables) {
        if (sameText(variable.name, name))
            return &variable;
    }
    if (sourceColumn.empty())
        return nullptr;
    for (const domain::Variable& variable : questionnaire.variables) {
        if (variable.sourceColumn == sourceColumn)
            return &variable;
    }
    return nullptr;
}

const domain::Variable* existingVariable(const ColumnRecipe& column, const domain::Questionnaire& questionnaire)
{
    return existingVariable(column.name, column.apart ? std::string() : column.column, questionnaire);
}

void keepToKnownVariables(domain::Recipe& recipe, const io::CsvProfile& profile,
                          const domain::Questionnaire& questionnaire, const std::vector<domain::Recipe>& earlier,
                          std::vector<RecipeDifference>& differences)
{
    for (ColumnRecipe& column : recipe.columns) {
        if (column.role == domain::Role::Ignore)
            continue;
        if (!column.separator.empty()) {
            keepChoices(column, questionnaire);
            continue;
        }
        if (column.role == domain::Role::MultiSelect)
            continue; // always 0 and 1
        const domain::Variable* variable = existingVariable(column, questionnaire);
        if (variable == nullptr)
            continue;
        if (variable->type != column.type) {
            changeType(column, variable->type, profileOf(column, profile));
            differences.push_back({RecipeDifference::Kind::ChangedType, column.column,
                                   QCoreApplication::translate(
                                       "Import", "The project holds %1 as %2, so the column \"%3\" is read that way.")
                                       .arg(qt(variable->name), qt(domain::typeName(variable->type)), qt(column.column))
                                       .toStdString(),
                                   variable->name});
        }
        if (column.type == domain::ValueType::Code && !column.codes.empty() && !codesOfNumbers(column))
            recode(column, *variable, codesOf(*variable, earlier));
        if (!column.scale)
            column.scale = variable->scale;
        column.reversed = variable->reversed;
    }
}

} // namespace manyi::engine

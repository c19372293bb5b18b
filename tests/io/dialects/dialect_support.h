#pragma once

#include <algorithm>
#include <map>

#include "io/csv_support.h"
#include "io/dialects/survey_tool.h"

namespace manyi::test {

inline const domain::ColumnRecipe& columnOf(const Imported& imported, const std::string& header, int occurrence = 0)
{
    for (const domain::ColumnRecipe& column : imported.recipe.columns)
        if (column.column == header && column.occurrence == occurrence)
            return column;
    ADD_FAILURE() << "no column " << header;
    static const domain::ColumnRecipe none;
    return none;
}

inline const domain::Question* questionOf(const Imported& imported, const std::string& name)
{
    for (const domain::Question& question : imported.output.questions)
        if (question.name == name)
            return &question;
    ADD_FAILURE() << "no question " << name;
    return nullptr;
}

// How often each answer of a variable comes, by its label (or the value); missing ones as "".
inline std::map<std::string, int> countsOf(const Imported& imported, const std::string& name)
{
    std::map<std::string, int> counts;
    const domain::Variable* found = variable(imported, name);
    if (!found)
        return counts;
    for (const std::string& value : valuesOf(imported, name)) {
        const auto code = value == "." ? std::nullopt : base::parseNumber(value);
        const std::string* label = code ? domain::labelOf(*found, *code) : nullptr;
        ++counts[value == "." ? "" : label ? *label : value];
    }
    return counts;
}

// How many chose the choice of a multi-select question.
inline int chosen(const Imported& imported, const std::string& question, const std::string& choice)
{
    const domain::Question* asked = questionOf(imported, question);
    if (!asked)
        return -1;
    for (const domain::VariableId id : asked->variables) {
        const auto at = static_cast<std::size_t>(id.value) - 1;
        if (imported.output.variables[at].label != choice)
            continue;
        return static_cast<int>(
            std::count_if(imported.rows.begin(), imported.rows.end(), [&](const auto& row) { return row[at] == "1"; }));
    }
    ADD_FAILURE() << "no choice " << choice;
    return -1;
}

} // namespace manyi::test

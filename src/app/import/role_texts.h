#pragma once

#include <QStringList>

#include "domain/questionnaire.h"
#include "domain/recipe.h"

namespace manyi::app {

// The names of roles and types in the program's language, and the icon of a role.
QString roleText(domain::Role role);
QString typeText(domain::ValueType type);
QString roleIcon(domain::Role role);
// Every role in the order of the choice boxes, the usual ones first.
const std::vector<domain::Role>& allRoles();

// What a column becomes, in few words: "ordered 1–5", "0–10", "8 choices", "text".
QString columnTypeText(const domain::ColumnRecipe& column);

// "Phone numbers"; and what a column seems to hold, with how many cells: "Looks like phone numbers: 120 cells".
QString maskingText(domain::Masking masking);
QString personalDataText(domain::Masking kind, qint64 cells);

// "问卷星" for "wjx", "SPSS" for "sav", "CSV" for "csv": survey tools and formats as people call them.
QString toolText(const std::string& tool);
QString formatText(const std::string& format);

// One after the other; Chinese ones without a space between.
QString joinedSentences(const QStringList& sentences);

} // namespace manyi::app

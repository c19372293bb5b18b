#pragma once

#include <optional>
#include <vector>

#include <QLineEdit>

#include "domain/indicator.h"
#include "domain/questionnaire.h"

namespace manyi::app {

// "Q3 · How satisfied are you?"
QString caption(const domain::Variable& variable);
// Whether grades can be made of its answers.
bool hasScale(const domain::Variable& variable);
// An edit that is called so, also when it is pointed at.
QLineEdit* lineEdit(const QString& text, const QString& name);

// Three values around the middle of a scale: functions to begin with, falling from the best to the worst grade.
std::vector<domain::MembershipFunction> suggestedFunctions(std::size_t grades, double low, double high);
// Numbers separated by commas, semicolons or blanks; nullopt when one is no number.
std::optional<std::vector<double>> numbersFrom(const QString& text);
QString numbersText(const std::vector<double>& numbers);

} // namespace manyi::app

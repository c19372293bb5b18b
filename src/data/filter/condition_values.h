#pragma once

#include "base/result.h"
#include "data/filter.h"
#include "data/filter/value_set.h"
#include "domain/questionnaire.h"

namespace manyi::data::filter {

// The values of `variable` that a condition (Equals, NotEquals, In, Range, Missing, and Contains over the labels of a
// Code variable) lets pass. User-missing codes pass only missing(…) and an equality or list that names them. Errors: a
// value that is no answer of the variable, an operator that does not fit its type.
base::Result<ValueSet<std::int64_t>> integersOf(const Filter& condition,
                                                const domain::Variable& variable);                   // Code, Date
base::Result<ValueSet<double>> numbersOf(const Filter& condition, const domain::Variable& variable); // Number

// The operator does not fit the variable's type.
base::Error unfitOperator(const Filter& condition, const domain::Variable& variable);

} // namespace manyi::data::filter

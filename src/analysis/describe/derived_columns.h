#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "data/dataset.h"

namespace manyi::analysis {

// One column a choice of a multiple-response question (the first 64): 1 chosen, 0 not chosen, missing where the whole
// question was not answered.
std::vector<data::Column> choiceColumns(const data::Dataset& dataset, const domain::Question& question);

// The multiple-response question that a variable is a choice of, nullptr if none; `member` becomes its place in it.
const domain::Question* multipleResponseOf(const domain::Questionnaire& questionnaire, const domain::Variable& variable,
                                           std::size_t& member);

// A Number column as codes: nullopt when it holds fractions or more than 1,000 different numbers.
std::optional<data::Column> wholeNumbers(const data::NumberValues& column);

// A column of small whole numbers made from a Number column; nullopt of `code` is missing.
data::Column recoded(const data::NumberValues& column, const domain::Variable& variable,
                     const std::function<std::optional<double>(double)>& code);

} // namespace manyi::analysis

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::io {

// What an ordered set of answers is about.
enum class ScaleTopic { Satisfaction, Agreement, Importance, Likelihood, Frequency, Ease, Quality, Other };

// The codes of worded answers, 1 = worst (or least), so that high is good (or much).
struct AnswerScale {
    ScaleTopic topic = ScaleTopic::Other;
    std::vector<domain::TextCode> codes; // ascending by code
    int points = 0;                      // of the question's scale; codes of answers nobody gave are left out
    std::vector<std::string> strangers;  // texts that are no step of the scale ("Don't know"); no scale then
};

// Recognises answers such as "Very satisfied" … "Very dissatisfied", 非常满意 … 非常不满意, agreement, importance,
// likelihood, frequency, ease and quality in English and Chinese. nullopt when they are something else.
std::optional<AnswerScale> recogniseScale(const std::vector<ColumnProfile::Distinct>& values, std::int64_t answers);

} // namespace manyi::io

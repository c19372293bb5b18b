#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/wording.h"
#include "domain/recipe.h"

namespace manyi::engine {

// As they stand in the file, and their labels in the sample project.
inline constexpr std::array<std::string_view, 4> sampleChannelTexts{"SMS", "QR", "Phone", "App"};
inline constexpr std::array<std::string_view, 4> sampleChannelLabels{"SMS link", "Branch QR code", "Telephone", "App"};

// One of the 40 columns of the sample survey's file and what it means.
struct SampleColumn {
    std::string_view header; // "Q7 Overall satisfaction"
    std::string_view name;   // "Q7"
    std::string_view label;  // "Overall satisfaction"
    domain::ValueType type = domain::ValueType::Code;
    domain::Role role = domain::Role::Segment;
    std::string_view labels = {}; // "1:Male|2:Female"
    int lowest = 0;               // of the answer scale; both 0: none
    int highest = 0;
    std::string_view question = {}; // "Q8", "Q15"
};
const std::vector<SampleColumn>& sampleColumns();

// The proper recipe of the sample file: names, labels, scales, missing codes, places, the multiple-response question.
// The labels of questions, answers and places are in `language`; names and codes are the same in all.
domain::Recipe sampleRecipe(base::Language language = base::Language::English);

} // namespace manyi::engine

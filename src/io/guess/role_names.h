#pragma once

#include <optional>
#include <string_view>

#include "domain/questionnaire.h"

namespace manyi::io {

// What the header alone suggests, in English and Chinese. The values decide whether it can be so.
std::optional<domain::Role> roleByName(std::string_view words);

// For a place: how far in it lies (country 1 … counter 9); 0 when the header names no place.
int placeRank(std::string_view words);

// Headers of counts ("number of visits", 人数): whole numbers that are no codes.
bool namesCount(std::string_view words);
// Headers of counts and of measures ("age", "minutes waited"): no codes either, unless there are two values only.
bool namesMeasure(std::string_view words);
// Headers of characteristics of the respondent (gender, education …): codes without better or worse.
bool namesCharacteristic(std::string_view words);
// Headers that ask for words ("Why?", 建议).
bool namesOpenQuestion(std::string_view words);

} // namespace manyi::io

#pragma once

#include <string_view>

namespace manyi::engine {

// The sample survey's texts in Chinese: questions, answers and places, by their English text. A text without a
// translation (the waves' names) comes back as it is.
std::string_view inChinese(std::string_view english);

} // namespace manyi::engine

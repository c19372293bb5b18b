#pragma once

#include <string_view>

namespace manyi::engine {

class Random;

// A short text about an item (see SampleItem), in Chinese or English: what should be better, or what was good.
std::string_view improvementText(Random& random, int item, bool chinese);
std::string_view praiseText(Random& random, int item, bool chinese);

} // namespace manyi::engine

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace manyi::domain {

// A key that stands twice in one object, of which every JSON reader would drop one without a word.
struct DoubledKey {
    std::string key;
    int line = 1;      // of the second one, from 1
    int character = 1; // in that line, from 1, counted in code points
};

// The first doubled key of a JSON text; nothing when there is none. The text is well-formed JSON; of any other text
// the answer means nothing, but it is given without harm.
std::optional<DoubledKey> doubledKey(std::string_view json);

} // namespace manyi::domain

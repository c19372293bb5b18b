#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/source/reader.h"

namespace manyi::io {

// A format that can be read besides plain CSV.
struct Format {
    std::string_view name;  // "sav": in recipes, reports and on the command line
    std::string_view title; // "SPSS", as people call it; not translated
    bool binary = true;     // read in the helper process
    ReadSource read = nullptr;
};

// All of them; "csv" is not among them.
std::span<const Format> formats();
const Format* findFormat(std::string_view name);

} // namespace manyi::io

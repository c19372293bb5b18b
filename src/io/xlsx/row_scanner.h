#pragma once

#include <string_view>
#include <vector>

namespace manyi::io {

// A cell as it stands in the XML of a sheet; the views point into the text that was scanned.
struct ScannedCell {
    std::string_view place; // "r", empty when not given
    std::string_view style; // "s"
    std::string_view type;  // "t"
    std::string_view value; // of v, or of t in is
    bool hasValue = false;
    bool inlined = false; // the value stood in is
    bool formula = false;
};

struct ScannedRow {
    std::string_view number; // "r"
    std::vector<ScannedCell> cells;
};

// Reads a whole row element, "<row …>…</row>", that is written in the plain form which nearly all programs write: no
// prefixes, references, comments or CDATA, attributes in double quotes, well-formed UTF-8. Anything else is false, and
// then a full XML parser must look at it. Several times as fast as such a parser.
bool scanRow(std::string_view text, ScannedRow& row);

} // namespace manyi::io

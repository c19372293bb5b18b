#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace manyi::io {

// A header as the name rules see it: ASCII in lower case, words parted by single blanks ("ResponseId" -> "response id",
// "wait_time" -> "wait time").
std::string headerWords(std::string_view header);

// Patterns: "wave" a whole word (or several), "satisf*" the beginning of a word, "=id" the whole header; patterns that
// are not ASCII are found anywhere.
bool matchesAny(std::string_view words, const std::vector<std::string_view>& patterns);

// Name and label of a variable: "7、总体满意度", "Q7. Overall" and "Q7 Overall" give Q7 and the rest; "Q8_1 Waiting"
// gives Q8_1; else both are the header itself.
struct ColumnNames {
    std::string name;
    std::string label;
    bool numbered =
        false; // "7、…": the number may come again on the next columns, which are then items of one question
};
ColumnNames columnNames(std::string_view header);

// ASCII letters in lower case, the rest as it is.
std::string asciiLower(std::string_view text);

} // namespace manyi::io

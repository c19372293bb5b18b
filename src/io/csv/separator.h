#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/csv/csv.h"

namespace manyi::io {

using Records = std::vector<std::vector<std::string>>;

// All records of a text, or the first `most`.
Records recordsOf(std::string_view text, char separator, char quote, std::size_t most);

struct SeparatorGuess {
    char separator = ',';
    double confidence = 0.5;
};
// The one of , ; tab | that cuts the records (whole quoted ones) most evenly into most cells.
SeparatorGuess guessSeparator(std::string_view text, char quote);

// How many cells most records have; of equally frequent counts the largest.
std::size_t usualCells(const Records& records);

// ',' when the file is cut by ';' and some column holds decimal commas only; "1,250" beside "950" and, where other
// columns have points, "1,250" alone are thousands.
char guessDecimal(const Records& records, char separator, int headerRow);

} // namespace manyi::io

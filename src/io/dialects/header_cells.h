#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace manyi::io {

using Row = std::vector<std::string>;

// A cell trimmed; empty beyond the end of the row.
std::string_view cellOf(const Row& row, std::size_t column);
// ASCII letters in lower case, and nothing but letters, digits and what is not ASCII: "Start Date" and "StartDate" are
// one name.
std::string nameKey(std::string_view text);
// How many cells of the row have one of these name keys.
std::size_t countNames(const Row& row, const std::vector<std::string_view>& keys);
// Whether the row has a cell of each of these name keys.
bool hasNames(const Row& row, const std::vector<std::string_view>& keys);
std::size_t filledCells(const Row& row);

// Markup taken out ("<br>" becomes a blank, "&amp;" an "&"), runs of blanks and line ends made one blank.
std::string plainText(std::string_view text);

} // namespace manyi::io

#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/indicator_system.h"

namespace manyi::domain {

// What taking a table of alternatives over did.
struct AlternativesTaken {
    std::size_t added = 0;
    std::size_t known = 0;  // were there by name; only their scores changed
    std::size_t scores = 0; // written
};

// Alternatives from cells copied in a spreadsheet program: rows by line, cells by tab, quoted where they hold either.
// The first column holds the names; each further column the scores on a leaf, which its head names (with the names
// above, "Speed › Phone", where several leaves are called the same). Without heads the columns are the leaves in their
// order. Known names get the new scores, others are added; a blank cell leaves a score as it is. All or nothing:
// refused, naming row and column, when a head is no leaf or stands there twice, when the alternatives are compared in
// pairs at the leaf, when a cell is no number, when a name lacks or stands there twice, when there are more columns
// than leaves, and when there is nothing at all.
base::Result<AlternativesTaken> takeAlternatives(IndicatorSystem& system, std::string_view cells);

} // namespace manyi::domain

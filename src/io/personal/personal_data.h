#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::io {

// Phone numbers, e-mail addresses, IP addresses (v4, v6) and Chinese identity card numbers (GB 11643, with their check
// digit; old ones of 15 digits by their date) in the cells of a file.

// What a whole cell is; nullopt: none of them. Phone numbers are those of China (mobile and with area code), those that
// begin with +, and, when the column is called so, any with 7 to 15 digits.
std::optional<domain::Masking> personalKind(std::string_view cell, bool calledPhone = false);
// Whether one of them stands within a text.
bool holdsPersonalData(std::string_view text);

// 138****5678, a***@example.com, 10.0.x.x, 2001:db8:x, 110***********1X. What is not of that kind is masked but for its
// first character, so that nothing slips through. All: only what stands within the text, the rest stays.
std::string maskedCell(std::string_view cell, domain::Masking kind);
// 16 hexadecimal digits of the salted SHA-256: equal cells are equal, blank stays blank.
std::string pseudonym(std::string_view cell, std::string_view salt);

// What a column seems to hold, with how many of its cells (of those looked at: at most the first 1,000 different ones).
struct PersonalData {
    domain::Masking kind = domain::Masking::None;
    std::int64_t cells = 0;
};
// A kind when most cells are of it, All when it stands within texts; by content, and by the header for phone numbers.
PersonalData personalDataIn(const ColumnProfile& column);

} // namespace manyi::io

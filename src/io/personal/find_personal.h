#pragma once

#include <optional>
#include <string_view>

#include "domain/recipe.h"

namespace manyi::io {

// Where something of a kind begins in a text and how many bytes it has.
struct PersonalPart {
    std::size_t begin = 0;
    std::size_t length = 0;
    domain::Masking kind = domain::Masking::None;
};

// The first part at or behind `from`; addresses before numbers, the longest one that fits.
std::optional<PersonalPart> findPersonal(std::string_view text, std::size_t from);

bool isEmail(std::string_view text);
bool isIpAddress(std::string_view text);
bool isIdNumber(std::string_view text);
bool isPhone(std::string_view text);

} // namespace manyi::io

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace manyi::base {

// The stable names of an enumeration's values 0, 1, 2 …, as files and the command line write them.
template <std::size_t count>
using EnumNames = std::array<std::string_view, count>;

template <class Enum, std::size_t count>
constexpr std::string_view nameOf(const EnumNames<count>& names, Enum value)
{
    return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t count>
constexpr std::optional<Enum> valueNamed(const EnumNames<count>& names, std::string_view name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end())
        return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

} // namespace manyi::base

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <QString>

namespace manyi::engine {

inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Equal without regard to case, surrounding blanks aside.
bool sameText(std::string_view a, std::string_view b);

// "," ";" "|" or any one ASCII character; "tab" and "\t" are the tab.
std::optional<char> separatorFromText(std::string_view text);

} // namespace manyi::engine

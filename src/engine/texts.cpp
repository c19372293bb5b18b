#include "engine/texts.h"

namespace manyi::engine {

bool sameText(std::string_view a, std::string_view b)
{
    return a == b || qt(a).trimmed().compare(qt(b).trimmed(), Qt::CaseInsensitive) == 0;
}

std::optional<char> separatorFromText(std::string_view text)
{
    if (text == "tab" || text == "\\t")
        return '\t';
    if (text.size() != 1 || static_cast<unsigned char>(text[0]) >= 128 || text[0] == '"')
        return std::nullopt;
    return text[0];
}

} // namespace manyi::engine

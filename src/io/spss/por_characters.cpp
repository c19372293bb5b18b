#include "io/spss/por_characters.h"

#include <array>

namespace manyi::io {

namespace {

constexpr std::size_t lineLength = 80;
constexpr std::size_t tableBegin = 200; // behind five titles of 40 characters
constexpr std::size_t tableLength = 256;
constexpr std::size_t zero = 64; // the place of "0" in the table

// The offset of each character of the table; lines may end early, their blanks left out. 0: not there.
std::array<std::size_t, tableLength> placesOf(std::string_view head)
{
    std::array<std::size_t, tableLength> places{};
    std::size_t line = 0;
    std::size_t column = 0;
    for (std::size_t i = 0; i < head.size() && line * lineLength < tableBegin + tableLength; ++i) {
        if (head[i] == '\r')
            continue;
        if (head[i] == '\n') {
            ++line;
            column = 0;
            continue;
        }
        const std::size_t at = line * lineLength + column++;
        if (at >= tableBegin && at < tableBegin + tableLength)
            places[at - tableBegin] = i;
    }
    return places;
}

} // namespace

std::string withUniqueCharacters(std::string_view head)
{
    std::string unique(head);
    const auto places = placesOf(head);
    if (places[zero] == 0)
        return unique;
    const char unused = head[places[zero]];
    std::array<bool, 256> named{};
    for (const std::size_t place : places) {
        if (place == 0)
            continue;
        bool& known = named[static_cast<unsigned char>(head[place])];
        if (known)
            unique[place] = unused;
        known = true;
    }
    return unique;
}

} // namespace manyi::io

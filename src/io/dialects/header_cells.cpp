#include "io/dialects/header_cells.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// "<b>", "</p>", "<br/>" – not "< 5 minutes".
bool beginsTag(std::string_view text)
{
    if (text.size() < 3)
        return false;
    const char next = text[1] == '/' ? text[2] : text[1];
    return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

void replaceEntity(std::string_view& rest, std::string& plain)
{
    static constexpr auto entities = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}});
    for (const auto& [entity, text] : entities)
        if (rest.starts_with(entity)) {
            plain += text;
            rest.remove_prefix(entity.size());
            return;
        }
    plain += rest.front();
    rest.remove_prefix(1);
}

// "<b", "</span style=…": markup of letters, which sets no blank; "<br", "</p" and others do.
bool isWithinWords(std::string_view tag)
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"b", "i", "u", "s", "a", "em", "strong", "span", "font", "small", "big", "sub", "sup", "mark", "strike"});
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    const std::string name = nameKey(tag.substr(0, tag.find_first_of(" \t\r\n/")));
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::string_view cellOf(const Row& row, std::size_t column)
{
    return column < row.size() ? trimmed(row[column]) : std::string_view();
}

std::string nameKey(std::string_view text)
{
    std::string key;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (isAlphanumeric(c))
            key += c;
    }
    return key;
}

std::size_t countNames(const Row& row, const std::vector<std::string_view>& keys)
{
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [&](const std::string& cell) {
        return std::find(keys.begin(), keys.end(), nameKey(cell)) != keys.end();
    }));
}

bool hasNames(const Row& row, const std::vector<std::string_view>& keys)
{
    return std::all_of(keys.begin(), keys.end(), [&](std::string_view key) { return countNames(row, {key}) > 0; });
}

std::size_t filledCells(const Row& row)
{
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

std::string plainText(std::string_view text)
{
    std::string plain;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.front() == '<' && beginsTag(rest) ? rest.find('>') : std::string_view::npos;
        if (end != std::string_view::npos) {
            if (!isWithinWords(rest.substr(0, end)))
                plain += ' ';
            rest.remove_prefix(end + 1);
        } else {
            replaceEntity(rest, plain);
        }
    }
    std::string line;
    for (const char c : plain) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return std::string(trimmed(line));
}

} // namespace manyi::io

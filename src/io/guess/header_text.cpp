#include "io/guess/header_text.h"

#include <algorithm>
#include <array>

#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isWordCharacter(char c)
{
    return isUpper(c) || isLower(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool isAsciiOnly(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool findsWords(std::string_view words, std::string_view pattern)
{
    const bool prefix = pattern.ends_with('*');
    if (prefix)
        pattern.remove_suffix(1);
    for (std::size_t at = words.find(pattern); at != std::string_view::npos; at = words.find(pattern, at + 1)) {
        const bool begins = at == 0 || words[at - 1] == ' ' || static_cast<unsigned char>(words[at - 1]) >= 0x80;
        const std::size_t behind = at + pattern.size();
        const bool ends =
            behind == words.size() || words[behind] == ' ' || static_cast<unsigned char>(words[behind]) >= 0x80;
        if (begins && (prefix || ends))
            return true;
    }
    return false;
}

// The length of a mark such as "、" or ": " at the beginning of the text; 0 when there is none.
std::size_t markLength(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> marks = {"、", "．", "：", "—", "–", ".", ":", "-", ")"};
    for (const std::string_view mark : marks)
        if (text.starts_with(mark))
            return mark.size();
    return 0;
}

std::string_view withoutMarks(std::string_view text)
{
    for (text = trimmed(text); markLength(text) > 0; text = trimmed(text))
        text.remove_prefix(markLength(text));
    return text;
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : trimmed(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

// "7、…", "7. …", "第7题 …"
ColumnNames numberedQuestion(std::string_view text)
{
    const bool ordinal = text.starts_with("第");
    if (ordinal)
        text.remove_prefix(std::string_view("第").size());
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == 0 || digits > 3)
        return {};
    std::string_view rest = text.substr(digits);
    if (ordinal && rest.starts_with("题"))
        rest.remove_prefix(std::string_view("题").size());
    else if (ordinal || markLength(trimmed(rest)) == 0 || rest.starts_with('-') || rest.starts_with("–"))
        return {};
    if (ordinal && rest.empty())
        return {"Q" + std::string(text.substr(0, digits)), oneLine(text), false};
    const std::string_view label = withoutMarks(rest);
    if (label.empty() || isDigit(rest[rest.starts_with('.') ? 1 : 0]))
        return {};
    return {"Q" + std::string(text.substr(0, digits)), oneLine(label), true};
}

// "Q7 …", "Q7. …", "Q8_1 …", "q12a: …"
ColumnNames codedQuestion(std::string_view text)
{
    if (text.size() < 3 || (text[0] != 'Q' && text[0] != 'q') || !isDigit(text[1]))
        return {};
    std::size_t end = 1;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end < text.size() && (isLower(text[end]) || isUpper(text[end])))
        ++end;
    while (end + 1 < text.size() && (text[end] == '_' || text[end] == '.') && isDigit(text[end + 1])) {
        ++end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
    }
    const std::string_view rest = text.substr(end);
    const std::string_view label = withoutMarks(rest);
    const bool parted = !rest.empty() && (rest.front() == ' ' || markLength(rest) > 0);
    if (!parted || label.empty() || !isWordCharacter(label.front()))
        return {};
    return {std::string(text.substr(0, end)), oneLine(label), false};
}

} // namespace

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (isUpper(c))
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string headerWords(std::string_view header)
{
    std::string words;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const char c = header[i];
        const bool hump = isUpper(c) && i > 0 && isLower(header[i - 1]);
        if ((!isWordCharacter(c) || hump) && !words.empty() && words.back() != ' ')
            words += ' ';
        if (isWordCharacter(c))
            words += c;
    }
    return asciiLower(trimmed(words));
}

bool matchesAny(std::string_view words, const std::vector<std::string_view>& patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
        if (pattern.starts_with('='))
            return words == pattern.substr(1);
        return isAsciiOnly(pattern) ? findsWords(words, pattern) : words.find(pattern) != std::string_view::npos;
    });
}

ColumnNames columnNames(std::string_view header)
{
    const std::string_view text = trimmed(header);
    if (ColumnNames names = numberedQuestion(text); !names.name.empty())
        return names;
    if (ColumnNames names = codedQuestion(text); !names.name.empty())
        return names;
    return {oneLine(text), oneLine(text), false};
}

} // namespace manyi::io

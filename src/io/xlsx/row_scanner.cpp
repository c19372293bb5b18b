#include "io/xlsx/row_scanner.h"

#include <array>

#include "io/csv/encoding.h"

namespace manyi::io {

namespace {

// Not zero for a reference, a line end that XML would change, and what is no XML character.
constexpr unsigned char doubtful(unsigned char byte)
{
    const int isControl =
        static_cast<int>(byte < 0x20) & static_cast<int>(byte != '\t') & static_cast<int>(byte != '\n');
    return static_cast<unsigned char>(static_cast<int>(byte == '&') | isControl);
}

// Nothing doubtful, and sound UTF-8. Blocks of a fixed size let the compiler look at many bytes at once.
bool isPlain(std::string_view text)
{
    constexpr std::size_t block = 64;
    unsigned char found = 0;
    unsigned char all = 0;
    const auto look = [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        found |= doubtful(byte);
        all |= byte;
    };
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; static_cast<std::size_t>(end - at) >= block; at += block)
        for (std::size_t i = 0; i < block; ++i)
            look(at[i]);
    for (; at != end; ++at)
        look(*at);
    return found == 0 && ((all & 0x80U) == 0 || isUtf8(text));
}

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

constexpr auto nameCharacters = [] {
    std::array<bool, 256> result{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-."))
        result[static_cast<unsigned char>(c)] = true;
    return result;
}();

// Eats its way through the text; every function is false when something else stands there. Names and values are a few
// characters long, so that a loop over them is faster than a search.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    bool take(std::string_view wanted)
    {
        if (!rest().starts_with(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }

    void blanks()
    {
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
    }

    // "<name" with the end of the name behind it.
    bool open(std::string_view name)
    {
        const std::string_view text = rest();
        if (text.size() < name.size() + 2 || text.front() != '<' || text.substr(1, name.size()) != name)
            return false;
        const char next = text[name.size() + 1];
        if (!isBlank(next) && next != '>' && next != '/')
            return false;
        m_at += name.size() + 1;
        return true;
    }

    // One more attribute, or the end of the tag with an empty name; `closed` says whether the element ended with it.
    bool attribute(std::string_view& name, std::string_view& value, bool& closed)
    {
        const char* const before = m_at;
        blanks();
        name = {};
        closed = take("/>");
        if (closed || take(">"))
            return true;
        const char* at = m_at;
        while (at != m_end && nameCharacters[static_cast<unsigned char>(*at)])
            ++at;
        if (m_at == before || at == m_at || m_end - at < 2 || at[0] != '=' || at[1] != '"')
            return false;
        name = std::string_view(m_at, static_cast<std::size_t>(at - m_at));
        const char* const begin = at + 2;
        for (at = begin; at != m_end && *at != '"'; ++at)
            if (*at == '<')
                return false;
        if (at == m_end)
            return false;
        value = std::string_view(begin, static_cast<std::size_t>(at - begin));
        m_at = at + 1;
        return true;
    }

    // Attributes that do not matter, up to the end of the tag.
    bool tagEnd(bool& closed)
    {
        std::string_view name;
        std::string_view value;
        do {
            if (!attribute(name, value, closed))
                return false;
        } while (!name.empty());
        return true;
    }

    // Text up to the next tag, which must be `closing`.
    bool text(std::string_view& found, std::string_view closing)
    {
        const char* at = m_at;
        while (at != m_end && *at != '<')
            ++at;
        found = std::string_view(m_at, static_cast<std::size_t>(at - m_at));
        m_at = at;
        return take(closing);
    }

private:
    std::string_view rest() const { return {m_at, left()}; }

    const char* m_at;
    const char* m_end;
};

// "<v>12</v>" or "<v/>", behind "<v".
bool scanText(Cursor& cursor, std::string_view closing, std::string_view& value)
{
    bool closed = false;
    return cursor.tagEnd(closed) && (closed || cursor.text(value, closing));
}

bool scanCell(Cursor& cursor, ScannedCell& cell)
{
    bool closed = false;
    std::string_view name;
    std::string_view value;
    do {
        if (!cursor.attribute(name, value, closed))
            return false;
        if (name.size() != 1)
            continue;
        if (name[0] == 'r')
            cell.place = value;
        else if (name[0] == 's')
            cell.style = value;
        else if (name[0] == 't')
            cell.type = value;
    } while (!name.empty());
    if (closed)
        return true;
    for (cursor.blanks(); !cursor.take("</c>"); cursor.blanks()) {
        std::string_view ignored;
        if (cursor.open("f")) {
            cell.formula = true;
            if (!scanText(cursor, "</f>", ignored))
                return false;
        } else if (!cell.hasValue && cursor.open("v")) {
            cell.hasValue = true;
            if (!scanText(cursor, "</v>", cell.value))
                return false;
        } else if (!cell.hasValue && cursor.take("<is>") && cursor.open("t")) {
            cell.hasValue = cell.inlined = true;
            if (!scanText(cursor, "</t>", cell.value) || !cursor.take("</is>"))
                return false;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

std::size_t scanRow(std::string_view text, ScannedRow& row)
{
    row.number = {};
    row.cells.clear();
    Cursor cursor(text);
    if (!cursor.open("row"))
        return 0;
    bool closed = false;
    std::string_view name;
    std::string_view value;
    do {
        if (!cursor.attribute(name, value, closed))
            return 0;
        if (name == "r")
            row.number = value;
    } while (!name.empty());
    if (!closed)
        for (cursor.blanks(); !cursor.take("</row>"); cursor.blanks())
            if (!cursor.open("c") || !scanCell(cursor, row.cells.emplace_back()))
                return 0;
    const std::size_t length = text.size() - cursor.left();
    return isPlain(text.substr(0, length)) ? length : 0;
}

} // namespace manyi::io

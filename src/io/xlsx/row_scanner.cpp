#include "io/xlsx/row_scanner.h"

#include <algorithm>

#include "io/csv/encoding.h"

namespace manyi::io {

namespace {

// No references, no line ends that XML would change, nothing that is no XML character, and sound UTF-8.
bool isPlain(std::string_view text)
{
    unsigned doubtful = 0;
    unsigned beyondAscii = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        doubtful |= static_cast<unsigned>(byte == '&') |
                    (static_cast<unsigned>(byte < 0x20) & static_cast<unsigned>(byte != '\t' && byte != '\n'));
        beyondAscii |= byte & 0x80U;
    }
    return doubtful == 0 && (beyondAscii == 0 || isUtf8(text));
}

// Eats its way through the text; every function is false when something else stands there.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}

    bool done() const { return m_rest.empty(); }

    bool take(std::string_view wanted)
    {
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(wanted.size());
        return true;
    }

    void blanks()
    {
        while (!m_rest.empty() && isBlank(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    // "<name" with the end of the name behind it.
    bool open(std::string_view name)
    {
        if (m_rest.size() < name.size() + 2 || m_rest.front() != '<' || m_rest.substr(1, name.size()) != name)
            return false;
        const char next = m_rest[name.size() + 1];
        if (!isBlank(next) && next != '>' && next != '/')
            return false;
        m_rest.remove_prefix(name.size() + 1);
        return true;
    }

    // One more attribute, or the end of the tag with an empty name; `closed` says whether the element ended with it.
    bool attribute(std::string_view& name, std::string_view& value, bool& closed)
    {
        const bool parted = !m_rest.empty() && isBlank(m_rest.front());
        blanks();
        name = {};
        closed = take("/>");
        if (closed || take(">"))
            return true;
        const std::size_t equals = m_rest.find('=');
        if (!parted || equals == 0 || equals > 40 || equals + 1 >= m_rest.size() || m_rest[equals + 1] != '"')
            return false;
        const std::size_t quote = m_rest.find('"', equals + 2);
        if (quote == std::string_view::npos)
            return false;
        name = m_rest.substr(0, equals);
        value = m_rest.substr(equals + 2, quote - equals - 2);
        m_rest.remove_prefix(quote + 1);
        return std::all_of(name.begin(), name.end(), isNameCharacter) && value.find('<') == std::string_view::npos;
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
        const std::size_t end = m_rest.find('<');
        if (end == std::string_view::npos)
            return false;
        found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return take(closing);
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
    static bool isNameCharacter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '_' ||
               c == '-' || c == '.';
    }

    std::string_view m_rest;
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
        if (name == "r")
            cell.place = value;
        else if (name == "s")
            cell.style = value;
        else if (name == "t")
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

bool scanRow(std::string_view text, ScannedRow& row)
{
    row.number = {};
    row.cells.clear();
    if (!isPlain(text))
        return false;
    Cursor cursor(text);
    if (!cursor.open("row"))
        return false;
    bool closed = false;
    std::string_view name;
    std::string_view value;
    do {
        if (!cursor.attribute(name, value, closed))
            return false;
        if (name == "r")
            row.number = value;
    } while (!name.empty());
    if (closed)
        return cursor.done();
    for (cursor.blanks(); !cursor.take("</row>"); cursor.blanks())
        if (!cursor.open("c") || !scanCell(cursor, row.cells.emplace_back()))
            return false;
    return cursor.done();
}

} // namespace manyi::io

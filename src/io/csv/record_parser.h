#pragma once

#include <cstring>
#include <string_view>

#include "io/csv/record_blocks.h"
#include "io/csv/structural_scanner.h"

namespace manyi::io {

struct CsvMarks {
    char separator = ',';
    char quote = '"';
};

// Takes the quotes off the cell that begins at `cell` and closes at `close`: doubled marks become one, what stands
// between the closing mark and `stop` is kept as it is. Works in place, since the content never gets longer.
inline std::string_view unquote(char* cell, char* close, char* stop, char quote)
{
    char* from = cell + 1;
    char* to = from;
    for (char* at = from; at < close; at += 2) {
        at = static_cast<char*>(std::memchr(at, quote, static_cast<std::size_t>(close - at)));
        if (at == nullptr)
            break;
        const auto length = static_cast<std::size_t>(at + 1 - from);
        std::memmove(to, from, length);
        to += length;
        from = at + 2;
    }
    std::memmove(to, from, static_cast<std::size_t>(close - from));
    to += close - from;
    const auto tail = static_cast<std::size_t>(stop - (close + 1));
    std::memmove(to, close + 1, tail);
    to += tail;
    return {cell + 1, static_cast<std::size_t>(to - (cell + 1))};
}

// Hands the cell that begins at `at` to the visitor; gives the separator or line end behind it, or `end`.
template <class Visitor>
char* parseCell(char* begin, char* at, char* end, char quote, std::size_t column, StructuralScanner& scanner,
                Visitor& visitor)
{
    std::size_t close = std::string_view::npos;
    if (at < end && *at == quote) {
        close =
            closingQuote({begin, static_cast<std::size_t>(end - begin)}, static_cast<std::size_t>(at - begin), quote);
        if (close == std::string_view::npos)
            visitor.unclosedQuote();
        else
            scanner.seek(begin + close + 1);
    }
    char* stop = scanner.next();
    visitor.cell(column, close == std::string_view::npos ? std::string_view(at, static_cast<std::size_t>(stop - at))
                                                         : unquote(at, begin + close, stop, quote));
    return stop;
}

// Hands the cells of a text of whole records to `visitor`, one after the other:
//   cell(column, text)          views into the text, which is written to where quotes are taken off
//   endRecord(cells, behind)    false stops
//   emptyLine()                 a line end with nothing before it; not a record
//   unclosedQuote()             the cell that follows begins with a quotation mark that nothing closes
// RFC 4180, and as Python's csv module where that is silent: a mark inside an unquoted cell is an ordinary character,
// and text behind a closing mark belongs to the cell. The text must be padded as StructuralScanner asks for.
template <class Visitor>
void parseRecords(char* begin, char* end, CsvMarks marks, Visitor& visitor)
{
    StructuralScanner scanner(begin, end, marks.separator);
    for (char* at = begin; at < end;) {
        if (*at == '\n' || *at == '\r') {
            scanner.next();
            if (*at == '\r' && at + 1 < end && at[1] == '\n')
                at = scanner.next();
            ++at;
            visitor.emptyLine();
            continue;
        }
        std::size_t column = 0;
        char* stop = parseCell(begin, at, end, marks.quote, column++, scanner, visitor);
        while (stop != end && *stop == marks.separator)
            stop = parseCell(begin, stop + 1, end, marks.quote, column++, scanner, visitor);
        at = stop == end ? end : stop + 1;
        if (at < end && *stop == '\r' && *at == '\n') {
            scanner.next();
            ++at;
        }
        if (!visitor.endRecord(column, at))
            return;
    }
}

} // namespace manyi::io

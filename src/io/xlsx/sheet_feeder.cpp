#include "io/xlsx/sheet_feeder.h"

#include <algorithm>

namespace manyi::io {

namespace {

// A longer row goes through the parser, which needs no room for it.
constexpr std::size_t mostRowBytes = 8 << 20;
constexpr std::string_view rowStart = "<row";
constexpr std::string_view rowEnd = "</row>";

} // namespace

base::Result<std::size_t> SheetFeeder::parsed(std::string_view part)
{
    if (auto status = m_parser.feed(part); !status)
        return status.error();
    m_searched = 0;
    return part.size();
}

base::Result<std::size_t> SheetFeeder::step(std::string_view text)
{
    const bool mayScan = m_sheet.betweenRows() && m_parser.settled() && m_parser.isUtf8();
    if (!mayScan || !text.starts_with(rowStart)) {
        if (mayScan && text.size() < rowStart.size() && rowStart.starts_with(text))
            return std::size_t{0};
        return parsed(text.substr(0, text.find(rowStart, 1)));
    }
    // Searching for its end first is needed only where the row came in several pieces or is not plain.
    std::size_t used = m_searched == 0 ? scanRow(text, m_row) : 0;
    if (used == 0) {
        const std::size_t length = rowLength(text);
        if (length == 0)
            return text.size() > mostRowBytes ? parsed(text) : base::Result<std::size_t>(std::size_t{0});
        used = m_searched > 0 ? scanRow(text.substr(0, length), m_row) : 0;
        if (used == 0)
            return parsed(text.substr(0, length));
    }
    m_searched = 0;
    m_sheet.row(m_row);
    return used;
}

std::size_t SheetFeeder::rowLength(std::string_view text)
{
    // An empty row may be written as one tag.
    const std::size_t tag = text.find('>');
    if (tag != std::string_view::npos && text[tag - 1] == '/')
        return tag + 1;
    const std::size_t closing = text.find(rowEnd, m_searched);
    if (closing != std::string_view::npos)
        return closing + rowEnd.size();
    m_searched = text.size() - std::min(text.size(), rowEnd.size());
    return 0;
}

base::Status SheetFeeder::feed(std::string_view piece)
{
    if (m_parser.skipping()) { // nothing of it will be looked at
        m_rest.clear();
        return {};
    }
    std::string_view text = piece;
    if (!m_rest.empty()) {
        m_rest += piece;
        text = m_rest;
    }
    while (!text.empty() && !m_parser.skipping()) {
        const auto used = step(text);
        if (!used)
            return used.error();
        if (*used == 0)
            break;
        text.remove_prefix(*used);
    }
    m_rest = std::string(text);
    return {};
}

base::Status SheetFeeder::finish()
{
    if (auto status = m_parser.feed(m_rest); !status)
        return status;
    return m_parser.finish();
}

} // namespace manyi::io

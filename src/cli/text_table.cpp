#include "cli/text_table.h"

#include <algorithm>

#include <QList>
#include <QString>

namespace manyi::cli {

namespace {

// East Asian wide and full-width blocks (Unicode Standard Annex #11), as far as survey texts use them.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf) ||
           (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
           (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
           (c >= 0x20000 && c <= 0x3fffd);
}

std::string oneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

} // namespace

int displayWidth(std::string_view utf8)
{
    int width = 0;
    for (const char32_t c : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toUcs4()) {
        if (QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Other_Format)
            continue;
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

TextTable::TextTable(std::vector<std::string> header, std::vector<bool> rightAligned)
    : m_header(std::move(header)), m_rightAligned(std::move(rightAligned))
{
    m_rightAligned.resize(m_header.size());
}

void TextTable::addRow(std::vector<std::string> cells)
{
    cells.resize(m_header.size());
    std::transform(cells.begin(), cells.end(), cells.begin(), oneLine);
    m_rows.push_back(std::move(cells));
}

std::string TextTable::toText() const
{
    std::vector<int> widths;
    for (std::size_t c = 0; c < m_header.size(); ++c) {
        int width = displayWidth(m_header[c]);
        for (const auto& row : m_rows)
            width = std::max(width, displayWidth(row[c]));
        widths.push_back(width);
    }
    std::string text;
    const auto addLine = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const auto fill = static_cast<std::size_t>(widths[c] - displayWidth(cells[c]));
            line += m_rightAligned[c] ? std::string(fill, ' ') + cells[c] : cells[c] + std::string(fill, ' ');
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    addLine(m_header);
    std::vector<std::string> rules;
    for (const int width : widths)
        rules.emplace_back(static_cast<std::size_t>(width), '-');
    addLine(rules);
    for (const auto& row : m_rows)
        addLine(row);
    return text;
}

} // namespace manyi::cli

#include "report/layout/table_layout.h"

#include <algorithm>
#include <numeric>

#include "report/layout/box_builder.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

constexpr double columnGap = mm(4);
constexpr double cellSize = 8.5, headSize = 8, markSize = 7.5;
constexpr double leading = 11.9, rowPadding = mm(6) - leading;
constexpr double markGap = 4;
constexpr std::size_t mostLines = 45; // a cell never fills more than a page

bool isRight(const Table& table, std::size_t column)
{
    return column < table.rightAligned.size() && table.rightAligned[column];
}

QString markText(CellMark mark, const Setting& setting)
{
    if (mark == CellMark::NotSignificant)
        return setting.words.notSignificant;
    return mark == CellMark::SmallBase ? setting.words.smallBase : QString();
}

double markWidth(CellMark mark, const Setting& setting)
{
    if (mark == CellMark::None)
        return 0;
    if (mark == CellMark::Up || mark == CellMark::Down)
        return markGap + 6;
    return markGap + textWidth(markText(mark, setting), look::secondary(markSize));
}

TextStyle cellStyle(const TableRow& row, const Cell& cell)
{
    if (row.smallBase)
        return look::secondary(cellSize);
    return row.total || cell.strong ? look::bold(cellSize) : look::text(cellSize);
}

// Room right of the numbers for the marks of a column; the same for all its rows so that the digits align.
std::vector<double> markSlots(const Table& table, const Setting& setting)
{
    std::vector<double> slots(static_cast<std::size_t>(table.header.size()), 0);
    for (const TableRow& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size() && i < slots.size(); ++i)
            slots[i] = std::max(slots[i], markWidth(row.cells[i].mark, setting));
    return slots;
}

double longestWord(const QString& text, const TextStyle& style)
{
    double width = 0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        width = std::max(width, textWidth(word, style));
    return width;
}

struct Wish {
    double natural = 0; // no cell wraps
    double least = 0;   // the header's longest word
};

std::vector<Wish> wishes(const Table& table, const Setting& setting)
{
    const std::vector<double> slots = markSlots(table, setting);
    std::vector<Wish> result(slots.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const QString head = table.header[static_cast<int>(i)];
        const double whole = textWidth(head, look::secondary(headSize));
        const double word = longestWord(head, look::secondary(headSize));
        result[i].least = (setting.chinese ? std::min(whole, 5 * headSize) : word) + slots[i];
        result[i].natural = std::min(whole, std::max(word, 52.0)) + slots[i];
    }
    for (const TableRow& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size() && i < result.size(); ++i) {
            const double width = textWidth(setting.print(row.cells[i].text), cellStyle(row, row.cells[i])) + slots[i];
            result[i].natural = std::max(result[i].natural, width);
        }
    return result;
}

// Too little room: columns that ask for less than an even share get it, the wide ones share the rest.
void squeeze(std::vector<double>& widths, const std::vector<Wish>& wishes, double room)
{
    std::vector<bool> settled(widths.size(), false);
    for (bool changed = true; changed;) {
        changed = false;
        double left = room;
        int open = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            left -= settled[i] ? widths[i] : 0;
            open += settled[i] ? 0 : 1;
        }
        if (open == 0)
            return;
        const double share = left / open;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (settled[i])
                continue;
            widths[i] = std::max(share, wishes[i].least);
            if (wishes[i].natural <= share) {
                widths[i] = wishes[i].natural;
                settled[i] = changed = true;
            }
        }
    }
}

// Room to spare: numbers spread a little, the first column takes the rest.
void spread(std::vector<double>& widths, double spare)
{
    if (widths.size() < 2)
        return;
    const double extra = std::min(48.0, spare / (static_cast<double>(widths.size()) + 0.5));
    for (std::size_t i = 1; i < widths.size(); ++i)
        widths[i] += extra;
    widths[0] += spare - extra * static_cast<double>(widths.size() - 1);
}

struct Columns {
    std::vector<double> left, width, slot;
};

Columns columnsOf(const Table& table, const Setting& setting)
{
    Columns columns;
    columns.width = columnWidths(table, setting);
    columns.slot = markSlots(table, setting);
    double x = 0;
    for (const double width : columns.width) {
        columns.left.push_back(x);
        x += width + columnGap;
    }
    return columns;
}

Box layoutHeader(const Table& table, const Columns& columns, const Setting& setting)
{
    std::vector<std::vector<TextLine>> heads;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < columns.width.size(); ++i) {
        // "Share, %" keeps its unit on the line.
        const QString head =
            setting.print(table.header[static_cast<int>(i)]).replace(QStringLiteral(" %"), QStringLiteral("\u00A0%"));
        const double width = columns.width[i] - (isRight(table, i) ? columns.slot[i] : 0);
        heads.push_back(firstLines(breakLines(head, look::secondary(headSize), width + 0.5), 5, width));
        lines = std::max(lines, heads.back().size());
    }
    BoxBuilder box;
    const double height = static_cast<double>(lines) * 10.6 + 4.5;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        double y = static_cast<double>(lines - heads[i].size()) * 10.6;
        for (const TextLine& line : heads[i]) {
            if (isRight(table, i))
                box.rightAt(line, columns.left[i] + columns.width[i] - columns.slot[i], y, 10.6);
            else
                box.linesAt({line}, columns.left[i], y, 10.6);
            y += 10.6;
        }
    }
    box.growTo(height);
    box.ruleAt(0, height, page::contentWidth, look::medium, look::strongRule());
    return box.take();
}

void addMark(BoxBuilder& box, CellMark mark, double x, const Setting& setting)
{
    const double top = rowPadding / 2;
    if (mark == CellMark::Up || mark == CellMark::Down) {
        const QPointF centre(x + markGap + 3, top + leading / 2);
        box.add(ArrowItem{centre, 5.2, mark == CellMark::Up, look::accent()});
    } else if (mark != CellMark::None) {
        const TextStyle style = look::secondary(markSize);
        box.linesAt({fitLine(markText(mark, setting), style, 200)}, x + markGap, top, leading);
    }
}

void addCell(BoxBuilder& box, const Table& table, const TableRow& row, std::size_t i, const Columns& columns,
             const Setting& setting)
{
    const Cell& cell = row.cells[i];
    const bool right = isRight(table, i);
    const double width = columns.width[i] - (right ? columns.slot[i] : 0);
    const std::vector<TextLine> lines =
        firstLines(breakLines(setting.print(cell.text), cellStyle(row, cell), width + 0.5), mostLines, width);
    double y = rowPadding / 2;
    for (const TextLine& line : lines) {
        if (right)
            box.rightAt(line, columns.left[i] + width, y, leading);
        else
            box.linesAt({line}, columns.left[i], y, leading);
        y += leading;
    }
    box.growTo(y + rowPadding / 2);
    addMark(box, cell.mark, columns.left[i] + width, setting);
}

Box layoutRow(const Table& table, const TableRow& row, const Columns& columns, const Setting& setting)
{
    BoxBuilder box;
    if (row.smallBase)
        box.add(HatchItem{}); // below the text; its height is known when the cells are set
    box.growTo(mm(6));
    for (std::size_t i = 0; i < row.cells.size() && i < columns.width.size(); ++i)
        addCell(box, table, row, i, columns, setting);
    Box result = box.take();
    if (row.smallBase)
        std::get<HatchItem>(result.items.front()).area = QRectF(0, 0.8, page::contentWidth, result.height - 1.6);
    return result;
}

} // namespace

std::vector<double> columnWidths(const Table& table, const Setting& setting)
{
    const auto count = static_cast<std::size_t>(table.header.size());
    const double room = page::contentWidth - columnGap * static_cast<double>(count > 0 ? count - 1 : 0);
    std::vector<double> widths;
    if (table.widths.size() == count && count > 0) {
        const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
        for (const double share : table.widths)
            widths.push_back(room * share / sum);
        return widths;
    }
    const std::vector<Wish> wish = wishes(table, setting);
    for (const Wish& column : wish)
        widths.push_back(column.natural);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (sum > room)
        squeeze(widths, wish, room);
    else
        spread(widths, room - sum);
    return widths;
}

TableLayout layoutTable(const Table& table, const Setting& setting)
{
    TableLayout result;
    const Columns columns = columnsOf(table, setting);
    result.header = layoutHeader(table, columns, setting);
    for (const TableRow& row : table.rows)
        result.rows.push_back(layoutRow(table, row, columns, setting));
    return result;
}

} // namespace manyi::report

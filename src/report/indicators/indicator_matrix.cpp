// Judgement matrices that are too wide to stand beside their weights: tables of some columns each.
#include "domain/judgement_text.h"
#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostColumns = 12; // of judgements in a table
constexpr double nameWidth = 0.28;      // share of the page

QString numbered(std::size_t item, const QStringList& names)
{
    return QStringLiteral("%1 %2").arg(item + 1).arg(names[static_cast<qsizetype>(item)]);
}

Table columnsOf(const domain::JudgementMatrix& judged, const QStringList& names, std::size_t from, std::size_t to)
{
    Table table;
    table.header = {QString()};
    table.widths = {nameWidth};
    for (std::size_t column = from; column < to; ++column) {
        table.header << QString::number(column + 1);
        table.widths.push_back((1 - nameWidth) / static_cast<double>(to - from));
    }
    table.rightAligned.assign(static_cast<std::size_t>(table.header.size()), true);
    table.rightAligned.front() = false;
    for (std::size_t row = 0; row < judged.size(); ++row) {
        TableRow line;
        line.cells = {Cell{numbered(row, names)}};
        for (std::size_t column = from; column < to; ++column)
            line.cells.push_back(Cell{judgementFigure(judged.at(row, column))});
        table.rows.push_back(std::move(line));
    }
    return table;
}

} // namespace

QString judgementFigure(double value)
{
    return value == 0 ? QStringLiteral("·") : text(domain::judgementText(value)); // · not judged
}

std::vector<Table> matrixTables(const domain::JudgementMatrix& judged, const QStringList& names, const QString& node,
                                const IndicatorWords& w)
{
    const std::size_t blocks = (judged.size() + mostColumns - 1) / mostColumns;
    const std::size_t width = (judged.size() + blocks - 1) / blocks;
    std::vector<Table> tables;
    for (std::size_t from = 0; from < judged.size(); from += width) {
        const std::size_t to = std::min(from + width, judged.size());
        Table table = columnsOf(judged, names, from, to);
        table.title = blocks == 1 ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Judgements of %1")).arg(node)
                                  : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Judgements of %1, columns %2 to %3"))
                                        .arg(node)
                                        .arg(from + 1)
                                        .arg(to);
        table.title = w.sentence(table.title);
        table.note = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Columns are numbered as the rows are."));
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace manyi::report

#include "app/shell/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include "base/number.h"

namespace manyi::app {

namespace {

// "−7.3", "+2.6", "12,480", "83.1 %" are numbers; spreadsheets read them so.
bool readsAsNumber(QString text)
{
    text.remove(QLatin1Char(','));
    if (text.endsWith(QLatin1Char('%')))
        text.chop(1);
    if (text.startsWith(QLatin1Char('+')))
        text.remove(0, 1);
    return base::parseNumber(text.toStdString()).has_value();
}

QString plainMinus(const QString& text)
{
    QString plain = text;
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    return plain != text && readsAsNumber(plain) ? plain : text;
}

QString tsvCell(const QString& text)
{
    QString cell = guardedCell(text);
    for (const char sign : {'\t', '\n', '\r'})
        cell.replace(QLatin1Char(sign), QLatin1Char(' '));
    return cell;
}

QString htmlCell(const CopiedCell& cell)
{
    QString style = cell.rightAligned ? QStringLiteral("text-align:right") : QStringLiteral("text-align:left");
    if (cell.strong)
        style += QStringLiteral(";font-weight:bold");
    return QStringLiteral("<td style=\"%1\">%2</td>").arg(style, guardedCell(cell.text).toHtmlEscaped());
}

QString toTsv(const CopiedTable& table)
{
    QStringList lines;
    if (!table.header.isEmpty()) {
        QStringList cells;
        for (const QString& name : table.header)
            cells << tsvCell(name);
        lines << cells.join(QLatin1Char('\t'));
    }
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const CopiedCell& cell : row)
            cells << tsvCell(cell.text);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString toHtml(const CopiedTable& table)
{
    QString html =
        QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table border=\"0\" cellpadding=\"3\" "
                       "style=\"border-collapse:collapse;font-family:'Noto Sans','Noto Sans CJK SC',sans-serif\">");
    if (!table.header.isEmpty()) {
        html += QStringLiteral("<tr>");
        for (const QString& name : table.header)
            html += QStringLiteral(
                        "<th style=\"text-align:left;font-weight:normal;border-bottom:1px solid #5C6570\">%1</th>")
                        .arg(guardedCell(name).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    for (const auto& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (const CopiedCell& cell : row)
            html += htmlCell(cell);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table></body></html>");
}

} // namespace

QString guardedCell(const QString& text)
{
    const QString plain = plainMinus(text);
    const QString trimmed = plain.trimmed();
    const bool formula =
        !trimmed.isEmpty() && QStringLiteral("=+-@").contains(trimmed.front()) && !readsAsNumber(trimmed);
    return formula ? QLatin1Char('\'') + plain : plain;
}

std::unique_ptr<QMimeData> toMimeData(const CopiedTable& table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(toTsv(table));
    data->setHtml(toHtml(table));
    return data;
}

void copyToClipboard(const CopiedTable& table)
{
    QGuiApplication::clipboard()->setMimeData(toMimeData(table).release());
}

} // namespace manyi::app

#include "charts/view/copy.h"

#include <QBuffer>
#include <QSaveFile>

#include "base/number.h"

namespace manyi::charts {

namespace {

constexpr double pictureScale = 2;

QByteArray png(const ChartSpec& spec, const PaintOptions& options, const QSize& size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    toImage(spec, options, size, pictureScale).save(&buffer, "PNG");
    return buffer.data();
}

bool isNumber(const QString& text)
{
    return base::parseNumber(text.toStdString()).has_value();
}

QString plainCell(const QString& cell)
{
    QString text = cell;
    text.replace(QChar(0x2212), QLatin1Char('-'));
    if (isNumber(text))
        return text;
    text = cell.simplified();
    const bool formula = !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
    return formula ? QLatin1Char('\'') + text : text;
}

QString htmlRow(const QStringList& cells, const QString& tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        const QString plain = plainCell(cell);
        const QString align = isNumber(plain) ? QStringLiteral(" align=\"right\"") : QString();
        row += QStringLiteral("<%1%2>%3</%1>").arg(tag, align, plain.toHtmlEscaped());
    }
    return row + QStringLiteral("</tr>");
}

QString tsvRow(const QStringList& cells)
{
    QStringList plain;
    for (const QString& cell : cells)
        plain << plainCell(cell);
    return plain.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace

std::unique_ptr<QMimeData> pictureMime(const ChartSpec& spec, const PaintOptions& options, const QSize& size)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QStringLiteral("image/png"), png(spec, options, size));
    mime->setData(QStringLiteral("image/svg+xml"), toSvg(spec, options, size));
    mime->setImageData(toImage(spec, options, size, pictureScale));
    return mime;
}

std::unique_ptr<QMimeData> tableMime(const ChartTable& table)
{
    QString html = QStringLiteral("<table>");
    QString tsv;
    if (!table.header.isEmpty()) {
        html += htmlRow(table.header, QStringLiteral("th"));
        tsv = tsvRow(table.header);
    }
    for (const QStringList& row : table.rows) {
        html += htmlRow(row, QStringLiteral("td"));
        tsv += tsvRow(row);
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setHtml(html + QStringLiteral("</table>"));
    mime->setText(tsv);
    return mime;
}

bool savePicture(const ChartSpec& spec, const PaintOptions& options, const QSize& size, const QString& path)
{
    const bool svg = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive);
    const QByteArray data = svg ? toSvg(spec, options, size) : png(spec, options, size);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit();
}

} // namespace manyi::charts

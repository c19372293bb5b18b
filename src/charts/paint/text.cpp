#include "charts/paint/text.h"

#include <cmath>
#include <map>

#include <QFontMetricsF>
#include <QSet>
#include <QTextBoundaryFinder>

#include "charts/tokens.h"

namespace manyi::charts {

namespace {

constexpr double enlargement = 8;

struct SizedFont {
    QFont font;
    QFontMetricsF metrics;
};

// Fonts are asked for thousands of times a chart; making and resolving one costs more than measuring a label.
const SizedFont& sizedFont(int pixelSize, bool enlarged, bool bold)
{
    thread_local std::map<std::tuple<int, bool, bool>, SizedFont> fonts;
    const auto key = std::make_tuple(pixelSize, enlarged, bold);
    auto found = fonts.find(key);
    if (found == fonts.end()) {
        QFont font = screenFont(pixelSize, bold);
        if (enlarged)
            font.setHintingPreference(QFont::PreferNoHinting);
        found = fonts.emplace(key, SizedFont{font, QFontMetricsF(font)}).first;
    }
    return found->second;
}

const SizedFont& fontOf(double size, bool bold)
{
    const FontScale scale = fontScale(size);
    return sizedFont(scale.pixelSize, scale.factor != 1, bold);
}

bool isChinese(QChar c)
{
    return c.script() == QChar::Script_Han;
}

// Where a line may end so that it is at most `width` wide; the whole text when it fits.
qsizetype lineEnd(const QString& text, double width, double size, bool bold)
{
    if (textWidth(text, size, bold) <= width)
        return text.size();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype best = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        if (textWidth(text.left(at).trimmed(), size, bold) > width)
            break;
        best = at;
    }
    return best;
}

} // namespace

FontScale fontScale(double size)
{
    const bool whole = std::abs(size - std::round(size)) < 1e-9;
    if (whole && size >= 9)
        return {static_cast<int>(std::lround(size)), 1};
    return {static_cast<int>(std::lround(size * enlargement)), enlargement};
}

QFont textFont(double size, bool bold)
{
    return fontOf(size, bold).font;
}

double textWidth(const QString& text, double size, bool bold)
{
    return text.isEmpty() ? 0 : fontOf(size, bold).metrics.horizontalAdvance(text) / fontScale(size).factor;
}

QString elided(const QString& text, double width, double size, bool bold)
{
    if (textWidth(text, size, bold) <= width)
        return text;
    return fontOf(size, bold).metrics.elidedText(text, Qt::ElideMiddle, width * fontScale(size).factor);
}

QStringList elidedApart(const QStringList& texts, double width, double size, bool bold)
{
    const SizedFont& font = fontOf(size, bold);
    const double room = width * fontScale(size).factor;
    QStringList best;
    qsizetype mostDistinct = 0;
    const qsizetype wanted = QSet<QString>(texts.begin(), texts.end()).size();
    for (const Qt::TextElideMode mode : {Qt::ElideMiddle, Qt::ElideRight, Qt::ElideLeft}) {
        QStringList shortened;
        for (const QString& text : texts)
            shortened << (font.metrics.horizontalAdvance(text) <= room ? text
                                                                       : font.metrics.elidedText(text, mode, room));
        const qsizetype distinct = QSet<QString>(shortened.begin(), shortened.end()).size();
        if (distinct > mostDistinct) {
            best = shortened;
            mostDistinct = distinct;
        }
        if (distinct == wanted)
            break;
    }
    return best;
}

QStringList wrapped(const QString& text, double width, int lines, double size, bool bold)
{
    QStringList result;
    QString rest = text.trimmed();
    while (!rest.isEmpty() && result.size() < lines - 1) {
        const qsizetype end = lineEnd(rest, width, size, bold);
        if (end == 0)
            break;
        result << rest.left(end).trimmed();
        rest = rest.mid(end).trimmed();
    }
    if (!rest.isEmpty())
        result << elided(rest, width, size, bold);
    // No last line of a single character, as Chinese setting has it.
    const qsizetype last = result.size() - 1;
    if (last > 0 && result[last].size() == 1 && isChinese(result[last - 1].back())) {
        result[last].prepend(result[last - 1].back());
        result[last - 1].chop(1);
    }
    return result;
}

} // namespace manyi::charts

#include "report/layout/line_breaks.h"

#include <QTextBoundaryFinder>

namespace manyi::report {

bool isWide(QChar character)
{
    const ushort code = character.unicode();
    return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) || character.isSurrogate();
}

double breakPenalty(QChar character)
{
    if (QStringLiteral(";:.；：。").contains(character))
        return 0;
    if (QStringLiteral(",，").contains(character))
        return 0.1;
    return character == QChar(0x3001) ? 0.5 : 1;
}

namespace {

// "n = 12", "p < 0.001" and "100 · (p − d)" stay together.
bool isRelation(QChar character)
{
    return QStringLiteral("=<>≤≥±×·−/").contains(character);
}

std::vector<bool> insideBrackets(const QString& text)
{
    std::vector<bool> inside(static_cast<std::size_t>(text.size()) + 1, false);
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('['))
            open = i;
        const bool shortEnough = open >= 0 && i - open < 24;
        if (text[i] == QLatin1Char(']') && shortEnough)
            for (qsizetype k = open + 1; k <= i; ++k)
                inside[static_cast<std::size_t>(k)] = true;
        if (text[i] == QLatin1Char(']'))
            open = -1;
    }
    return inside;
}

bool isKeptTogether(const QString& text, qsizetype position)
{
    if (position < 2 || position >= text.size())
        return false;
    const QChar next = text[position];
    const bool afterSpace = text[position - 1] == QLatin1Char(' ');
    if (afterSpace)
        return isRelation(next) || isRelation(text[position - 2]);
    // "1–5", "−0.7": a range and a sign belong to their numbers.
    const QChar last = text[position - 1];
    return (last == QChar(0x2013) || last == QChar(0x2212)) && next.isDigit();
}

bool isWordStart(const QString& text, qsizetype position)
{
    return position < text.size() && text[position - 1] == QLatin1Char(' ') && !text[position].isSpace();
}

} // namespace

std::vector<int> breakOpportunities(const QString& text)
{
    std::vector<int> result;
    const std::vector<bool> inside = insideBrackets(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    std::vector<bool> possible(static_cast<std::size_t>(text.size()) + 1, false);
    for (qsizetype position = finder.toNextBoundary(); position >= 0; position = finder.toNextBoundary())
        possible[static_cast<std::size_t>(position)] = true;
    for (qsizetype position = 1; position <= text.size(); ++position) {
        // Qt keeps "1, 2 3" together as if it were one number.
        const bool wanted = possible[static_cast<std::size_t>(position)] || isWordStart(text, position);
        const bool kept = inside[static_cast<std::size_t>(position)] || isKeptTogether(text, position);
        if (position == text.size() || (wanted && !kept))
            result.push_back(static_cast<int>(position));
    }
    return result;
}

} // namespace manyi::report

#include "report/layout/typeset.h"

#include <QFontMetricsF>
#include <QHash>
#include <algorithm>
#include <cmath>

#include "report/layout/line_breaks.h"
#include "report/layout/shapes.h"

namespace manyi::report {

namespace {

// An unbreakable piece of a paragraph: [begin, end) of the joined text.
struct Piece {
    int begin = 0, end = 0;
    double width = 0;      // with trailing blanks
    double inkWidth = 0;   // without
    bool lineFeed = false; // ends in one
};

// A paragraph as one string, with the run that each stretch comes from.
struct Joined {
    QString text;
    const std::vector<TextRun>* runs = nullptr;
    std::vector<int> starts;

    explicit Joined(const std::vector<TextRun>& source) : runs(&source)
    {
        for (const TextRun& run : source) {
            starts.push_back(static_cast<int>(text.size()));
            text += run.text;
        }
    }

    std::vector<TextRun> slice(int begin, int end) const
    {
        std::vector<TextRun> result;
        for (std::size_t i = 0; i < runs->size(); ++i) {
            const int from = std::max(begin, starts[i]);
            const int to = std::min(end, starts[i] + static_cast<int>((*runs)[i].text.size()));
            if (from < to)
                result.push_back({text.mid(from, to - from), (*runs)[i].style});
        }
        return result;
    }

    double width(int begin, int end) const
    {
        double sum = 0;
        for (const TextRun& run : slice(begin, end))
            sum += textWidth(run.text, run.style);
        return sum;
    }
};

int withoutTrailingBlanks(const QString& text, int begin, int end)
{
    while (end > begin && text[end - 1].isSpace())
        --end;
    return end;
}

std::vector<Piece> piecesOf(const Joined& joined)
{
    std::vector<Piece> result;
    int begin = 0;
    for (const int end : breakOpportunities(joined.text)) {
        Piece piece{begin, end, 0, 0, false};
        piece.lineFeed = joined.text[end - 1] == QLatin1Char('\n');
        const int ink = withoutTrailingBlanks(joined.text, begin, end);
        piece.inkWidth = joined.width(begin, ink);
        piece.width = ink == end ? piece.inkWidth : joined.width(begin, piece.lineFeed ? ink : end);
        result.push_back(piece);
        begin = end;
    }
    return result;
}

// A piece wider than the line is cut between characters; their single widths are near enough and quickly known.
std::vector<Piece> cutToWidth(const Joined& joined, const Piece& piece, double width)
{
    if (piece.inkWidth <= width || piece.end - piece.begin < 2)
        return {piece};
    std::vector<Piece> result;
    int begin = piece.begin;
    double used = 0;
    for (int end = begin + 1; end <= piece.end; ++end) {
        used += joined.width(end - 1, end);
        const bool last = end == piece.end;
        if (!last && used + joined.width(end, end + 1) <= width)
            continue;
        result.push_back({begin, end, used, used, last && piece.lineFeed});
        begin = end;
        used = 0;
    }
    return result;
}

struct Range {
    std::size_t first = 0, last = 0; // pieces [first, last)
};

std::vector<Range> fill(const std::vector<Piece>& pieces, double width)
{
    constexpr double tolerance = 0.01;
    std::vector<Range> lines;
    std::size_t first = 0;
    double used = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > first && used + pieces[i].inkWidth > width + tolerance) {
            lines.push_back({first, i});
            first = i;
            used = 0;
        }
        used += pieces[i].width;
        if (pieces[i].lineFeed) {
            lines.push_back({first, i + 1});
            first = i + 1;
            used = 0;
        }
    }
    if (first < pieces.size())
        lines.push_back({first, pieces.size()});
    return lines;
}

// The last line of a Chinese paragraph takes company from the line before.
void avoidSingleCharacter(std::vector<Range>& lines, const std::vector<Piece>& pieces, const QString& text)
{
    if (lines.size() < 2)
        return;
    Range& last = lines.back();
    Range& before = lines[lines.size() - 2];
    const QString tail = text.mid(pieces[last.first].begin).trimmed();
    qsizetype letters = 0;
    for (const QChar character : tail)
        letters += character.isLetterOrNumber() ? 1 : 0;
    const bool single = letters <= 1 && !tail.isEmpty() && isWide(tail[0]);
    if (single && before.last - before.first > 1 && !pieces[before.last - 1].lineFeed) {
        --before.last;
        --last.first;
    }
}

TextLine lineOf(const Joined& joined, int begin, int end)
{
    end = withoutTrailingBlanks(joined.text, begin, end);
    TextLine line;
    line.runs = joined.slice(begin, end);
    line.width = joined.width(begin, end);
    return line;
}

std::vector<TextLine> linesOf(const Joined& joined, const std::vector<Piece>& pieces, const std::vector<Range>& ranges)
{
    std::vector<TextLine> result;
    for (const Range& range : ranges)
        result.push_back(lineOf(joined, pieces[range.first].begin, pieces[range.last - 1].end));
    return result;
}

// How unwelcome it is to break the headline after `end`: an even pair of lines, best behind punctuation.
double headlinePenalty(const QString& text, int end, double first, double second, double width)
{
    const double uneven = std::abs(first - second) / width;
    const int ink = withoutTrailingBlanks(text, 0, end);
    return uneven + (ink > 0 ? breakPenalty(text[ink - 1]) : 1);
}

std::vector<TextLine> inTwoLines(const Joined& joined, double width)
{
    const std::vector<Piece> pieces = piecesOf(joined);
    double rest = 0;
    for (const Piece& piece : pieces)
        rest += piece.width;
    double before = 0;
    int best = 0;
    double bestPenalty = 1e9;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const double first = before + pieces[i].inkWidth;
        before += pieces[i].width;
        rest -= pieces[i].width;
        if (first > width)
            break;
        const double penalty = headlinePenalty(joined.text, pieces[i].end, first, rest, width);
        if (rest <= width && penalty < bestPenalty) {
            bestPenalty = penalty;
            best = pieces[i].end;
        }
    }
    if (best == 0)
        return {};
    return {lineOf(joined, 0, best), lineOf(joined, best, static_cast<int>(joined.text.size()))};
}

// As much as fits, with an ellipsis.
TextLine cutLine(const QString& text, const TextStyle& style, double width)
{
    const auto cut = [&text](int length) { return QString(text.left(length).trimmed() + QChar(0x2026)); };
    int low = 0;
    int high = static_cast<int>(text.size()) + 1;
    while (low + 1 < high) {
        const int middle = (low + high) / 2;
        (textWidth(cut(middle), style) <= width ? low : high) = middle;
    }
    return {{{cut(low), style}}, textWidth(cut(low), style)};
}

} // namespace

QFont scaledFont(const TextStyle& style)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(static_cast<int>(std::lround(style.size * fontScale)));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double textWidth(const QString& text, const TextStyle& style)
{
    thread_local QHash<QString, double> widths;
    const int pixels = static_cast<int>(std::lround(style.size * fontScale));
    const QString key = text + QChar(0xFFFF) + QChar(static_cast<char16_t>(pixels)) + QChar(style.bold ? 1 : 2);
    if (const auto known = widths.constFind(key); known != widths.constEnd())
        return *known;
    if (widths.size() > 50000)
        widths.clear();
    double width = 0;
    for (const QString& part : splitShapes(text))
        width += isShape(part[0]) ? shapeWidth(style.size)
                                  : QFontMetricsF(scaledFont(style)).horizontalAdvance(part) / fontScale;
    widths.insert(key, width);
    return width;
}

std::vector<TextLine> breakLines(const std::vector<TextRun>& runs, double width)
{
    const Joined joined(runs);
    if (joined.text.isEmpty())
        return {};
    std::vector<Piece> pieces;
    for (const Piece& piece : piecesOf(joined))
        for (const Piece& part : cutToWidth(joined, piece, width))
            pieces.push_back(part);
    std::vector<Range> ranges = fill(pieces, width);
    avoidSingleCharacter(ranges, pieces, joined.text);
    return linesOf(joined, pieces, ranges);
}

std::vector<TextLine> breakLines(const QString& text, const TextStyle& style, double width)
{
    return breakLines(std::vector<TextRun>{{text, style}}, width);
}

std::vector<TextLine> breakHeadline(const QString& text, TextStyle style, double width, double smallest)
{
    for (;; style.size -= 1) {
        const std::vector<TextRun> runs{{text, style}};
        const Joined joined(runs);
        if (joined.width(0, static_cast<int>(joined.text.size())) <= width)
            return {lineOf(joined, 0, static_cast<int>(joined.text.size()))};
        if (std::vector<TextLine> lines = inTwoLines(joined, width); !lines.empty())
            return lines;
        if (style.size - 1 < smallest)
            break;
    }
    return firstLines(breakLines(text, style, width), 2, width);
}

TextLine fitLine(const QString& text, const TextStyle& style, double width)
{
    const double full = textWidth(text, style);
    return full <= width ? TextLine{{{text, style}}, full} : cutLine(text, style, width);
}

std::vector<TextLine> firstLines(std::vector<TextLine> lines, std::size_t most, double width)
{
    if (lines.size() <= most || most == 0)
        return lines;
    QString last;
    for (std::size_t i = most - 1; i < most + 1; ++i)
        for (const TextRun& run : lines[i].runs)
            last += run.text + QLatin1Char(' ');
    const TextStyle style = lines[most - 1].runs.empty() ? TextStyle{} : lines[most - 1].runs.front().style;
    lines.resize(most);
    lines.back() = cutLine(last, style, width);
    return lines;
}

QString chineseQuotes(const QString& text)
{
    QString result = text;
    const auto isLatin = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].unicode() < 0x80 && text[at].isLetter();
    };
    for (qsizetype i = 0; i < result.size(); ++i)
        if (result[i] == QChar(0x2019) && isLatin(i - 1) && isLatin(i + 1))
            result[i] = QLatin1Char('\'');
    result.replace(QChar(0x201C), QChar(0x300C)).replace(QChar(0x201D), QChar(0x300D));
    result.replace(QChar(0x2018), QChar(0x300E)).replace(QChar(0x2019), QChar(0x300F));
    return result;
}

} // namespace manyi::report

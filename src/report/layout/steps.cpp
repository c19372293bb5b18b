#include "report/layout/steps.h"

#include <algorithm>

#include "report/layout/box_builder.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

constexpr double rowHeight = 15, headHeight = 12.5, titleWidth = mm(27), gutter = mm(3);
constexpr double pieceGap = 6, cellGap = 8, lineGap = 5, padding = 7;
constexpr double bracketWidth = 3, widestHead = 50, widestRowHead = 96, barWidth = 62;
constexpr double contentLeft = titleWidth + gutter;
constexpr double contentWidth = page::contentWidth - contentLeft;

double widest(const QStringList& texts, const TextStyle& style)
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, textWidth(text, style));
    return width;
}

// A piece with its place in the line: what it takes above, beside and in rows.
struct Measured {
    const StepPiece* piece = nullptr;
    double width = 0;
    std::size_t rows = 1;
    bool heads = false;
    std::vector<double> columns; // of a matrix
    double rowHeads = 0;
};

class StepLayout {
public:
    StepLayout(const Step& step, const Setting& setting) : m_step(step), m_setting(setting) {}

    Box layout(int number)
    {
        BoxBuilder box;
        addTitle(box, number);
        double y = padding;
        if (!m_step.pieces.empty()) {
            for (const std::vector<Measured>& line : lines())
                y = addLine(box, line, y) + lineGap;
        }
        if (!m_step.remark.isEmpty()) {
            const bool alone = m_step.pieces.empty();
            const double leading = alone ? 15 : 13;
            const auto remark = breakLines(m_setting.print(m_step.remark),
                                           alone ? look::text(9.5) : look::secondary(8.5), contentWidth);
            box.linesAt(remark, contentLeft, y - (alone ? 2 : 0), leading);
            y += leading * static_cast<double>(remark.size()) + lineGap;
        }
        box.growTo(y - lineGap + padding);
        return box.take();
    }

private:
    void addTitle(BoxBuilder& box, int number)
    {
        TextLine line;
        const QString text = QStringLiteral("%1\u2002").arg(number);
        const TextStyle style{9, true, look::accent()};
        line.runs.push_back({text, style});
        line.width = textWidth(text, style);
        const double indent = line.width;
        box.linesAt({line}, 0, padding - 2, 13);
        const auto title = breakLines(m_setting.print(m_step.title), look::bold(9), titleWidth - indent);
        box.linesAt(title, indent, padding - 2, 13);
        double y = padding - 2 + 13 * static_cast<double>(title.size());
        const auto note = breakLines(m_setting.print(m_step.note), look::secondary(7.5), titleWidth);
        box.linesAt(note, 0, y, 10.5);
        y += 10.5 * static_cast<double>(note.size());
        box.growTo(y + padding);
    }

    TextStyle numbers(bool strong) const { return strong ? look::bold(m_size) : look::text(m_size); }
    TextStyle heads() const { return look::secondary(std::min(m_size, 8.0)); }

    Measured measured(const StepPiece& piece) const
    {
        Measured result;
        result.piece = &piece;
        if (const auto* text = std::get_if<StepText>(&piece)) {
            result.width = text->text == QStringLiteral("∘") ? m_size * 0.8 : textWidth(text->text, textStyle(*text));
        } else if (const auto* bars = std::get_if<StepBars>(&piece)) {
            result.width = widest(bars->figures, numbers(true)) + 6 + barWidth;
            result.rows = bars->values.size();
            result.heads = true;
        } else if (const auto* facts = std::get_if<StepFacts>(&piece)) {
            result.rows = facts->facts.size();
            result.width = factsWidth(*facts);
        } else {
            measureMatrix(std::get<StepMatrix>(piece), result);
        }
        return result;
    }

    TextStyle textStyle(const StepText& text) const { return {m_size + 1, text.strong, look::ink()}; }

    void measureMatrix(const StepMatrix& matrix, Measured& result) const
    {
        result.rows = matrix.rows.size();
        result.heads = !matrix.columnHeads.isEmpty();
        const qsizetype columns = matrix.rows.empty() ? 0 : matrix.rows.front().size();
        for (qsizetype c = 0; c < columns; ++c) {
            double width = 0;
            for (const QStringList& row : matrix.rows)
                width = std::max(width, textWidth(row.value(c), numbers(matrix.strong)));
            const double head = textWidth(m_setting.print(matrix.columnHeads.value(c)), heads());
            width = std::max(width + cellGap, std::min(head, mostHead(columns)) + 4);
            result.columns.push_back(width);
            result.width += width;
        }
        result.width += 2 * bracketWidth;
        if (!matrix.rowHeads.isEmpty())
            result.rowHeads = std::min(widest(matrix.rowHeads, look::text(m_size)), widestRowHead) + 6;
        result.width += result.rowHeads;
    }

    // Many columns have little room for their heads.
    static double mostHead(qsizetype columns) { return columns <= 6 ? widestHead : columns <= 8 ? 36 : 28; }

    double factsWidth(const StepFacts& facts) const
    {
        double labels = 0;
        double values = 0;
        for (const auto& [label, value] : facts.facts) {
            labels = std::max(labels, textWidth(label, look::secondary(8.5)));
            values = std::max(values, textWidth(value, look::bold(8.5)));
        }
        return labels + 6 + values + 5 + textWidth(facts.verdict, look::secondary(7.5)) + pieceGap;
    }

    // All on one line with the largest size that allows it; else as many a line as fit, at the first size at which
    // every piece fits alone.
    std::vector<std::vector<Measured>> lines()
    {
        for (const double size : {8.5, 7.5}) {
            m_size = size;
            auto broken = brokenAt();
            if (broken.size() == 1)
                return broken;
        }
        for (const double size : {8.5, 7.5, 6.5}) {
            m_size = size;
            auto broken = brokenAt();
            const bool fits = std::all_of(broken.begin(), broken.end(), [](const std::vector<Measured>& line) {
                return std::all_of(line.begin(), line.end(),
                                   [](const Measured& piece) { return piece.width <= contentWidth; });
            });
            if (fits)
                return broken;
        }
        return brokenAt();
    }

    std::vector<std::vector<Measured>> brokenAt() const
    {
        std::vector<std::vector<Measured>> result(1);
        double x = 0;
        for (std::size_t i = 0; i < m_step.pieces.size(); ++i) {
            Measured piece = measured(m_step.pieces[i]);
            // A sign goes to the next line with what follows it.
            const bool sign = std::holds_alternative<StepText>(m_step.pieces[i]) && i + 1 < m_step.pieces.size();
            const double needed = piece.width + (sign ? pieceGap + measured(m_step.pieces[i + 1]).width : 0);
            if (x > 0 && x + needed > contentWidth) {
                result.emplace_back();
                x = 0;
            }
            x += piece.width + pieceGap;
            result.back().push_back(std::move(piece));
        }
        return result;
    }

    double addLine(BoxBuilder& box, const std::vector<Measured>& line, double y)
    {
        std::size_t rows = 1;
        bool anyHeads = false;
        for (const Measured& piece : line) {
            rows = std::max(rows, piece.rows);
            anyHeads = anyHeads || piece.heads;
        }
        const double top = y + (anyHeads ? headHeight : 0);
        const double middle = top + static_cast<double>(rows) * rowHeight / 2;
        double x = contentLeft;
        for (const Measured& piece : line) {
            const double pieceTop = middle - static_cast<double>(piece.rows) * rowHeight / 2;
            addPiece(box, piece, x, pieceTop);
            x += piece.width + pieceGap;
        }
        return top + static_cast<double>(rows) * rowHeight;
    }

    void addPiece(BoxBuilder& box, const Measured& piece, double x, double y)
    {
        if (const auto* text = std::get_if<StepText>(piece.piece))
            addText(box, *text, piece, x, y);
        else if (const auto* bars = std::get_if<StepBars>(piece.piece))
            addBars(box, *bars, piece, x, y);
        else if (const auto* facts = std::get_if<StepFacts>(piece.piece))
            addFacts(box, *facts, y);
        else
            addMatrix(box, std::get<StepMatrix>(*piece.piece), piece, x, y);
    }

    void addText(BoxBuilder& box, const StepText& text, const Measured& piece, double x, double y)
    {
        if (text.text == QStringLiteral("∘")) {
            QPainterPath ring;
            const double radius = m_size * 0.26;
            ring.addEllipse(QPointF(x + piece.width / 2, y + rowHeight / 2), radius, radius);
            box.add(PathItem{ring, QColor(), look::ink(), 0.8});
            return;
        }
        box.linesAt({fitLine(m_setting.print(text.text), textStyle(text), piece.width + 1)}, x, y, rowHeight);
    }

    void addBars(BoxBuilder& box, const StepBars& bars, const Measured& piece, double x, double y)
    {
        const double figures = piece.width - barWidth - 6;
        box.linesAt({fitLine(m_setting.print(bars.head), heads(), piece.width)}, x, y - headHeight, headHeight);
        const double left = x + figures + 6;
        const double largest = bars.values.empty() ? 1 : *std::max_element(bars.values.begin(), bars.values.end());
        for (std::size_t i = 0; i < bars.values.size(); ++i) {
            const double top = y + static_cast<double>(i) * rowHeight;
            box.rightAt(fitLine(bars.figures.value(static_cast<qsizetype>(i)), numbers(true), figures + 1), x + figures,
                        top, rowHeight);
            QPainterPath bar;
            bar.addRect(left, top + 3.5, barWidth * (largest > 0 ? bars.values[i] / largest : 0), rowHeight - 7);
            box.add(PathItem{bar, look::accent(), QColor(), 0});
        }
        box.uprightAt(left, y, static_cast<double>(bars.values.size()) * rowHeight, look::thin, look::strongRule());
    }

    void addFacts(BoxBuilder& box, const StepFacts& facts, double y)
    {
        double values = 0;
        double labels = 0;
        for (const auto& [label, value] : facts.facts) {
            labels = std::max(labels, textWidth(label, look::secondary(8.5)));
            values = std::max(values, textWidth(value, look::bold(8.5)));
        }
        const double verdict = textWidth(facts.verdict, look::secondary(7.5));
        const double left = page::contentWidth - verdict - 5 - values - 6 - labels;
        for (std::size_t i = 0; i < facts.facts.size(); ++i) {
            const double top = y + static_cast<double>(i) * rowHeight;
            const bool last = i + 1 == facts.facts.size();
            box.linesAt({fitLine(facts.facts[i].first, look::secondary(8.5), labels + 1)}, left, top, rowHeight);
            box.rightAt(fitLine(facts.facts[i].second, last ? look::bold(8.5) : look::text(8.5), values + 1),
                        left + labels + 6 + values, top, rowHeight);
            if (last && !facts.verdict.isEmpty())
                box.linesAt({fitLine(facts.verdict, look::secondary(7.5), verdict + 1)}, page::contentWidth - verdict,
                            top, rowHeight);
        }
        box.uprightAt(left - 6, y, static_cast<double>(facts.facts.size()) * rowHeight, look::thin, look::rowRule());
    }

    void addMatrix(BoxBuilder& box, const StepMatrix& matrix, const Measured& piece, double x, double y)
    {
        const double height = static_cast<double>(matrix.rows.size()) * rowHeight;
        for (qsizetype r = 0; r < matrix.rowHeads.size(); ++r)
            box.linesAt({fitLine(m_setting.print(matrix.rowHeads[r]), look::text(m_size), piece.rowHeads - 5)}, x,
                        y + static_cast<double>(r) * rowHeight, rowHeight);
        const double left = x + piece.rowHeads;
        double column = left + bracketWidth;
        for (std::size_t c = 0; c < piece.columns.size(); ++c) {
            const double width = piece.columns[c];
            const auto centred = [&](const QString& text, const TextStyle& style, double top, double leading) {
                const TextLine line = fitLine(text, style, width);
                box.linesAt({line}, column + (width - line.width) / 2, top, leading);
            };
            const auto index = static_cast<qsizetype>(c);
            if (!matrix.columnHeads.isEmpty())
                centred(m_setting.print(matrix.columnHeads.value(index)), heads(), y - headHeight, headHeight);
            for (std::size_t r = 0; r < matrix.rows.size(); ++r)
                centred(matrix.rows[r].value(index), numbers(matrix.strong), y + static_cast<double>(r) * rowHeight,
                        rowHeight);
            column += width;
        }
        addBracket(box, left, y + 1, height - 2, 1);
        addBracket(box, column + bracketWidth, y + 1, height - 2, -1);
    }

    // Opening to the right (side 1) or to the left (-1).
    static void addBracket(BoxBuilder& box, double x, double y, double height, int side)
    {
        QPainterPath path;
        path.moveTo(x + side * bracketWidth, y);
        path.lineTo(x, y);
        path.lineTo(x, y + height);
        path.lineTo(x + side * bracketWidth, y + height);
        box.add(PathItem{path, QColor(), look::ink(), 0.8});
    }

    const Step& m_step;
    const Setting& m_setting;
    double m_size = 8.5;
};

} // namespace

Box layoutStep(const Step& step, int number, const Setting& setting)
{
    return StepLayout(step, setting).layout(number);
}

} // namespace manyi::report

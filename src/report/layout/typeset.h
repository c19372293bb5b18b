#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <vector>

namespace manyi::report {

// Size in points, weight and colour of printed text.
struct TextStyle {
    double size = 10;
    bool bold = false;
    QColor colour;
};

// A stretch of text in one style; several make a paragraph ("Question." in bold, the wording in grey).
struct TextRun {
    QString text;
    TextStyle style;
};

// A broken line: its runs in order and the width they take, in points.
struct TextLine {
    std::vector<TextRun> runs;
    double width = 0;
};

// Fonts are set at this many pixels a point, because Qt rounds font sizes to whole pixels; the painter scales back.
inline constexpr double fontScale = 20;
QFont scaledFont(const TextStyle& style);

// Width in points, without hinting: the same on paper, in the preview and in the measurement.
double textWidth(const QString& text, const TextStyle& style);

// Breaks a paragraph into lines no wider than `width`. Breaks follow UAX 14 (no line starts with Chinese closing
// punctuation), never fall inside "[40.7, 44.3]" or around "=", "<" and "p", and the last line of Chinese never holds a
// single character. A word wider than the line is broken where it must be. Line feeds start a new line.
std::vector<TextLine> breakLines(const std::vector<TextRun>& runs, double width);
std::vector<TextLine> breakLines(const QString& text, const TextStyle& style, double width);

// A headline takes two lines at most: broken at punctuation when both parts fit, else where the lines are most even;
// too long a text is set smaller (down to `smallest` points) and at last cut with an ellipsis. The size used is that of
// the runs.
std::vector<TextLine> breakHeadline(const QString& text, TextStyle style, double width, double smallest = 12);

// One line, cut with an ellipsis when it is wider than `width`.
TextLine fitLine(const QString& text, const TextStyle& style, double width);

// The first `most` lines; when there are more, the last one ends in an ellipsis.
std::vector<TextLine> firstLines(std::vector<TextLine> lines, std::size_t most, double width);

// Chinese print: curly quotes become corner brackets, because Latin-first font families set them too narrow.
QString chineseQuotes(const QString& text);

} // namespace manyi::report

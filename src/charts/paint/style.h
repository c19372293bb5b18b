#pragma once

#include "charts/paint/scene.h"
#include "charts/painter.h"

namespace manyi::charts {

// Sizes and colours of one painting. A length is written as on the screen; print is two thirds of it, in points
// (13 px text prints at 8.7 pt).
struct Style {
    const Tokens& look;
    bool print = false;
    double unit = 1;
    std::vector<qint64> selectedKeys;

    explicit Style(const PaintOptions& options);

    double u(double pixels) const { return pixels * unit; }
    double title() const { return u(13); }
    double label() const { return u(13); }
    double secondary() const { return u(12); }
    double small() const { return u(11); }
    double hairline() const { return print ? 0.4 : 1; }
    double rule() const { return print ? 0.6 : 1; }
    const QColor& ground() const { return look.surface; }

    // Rounded to whole pixels on the screen so that edges are sharp; left alone in print.
    double snap(double position) const;
    QRectF snap(const QRectF& rect) const;
    // The middle of the pixel that a hairline covers.
    double line(double position) const;

    bool dimmed(const ChartSpec& spec, int category) const;
    // The colour of a mark, at 30 % when its category is not among the selected ones.
    QColor fill(const ChartSpec& spec, const ChartSeries& series, int category) const;
    QColor seriesColour(const ChartSpec& spec, const ChartSeries& series) const;
    QColor faded(const QColor& colour, bool dim) const;

private:
    QColor toneColour(const ChartSpec& spec, Tone tone, const ChartSeries& series) const;
};

bool isStrong(const ChartSpec& spec, int category);
// Is drawn as a segment of a stacked row (others carry the row's figure).
bool isShare(const ChartSpec& spec, const ChartSeries& series);
int shareCount(const ChartSpec& spec);
// The series that speaks for a whole row: the one that is no share, else the first; nullptr when there is none.
const ChartSeries* rowFigure(const ChartSpec& spec);
int categoryCount(const ChartSpec& spec);
const ChartPoint* pointAt(const ChartSeries& series, int category);
// The value as it is written: the axis' decimals, a typographic minus.
QString shown(double value, int decimals);

} // namespace manyi::charts

#pragma once

#include <limits>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace manyi::charts {

enum class ChartKind {
    Bar,        // horizontal or vertical bars (or dots) with optional whiskers and a reference line
    StackedBar, // horizontal shares that add to 100
    LikertBar,  // diverging stacked bar, neutral split on zero
    NpsBar,     // detractors | passives | promoters with the score and its interval beside
    Line,       // one or more series with interval bands
    Scatter,    // points; with cuts a quadrant chart
    Pareto,     // falling bars and cumulative line with an 80 % line
    HeatMap,    // number in every cell
    Radar,      // at most 8 axes, 3 series
    Tree,       // hierarchy from left to right: `parents`, figures of the series in the boxes, the last one as a bar
    Sweep       // straight lines over a number: points with x; those between the ends are crossing points
};

// What a mark means; the painter finds the colour of the theme for it. Never colour alone: sign or shape goes with it.
enum class Tone { Series, Good, Bad, Neutral, Promoter, Passive, Detractor, Likert, Sequential, Diverging, SmallBase };
enum class Arrow { None, Up, Down };

struct ChartPoint {
    double value = 0;                   // NaN: a gap, nothing drawn
    std::optional<double> lower, upper; // interval
    std::optional<double> x;            // Scatter
    Tone tone = Tone::Series;           // Series: as the series has it
    Arrow arrow = Arrow::None;          // tested difference
    bool hollow = false;                // no difference shown by the test
    bool anomaly = false;               // Line: diamond
    bool smallBase = false;             // hatched and grey
    QString label;                      // what is written at the mark, e.g. "42.5"
    qint64 n = -1;                      // base, -1 unknown
    bool breakBefore = false;           // Line: not connected with the point before, a mark between them
};

struct ChartSeries {
    QString name;
    Tone tone = Tone::Series;
    int toneIndex = 0;              // place in the palette (Series) or in the scale (Likert, Sequential)
    std::vector<ChartPoint> points; // aligned with ChartSpec::categories (Scatter: one a label)
    bool lowerIsBetter = false;     // HeatMap: colours the other way round
    double span = 0; // HeatMap: deviation from the total that gets the full colour; 0: the chart's largest
};

struct ChartColumn { // figures printed right of the bars, aligned with the categories
    QString title;
    QStringList cells;
    bool strong = false;
};

struct Axis {
    QString title;
    QString unit;
    std::optional<double> minimum, maximum; // none: from the data, bars from zero
    int decimals = 0;
    bool labels = true;
};

// A reference line over the value axis: a total with its interval, a cut, a target.
struct Reference {
    double value = 0;
    std::optional<double> lower, upper;
    QString label;
    bool vertical = false; // Scatter: cut of the x axis
};

// One entry of the explanation printed under a chart of the report.
enum class KeyMark { Above, Below, NoDifference, SmallBase, Anomaly, Interval };
struct KeyEntry {
    KeyMark mark = KeyMark::Above;
    QString text;
};

// The key of a category that stands for no code (the total row): it cannot be picked and is never dimmed.
inline constexpr qint64 noKey = std::numeric_limits<qint64>::min();

// Everything a chart shows, as a value: the same one is painted on the screen and in the report, printed as text in the
// goldens, shown as a table, copied. It holds no colours and no sizes; those come from the theme.
// NpsBar, LikertBar: series of shares (tones Detractor, Passive, Promoter; Likert, from bad to good) and, if wanted,
// one more with the figure itself, its interval and test: its arrows stand beside the first column, and print shows the
// interval of an NPS in a panel of its own. HeatMap: categories are the rows, series the
// columns; the first strong category is the total that the colours are centred on (none: the mean of the column).
struct ChartSpec {
    ChartKind kind = ChartKind::Bar;
    QString title;    // a sentence when there is a finding
    QString subtitle; // what, base, filter, weight
    QStringList categories;
    std::vector<int> strongCategories; // e.g. the total row
    std::vector<ChartSeries> series;
    std::vector<ChartColumn> columns;
    Axis valueAxis;
    Axis categoryAxis;
    std::vector<Reference> references;
    QStringList quadrantNames; // Scatter: top left, top right, bottom left, bottom right
    bool horizontal = true;
    bool legend = true;
    std::vector<qint64> categoryKeys; // what a click on category i selects (codes); empty: no brushing
    int focusQuadrant = -1;           // Scatter: tinted, in the order of quadrantNames
    QString smallBaseNote;            // written in hatched rows: "n < 50"
    std::vector<KeyEntry> key;        // explanation of the marks, printed in reports
    bool dots = false;                // Bar: a dot with its interval instead of a bar; the axis need not begin at zero
    QString chartName;                // what it is for screen readers, when the title is a finding: "NPS by region"
    std::vector<int> parents;         // Tree: of each category, -1 the root; parents come first
};

// One line a mark, for goldens and diffs.
QString toText(const ChartSpec& spec);
// "Show as table", "Copy": header and rows of the chart's numbers.
struct ChartTable {
    QStringList header;
    std::vector<QStringList> rows;
};
ChartTable toTable(const ChartSpec& spec);

} // namespace manyi::charts

#pragma once

#include <vector>

#include "charts/paint/pen.h"

namespace manyi::charts {

// The frame that all charts of rows share: labels at the left, marks in the middle, columns of figures at the right, a
// header line above.
struct RowFrame {
    QRectF area;
    double labelWidth = 0;
    QStringList labels;          // as they fit into the label width
    double legendLeft = 0;       // where the legend starts
    bool legendInHeader = false; // else on lines of its own above
    double plotLeft = 0, plotRight = 0;
    double headerY = 0; // middle of the header's text line
    double top = 0;     // of the first row
    double rowHeight = 0;
    int rows = 0; // painted; fewer than the categories when the height does not hold them
    std::vector<double> columnRights;
    double arrowX = 0; // middle of the arrows, right of the first column; 0: no arrows

    double centre(int row) const { return top + (row + 0.5) * rowHeight; }
    double bottom() const { return top + rows * rowHeight; }
    QRectF bar(int row, double from, double to) const;
};

// What a kind needs besides the rows.
struct RowNeeds {
    bool header = true;
    bool legend = false;   // squares with the series' names
    double footer = 0;     // below the rows, for axis labels
    int legendSeries = -1; // how many of the series the legend names; -1 all
};

// All rows, or as many as leave one line for the number of those left out.
int rowsThatFit(int count, double room, double rowHeight);
// "… +12" below the last row that was painted.
void paintMoreRows(int count, int shownRows, const QPointF& at, Pen& pen);

double preferredRowHeight(const ChartSpec& spec, const Style& style);
// Height of everything outside the rows, and of all rows at their preferred height.
double wantedRowsHeight(const ChartSpec& spec, const RowNeeds& needs, const Style& style, double width);

RowFrame layOutRows(const ChartSpec& spec, const RowNeeds& needs, const QRectF& area, const Pen& pen);
// Labels, figures, header, rules and the rows' hit areas. `arrowsOf`: the series whose arrows stand beside the first
// column.
void paintRows(const ChartSpec& spec, const RowNeeds& needs, const RowFrame& frame, const ChartSeries* arrowsOf,
               Pen& pen);

} // namespace manyi::charts

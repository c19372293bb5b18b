#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSizeF>
#include <vector>

#include "charts/chart_spec.h"
#include "charts/tokens.h"

class QCustomPlot;

namespace manyi::charts {

struct PaintOptions {
    ThemeKind theme = ThemeKind::Light;
    std::vector<qint64> selectedKeys; // others are drawn at 30 %
    bool heading = true;              // draw title and subtitle (the report prints its own)
};

// Fills an (empty) plot with the chart: the one place where a spec becomes plottables. `size` in pixels of the plot.
void buildPlot(const ChartSpec& spec, const PaintOptions& options, const QSizeF& size, QCustomPlot& plot);
// Paints the chart as vectors into `target` (points or pixels of the painter), through the same plot.
void paintChart(const ChartSpec& spec, const PaintOptions& options, QPainter& painter, const QRectF& target);
// The height that the chart wants at this width: bar charts grow with their categories.
double wantedHeight(const ChartSpec& spec, double width);
QImage toImage(const ChartSpec& spec, const PaintOptions& options, const QSize& size, double scale);
QByteArray toSvg(const ChartSpec& spec, const PaintOptions& options, const QSize& size);

} // namespace manyi::charts

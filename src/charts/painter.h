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

struct Scene;
class SceneItem;

struct PaintOptions {
    ThemeKind theme = ThemeKind::Light;
    std::vector<qint64> selectedKeys; // others are drawn at 30 %
    bool heading = true;              // draw title and subtitle (the report prints its own)
};

// Lays the chart out for a size: the one place where a spec becomes marks. Pixels, or points in the print theme.
Scene layOutChart(const ChartSpec& spec, const PaintOptions& options, const QSizeF& size);
// Fills a plot (emptied before) with the chart as an item on its main layer, which the plot owns. `size` in pixels.
SceneItem& buildPlot(const ChartSpec& spec, const PaintOptions& options, const QSizeF& size, QCustomPlot& plot);
// Paints the chart as vectors into `target` (pixels of the painter; points in the print theme). Opaque colours, no
// pictures; may be called in any thread.
void paintChart(const ChartSpec& spec, const PaintOptions& options, QPainter& painter, const QRectF& target);
// The height that the chart wants at this width: bar charts grow with their categories. The first form is for the
// screen, with heading.
double wantedHeight(const ChartSpec& spec, double width);
double wantedHeight(const ChartSpec& spec, const PaintOptions& options, double width);
QImage toImage(const ChartSpec& spec, const PaintOptions& options, const QSize& size, double scale);
QByteArray toSvg(const ChartSpec& spec, const PaintOptions& options, const QSize& size);

} // namespace manyi::charts

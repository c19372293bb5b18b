#include "charts/painter.h"

#include <algorithm>

#include <QBuffer>
#include <QSvgGenerator>

#include "charts/paint/kinds.h"
#include "charts/paint/scene_item.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr int titleLines = 2;
constexpr double screenPadding = 2; // keeps dots and figures at the edge whole

struct Heading {
    QStringList title, subtitle;
    double height = 0;
};

Heading headingOf(const ChartSpec& spec, const PaintOptions& options, const Style& style, double width)
{
    Heading heading;
    if (!options.heading)
        return heading;
    heading.title = wrapped(spec.title, width, titleLines, style.title(), true);
    heading.subtitle = wrapped(spec.subtitle, width, titleLines, style.secondary());
    const auto lines = heading.title.size() + heading.subtitle.size();
    heading.height = static_cast<double>(lines) * style.u(18) + (lines > 0 ? style.u(8) : 0);
    return heading;
}

void paintHeading(const Heading& heading, Pen& pen)
{
    const Style& style = pen.style();
    double y = style.u(9);
    for (const QString& line : heading.title) {
        pen.text({0, y}, line, style.title(), style.look.text, Align::Left, true);
        y += style.u(18);
    }
    for (const QString& line : heading.subtitle) {
        pen.text({0, y}, line, style.secondary(), style.look.secondary);
        y += style.u(18);
    }
}

void paintKind(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    switch (spec.kind) {
    case ChartKind::Bar:
        return spec.horizontal ? paintBars(spec, area, pen) : paintColumns(spec, area, pen);
    case ChartKind::StackedBar:
        return paintStack(spec, area, pen);
    case ChartKind::LikertBar:
        return paintLikert(spec, area, pen);
    case ChartKind::NpsBar:
        return paintNps(spec, area, pen);
    case ChartKind::Line:
        return paintLine(spec, area, pen);
    case ChartKind::Scatter:
        return paintScatter(spec, area, pen);
    case ChartKind::Pareto:
        return paintPareto(spec, area, pen);
    case ChartKind::HeatMap:
        return paintHeatMap(spec, area, pen);
    case ChartKind::Radar:
        return paintRadar(spec, area, pen);
    case ChartKind::Tree:
        return paintTree(spec, area, pen);
    case ChartKind::Sweep:
        return paintSweep(spec, area, pen);
    }
}

double wantedKind(const ChartSpec& spec, const Style& style, double width)
{
    switch (spec.kind) {
    case ChartKind::Bar:
        return spec.horizontal ? wantedBars(spec, style, width) : std::clamp(width * 0.36, style.u(180), style.u(280));
    case ChartKind::StackedBar:
        return wantedStack(spec, style, width);
    case ChartKind::LikertBar:
        return wantedLikert(spec, style, width);
    case ChartKind::NpsBar:
        return wantedNps(spec, style, width);
    case ChartKind::HeatMap:
        return wantedHeatMap(spec, style, width);
    case ChartKind::Line:
        return wantedLine(spec, style, width);
    case ChartKind::Scatter:
        return std::clamp(width * 0.6, style.u(260), style.u(460));
    case ChartKind::Pareto:
        return std::clamp(width * 0.45, style.u(220), style.u(340));
    case ChartKind::Radar:
        return std::clamp(width * 0.7, style.u(260), style.u(380));
    case ChartKind::Tree:
        return wantedTree(spec, style, width);
    case ChartKind::Sweep:
        return std::clamp(width * 0.5, style.u(240), style.u(360));
    }
    return style.u(240);
}

// A picture stands on the card's ground.
void paintOpaque(const ChartSpec& spec, const PaintOptions& options, QPainter& painter, const QRectF& target)
{
    const double margin = space::m;
    painter.fillRect(target, tokens(options.theme).surface);
    paintChart(spec, options, painter, target.adjusted(margin, margin, -margin, -margin));
}

} // namespace

Scene layOutChart(const ChartSpec& spec, const PaintOptions& options, const QSizeF& size)
{
    const Style style(options);
    Scene scene;
    Pen pen(scene, style);
    const Heading heading = headingOf(spec, options, style, size.width());
    paintHeading(heading, pen);
    const double padding = style.print ? 0 : screenPadding;
    const QRectF area(0, heading.height, size.width(), size.height() - heading.height - padding);
    if (area.width() > 1 && area.height() > 1)
        paintKind(spec, area, pen);
    return scene;
}

SceneItem& buildPlot(const ChartSpec& spec, const PaintOptions& options, const QSizeF& size, QCustomPlot& plot)
{
    preparePlot(plot, tokens(options.theme).surface);
    auto* item = new SceneItem(&plot, QStringLiteral("main"));
    item->setScene(layOutChart(spec, options, size));
    return *item;
}

void paintChart(const ChartSpec& spec, const PaintOptions& options, QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    paintScene(layOutChart(spec, options, target.size()), painter);
    painter.restore();
}

double wantedHeight(const ChartSpec& spec, double width)
{
    return wantedHeight(spec, PaintOptions(), width);
}

double wantedHeight(const ChartSpec& spec, const PaintOptions& options, double width)
{
    const Style style(options);
    const double padding = style.print ? 0 : screenPadding;
    return headingOf(spec, options, style, width).height + wantedKind(spec, style, width) + padding;
}

QImage toImage(const ChartSpec& spec, const PaintOptions& options, const QSize& size, double scale)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(tokens(options.theme).surface);
    QPainter painter(&image);
    paintOpaque(spec, options, painter, QRectF(QPointF(0, 0), QSizeF(size)));
    return image;
}

QByteArray toSvg(const ChartSpec& spec, const PaintOptions& options, const QSize& size)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(spec.title);
    generator.setDescription(spec.subtitle);
    QPainter painter(&generator);
    paintOpaque(spec, options, painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    return buffer.data();
}

} // namespace manyi::charts

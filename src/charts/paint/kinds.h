#pragma once

#include "charts/paint/pen.h"

namespace manyi::charts {

// One function a chart kind: paints the spec into the area (the heading is already taken off).
void paintBars(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintColumns(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintStack(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintLikert(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintNps(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintLine(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintScatter(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintPareto(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintHeatMap(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintRadar(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintTree(const ChartSpec& spec, const QRectF& area, Pen& pen);
void paintSweep(const ChartSpec& spec, const QRectF& area, Pen& pen);

// The height that the kind wants below the heading at this width.
double wantedBars(const ChartSpec& spec, const Style& style, double width);
double wantedStack(const ChartSpec& spec, const Style& style, double width);
double wantedLikert(const ChartSpec& spec, const Style& style, double width);
double wantedNps(const ChartSpec& spec, const Style& style, double width);
double wantedLine(const ChartSpec& spec, const Style& style, double width);
double wantedTree(const ChartSpec& spec, const Style& style, double width);
double wantedHeatMap(const ChartSpec& spec, const Style& style, double width);

} // namespace manyi::charts

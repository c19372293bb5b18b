#pragma once

#include <memory>

#include <QMimeData>

#include "charts/painter.h"

namespace manyi::charts {

// The picture as PNG (twice the screen's resolution) and SVG, in one clipboard or drag object.
std::unique_ptr<QMimeData> pictureMime(const ChartSpec& spec, const PaintOptions& options, const QSize& size);
// The chart's numbers as HTML and TSV. Texts that a spreadsheet would take for a formula get an apostrophe in front;
// typographic minus signs of numbers become plain ones.
std::unique_ptr<QMimeData> tableMime(const ChartTable& table);
// Writes PNG or, when the name ends in .svg, SVG. False when the file could not be written whole.
bool savePicture(const ChartSpec& spec, const PaintOptions& options, const QSize& size, const QString& path);

} // namespace manyi::charts

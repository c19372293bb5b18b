#pragma once

#include <QIcon>
#include <QPainter>

#include "app/indicators/indicator_texts.h"
#include "charts/tokens.h"

namespace manyi::app {

// The traffic light of a consistency ratio: circle, triangle, square; filled or as an outline only.
void paintLamp(QPainter& painter, const QPointF& centre, double size, Lamp lamp, const charts::Tokens& look,
               bool filled = true);
QColor lampColour(Lamp lamp, const charts::Tokens& look);
// For table cells.
QIcon lampIcon(Lamp lamp, const charts::Tokens& look);

// The tokens of the palette a widget is painted with.
const charts::Tokens& lookOf(const QWidget& widget);

} // namespace manyi::app

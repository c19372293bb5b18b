#pragma once

#include <vector>

#include "charts/paint/pen.h"

namespace manyi::charts {

struct PlacedLabel {
    QString text;
    QPointF point;
    bool strong = false;
};

// Writes each label beside its point where it touches nothing: no label, no point, no box in `taken`, not the edge.
// Places near the point come first, then farther ones with a leader line; a label without a free place is left out (the
// tooltip has it). Boxes in `avoided` are crossed only when nothing near is free of them. Greedy, in order, strong
// labels first.
void paintLabels(std::vector<PlacedLabel> labels, const QRectF& plot, std::vector<QRectF> taken,
                 const std::vector<QRectF>& avoided, Pen& pen);

} // namespace manyi::charts

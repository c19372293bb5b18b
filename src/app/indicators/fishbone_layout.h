#pragma once

#include <QLineF>
#include <QRectF>
#include <vector>

#include "domain/indicator_system.h"

namespace manyi::app {

// The tree as a cause-and-effect picture: the goal is the head at the right end of the spine, first-level indicators
// are bones alternately above and below, what is below them are twigs (deeper levels indented along their bone).
struct FishboneItem {
    base::IndicatorId id;
    base::IndicatorId parent; // none: the head
    int depth = 0;
    QRectF box;
    QLineF bone; // from the box to where it joins its parent's bone
};
struct Fishbone {
    std::vector<FishboneItem> items; // parents first
    QLineF spine;
    QSizeF size; // that the picture takes; at least what is asked for
};
struct FishboneMetrics {
    double boxWidth = 132;
    double headWidth = 132;
    double boxHeight = 26;
    double rowHeight = 30;
};
Fishbone layOutFishbone(const domain::Indicator& goal, const QSizeF& room, const FishboneMetrics& metrics = {});

} // namespace manyi::app

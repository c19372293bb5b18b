#pragma once

#include <optional>

#include "charts/paint/custom_plot.h"
#include "charts/paint/scene.h"
#include "charts/painter.h"
#include "charts/view/reading.h"

namespace manyi::charts {

// Crosshair, focus mark and tooltip on the plot's buffered overlay layer: moving the pointer repaints this layer only.
class HoverItem : public QCPAbstractItem {
public:
    HoverItem(QCustomPlot* plot, ThemeKind theme);

    // What is pointed at; nothing clears. `crosshair`: a line down to the axis, for charts read along x.
    void show(const Hit& hit, const Reading& reading, const QRectF& plotArea, bool crosshair, bool focus);
    void clear() { m_hit.reset(); }

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::optional<Hit> m_hit;
    Reading m_reading;
    QRectF m_plotArea;
    bool m_crosshair = false;
    bool m_focus = false;
    ThemeKind m_theme;
};

} // namespace manyi::charts

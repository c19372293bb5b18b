#pragma once

#include "charts/paint/custom_plot.h"

#include "charts/paint/scene.h"

namespace manyi::charts {

// Shows a scene on a layer of a plot; the plot brings buffered layers, queued replots and screen scaling.
class SceneItem : public QCPAbstractItem {
public:
    SceneItem(QCustomPlot* plot, const QString& layer);
    void setScene(Scene scene) { m_scene = std::move(scene); }
    const Scene& scene() const { return m_scene; }

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    Scene m_scene;
};

// Takes everything out of the plot: no axes, no legend, ground in one colour.
void preparePlot(QCustomPlot& plot, const QColor& ground);

} // namespace manyi::charts

#include "charts/paint/scene_item.h"

namespace manyi::charts {

SceneItem::SceneItem(QCustomPlot* plot, const QString& layer) : QCPAbstractItem(plot)
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer(layer);
}

double SceneItem::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1; // picking is the view's, by the scene's hit areas
}

void SceneItem::draw(QCPPainter* painter)
{
    paintScene(m_scene, *painter);
}

void preparePlot(QCustomPlot& plot, const QColor& ground)
{
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    plot.setBackground(QBrush(ground));
    plot.setInteractions(QCP::Interactions());
}

} // namespace manyi::charts

#pragma once

#include <QAction>

#include "charts/chart_view.h"
#include "charts/paint/scene_item.h"
#include "charts/painter.h"
#include "charts/view/hover_item.h"
#include "charts/view/number_table.h"

namespace manyi::charts {

// What a ChartView is made of, and how it answers. Kept apart from the widget's events.
struct ChartView::State {
    explicit State(ChartView& owner);

    // Marks the picture as out of date; it is laid out anew at the next (queued) replot.
    void changed();
    void rebuild();
    void showTable();
    void retranslate();
    void setAccessibleTexts();

    const Hit* hitAt(const QPointF& position) const;
    const Hit* hitOf(int category, int series) const;
    void point(const Hit* hit, bool byKeyboard);
    void step(int categories, int series);
    void pickCurrent(bool extend);
    void activateCurrent();
    void pick(const std::vector<qint64>& keys);
    void announce();
    void startDrag();
    bool hasKey(int category) const;
    // Rows run downwards, so that Up and Down walk through the categories.
    bool runsDown() const;

    ChartView& view;
    ChartSpec spec;
    PaintOptions options;
    QCustomPlot* plot;
    NumberTable* table;
    SceneItem* scene = nullptr;
    HoverItem* hover = nullptr;
    bool stale = true;
    bool showsTable = false;
    int category = -1; // under the pointer or reached by keys
    int series = -1;
    QPointF pressed;
    bool pressing = false;
    QAction* copyPictureAction;
    QAction* copyTableAction;
    QAction* saveAction;
    QAction* tableAction;
};

} // namespace manyi::charts

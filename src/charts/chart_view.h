#pragma once

#include <QWidget>
#include <memory>

#include "charts/chart_spec.h"
#include "charts/tokens.h"

namespace manyi::charts {

// A chart on the screen: hover tooltip and crosshair, click and arrow keys select categories (linked brushing), context
// menu and shortcuts: copy as PNG / SVG / table (Ctrl+Shift+C copies the picture), Show as table, drag out. Replots
// queued.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setSpec(const ChartSpec& spec);
    const ChartSpec& spec() const;
    void setTheme(ThemeKind theme);
    // Off: the surrounding card shows title and subtitle; copies of the picture keep them. On by default.
    void setHeading(bool shown);
    // Keys shown in full colour, the rest at 30 %; empty: all in full.
    void setHighlighted(const std::vector<qint64>& keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // The user picked categories (empty: picked none). Several with Ctrl.
    void picked(const std::vector<qint64>& keys);
    // Double click or Enter on a category: drill down.
    void activated(qint64 key);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::charts

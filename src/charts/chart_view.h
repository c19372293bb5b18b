#pragma once

#include <memory>

#include <QWidget>

#include "charts/chart_spec.h"
#include "charts/tokens.h"

namespace manyi::charts {

// A chart on the screen: hover tooltip and crosshair, click and arrow keys select categories (linked brushing), context
// menu and shortcuts: copy as PNG / SVG / table (Ctrl+Shift+C copies the picture), Show as table, drag out. Replots
// queued. Keys: arrows, Home and End walk through the marks (each is told to screen readers), Space picks, Enter
// activates, Escape clears.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setSpec(const ChartSpec& spec);
    const ChartSpec& spec() const;
    void setTheme(ThemeKind theme);
    // Title and subtitle within the chart; off where the card shows them. On by default.
    void setHeading(bool on);
    // Keys shown in full colour, the rest at 30 %; empty: all in full.
    void setHighlighted(const std::vector<qint64>& keys);

    // The numbers as a table in place of the picture.
    void setTableShown(bool on);
    bool isTableShown() const;

    // The height that the chart wants at this width, with or without heading as set.
    double wantedHeightFor(double width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copyPicture() const;
    void copyTable() const;
    // Asks for a file name (.png or .svg) and writes the picture there.
    void savePicture();

Q_SIGNALS:
    // The user picked categories (empty: picked none). Several with Ctrl.
    void picked(const std::vector<qint64>& keys);
    // Double click or Enter on a category: drill down.
    void activated(qint64 key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::charts

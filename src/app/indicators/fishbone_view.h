#pragma once

#include <QWidget>

#include "app/indicators/fishbone_layout.h"
#include "app/indicators/indicator_document.h"

class QLineEdit;

namespace manyi::app {

// The fishbone, edited as a picture: click selects, double click or F2 renames in place, Insert adds a cause below the
// selected one, Delete removes it, dragging it onto another one hangs it there; arrows walk. The same edits as in the
// tree. Boxes are as wide as the names need; the picture shrinks, within limits, before it scrolls.
class FishboneView : public QWidget {
    Q_OBJECT
public:
    explicit FishboneView(IndicatorDocument& document, QWidget* parent = nullptr);
    void setRoom(const QSize& room); // of the page around it
    QSize sizeHint() const override;
    void copyPicture();                       // PNG and SVG to the clipboard
    QRectF boxOf(base::IndicatorId id) const; // of one that is in the picture; where it stands in the view

    void addBelow();
    void renameCurrent();
    void removeCurrent();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    FishboneMetrics metrics() const;
    QPointF inPicture(const QPointF& position) const { return position / m_scale; }
    void paint(QPainter& painter) const;
    void paintItem(QPainter& painter, const FishboneItem& item) const;
    const FishboneItem* itemAt(const QPointF& position) const;
    const FishboneItem* itemOf(base::IndicatorId id) const;
    void walk(int key);

    IndicatorDocument& m_document;
    Fishbone m_picture;
    QSize m_room{600, 400};
    double m_scale = 1; // below 1 where the room is too small for the whole picture
    QPointF m_pressed, m_pointer;
    base::IndicatorId m_dragged, m_target;
    bool m_dragging = false;
    QLineEdit* m_editor;
    base::IndicatorId m_edited;
};

} // namespace manyi::app

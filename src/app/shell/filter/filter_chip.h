#pragma once

#include <QAbstractButton>

#include "data/filter.h"

namespace manyi::app {

// One condition of the filter: name · value · ×. A click or Enter edits it; the cross, Delete or Backspace removes it.
class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const data::FilterCaption& caption, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edit();
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect cross() const;
    QString m_name, m_value;
    bool m_overCross = false;
};

} // namespace manyi::app

#pragma once

#include <QLabel>

namespace manyi::app {

// One line that gives way in narrow windows: what does not fit ends in "…", the whole text is in the tooltip.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace manyi::app

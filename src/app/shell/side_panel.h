#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace manyi::app {

// A column of fields at the side of a page, which scrolls up and down when the window is low.
class SidePanel : public QScrollArea {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace manyi::app

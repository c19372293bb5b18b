#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace manyi::app {

// The bar on top of a place: its title at the left, what the place adds to row() right of it.
class PlaceHeader : public QFrame {
    Q_OBJECT
public:
    explicit PlaceHeader(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QHBoxLayout* row() const { return m_row; }

private:
    QLabel* m_title;
    QHBoxLayout* m_row;
};

} // namespace manyi::app

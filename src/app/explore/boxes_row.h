#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace manyi::app {

// Two fields side by side where there is room, else one under the other.
class BoxesRow : public QWidget {
    Q_OBJECT
public:
    BoxesRow(QWidget* first, int firstStretch, QWidget* second, int secondStretch, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
};

} // namespace manyi::app

#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace manyi::app {

class FishboneView;

// The fishbone with its buttons; the picture scrolls when it is larger than the page.
class FishbonePage : public QWidget {
    Q_OBJECT
public:
    explicit FishbonePage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_help;
    QPushButton *m_add, *m_rename, *m_remove;
    QScrollArea* m_scroll;
    FishboneView* m_view;
};

} // namespace manyi::app

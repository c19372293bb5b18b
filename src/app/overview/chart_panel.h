#pragma once

#include <QFrame>

#include "charts/chart_view.h"

class QComboBox;
class QLabel;
class QScrollArea;

namespace manyi::app {

// A card with one chart and, at the right of its heading, an optional choice, such as of the grouping variable. A chart
// that wants more height than there is scrolls within the card.
class ChartPanel : public QFrame {
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    charts::ChartView* view() const { return m_view; }
    void setSpec(const charts::ChartSpec& spec);
    void setTheme(charts::ThemeKind theme);

    // On a page that scrolls: asks for the height that the chart wants. Else the chart is squeezed a little.
    void setUnsqueezed(bool on) { m_unsqueezed = on; }

    struct Choice {
        QString text;
        qint64 key = 0; // a variable's id, a kind of chart
    };
    void setChoices(const std::vector<Choice>& choices, qint64 current);
    void setChoiceName(const QString& accessibleName);

Q_SIGNALS:
    void choiceChanged(qint64 key);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QLabel* m_title;
    QLabel* m_subtitle;
    QComboBox* m_choice;
    QScrollArea* m_scroll;
    charts::ChartView* m_view;
    bool m_unsqueezed = false;
};

} // namespace manyi::app

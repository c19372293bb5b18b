#pragma once

#include <QFrame>

#include "base/ids.h"
#include "charts/chart_view.h"

class QComboBox;
class QLabel;
class QScrollArea;

namespace manyi::app {

// A card with one chart and, at the right of its heading, an optional choice of the grouping variable. A chart that
// wants more height than there is scrolls within the card.
class ChartPanel : public QFrame {
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    charts::ChartView* view() const { return m_view; }
    void setSpec(const charts::ChartSpec& spec);
    void setTheme(charts::ThemeKind theme);

    struct Choice {
        QString text;
        base::VariableId variable;
    };
    void setChoices(const std::vector<Choice>& choices, base::VariableId current);
    void setChoiceName(const QString& accessibleName);

Q_SIGNALS:
    void choiceChanged(manyi::base::VariableId variable);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QLabel* m_title;
    QLabel* m_subtitle;
    QComboBox* m_choice;
    QScrollArea* m_scroll;
    charts::ChartView* m_view;
};

} // namespace manyi::app

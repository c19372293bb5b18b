#pragma once

#include <QScrollArea>
#include <optional>

#include "app/explore/explore_charts.h"
#include "app/explore/shown_table.h"

namespace manyi::app {

class ChartPanel;
class TableCard;

// The metric table above a chart of the same figures; the user chooses the chart's kind. Both show the session's brush
// and set it. In a low window the page scrolls, so that both keep a height that can be read.
class TableAndChart : public QScrollArea {
    Q_OBJECT
public:
    explicit TableAndChart(Session& session, QWidget* parent = nullptr);
    ~TableAndChart() override;

    void setTable(ShownTable shown);
    void clear();
    bool isEmpty() const { return !m_shown; }
    const MetricTable& table() const;
    std::optional<CellDetails> currentDetails() const; // of the current cell
    std::optional<FigureCard> currentCard() const;
    void forgetChart() { m_chosen.reset(); } // the usual kind of chart again
    void retranslate();

Q_SIGNALS:
    void cellChanged();
    void cellActivated();

private:
    void connectParts();
    void showAll();
    void showChart();
    void showBrush();
    void brush(const std::vector<qint64>& codes);

    Session& m_session;
    TableCard* m_table;
    ChartPanel* m_chart;
    std::optional<ShownTable> m_shown;
    std::optional<ExploreChart> m_chosen;
};

} // namespace manyi::app

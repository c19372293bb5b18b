#pragma once

#include <QWidget>
#include <optional>

#include "app/explore/shown_table.h"

class QLabel;
class QPushButton;

namespace manyi::app {

// The selected cell of the metric table: figure, interval, bases, test, and what can be done with it.
class CellPanel : public QWidget {
    Q_OBJECT
public:
    explicit CellPanel(QWidget* parent = nullptr);
    void setCell(const std::optional<CellDetails>& cell);
    void retranslate();

Q_SIGNALS:
    void filterWanted();
    void rowsWanted();
    void definitionWanted();

private:
    void showCell();
    QWidget* buildCell();
    QLayout* buildFacts();

    std::optional<CellDetails> m_cell;
    QWidget* m_cellPart;
    QLabel *m_heading, *m_noCell, *m_name, *m_value, *m_beside;
    QLabel *m_basesName, *m_bases, *m_restName, *m_rest, *m_belowName, *m_below;
    QPushButton *m_filter, *m_rows, *m_definition;
};

} // namespace manyi::app

#pragma once

#include <QTableView>

#include "charts/chart_spec.h"

namespace manyi::charts {

// The numbers of a chart as a table that is only read: hairlines between the rows, numbers to the right. Ctrl+C copies
// the selected cells, with the names of their rows and columns when there are several; without a selection the whole.
class NumberTable : public QTableView {
    Q_OBJECT
public:
    explicit NumberTable(QWidget* parent = nullptr);

    void setTable(const ChartTable& table);
    // One selected cell: that cell alone. More: the rows and columns they stand in, named. None: the whole table.
    ChartTable selectedPart() const;

public Q_SLOTS:
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ChartTable m_table;
};

} // namespace manyi::charts

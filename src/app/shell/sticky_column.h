#pragma once

#include <QPointer>
#include <QTableView>

namespace manyi::app {

class TableView;

// The first column of a table that stays when the table is scrolled to the right: a second view of the same model and
// selection that lies over the first and is there only while the table is scrolled.
class StickyColumn : public QTableView {
    Q_OBJECT
public:
    // `header` is of the kind that the table has; nullptr: an ordinary one.
    StickyColumn(TableView& table, QHeaderView* header);

    // To be called when the table has another model, size or scroll position.
    void follow();
    // Pixels of the table's viewport that are covered now.
    int covered() const;

private:
    void takeModel();
    void place();
    bool wanted() const;
    TableView& m_table;
    QPointer<QAbstractItemModel> m_shown;
    int m_columns = -1;
};

} // namespace manyi::app

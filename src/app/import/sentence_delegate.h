#pragma once

#include "app/import/problem_model.h"

namespace manyi::app {

// Marks and choice boxes as ProblemDelegate; the sentences of one column are shown whole, in as many lines as they
// need. They follow the width of the column; after a change of the model: wrap().
class SentenceDelegate : public ProblemDelegate {
    Q_OBJECT
public:
    // The delegate of a table that has its model: the column takes the room that the others leave.
    SentenceDelegate(TableView& view, int column);
    void wrap();
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    TableView& m_table;
    int m_column;
};

} // namespace manyi::app

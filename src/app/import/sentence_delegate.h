#pragma once

#include "app/import/problem_model.h"

namespace manyi::app {

// Marks and choice boxes as ProblemDelegate; the sentences of one column are shown whole, in as many lines as they
// need. After a change of the model or the widths: resizeRowsToContents().
class SentenceDelegate : public ProblemDelegate {
    Q_OBJECT
public:
    SentenceDelegate(TableView& view, int column);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    TableView& m_table;
    int m_column;
};

} // namespace manyi::app

#pragma once

#include "app/shell/table_delegate.h"

namespace manyi::app {

// Cells with choices (VariablesModel::choicesRole) are edited in a box, other cells in a line.
class ChoiceDelegate : public TableDelegate {
    Q_OBJECT
public:
    using TableDelegate::TableDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace manyi::app

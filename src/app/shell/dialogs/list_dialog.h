#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace manyi::app {

class TableView;

// A dialog of one sentence, one table and its buttons: the common shape of history and restore points.
class ListDialog : public QDialog {
    Q_OBJECT
public:
    ListDialog(const QString& title, const QString& sentence, const QStringList& header, QWidget* parent);

    // `grey`: the row stands for something that is not in effect.
    void addRow(const QStringList& cells, bool grey = false);
    void fit(); // when all rows are in; without any there is no table
    int currentRow() const;
    QPushButton* addButton(const QString& text, bool primary);
    TableView* table() { return m_table; }

private:
    TableView* m_table;
    QStandardItemModel* m_model;
    QDialogButtonBox* m_buttons;
};

} // namespace manyi::app

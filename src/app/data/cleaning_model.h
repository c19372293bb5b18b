#pragma once

#include <QAbstractTableModel>

#include "app/data/cleaning_rules.h"

namespace manyi::app {

// The rules as a table: chosen or not, what each looks at, what it finds. Rules are known by their text: what was
// checked and previewed stays with it when the list changes.
class CleaningModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Checked, Rule, Reason, Found, Share, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<CleaningRow> rows);
    const std::vector<CleaningRow>& rows() const { return m_rows; }
    const CleaningRow* row(int row) const;    // nullptr: none
    int rowOf(const std::string& text) const; // -1
    void setPreview(const std::string& text, const base::Result<engine::CleaningPreview>& preview);
    void setBusy(bool busy); // what has no preview yet is about to get one
    void setWritable(bool writable);
    void toggle(int row);
    void uncheckAll();
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void checksChanged();

private:
    QString text(const CleaningRow& row, int column) const;
    QString tip(const CleaningRow& row, int column) const;
    void rowsChanged(int first, int last);
    std::vector<CleaningRow> m_rows;
    bool m_busy = false;
    bool m_writable = true;
};

} // namespace manyi::app

#pragma once

#include <QAbstractTableModel>

#include "io/csv/csv.h"

namespace manyi::app {

// The first records of a file just as they are cut, header included; the rows above the data are bold.
class RawModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RawModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setTable(const io::RawTable* table, int headerRow, int headerRows = 1);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const io::RawTable* m_table = nullptr;
    int m_headerRow = 0;
    int m_headerRows = 1;
    int m_columns = 0;
};

} // namespace manyi::app

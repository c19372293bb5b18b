#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QIcon>
#include <optional>
#include <vector>

namespace manyi::app {

// One cell of a small table, as it is shown.
struct ValueCell {
    QString text;
    bool right = false;
    bool strong = false;
    bool secondary = false;
    bool editable = false;
    QColor tint{};
    QColor ink{};
    QIcon icon{};
    QString tip{};
    double bar = -1;    // 0…1: a bar in the cell
    QVariant sortKey{}; // what the column sorts by, when not the text
    int arrow = 0;      // +1 ▲, -1 ▼
};
inline ValueCell numberCell(const QString& text)
{
    ValueCell cell{text};
    cell.right = true;
    return cell;
}

// A table made of cells, all at once; the table of every page of the Indicators place. It sorts itself; rows are known
// by their keys.
class ValueTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        qint64 key = 0;
        std::vector<ValueCell> cells;
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(const QStringList& header, std::vector<Row> rows);
    const Row* rowAt(int row) const;
    int rowOf(qint64 key) const; // -1: not there
    qint64 keyAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void edited(qint64 key, int column, const QString& text);

private:
    void sortRows();
    QStringList m_header;
    std::vector<Row> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace manyi::app

#include "app/indicators/value_table.h"

#include <QCollator>
#include <algorithm>

#include "app/shell/table_view.h"

namespace manyi::app {

void ValueTable::setContent(const QStringList& header, std::vector<Row> rows)
{
    // The selection and the place scrolled to stay when only the figures change.
    const bool sameShape = header.size() == m_header.size() && rows.size() == m_rows.size();
    if (!sameShape)
        beginResetModel();
    const bool otherHeader = header != m_header;
    m_header = header;
    m_rows = std::move(rows);
    sortRows();
    if (!sameShape)
        endResetModel();
    else if (!m_rows.empty() && !m_header.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (sameShape && otherHeader && !m_header.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const ValueTable::Row* ValueTable::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ValueTable::rowOf(qint64 key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

qint64 ValueTable::keyAt(int row) const
{
    const Row* found = rowAt(row);
    return found ? found->key : 0;
}

int ValueTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ValueTable::data(const QModelIndex& index, int role) const
{
    const Row* row = rowAt(index.row());
    if (!row || index.column() >= static_cast<int>(row->cells.size()))
        return {};
    const ValueCell& cell = row->cells[static_cast<std::size_t>(index.column())];
    const auto unless = [](bool empty, const QVariant& value) { return empty ? QVariant() : value; };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell.text;
    case Qt::TextAlignmentRole:
        return static_cast<int>((cell.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return unless(cell.icon.isNull(), cell.icon);
    case Qt::ToolTipRole:
        return unless(cell.tip.isEmpty(), cell.tip);
    case Qt::ForegroundRole:
        return unless(!cell.ink.isValid(), QBrush(cell.ink));
    case table_role::Strong:
        return cell.strong;
    case table_role::Secondary:
        return cell.secondary;
    case table_role::Tint:
        return unless(!cell.tint.isValid(), cell.tint);
    case table_role::Bar:
        return unless(cell.bar < 0, cell.bar);
    case table_role::Arrow:
        return unless(cell.arrow == 0, cell.arrow);
    case table_role::SortKey:
        return cell.sortKey;
    default:
        return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_header.value(section);
    // As the figures below it, also where the first row is a heading.
    const auto right = [section](const Row& row) {
        return section < static_cast<int>(row.cells.size()) && row.cells[static_cast<std::size_t>(section)].right;
    };
    if (role == Qt::TextAlignmentRole && std::ranges::any_of(m_rows, right))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ValueTable::flags(const QModelIndex& index) const
{
    const Row* row = rowAt(index.row());
    const bool editable = row && index.column() < static_cast<int>(row->cells.size()) &&
                          row->cells[static_cast<std::size_t>(index.column())].editable;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ValueTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Row* row = rowAt(index.row());
    if (role != Qt::EditRole || !row || value.toString() == index.data(Qt::EditRole).toString())
        return false;
    Q_EMIT edited(row->key, index.column(), value.toString().trimmed());
    return true;
}

void ValueTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged();
    sortRows();
    Q_EMIT layoutChanged();
}

void ValueTable::sortRows()
{
    if (m_sortColumn < 0)
        return;
    const auto column = static_cast<std::size_t>(m_sortColumn);
    QCollator byName;
    byName.setNumericMode(true);
    const auto less = [&](const Row& a, const Row& b) {
        if (column >= a.cells.size() || column >= b.cells.size())
            return false;
        const ValueCell &x = a.cells[column], &y = b.cells[column];
        if (x.sortKey.isValid() && y.sortKey.isValid())
            return x.sortKey.toDouble() < y.sortKey.toDouble();
        return byName.compare(x.text, y.text) < 0;
    };
    std::ranges::stable_sort(
        m_rows, [&](const Row& a, const Row& b) { return m_order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

} // namespace manyi::app

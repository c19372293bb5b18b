#include "app/import/raw_model.h"

#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

void RawModel::setTable(const io::RawTable* table, int headerRow, int headerRows)
{
    beginResetModel();
    m_table = table;
    m_headerRow = headerRow;
    m_headerRows = headerRows;
    m_columns = 0;
    if (table)
        for (const auto& record : table->records)
            m_columns = std::max(m_columns, static_cast<int>(record.size()));
    endResetModel();
}

int RawModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->records.size());
}

int RawModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RawModel::data(const QModelIndex& index, int role) const
{
    if (!m_table || !index.isValid())
        return {};
    const auto& record = m_table->records[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() < static_cast<int>(record.size()) ? fromUtf8(record[index.column()]).simplified()
                                                                : QString();
    case table_role::Strong:
        return index.row() >= m_headerRow && index.row() < m_headerRow + m_headerRows;
    case table_role::Secondary:
        return index.row() < m_headerRow;
    default:
        return {};
    }
}

QVariant RawModel::headerData(int section, Qt::Orientation, int role) const
{
    return role == Qt::DisplayRole ? QVariant(countText(section + 1)) : QVariant();
}

} // namespace manyi::app

#include "app/data/cleaning_model.h"

#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

void CleaningModel::setRows(std::vector<CleaningRow> rows)
{
    for (CleaningRow& row : rows) {
        if (const int known = rowOf(row.text); known >= 0) {
            CleaningRow& before = m_rows[static_cast<std::size_t>(known)];
            row.checked = before.checked && row.rule;
            row.preview = before.preview;
            row.problem = before.problem;
        }
    }
    if (std::ranges::equal(rows, m_rows, {}, &CleaningRow::text, &CleaningRow::text)) {
        m_rows = std::move(rows);
        rowsChanged(0, rowCount() - 1);
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT checksChanged();
}

const CleaningRow* CleaningModel::row(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int CleaningModel::rowOf(const std::string& text) const
{
    const auto found = std::ranges::find(m_rows, text, &CleaningRow::text);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void CleaningModel::setPreview(const std::string& text, const base::Result<engine::CleaningPreview>& preview)
{
    for (int i = 0; i < rowCount(); ++i) {
        CleaningRow& row = m_rows[static_cast<std::size_t>(i)];
        if (row.text != text)
            continue;
        row.preview = preview ? std::optional(*preview) : std::nullopt;
        row.problem = preview ? QString() : fromUtf8(preview.error().message);
        rowsChanged(i, i);
    }
    Q_EMIT checksChanged();
}

void CleaningModel::setBusy(bool busy)
{
    m_busy = busy;
    rowsChanged(0, rowCount() - 1);
}

void CleaningModel::setWritable(bool writable)
{
    m_writable = writable;
    rowsChanged(0, rowCount() - 1);
}

void CleaningModel::toggle(int row)
{
    const QModelIndex cell = index(row, Checked);
    if (flags(cell) & Qt::ItemIsUserCheckable)
        setData(cell, cell.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                Qt::CheckStateRole);
}

void CleaningModel::uncheckAll()
{
    for (CleaningRow& row : m_rows)
        row.checked = false;
    rowsChanged(0, rowCount() - 1);
    Q_EMIT checksChanged();
}

void CleaningModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void CleaningModel::rowsChanged(int first, int last)
{
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int CleaningModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CleaningModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString CleaningModel::text(const CleaningRow& row, int column) const
{
    const bool number = column == Found || column == Share;
    if (number && !row.preview)
        return m_busy && row.rule && row.problem.isEmpty() ? QStringLiteral("…") : QStringLiteral("–");
    switch (column) {
    case Rule:
        return row.title;
    case Reason:
        return row.problem.isEmpty() ? row.reason : row.problem;
    case Found:
        return countText(static_cast<qint64>(row.preview->responses.size()));
    case Share:
        return shareText(static_cast<std::int64_t>(row.preview->responses.size()), row.preview->of);
    default:
        return {};
    }
}

QString CleaningModel::tip(const CleaningRow& row, int column) const
{
    if (column == Rule || column == Reason)
        return text(row, Reason);
    if (!row.preview || (column != Found && column != Share))
        return {};
    QStringList lines;
    for (const auto& wave : row.preview->waves)
        lines << tr("%1: %2").arg(fromUtf8(wave.label), foundText(wave.found, wave.of));
    return lines.join(QLatin1Char('\n'));
}

QVariant CleaningModel::data(const QModelIndex& index, int role) const
{
    const CleaningRow* row = this->row(index.row());
    if (!row)
        return {};
    const int column = index.column();
    if (column == Checked) {
        if (role == Qt::CheckStateRole)
            return row->checked ? Qt::Checked : Qt::Unchecked;
        return role == Qt::AccessibleTextRole ? QVariant(row->title) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return text(*row, column);
    if (role == Qt::ToolTipRole)
        return tip(*row, column);
    if (role == Qt::TextAlignmentRole && column >= Found)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == table_role::Secondary)
        return column == Reason || !row->rule || (column >= Found && !row->preview);
    if (role == table_role::Bar && column == Share && row->preview && row->preview->of > 0)
        return static_cast<double>(row->preview->responses.size()) / static_cast<double>(row->preview->of);
    return {};
}

QVariant CleaningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Found ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule:
        return tr("Rule");
    case Reason:
        return tr("What it looks at");
    case Found:
        return tr("Found");
    case Share:
        return tr("Share");
    default:
        return {};
    }
}

Qt::ItemFlags CleaningModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const CleaningRow* row = this->row(index.row());
    if (row && row->rule && m_writable && index.column() == Checked)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool CleaningModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[static_cast<std::size_t>(index.row())].checked = value.toInt() == Qt::Checked;
    rowsChanged(index.row(), index.row());
    Q_EMIT checksChanged();
    return true;
}

} // namespace manyi::app

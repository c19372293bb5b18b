#include "app/data/grid_model.h"

#include <cmath>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr auto left = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
constexpr auto right = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

void GridModel::setRows(GridRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void GridModel::setDataset(std::shared_ptr<const data::Dataset> dataset)
{
    if (!m_rows.dataset || dataset->revision() != m_rows.dataset->revision() ||
        dataset->rows() != m_rows.dataset->rows())
        return;
    m_rows.dataset = std::move(dataset);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void GridModel::setLabels(bool labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

base::VariableId GridModel::variable(int column) const
{
    if (column < 0 || column >= columnCount())
        return {};
    return m_rows.dataset->questionnaire().variables[static_cast<std::size_t>(column)].id;
}

int GridModel::columnOf(base::VariableId variable) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (this->variable(column) == variable)
            return column;
    }
    return -1;
}

bool GridModel::loaded(int column) const
{
    return m_rows.dataset && m_rows.dataset->column(variable(column));
}

int GridModel::usualWidth(int column) const
{
    const domain::Variable& variable = m_rows.dataset->questionnaire().variables[static_cast<std::size_t>(column)];
    if (variable.type == domain::ValueType::Date)
        return 160;
    if (variable.role == domain::Role::OpenText)
        return 260;
    return variable.role == domain::Role::Place ? 148 : 124;
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows.dataset ? 0 : static_cast<int>(m_rows.dataset->questionnaire().variables.size());
}

bool GridModel::missing(const domain::Variable& variable, const data::Column& column, std::size_t row) const
{
    if (const auto* texts = std::get_if<data::TextValues>(&column))
        return texts->at(row).empty();
    const double value = data::valueAt(column, row);
    return std::isnan(value) || domain::isUserMissing(variable, value);
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const domain::Variable& variable =
        m_rows.dataset->questionnaire().variables[static_cast<std::size_t>(index.column())];
    const std::size_t row = m_rows.rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        const bool number = variable.type == domain::ValueType::Number ||
                            (variable.type == domain::ValueType::Code && (!m_labels || variable.labels.empty()));
        return number ? right : left;
    }
    const data::Column* column = m_rows.dataset->column(variable.id);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (!column)
            return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
        const QString text = fromUtf8(m_rows.dataset->display(variable.id, row, m_labels));
        if (role == Qt::ToolTipRole)
            return text.size() > 24 ? QVariant(text) : QVariant();
        return text.isEmpty() ? QStringLiteral("·") : text;
    }
    if (role == table_role::Secondary)
        return !column || missing(variable, *column, row);
    return {};
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        if (role == Qt::DisplayRole)
            return countText(m_rows.rows[static_cast<std::size_t>(section)] + 1);
        return role == Qt::TextAlignmentRole ? QVariant(right) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const domain::Variable& variable = m_rows.dataset->questionnaire().variables[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return fromUtf8(variable.name);
    if (role == Qt::ToolTipRole)
        return fromUtf8(variable.label.empty() ? variable.name : variable.label);
    if (role == Qt::DecorationRole)
        return theme::icon(roleIcon(variable.role), QPalette::PlaceholderText);
    if (role == Qt::TextAlignmentRole)
        return left;
    return {};
}

} // namespace manyi::app

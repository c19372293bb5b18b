#include "app/import/difference_model.h"

#include "app/overview/figure_text.h"

namespace manyi::app {

void DifferenceModel::setColumns(std::vector<DifferingColumn> columns, const ColumnDecisions& decisions,
                                 const std::vector<domain::Variable>& missing)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_decisions = decisions;
    m_choices.clear();
    for (const auto& column : m_columns)
        m_choices.push_back(choicesFor(column, decisions, missing));
    endResetModel();
}

ColumnDecision DifferenceModel::decisionOf(int row) const
{
    const auto& choices = m_choices[row];
    return choices.decisions.empty() ? ColumnDecision{ColumnDecision::Series::GoesOn, {}, {}}
                                     : choices.decisions[choices.current];
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

domain::Severity DifferenceModel::severityOf(int row) const
{
    if (isOpen(m_columns[row], m_decisions))
        return domain::Severity::Error;
    const bool proposed = !m_columns[row].looksLike.empty() && !m_decisions.contains(m_columns[row].column);
    return proposed ? domain::Severity::Warning : domain::Severity::Information;
}

QString DifferenceModel::decisionText(int row) const
{
    if (!m_choices[row].texts.isEmpty())
        return m_choices[row].texts[m_choices[row].current];
    return m_columns[row].isNew       ? tr("New variable")
           : m_columns[row].isMissing ? tr("Stays empty")
                                      : tr("Taken as it is");
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    switch (role) {
    case ProblemModel::SeverityRole:
        return static_cast<int>(severityOf(row));
    case ProblemModel::FixTexts:
        return m_choices[row].texts;
    case ProblemModel::FixIndex:
        return m_choices[row].current;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (index.column() == Mark)
            return isOpen(m_columns[row], m_decisions) ? tr("To be decided") : QString();
        [[fallthrough]];
    case Qt::DisplayRole:
        return index.column() == What       ? m_columns[row].sentences
               : index.column() == Decision ? decisionText(row)
                                            : QString();
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == What ? tr("What differs") : section == Decision ? tr("What becomes of it") : QString();
}

Qt::ItemFlags DifferenceModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Decision && m_choices[index.row()].texts.size() > 1)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool DifferenceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Decision)
        return false;
    const auto& choices = m_choices[index.row()];
    const int chosen = value.toInt();
    if (chosen < 0 || chosen >= static_cast<int>(choices.decisions.size()) || chosen == choices.current)
        return false;
    // Copies: the owner answers by setting a new list.
    const QString column = fromUtf8(m_columns[index.row()].column);
    const ColumnDecision decision = choices.decisions[chosen];
    Q_EMIT decided(column, decision);
    return true;
}

} // namespace manyi::app

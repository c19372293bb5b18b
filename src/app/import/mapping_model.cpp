#include "app/import/mapping_model.h"

#include <algorithm>

#include "app/import/recipe_edits.h"
#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

namespace {

QString problemKey(const QString& column, const QString& value)
{
    return column + QChar(0x1F) + value;
}

int firstRecord(const engine::FilePlan& file)
{
    return file.recipe.headerRow < 0 ? 0 : file.recipe.headerRow + file.recipe.headerRows;
}

} // namespace

void MappingModel::setFile(const engine::FilePlan* file)
{
    beginResetModel();
    m_file = file;
    m_personal.clear();
    for (int i = 0; i < columnCount(); ++i)
        m_personal.push_back(io::personalDataIn(file->profile.columns[i]));
    indexColumns();
    indexProblems();
    endResetModel();
}

void MappingModel::recipeChanged()
{
    if (!m_file)
        return;
    indexColumns();
    indexProblems();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MappingModel::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    recipeChanged();
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_file)
        return 0;
    return std::max(0, static_cast<int>(m_file->preview.records.size()) - firstRecord(*m_file));
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_file ? 0 : static_cast<int>(m_file->profile.columns.size());
}

QString MappingModel::cell(int row, int column) const
{
    const auto& record = m_file->preview.records[row + firstRecord(*m_file)];
    return column < static_cast<int>(record.size()) ? fromUtf8(record[column]) : QString();
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!m_file || !index.isValid())
        return {};
    const auto* recipe = recipeOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column()).simplified();
    case Qt::ToolTipRole:
        return cell(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant(headerData(index.column(), Qt::Horizontal, RightAligned).toBool()
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    case table_role::Secondary:
        return !recipe || recipe->role == domain::Role::Ignore;
    case ProblemSeverity:
    case table_role::Tint: {
        const auto key =
            problemKey(fromUtf8(m_file->profile.columns[index.column()].header), cell(index.row(), index.column()));
        const auto found = m_problems.find(key);
        if (found == m_problems.end())
            return {};
        if (role == ProblemSeverity)
            return static_cast<int>(*found);
        const auto& look = charts::tokens(m_theme);
        return *found == domain::Severity::Error ? look.cellBad : look.cellWarning;
    }
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_file)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(countText(section + 1)) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const auto* recipe = recipeOf(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const QString header = fromUtf8(m_file->profile.columns[section].header).simplified();
        const QString name = header.isEmpty() ? tr("(no name)") : header;
        const auto& found = m_personal[section];
        return role == Qt::ToolTipRole && isPersonal(section) ? name + '\n' + personalDataText(found.kind, found.cells)
                                                              : name;
    }
    case RoleName:
        return roleText(recipe ? recipe->role : domain::Role::Ignore);
    case RoleIcon:
        return roleIcon(recipe ? recipe->role : domain::Role::Ignore);
    case Personal:
        return isPersonal(section);
    case TypeName:
        if (isPersonal(section))
            return m_personal[section].kind == domain::Masking::All
                       ? tr("Personal data?")
                       : tr("%1?").arg(maskingText(m_personal[section].kind));
        return recipe ? columnTypeText(*recipe) : QString();
    case Confidence:
        return recipe ? recipe->confidence : 1.0;
    case RightAligned:
        return recipe &&
               (recipe->type == domain::ValueType::Number ||
                (recipe->type == domain::ValueType::Code && recipe->codes.empty() && recipe->separator.empty()));
    default:
        return {};
    }
}

const domain::ColumnRecipe* MappingModel::recipeOf(int column) const
{
    const int at = m_recipeColumn[column];
    return at < 0 ? nullptr : &m_file->recipe.columns[at];
}

bool MappingModel::isDoubtful(int column) const
{
    const auto* recipe = recipeOf(column);
    return recipe && recipe->confidence < doubtful;
}

bool MappingModel::isPersonal(int column) const
{
    const auto* recipe = recipeOf(column);
    return recipe && recipe->role != domain::Role::Ignore && recipe->masking == domain::Masking::None &&
           m_personal[column].kind != domain::Masking::None;
}

void MappingModel::indexColumns()
{
    m_recipeColumn.clear();
    for (int i = 0; i < columnCount(); ++i)
        m_recipeColumn.push_back(recipeColumn(m_file->recipe, m_file->profile, i));
}

void MappingModel::indexProblems()
{
    m_problems.clear();
    if (!m_file)
        return;
    for (const auto& problem : m_file->problems)
        if (!problem.column.empty() && !problem.value.empty())
            m_problems.insert(problemKey(fromUtf8(problem.column), fromUtf8(problem.value)), problem.severity);
}

} // namespace manyi::app

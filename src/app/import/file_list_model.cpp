#include "app/import/file_list_model.h"

#include <QFileInfo>

#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

void FileListModel::setPlan(const engine::ImportPlan* plan)
{
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

int FileListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->files.size() + m_plan->skipped.size());
}

int FileListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileListModel::fileText(const engine::FilePlan& file, int column) const
{
    switch (column) {
    case Name:
        return fromUtf8(file.name);
    case Format: {
        QStringList words{formatText(file.format)};
        if (!file.dictionary.sheet.empty())
            words << tr("sheet %1").arg(fromUtf8(file.dictionary.sheet));
        else
            words << fromUtf8(file.recipe.encoding);
        return words.join(", ");
    }
    case Rows:
        return countText(file.profile.records);
    case Why:
        return fromUtf8(file.formatReason);
    default:
        return {};
    }
}

QString FileListModel::skippedText(const engine::SkippedFile& file, int column) const
{
    switch (column) {
    case Name:
        return QFileInfo(fromUtf8(file.path)).fileName();
    case Format:
        return tr("not read");
    case Why:
        return fromUtf8(file.reason);
    default:
        return {};
    }
}

QVariant FileListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const bool skipped = index.row() >= fileCount();
    switch (role) {
    case table_role::Secondary:
        return skipped || index.column() == Why;
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return skipped ? skippedText(m_plan->skipped[index.row() - fileCount()], index.column())
                       : fileText(m_plan->files[index.row()], index.column());
    default:
        return {};
    }
}

QVariant FileListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("File");
    case Format:
        return tr("Read as");
    case Rows:
        return tr("Rows");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace manyi::app

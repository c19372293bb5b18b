#include "app/indicators/indicator_tree_model.h"

#include <QIODevice>
#include <QMimeData>
#include <algorithm>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"

namespace manyi::app {

namespace {
const QString indicatorMime = QStringLiteral("application/x-manyi-indicator");

base::IndicatorId dragged(const QMimeData* data)
{
    return {data && data->hasFormat(indicatorMime) ? data->data(indicatorMime).toLongLong() : 0};
}
} // namespace

IndicatorTreeModel::IndicatorTreeModel(IndicatorDocument& document, QObject* parent)
    : QAbstractItemModel(parent), m_document(document)
{
    rebuild();
}

void IndicatorTreeModel::add(const domain::Indicator& indicator, int parent, int row, std::vector<Item>& items) const
{
    const int own = static_cast<int>(items.size());
    items.push_back({indicator.id, fromUtf8(indicator.name), parent, row, {}});
    for (std::size_t i = 0; i < indicator.children.size(); ++i) {
        items[static_cast<std::size_t>(own)].children.push_back(static_cast<int>(items.size()));
        add(indicator.children[i], own, static_cast<int>(i), items);
    }
}

void IndicatorTreeModel::rebuild()
{
    std::vector<Item> items;
    if (!m_document.empty())
        add(m_document.system().goal, -1, 0, items);
    const auto sameShape = [](const Item& a, const Item& b) { return a.id == b.id && a.parent == b.parent; };
    if (std::ranges::equal(items, m_items, sameShape)) {
        m_items = std::move(items);
        return weightsChanged();
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

void IndicatorTreeModel::weightsChanged()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const auto cell = [&](int column) { return createIndex(m_items[i].row, column, static_cast<quintptr>(i)); };
        Q_EMIT dataChanged(cell(Name), cell(Columns - 1));
    }
}

base::IndicatorId IndicatorTreeModel::idAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() < m_items.size() ? m_items[index.internalId()].id
                                                                  : base::IndicatorId{};
}

QModelIndex IndicatorTreeModel::indexOf(base::IndicatorId id, int column) const
{
    const auto found = std::ranges::find(m_items, id, &Item::id);
    if (found == m_items.end())
        return {};
    return createIndex(found->row, column, static_cast<quintptr>(found - m_items.begin()));
}

QModelIndex IndicatorTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= Columns || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    const int item = m_items[parent.internalId()].children[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(item));
}

QModelIndex IndicatorTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() >= m_items.size())
        return {};
    const int parent = m_items[child.internalId()].parent;
    if (parent < 0)
        return {};
    return createIndex(m_items[static_cast<std::size_t>(parent)].row, Name, static_cast<quintptr>(parent));
}

int IndicatorTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_items.empty() ? 0 : 1;
    return parent.column() == Name ? static_cast<int>(m_items[parent.internalId()].children.size()) : 0;
}

int IndicatorTreeModel::columnCount(const QModelIndex&) const
{
    return Columns;
}

QVariant IndicatorTreeModel::weightAt(const Item& item, int column) const
{
    const auto* weights = m_document.weights();
    if (!weights)
        return QString();
    return weightText(column == Local ? weights->local(item.id) : weights->global(item.id));
}

QVariant IndicatorTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.internalId() >= m_items.size())
        return {};
    const Item& item = m_items[index.internalId()];
    const bool lamp = index.column() == Lamp;
    if (role == Qt::TextAlignmentRole && index.column() >= Local)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == table_role::Strong)
        return item.parent < 0;
    if (role == table_role::Secondary)
        return index.column() == Global;
    if ((role == Qt::DisplayRole || role == Qt::EditRole) && index.column() == Name)
        return item.name;
    if (role == Qt::DisplayRole && index.column() >= Local)
        return weightAt(item, index.column());
    if (role == Qt::UserRole && lamp) {
        const auto limit = m_document.system().options.consistencyLimit;
        return static_cast<int>(item.leaf() ? app::Lamp::None : lampOf(m_document.ratioOf(item.id), limit));
    }
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && lamp && !item.leaf()) {
        const auto ratio = m_document.ratioOf(item.id);
        const auto limit = m_document.system().options.consistencyLimit;
        return ratio ? tr("CR %1, %2").arg(ratioText(ratio), lampText(lampOf(ratio, limit))) : QString();
    }
    if (role == Qt::ToolTipRole && index.column() == Name)
        return tr("%1: local weight %2, global weight %3")
            .arg(item.name, weightAt(item, Local).toString(), weightAt(item, Global).toString());
    return {};
}

QVariant IndicatorTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Local ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name     ? tr("Indicator tree")
           : section == Local  ? tr("Local")
           : section == Global ? tr("Global")
                               : QString();
}

bool IndicatorTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || index.column() != Name || name == index.data().toString())
        return false;
    if (name.isEmpty()) {
        Q_EMIT m_document.refused(tr("Rename"), {base::ErrorCode::InvalidArgument,
                                                 tr("An indicator needs a name. The old name was kept.").toStdString(),
                                                 {}});
        return false;
    }
    const auto id = idAt(index);
    m_document.apply(tr("Rename %1 to %2").arg(index.data().toString(), name), [&](domain::IndicatorSystem& system) {
        if (auto* indicator = domain::find(system.goal, id))
            indicator->name = name.toStdString();
    });
    return true;
}

Qt::ItemFlags IndicatorTreeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    if (m_items[index.internalId()].parent >= 0)
        flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemIsDropEnabled;
}

QStringList IndicatorTreeModel::mimeTypes() const
{
    return {indicatorMime};
}

QMimeData* IndicatorTreeModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(indicatorMime, QByteArray::number(static_cast<qlonglong>(idAt(indexes.front()).value)));
    return data;
}

bool IndicatorTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                         const QModelIndex& parent) const
{
    const auto* moved = domain::find(m_document.system().goal, dragged(data));
    return moved && parent.isValid() && !domain::find(*moved, idAt(parent));
}

bool IndicatorTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const auto id = dragged(data), target = idAt(parent);
    if (!id || !target)
        return false;
    const auto position = row < 0 ? std::size_t(-1) : static_cast<std::size_t>(row); // counted before it leaves
    m_document.edit(tr("Move %1").arg(nameOf(m_document.system(), id)), [&](domain::IndicatorSystem& system) {
        return domain::moveIndicator(system, id, target, position);
    });
    return false; // the model has rebuilt itself: nothing is to be removed by the view
}

} // namespace manyi::app

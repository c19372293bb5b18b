#include "app/indicators/indicator_tree.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/indicator_tree_model.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

// Lamps, grey global weights and a bold goal.
class TreeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != IndicatorTreeModel::Lamp)
            return QStyledItemDelegate::paint(painter, option, index);
        const auto lamp = static_cast<Lamp>(index.data(Qt::UserRole).toInt());
        paintLamp(*painter, QRectF(option.rect).center(), 9, lamp, lookOf(*option.widget));
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), charts::space::rowHeight};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(table_role::Strong).toBool());
        if (index.data(table_role::Secondary).toBool())
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    }
};

} // namespace

IndicatorTree::IndicatorTree(IndicatorDocument& document, QWidget* parent)
    : QTreeView(parent), m_document(document), m_model(new IndicatorTreeModel(document, this))
{
    setObjectName(QStringLiteral("indicatorTree"));
    setModel(m_model);
    setItemDelegate(new TreeDelegate(this));
    setIndentation(15);
    setUniformRowHeights(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setEditTriggers(EditKeyPressed | SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(20);
    header()->setSectionResizeMode(IndicatorTreeModel::Name, QHeaderView::Stretch);
    header()->setTextElideMode(Qt::ElideRight);
    for (const int column : {IndicatorTreeModel::Lamp, IndicatorTreeModel::Local, IndicatorTreeModel::Global})
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
    header()->resizeSection(IndicatorTreeModel::Lamp, 24);
    m_addBeside = command("addBeside", QKeySequence(Qt::Key_Insert), &IndicatorTree::addOneBeside);
    m_addBelow = command("addBelow", QKeySequence(Qt::SHIFT | Qt::Key_Insert), &IndicatorTree::addOneBelow);
    command("rename", QKeySequence(Qt::Key_F2), &IndicatorTree::rename);
    command("duplicate", QKeySequence(Qt::CTRL | Qt::Key_D), &IndicatorTree::duplicate);
    command("remove", QKeySequence(Qt::Key_Delete), &IndicatorTree::remove);
    command("moveUp", QKeySequence(Qt::ALT | Qt::Key_Up), &IndicatorTree::moveUp);
    command("moveDown", QKeySequence(Qt::ALT | Qt::Key_Down), &IndicatorTree::moveDown);
    command("moveOut", QKeySequence(Qt::ALT | Qt::Key_Left), &IndicatorTree::moveOut);
    command("moveIn", QKeySequence(Qt::ALT | Qt::Key_Right), &IndicatorTree::moveIn);
    command("copyTree", QKeySequence(Qt::CTRL | Qt::Key_C), &IndicatorTree::copyText);
    command("pasteTree", QKeySequence(Qt::CTRL | Qt::Key_V), &IndicatorTree::paste);
    connect(&m_document, &IndicatorDocument::changed, this, &IndicatorTree::showDocument);
    connect(&m_document, &IndicatorDocument::selectionChanged, this, &IndicatorTree::showDocument);
    connect(&m_document, &IndicatorDocument::weightsChanged, m_model, &IndicatorTreeModel::weightsChanged);
    connect(&m_document, &IndicatorDocument::nodeWeightsChanged, m_model, &IndicatorTreeModel::weightsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!m_syncing && now.isValid())
            m_document.selectNode(m_model->idAt(now));
    });
    retranslate();
}

QAction* IndicatorTree::command(const char* name, const QKeySequence& key, void (IndicatorTree::*what)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, what);
    addAction(action);
    m_commands << action;
    return action;
}

void IndicatorTree::retranslate()
{
    const QString texts[] = {tr("Add an indicator beside"),
                             tr("Add an indicator below"),
                             tr("Rename"),
                             tr("Duplicate"),
                             tr("Delete"),
                             tr("Move up"),
                             tr("Move down"),
                             tr("Move out"),
                             tr("Move in"),
                             tr("Copy the tree as text"),
                             tr("Paste indented text")};
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        m_commands[i]->setText(texts[i]);
    setAccessibleName(tr("Indicator tree"));
    for (const int column : {IndicatorTreeModel::Local, IndicatorTreeModel::Global})
        header()->resizeSection(column, std::max(48, header()->sectionSizeHint(column)));
}

int IndicatorTree::wantedWidth() const
{
    int width = sizeHintForColumn(IndicatorTreeModel::Name) + 2 * frameWidth() + 4;
    for (const int column : {IndicatorTreeModel::Lamp, IndicatorTreeModel::Local, IndicatorTreeModel::Global})
        width += columnWidth(column);
    return width;
}

base::IndicatorId IndicatorTree::current() const
{
    return m_model->idAt(currentIndex());
}

void IndicatorTree::showDocument()
{
    m_syncing = true;
    m_model->rebuild();
    expandAll();
    const QModelIndex wanted = m_model->indexOf(m_document.node());
    if (wanted.isValid() && m_model->idAt(currentIndex()) != m_document.node()) {
        setCurrentIndex(wanted);
        scrollTo(wanted);
    }
    m_syncing = false;
}

void IndicatorTree::add(bool below)
{
    const auto at = current();
    const auto* parent = domain::parentOf(m_document.system().goal, at);
    const bool child = below || !parent;
    const QModelIndex here = currentIndex();
    base::IndicatorId added;
    m_document.apply(tr("Add an indicator"), [&](domain::IndicatorSystem& system) {
        const auto position = child ? std::size_t(-1) : static_cast<std::size_t>(here.row()) + 1;
        added = domain::addIndicator(system, child ? at : parent->id, position, tr("New indicator").toStdString());
    });
    m_document.selectNode(added);
    edit(m_model->indexOf(added));
}

void IndicatorTree::rename()
{
    edit(currentIndex().siblingAtColumn(IndicatorTreeModel::Name));
}

void IndicatorTree::remove()
{
    const auto at = current();
    const auto* parent = domain::parentOf(m_document.system().goal, at);
    if (!parent)
        return;
    const auto next = parent->id;
    m_document.apply(tr("Delete %1").arg(nameOf(m_document.system(), at)),
                     [&](domain::IndicatorSystem& system) { domain::removeIndicator(system, at); });
    m_document.selectNode(next);
}

void IndicatorTree::duplicate()
{
    const auto at = current();
    if (!domain::parentOf(m_document.system().goal, at))
        return;
    base::IndicatorId copy;
    m_document.apply(tr("Duplicate %1").arg(nameOf(m_document.system(), at)),
                     [&](domain::IndicatorSystem& system) { copy = domain::duplicateIndicator(system, at); });
    m_document.selectNode(copy);
}

void IndicatorTree::move(Direction direction)
{
    const auto at = current();
    const auto& goal = m_document.system().goal;
    const auto* parent = domain::parentOf(goal, at);
    if (!parent)
        return;
    const auto row = currentIndex().row();
    base::IndicatorId target = parent->id;
    int position = row;
    switch (direction) {
    case Direction::Up:
        position = row - 1;
        break;
    case Direction::Down:
        position = row + 2; // counted before it leaves its place
        break;
    case Direction::Out: {
        const auto* above = domain::parentOf(goal, parent->id);
        if (!above)
            return;
        target = above->id;
        position = m_model->indexOf(parent->id).row() + 1;
        break;
    }
    case Direction::In:
        if (row == 0)
            return;
        target = parent->children[static_cast<std::size_t>(row) - 1].id;
        position = static_cast<int>(parent->children[static_cast<std::size_t>(row) - 1].children.size());
        break;
    }
    if (position < 0 || (direction == Direction::Down && position > static_cast<int>(parent->children.size())))
        return;
    m_document.edit(tr("Move %1").arg(nameOf(m_document.system(), at)), [&](domain::IndicatorSystem& system) {
        return domain::moveIndicator(system, at, target, static_cast<std::size_t>(position));
    });
}

void IndicatorTree::copyText()
{
    if (const auto* at = domain::find(m_document.system().goal, current()))
        QApplication::clipboard()->setText(fromUtf8(domain::indentedText(*at)));
}

void IndicatorTree::paste()
{
    pasteText(QApplication::clipboard()->text());
}

void IndicatorTree::pasteText(const QString& text)
{
    const auto at = current();
    m_document.edit(tr("Paste indicators"), [&](domain::IndicatorSystem& system) -> base::Status {
        const std::string own; // several lines without a parent stand below a goal without a name
        auto read = domain::indicatorFromText(text.toStdString(), own);
        if (!read)
            return read.error();
        const std::function<void(const domain::Indicator&, base::IndicatorId)> take =
            [&](const domain::Indicator& indicator, base::IndicatorId below) {
                const auto id = domain::addIndicator(system, below, std::size_t(-1), indicator.name);
                for (const auto& child : indicator.children)
                    take(child, id);
            };
        if (!read.value().name.empty()) {
            take(read.value(), at);
            return {};
        }
        for (const auto& child : read.value().children)
            take(child, at);
        return {};
    });
}

void IndicatorTree::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (i == 2 || i == 5 || i == 9)
            menu.addSeparator();
        menu.addAction(m_commands[i]);
    }
    menu.exec(event->globalPos());
}

void IndicatorTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(option.rect, lookOf(*this).accentSoft);
    QTreeView::drawRow(painter, option, index);
}

} // namespace manyi::app

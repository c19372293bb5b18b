#include "charts/view/number_table.h"

#include <set>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "charts/tokens.h"
#include "charts/view/copy.h"

namespace manyi::charts {

namespace {

class Hairlines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(QGuiApplication::palette().color(QPalette::Midlight));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
};

constexpr auto toTheRight = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

NumberTable::NumberTable(QWidget* parent) : QTableView(parent)
{
    setModel(new QStandardItemModel(this));
    setItemDelegate(new Hairlines(this));
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(space::denseRow);
    verticalHeader()->setDefaultSectionSize(space::denseRow);
    horizontalHeader()->setHighlightSections(false);
}

void NumberTable::setTable(const ChartTable& table)
{
    m_table = table;
    auto& items = *static_cast<QStandardItemModel*>(model());
    items.clear();
    items.setColumnCount(static_cast<int>(table.header.size()));
    for (int column = 0; column < table.header.size(); ++column) {
        auto* name = new QStandardItem(table.header[column]);
        name->setTextAlignment(column > 0 ? Qt::Alignment(toTheRight) : Qt::AlignLeft | Qt::AlignVCenter);
        items.setHorizontalHeaderItem(column, name);
    }
    for (const QStringList& row : table.rows) {
        QList<QStandardItem*> cells;
        for (const QString& text : row) {
            cells << new QStandardItem(text);
            if (cells.size() > 1)
                cells.back()->setTextAlignment(toTheRight);
        }
        items.appendRow(cells);
    }
    resizeColumnsToContents();
}

ChartTable NumberTable::selectedPart() const
{
    std::set<int> rows, columns;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    if (rows.empty())
        return m_table;
    const bool single = rows.size() == 1 && columns.size() == 1;
    if (!single)
        columns.insert(0); // the row's name
    ChartTable part;
    for (const int column : columns) {
        if (!single)
            part.header << m_table.header.value(column);
    }
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << m_table.rows[static_cast<std::size_t>(row)].value(column);
        part.rows.push_back(cells);
    }
    return part;
}

void NumberTable::copySelection() const
{
    QGuiApplication::clipboard()->setMimeData(tableMime(selectedPart()).release());
}

void NumberTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTableView::keyPressEvent(event);
}

} // namespace manyi::charts

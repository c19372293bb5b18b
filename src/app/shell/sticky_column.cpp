#include "app/shell/sticky_column.h"

#include <QHeaderView>
#include <QScrollBar>

#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

StickyColumn::StickyColumn(TableView& table, QHeaderView* header) : QTableView(&table), m_table(table)
{
    setObjectName(QStringLiteral("stickyColumn"));
    theme::setLook(this, "sticky");
    if (header)
        setHorizontalHeader(header);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(&table);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    hide();
    const QHeaderView* owned = table.horizontalHeader();
    horizontalHeader()->setSectionsClickable(owned->sectionsClickable());
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setDefaultAlignment(owned->defaultAlignment());
    connect(horizontalHeader(), &QHeaderView::sectionClicked, owned, &QHeaderView::sectionClicked);
    connect(owned, &QHeaderView::sectionResized, this, [this] { follow(); });
    connect(owned, &QHeaderView::sectionMoved, this, [this] { follow(); });
    connect(owned, &QHeaderView::sortIndicatorChanged, horizontalHeader(), &QHeaderView::setSortIndicator);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(); });
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
    connect(this, &QTableView::entered, &table, [&table](const QModelIndex& at) { table.setHoveredRow(at.row()); });
    connect(this, &QTableView::doubleClicked, &table, &QTableView::doubleClicked);
}

bool StickyColumn::wanted() const
{
    const QHeaderView* header = m_table.horizontalHeader();
    return m_table.model() && m_table.model()->columnCount() > 1 && m_table.horizontalScrollBar()->value() > 0 &&
           header->visualIndex(0) == 0 && !m_table.isColumnHidden(0) &&
           m_table.columnWidth(0) < m_table.viewport()->width() / 2;
}

int StickyColumn::covered() const
{
    return isHidden() ? 0 : width();
}

void StickyColumn::takeModel()
{
    const int columns = m_table.model()->columnCount();
    if (m_shown == m_table.model() && m_columns == columns)
        return;
    m_shown = m_table.model();
    m_columns = columns;
    setModel(m_table.model());
    setSelectionModel(m_table.selectionModel());
    setItemDelegate(m_table.itemDelegate());
    setEditTriggers(m_table.editTriggers());
    setSelectionBehavior(m_table.selectionBehavior());
    setSelectionMode(m_table.selectionMode());
    for (int column = 1; column < columns; ++column)
        setColumnHidden(column, true);
}

void StickyColumn::place()
{
    const QHeaderView* header = m_table.horizontalHeader();
    horizontalHeader()->setFixedHeight(header->height());
    verticalHeader()->setMinimumSectionSize(m_table.verticalHeader()->minimumSectionSize());
    verticalHeader()->setDefaultSectionSize(m_table.verticalHeader()->defaultSectionSize());
    setColumnWidth(0, m_table.columnWidth(0));
    const QPoint corner = m_table.viewport()->geometry().topLeft();
    setGeometry(corner.x(), corner.y() - header->height(), m_table.columnWidth(0) + 1,
                m_table.viewport()->height() + header->height());
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
}

void StickyColumn::follow()
{
    const bool show = wanted();
    if (show) {
        takeModel();
        place();
        horizontalHeader()->setSortIndicatorShown(m_table.horizontalHeader()->isSortIndicatorShown());
        horizontalHeader()->setSortIndicator(m_table.horizontalHeader()->sortIndicatorSection(),
                                             m_table.horizontalHeader()->sortIndicatorOrder());
    }
    setVisible(show);
    if (show)
        raise();
}

} // namespace manyi::app

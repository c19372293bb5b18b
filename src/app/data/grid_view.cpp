#include "app/data/grid_view.h"

#include <QGuiApplication>
#include <QPainter>

#include "app/data/grid_model.h"
#include "app/theme/theme.h"
#include "charts/tokens.h"

namespace manyi::app {

GridHeader::GridHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setFixedHeight(46);
}

QSize GridHeader::sectionSizeFromContents(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    return {QFontMetrics(theme::font(12, true)).horizontalAdvance(name) + 56, 46};
}

void GridHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QPalette p = QGuiApplication::palette();
    painter->fillRect(rect, p.color(QPalette::Base));
    painter->setPen(p.color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect upper(rect.left() + 8, rect.top() + 5, rect.width() - 16, 18), lower = upper.translated(0, 18);
    model()
        ->headerData(section, Qt::Horizontal, Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(upper.left(), upper.top() + 2, 14, 14));
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const auto write = [&](const QFont& font, QPalette::ColorRole role, const QRect& where, const QString& text) {
        painter->setFont(font);
        painter->setPen(p.color(role));
        painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    write(theme::font(12, true), QPalette::Text, upper.adjusted(20, 0, sorted ? -14 : 0, 0),
          model()->headerData(section, Qt::Horizontal).toString());
    write(theme::font(12), QPalette::PlaceholderText, lower,
          model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString());
    if (sorted) {
        painter->setPen(p.color(QPalette::Highlight));
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter,
                          sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("▲") : QStringLiteral("▼"));
    }
}

NumberHeader::NumberHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
    setSectionsClickable(true);
    setFixedWidth(72);
}

void NumberHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QPalette p = QGuiApplication::palette();
    painter->fillRect(rect, p.color(QPalette::Base));
    painter->setPen(p.color(QPalette::Midlight));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setFont(theme::font(12));
    painter->setPen(p.color(QPalette::PlaceholderText));
    painter->drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                      model()->headerData(section, Qt::Vertical).toString());
}

GridView::GridView(QWidget* parent) : TableView(parent)
{
    setObjectName(QStringLiteral("grid"));
    setHorizontalHeader(new GridHeader(this));
    horizontalHeader()->setDefaultSectionSize(132);
    horizontalHeader()->setMinimumSectionSize(48);
    setVerticalHeader(new NumberHeader(this));
    setDense(true);
    setStickyColumn(new GridHeader(this));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &GridView::visibleColumnsChanged);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &GridView::visibleColumnsChanged);
}

std::vector<int> GridView::visibleColumns() const
{
    std::vector<int> columns;
    const QHeaderView* header = horizontalHeader();
    if (!model() || header->count() == 0)
        return columns;
    const int first = std::max(0, header->visualIndexAt(0));
    const int at = header->visualIndexAt(viewport()->width() - 1);
    const int last = at < 0 ? header->count() - 1 : at;
    for (int visual = first; visual <= last; ++visual) {
        const int column = header->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void GridView::setUsualWidths()
{
    const auto* grid = qobject_cast<const GridModel*>(model());
    for (int column = 0; grid && column < grid->columnCount(); ++column)
        setColumnWidth(column, grid->usualWidth(column));
}

qint64 GridView::selectedCount() const
{
    qint64 cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        cells += qint64(range.width()) * range.height();
    return cells;
}

void GridView::copyShown()
{
    const qint64 cells = selectedCount();
    if (cells == 0 || cells > mostCopied)
        Q_EMIT copyRefused(cells);
    else
        copyToClipboard(selectedCells(true));
}

void GridView::copySelection()
{
    if (const qint64 cells = selectedCount(); cells == 0 || cells > mostCopied)
        Q_EMIT copyRefused(cells);
    else
        TableView::copySelection();
}

void GridView::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    Q_EMIT visibleColumnsChanged();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        Q_EMIT visibleColumnsChanged();
}

} // namespace manyi::app

#include "app/shell/table_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextLayout>
#include <algorithm>
#include <numeric>
#include <set>

#include "app/shell/sticky_column.h"
#include "app/shell/table_delegate.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int rowsMeasured = 200;
constexpr int sortArrow = 10;
constexpr int drawnTogether = 8; // what a tight column needs less
constexpr int twoLines = 14;     // what a second line of the header takes

bool alignsRight(const QVariant& alignment)
{
    return alignment.isValid() && (alignment.toInt() & Qt::AlignRight);
}

// Names that do not fit end in "…"; with a style sheet Qt 6.4 would cut them on both sides.
class ElidingHeader : public QHeaderView {
public:
    explicit ElidingHeader(TableView& view) : QHeaderView(Qt::Horizontal, &view), m_view(view)
    {
        setSectionsClickable(true);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        // The style keeps the room of the arrow free in all sections.
        const int arrow = m_view.isSortingEnabled() ? sortArrow : 0;
        option->text = wrappedHeader(option->text, QFontMetrics(charts::screenFont(12)),
                                     sectionSize(section) - 2 * m_view.cellPadding() - arrow, m_view.headerLines());
    }

private:
    TableView& m_view;
};

} // namespace

QString wrappedHeader(const QString& name, const QFontMetrics& metrics, int width, int lines)
{
    const auto fitted = [&](const QString& text) {
        return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
    };
    if (lines < 2 || metrics.horizontalAdvance(name) <= width)
        return fitted(name);
    QTextLayout layout(name, charts::screenFont(12));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString rest = name.mid(first.textLength()).trimmed();
    if (rest.isEmpty() || first.naturalTextWidth() > width)
        return fitted(name); // one word
    return name.left(first.textLength()).trimmed() + QLatin1Char('\n') + fitted(rest);
}

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new TableDelegate(*this));
    setHorizontalHeader(new ElidingHeader(*this));
    setShowGrid(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(charts::space::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    setDense(false);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

void TableView::setDense(bool dense)
{
    const int height = dense ? charts::space::denseRow : charts::space::rowHeight;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setTight(bool tight)
{
    if (tight == m_tight)
        return;
    m_tight = tight;
    theme::setLook(horizontalHeader(), tight ? "tight" : "");
    viewport()->update();
}

void TableView::setHeaderLines(int lines)
{
    m_headerLines = lines;
    horizontalHeader()->setFixedHeight(charts::space::rowHeight + (lines - 1) * twoLines);
}

void TableView::widenColumn(int column, int width)
{
    setColumnWidth(column, std::max(width, horizontalHeader()->sectionSizeHint(column)));
}

void TableView::fitColumns(int maximum)
{
    if (!model())
        return;
    const int rows = std::min(model()->rowCount(), rowsMeasured);
    for (int column = 0; column < model()->columnCount(); ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows && width < maximum; ++row)
            width = std::max(width, sizeHintForIndex(model()->index(row, column)).width());
        setColumnWidth(column, std::clamp(width, 48, maximum));
    }
}

void TableView::spreadColumns(int minimum, int maximum)
{
    setTight(false);
    fitColumns(maximum);
    m_leastWidths.clear();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        m_leastWidths.push_back(std::max(minimum, columnWidth(column)));
    spread();
}

void TableView::spread()
{
    const int count = static_cast<int>(m_leastWidths.size());
    if (!model() || count == 0 || count != model()->columnCount())
        return;
    const int room = viewport()->width();
    const int wanted = std::accumulate(m_leastWidths.begin(), m_leastWidths.end(), 0);
    // Columns draw nearer where that spares the table its scroll bar.
    const bool nearer = wanted > room && wanted - count * drawnTogether <= room;
    setTight(nearer);
    const int taken = nearer ? drawnTogether : 0;
    const int left = std::max(0, room - (wanted - count * taken));
    for (int column = 0; column < count; ++column)
        setColumnWidth(column, m_leastWidths[static_cast<std::size_t>(column)] - taken + left * (column + 1) / count -
                                   left * column / count);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spread();
    if (m_sticky)
        m_sticky->follow();
}

CopiedTable TableView::cells(const std::vector<int>& rows, const std::vector<int>& columns, bool header) const
{
    CopiedTable table;
    if (header) {
        for (const int column : columns)
            table.header << model()->headerData(column, Qt::Horizontal).toString();
    }
    for (const int row : rows) {
        auto& cells = table.rows.emplace_back();
        for (const int column : columns) {
            const QModelIndex index = model()->index(row, column);
            cells.push_back({index.data(Qt::DisplayRole).toString(), alignsRight(index.data(Qt::TextAlignmentRole)),
                             index.data(table_role::Strong).toBool()});
        }
    }
    return table;
}

CopiedTable TableView::selectedCells(bool header) const
{
    if (!model() || !selectionModel())
        return {};
    // Ranges, not single indexes: a whole selected column of a big grid would otherwise make a million of them.
    std::set<int> rows, columns;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    std::vector<int> shown;
    for (const int column : columns) {
        if (!isColumnHidden(column))
            shown.push_back(column);
    }
    std::ranges::sort(shown, {}, [this](int column) { return horizontalHeader()->visualIndex(column); });
    return cells({rows.begin(), rows.end()}, shown, header);
}

CopiedTable TableView::allCells() const
{
    if (!model())
        return {};
    std::vector<int> rows(static_cast<std::size_t>(model()->rowCount())), columns;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<int>(i);
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return cells(rows, columns, true);
}

void TableView::copySelection()
{
    const CopiedTable table = selectedCells(false);
    if (!table.rows.empty())
        copyToClipboard(table);
}

void TableView::copyWithHeader()
{
    const CopiedTable table = selectedCells(true);
    copyToClipboard(table.rows.empty() ? allCells() : table);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid() && editTriggers() == NoEditTriggers) {
        Q_EMIT rowActivated(currentIndex().row());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(theme::icon(QStringLiteral("copy")), tr("Copy cells"), QKeySequence::Copy, this,
                   &TableView::copySelection);
    menu.addAction(tr("Copy with header"), this, &TableView::copyWithHeader);
    for (QAction* action : actions())
        menu.addAction(action);
    menu.exec(event->globalPos());
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
    if (m_sticky)
        m_sticky->viewport()->update();
}

void TableView::setStickyColumn(QHeaderView* header)
{
    m_sticky = new StickyColumn(*this, header);
}

void TableView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!m_sticky || !index.isValid() || index.column() == 0)
        return;
    const int hidden = m_sticky->covered() - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

} // namespace manyi::app

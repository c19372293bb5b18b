#pragma once

#include <QTableView>
#include <vector>

#include "app/shell/clipboard.h"

namespace manyi::app {

class StickyColumn;

// What a model says about a cell beyond its text; all optional. Numbers are right-aligned by Qt::TextAlignmentRole.
namespace table_role {
inline constexpr int Bar = Qt::UserRole + 100;       // double 0…1: bar in the cell, 20 % accent
inline constexpr int Arrow = Qt::UserRole + 101;     // int: +1 ▲, -1 ▼ before the text: a tested difference
inline constexpr int ArrowGood = Qt::UserRole + 102; // bool: colour of the arrow; unset: accent
inline constexpr int Letters = Qt::UserRole + 103;   // QString: significance letters after the text, small, accent
inline constexpr int Strong = Qt::UserRole + 104;    // bool: bold (total row)
inline constexpr int Secondary = Qt::UserRole + 105; // bool: grey text
inline constexpr int SmallBase = Qt::UserRole + 106; // bool: hatched and grey
inline constexpr int SortKey = Qt::UserRole + 107;   // what the column sorts by, when not the text
inline constexpr int Tint = Qt::UserRole + 108;      // QColor: ground of the cell (heat map, problem)
} // namespace table_role

// A column's name in at most so many lines of this width; what does not fit ends in "…".
QString wrappedHeader(const QString& name, const QFontMetrics& metrics, int width, int lines);

// A table with the look of docs/visual.md: hairlines between rows, grey header, tint of the row under the mouse, bars,
// arrows and letters in the cells (table_role). Ctrl+C copies the selected cells as HTML and TSV with formats.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    // The selected cells, column by column as shown; with the header when `header`.
    CopiedTable selectedCells(bool header) const;
    CopiedTable allCells() const;
    // The width wanted, or what the header needs when that is more.
    void widenColumn(int column, int width);
    // Widths from the content of the first rows, at most `maximum` pixels.
    void fitColumns(int maximum = 320);
    // The same, at least `minimum`; what is left of the view's width is shared out evenly, now and when it is resized.
    void spreadColumns(int minimum, int maximum);
    void setDense(bool dense); // 24 instead of 28 px a row
    // Tight: half the room beside texts, for tables of many columns in little room.
    void setTight(bool tight);
    bool isTight() const { return m_tight; }
    int cellPadding() const { return m_tight ? 4 : 8; } // left and right of a cell's text
    int iconRoom() const { return m_tight ? 18 : 22; }
    // Names of columns may take two lines.
    void setHeaderLines(int lines);
    int headerLines() const { return m_headerLines; }
    int hoveredRow() const { return m_hoveredRow; }
    void setHoveredRow(int row);
    // The first column stays when the table is scrolled to the right.
    void setStickyColumn(QHeaderView* header = nullptr);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

public Q_SLOTS:
    virtual void copySelection();
    void copyWithHeader();

Q_SIGNALS:
    void rowActivated(int row); // double click or Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    CopiedTable cells(const std::vector<int>& rows, const std::vector<int>& columns, bool header) const;
    void spread();
    StickyColumn* m_sticky = nullptr;
    int m_hoveredRow = -1;
    int m_headerLines = 1;
    bool m_tight = false;
    std::vector<int> m_leastWidths; // of spread columns
};

} // namespace manyi::app

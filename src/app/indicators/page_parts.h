#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include "app/indicators/value_table.h"
#include "app/shell/table_view.h"

class QScrollArea;

namespace manyi::app {

// What the pages of the Indicators place are put together from.

// A card with a title, a grey line below it and its content.
struct Card {
    QFrame* frame = nullptr;
    QLabel* title = nullptr;
    QLabel* note = nullptr;       // hidden while it is empty
    QHBoxLayout* tools = nullptr; // right of the title
    QVBoxLayout* body = nullptr;
    void setTexts(const QString& titleText, const QString& noteText = {}) const;
};
Card makeCard(const char* objectName);

// A table of cells. `edit`: cells may be typed over.
class ColumnFit;
struct CellTable {
    TableView* view = nullptr;
    ValueTable* model = nullptr;
    ColumnFit* columns = nullptr;
    // One column takes the room that is left, the others this many pixels (0: as their texts need). `spare`: a column
    // that goes where there is no room for all of them.
    void fit(int otherColumns, int stretched = 0, int spare = -1) const;
    // As high as its rows, up to this many.
    void showRows(int most) const;
};
CellTable makeTable(const char* objectName, QObject* parent, bool edit = false);

// The widths of a table's columns follow its own width: the first takes what is left. Where there is not room for all,
// the columns draw nearer, headers end in "…", then the texts of the first column.
void fitColumns(TableView& view);

// A page that scrolls when it is too small; returns the column that the cards stand in.
QVBoxLayout* makeScrollingPage(QWidget& page);

} // namespace manyi::app

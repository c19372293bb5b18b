#pragma once

#include <vector>

#include "report/layout/page_items.h"
#include "report/layout/setting.h"

namespace manyi::report {

// A table cut into pieces that the paginator can stack: header and rows, as wide as the page. Rules are added where the
// rows are placed, because the last row of a page has the strong one.
struct TableLayout {
    Box header; // with its rule
    std::vector<Box> rows;
};

// Columns are as wide as their content wants (or as Table::widths says); text columns wrap when that is too wide.
TableLayout layoutTable(const Table& table, const Setting& setting);

// Widths in points of the columns, gaps not included.
std::vector<double> columnWidths(const Table& table, const Setting& setting);

} // namespace manyi::report

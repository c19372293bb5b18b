#pragma once

#include <span>
#include <string_view>

namespace manyi::io {

// Takes the rows that a reader of a foreign format finds, one after the other: UTF-8 cells, numbers in their shortest
// exact form (io/source/cell_form.h), dates and times as "2026-07-18 09:42:10", missing answers as empty cells. Rows
// may be of different lengths. The views need to live only during the call.
class RowSink {
public:
    virtual ~RowSink() = default;
    // False: no more rows are wanted (cancelled, no room, over a limit); the reader stops and returns.
    virtual bool row(std::span<const std::string_view> cells) = 0;
};

} // namespace manyi::io

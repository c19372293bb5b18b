#pragma once

#include <string>
#include <vector>

#include "io/source/row_sink.h"

namespace manyi::io {

// Holds back the first rows of a sheet until they look like a table. A cover sheet does not: at most 20 rows, a title
// by itself in the first, below it pairs such as "Contact" and a name, never more than two cells in a row, and no
// numbers.
class CoverFilter : public RowSink {
public:
    explicit CoverFilter(RowSink& sink) : m_sink(sink) {}

    bool row(std::span<const std::string_view> cells) override;
    // At the end of the sheet: false when it is a cover, whose rows are dropped.
    bool finish();

private:
    bool release();

    RowSink& m_sink;
    std::vector<std::vector<std::string>> m_held;
    bool m_table = false;
    bool m_wanted = true;
};

} // namespace manyi::io

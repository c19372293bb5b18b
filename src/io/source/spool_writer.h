#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "io/source/row_sink.h"

namespace manyi::io {

// Writes rows as CSV to an open file. Stops taking rows when there is no room, or over the limits of formats.md.
class SpoolWriter final : public RowSink {
public:
    static constexpr std::int64_t mostCells = 2'000'000'000;

    explicit SpoolWriter(int descriptor);
    bool row(std::span<const std::string_view> cells) override;
    base::Status finish(); // what went wrong, if anything
    std::int64_t rows() const { return m_rows; }

private:
    void cell(std::string_view text);
    bool flush();

    int m_descriptor;
    int m_error = 0;
    bool m_tooLarge = false;
    std::int64_t m_rows = 0;
    std::int64_t m_cells = 0;
    std::string m_buffer;
};

} // namespace manyi::io

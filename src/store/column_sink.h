#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "data/column.h"
#include "domain/questionnaire.h"

struct sqlite3_value;

namespace manyi::store {

// Where the values of one column are gathered: one array for all threads, of which each fills its own rows; texts in
// one piece a thread.
class ColumnSink {
public:
    ColumnSink(domain::ValueType type, std::size_t rows, std::size_t threads);

    // Rows of one thread must come in ascending order.
    void take(std::size_t thread, std::size_t row, sqlite3_value* value);
    // The finished column, codes in the smallest integer that holds them. Call once.
    data::ColumnPtr column();

private:
    struct Texts {
        std::vector<std::pair<std::size_t, std::uint64_t>> ends; // row, bytes up to its end
        std::string bytes;
    };

    data::ColumnPtr codeColumn();
    data::ColumnPtr textColumn();

    domain::ValueType m_type;
    std::size_t m_rows;
    std::vector<std::int32_t> m_codes;
    std::vector<double> m_numbers;
    std::vector<std::int64_t> m_seconds;
    std::vector<Texts> m_texts;
};

} // namespace manyi::store

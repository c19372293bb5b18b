#include "store/column_sink.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include <sqlite3.h>

#include "store/sqlite/failure.h"

namespace manyi::store {

namespace {

using domain::ValueType;

constexpr std::int32_t missingCode = data::CodeValues<std::int32_t>::missing;

// A code beyond 32 bits was not written by us; it must not turn into another code.
std::int32_t codeOf(std::int64_t value)
{
    if (value > std::numeric_limits<std::int32_t>::max() || value <= missingCode) {
        fail(base::ErrorCode::Damaged, QCoreApplication::translate("Store", "The project holds a category code beyond "
                                                                            "±2,147,483,647. It was changed by another "
                                                                            "program."));
    }
    return static_cast<std::int32_t>(value);
}

template <class Int>
data::ColumnPtr narrowed(const std::vector<std::int32_t>& codes)
{
    data::CodeValues<Int> values;
    values.codes.resize(codes.size());
    std::transform(codes.begin(), codes.end(), values.codes.begin(), [](std::int32_t code) {
        return code == missingCode ? data::CodeValues<Int>::missing : static_cast<Int>(code);
    });
    return std::make_shared<const data::Column>(std::move(values));
}

template <class Int>
bool holds(std::int32_t low, std::int32_t high)
{
    return low > std::numeric_limits<Int>::min() && high <= std::numeric_limits<Int>::max();
}

} // namespace

ColumnSink::ColumnSink(ValueType type, std::size_t rows, std::size_t threads) : m_type(type), m_rows(rows)
{
    switch (type) {
    case ValueType::Code:
        m_codes.assign(rows, missingCode);
        break;
    case ValueType::Number:
        m_numbers.assign(rows, std::numeric_limits<double>::quiet_NaN());
        break;
    case ValueType::Date:
        m_seconds.assign(rows, data::DateValues::missing);
        break;
    case ValueType::Text:
        m_texts.resize(threads);
        break;
    }
}

void ColumnSink::take(std::size_t thread, std::size_t row, sqlite3_value* value)
{
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return;
    switch (m_type) {
    case ValueType::Code:
        m_codes[row] = codeOf(sqlite3_value_int64(value));
        break;
    case ValueType::Number:
        m_numbers[row] = sqlite3_value_double(value);
        break;
    case ValueType::Date:
        m_seconds[row] = sqlite3_value_int64(value);
        break;
    case ValueType::Text: {
        Texts& texts = m_texts[thread];
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
        texts.bytes.append(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value)));
        texts.ends.emplace_back(row, texts.bytes.size());
        break;
    }
    }
}

data::ColumnPtr ColumnSink::column()
{
    switch (m_type) {
    case ValueType::Code:
        return codeColumn();
    case ValueType::Number:
        return std::make_shared<const data::Column>(data::NumberValues{std::move(m_numbers)});
    case ValueType::Date:
        return std::make_shared<const data::Column>(data::DateValues{std::move(m_seconds)});
    case ValueType::Text:
        break;
    }
    return textColumn();
}

data::ColumnPtr ColumnSink::codeColumn()
{
    std::int32_t low = 0;
    std::int32_t high = 0;
    for (const std::int32_t code : m_codes) {
        low = std::min(low, code == missingCode ? 0 : code);
        high = std::max(high, code);
    }
    data::ColumnPtr column;
    if (holds<std::int8_t>(low, high))
        column = narrowed<std::int8_t>(m_codes);
    else if (holds<std::int16_t>(low, high))
        column = narrowed<std::int16_t>(m_codes);
    else
        column = std::make_shared<const data::Column>(data::CodeValues<std::int32_t>{std::move(m_codes)});
    m_codes = {};
    return column;
}

data::ColumnPtr ColumnSink::textColumn()
{
    data::TextValues values;
    values.offsets.reserve(m_rows + 1);
    std::size_t bytes = 0;
    for (const Texts& texts : m_texts)
        bytes += texts.bytes.size();
    values.bytes.reserve(bytes);
    for (Texts& texts : m_texts) {
        const std::uint64_t start = values.bytes.size();
        values.bytes += texts.bytes;
        for (const auto& [row, end] : texts.ends) {
            // Rows without a text end where the one before them ended.
            values.offsets.resize(row + 1, values.offsets.back());
            values.offsets.push_back(start + end);
        }
        texts = {};
    }
    values.offsets.resize(m_rows + 1, values.offsets.back());
    return std::make_shared<const data::Column>(std::move(values));
}

} // namespace manyi::store

#include "analysis/derive/columns.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace manyi::analysis {

namespace {

template <class Int>
data::ColumnPtr codes(const std::vector<double>& values)
{
    constexpr auto least = static_cast<double>(std::numeric_limits<Int>::min()) + 1;
    constexpr auto most = static_cast<double>(std::numeric_limits<Int>::max());
    data::CodeValues<Int> column;
    column.codes.resize(values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
        const double code = std::nearbyint(values[row]);
        const bool fits = code >= least && code <= most;
        column.codes[row] = fits ? static_cast<Int>(code) : data::CodeValues<Int>::missing;
    }
    return std::make_shared<const data::Column>(std::move(column));
}

data::ColumnPtr smallestCodes(const std::vector<double>& values)
{
    double least = 0;
    double most = 0;
    for (const double value : values) { // comparisons with NaN are false
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    if (least > -127.5 && most < 127.5)
        return codes<std::int8_t>(values);
    if (least > -32767.5 && most < 32767.5)
        return codes<std::int16_t>(values);
    return codes<std::int32_t>(values);
}

data::ColumnPtr dates(const std::vector<double>& values)
{
    constexpr double most = 9e15; // doubles hold whole seconds up to here
    data::DateValues column;
    column.seconds.resize(values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
        const bool fits = std::abs(values[row]) < most;
        column.seconds[row] = fits ? static_cast<std::int64_t>(values[row]) : data::DateValues::missing;
    }
    return std::make_shared<const data::Column>(std::move(column));
}

} // namespace

data::ColumnPtr columnOf(std::vector<double> values, domain::ValueType type)
{
    switch (type) {
    case domain::ValueType::Code:
        return smallestCodes(values);
    case domain::ValueType::Date:
        return dates(values);
    case domain::ValueType::Number:
        return std::make_shared<const data::Column>(data::NumberValues{std::move(values)});
    case domain::ValueType::Text:
        break;
    }
    data::TextValues texts;
    texts.offsets.assign(values.size() + 1, 0);
    return std::make_shared<const data::Column>(std::move(texts));
}

std::vector<double> plainValues(const data::Dataset& dataset, base::VariableId variable)
{
    domain::Variable plain = *dataset.questionnaire().find(variable);
    plain.reversed = false;
    return data::numericValues(dataset, plain);
}

} // namespace manyi::analysis

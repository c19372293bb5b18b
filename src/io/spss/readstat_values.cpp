#include "io/spss/readstat_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "base/datetime.h"

namespace manyi::io {

namespace {

double firstOfMonth(double months)
{
    const double year = 1960 + std::floor(months / 12);
    if (!(year >= 1 && year <= 9999))
        return std::numeric_limits<double>::quiet_NaN();
    const int month = static_cast<int>(months - std::floor(months / 12) * 12);
    return static_cast<double>(base::fromCivilDate({static_cast<int>(year), month + 1, 1}));
}

} // namespace

std::optional<domain::Measure> measureOf(readstat_measure_t measure)
{
    switch (measure) {
    case READSTAT_MEASURE_NOMINAL:
        return domain::Measure::Nominal;
    case READSTAT_MEASURE_ORDINAL:
        return domain::Measure::Ordinal;
    case READSTAT_MEASURE_SCALE:
        return domain::Measure::Scale;
    default:
        return std::nullopt;
    }
}

int decimalsOf(std::string_view format)
{
    const std::size_t point = format.rfind('.');
    if (point == std::string_view::npos)
        return 0;
    int decimals = 0;
    for (std::size_t i = point + 1; i < format.size() && format[i] >= '0' && format[i] <= '9'; ++i)
        decimals = std::min(decimals * 10 + (format[i] - '0'), 16);
    return decimals;
}

std::string_view smallWhole(double value)
{
    static const std::array<std::string, 256> texts = [] {
        std::array<std::string, 256> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = std::to_string(i);
        return made;
    }();
    if (!(value >= 0 && value <= 255))
        return {};
    const auto whole = static_cast<std::size_t>(value);
    return static_cast<double>(whole) == value ? std::string_view(texts[whole]) : std::string_view();
}

double numberOf(const readstat_value_t& value)
{
    if (value.is_system_missing || value.is_tagged_missing)
        return std::numeric_limits<double>::quiet_NaN();
    switch (value.type) {
    case READSTAT_TYPE_INT8:
        return value.v.i8_value;
    case READSTAT_TYPE_INT16:
        return value.v.i16_value;
    case READSTAT_TYPE_INT32:
        return value.v.i32_value;
    case READSTAT_TYPE_FLOAT:
        return static_cast<double>(value.v.float_value);
    case READSTAT_TYPE_DOUBLE:
        return value.v.double_value;
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

char lowerTag(char tag)
{
    return tag >= 'A' && tag <= 'Z' ? static_cast<char>(tag - 'A' + 'a') : tag;
}

double timeOf(double value, const DateUnit& unit)
{
    using Kind = DateUnit::Kind;
    constexpr double day = 86400;
    switch (unit.kind) {
    case Kind::Seconds:
        return value * unit.perUnit + unit.origin;
    case Kind::Days:
        return std::floor(value) * day + unit.origin;
    case Kind::Months:
        return firstOfMonth(value);
    case Kind::Quarters:
        return firstOfMonth(value * 3);
    case Kind::HalfYears:
        return firstOfMonth(value * 6);
    case Kind::Weeks: // 52 a year, the last one longer
        return firstOfMonth(std::floor(value / 52) * 12) + (value - std::floor(value / 52) * 52) * 7 * day;
    case Kind::None:
        break;
    }
    return value;
}

double codeOfTag(char tag)
{
    constexpr double systemMissing = 2147483621;
    const char letter = lowerTag(tag);
    return letter >= 'a' && letter <= 'z' ? systemMissing + 1 + (letter - 'a') : systemMissing;
}

} // namespace manyi::io

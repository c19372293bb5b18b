#pragma once

namespace manyi::report {

// The page in points (1/72 inch): A4, margins of 18 mm, 12 columns of 10.83 mm with gutters of 4 mm.
constexpr double mm(double millimetres)
{
    return millimetres * 72.0 / 25.4;
}

namespace page {
inline constexpr double width = 595, height = 842;
inline constexpr double left = mm(18), right = mm(192);
inline constexpr double contentWidth = right - left;
inline constexpr double top = mm(17), bottom = mm(277);
inline constexpr double runningHead = mm(11.2); // middle of the line
inline constexpr double footerRule = mm(281), footer = mm(284.5);

// Left edge of column 1…12, and the width of `count` columns.
constexpr double column(int number)
{
    return left + mm((number - 1) * 14.833);
}
constexpr double columns(int count)
{
    return mm(count * 10.833 + (count - 1) * 4.0);
}
} // namespace page

} // namespace manyi::report

#include "analysis/ahp/random_index.h"

#include <array>

namespace manyi::analysis {

namespace {

using Row = std::array<double, 15>; // n = 1 … 15

constexpr std::array<Row, 5> tables{{
    {0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59},
    {0, 0, .52, .89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59},
    {0, 0, .52, .89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59},
    {0, 0, .5247, .8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713, 1.5838},
    {0, 0, .4914, .8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969},
}};

} // namespace

std::optional<double> randomIndex(RandomIndex table, std::size_t n)
{
    const Row& row = tables[static_cast<std::size_t>(table)];
    if (n == 0)
        return 0;
    if (n <= row.size())
        return row[n - 1];
    if (table != RandomIndex::Alonso2006)
        return std::nullopt;
    const double size = static_cast<double>(n);
    return (2.7699 * size - 4.3513 - size) / (size - 1);
}

} // namespace manyi::analysis

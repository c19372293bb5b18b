#include "domain/judgement_text.h"

#include <cmath>

#include "base/number.h"

namespace manyi::domain {

namespace {

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) < 1e-9;
}

} // namespace

std::string judgementText(double value, std::optional<int> decimals)
{
    if (isWhole(value) && value >= 1)
        return base::formatFixed(value, 0);
    if (value < 1 && isWhole(1 / value))
        return "1/" + base::formatFixed(1 / value, 0);
    return decimals ? base::formatFixed(value, *decimals) : base::formatNumber(value);
}

} // namespace manyi::domain

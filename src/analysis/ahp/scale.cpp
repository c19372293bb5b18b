#include "analysis/ahp/scale.h"

#include <cmath>

namespace manyi::analysis {

double judgementAt(int position)
{
    return position >= 0 ? position + 1.0 : 1.0 / (1 - position);
}

double positionOf(double judgement)
{
    return judgement >= 1 ? judgement - 1 : 1 - 1 / judgement;
}

int stepsBetween(double judgement, int position)
{
    return static_cast<int>(std::ceil(std::abs(position - positionOf(judgement)) - 1e-9));
}

} // namespace manyi::analysis

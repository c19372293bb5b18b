#include "analysis/inference/intervals.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace manyi::analysis {

namespace {

// Worked out in double, not in long double, which takes several times as long for digits that nobody sees.
using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using Normal = boost::math::normal_distribution<double, InDouble>;
using StudentsT = boost::math::students_t_distribution<double, InDouble>;

} // namespace

double normalQuantile(double confidence)
{
    assert(confidence > 0 && confidence < 1);
    return boost::math::quantile(boost::math::complement(Normal(), (1 - confidence) / 2));
}

double tQuantile(double confidence, double degrees)
{
    assert(confidence > 0 && confidence < 1 && degrees > 0);
    return boost::math::quantile(boost::math::complement(StudentsT(degrees), (1 - confidence) / 2));
}

double normalTwoSided(double z)
{
    return 2 * boost::math::cdf(boost::math::complement(Normal(), std::abs(z)));
}

double tTwoSided(double t, double degrees)
{
    return 2 * boost::math::cdf(boost::math::complement(StudentsT(degrees), std::abs(t)));
}

Interval wilson(double p, double n, double confidence)
{
    const double z = normalQuantile(confidence);
    const double z2 = z * z;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Interval tInterval(double mean, double standardError, double n, double confidence)
{
    const double half = tQuantile(confidence, n - 1) * standardError;
    return {mean - half, mean + half};
}

Interval plainWald(double high, double low, double n, double confidence)
{
    const double difference = high - low;
    const double variance = std::max(0.0, high + low - difference * difference);
    const double half = normalQuantile(confidence) * std::sqrt(variance / n);
    return {std::max(-1.0, difference - half), std::min(1.0, difference + half)};
}

Interval adjustedWald(double high, double low, double n, double confidence)
{
    const double adjusted = n + 3;
    return plainWald((high * n + 0.75) / adjusted, (low * n + 0.75) / adjusted, adjusted, confidence);
}

} // namespace manyi::analysis

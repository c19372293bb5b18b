#include <algorithm>
#include <cassert>
#include <cmath>

#include "analysis/fuzzy/evaluation.h"

namespace manyi::analysis {

namespace {

using domain::MembershipFunction;
using Lack = LeafMembership::Lack;

// 0 at `low` and before, 1 at `high` and after; a step up at `low` when both are the same.
double rising(double x, double low, double high)
{
    if (x <= low)
        return low == high && x == low ? 1 : 0;
    return x >= high ? 1 : (x - low) / (high - low);
}

double falling(double x, double low, double high)
{
    if (x >= high)
        return low == high && x == high ? 1 : 0;
    return x <= low ? 1 : (high - x) / (high - low);
}

// Points as many as the shape needs, finite, ascending (Gaussian: a positive spread).
bool usable(const MembershipFunction& function)
{
    const std::vector<double>& points = function.points;
    if (points.size() != domain::pointsOf(function.shape) ||
        !std::all_of(points.begin(), points.end(), [](double point) { return std::isfinite(point); }))
        return false;
    if (function.shape == MembershipFunction::Shape::Gaussian)
        return points[1] > 0;
    return std::is_sorted(points.begin(), points.end()) && points.front() < points.back();
}

LeafMembership lacking(const domain::Indicator& leaf, Lack lack)
{
    LeafMembership result;
    result.leaf = leaf.id;
    result.lack = lack;
    return result;
}

// Shares of the votes' or counts' sum.
LeafMembership shares(const domain::Indicator& leaf, std::vector<double> weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    if (!(sum > 0))
        return lacking(leaf, Lack::NoVotes);
    LeafMembership result;
    result.leaf = leaf.id;
    result.weightedN = sum;
    for (double& weight : weights)
        weight /= sum;
    result.row = std::move(weights);
    return result;
}

LeafMembership ofVotes(const domain::IndicatorSystem& system, const domain::Indicator& leaf)
{
    std::vector<double> weights(system.grades.size());
    std::int64_t votes = 0;
    double squares = 0;
    for (const domain::Vote& vote : leaf.data.votes) {
        const domain::Expert* evaluator = domain::findExpert(system, vote.evaluator);
        if (evaluator == nullptr || vote.grade < 0 || static_cast<std::size_t>(vote.grade) >= weights.size())
            return lacking(leaf, Lack::Invalid);
        if (evaluator->excluded || !(evaluator->weight > 0))
            continue;
        weights[static_cast<std::size_t>(vote.grade)] += evaluator->weight;
        squares += evaluator->weight * evaluator->weight;
        ++votes;
    }
    LeafMembership result = shares(leaf, std::move(weights));
    result.n = votes;
    result.missing = static_cast<std::int64_t>(domain::evaluatorsOf(system).size()) - votes;
    result.effectiveN = squares > 0 ? result.weightedN * result.weightedN / squares : 0;
    return result;
}

LeafMembership ofCounts(const domain::IndicatorSystem& system, const domain::Indicator& leaf)
{
    const std::vector<double>& counts = leaf.data.counts;
    const bool valid = counts.size() == system.grades.size() &&
                       std::all_of(counts.begin(), counts.end(), [](double c) { return std::isfinite(c) && c >= 0; });
    if (!valid)
        return lacking(leaf, Lack::Invalid);
    LeafMembership result = shares(leaf, counts);
    result.n = std::llround(result.weightedN);
    result.effectiveN = result.weightedN;
    return result;
}

LeafMembership ofQuantity(const domain::IndicatorSystem& system, const domain::Indicator& leaf)
{
    const domain::IndicatorData& data = leaf.data;
    if (data.functions.size() != system.grades.size() || !validFunctions(data.functions))
        return lacking(leaf, Lack::Invalid);
    if (!data.measured || !std::isfinite(*data.measured))
        return lacking(leaf, Lack::NoQuantity);
    LeafMembership result;
    result.leaf = leaf.id;
    result.row = membershipOf(*data.measured, data.functions);
    return result;
}

LeafMembership typed(const domain::IndicatorSystem& system, const domain::Indicator& leaf)
{
    const std::vector<double>& row = leaf.data.membership;
    const bool valid = row.size() == system.grades.size() &&
                       std::all_of(row.begin(), row.end(), [](double value) { return value >= 0 && value <= 1; });
    if (!valid)
        return lacking(leaf, Lack::Invalid);
    LeafMembership result;
    result.leaf = leaf.id;
    result.row = row;
    return result;
}

std::size_t bandOf(double answer, double minimum, double maximum, std::size_t grades)
{
    // Multiplied before it is divided: whole answers at the border of two bands fall into the better one exactly.
    const double place = (answer - minimum) * static_cast<double>(grades) / (maximum - minimum);
    const auto fromWorst = std::min(grades - 1, static_cast<std::size_t>(place));
    return grades - 1 - fromWorst;
}

} // namespace

bool validFunctions(const std::vector<MembershipFunction>& functions)
{
    return std::all_of(functions.begin(), functions.end(), usable);
}

double membershipOf(double quantity, const MembershipFunction& function)
{
    assert(usable(function));
    const std::vector<double>& p = function.points;
    switch (function.shape) {
    case MembershipFunction::Shape::Triangular:
        return std::min(rising(quantity, p[0], p[1]), falling(quantity, p[1], p[2]));
    case MembershipFunction::Shape::Trapezoidal:
        return std::min(rising(quantity, p[0], p[1]), falling(quantity, p[2], p[3]));
    case MembershipFunction::Shape::Gaussian: {
        const double deviation = (quantity - p[0]) / p[1];
        return std::exp(-deviation * deviation / 2);
    }
    case MembershipFunction::Shape::LargerIsBetter:
        return rising(quantity, p[0], p[1]);
    case MembershipFunction::Shape::SmallerIsBetter:
        return falling(quantity, p[0], p[1]);
    }
    return 0;
}

std::vector<double> membershipOf(double quantity, const std::vector<MembershipFunction>& functions)
{
    std::vector<double> row;
    for (const MembershipFunction& function : functions)
        row.push_back(membershipOf(quantity, function));
    return row;
}

std::vector<double> membershipOfAnswer(double answer, double minimum, double maximum, std::size_t grades,
                                       const domain::QuestionSource& source)
{
    assert(grades >= 2);
    using Rescaling = domain::QuestionSource::Rescaling;
    std::vector<double> row(grades, 0.0);
    const double x = source.reversed ? minimum + maximum - answer : answer;
    if (source.rescaling == Rescaling::Cuts) {
        assert(source.cuts.size() + 1 == grades);
        std::size_t grade = 0;
        while (grade < source.cuts.size() && x < source.cuts[grade])
            ++grade;
        row[grade] = 1;
        return row;
    }
    assert(minimum < maximum);
    const double inside = std::clamp(x, minimum, maximum);
    if (source.rescaling == Rescaling::Bands) {
        row[bandOf(inside, minimum, maximum, grades)] = 1;
        return row;
    }
    const double place = (inside - minimum) * static_cast<double>(grades - 1) / (maximum - minimum);
    const auto lower = std::min(grades - 2, static_cast<std::size_t>(place));
    const double share = place - static_cast<double>(lower);
    row[grades - 1 - lower] = 1 - share;
    row[grades - 2 - lower] = share;
    return row;
}

std::optional<LeafMembership> typedMembership(const domain::IndicatorSystem& system, const domain::Indicator& leaf)
{
    using Kind = domain::IndicatorData::Kind;
    switch (leaf.data.kind) {
    case Kind::None:
        return lacking(leaf, Lack::NoSource);
    case Kind::Questions:
        return std::nullopt;
    case Kind::Votes:
        return ofVotes(system, leaf);
    case Kind::VoteCounts:
        return ofCounts(system, leaf);
    case Kind::Measured:
        if (!leaf.data.measured && !leaf.data.measuredVariable.empty())
            return std::nullopt;
        return ofQuantity(system, leaf);
    case Kind::Typed:
        return typed(system, leaf);
    }
    return std::nullopt;
}

} // namespace manyi::analysis

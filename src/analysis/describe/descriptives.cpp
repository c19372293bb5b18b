#include "analysis/describe/descriptives.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/inference/intervals.h"
#include "analysis/parallel.h"

namespace manyi::analysis {

namespace {

constexpr std::size_t worthThreads = 20000; // fewer answers are sorted before a thread has started
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Answer {
    double value;
    double weight;
};

// A sum that keeps the digits that a plain one loses (Neumaier 1974).
class CarefulSum {
public:
    void add(double term)
    {
        const double sum = m_sum + term;
        m_lost += std::abs(m_sum) >= std::abs(term) ? (m_sum - sum) + term : (term - sum) + m_sum;
        m_sum = sum;
    }
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

std::vector<Answer> answersOf(const data::Dataset& dataset, const domain::Variable& variable,
                              const data::Selection& selection, const data::Weights& weights, Basis& basis)
{
    std::vector<Answer> answers;
    if (variable.type != domain::ValueType::Code && variable.type != domain::ValueType::Number)
        return answers;
    const std::vector<double> values = data::numericValues(dataset, variable);
    answers.reserve(selection.count());
    selection.forEach([&](std::size_t row) {
        const double weight = weights.uniform() ? 1 : weights.values[row];
        if (!(weight > 0))
            ++basis.excluded;
        else if (std::isnan(values[row]))
            ++basis.missing;
        else
            answers.push_back({values[row], weight});
    });
    return answers;
}

// Sums of w d^2, w d^3, w d^4 about the mean.
struct Powers {
    double second = 0;
    double third = 0;
    double fourth = 0;
};

// The mean is corrected by what the rounded one leaves over.
double meanOf(const std::vector<Answer>& answers, double weight, double sum)
{
    const double mean = sum / weight;
    CarefulSum left;
    for (const Answer& answer : answers)
        left.add(answer.weight * (answer.value - mean));
    return mean + left.value() / weight;
}

Powers powersOf(const std::vector<Answer>& answers, double mean)
{
    CarefulSum first;
    CarefulSum second;
    CarefulSum third;
    CarefulSum fourth;
    double weight = 0;
    for (const Answer& answer : answers) {
        const double d = answer.value - mean;
        weight += answer.weight;
        first.add(answer.weight * d);
        second.add(answer.weight * d * d);
        third.add(answer.weight * d * d * d);
        fourth.add(answer.weight * d * d * d * d);
    }
    const double rest = first.value(); // 0 but for rounding
    return {second.value() - rest * rest / weight, third.value(), fourth.value()};
}

double quantile(const std::vector<Answer>& ascending, double totalWeight, double share)
{
    const double wanted = share * totalWeight;
    const double tolerance = 1e-12 * totalWeight; // weights rarely add up exactly
    double reached = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        reached += ascending[i].weight;
        if (reached > wanted + tolerance)
            return ascending[i].value;
        if (reached >= wanted - tolerance)
            return i + 1 < ascending.size() ? (ascending[i].value + ascending[i + 1].value) / 2 : ascending[i].value;
    }
    return ascending.back().value;
}

// Quarters are sorted side by side and then merged; they do not depend on the number of threads, so neither does the
// order of equal values.
void sortByValue(std::vector<Answer>& answers)
{
    const auto less = [](const Answer& a, const Answer& b) { return a.value < b.value; };
    const auto cut = [&answers](std::size_t quarter) {
        return answers.begin() + static_cast<std::ptrdiff_t>(answers.size() * quarter / 4);
    };
    const unsigned threads = answers.size() < worthThreads ? 1 : 0;
    parallelFor(
        4, [&](std::size_t i) { std::sort(cut(i), cut(i + 1), less); }, threads);
    parallelFor(
        2, [&](std::size_t i) { std::inplace_merge(cut(2 * i), cut(2 * i + 1), cut(2 * i + 2), less); }, threads);
    std::inplace_merge(cut(0), cut(2), cut(4), less);
}

void fillOrder(Descriptives& result, std::vector<Answer>& answers)
{
    sortByValue(answers);
    result.minimum = answers.front().value;
    result.maximum = answers.back().value;
    double weight = 0; // added in the order of the values, as the quantiles are
    for (const Answer& answer : answers)
        weight += answer.weight;
    result.lowerQuartile = quantile(answers, weight, 0.25);
    result.median = quantile(answers, weight, 0.5);
    result.upperQuartile = quantile(answers, weight, 0.75);
}

void fillSpread(Descriptives& result, const std::vector<Answer>& answers, double confidence)
{
    const double n = result.basis.effectiveN;
    const Powers powers = powersOf(answers, result.mean);
    const double second = std::max(0.0, powers.second / result.basis.weightedN);
    if (answers.size() < 2 || !(n > 1))
        return;
    result.standardDeviation = std::sqrt(second * n / (n - 1));
    result.standardError = result.standardDeviation / std::sqrt(n);
    const Interval interval = tInterval(result.mean, result.standardError, n, confidence);
    result.lower = interval.lower;
    result.upper = interval.upper;
    if (n > 2 && second > 0) {
        const double g1 = powers.third / result.basis.weightedN / std::pow(second, 1.5);
        result.skewness = g1 * std::sqrt(n * (n - 1)) / (n - 2);
    }
    if (n > 3 && second > 0) {
        const double g2 = powers.fourth / result.basis.weightedN / (second * second) - 3;
        result.kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
    }
}

} // namespace

Descriptives describe(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                      const data::Weights& weights, double confidence)
{
    Descriptives result;
    result.basis.revision = dataset.revision();
    result.mean = result.standardDeviation = result.standardError = nan;
    result.minimum = result.lowerQuartile = result.median = result.upperQuartile = result.maximum = nan;
    result.skewness = result.kurtosis = result.lower = result.upper = nan;

    std::vector<Answer> answers = answersOf(dataset, variable, selection, weights, result.basis);
    result.basis.n = static_cast<std::int64_t>(answers.size());
    if (answers.empty()) {
        if (variable.type != domain::ValueType::Code && variable.type != domain::ValueType::Number)
            result.basis.missing = static_cast<std::int64_t>(selection.count());
        return result;
    }
    CarefulSum weight;
    CarefulSum weightSquared;
    CarefulSum sum;
    for (const Answer& answer : answers) {
        weight.add(answer.weight);
        weightSquared.add(answer.weight * answer.weight);
        sum.add(answer.weight * answer.value);
    }
    result.basis.weightedN = weight.value();
    result.basis.effectiveN = weight.value() * weight.value() / weightSquared.value();
    result.sum = sum.value();
    result.mean = meanOf(answers, result.basis.weightedN, result.sum);
    fillSpread(result, answers, confidence);
    fillOrder(result, answers);
    return result;
}

} // namespace manyi::analysis

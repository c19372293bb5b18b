#include "analysis/satisfaction/score.h"

#include <cmath>

#include "data/dataset.h"

namespace manyi::analysis {

namespace {

using domain::CesForm;
using domain::MetricKind;
using domain::ValueType;

base::Error unfit(const domain::Metric& metric, const std::string& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence, "unfit-metric: " + domain::toText(metric)};
}

bool isNumeric(const domain::Variable& variable)
{
    return variable.type == ValueType::Code || variable.type == ValueType::Number;
}

// Reads a reversed variable's codes the right way round.
std::function<double(double)> reading(const domain::Variable& variable)
{
    const auto mirror = data::mirrorOf(variable);
    if (!mirror)
        return [](double code) { return code; };
    return [sum = *mirror](double code) { return sum - code; };
}

// +1 from `high` up, -1 to `low` down, 0 between; codes outside minimum…maximum have no score.
Score netScore(const domain::Variable& variable, double minimum, double maximum, double low, double high)
{
    return {ScoreForm::Net, 100, 0, [=, read = reading(variable)](double code) -> std::optional<double> {
                const double x = read(code);
                if (x < minimum || x > maximum)
                    return std::nullopt;
                return x >= high ? 1.0 : x <= low ? -1.0 : 0.0;
            }};
}

Score meanScore(const domain::Variable& variable)
{
    return {ScoreForm::Mean, 1, 0,
            [read = reading(variable)](double code) -> std::optional<double> { return read(code); }};
}

base::Result<Score> npsScore(const domain::Metric& metric, const domain::Variable& variable)
{
    const bool scaleFits = !variable.scale || (variable.scale->minimum >= 0 && variable.scale->minimum <= 1 &&
                                               variable.scale->maximum == 10);
    if (!scaleFits)
        return unfit(metric, "The NPS needs answers from 0 to 10; the scale of " + variable.name + " is another one.");
    return netScore(variable, 0, 10, 6, 9);
}

base::Result<Score> csatScore(const domain::Metric& metric, const domain::Variable& variable)
{
    const domain::ScaleRange scale = domain::scaleOf(variable);
    if (!(scale.maximum > scale.minimum))
        return unfit(metric, variable.name + " has no answer scale; give it one (lowest and highest answer) to measure "
                                             "satisfaction on it.");
    if (metric.topBoxes && *metric.topBoxes > scale.maximum - scale.minimum + 1)
        return unfit(metric, "The scale of " + variable.name + " has fewer answers than " +
                                 std::to_string(*metric.topBoxes) + "; ask for fewer boxes.");
    const domain::ScaleRange boxes = domain::boxRange(metric, variable);
    return Score{ScoreForm::Share, 100, 0, [boxes](double code) -> std::optional<double> {
                     return code >= boxes.minimum && code <= boxes.maximum ? 1.0 : 0.0;
                 }};
}

base::Result<Score> indexScore(const domain::Metric& metric, const domain::Variable& variable)
{
    const domain::ScaleRange scale = domain::scaleOf(variable);
    const double span = scale.maximum - scale.minimum;
    if (!(span > 0))
        return unfit(metric, variable.name +
                                 " has no answer scale; give it one (lowest and highest answer) to work out an "
                                 "index.");
    Score score = meanScore(variable);
    score.factor = 100 / span;
    score.offset = -100 * scale.minimum / span;
    return score;
}

Score cesScore(const domain::Metric& metric, const domain::Variable& variable)
{
    switch (domain::cesFormOf(metric, variable)) {
    case CesForm::Share5To7:
        return {ScoreForm::Share, 100, 0, [read = reading(variable)](double code) -> std::optional<double> {
                    const double x = read(code);
                    return x < 1 || x > 7 ? std::nullopt : std::optional(x >= 5 ? 1.0 : 0.0);
                }};
    case CesForm::NetTop:
        return netScore(variable, 1, 7, 3, 6);
    default:
        return meanScore(variable);
    }
}

base::Result<Score> shareScore(const domain::Metric& metric, const domain::Variable& variable)
{
    const auto wanted = domain::codeOf(variable, metric.value);
    if (!wanted)
        return base::Error{base::ErrorCode::InvalidArgument,
                           "\"" + metric.value + "\" is not an answer of " + variable.name + ".",
                           "unknown-value: " + metric.value};
    return Score{ScoreForm::Share, 100, 0,
                 [code = *wanted](double x) -> std::optional<double> { return x == code ? 1.0 : 0.0; }};
}

} // namespace

ScoreForm formOf(const domain::Metric& metric)
{
    switch (metric.kind) {
    case MetricKind::Nps:
        return ScoreForm::Net;
    case MetricKind::Csat:
    case MetricKind::Share:
    case MetricKind::Frequency:
        return ScoreForm::Share;
    case MetricKind::Ces:
        if (metric.cesForm == CesForm::Share5To7)
            return ScoreForm::Share;
        return metric.cesForm == CesForm::NetTop ? ScoreForm::Net : ScoreForm::Mean;
    default:
        return ScoreForm::Mean;
    }
}

base::Result<Score> scoreOf(const domain::Metric& metric, const domain::Variable& variable)
{
    if (!isNumeric(variable))
        return unfit(metric,
                     variable.name + " holds no numbers or codes, so this metric cannot be worked out from it.");
    switch (metric.kind) {
    case MetricKind::Nps:
        return npsScore(metric, variable);
    case MetricKind::Csat:
        return csatScore(metric, variable);
    case MetricKind::Index:
        return indexScore(metric, variable);
    case MetricKind::Ces:
        return cesScore(metric, variable);
    case MetricKind::Share:
        return shareScore(metric, variable);
    case MetricKind::Frequency:
        return Score{ScoreForm::Share, 100, 0, [](double) -> std::optional<double> { return 0.0; }};
    case MetricKind::Mean:
        break;
    }
    return meanScore(variable);
}

Estimate estimateOf(const Score& score, const Moments& moments)
{
    Estimate estimate{score.value(moments.mean), std::nullopt, moments.effectiveN(), moments.n};
    const double n = estimate.effectiveN;
    const double factor = std::abs(score.factor);
    if (score.form != ScoreForm::Mean) {
        if (n > 0)
            estimate.standardError = factor * std::sqrt(moments.populationVariance() / n);
    } else if (moments.n > 1 && n > 1) {
        estimate.standardError = factor * std::sqrt(moments.populationVariance() / (n - 1));
    }
    return estimate;
}

} // namespace manyi::analysis

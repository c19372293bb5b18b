#include <algorithm>
#include <cmath>

#include "analysis/inference/intervals.h"
#include "analysis/satisfaction/figure.h"

namespace manyi::analysis {

namespace {

// Two independent shares, the standard error under "no difference" from the pooled share.
std::optional<double> pooledZ(const Estimate& a, const Estimate& b)
{
    const double p = (a.effectiveN * a.value + b.effectiveN * b.value) / (a.effectiveN + b.effectiveN) / 100;
    const double error = 100 * std::sqrt(p * (1 - p) * (1 / a.effectiveN + 1 / b.effectiveN));
    if (error > 0)
        return (a.value - b.value) / error;
    return a.value == b.value ? std::optional(0.0) : std::nullopt;
}

std::optional<double> fromErrors(const Estimate& a, const Estimate& b)
{
    const double error = std::hypot(*a.standardError, *b.standardError);
    if (error > 0)
        return (a.value - b.value) / error;
    return a.value == b.value ? std::optional(0.0) : std::nullopt;
}

// Welch (1947).
double degreesOfFreedom(const Estimate& a, const Estimate& b)
{
    const double first = *a.standardError * *a.standardError;
    const double second = *b.standardError * *b.standardError;
    const double sum = first + second;
    return sum > 0 ? sum * sum / (first * first / (a.effectiveN - 1) + second * second / (b.effectiveN - 1))
                   : a.effectiveN + b.effectiveN - 2;
}

bool isOf(const domain::SeriesBreak& seriesBreak, const MetricResult& result,
          const domain::Questionnaire& questionnaire)
{
    if (seriesBreak.variable == result.variable)
        return true;
    const domain::Question* question = questionnaire.findQuestion(result.question);
    return question != nullptr && std::find(question->variables.begin(), question->variables.end(),
                                            seriesBreak.variable) != question->variables.end();
}

Estimate estimateOf(const Figure& figure)
{
    return {*figure.value, figure.standardError, figure.basis.effectiveN, figure.basis.n};
}

} // namespace

std::optional<Comparison> compareEstimates(ScoreForm form, const Estimate& estimate, const Estimate& other)
{
    if (!estimate.standardError || !other.standardError)
        return std::nullopt;
    const auto z = form == ScoreForm::Share ? pooledZ(estimate, other) : fromErrors(estimate, other);
    if (!z)
        return std::nullopt;
    Comparison comparison;
    comparison.difference = estimate.value - other.value;
    comparison.other = other.value;
    comparison.z = *z;
    comparison.p = form == ScoreForm::Mean ? tTwoSided(*z, degreesOfFreedom(estimate, other)) : normalTwoSided(*z);
    comparison.adjustedP = comparison.p;
    return comparison;
}

std::optional<Comparison> compareIndependent(const Figure& figure, const Figure& other, const domain::Metric& metric)
{
    if (!figure.value || !other.value || figure.smallBase != SmallBase::No || other.smallBase != SmallBase::No)
        return std::nullopt;
    return compareEstimates(formOf(metric), estimateOf(figure), estimateOf(other));
}

void adjust(std::vector<Comparison*> family, Correction correction, double significance)
{
    std::vector<double> p;
    for (const Comparison* comparison : family)
        p.push_back(comparison->p);
    const std::vector<double> adjusted = adjustedP(p, correction);
    for (std::size_t i = 0; i < family.size(); ++i) {
        family[i]->adjustedP = adjusted[i];
        family[i]->significant = adjusted[i] < significance;
    }
}

void breakSeries(MetricResult& byWave, const domain::Questionnaire& questionnaire)
{
    const domain::Variable* wave = byWave.by.empty() ? nullptr : questionnaire.find(byWave.by.front());
    if (wave == nullptr)
        return;
    for (const domain::SeriesBreak& seriesBreak : questionnaire.breaks) {
        const auto code = domain::codeOf(*wave, seriesBreak.wave);
        if (!code || !isOf(seriesBreak, byWave, questionnaire))
            continue;
        for (std::size_t i = 1; i < byWave.groups.size(); ++i) {
            if (byWave.keys[i].codes.front() >= *code && byWave.keys[i - 1].codes.front() < *code)
                byWave.groups[i].seriesBreak = seriesBreak.reason.empty() ? seriesBreak.wave : seriesBreak.reason;
        }
    }
}

void compareWithPrevious(MetricResult& byWave)
{
    std::vector<Comparison*> family;
    for (std::size_t i = 1; i < byWave.groups.size(); ++i) {
        Figure& figure = byWave.groups[i];
        if (!figure.seriesBreak.empty())
            continue;
        figure.sinceLast = compareIndependent(figure, byWave.groups[i - 1], byWave.metric);
        if (figure.sinceLast)
            family.push_back(&*figure.sinceLast);
    }
    adjust(family, byWave.options.correction, byWave.options.significance);
}

} // namespace manyi::analysis

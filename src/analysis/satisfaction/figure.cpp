#include "analysis/satisfaction/figure.h"

#include <algorithm>
#include <cmath>

#include "analysis/inference/intervals.h"

namespace manyi::analysis {

namespace {

using domain::MetricKind;

constexpr std::size_t mostShares = 200;

// A group's answers as scores.
struct Scored {
    Moments moments;
    double high = 0; // weight of the scores above and below 0
    double low = 0;
    std::int64_t all = 0; // answers with and without a score, and rows without an answer
};

// The codes of a table with their scores; none for user-missing codes and those outside the metric's scale.
std::vector<std::optional<double>> scoresOf(const MetricPlan::Item& item, const std::vector<double>& codes)
{
    const bool ownCodes = !item.rescored && item.metric.question == nullptr;
    std::vector<std::optional<double>> scores;
    for (const double code : codes) {
        if (ownCodes && domain::isUserMissing(*item.metric.variable, code))
            scores.push_back(std::nullopt);
        else
            scores.push_back(item.rescored ? code : item.metric.score.of(code));
    }
    return scores;
}

Scored scored(const CodeCells& cells, const std::vector<std::optional<double>>& scores)
{
    Scored result;
    Moments& moments = result.moments;
    result.all = cells.blank.n;
    double sum = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Cell& cell = cells.cells[i];
        result.all += cell.n;
        if (!scores[i])
            continue;
        moments.n += cell.n;
        moments.weight += cell.weight;
        moments.weightSquared += cell.weightSquared;
        sum += cell.weight * *scores[i];
        result.high += *scores[i] > 0 ? cell.weight : 0;
        result.low += *scores[i] < 0 ? cell.weight : 0;
    }
    if (!(moments.weight > 0))
        return result;
    moments.mean = sum / moments.weight;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i])
            moments.squares += cells.cells[i].weight * (*scores[i] - moments.mean) * (*scores[i] - moments.mean);
    }
    return result;
}

// Numbers are counted as they are; a reversed variable's are turned round here.
Scored scored(const Moments& numbers, const Cell& blank, const Score& score)
{
    Scored result;
    result.moments = numbers;
    result.all = numbers.n + blank.n;
    if (numbers.n > 0)
        result.moments.mean = score.of(numbers.mean).value_or(numbers.mean);
    return result;
}

Interval netInterval(const Scored& answers, const MetricOptions& options)
{
    const double weight = answers.moments.weight;
    const auto method = options.npsInterval == NpsInterval::Wald ? plainWald : adjustedWald;
    return method(answers.high / weight, answers.low / weight, answers.moments.effectiveN(), options.confidence);
}

void setInterval(Figure& figure, Interval interval, double factor)
{
    figure.lower = factor * interval.lower;
    figure.upper = factor * interval.upper;
}

Figure figureOf(const Scored& answers, const Score& score, std::int64_t excluded, const FigureContext& context)
{
    const Moments& moments = answers.moments;
    Figure figure;
    figure.basis = context.facts;
    figure.basis.n = moments.n;
    figure.basis.weightedN = moments.weight;
    figure.basis.effectiveN = moments.effectiveN();
    figure.basis.missing = answers.all - moments.n;
    figure.basis.excluded = excluded;
    figure.smallBase = smallBaseOf(moments.n, context.options);
    if (moments.n == 0) {
        figure.reason = "no valid answers";
        return figure;
    }
    const Estimate estimate = estimateOf(score, moments);
    figure.value = estimate.value;
    figure.standardError = estimate.standardError;
    const double confidence = context.options.confidence;
    if (!estimate.standardError)
        figure.reason = "one answer only";
    else if (score.form == ScoreForm::Share)
        setInterval(figure, wilson(std::clamp(moments.mean, 0.0, 1.0), estimate.effectiveN, confidence), 100);
    else if (score.form == ScoreForm::Net)
        setInterval(figure, netInterval(answers, context.options), 100);
    else
        setInterval(figure, tInterval(estimate.value, *estimate.standardError, estimate.effectiveN, confidence), 1);
    return figure;
}

// Shares of the figure's own kind; `codes` are those of the result.
std::vector<double> sharesOf(const MetricPlan::Item& item, const Scored& answers, const CodeCells& cells,
                             const std::vector<double>& codes)
{
    const double weight = answers.moments.weight;
    if (!(weight > 0))
        return {};
    if (item.metric.metric.kind == MetricKind::Nps)
        return {100 * answers.low / weight, 100 * (weight - answers.low - answers.high) / weight,
                100 * answers.high / weight};
    double valid = 0; // all valid answers, also those outside the metric's scale
    std::vector<double> shares;
    for (const double code : codes) {
        const auto found = std::lower_bound(cells.codes.begin(), cells.codes.end(), code);
        const bool occurs = found != cells.codes.end() && *found == code;
        shares.push_back(occurs ? cells.cells[static_cast<std::size_t>(found - cells.codes.begin())].weight : 0);
        valid += shares.back();
    }
    for (double& share : shares)
        share = valid > 0 ? 100 * share / valid : 0;
    return shares;
}

// Groups that have a selected row, as places in the table (group 0 there are the rows in no group).
std::vector<std::size_t> filledGroups(const RowSetCounts& counts)
{
    std::vector<std::size_t> groups;
    for (std::size_t group = 1; group < counts.used.size(); ++group) {
        if (counts.used[group].n + counts.excluded[group] > 0)
            groups.push_back(group);
    }
    return groups;
}

GroupKey keyOf(const Grouping& grouping, std::size_t group, const domain::Questionnaire& questionnaire)
{
    GroupKey key{grouping.keys[group], {}};
    for (std::size_t i = 0; i < key.codes.size(); ++i) {
        const domain::Variable* variable = questionnaire.find(grouping.variables[i]);
        key.labels.push_back(domain::labelOrCode(*variable, key.codes[i]));
    }
    return key;
}

// Each group against all others together.
void compareWithRest(MetricResult& result, const std::vector<Moments>& groups, const Score& score)
{
    const std::size_t count = groups.size();
    std::vector<Moments> after(count + 1);
    for (std::size_t i = count; i > 0; --i)
        after[i - 1] = merged(groups[i - 1], after[i]);
    Moments before;
    std::vector<Comparison*> family;
    for (std::size_t i = 0; i < count; ++i) {
        const Moments rest = merged(before, after[i + 1]);
        before = merged(before, groups[i]);
        Figure& figure = result.groups[i];
        if (figure.smallBase != SmallBase::No || smallBaseOf(rest.n, result.options) != SmallBase::No || rest.n == 0)
            continue;
        figure.againstRest = compareEstimates(score.form, estimateOf(score, groups[i]), estimateOf(score, rest));
        if (figure.againstRest)
            family.push_back(&*figure.againstRest);
    }
    adjust(family, result.options.correction, result.options.significance);
}

void assembleNumbers(MetricResult& result, const MetricPlan::Item& item, const Table& table, const RowSetCounts& counts,
                     const std::vector<std::size_t>& groups, const FigureContext& context)
{
    const Score& score = item.metric.score;
    Moments all;
    Cell blank;
    std::int64_t excluded = 0;
    for (std::size_t group = 0; group < table.groups; ++group) {
        all = merged(all, table.moments[group]);
        blank += table.blank[group];
        excluded += counts.excluded[group];
    }
    result.total = figureOf(scored(all, blank, score), score, excluded, context);
    std::vector<Moments> moments;
    for (const std::size_t group : groups) {
        const Scored answers = scored(table.moments[group], table.blank[group], score);
        result.groups.push_back(figureOf(answers, score, counts.excluded[group], context));
        moments.push_back(answers.moments);
    }
    compareWithRest(result, moments, score);
}

// The codes whose shares are listed, worst first.
std::vector<double> listedCodes(const MetricPlan::Item& item, const Table& table)
{
    const domain::Variable& variable = *item.metric.variable;
    if (item.rescored || item.metric.metric.kind == MetricKind::Nps)
        return {};
    std::vector<double> codes = item.metric.question ? std::vector<double>{0, 1} : shownCodes(variable, table.codes);
    if (codes.size() > mostShares)
        return {};
    if (item.metric.metric.kind == MetricKind::Csat && variable.reversed)
        std::reverse(codes.begin(), codes.end());
    return codes;
}

void assembleCodes(MetricResult& result, const MetricPlan::Item& item, const Table& table, const RowSetCounts& counts,
                   const std::vector<std::size_t>& groups, const FigureContext& context)
{
    const Score& score = item.metric.score;
    const std::vector<std::optional<double>> scores = scoresOf(item, table.codes);
    result.codes = listedCodes(item, table);
    const auto figure = [&](const CodeCells& cells, Moments* moments) {
        const Scored answers = scored(cells, scores);
        Figure made = figureOf(answers, score, cells.excluded, context);
        made.shares = sharesOf(item, answers, cells, result.codes);
        if (moments)
            *moments = answers.moments;
        return made;
    };
    result.total = figure(totalOf(table, counts), nullptr);
    std::vector<Moments> moments(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i)
        result.groups.push_back(figure(cellsOf(table, counts, groups[i]), &moments[i]));
    compareWithRest(result, moments, score);
}

// The figure that stands for a frequency table: its base and shares.
Figure frequencyFigure(const FrequencyTable& table, const FigureContext& context)
{
    Figure figure;
    figure.basis = table.basis;
    figure.smallBase = smallBaseOf(table.basis.n, context.options);
    if (table.basis.n == 0) {
        figure.reason = "no valid answers";
        return figure;
    }
    for (const Frequency& row : table.rows) {
        if (!row.userMissing)
            figure.shares.push_back(row.validShare);
    }
    return figure;
}

void assembleFrequencies(MetricResult& result, const MetricPlan::Item& item, const std::vector<Table>& tables,
                         const RowSetCounts& counts, const std::vector<std::size_t>& groups,
                         const FigureContext& context)
{
    // Every group's table lists the same codes: those that occur in any of them.
    const auto tableOf = [&](auto cellsFrom) {
        if (item.metric.ofQuestion()) {
            std::vector<CodeCells> choices;
            for (const std::size_t column : item.columns)
                choices.push_back(cellsFrom(tables[column]));
            return choiceTable(*context.questionnaire, *item.metric.question, choices, context.facts,
                               context.options.confidence);
        }
        return frequencyTable(*item.metric.variable, cellsFrom(tables[item.columns.front()]), context.facts,
                              context.options.confidence);
    };
    result.frequencies.push_back(tableOf([&](const Table& table) { return totalOf(table, counts); }));
    result.total = frequencyFigure(result.frequencies.back(), context);
    for (const std::size_t group : groups) {
        result.frequencies.push_back(tableOf([&](const Table& table) { return cellsOf(table, counts, group); }));
        result.groups.push_back(frequencyFigure(result.frequencies.back(), context));
    }
    for (const Frequency& row : result.frequencies.front().rows) {
        if (!row.userMissing)
            result.codes.push_back(row.code);
    }
}

} // namespace

SmallBase smallBaseOf(std::int64_t n, const MetricOptions& options)
{
    return n < options.hideBelow ? SmallBase::Hidden : n < options.markBelow ? SmallBase::Marked : SmallBase::No;
}

MetricResult assemble(const MetricPlan::Item& item, const std::vector<Table>& tables, const RowSetCounts& counts,
                      const Grouping& grouping, const FigureContext& context)
{
    MetricResult result;
    result.metric = item.metric.metric;
    result.variable = item.metric.variable->id;
    result.question = item.metric.ofQuestion() ? item.metric.question->id : base::QuestionId{};
    result.by = grouping.variables;
    result.options = context.options;
    const std::vector<std::size_t> groups =
        grouping.variables.empty() ? std::vector<std::size_t>{} : filledGroups(counts);
    for (const std::size_t group : groups)
        result.keys.push_back(keyOf(grouping, group - 1, *context.questionnaire));
    const Table& table = tables[item.columns.front()];
    if (result.metric.kind == MetricKind::Frequency)
        assembleFrequencies(result, item, tables, counts, groups, context);
    else if (!table.moments.empty())
        assembleNumbers(result, item, table, counts, groups, context);
    else
        assembleCodes(result, item, table, counts, groups, context);
    return result;
}

} // namespace manyi::analysis

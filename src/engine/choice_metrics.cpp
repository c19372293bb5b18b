#include "engine/choice_metrics.h"

#include <algorithm>

#include <QCoreApplication>

#include "analysis/describe/code_counts.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using analysis::Figure;
using analysis::FrequencyTable;

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

// By label of the choice, by name of its variable, or by its number.
std::optional<std::size_t> choiceIndex(const domain::Question& question, const domain::Questionnaire& questionnaire,
                                       const std::string& text)
{
    for (std::size_t k = 0; k < question.variables.size(); ++k) {
        const domain::Variable* variable = questionnaire.find(question.variables[k]);
        if (variable != nullptr && (sameText(variable->label, text) || sameText(variable->name, text)))
            return k;
    }
    for (std::size_t k = 0; k < question.variables.size(); ++k) {
        if (text == std::to_string(k + 1))
            return k;
    }
    return std::nullopt;
}

Figure figureOf(const FrequencyTable& table, std::optional<std::size_t> choice, const analysis::MetricOptions& options)
{
    Figure figure;
    figure.basis = table.basis;
    const std::int64_t n = table.basis.n;
    figure.smallBase = n < options.hideBelow   ? analysis::SmallBase::Hidden
                       : n < options.markBelow ? analysis::SmallBase::Marked
                                               : analysis::SmallBase::No;
    if (n == 0)
        figure.reason = "no valid answers";
    for (const analysis::Frequency& row : table.rows)
        figure.shares.push_back(row.validShare);
    if (choice && n > 0 && *choice < table.rows.size()) {
        const analysis::Frequency& row = table.rows[*choice];
        figure.value = row.validShare;
        figure.lower = row.lower;
        figure.upper = row.upper;
    }
    return figure;
}

std::vector<data::Selection> groupSelections(const analysis::Grouping& grouping, const data::Selection& selection)
{
    std::vector<data::Selection> groups(grouping.count, data::Selection::none(selection.rows()));
    selection.forEach([&](std::size_t row) {
        if (const analysis::GroupNumber group = grouping.groupOfRow[row]; group >= 0)
            groups[static_cast<std::size_t>(group)].set(row, true);
    });
    return groups;
}

analysis::GroupKey keyOf(const analysis::Grouping& grouping, std::size_t group,
                         const domain::Questionnaire& questionnaire)
{
    analysis::GroupKey key;
    key.codes = grouping.keys[group];
    for (std::size_t v = 0; v < grouping.variables.size(); ++v) {
        const domain::Variable* variable = questionnaire.find(grouping.variables[v]);
        key.labels.push_back(variable != nullptr ? domain::labelOrCode(*variable, key.codes[v]) : std::string());
    }
    return key;
}

void nameBasis(FrequencyTable& table, const data::Dataset& dataset, const analysis::MetricRequest& request)
{
    const domain::Variable* weight = dataset.questionnaire().find(request.weight);
    table.basis.filter = request.filterText;
    table.basis.weight = weight != nullptr ? weight->name : std::string();
    table.basis.revision = dataset.revision();
}

} // namespace

const domain::Question* choiceQuestion(const domain::Metric& metric, const domain::Questionnaire& questionnaire)
{
    if (questionnaire.findByText(metric.variable) != nullptr)
        return nullptr;
    const domain::Question* question = questionnaire.findQuestionByText(metric.variable);
    const bool choices = question != nullptr && question->kind == domain::QuestionKind::MultipleResponse;
    return choices ? question : nullptr;
}

base::Result<analysis::MetricResult> choiceMetric(const data::Dataset& dataset, const data::Selection& selection,
                                                  const domain::Metric& metric, const analysis::MetricRequest& request)
{
    const domain::Questionnaire& questionnaire = dataset.questionnaire();
    const domain::Question& question = *choiceQuestion(metric, questionnaire);
    std::optional<std::size_t> choice;
    if (metric.kind == domain::MetricKind::Share)
        choice = choiceIndex(question, questionnaire, metric.value);
    if (!choice && metric.kind != domain::MetricKind::Frequency)
        return refused(QCoreApplication::translate("Metric", "%1 is a question with several answers; ask freq:%1 or "
                                                             "share:%1=CHOICE with one of its choices.")
                           .arg(qt(question.name)));

    const data::Weights weights = data::weightsOf(dataset, request.weight);
    const auto tableOf = [&](const data::Selection& rows) {
        FrequencyTable table = analysis::frequencies(dataset, question, rows, weights, request.options.confidence);
        nameBasis(table, dataset, request);
        return table;
    };
    analysis::MetricResult result;
    result.metric = metric;
    result.by = request.by;
    result.options = request.options;
    result.frequencies.push_back(tableOf(selection));
    result.total = figureOf(result.frequencies.front(), choice, request.options);
    for (const analysis::Frequency& row : result.frequencies.front().rows)
        result.codes.push_back(row.code);
    if (request.by.empty())
        return result;
    const auto grouping = analysis::groupBy(dataset, request.by);
    if (!grouping)
        return grouping.error();
    const auto groups = groupSelections(*grouping, selection);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (groups[group].count() == 0)
            continue;
        result.keys.push_back(keyOf(*grouping, group, questionnaire));
        result.frequencies.push_back(tableOf(groups[group]));
        result.groups.push_back(figureOf(result.frequencies.back(), choice, request.options));
    }
    return result;
}

} // namespace manyi::engine

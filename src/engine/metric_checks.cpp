#include "engine/metric_checks.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "engine/texts.h"
#include "io/guess/value_order.h"

namespace manyi::engine {

namespace {

using domain::MetricKind;
using domain::Variable;

base::Error refused(const QString& sentence, const std::string& where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

bool declaredMissing(const Variable& variable, double code)
{
    return std::any_of(variable.missing.begin(), variable.missing.end(),
                       [&](const domain::MissingRange& range) { return code >= range.low && code <= range.high; });
}

bool given(const data::Column& column, double code)
{
    return std::visit(
        [code](const auto& values) {
            if constexpr (requires { values.codes; })
                return std::any_of(values.codes.begin(), values.codes.end(),
                                   [code](auto each) { return static_cast<double>(each) == code; });
            else
                return true;
        },
        column);
}

// A labelled code that nobody gave is an answer all the same: its share is 0.
bool standsForAnAnswer(const Variable& variable, double code)
{
    const bool labelled = std::any_of(variable.labels.begin(), variable.labels.end(),
                                      [&](const domain::ValueLabel& label) { return label.code == code; });
    const bool onScale = variable.scale && code >= variable.scale->minimum && code <= variable.scale->maximum &&
                         code == std::floor(code);
    const bool dichotomy = variable.role == domain::Role::MultiSelect && (code == 0 || code == 1);
    return labelled || onScale || dichotomy;
}

base::Status checkShare(Project& project, const domain::Metric& metric, const Variable& variable,
                        base::Progress& progress)
{
    const auto code = domain::codeOf(variable, metric.value);
    if (!code)
        return {}; // refused by name where the metric is resolved
    if (declaredMissing(variable, *code))
        return refused(QCoreApplication::translate("Metrics",
                                                   "\"%1\" is declared missing in %2, so it is in no share of "
                                                   "valid answers; freq:%2 shows how often it was given.")
                           .arg(qt(metric.value), qt(variable.name)),
                       metric.value);
    if (standsForAnAnswer(variable, *code))
        return {};
    const auto dataset = project.dataset({variable.id}, progress);
    if (!dataset)
        return dataset.error();
    const data::Column* column = (*dataset)->column(variable.id);
    if (column == nullptr || given(*column, *code))
        return {};
    return refused(QCoreApplication::translate("Metrics",
                                               "\"%1\" is not an answer of %2: nobody gave it, it has no label "
                                               "and is no step of a scale.")
                       .arg(qt(metric.value), qt(variable.name)),
                   metric.value);
}

// Codes 1, 2, 3 … in the order that texts without one of their own are given.
bool madeUp(const std::vector<domain::TextCode>& codes)
{
    std::vector<domain::TextCode> sorted = codes;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    std::vector<io::ColumnProfile::Distinct> texts;
    for (const domain::TextCode& code : sorted)
        texts.push_back({code.text, 0, 0});
    const std::vector<std::string> ordered = io::orderedTexts(texts);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (sorted[i].code != static_cast<double>(i + 1) || i >= ordered.size() || ordered[i] != sorted[i].text)
            return false;
    }
    return sorted.size() > 1;
}

// As the first batch that brought the variable had it.
base::Result<bool> codedByAlphabet(Project& project, const Variable& variable)
{
    const auto batches = project.file()->batches();
    if (!batches)
        return batches.error();
    for (const store::BatchInfo& batch : *batches) {
        const auto recipe = domain::recipeFromJson(batch.recipeJson);
        if (batch.removed || !recipe)
            continue;
        for (const domain::ColumnRecipe& column : recipe->columns) {
            if (column.name == variable.name)
                return madeUp(column.codes);
        }
    }
    return false;
}

base::Status checkScore(Project& project, const domain::Metric& metric, const Variable& variable)
{
    const bool category = variable.type == domain::ValueType::Code && variable.measure == domain::Measure::Nominal &&
                          !variable.scale && !variable.derivation && variable.labels.size() > 1;
    if (!category)
        return {};
    const auto byAlphabet = codedByAlphabet(project, variable);
    if (!byAlphabet)
        return byAlphabet.error();
    if (!*byAlphabet)
        return {};
    return refused(QCoreApplication::translate("Metrics",
                                               "The answers of %1 are texts without an order (%2, %3 …), so %4 "
                                               "would say nothing; take freq:%1 or a share, or import the "
                                               "column with a scale.")
                       .arg(qt(variable.name), qt(variable.labels[0].label), qt(variable.labels[1].label),
                            qt(domain::toText(metric))),
                   variable.name);
}

} // namespace

base::Status checkMeaning(Project& project, const std::vector<domain::Metric>& metrics, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    for (const domain::Metric& metric : metrics) {
        const Variable* variable = questionnaire->findByText(metric.variable);
        if (variable == nullptr || metric.kind == MetricKind::Frequency)
            continue;
        base::Status status = metric.kind == MetricKind::Share ? checkShare(project, metric, *variable, progress)
                                                               : checkScore(project, metric, *variable);
        if (!status)
            return status;
    }
    return {};
}

} // namespace manyi::engine

#include "analysis/satisfaction/plan.h"

#include <algorithm>
#include <map>

#include "analysis/describe/derived_columns.h"
#include "analysis/tabulate/dense_codes.h"

namespace manyi::analysis {

namespace {

using domain::MetricKind;

constexpr std::uint64_t widestCounted = 4096; // codes that spread wider are treated as numbers
constexpr std::uint64_t mostCells = 20'000'000;

base::Error refused(const std::string& sentence, const std::string& key)
{
    return {base::ErrorCode::InvalidArgument, sentence, key};
}

// How far the codes spread, at most. Single bytes are not worth looking at.
std::uint64_t widthOf(const data::Column& column)
{
    if (std::holds_alternative<data::CodeValues<std::int8_t>>(column))
        return 255;
    return std::visit(
        [](const auto& values) -> std::uint64_t {
            if constexpr (requires { values.codes; }) {
                const auto span = spanOf(values);
                return span ? span->width() : 0;
            } else {
                return 0;
            }
        },
        column);
}

// Builds a plan; columns that several metrics share are entered once.
class Planner {
public:
    explicit Planner(const data::Dataset& dataset) : m_dataset(dataset) {}

    base::Status add(const domain::Metric& metric)
    {
        auto resolved = resolve(metric, m_dataset.questionnaire());
        if (!resolved)
            return resolved.error();
        for (const base::VariableId id : columnsOf(*resolved)) {
            if (m_dataset.column(id) == nullptr)
                return refused("The answers to " + resolved->variable->name + " are not loaded.",
                               "not-loaded: " + resolved->variable->name);
        }
        MetricPlan::Item item{*std::move(resolved), {}, false};
        if (base::Status status = chooseColumns(item); !status)
            return status;
        m_plan.items.push_back(std::move(item));
        return {};
    }
    MetricPlan result() { return std::move(m_plan); }

private:
    base::Status chooseColumns(MetricPlan::Item& item)
    {
        const ResolvedMetric& metric = item.metric;
        if (metric.question != nullptr) {
            const std::vector<std::size_t>& choices = choicesOf(*metric.question);
            if (metric.ofQuestion())
                item.columns = choices;
            else
                item.columns = {choices[metric.member]};
            return {};
        }
        const data::Column* column = m_dataset.column(metric.variable->id);
        const bool frequency = metric.metric.kind == MetricKind::Frequency;
        if (!std::holds_alternative<data::NumberValues>(*column)) {
            if (frequency || widthOf(*column) <= widestCounted) {
                item.columns = {plain(*column, metric.variable)};
                return {};
            }
            column = &asNumbers(*metric.variable);
        }
        return frequency ? chooseWholeNumbers(item, *column) : chooseNumbers(item, *column);
    }

    base::Status chooseWholeNumbers(MetricPlan::Item& item, const data::Column& column)
    {
        auto whole = wholeNumbers(std::get<data::NumberValues>(column));
        if (!whole)
            return refused(item.metric.variable->name + " has too many different answers for a frequency table.",
                           "too-many-answers: " + item.metric.variable->name);
        item.columns = {derived(*std::move(whole), item.metric.variable)};
        return {};
    }

    base::Status chooseNumbers(MetricPlan::Item& item, const data::Column& column)
    {
        if (item.metric.score.form == ScoreForm::Mean) {
            item.columns = {plain(column, item.metric.variable)};
            return {};
        }
        item.rescored = true;
        item.columns = {
            derived(recoded(std::get<data::NumberValues>(column), *item.metric.variable, item.metric.score.of),
                    item.metric.variable)};
        return {};
    }

    std::size_t plain(const data::Column& column, const domain::Variable* variable)
    {
        const auto found = std::find_if(m_plan.columns.begin(), m_plan.columns.end(),
                                        [&column](const auto& counted) { return counted.column == &column; });
        if (found != m_plan.columns.end())
            return static_cast<std::size_t>(found - m_plan.columns.begin());
        m_plan.columns.push_back({&column, variable});
        return m_plan.columns.size() - 1;
    }

    std::size_t derived(data::Column column, const domain::Variable* variable)
    {
        m_plan.derived.push_back(std::make_unique<data::Column>(std::move(column)));
        return plain(*m_plan.derived.back(), variable);
    }

    const std::vector<std::size_t>& choicesOf(const domain::Question& question)
    {
        const auto [entry, isNew] = m_choices.try_emplace(question.id);
        if (isNew) {
            std::size_t member = 0;
            for (data::Column& column : choiceColumns(m_dataset, question))
                entry->second.push_back(
                    derived(std::move(column), m_dataset.questionnaire().find(question.variables[member++])));
        }
        return entry->second;
    }

    const data::Column& asNumbers(const domain::Variable& variable)
    {
        const auto [entry, isNew] = m_numbers.try_emplace(variable.id, nullptr);
        if (isNew) {
            domain::Variable unreversed = variable; // the score turns them round
            unreversed.reversed = false;
            m_plan.derived.push_back(
                std::make_unique<data::Column>(data::NumberValues{data::numericValues(m_dataset, unreversed)}));
            entry->second = m_plan.derived.back().get();
        }
        return *entry->second;
    }

    const data::Dataset& m_dataset;
    MetricPlan m_plan;
    std::map<base::QuestionId, std::vector<std::size_t>> m_choices;
    std::map<base::VariableId, const data::Column*> m_numbers;
};

} // namespace

base::Result<ResolvedMetric> resolve(const domain::Metric& metric, const domain::Questionnaire& questionnaire)
{
    ResolvedMetric resolved;
    resolved.metric = metric;
    resolved.variable = questionnaire.findByText(metric.variable);
    if (resolved.variable == nullptr && metric.kind == MetricKind::Frequency) {
        resolved.question = questionnaire.findQuestionByText(metric.variable);
        const bool usable = resolved.question != nullptr && !resolved.question->variables.empty() &&
                            resolved.question->kind == domain::QuestionKind::MultipleResponse;
        resolved.variable = usable ? questionnaire.find(resolved.question->variables.front()) : nullptr;
    }
    if (resolved.variable == nullptr)
        return refused("There is no variable \"" + metric.variable + "\".", "unknown-variable: " + metric.variable);
    if (metric.kind == MetricKind::Share && resolved.variable->type != domain::ValueType::Code)
        return refused(resolved.variable->name + " has no coded answers, so the share of one cannot be worked out.",
                       "unfit-metric: " + domain::toText(metric));
    auto score = scoreOf(metric, *resolved.variable);
    if (!score)
        return score.error();
    resolved.score = *std::move(score);
    if (metric.kind == MetricKind::Share)
        resolved.question = multipleResponseOf(questionnaire, *resolved.variable, resolved.member);
    return resolved;
}

std::vector<base::VariableId> columnsOf(const ResolvedMetric& metric)
{
    return metric.question != nullptr ? metric.question->variables : std::vector{metric.variable->id};
}

std::vector<TableJob> MetricPlan::jobsFor(std::size_t rowSet) const
{
    std::vector<TableJob> jobs;
    for (const CountedColumn& counted : columns)
        jobs.push_back({rowSet, counted.column, counted.variable});
    return jobs;
}

base::Result<MetricPlan> planMetrics(const std::vector<domain::Metric>& metrics, const data::Dataset& dataset)
{
    Planner planner(dataset);
    for (const domain::Metric& metric : metrics) {
        if (base::Status status = planner.add(metric); !status)
            return status.error();
    }
    return planner.result();
}

base::Status checkSize(const MetricPlan& plan, std::size_t groups)
{
    for (const MetricPlan::CountedColumn& counted : plan.columns) {
        if (widthOf(*counted.column) * groups > mostCells)
            return base::Error{base::ErrorCode::TooLarge,
                               counted.variable->name + " has too many different answers for so many groups.",
                               "too-many-answers: " + counted.variable->name};
    }
    return {};
}

} // namespace manyi::analysis

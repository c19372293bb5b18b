#include "analysis/satisfaction/summary.h"

#include <algorithm>
#include <array>

#include "analysis/parallel.h"
#include "analysis/satisfaction/figure.h"

namespace manyi::analysis {

namespace {

// What is read from the dataset before anything is counted.
struct Material {
    data::Weights weights;
    base::Result<Grouping> byPlace = Grouping{};
    base::Result<Grouping> byWave = Grouping{};
    std::optional<base::Seconds> firstDate, lastDate;
};

void readDates(const data::Dataset& dataset, const data::Selection& selection, Material& material)
{
    const domain::Variable* variable = dateVariableOf(dataset.questionnaire());
    const data::Column* column = variable ? dataset.column(variable->id) : nullptr;
    const auto* dates = column ? std::get_if<data::DateValues>(column) : nullptr;
    if (dates == nullptr)
        return;
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = data::DateValues::missing;
    selection.forEach([&](std::size_t row) {
        const std::int64_t date = dates->seconds[row];
        first = date == data::DateValues::missing ? first : std::min(first, date);
        last = std::max(last, date);
    });
    if (last == data::DateValues::missing)
        return;
    material.firstDate = first;
    material.lastDate = last;
}

Material readMaterial(const data::Dataset& dataset, const data::Selection& selection, const SummaryRequest& request)
{
    Material material;
    const domain::Variable* wave = waveVariableOf(dataset.questionnaire());
    const std::array<std::function<void()>, 4> parts{
        [&] {
            if (request.place)
                material.byPlace = groupBy(dataset, {*request.place});
        },
        [&] {
            if (wave != nullptr)
                material.byWave = groupBy(dataset, {wave->id});
        },
        [&] { material.weights = data::weightsOf(dataset, request.weight); },
        [&] { readDates(dataset, selection, material); },
    };
    parallelFor(parts.size(), [&parts](std::size_t i) { parts[i](); });
    return material;
}

base::Status checkLoaded(const SummaryRequest& request, const data::Dataset& dataset)
{
    for (const base::VariableId id : columnsOf(request, dataset.questionnaire())) {
        if (dataset.column(id) != nullptr)
            continue;
        const domain::Variable* variable = dataset.questionnaire().find(id);
        const std::string name = variable ? variable->name : std::to_string(id.value);
        if (variable == nullptr)
            return base::Error{base::ErrorCode::InvalidArgument, "A variable that is asked for does not exist.",
                               "unknown-variable: " + name};
        return base::Error{base::ErrorCode::InvalidArgument, "The answers to " + name + " are not loaded.",
                           "not-loaded: " + name};
    }
    return {};
}

std::string questionTextOf(const domain::Variable& variable, const domain::Questionnaire& questionnaire)
{
    if (!variable.label.empty())
        return variable.label;
    const domain::Question* question = questionnaire.findQuestion(variable.question);
    return question != nullptr && !question->text.empty() ? question->text : variable.name;
}

// The wave groups that hold a row of the selection, in order.
std::vector<std::size_t> filledWaves(const RowSetCounts& counts)
{
    std::vector<std::size_t> filled;
    for (std::size_t group = 1; group < counts.used.size(); ++group) {
        if (counts.used[group].n > 0)
            filled.push_back(group - 1);
    }
    return filled;
}

// The computation of one summary; the row sets are 0 selection by place, 1 all waves by wave, 2 selection as a whole,
// 3 selection by wave (for which waves it holds).
class Summing {
public:
    Summing(const data::Dataset& dataset, const data::Selection& selection, const data::Selection& acrossWaves,
            const SummaryRequest& request, const MetricPlan& plan, const Material& material)
        : m_dataset(dataset),
          m_request(request),
          m_plan(plan),
          m_material(material),
          m_context{&dataset.questionnaire(), factsOf(dataset, request.weight, request.filterText), request.options},
          m_hasWaves(!material.byWave->variables.empty()),
          m_rowSets{{&selection, &*material.byPlace},
                    {&acrossWaves, &*material.byWave},
                    {&selection, &m_everyone},
                    {&selection, &*material.byWave}}
    {
    }

    SatisfactionSummary result()
    {
        count();
        SatisfactionSummary summary;
        summary.revision = m_dataset.revision();
        summary.rows = m_dataset.rows();
        summary.selected = m_rowSets[0].selection->count();
        summary.firstDate = m_material.firstDate;
        summary.lastDate = m_material.lastDate;
        summary.placeVariable = m_request.place.value_or(base::VariableId{});
        summary.request = m_request;
        fillBase(summary);
        for (const MetricPlan::Item& item : m_plan.items)
            summary.metrics.push_back(metric(item));
        if (m_hasWaves) {
            summary.waveVariable = m_material.byWave->variables.front();
            summary.waves = waveLabels();
        }
        fillProfile(summary);
        return summary;
    }

private:
    void count()
    {
        std::vector<TableJob> jobs = m_plan.jobsFor(0);
        if (m_hasWaves) {
            const std::vector<TableJob> byWave = m_plan.jobsFor(1);
            jobs.insert(jobs.end(), byWave.begin(), byWave.end());
        }
        m_firstProfile = jobs.size();
        for (const base::VariableId id : m_request.segments) {
            const domain::Variable* variable = m_dataset.questionnaire().find(id);
            if (variable->type == domain::ValueType::Code)
                jobs.push_back({2, m_dataset.column(id), variable});
        }
        m_tabulation = tabulate(m_dataset.rows(), m_material.weights, m_rowSets, jobs);
        m_profileJobs.assign(jobs.begin() + static_cast<std::ptrdiff_t>(m_firstProfile), jobs.end());
        const auto columns = static_cast<std::ptrdiff_t>(m_plan.columns.size());
        const auto first = m_tabulation.tables.begin();
        m_byPlace.assign(first, first + columns);
        if (m_hasWaves) {
            m_byWave.assign(first + columns, first + 2 * columns);
            const std::vector<std::size_t> waves = filledWaves(m_tabulation.rowSets[3]);
            m_oneWave = waves.size() == 1;
            m_lastWave = waves.empty() ? 0 : waves.back();
        }
    }

    void fillBase(SatisfactionSummary& summary) const
    {
        Cell all;
        for (const Cell& group : m_tabulation.rowSets[2].used)
            all += group;
        summary.weightedN = all.weight;
        summary.effectiveN = all.weightSquared > 0 ? all.weight * all.weight / all.weightSquared : 0;
    }

    SummaryMetric metric(const MetricPlan::Item& item) const
    {
        SummaryMetric result;
        result.total = assemble(item, m_byPlace, m_tabulation.rowSets[0], m_everyone, m_context);
        result.byPlace = assemble(item, m_byPlace, m_tabulation.rowSets[0], *m_material.byPlace, m_context);
        const Table& table = m_byPlace[item.columns.front()];
        if (!item.rescored && table.moments.empty() && item.metric.question == nullptr)
            result.distribution = frequencyTable(*item.metric.variable, totalOf(table, m_tabulation.rowSets[0]),
                                                 m_context.facts, m_context.options.confidence);
        else if (item.metric.ofQuestion())
            result.distribution = result.total.frequencies.front();
        result.questionText = questionTextOf(*item.metric.variable, m_dataset.questionnaire());
        if (m_hasWaves) {
            result.byWave = byWave(item);
            if (m_oneWave && !result.byWave->groups.empty())
                result.total.total.sinceLast = result.byWave->groups.back().sinceLast;
        }
        return result;
    }

    // Up to the last wave of the selection: what came after it is not compared with.
    MetricResult byWave(const MetricPlan::Item& item) const
    {
        MetricResult result = assemble(item, m_byWave, m_tabulation.rowSets[1], *m_material.byWave, m_context);
        const std::vector<double>& last =
            m_material.byWave->keys.empty() ? std::vector<double>{} : m_material.byWave->keys[m_lastWave];
        const auto after = std::find_if(result.keys.begin(), result.keys.end(),
                                        [&last](const GroupKey& key) { return key.codes > last; });
        const auto kept = static_cast<std::size_t>(after - result.keys.begin());
        result.keys.resize(kept);
        result.groups.resize(kept);
        if (!result.frequencies.empty())
            result.frequencies.resize(kept + 1);
        breakSeries(result, m_dataset.questionnaire());
        compareWithPrevious(result);
        return result;
    }

    std::vector<std::string> waveLabels() const
    {
        std::vector<std::string> labels;
        const Grouping& waves = *m_material.byWave;
        const domain::Variable* variable = m_dataset.questionnaire().find(waves.variables.front());
        for (std::size_t group = 0; group < waves.keys.size() && group <= m_lastWave; ++group) {
            if (m_tabulation.rowSets[1].used[group + 1].n > 0)
                labels.push_back(domain::labelOrCode(*variable, waves.keys[group].front()));
        }
        return labels;
    }

    void fillProfile(SatisfactionSummary& summary) const
    {
        for (std::size_t i = 0; i < m_profileJobs.size(); ++i) {
            const domain::Variable& variable = *m_profileJobs[i].variable;
            const CodeCells cells = totalOf(m_tabulation.tables[m_firstProfile + i], m_tabulation.rowSets[2]);
            summary.profile.push_back({variable.id, variable.label.empty() ? variable.name : variable.label,
                                       frequencyTable(variable, cells, m_context.facts, m_context.options.confidence)});
        }
    }

    const data::Dataset& m_dataset;
    const SummaryRequest& m_request;
    const MetricPlan& m_plan;
    const Material& m_material;
    FigureContext m_context;
    bool m_hasWaves;
    Grouping m_everyone;
    std::vector<RowSet> m_rowSets;
    Tabulation m_tabulation;
    std::vector<TableJob> m_profileJobs;
    std::size_t m_firstProfile = 0;
    std::vector<Table> m_byPlace;
    std::vector<Table> m_byWave;
    std::size_t m_lastWave = 0;
    bool m_oneWave = false;
};

} // namespace

base::Result<SatisfactionSummary> summarise(const data::Dataset& dataset, const data::Selection& selection,
                                            const data::Selection& acrossWaves, const SummaryRequest& request)
{
    const SummaryRequest whole = withDefaults(request, dataset.questionnaire());
    if (base::Status status = checkLoaded(whole, dataset); !status)
        return status.error();
    const auto plan = planMetrics(whole.metrics, dataset);
    if (!plan)
        return plan.error();
    const Material material = readMaterial(dataset, selection, whole);
    for (const base::Result<Grouping>* grouping : {&material.byPlace, &material.byWave}) {
        if (!*grouping)
            return grouping->error();
        if (base::Status status = checkSize(*plan, (*grouping)->count); !status)
            return status.error();
    }
    return Summing(dataset, selection, acrossWaves, whole, *plan, material).result();
}

} // namespace manyi::analysis

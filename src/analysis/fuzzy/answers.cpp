#include "analysis/fuzzy/answers.h"

#include <cmath>

#include "analysis/fuzzy/answer_sources.h"
#include "analysis/parallel.h"
#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

namespace {

using Lack = LeafMembership::Lack;

bool isCode(const data::Column& column)
{
    return std::visit(
        [](const auto& values) {
            return requires
            {
                values.codes;
            };
        },
        column);
}

// The answers to one question in one group: sums of the weighted memberships.
struct GradeSums {
    std::vector<double> grades;
    Cell valid;
    Cell missing;
};

void addCell(GradeSums& sums, const Cell& cell, const std::vector<double>& membership)
{
    if (membership.empty()) {
        sums.missing += cell;
        return;
    }
    sums.valid += cell;
    for (std::size_t j = 0; j < membership.size(); ++j)
        sums.grades[j] += cell.weight * membership[j];
}

// Group g stands at g + 1 of a table when there are groups, all rows at 1 when there are none (see Table).
constexpr std::size_t firstGroup = 1;

std::vector<GradeSums> sumsOfCodes(const AnsweredQuestion& question, const Table& table, std::size_t groups)
{
    std::vector<std::vector<double>> memberships;
    for (const double code : table.codes)
        memberships.push_back(question.membership(code));
    std::vector<GradeSums> result(groups, {std::vector<double>(question.grades), {}, {}});
    for (std::size_t g = 0; g < groups; ++g) {
        result[g].missing = table.blank[g + firstGroup];
        for (std::size_t c = 0; c < table.codes.size(); ++c)
            addCell(result[g], table.cell(g + firstGroup, c), memberships[c]);
    }
    return result;
}

// Answers that are no codes, row by row.
std::vector<GradeSums> sumsOfNumbers(const AnsweredQuestion& question, const data::Dataset& dataset,
                                     const data::Selection& selection, const data::Weights& weights,
                                     const Grouping& grouping)
{
    domain::Variable plain = *question.variable;
    plain.reversed = false; // the source turns round
    const std::vector<double> answers = data::numericValues(dataset, plain);
    std::vector<GradeSums> result(grouping.count, {std::vector<double>(question.grades), {}, {}});
    selection.forEach([&](std::size_t row) {
        const double weight = weights.uniform() ? 1 : weights.values[row];
        const int group = grouping.groupOfRow.empty() ? 0 : grouping.groupOfRow[row];
        if (group >= 0 && weight > 0)
            addCell(result[static_cast<std::size_t>(group)], {1, weight, weight * weight},
                    question.membership(answers[row]));
    });
    return result;
}

LeafMembership finished(const domain::Indicator& leaf, GradeSums sums)
{
    LeafMembership result;
    result.leaf = leaf.id;
    result.n = sums.valid.n;
    result.weightedN = sums.valid.weight;
    result.effectiveN =
        sums.valid.weightSquared > 0 ? sums.valid.weight * sums.valid.weight / sums.valid.weightSquared : 0;
    result.missing = sums.missing.n;
    if (!(sums.valid.weight > 0)) {
        result.lack = Lack::NoAnswers;
        return result;
    }
    for (double& grade : sums.grades)
        grade = std::min(1.0, grade / sums.valid.weight);
    result.row = std::move(sums.grades);
    return result;
}

// Mean of a measured variable in a group.
Moments codeMoments(const domain::Variable& variable, const Table& table, std::size_t group, Cell& missing)
{
    Moments moments;
    const std::optional<double> mirror = data::mirrorOf(variable);
    missing = table.blank[group];
    for (std::size_t c = 0; c < table.codes.size(); ++c) {
        const Cell& cell = table.cell(group, c);
        if (domain::isUserMissing(variable, table.codes[c])) {
            missing += cell;
            continue;
        }
        moments.n += cell.n;
        moments.weight += cell.weight;
        moments.weightSquared += cell.weightSquared;
        moments.mean += cell.weight * (mirror ? *mirror - table.codes[c] : table.codes[c]);
    }
    moments.mean = moments.weight > 0 ? moments.mean / moments.weight : 0;
    return moments;
}

LeafMembership ofMean(const LeafSource& source, const Table& table, std::size_t group)
{
    Cell missing = table.blank[group];
    Moments moments;
    if (table.moments.empty()) {
        moments = codeMoments(*source.measured, table, group, missing);
    } else {
        moments = table.moments[group];
        if (const auto mirror = data::mirrorOf(*source.measured))
            moments.mean = *mirror - moments.mean;
    }
    LeafMembership result;
    result.leaf = source.leaf->id;
    result.n = moments.n;
    result.weightedN = moments.weight;
    result.effectiveN = moments.effectiveN();
    result.missing = missing.n;
    if (moments.weight > 0)
        result.row = membershipOf(moments.mean, source.leaf->data.functions);
    else
        result.lack = Lack::NoAnswers;
    return result;
}

// Counts what the leaves need in one pass, then makes their memberships group by group.
class Counting {
public:
    Counting(const data::Dataset& dataset, const data::Selection& selection, const data::Weights& weights,
             const Grouping& grouping, const std::vector<LeafSource>& sources)
        : m_dataset(dataset), m_selection(selection), m_weights(weights), m_grouping(grouping), m_sources(sources)
    {
    }

    GroupMemberships result()
    {
        std::vector<TableJob> jobs;
        for (std::size_t s = 0; s < m_sources.size(); ++s)
            addJobs(s, jobs);
        m_counts = tabulate(m_dataset.rows(), m_weights, {{&m_selection, &m_grouping}}, jobs);
        m_leaves.resize(m_sources.size());
        parallelFor(m_sources.size(), [this](std::size_t s) { m_leaves[s] = membershipsOf(s); });
        return byGroup();
    }

private:
    void addJobs(std::size_t s, std::vector<TableJob>& jobs)
    {
        const LeafSource& source = m_sources[s];
        m_jobs.push_back({});
        if (source.typed)
            return;
        const auto add = [&](const data::Column* column, const domain::Variable* variable) {
            m_jobs.back().push_back(jobs.size());
            jobs.push_back({0, column, variable});
        };
        if (source.measured != nullptr)
            add(source.measuredColumn, source.measured);
        for (const AnsweredQuestion& question : source.questions) {
            if (isCode(*question.column))
                add(question.column, question.variable);
            else
                m_jobs.back().push_back(0); // read row by row
        }
    }

    std::vector<LeafMembership> membershipsOf(std::size_t s) const
    {
        const LeafSource& source = m_sources[s];
        const std::size_t groups = m_grouping.count;
        if (source.typed)
            return std::vector<LeafMembership>(groups, *source.typed);
        std::vector<LeafMembership> result;
        result.reserve(groups);
        if (source.measured != nullptr) {
            for (std::size_t g = 0; g < groups; ++g)
                result.push_back(ofMean(source, m_counts.tables[m_jobs[s].front()], g + firstGroup));
            return result;
        }
        std::vector<GradeSums> sums = sumsOf(source.questions[0], m_jobs[s][0]);
        for (std::size_t q = 1; q < source.questions.size(); ++q) {
            const std::vector<GradeSums> more = sumsOf(source.questions[q], m_jobs[s][q]);
            for (std::size_t g = 0; g < groups; ++g)
                addSums(sums[g], more[g]);
        }
        for (GradeSums& sum : sums)
            result.push_back(finished(*source.leaf, std::move(sum)));
        return result;
    }

    static void addSums(GradeSums& sums, const GradeSums& more)
    {
        sums.valid += more.valid;
        sums.missing += more.missing;
        for (std::size_t j = 0; j < sums.grades.size(); ++j)
            sums.grades[j] += more.grades[j];
    }

    std::vector<GradeSums> sumsOf(const AnsweredQuestion& question, std::size_t job) const
    {
        return isCode(*question.column) ? sumsOfCodes(question, m_counts.tables[job], m_grouping.count)
                                        : sumsOfNumbers(question, m_dataset, m_selection, m_weights, m_grouping);
    }

    GroupMemberships byGroup()
    {
        GroupMemberships result;
        result.keys = m_grouping.keys;
        result.leaves.resize(m_grouping.count);
        for (std::size_t g = 0; g < m_grouping.count; ++g) {
            result.rows.push_back(m_counts.rowSets[0].used[g + firstGroup].n);
            result.leaves[g].reserve(m_leaves.size());
            for (std::vector<LeafMembership>& leaf : m_leaves)
                result.leaves[g].push_back(std::move(leaf[g]));
        }
        return result;
    }

    const data::Dataset& m_dataset;
    const data::Selection& m_selection;
    const data::Weights& m_weights;
    const Grouping& m_grouping;
    const std::vector<LeafSource>& m_sources;
    std::vector<std::vector<std::size_t>> m_jobs; // a leaf's tables
    Tabulation m_counts;
    std::vector<std::vector<LeafMembership>> m_leaves; // [leaf][group]
};

base::Status checkGrouping(const data::Dataset& dataset, const std::vector<base::VariableId>& by)
{
    for (const base::VariableId id : by) {
        const domain::Variable* variable = dataset.questionnaire().find(id);
        if (variable != nullptr && dataset.column(id) == nullptr)
            return base::Error{base::ErrorCode::InvalidArgument,
                               "The answers to " + variable->name + " are not loaded.",
                               "not-loaded: " + variable->name};
    }
    if (by.size() > 2)
        return base::Error{base::ErrorCode::InvalidArgument, "Groups are made by one or two variables.",
                           "cannot-group: more than two"};
    return {};
}

} // namespace

base::Result<GroupMemberships> answerMemberships(const domain::IndicatorSystem& system, const data::Dataset& dataset,
                                                 const data::Selection& selection, const data::Weights& weights,
                                                 const std::vector<base::VariableId>& by)
{
    if (auto status = checkGrouping(dataset, by); !status)
        return status.error();
    const auto sources = answerSources(system, dataset);
    if (!sources)
        return sources.error();
    const auto grouping = groupBy(dataset, by);
    if (!grouping)
        return grouping.error();
    return Counting(dataset, selection, weights, *grouping, *sources).result();
}

} // namespace manyi::analysis

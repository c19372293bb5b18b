#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>
#include <QString>

#include "analysis/drivers/relative_weights.h"
#include "analysis/fuzzy/answer_sources.h"
#include "engine/analyse.h"
#include "engine/indicators.h"
#include "engine/outermost_place.h"

namespace manyi::engine {

namespace {

using domain::Indicator;
using domain::WeightSource;

bool asksFor(const domain::WeightRule& rule, WeightSource source)
{
    return rule.source == source || rule.mixedWith == source;
}

bool anyAsksFor(const domain::IndicatorSystem& system, WeightSource source)
{
    bool found = false;
    domain::walk(system.goal,
                 [&](const Indicator& node, int) { found = found || (!node.leaf() && asksFor(node.weights, source)); });
    return found;
}

// One row a place, one column a leaf: the leaf's score there.
analysis::ScoreTable scoreTable(const domain::IndicatorSystem& system, const analysis::GroupMemberships& memberships,
                                const domain::Variable& place)
{
    std::vector<double> scores;
    for (const domain::Grade& grade : system.grades)
        scores.push_back(grade.score.value_or(std::nan("")));
    analysis::ScoreTable table;
    for (const Indicator* leaf : domain::leavesOf(system.goal))
        table.leaves.push_back(leaf->id);
    for (std::size_t g = 0; g < memberships.leaves.size(); ++g) {
        table.objects.push_back(domain::labelOrCode(place, memberships.keys[g].front()));
        std::vector<double> row;
        for (const analysis::LeafMembership& leaf : memberships.leaves[g])
            row.push_back(analysis::gradeResult(leaf.row, scores).score.value_or(std::nan("")));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// Makes what the nodes' rules ask for from the answers.
class DataWeightsMaker {
public:
    DataWeightsMaker(Project& project, const domain::IndicatorSystem& system, const data::Filter& filter,
                     base::VariableId weight, base::Progress& progress)
        : m_project(project), m_system(system), m_filter(filter), m_weight(weight), m_progress(progress)
    {
    }

    base::Status make()
    {
        const bool scores = anyAsksFor(m_system, WeightSource::Entropy) || anyAsksFor(m_system, WeightSource::Critic);
        const bool derived = anyAsksFor(m_system, WeightSource::Derived);
        if (!scores && !derived)
            return {};
        if (auto status = load(); !status)
            return status;
        if (scores) {
            if (auto status = addScores(); !status)
                return status;
        }
        return derived ? addDerived() : base::Status();
    }

    analysis::DataWeights data;
    std::vector<std::string> notes;

private:
    void note(const QString& sentence) { notes.push_back(sentence.toStdString()); }

    base::Status load()
    {
        const auto questionnaire = m_project.questionnaire();
        std::vector<base::VariableId> needed = analysis::variablesOf(m_system, *questionnaire).known;
        m_place = questionnaire->find(outermostPlace(*questionnaire));
        m_outcome = m_system.outcome.empty() ? nullptr : questionnaire->findByText(m_system.outcome);
        for (const domain::Variable* variable : {m_place, m_outcome}) {
            if (variable != nullptr)
                needed.push_back(variable->id);
        }
        needed.push_back(m_weight);
        m_questionnaire = questionnaire;
        auto rows = selected(m_project, m_filter, needed, m_progress);
        if (!rows)
            return rows.error();
        m_rows = std::move(*rows);
        m_weights = data::weightsOf(*m_rows.dataset, m_weight);
        return {};
    }

    base::Status addScores()
    {
        if (!m_system.scores.empty())
            return {}; // typed scores of alternatives come first
        if (m_place == nullptr) {
            note(QCoreApplication::translate("Indicators", "Entropy and CRITIC weights need a place variable whose "
                                                           "groups can be compared; give one that role."));
            return {};
        }
        const auto memberships =
            analysis::answerMemberships(m_system, *m_rows.dataset, m_rows.selection, m_weights, {m_place->id});
        if (!memberships)
            return memberships.error();
        data.scores = scoreTable(m_system, *memberships, *m_place);
        return {};
    }

    base::Status addDerived()
    {
        if (m_outcome == nullptr) {
            note(m_system.outcome.empty()
                     ? QCoreApplication::translate("Indicators", "Derived weights need an outcome question; choose "
                                                                 "one, such as overall satisfaction.")
                     : QCoreApplication::translate("Indicators", "The outcome question %1 is not in the project; "
                                                                 "choose another.")
                           .arg(QString::fromStdString(m_system.outcome)));
            return {};
        }
        auto sources = analysis::answerSources(m_system, *m_rows.dataset);
        if (!sources)
            return sources.error();
        m_sources = *std::move(sources);
        m_outcomeValues = data::numericValues(*m_rows.dataset, *m_outcome);
        for (std::size_t row = 0; row < m_outcomeValues.size(); ++row) {
            if (!m_rows.selection.contains(row))
                m_outcomeValues[row] = std::nan("");
        }
        domain::walk(m_system.goal, [this](const Indicator& node, int) {
            if (node.children.size() > 1 && asksFor(node.weights, WeightSource::Derived))
                derive(node);
        });
        return {};
    }

    void derive(const Indicator& node)
    {
        std::vector<std::vector<double>> columns;
        for (const Indicator& child : node.children) {
            columns.push_back(answersOf(child));
            if (columns.back().empty()) {
                note(QCoreApplication::translate("Indicators", "Derived weights below %1 cannot be had: %2 has no "
                                                               "answers of questions.")
                         .arg(QString::fromStdString(node.name), QString::fromStdString(child.name)));
                return;
            }
        }
        const analysis::RelativeWeights found = analysis::relativeWeights(columns, m_outcomeValues, m_weights.values);
        if (found.shares.empty()) {
            note(QCoreApplication::translate("Indicators", "Derived weights below %1 cannot be had: too few responses "
                                                           "answer all of it, or their answers do not differ.")
                     .arg(QString::fromStdString(node.name)));
            return;
        }
        for (std::size_t i = 0; i < found.shares.size(); ++i) {
            if (found.correlations[i] < 0) {
                note(QCoreApplication::translate("Indicators", "Derived weights below %1 cannot be had: %2 goes "
                                                               "against the outcome; check its direction.")
                         .arg(QString::fromStdString(node.name), QString::fromStdString(node.children[i].name)));
                return;
            }
        }
        for (std::size_t i = 0; i < found.shares.size(); ++i)
            data.derived.emplace_back(node.children[i].id, found.shares[i]);
    }

    // The mean of the answers below an indicator, each on 0 (worst) … 1 (best), row by row; empty without questions.
    std::vector<double> answersOf(const Indicator& indicator) const
    {
        std::vector<double> sums(m_rows.dataset->rows(), 0.0);
        std::vector<std::uint32_t> counts(sums.size(), 0);
        bool any = false;
        for (const Indicator* leaf : domain::leavesOf(indicator)) {
            for (const analysis::LeafSource& source : m_sources) {
                if (source.leaf->id != leaf->id)
                    continue;
                for (const analysis::AnsweredQuestion& question : source.questions)
                    any = addAnswers(question, sums, counts) || any;
            }
        }
        if (!any)
            return {};
        for (std::size_t row = 0; row < sums.size(); ++row)
            sums[row] = counts[row] > 0 ? sums[row] / counts[row] : std::nan("");
        return sums;
    }

    bool addAnswers(const analysis::AnsweredQuestion& question, std::vector<double>& sums,
                    std::vector<std::uint32_t>& counts) const
    {
        if (!question.scale || !(question.scale->minimum < question.scale->maximum))
            return false;
        domain::Variable plain = *question.variable;
        plain.reversed = false; // the source turns round
        const std::vector<double> values = data::numericValues(*m_rows.dataset, plain);
        const double low = question.scale->minimum;
        const double width = question.scale->maximum - low;
        for (std::size_t row = 0; row < values.size(); ++row) {
            const double place = (values[row] - low) / width;
            if (!(place >= 0 && place <= 1))
                continue;
            sums[row] += question.source.reversed ? 1 - place : place;
            ++counts[row];
        }
        return true;
    }

    Project& m_project;
    const domain::IndicatorSystem& m_system;
    const data::Filter& m_filter;
    base::VariableId m_weight;
    base::Progress& m_progress;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire; // owns the two below
    const domain::Variable* m_place = nullptr;
    const domain::Variable* m_outcome = nullptr;
    Selected m_rows;
    data::Weights m_weights;
    std::vector<analysis::LeafSource> m_sources;
    std::vector<double> m_outcomeValues;
};

} // namespace

base::Result<analysis::DataWeights> dataWeights(Project& project, const domain::IndicatorSystem& system,
                                                const data::Filter& filter, base::VariableId weight,
                                                base::Progress& progress, std::vector<std::string>* notes)
{
    DataWeightsMaker maker(project, system, filter, weight, progress);
    if (auto status = maker.make(); !status)
        return status.error();
    if (notes != nullptr)
        notes->insert(notes->end(), maker.notes.begin(), maker.notes.end());
    return std::move(maker.data);
}

base::Result<analysis::HierarchyWeights> hierarchyWeights(Project& project, const domain::IndicatorSystem& system,
                                                          const data::Filter& filter, base::VariableId weight,
                                                          base::Progress& progress, std::vector<std::string>* notes)
{
    const auto data = dataWeights(project, system, filter, weight, progress, notes);
    if (!data)
        return data.error();
    return analysis::hierarchyWeights(system, *data);
}

} // namespace manyi::engine

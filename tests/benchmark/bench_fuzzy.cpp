// Indicator trees over answers. Wanted: a tree of four levels with 200 leaves scored for 2,000 branches from 1,000,000
// responses in <= 1 s; a bootstrap of 1,000 draws of one tree with 100,000 responses in <= 2 s.
#include <random>

#include <benchmark/benchmark.h>

#include "analysis/fuzzy/answers.h"
#include "analysis/fuzzy/plan.h"
#include "analysis/parallel.h"

using namespace manyi;

namespace {

class Survey {
public:
    Survey(std::size_t rows, int leaves)
    {
        std::mt19937 random(1);
        data::CodeValues<std::int16_t> branch;
        for (std::size_t i = 0; i < rows; ++i)
            branch.codes.push_back(static_cast<std::int16_t>(1 + random() % 2000));
        add("branch", std::move(branch));
        for (int q = 0; q < leaves; ++q) {
            data::CodeValues<std::int8_t> answers;
            answers.codes.reserve(rows);
            for (std::size_t i = 0; i < rows; ++i)
                answers.codes.push_back(random() % 20 == 0 ? data::CodeValues<std::int8_t>::missing
                                                           : static_cast<std::int8_t>(1 + random() % 5));
            add("q" + std::to_string(q), std::move(answers));
        }
        data::NumberValues weights;
        for (std::size_t i = 0; i < rows; ++i)
            weights.numbers.push_back(0.5 + static_cast<double>(random() % 1000) / 1000);
        add("weight", std::move(weights));
        m_dataset = data::Dataset(1, rows, m_questionnaire, m_columns);
    }
    const data::Dataset& dataset() const { return m_dataset; }
    base::VariableId id(const char* name) const { return m_questionnaire->findByText(name)->id; }

private:
    void add(const std::string& name, data::Column column)
    {
        domain::Variable variable;
        variable.id = {static_cast<std::int64_t>(m_questionnaire->variables.size()) + 1};
        variable.name = name;
        variable.type =
            std::holds_alternative<data::NumberValues>(column) ? domain::ValueType::Number : domain::ValueType::Code;
        variable.scale = domain::ScaleRange{1, 5};
        m_columns[variable.id] = std::make_shared<data::Column>(std::move(column));
        m_questionnaire->variables.push_back(std::move(variable));
    }

    std::shared_ptr<domain::Questionnaire> m_questionnaire = std::make_shared<domain::Questionnaire>();
    std::unordered_map<base::VariableId, data::ColumnPtr> m_columns;
    data::Dataset m_dataset;
};

// Goal, 5 criteria, 25 parts, the leaves shared out among them.
domain::IndicatorSystem tree(int leaves)
{
    domain::IndicatorSystem system;
    std::int64_t id = 0;
    const auto make = [&id](const std::string& name) {
        domain::Indicator indicator;
        indicator.id = {++id};
        indicator.name = name;
        indicator.weights.source = domain::WeightSource::Equal;
        return indicator;
    };
    system.goal = make("goal");
    const int criteria = leaves >= 50 ? 5 : 2;
    for (int c = 0; c < criteria; ++c) {
        system.goal.children.push_back(make("criterion"));
        for (int p = 0; p < criteria; ++p)
            system.goal.children.back().children.push_back(make("part"));
    }
    for (int leaf = 0; leaf < leaves; ++leaf) {
        domain::Indicator indicator = make("q" + std::to_string(leaf));
        indicator.data.kind = domain::IndicatorData::Kind::Questions;
        indicator.data.questions.emplace_back();
        indicator.data.questions.back().variable = indicator.name;
        auto& criterion = system.goal.children[static_cast<std::size_t>(leaf % criteria)];
        criterion.children[static_cast<std::size_t>(leaf / criteria % criteria)].children.push_back(indicator);
    }
    for (int grade = 0; grade < 5; ++grade)
        system.grades.push_back({std::to_string(5 - grade), 100.0 - 20 * grade, {}});
    return system;
}

void scoreBranches(benchmark::State& state, bool weighted)
{
    static const Survey survey(1'000'000, 200);
    const auto system = tree(200);
    const auto weights = analysis::hierarchyWeights(system);
    const auto all = data::Selection::all(survey.dataset().rows());
    const auto caseWeights = weighted ? data::weightsOf(survey.dataset(), survey.id("weight")) : data::Weights{};
    for (auto _ : state) {
        auto memberships =
            analysis::answerMemberships(system, survey.dataset(), all, caseWeights, {survey.id("branch")});
        const auto plan = analysis::planEvaluation(system, weights);
        std::vector<analysis::Evaluation> evaluations(memberships->leaves.size());
        analysis::parallelFor(evaluations.size(), [&](std::size_t g) {
            evaluations[g] = analysis::evaluate(plan, std::move(memberships->leaves[g]), {});
        });
        benchmark::DoNotOptimize(evaluations.data());
    }
}

void bootstrap(benchmark::State& state, bool weighted)
{
    const auto leaves = static_cast<int>(state.range(0));
    const Survey survey(100'000, leaves);
    const auto system = tree(leaves);
    const auto weights = analysis::hierarchyWeights(system);
    const auto all = data::Selection::all(survey.dataset().rows());
    const auto caseWeights = weighted ? data::weightsOf(survey.dataset(), survey.id("weight")) : data::Weights{};
    for (auto _ : state) {
        base::Progress progress;
        auto result =
            analysis::bootstrapScore(system, weights, survey.dataset(), all, caseWeights, {}, 1000, 0.95, 1, progress);
        benchmark::DoNotOptimize(result->lower);
    }
}

void scoreTwoThousandBranches(benchmark::State& state)
{
    scoreBranches(state, false);
}
void scoreTwoThousandBranchesWeighted(benchmark::State& state)
{
    scoreBranches(state, true);
}
void bootstrapOfATree(benchmark::State& state)
{
    bootstrap(state, false);
}
void bootstrapOfATreeWeighted(benchmark::State& state)
{
    bootstrap(state, true);
}

BENCHMARK(scoreTwoThousandBranches)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(scoreTwoThousandBranchesWeighted)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(bootstrapOfATree)->Arg(24)->Arg(200)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(bootstrapOfATreeWeighted)->Arg(24)->Arg(200)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

// Derived variables over 1,000,000 responses in memory. Wanted: a formula of five terms <= 50 ms.
#include <random>

#include <benchmark/benchmark.h>

#include "analysis/derive/derive.h"
#include "domain/expression.h"

using namespace manyi;

namespace {

constexpr std::size_t rows = 1'000'000;

class Survey {
public:
    Survey()
    {
        for (const char* name : {"q1", "q2", "q3", "q4", "q5"})
            codes(name);
        data::NumberValues spent;
        for (std::size_t row = 0; row < rows; ++row)
            spent.numbers.push_back(static_cast<double>(m_random() % 10'000) / 100);
        add("spent", domain::ValueType::Number, std::move(spent));
        m_dataset = data::Dataset(1, rows, std::make_shared<domain::Questionnaire>(m_questionnaire), m_columns);
    }
    const data::Dataset& dataset() const { return m_dataset; }
    const domain::Questionnaire& questionnaire() const { return m_questionnaire; }

private:
    void add(const char* name, domain::ValueType type, data::Column column)
    {
        domain::Variable variable;
        variable.id = {static_cast<std::int64_t>(m_questionnaire.variables.size()) + 1};
        variable.name = name;
        variable.type = type;
        variable.missing = {{99, 99}};
        variable.scale = {1, 5};
        m_columns[variable.id] = std::make_shared<data::Column>(std::move(column));
        m_questionnaire.variables.push_back(std::move(variable));
    }
    void codes(const char* name)
    {
        data::CodeValues<std::int8_t> column;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto draw = m_random() % 20;
            column.codes.push_back(draw == 0 ? data::CodeValues<std::int8_t>::missing
                                             : static_cast<std::int8_t>(draw == 1 ? 99 : 1 + draw % 5));
        }
        add(name, domain::ValueType::Code, std::move(column));
    }

    std::mt19937 m_random{1};
    domain::Questionnaire m_questionnaire;
    std::unordered_map<base::VariableId, data::ColumnPtr> m_columns;
    data::Dataset m_dataset;
};

void derive(benchmark::State& state, const domain::Derivation& derivation, domain::ValueType type, const Survey& survey)
{
    domain::Variable variable;
    variable.type = type;
    variable.derivation = std::make_shared<const domain::Derivation>(derivation);
    base::Progress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::derive(variable, survey.dataset(), progress).column);
}

const Survey& survey()
{
    static const Survey made;
    return made;
}

void formula(benchmark::State& state, const char* text, domain::ValueType type)
{
    derive(state, *domain::makeExpression(text, survey().questionnaire()), type, survey());
}

void bands(benchmark::State& state)
{
    derive(state, domain::Bands{{6}, {10, 20, 50}, false}, domain::ValueType::Code, survey());
}

void items(benchmark::State& state)
{
    derive(state, domain::ItemScore{domain::ItemScore::Kind::Mean, {{1}, {2}, {3}, {4}, {5}}, 3},
           domain::ValueType::Number, survey());
}

void weight(benchmark::State& state)
{
    domain::RakedWeight raked;
    for (const std::int64_t id : {1, 2, 3})
        raked.margins.push_back({{id}, {{1, 15}, {2, 20}, {3, 20}, {4, 25}, {5, 20}}});
    derive(state, raked, domain::ValueType::Number, survey());
}

} // namespace

BENCHMARK_CAPTURE(formula, five_terms, "q1 + q2 * 2 - q3 / 4 + spent * 0.5 - q5", domain::ValueType::Number)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(formula, condition, "q1 >= 4 and (q2 > 3 or spent > 50) and not missing(q3)", domain::ValueType::Code)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(formula, branches, "if(q1 > 3, mean(q1, q2, q3, atleast=2), coalesce(q4, spent))",
                  domain::ValueType::Number)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(bands)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(items)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(weight)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

// Filters and figures over 1,000,000 responses in memory. Wanted: an in(…) filter <= 2 ms, contains <= 100 ms, NPS +
// CSAT + CES by 124 groups <= 5 ms, a changed filter to all Overview figures <= 30 ms.
#include <random>

#include <benchmark/benchmark.h>

#include "analysis/satisfaction/summary.h"
#include "data/filter.h"

using namespace manyi;

namespace {

constexpr std::size_t rows = 1'000'000;

class Survey {
public:
    Survey()
    {
        codes("wave", domain::Role::Wave, 1, 8, 0);
        codes("region", domain::Role::Place, 1, 7, 0);
        codes("branch", domain::Role::Ignore, 1, 124, 0);
        codes("nps", domain::Role::Nps, 0, 10, 5);
        codes("csat", domain::Role::Csat, 1, 5, 3);
        codes("ces", domain::Role::Ces, 1, 7, 4);
        for (const char* name : {"staff", "waiting", "room"})
            codes(name, domain::Role::ScaleItem, 1, 5, 6);
        for (const char* name : {"gender", "age group", "channel", "product", "customer since"})
            codes(name, domain::Role::Segment, 1, 6, 1);
        numbers();
        texts();
        domain::Hierarchy places;
        places.levels = {id("region"), id("branch")};
        m_questionnaire.hierarchies = {places};
        m_dataset = data::Dataset(1, rows, std::make_shared<domain::Questionnaire>(m_questionnaire), m_columns);
    }
    const data::Dataset& dataset() const { return m_dataset; }
    base::VariableId id(const char* name) const { return m_questionnaire.findByText(name)->id; }

private:
    void add(const char* name, domain::ValueType type, domain::Role role, data::Column column)
    {
        domain::Variable variable;
        variable.id = {static_cast<std::int64_t>(m_questionnaire.variables.size()) + 1};
        variable.name = name;
        variable.type = type;
        variable.role = role;
        m_columns[variable.id] = std::make_shared<data::Column>(std::move(column));
        m_questionnaire.variables.push_back(std::move(variable));
    }
    void codes(const char* name, domain::Role role, int low, int high, unsigned missingPercent)
    {
        data::CodeValues<std::int8_t> column;
        column.codes.reserve(rows);
        const auto span = static_cast<unsigned>(high - low + 1);
        for (std::size_t i = 0; i < rows; ++i) {
            const int draw =
                std::max(static_cast<int>(m_random() % span), static_cast<int>(m_random() % span)); // top-heavy
            column.codes.push_back(m_random() % 100 < missingPercent ? data::CodeValues<std::int8_t>::missing
                                                                     : static_cast<std::int8_t>(low + draw));
        }
        add(name, domain::ValueType::Code, role, std::move(column));
        domain::Variable& variable = m_questionnaire.variables.back();
        variable.scale = domain::ScaleRange{static_cast<double>(low), static_cast<double>(high)};
        for (int code = low; code <= high; ++code)
            variable.labels.push_back({static_cast<double>(code), "answer " + std::to_string(code)});
    }
    void numbers()
    {
        data::NumberValues weights;
        data::NumberValues spending;
        data::DateValues dates;
        for (std::size_t i = 0; i < rows; ++i) {
            weights.numbers.push_back(0.3 + static_cast<double>(m_random() % 1000) / 600);
            spending.numbers.push_back(static_cast<double>(m_random() % 100000) / 7);
            dates.seconds.push_back(1'700'000'000 + static_cast<std::int64_t>(m_random() % 60'000'000));
        }
        add("weight", domain::ValueType::Number, domain::Role::Weight, std::move(weights));
        add("spending", domain::ValueType::Number, domain::Role::Number, std::move(spending));
        add("visited", domain::ValueType::Date, domain::Role::Date, std::move(dates));
    }
    void texts()
    {
        const std::vector<std::string> words{"the ",      "queue ", "was ",  "very ", "long ",
                                             "friendly ", "staff ", "排队 ", "时间 ", "满意 "};
        data::TextValues column;
        for (std::size_t i = 0; i < rows; ++i) {
            if (m_random() % 3 == 0) {
                for (auto count = m_random() % 12; count > 0; --count)
                    column.bytes += words[m_random() % words.size()];
            }
            column.offsets.push_back(column.bytes.size());
        }
        add("comment", domain::ValueType::Text, domain::Role::OpenText, std::move(column));
    }

    std::mt19937 m_random{20260718};
    domain::Questionnaire m_questionnaire;
    std::unordered_map<base::VariableId, data::ColumnPtr> m_columns;
    data::Dataset m_dataset;
};

const Survey& survey()
{
    static const Survey made;
    return made;
}

void filter(benchmark::State& state, const char* text)
{
    const data::Dataset& dataset = survey().dataset();
    const data::Filter parsed = *data::parseFilter(text);
    for (auto _ : state)
        benchmark::DoNotOptimize(data::select(parsed, dataset));
}
BENCHMARK_CAPTURE(filter, range, "nps 9..10")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, list, "branch in (3, 5, 77, 78, 100)")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, numbers, "spending > 9000.5")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, dates, "visited = 2024Q3")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, contains, "comment contains Queue")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, containsChinese, "comment contains 排队")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, compound, "wave in (7, 8) and (region = 2 or nps >= 9) and not missing(csat)")
    ->Unit(benchmark::kMillisecond);

void grouped(benchmark::State& state, std::vector<const char*> metrics, std::vector<const char*> by, bool weighted)
{
    analysis::MetricRequest request;
    for (const char* metric : metrics)
        request.metrics.push_back(*domain::parseMetric(metric));
    for (const char* name : by)
        request.by.push_back(survey().id(name));
    if (weighted)
        request.weight = survey().id("weight");
    const data::Selection all = data::Selection::all(rows);
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::computeMetrics(survey().dataset(), all, request));
}
const std::vector<const char*> three{"nps:nps", "csat:csat", "ces:ces"};
BENCHMARK_CAPTURE(grouped, by124, three, {"branch"}, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(grouped, by124Weighted, three, {"branch"}, true)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(grouped, byTwo, three, {"branch", "wave"}, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(grouped, numberBy124, {"mean:spending"}, {"branch"}, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
// Seventeen cards of a dashboard, each by region.
const std::vector<const char*> seventeen{"nps:nps",
                                         "csat:csat",
                                         "ces:ces",
                                         "csat:staff",
                                         "csat:waiting",
                                         "csat:room",
                                         "index:csat",
                                         "index:staff",
                                         "index:waiting",
                                         "index:room",
                                         "mean:nps",
                                         "csat:csat:top=1",
                                         "csat:csat:bottom=2",
                                         "csat:staff:top=1",
                                         "share:gender=1",
                                         "share:channel=2",
                                         "ces:ces:form=net"};
BENCHMARK_CAPTURE(grouped, seventeenCards, seventeen, {"region"}, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(grouped, frequency, {"freq:nps"}, {}, false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

// A changed filter to all Overview figures: select, then 6 metrics in total, by place and by wave, and 6 profile
// tables.
void overview(benchmark::State& state, const char* place, const char* wave, bool weighted)
{
    const data::Dataset& dataset = survey().dataset();
    const data::Filter placeFilter = *data::parseFilter(place);
    const data::Filter whole = data::both(placeFilter, *data::parseFilter(wave));
    analysis::SummaryRequest request;
    request.place = survey().id("branch");
    if (weighted)
        request.weight = survey().id("weight");
    for (auto _ : state) {
        const auto selected = data::select(whole, dataset);
        const auto acrossWaves = data::select(placeFilter, dataset);
        const auto summary = analysis::summarise(dataset, *selected, *acrossWaves, request);
        if (!summary || summary->metrics.size() != 6 || summary->profile.size() != 6)
            state.SkipWithError("six metrics and six tables were expected");
    }
}
BENCHMARK_CAPTURE(overview, all, "", "", false)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(overview, oneWave, "", "wave = 8", false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(overview, filtered, "gender in (5, 6)", "wave = 8", false)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(overview, weighted, "gender in (5, 6)", "wave = 8", true)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(overview, allWeighted, "", "", true)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void descriptives(benchmark::State& state)
{
    const data::Dataset& dataset = survey().dataset();
    const data::Selection all = data::Selection::all(rows);
    const domain::Variable& variable = *dataset.questionnaire().find(survey().id("spending"));
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::describe(dataset, variable, all, {}, 0.95));
}
BENCHMARK(descriptives)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

} // namespace

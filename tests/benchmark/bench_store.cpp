// The project file with 1,000,000 responses x 40 columns: import, opening, loading, saving; `sqlite3 .import` of the
// same rows for comparison. Times are of one run each; the files lie in the temporary folder.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include "store/project_file.h"

namespace {

using namespace manyi;
using domain::Role;
using domain::ValueType;

constexpr std::size_t rowsOfChunk = 20'000;
constexpr std::size_t chunks = 50;

std::string file(const char* name)
{
    return (std::filesystem::temp_directory_path() / name).string();
}

ValueType typeOf(int column)
{
    switch (column) {
    case 0:
    case 39:
        return ValueType::Text; // respondent, open answer
    case 1:
        return ValueType::Date;
    case 2:
    case 38:
        return ValueType::Number; // duration, amount
    default:
        return ValueType::Code;
    }
}

const store::NewBatch& batch()
{
    static const store::NewBatch made = [] {
        store::NewBatch batch;
        batch.report.fileName = "bench.csv";
        batch.stepName = "Import";
        for (int k = 0; k < 40; ++k) {
            domain::Variable variable;
            variable.name = "q" + std::to_string(k);
            variable.type = typeOf(k);
            variable.role = Role::Segment;
            if (variable.type == ValueType::Code)
                variable.labels = {{1, "low"}, {5, "high"}};
            batch.variables.push_back(variable);
        }
        return batch;
    }();
    return made;
}

std::int64_t code(int column, std::size_t row)
{
    const std::size_t n = row * 2654435761U + static_cast<std::size_t>(column) * 40503U;
    const std::size_t hash = (n >> 7) ^ (n >> 17);
    const std::size_t codes = column < 6 ? 124 : column < 30 ? 10 : 2;
    return hash % 20 == 0 ? data::ChunkColumn::missing : static_cast<std::int64_t>(hash / 20 % codes);
}

const data::ResponseChunk& chunk()
{
    static const data::ResponseChunk made = [] {
        data::ResponseChunk chunk;
        chunk.rows = rowsOfChunk;
        chunk.columns.resize(40);
        chunk.bytes.reserve(2 * rowsOfChunk);
        for (std::size_t r = 0; r < rowsOfChunk; ++r)
            chunk.sourceRows.push_back(static_cast<std::int64_t>(r) + 1);
        for (int k = 0; k < 40; ++k) {
            data::ChunkColumn& column = chunk.columns[static_cast<std::size_t>(k)];
            column.type = typeOf(k);
            for (std::size_t r = 0; r < rowsOfChunk; ++r) {
                if (column.type == ValueType::Code)
                    column.integers.push_back(code(k, r));
                else if (column.type == ValueType::Date)
                    column.integers.push_back(1700000000 + static_cast<std::int64_t>(r) * 60);
                else if (column.type == ValueType::Number)
                    column.numbers.push_back(static_cast<double>(r * 37 % 100000) / (k == 2 ? 1 : 100));
                else if (k == 39 && r % 5 != 0)
                    column.texts.emplace_back();
                else
                    column.texts.emplace_back(chunk.bytes.emplace_back(
                        k == 0 ? fmt::format("R{:07}", r)
                               : fmt::format("The service was quick and friendly, no. {}", r)));
            }
        }
        return chunk;
    }();
    return made;
}

void writeCsv(const std::string& path)
{
    std::FILE* out = std::fopen(path.c_str(), "wb");
    fmt::memory_buffer text;
    for (std::size_t r = 0; r < rowsOfChunk; ++r) {
        for (std::size_t k = 0; k < 40; ++k) {
            const data::ChunkColumn& column = chunk().columns[k];
            if (k > 0)
                text.push_back(',');
            if (column.type == ValueType::Number)
                fmt::format_to(std::back_inserter(text), "{}", column.numbers[r]);
            else if (column.type == ValueType::Text)
                fmt::format_to(std::back_inserter(text), "\"{}\"", column.texts[r]);
            else if (column.integers[r] != data::ChunkColumn::missing)
                fmt::format_to(std::back_inserter(text), "{}", column.integers[r]);
        }
        text.push_back('\n');
    }
    for (std::size_t i = 0; i < chunks; ++i)
        std::fwrite(text.data(), 1, text.size(), out);
    std::fclose(out);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::unique_ptr<store::ProjectFile> importMillion()
{
    std::filesystem::remove(file("bench.manyi"));
    auto project = store::ProjectFile::create(file("bench.manyi"));
    auto writer = (*project)->beginBatch(batch());
    for (std::size_t i = 0; i < chunks; ++i) {
        if (!(*writer)->append(chunk()))
            std::abort();
    }
    if (!(*writer)->finish({}))
        std::abort();
    return std::move(*project);
}

const std::string& project()
{
    static const std::string path = (importMillion(), file("bench.manyi"));
    return path;
}

void import(benchmark::State& state)
{
    chunk();
    for (auto _ : state)
        importMillion();
    state.counters["file MB"] = static_cast<double>(std::filesystem::file_size(file("bench.manyi"))) / 1e6;
    state.counters["peak MB"] = peakMegabytes();
}
BENCHMARK(import)
    ->Name("import 1M x 40")
    ->Iterations(1)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

void sqliteImport(benchmark::State& state)
{
    writeCsv(file("bench.csv"));
    std::string columns = "a0";
    for (int k = 1; k < 40; ++k)
        columns += ",a" + std::to_string(k);
    const std::string command = "sqlite3 " + file("bench.db") + " -cmd '.mode csv' 'CREATE TABLE t(" + columns +
                                ")' '.import " + file("bench.csv") + " t'";
    for (auto _ : state) {
        std::filesystem::remove(file("bench.db"));
        if (std::system(command.c_str()) != 0)
            state.SkipWithError("sqlite3 did not run");
    }
    state.counters["csv MB"] = static_cast<double>(std::filesystem::file_size(file("bench.csv"))) / 1e6;
    std::filesystem::remove(file("bench.db"));
    std::filesystem::remove(file("bench.csv"));
}
BENCHMARK(sqliteImport)
    ->Name("sqlite3 .import of the same")
    ->Iterations(1)
    ->Repetitions(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void open(benchmark::State& state)
{
    project();
    for (auto _ : state) {
        auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
        if (!opened || (*opened)->readOnly())
            state.SkipWithError("not opened");
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond)->UseRealTime();

void load(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
    const auto questionnaire = (*opened)->questionnaire();
    std::vector<base::VariableId> wanted;
    for (int k = 0; k < state.range(0); ++k)
        wanted.push_back(questionnaire->variables[state.range(0) == 40 ? k : 3 + k * 5 % 34].id);
    for (auto _ : state) {
        base::Progress progress;
        if (!(*opened)->loadColumns(wanted, progress))
            state.SkipWithError("not loaded");
    }
}
BENCHMARK(load)
    ->Name("load columns")
    ->Arg(1)
    ->Arg(8)
    ->Arg(40)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void firstChange(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
        state.ResumeTiming();
        for (int i = 0; i < state.range(0); ++i) {
            if (!(*opened)->setSetting("title", std::to_string(rand()), "Title"))
                state.SkipWithError("not set");
        }
    }
}
BENCHMARK(firstChange)->Name("changes after opening")->Arg(1)->Arg(11)->Unit(benchmark::kMillisecond)->UseRealTime();

void saveAs(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadOnly);
    for (auto _ : state) {
        if (!(*opened)->saveAs(file("bench-copy.manyi")))
            state.SkipWithError("not saved");
    }
    std::filesystem::remove(file("bench-copy.manyi"));
}
BENCHMARK(saveAs)->Name("save as")->Unit(benchmark::kMillisecond)->UseRealTime();

void undoAndRedo(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
    if (!(*opened)->setSetting("title", "to be undone", "Title"))
        state.SkipWithError("not set");
    for (auto _ : state) {
        if (!(*opened)->undo() || !(*opened)->redo())
            state.SkipWithError("not undone");
    }
}
BENCHMARK(undoAndRedo)->Name("undo and redo")->Unit(benchmark::kMillisecond)->UseRealTime();

// Every (1M / n)th response, as a rule would find them.
std::vector<std::int64_t> spread(std::int64_t count)
{
    const std::int64_t step = static_cast<std::int64_t>(rowsOfChunk * chunks) / count;
    std::vector<std::int64_t> responses;
    for (std::int64_t i = 0; i < count; ++i)
        responses.push_back(1 + i * step);
    return responses;
}

void exclude(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
    if (!(*opened)->setSetting("title", "the file is checked by now", "Title"))
        state.SkipWithError("not set");
    const store::Exclusion exclusion{0, "Speeders", {}, {}, {}, spread(state.range(0))};
    for (auto _ : state) {
        if (!(*opened)->addExclusion(exclusion, "Exclusion"))
            state.SkipWithError("not excluded");
        state.PauseTiming();
        if (!(*opened)->undo())
            state.SkipWithError("not undone");
        state.ResumeTiming();
    }
}
BENCHMARK(exclude)
    ->Name("exclude")
    ->Arg(1000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void readExclusions(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
    const store::Exclusion exclusion{0, "Speeders", {}, {}, {}, spread(state.range(0))};
    if (!(*opened)->addExclusion(exclusion, "Exclusion"))
        state.SkipWithError("not excluded");
    for (auto _ : state)
        benchmark::DoNotOptimize((*opened)->exclusions());
    if (!(*opened)->undo())
        state.SkipWithError("not undone");
}
BENCHMARK(readExclusions)
    ->Name("read exclusions")
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// 100,000 rows of two columns take the place of older responses: 38 columns are copied.
void update(benchmark::State& state)
{
    auto opened = store::ProjectFile::open(project(), store::OpenMode::ReadWrite);
    store::NewBatch narrow = batch();
    const auto questionnaire = (*opened)->questionnaire();
    narrow.variables = {questionnaire->variables[0], questionnaire->variables[3]};
    data::ResponseChunk part;
    part.rows = chunk().rows;
    part.sourceRows = chunk().sourceRows;
    part.columns = {chunk().columns[0], chunk().columns[3]};
    std::vector<store::NewBatch::Replacement> replacements;
    for (const std::int64_t response : spread(100'000))
        replacements.push_back({static_cast<std::int64_t>(replacements.size()), response});
    for (auto _ : state) {
        auto writer = (*opened)->beginBatch(narrow);
        for (int i = 0; i < 5; ++i) {
            if (!(*writer)->append(part))
                state.SkipWithError("not appended");
        }
        if (!(*writer)->replace(replacements) || !(*writer)->finish({}))
            state.SkipWithError("not replaced");
        writer->reset();
        state.PauseTiming();
        if (!(*opened)->undo())
            state.SkipWithError("not undone");
        state.ResumeTiming();
    }
}
BENCHMARK(update)->Name("update 100k by id")->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

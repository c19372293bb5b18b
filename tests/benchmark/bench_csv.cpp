#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "io/csv/csv.h"

// Profile and typed reading of a CSV of 40 columns, from the page cache; the argument is the number of rows.

using namespace manyi;

namespace {

// Ids, times, places, ratings with blanks and open answers, as a branch survey has them. Written once a row count.
const std::string& surveyFile(std::int64_t rows)
{
    static std::string path;
    static std::int64_t written = -1;
    if (written == rows)
        return path;
    written = rows;
    path = (std::filesystem::temp_directory_path() / ("manyi_bench_" + std::to_string(::getpid()) + ".csv")).string();
    std::atexit([] { std::remove(path.c_str()); });
    std::ofstream file(path);
    std::mt19937 random(1);
    file << "id,date,region,branch,channel,wave,gender,age,minutes,weight";
    for (int question = 1; question <= 29; ++question)
        file << ",Q" << question;
    file << ",comment\n";
    static constexpr const char* channels[] = {"counter", "app", "phone", "web"};
    static constexpr const char* comments[] = {"", "", "the queue was long", "\"good, but slow\"", "服务很好"};
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto branch = random() % 124;
        file << 'R' << row << ",2025-" << 10 + random() % 3 << '-' << 10 + random() % 18 << " 1" << random() % 10 << ':'
             << 10 + random() % 50 << ":00,Region " << branch % 6 << ",Branch " << branch << ','
             << channels[random() % 4] << ",2025Q" << 1 + random() % 4 << ',' << (random() % 2 == 0 ? "female" : "male")
             << ',' << 18 + random() % 60 << ',' << random() % 60 << '.' << random() % 10 << ",1." << random() % 1000;
        for (int question = 1; question <= 29; ++question) {
            file << ',';
            if (random() % 20 != 0)
                file << (question < 20 ? 1 + random() % 5 : random() % 11);
        }
        file << ',' << comments[random() % 5] << '\n';
    }
    return path;
}

void profileFile(benchmark::State& state)
{
    const std::string& path = surveyFile(state.range(0));
    const auto dialect = io::detectCsv(path);
    base::Progress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(io::profileCsv(path, *dialect, progress));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(std::filesystem::file_size(path)));
}

void readFile(benchmark::State& state)
{
    const std::string& path = surveyFile(state.range(0));
    const auto dialect = io::detectCsv(path);
    base::Progress progress;
    const auto profile = io::profileCsv(path, *dialect, progress);
    const domain::Recipe recipe = io::guessRecipe(*profile);
    const auto sink = [](const data::ResponseChunk& chunk) {
        benchmark::DoNotOptimize(chunk.columns.data());
        return base::Status();
    };
    for (auto _ : state)
        benchmark::DoNotOptimize(io::readCsv(path, recipe, sink, progress));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(std::filesystem::file_size(path)));
}

} // namespace

BENCHMARK(profileFile)
    ->Arg(100000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(readFile)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

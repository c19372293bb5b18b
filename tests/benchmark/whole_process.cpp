// Opens a project and computes what the Overview shows first; prints the seconds of each step. Run by whole_process.py.
#include <chrono>
#include <cstdio>

#include "engine/analyse.h"

int main(int argc, char** argv)
{
    using Clock = std::chrono::steady_clock;
    if (argc < 2)
        return 1;
    manyi::base::Progress progress;
    const auto start = Clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    const auto project = manyi::engine::Project::open(argv[1], manyi::store::OpenMode::ReadOnly);
    if (!project) {
        std::fprintf(stderr, "%s\n", project.error().message.c_str());
        return 2;
    }
    const double opened = seconds();
    manyi::analysis::SummaryRequest request;
    request.weight = (*project)->weightVariable();
    const auto first = manyi::engine::summary(**project, {}, request, progress);
    const double shown = seconds();
    const auto filter = manyi::data::parseFilter("Region = East");
    const auto second = manyi::engine::summary(**project, *filter, request, progress);
    if (!first || !second) {
        std::fprintf(stderr, "%s\n", (!first ? first : second).error().message.c_str());
        return 2;
    }
    std::printf("open %.3f s, first summary %.3f s, summary after a filter %.3f s, %zu metrics, %zu responses\n",
                opened, shown, seconds() - shown, first->metrics.size(), first->rows);
    return 0;
}

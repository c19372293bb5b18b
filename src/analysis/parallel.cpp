#include "analysis/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace manyi::analysis {

void parallelFor(std::size_t tasks, const std::function<void(std::size_t)>& work, unsigned threads)
{
    const unsigned wanted = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t task = next++; task < tasks; task = next++)
            work(task);
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < wanted && i < tasks; ++i)
        others.emplace_back(run);
    run();
    for (std::thread& thread : others)
        thread.join();
}

} // namespace manyi::analysis

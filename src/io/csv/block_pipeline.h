#pragma once

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "io/csv/ordered_queue.h"
#include "io/csv/record_blocks.h"

namespace manyi::io {

// Without threads, for a file that is one block.
template <class Work, class Take>
base::Status runSingleBlocks(RecordBlocks& blocks, base::Progress& progress, const Work& work, const Take& take)
{
    for (;;) {
        auto block = blocks.next(progress);
        if (!block)
            return block.error();
        if (!*block)
            return {};
        if (auto status = take(work(std::move(**block))); !status)
            return status;
        if (progress.cancelled())
            return cancelledError();
    }
}

// Runs `work(RecordBlock) -> T` on the blocks of a file with one worker a core and hands the results in file order to
// `take(T) -> base::Status` on the calling thread. Stops at the first error of reading or taking, and when cancelled.
template <class Work, class Take>
base::Status runBlocks(RecordBlocks& blocks, base::Progress& progress, const Work& work, const Take& take)
{
    if (blocks.single())
        return runSingleBlocks(blocks, progress, work, take);
    using Item = decltype(work(std::declval<RecordBlock>()));
    const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    OrderedQueue<Item> queue(workers + 2);
    std::mutex mutex;
    base::Status failed;

    const auto run = [&] {
        for (;;) {
            auto block = blocks.next(progress);
            if (!block) {
                const std::lock_guard lock(mutex);
                failed = block.error();
                break;
            }
            if (!*block)
                break;
            const std::int64_t index = (*block)->index;
            if (!queue.push(index, work(std::move(**block))))
                break;
        }
        queue.end();
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < workers; ++i)
        queue.begin();
    for (unsigned i = 0; i < workers; ++i)
        threads.emplace_back(run);

    base::Status taken;
    while (auto item = queue.pop()) {
        taken = progress.cancelled() ? base::Status(cancelledError()) : take(std::move(*item));
        if (!taken)
            break;
    }
    queue.close();
    for (std::thread& thread : threads)
        thread.join();
    return taken ? failed : taken;
}

} // namespace manyi::io

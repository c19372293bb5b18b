#include "io/zip/read_ahead.h"

#include <atomic>
#include <string>
#include <thread>

#include "io/csv/ordered_queue.h"

namespace manyi::io {

namespace {

constexpr std::int64_t piecesAhead = 8;

} // namespace

base::Status readAhead(Archive& archive, std::size_t entry, const std::function<base::Status(std::string_view)>& take,
                       base::Progress& progress)
{
    OrderedQueue<std::string> queue(piecesAhead);
    base::Status unpacked;
    queue.begin();
    std::thread unpacking([&] {
        std::int64_t index = 0;
        unpacked = archive.read(
            entry,
            [&](std::string_view piece) -> base::Status {
                if (queue.push(index++, std::string(piece)))
                    return {};
                return base::Error{base::ErrorCode::Cancelled, {}, {}}; // `take` has failed; its reason counts
            },
            progress);
        queue.end();
    });
    base::Status taken;
    while (auto piece = queue.pop()) {
        taken = take(*piece);
        if (!taken)
            break;
    }
    queue.close();
    unpacking.join();
    return taken ? unpacked : taken;
}

} // namespace manyi::io

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "io/csv/byte_file.h"

namespace manyi::io {

// What a ZIP container may cost; the limits of the spreadsheet formats.
struct ArchiveLimits {
    std::int64_t containerBytes = 200 * 1000 * 1000;
    std::int64_t inflatedBytes = std::int64_t{1} << 30; // of everything that is read from it, together
    std::int64_t entries = 2000;
};

// A ZIP container open for reading. No size in it is trusted: bytes are counted as they are unpacked. Names of entries
// are only ever compared, never used as paths. Not for use by several threads at once. The file must outlive it.
class Archive {
public:
    static base::Result<Archive> open(const ByteFile& file, const ArchiveLimits& limits = {});
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    const std::vector<std::string>& names() const;
    // By exact name, else regardless of ASCII case, with '\\' read as '/'.
    std::optional<std::size_t> find(std::string_view name) const;

    // Unpacks an entry and hands it on piece by piece; stops at the first error `take` returns. A wrong checksum, an
    // encrypted entry and a foreign way of packing are errors. `progress` is only asked whether to go on.
    base::Status read(std::size_t entry, const std::function<base::Status(std::string_view)>& take,
                      base::Progress& progress);
    // A whole entry of at most `most` bytes.
    base::Result<std::string> content(std::size_t entry, std::size_t most, base::Progress& progress);

    // How much of the entry that is being read is done, 0…1, for progress only.
    double fractionRead() const;
    std::int64_t inflatedBytes() const;

private:
    struct State;
    explicit Archive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace manyi::io

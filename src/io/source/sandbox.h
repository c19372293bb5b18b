#pragma once

#include <cstdint>

namespace manyi::io {

// Takes from this process what a reader of one file does not need: more memory than `memory` bytes, more processor time
// than `seconds`, files larger than `fileSize`, new programs, the network, opening files to write. Needs no privileges;
// what the system does not offer is left out. For good: call it once the files are open.
struct SandboxLimits {
    std::uint64_t memory = 0;
    std::uint64_t seconds = 0;
    std::uint64_t fileSize = 0;
};
void enterSandbox(const SandboxLimits& limits);

} // namespace manyi::io

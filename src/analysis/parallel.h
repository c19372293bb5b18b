#pragma once

#include <cstddef>
#include <functional>

namespace manyi::analysis {

// Calls work(0) … work(tasks - 1), each once, on as many threads as the machine has cores (on the caller's alone when
// `threads` is 1). Tasks must not touch one another's results; what they compute must not depend on their order, so
// that the outcome is the same for any number of threads.
void parallelFor(std::size_t tasks, const std::function<void(std::size_t)>& work, unsigned threads = 0);

} // namespace manyi::analysis

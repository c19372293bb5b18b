#pragma once

#include <cstdint>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "base/wording.h"

namespace manyi::engine {

// A synthetic bank-branch satisfaction survey: the sample project, the tests' and the benchmarks' data. The same rows
// and seed give the same bytes on every machine. The planted effects are documented in docs/sample-data.md.
struct SampleOptions {
    std::int64_t rows = 12000;
    std::uint64_t seed = 1;
    base::Language language = base::Language::English; // of the project's labels; the CSV is the same in all
};
base::Status writeSampleCsv(const std::string& path, const SampleOptions& options, base::Progress& progress);
// The same data imported with its proper recipe, title and settings.
base::Status writeSampleProject(const std::string& path, const SampleOptions& options, base::Progress& progress);

} // namespace manyi::engine

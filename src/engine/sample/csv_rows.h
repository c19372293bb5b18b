#pragma once

#include <cstdint>
#include <string>

#include "engine/sample/survey.h"

namespace manyi::engine {

// The sample survey as CSV text: UTF-8 without BOM, comma, LF, 40 columns.
std::string sampleHeader();
void appendSampleRow(std::string& text, const SampleAnswers& answers);
// Rows [first, first + count) of `rows`; first must be a multiple of sampleBlockRows and the block not be longer.
inline constexpr std::int64_t sampleBlockRows = 8192;
std::string sampleBlock(std::uint64_t seed, std::int64_t first, std::int64_t count, std::int64_t rows);

} // namespace manyi::engine

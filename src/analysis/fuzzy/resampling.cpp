#include "analysis/fuzzy/resampling.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace manyi::analysis {

namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

// Binomial(draws, 1/2): as many heads as bits are set.
std::uint32_t heads(std::uint32_t draws, KeyedRandom& random)
{
    std::uint32_t count = 0;
    for (; draws >= 64; draws -= 64)
        count += static_cast<std::uint32_t>(std::popcount(random.next()));
    if (draws > 0)
        count += static_cast<std::uint32_t>(std::popcount(random.next() >> (64 - draws)));
    return count;
}

void count(std::uint8_t& multiplicity)
{
    if (multiplicity != 255)
        ++multiplicity;
}

} // namespace

KeyedRandom::KeyedRandom(std::uint64_t seed, std::uint64_t first, std::uint64_t second)
    : m_state(mixed(mixed(mixed(seed + golden) ^ (first + golden)) ^ (second * golden + 1)))
{
}

std::uint64_t KeyedRandom::next()
{
    m_state += golden;
    return mixed(m_state);
}

Resampling::Resampling(std::size_t rows, std::uint64_t seed)
    : m_rows(rows),
      m_blocks((rows + blockRows - 1) / blockRows),
      m_paddedBlocks(std::bit_ceil(std::max<std::size_t>(m_blocks, 1))),
      m_seed(seed)
{
}

std::size_t Resampling::rowsOf(std::size_t block) const
{
    return std::min(blockRows, m_rows - block * blockRows);
}

// Halves the draws between the two halves of the blocks, down to single ones. Blocks are padded to a power of two; what
// falls on rows that are not there is drawn again.
void Resampling::split(std::uint32_t draws, std::size_t begin, std::size_t width, KeyedRandom& random,
                       std::vector<std::uint32_t>& counts) const
{
    if (draws == 0 || begin >= m_blocks)
        return;
    if (width == 1) {
        const std::size_t size = rowsOf(begin);
        std::uint32_t kept = size == blockRows ? draws : 0;
        for (std::uint32_t i = 0; i < draws && size < blockRows; ++i)
            kept += (random.next() >> 56) < size ? 1 : 0;
        counts[begin] += kept;
        return;
    }
    const std::uint32_t left = heads(draws, random);
    split(left, begin, width / 2, random, counts);
    split(draws - left, begin + width / 2, width / 2, random, counts);
}

std::vector<std::uint32_t> Resampling::blockCounts(std::uint64_t sample) const
{
    std::vector<std::uint32_t> counts(m_blocks, 0);
    KeyedRandom random(m_seed, sample, ~std::uint64_t{0});
    for (std::size_t drawn = 0; drawn < m_rows;) {
        split(static_cast<std::uint32_t>(m_rows - drawn), 0, m_paddedBlocks, random, counts);
        drawn = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    }
    return counts;
}

void Resampling::fillColumn(std::uint64_t sample, std::size_t block, std::uint32_t draws, std::size_t column,
                            std::uint8_t* multiplicities) const
{
    KeyedRandom random(m_seed, sample, block);
    const std::size_t size = rowsOf(block);
    std::uint8_t* const cells = multiplicities + column;
    std::uint32_t left = draws;
    while (left > 0) {
        std::uint64_t bits = random.next();
        for (int byte = 0; byte < 8 && left > 0; ++byte, bits >>= 8) {
            const std::size_t row = bits & 0xFF;
            if (row >= size)
                continue; // of a block that is not full: draw again
            count(cells[row * tileDraws]);
            --left;
        }
    }
}

} // namespace manyi::analysis

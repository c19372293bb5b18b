#pragma once

#include <cstdint>
#include <vector>

namespace manyi::analysis {

// A stream of random numbers that is told by its keys alone: SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
class KeyedRandom {
public:
    KeyedRandom(std::uint64_t seed, std::uint64_t first, std::uint64_t second);
    std::uint64_t next();

private:
    std::uint64_t m_state;
};

// Bootstrap samples of `rows` rows, drawn with replacement: how often each row is in each sample, exactly multinomial.
// A sample depends on the seed and its own number only, so samples can be made in any order and on any thread. Rows are
// served in blocks of 256, which share the draws among themselves first.
class Resampling {
public:
    static constexpr std::size_t blockRows = 256;
    static constexpr std::size_t tileDraws = 128; // samples that are made together

    Resampling(std::size_t rows, std::uint64_t seed);

    std::size_t blocks() const { return m_blocks; }
    std::size_t rowsOf(std::size_t block) const;

    // How many of a sample's draws fall into each block; they sum to `rows`.
    std::vector<std::uint32_t> blockCounts(std::uint64_t sample) const;
    // multiplicities[row * tileDraws + column] of one block for the sample in a column, given its share of the draws.
    // The tile must be 0 there before. A row that is drawn more than 255 times stays at 255, which for more than 255
    // rows does not happen (the chance is below 1e-500).
    void fillColumn(std::uint64_t sample, std::size_t block, std::uint32_t draws, std::size_t column,
                    std::uint8_t* multiplicities) const;

private:
    void split(std::uint32_t draws, std::size_t begin, std::size_t width, KeyedRandom& random,
               std::vector<std::uint32_t>& counts) const;

    std::size_t m_rows;
    std::size_t m_blocks;
    std::size_t m_paddedBlocks; // the next power of two
    std::uint64_t m_seed;
};

} // namespace manyi::analysis

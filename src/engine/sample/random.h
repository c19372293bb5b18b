#pragma once

#include <array>
#include <cstdint>

namespace manyi::engine {

// SplitMix64 (Steele, Lea & Flood 2014): small, fast and the same everywhere. Only whole-number arithmetic is used, by
// the draws below too, so that one seed gives one sequence on every machine and with every library.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    // An independent sequence for each block of rows, so that blocks can be made in any order and on any core.
    Random(std::uint64_t seed, std::uint64_t block) : m_state(mix(seed + golden) ^ mix((block + 1) * golden)) {}

    std::uint64_t next() { return mix(m_state += golden); }

    // 0…limit-1; limit up to 2^32. The bias of the multiplication is below 2^-32 and of no account here.
    int below(int limit) { return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(limit)) >> 32); }

    // True with `perMille` chances in a thousand.
    bool chance(int perMille) { return below(1000) < perMille; }

    // About normal, in thousandths of a standard deviation: the sum of four uniform 16-bit numbers, centred and scaled.
    int normal()
    {
        const std::uint64_t word = next();
        const auto sum =
            static_cast<int>((word & 0xffff) + ((word >> 16) & 0xffff) + ((word >> 32) & 0xffff) + (word >> 48));
        return static_cast<int>(static_cast<std::int64_t>(sum - 131070) * 1000 / 37837);
    }

    // The index drawn by the given chances in a thousand; the last one takes what is left.
    template <std::size_t Size>
    int pick(const std::array<int, Size>& perMille)
    {
        int left = below(1000);
        for (std::size_t i = 0; i + 1 < Size; ++i) {
            left -= perMille[i];
            if (left < 0)
                return static_cast<int>(i);
        }
        return static_cast<int>(Size) - 1;
    }

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15ULL;

    static constexpr std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
};

} // namespace manyi::engine

#pragma once

#include <bit>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace manyi::io {

// Walks over the separators and line ends (CR, LF) of a text, 64 bytes at a time. The text must be followed by
// `padding` readable bytes that are neither.
class StructuralScanner {
public:
    static constexpr std::size_t padding = 64;

    StructuralScanner(char* begin, char* end, char separator) : m_end(end), m_separator(separator) { seek(begin); }

    // The next separator or line end, or the end of the text when there is none.
    char* next()
    {
        while (m_mask == 0) {
            m_base += 64;
            if (m_base >= m_end)
                return m_end;
            m_mask = maskOf(m_base);
        }
        char* found = m_base + std::countr_zero(m_mask);
        m_mask &= m_mask - 1;
        return found;
    }

    // Goes on with the first separator or line end at or behind `place`.
    void seek(char* place)
    {
        m_base = place;
        m_mask = place < m_end ? maskOf(place) : 0;
    }

private:
    std::uint64_t maskOf(const char* bytes) const
    {
        std::uint64_t mask = 0;
#ifdef __SSE2__
        const __m128i separator = _mm_set1_epi8(m_separator);
        const __m128i lineFeed = _mm_set1_epi8('\n');
        const __m128i carriageReturn = _mm_set1_epi8('\r');
        for (int part = 0; part < 4; ++part) {
            const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
            const __m128i hits =
                _mm_or_si128(_mm_cmpeq_epi8(text, separator),
                             _mm_or_si128(_mm_cmpeq_epi8(text, lineFeed), _mm_cmpeq_epi8(text, carriageReturn)));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hits))) << (part * 16);
        }
#else
        for (int i = 0; i < 64; ++i)
            if (bytes[i] == m_separator || bytes[i] == '\n' || bytes[i] == '\r')
                mask |= std::uint64_t{1} << i;
#endif
        return mask;
    }

    char* m_end;
    char m_separator;
    char* m_base = nullptr;
    std::uint64_t m_mask = 0;
};

} // namespace manyi::io

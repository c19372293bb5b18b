#pragma once

#include <cstdint>
#include <vector>

namespace manyi::data {

// A set of rows as a bitmap; the outcome of a filter or of brushing.
class Selection {
public:
    static Selection all(std::size_t rows);
    static Selection none(std::size_t rows);

    std::size_t rows() const { return m_rows; }
    std::size_t count() const;
    bool contains(std::size_t row) const { return (m_words[row >> 6] >> (row & 63)) & 1U; }
    void set(std::size_t row, bool on);
    Selection operator&(const Selection& other) const;
    Selection operator|(const Selection& other) const;
    Selection operator~() const;
    bool operator==(const Selection&) const = default;

    // 64 rows a word, low bit first; bits past rows() are zero.
    const std::vector<std::uint64_t>& words() const { return m_words; }
    std::vector<std::uint64_t>& words() { return m_words; }

    // Calls f(row) for each selected row, ascending.
    template <class F>
    void forEach(F&& f) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            for (std::uint64_t bits = m_words[w]; bits != 0; bits &= bits - 1)
                f(w * 64 + static_cast<std::size_t>(__builtin_ctzll(bits)));
        }
    }

private:
    std::size_t m_rows = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace manyi::data

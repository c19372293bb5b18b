#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace manyi::domain {

// Pairwise judgements of n items: at(i, j) says how many times i counts for more than j. Reciprocal by construction; a
// judgement that was not made is 0 on both sides. The diagonal is 1.
class JudgementMatrix {
public:
    JudgementMatrix() = default;
    explicit JudgementMatrix(std::vector<std::string> names);

    std::size_t size() const { return m_names.size(); }
    const std::vector<std::string>& names() const { return m_names; }
    double at(std::size_t i, std::size_t j) const { return m_values[i * m_names.size() + j]; }
    bool missing(std::size_t i, std::size_t j) const { return at(i, j) == 0; }
    // Sets the judgement and its reciprocal; value > 0. i != j.
    void set(std::size_t i, std::size_t j, double value);
    void clear(std::size_t i, std::size_t j);
    // Pairs (i < j) without a judgement.
    std::vector<std::pair<std::size_t, std::size_t>> missingPairs() const;

    bool operator==(const JudgementMatrix&) const = default;

private:
    std::vector<std::string> m_names;
    std::vector<double> m_values; // row-major
};

// "3", "0.5", "1/3", also in full-width signs; nullopt for anything that is not a number from 1/1000 to 1000.
std::optional<double> parseJudgement(std::string_view text);

// From a table whose first row and first column are the names. A blank cell is a missing judgement; one half may be
// left blank as a whole. Refused, naming the cell and what to do: not square, names that differ, lack or occur twice,
// zero, negative or non-numeric judgements, a diagonal that is not 1, halves that are not reciprocal (beyond 1 % and
// the rounding of the decimals written, so that 0.33 against 3 is read as 1/3 and 0.14 against 7 as 1/7). Of two halves
// the one of at least 1 is taken.
base::Result<JudgementMatrix> judgementsFromTable(const std::vector<std::vector<std::string>>& table);

} // namespace manyi::domain

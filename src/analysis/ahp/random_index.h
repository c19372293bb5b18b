#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace manyi::analysis {

// The random index by which a consistency index is divided; tables differ, so the one used is always named.
// Saaty1980: Saaty, The Analytic Hierarchy Process (1980). Saaty2005: Saaty, Theory and Applications of the ANP (2005).
// Chinese: the table common in Chinese textbooks. Alonso2006: Alonso & Lamata, IJUFKS 14 (2006), table 2; beyond n = 15
// their line lambda = 2.7699 n - 4.3513. Donegan1991: Donegan & Dodd, Math. Comput. Modelling 15 (1991).
enum class RandomIndex { Saaty1980, Saaty2005, Chinese, Alonso2006, Donegan1991 };

// nullopt where the table has no entry (n > 15). 0 for n <= 2.
std::optional<double> randomIndex(RandomIndex table, std::size_t n);

std::string_view randomIndexName(RandomIndex table); // "saaty1980" …
std::optional<RandomIndex> randomIndexFromName(std::string_view name);

} // namespace manyi::analysis

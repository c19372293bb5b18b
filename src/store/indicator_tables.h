#pragma once

#include <array>
#include <vector>

#include "domain/indicator_system.h"

namespace manyi::store {

class Connection;

// The tables of indicator systems, those without references first.
inline constexpr std::array<const char*, 13> indicatorTables{
    "indicator_system",    "grade", "indicator",   "indicator_question", "indicator_cut", "indicator_membership",
    "membership_function", "vote",  "alternative", "alternative_score",  "expert",        "judgement",
    "judgement_change"};

// All systems by their position. Throws Failure (Damaged) where rows do not make a tree.
std::vector<domain::IndicatorSystem> readIndicatorSystems(const Connection& connection);

// Writes what differs from the rows that are there, within an edit of the caller. Returns the id.
base::IndicatorSystemId writeIndicatorSystem(const Connection& connection, const domain::IndicatorSystem& system);
void deleteIndicatorSystem(const Connection& connection, base::IndicatorSystemId id);

} // namespace manyi::store

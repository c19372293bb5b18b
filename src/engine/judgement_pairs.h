#pragma once

#include <vector>

#include <QString>

#include "domain/indicator_system.h"

namespace manyi::engine {

// One pair that is judged, with the head of its column in a form: "node: first | second". Where nodes are called the
// same the names above stand before.
struct JudgedPair {
    base::IndicatorId node, first, second;
    QString head;
};

std::vector<JudgedPair> judgedPairs(const domain::IndicatorSystem& system);

} // namespace manyi::engine

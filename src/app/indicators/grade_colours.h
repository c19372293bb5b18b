#pragma once

#include <QColor>
#include <vector>

#include "charts/tokens.h"
#include "domain/indicator_system.h"

namespace manyi::app {

// The colours of the grades, best first: the grade's own, else by its place from the blue to the vermillion end.
std::vector<QColor> gradeColours(const std::vector<domain::Grade>& grades, const charts::Tokens& look);

} // namespace manyi::app

#pragma once

#include "report/layout/page_items.h"
#include "report/layout/setting.h"

namespace manyi::report {

// A step of a calculation with its number: title and note in the first columns, the pieces beside them. Numbers are set
// smaller (down to 6.5 pt) before a line is broken between two pieces.
Box layoutStep(const Step& step, int number, const Setting& setting);

} // namespace manyi::report

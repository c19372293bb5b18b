#pragma once

#include <QPainter>

#include "report/layout/page_items.h"

namespace manyi::report {

// Paints a page's items; the painter's unit is a point. Vectors only.
void paintItems(const std::vector<PageItem>& items, QPainter& painter);

} // namespace manyi::report

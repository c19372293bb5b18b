#pragma once

#include "base/wording.h"
#include "domain/indicator_system.h"
#include "report/report_document.h"

namespace manyi::report {

// A questionnaire for experts to be printed and filled in: "A against B, how much more?", one row a pair with Saaty's
// scale to both sides, a page a node; the scale is explained on the first. Nodes with fewer than two items ask nothing.
ReportDocument judgementForm(const domain::IndicatorSystem& system, const base::Wording& wording);

} // namespace manyi::report

#pragma once

#include "analysis/satisfaction/summary.h"
#include "base/wording.h"
#include "report/report_document.h"
#include "report/report_facts.h"

namespace manyi::report {

struct IndicatorFigures; // report/indicators/indicator_report.h

// The words of the layout in the wording's language.
LayoutWords layoutWords(const base::Wording& wording);

// The standard report "Customer satisfaction summary": cover, summary page with sentences made from tested figures,
// method note (AAPOR disclosure list), sample profile, a page a metric, a chapter for each indicator system, appendix
// (wording, full tables, exclusions).
ReportDocument satisfactionReport(const analysis::SatisfactionSummary& summary,
                                  const domain::Questionnaire& questionnaire, const ReportFacts& facts,
                                  const base::Wording& wording);
ReportDocument satisfactionReport(const analysis::SatisfactionSummary& summary,
                                  const domain::Questionnaire& questionnaire, const ReportFacts& facts,
                                  const base::Wording& wording, const std::vector<IndicatorFigures>& indicators);

} // namespace manyi::report

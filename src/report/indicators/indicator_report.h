#pragma once

#include "analysis/fuzzy/system_evaluation.h"
#include "base/wording.h"
#include "domain/indicator_system.h"
#include "report/report_document.h"
#include "report/satisfaction_report.h"

namespace manyi::report {

// One evaluation of a system: of all responses or of a group.
struct IndicatorEvaluation {
    QString label; // of the group
    std::int64_t rows = 0;
    analysis::Evaluation evaluation;
    std::optional<analysis::BootstrapResult> interval;
};

// What the pages about an indicator system are made from: an evaluation with the names of its groups.
struct IndicatorFigures {
    domain::IndicatorSystem system;
    analysis::HierarchyWeights weights;
    IndicatorEvaluation total;
    QString groupName; // what the groups are: "Branch"
    std::vector<IndicatorEvaluation> groups;
    QStringList notes; // what could not be had of weights from data
};

IndicatorFigures indicatorFigures(const domain::IndicatorSystem& system, analysis::EvaluationResult result,
                                  const domain::Questionnaire& questionnaire);

// A chapter: headline with score, grade and short board; judgements with weights and consistency; the levels of the
// fuzzy evaluation step by step; operators side by side; the tree with its weights; groups. Without a complete
// evaluation the chapter says what lacks and prints the weights.
void addIndicatorPages(ReportDocument& document, const IndicatorFigures& figures, const base::Wording& wording);

// A report of this chapter alone.
ReportDocument indicatorReport(const IndicatorFigures& figures, const ReportFacts& facts, const base::Wording& wording);

} // namespace manyi::report

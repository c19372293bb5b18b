#pragma once

#include "report/indicators/indicator_text.h"

namespace manyi::report {

// The parts of the chapter, in order of printing.

// "Service quality scores 81.1, graded good; the short board is response speed".
QString indicatorHeadline(const IndicatorWords& w);
Lead indicatorLead(const IndicatorWords& w);
Notes indicatorNotes(const IndicatorWords& w);
// Judgement matrix, weights and consistency of every node with two or more children.
void addWeightSteps(ReportDocument& document, const IndicatorWords& w);
// A ∘ R = B of every level, then the score.
void addEvaluationSteps(ReportDocument& document, const IndicatorWords& w);
Table operatorTable(const IndicatorWords& w);
Table treeTable(const IndicatorWords& w);
Table expertTable(const IndicatorWords& w);
Table groupTable(const IndicatorWords& w);

} // namespace manyi::report

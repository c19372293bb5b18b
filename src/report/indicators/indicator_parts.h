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
// "1/3"; "·" for a pair that was not judged.
QString judgementFigure(double value);
// A judgement matrix as tables of at most twelve columns each; rows and columns are numbered.
std::vector<Table> matrixTables(const domain::JudgementMatrix& judged, const QStringList& names, const QString& node,
                                const IndicatorWords& w);
// A ∘ R = B of every level, then the score.
void addEvaluationSteps(ReportDocument& document, const IndicatorWords& w);
Table operatorTable(const IndicatorWords& w);
Table treeTable(const IndicatorWords& w);
Table expertTable(const IndicatorWords& w);
std::vector<const IndicatorEvaluation*> groupsByScore(const IndicatorWords& w); // the best first, without any last
Table groupTable(const IndicatorWords& w);
// First-level indicators of the best and the last group and of all together; nothing where a radar chart says little:
// with fewer than three indicators or more than eight, or without scores.
std::optional<Figure> groupRadar(const IndicatorWords& w);

} // namespace manyi::report

#pragma once

#include <QString>

#include "report/indicators/indicator_report.h"

namespace manyi::report {

// Words of the indicator pages. A page's material and the language it is printed in.
struct IndicatorWords {
    const IndicatorFigures& figures;
    const base::Wording& wording;

    const domain::IndicatorSystem& system() const { return figures.system; }
    bool chinese() const { return wording.language() == base::Language::Chinese; }
    QString words(const char* source) const { return wording.translate("IndicatorReport", source); }
    QString sentence(const QString& text) const; // Chinese spacing
    QString listed(const QStringList& entries) const;
    QString joined(QStringList sentences) const; // those that are not empty

    QString name(base::IndicatorId id) const;
    QString grade(std::size_t place) const;
    QStringList gradeHeads() const; // "Good 80"
    QStringList gradeNames() const;
    QString score(const analysis::GradeResult& result) const;      // "81.1", "–"
    QString interval(const IndicatorEvaluation& evaluation) const; // "[78.6, 84.1]", ""

    QString methodName() const;  // "principal eigenvector"
    QString tableName() const;   // "Saaty 1980"
    QString groupMethod() const; // "geometric mean of the judgements (AIJ)"
    QString operatorName(domain::CompositionOperator op) const;
    QString operatorSign(domain::CompositionOperator op) const; // "M(·, ⊕)"
    QString ruleName(const domain::WeightRule& rule) const;     // "judgements", "0.6 judgements, 0.4 entropy"
    QString weightKinds() const;                                // of all nodes: "judgements, equal weights"
    QString weightSet() const; // all that the tree's weights are: "judgements of 5 experts (AIJ, …)"
    QString sourceName(const domain::Indicator& leaf) const; // "10 votes", "answers to q1"
    QString lack(analysis::LeafMembership::Lack lack) const;
    QString lack(analysis::NodeWeights::Lack lack) const;
    std::size_t expertsUsed() const;
    bool fromAnswers() const; // some leaf reads responses
};

QString share(double value); // three decimals, "0" and "1" alone

} // namespace manyi::report

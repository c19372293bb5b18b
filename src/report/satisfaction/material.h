#pragma once

#include <QString>
#include <QStringList>

#include "analysis/satisfaction/summary.h"
#include "base/wording.h"
#include "domain/questionnaire.h"
#include "report/report_document.h"
#include "report/satisfaction_report.h"

namespace manyi::report {

// What the standard report is made from; handed to the function of each chapter.
struct Material {
    const analysis::SatisfactionSummary& summary;
    const domain::Questionnaire& questionnaire;
    const ReportFacts& facts;
    const base::Wording& wording;

    bool chinese() const { return wording.language() == base::Language::Chinese; }
    bool weighted() const { return static_cast<bool>(summary.request.weight); }
    // "region × age (raking), design effect 1.59"; empty when unweighted.
    QString weightText() const;
    double designEffect() const; // responses by effective n
    // The text, or "not stated".
    QString stated(const QString& text) const;
    // The finished sentence: Chinese gets a space between hanzi and Latin letters or digits.
    QString sentence(const QString& text) const;
    // A variable's label, short enough for a heading; its name when the label is a whole question.
    QString variableLabel(base::VariableId id) const;
    // In the report's language where a rule excluded, else as it was written down.
    QString reasonOf(const domain::SurveyFacts::Exclusion& exclusion) const;
    const domain::Variable* variable(base::VariableId id) const { return questionnaire.find(id); }
    // What a metric is called in sentences and tables: "NPS", "Cleanliness".
    QString metricName(const analysis::SummaryMetric& metric) const;
    // "NPS", "CSAT, top 2 of 5".
    QString metricTitle(const analysis::SummaryMetric& metric) const;
    // Where the metric's page is found.
    static QString anchor(std::size_t metric) { return QStringLiteral("metric-%1").arg(metric + 1); }
    static QString trendAnchor(std::size_t metric) { return QStringLiteral("trend-%1").arg(metric + 1); }
};

QString text(const std::string& utf8);

// The chapters, in order of printing.
void addCover(ReportDocument& document, const Material& material);
void addSummaryPage(ReportDocument& document, const Material& material);
void addMethodNote(ReportDocument& document, const Material& material);
void addSampleProfile(ReportDocument& document, const Material& material);
void addMetricPages(ReportDocument& document, const Material& material);
void addTrendPages(ReportDocument& document, const Material& material);
void addAppendix(ReportDocument& document, const Material& material);

} // namespace manyi::report

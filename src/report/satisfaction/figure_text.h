#pragma once

#include <QString>
#include <QStringList>

#include "analysis/satisfaction/metrics.h"
#include "report/report_document.h"
#include "report/satisfaction/material.h"

namespace manyi::report {

// How numbers are printed in reports: typographic minus, narrow no-break space before %, as many decimals as the metric
// is shown with. An en dash stands for what cannot be had.

QString fixed(double value, int decimals);
QString count(double value); // "12,480"
// The form of a sentence for a count of `n`: "%1 response", "%1 responses". `source`: QT_TRANSLATE_N_NOOP("Report", …).
QString counted(const base::Wording& wording, const char* source, std::size_t n);
QString signedFixed(double value, int decimals); // "+7.0", "−0.7", "0.0"
QString percent(double value, int decimals = 1); // "83.1 %"
QString pValue(double p);                        // "0.021", "< 0.001"
QString pStatement(double p);                    // "p = 0.021", "p < 0.001"
inline QString dash()
{
    return QStringLiteral("–");
}

// Of one metric.
QString valueText(const analysis::Figure& figure, const domain::Metric& metric);     // "42.5"
QString valueWithUnit(const analysis::Figure& figure, const domain::Metric& metric); // "83.1 %"
QString intervalText(const analysis::Figure& figure, const domain::Metric& metric);  // "[40.7, 44.3]", "" without
QString differenceText(const analysis::Comparison& comparison, const domain::Metric& metric);
bool isTested(const std::optional<analysis::Comparison>& comparison, const analysis::Figure& figure);
CellMark markOf(const std::optional<analysis::Comparison>& comparison, const analysis::Figure& figure);
charts::Arrow arrowOf(const std::optional<analysis::Comparison>& comparison);

QString correctionName(analysis::Correction correction, const Material& material); // "Holm", "" for none
QString confidenceText(const analysis::MetricOptions& options);                    // "95 %"

// "A", "A and B", "A, B and C".
QString listOf(const QStringList& names, const Material& material);
// Chinese print: a space between hanzi and Latin letters or digits, none between hanzi.
QString spacedChinese(const QString& text);
// Date without time.
QString dateText(base::Seconds time);

} // namespace manyi::report

#pragma once

#include <QString>

#include "analysis/satisfaction/metrics.h"
#include "charts/chart_spec.h"

namespace manyi::app {

// How a figure is written on a card, in a table cell and in the inspector: value and interval share their decimals.
// Empty strings where there is nothing to write; a hidden small base has no value.
struct FigureText {
    QString value;     // "42.5"
    QString unit;      // "%" or ""
    QString halfWidth; // "± 1.8"
    QString interval;  // "40.7 – 44.3"
    QString n;         // "n 12,312"
    QString note;      // why there is no value, or "n < 50" at a marked base
};
FigureText figureText(const analysis::Figure& figure, const domain::Metric& metric,
                      const analysis::MetricOptions& options);

// The change of a figure against another: coloured only when it was tested and significant.
struct ChangeText {
    QString text;       // "+2.6 on 2026Q2 · p 0.045", "+0.4 on 2026Q2 · not significant", "" without comparison
    QString shortText;  // the same with "n.s."
    QString difference; // "+2.6": the part of the text that the arrow colours
    charts::Arrow arrow = charts::Arrow::None;
    bool good = false; // by the metric's direction; only meaningful with an arrow
};
ChangeText changeText(const std::optional<analysis::Comparison>& change, const QString& otherName,
                      const domain::Metric& metric, const domain::Variable& variable);

// "p 0.045", "p < 0.001"
QString pText(double p);
// A number with typographic minus; "–" for NaN.
QString numberText(double value, int decimals);
// "12,480"
QString countText(qint64 count);
inline QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace manyi::app

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/wording.h"
#include "domain/questionnaire.h"

namespace manyi::domain {

enum class MetricKind { Nps, Csat, Index, Ces, Mean, Share, Frequency };

// CES 2.0 (1–7 agreement): mean, share of 5–7, or %6–7 − %1–3. CES 1.0 (1–5 effort): mean, low is good.
enum class CesForm { Mean, Share5To7, NetTop, Effort };

// One figure asked of one variable. Text form (command line, stored project): nps:Q12, csat:Q7, csat:Q7:top=2,
// csat:Q7:bottom=2, index:Q7, ces:Q14, ces:Q14:form=share|net|effort, mean:Q31, share:Q3=2 (code or label), freq:Q3.
struct Metric {
    MetricKind kind = MetricKind::Mean;
    std::string variable;        // as written; resolved with Questionnaire::findByText
    std::optional<int> topBoxes; // Csat; default by scale: 1–5: 2, 1–7: 2, 1–10 and 0–10: 2, 0–100: codes >= 80
    bool bottom = false;         // Csat: the bottom boxes instead
    std::optional<CesForm> cesForm; // Ces; default by scale: 1–7 Mean, 1–5 Effort
    std::string value;              // Share: code or label

    bool operator==(const Metric&) const = default;
};

base::Result<Metric> parseMetric(std::string_view text);
std::string toText(const Metric& metric);

// "NPS", "CSAT, top 2 of 5", "CES 2.0, mean of 1–7"; the definition sentence; the formula line. All in the wording's
// language.
QString metricTitle(const Metric& metric, const Variable& variable, const base::Wording& wording);
QString metricDefinition(const Metric& metric, const Variable& variable, const base::Wording& wording);
QString metricFormula(const Metric& metric, const Variable& variable, const base::Wording& wording);

// The scale of a variable: as fixed by its question, else the ends of its labelled valid codes.
ScaleRange scaleOf(const Variable& variable);
// The form that is used: the metric's own, else Effort for scales up to 5, Mean for longer ones.
CesForm cesFormOf(const Metric& metric, const Variable& variable);
// The codes that count for Csat (top or bottom boxes), on the variable's own (unreversed) codes: [low, high].
ScaleRange boxRange(const Metric& metric, const Variable& variable);
// The metric that suits the variable's role (Nps -> nps, Csat and ScaleItem -> csat, Ces -> ces, Number -> mean).
std::optional<Metric> defaultMetric(const Variable& variable);
// True when a higher value is better (not for Effort, bottom boxes).
bool higherIsBetter(const Metric& metric, const Variable& variable);
// Decimals a figure is shown with: 1 for points and per cent, 2 for means.
int shownDecimals(const Metric& metric);
// "%" for shares, "" for points and means.
QString metricUnit(const Metric& metric);

} // namespace manyi::domain

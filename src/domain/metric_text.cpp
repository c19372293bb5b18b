// What a metric is called and how it is defined, in the wording's language.
#include "domain/metric.h"

#include "base/number.h"

namespace manyi::domain {

namespace {

QString number(double value)
{
    return QString::fromStdString(base::formatNumber(value));
}

// "4–5", or "5" for a single code.
QString range(const ScaleRange& r)
{
    return r.minimum == r.maximum ? number(r.minimum)
                                  : QStringLiteral("%1–%2").arg(number(r.minimum), number(r.maximum));
}

int boxCount(const Metric& metric, const Variable& variable)
{
    const ScaleRange boxes = boxRange(metric, variable);
    return static_cast<int>(boxes.maximum - boxes.minimum) + 1;
}

bool isPercentScale(const ScaleRange& scale)
{
    return scale.maximum - scale.minimum >= 50;
}

QString csatTitle(const Metric& metric, const Variable& variable, const base::Wording& w)
{
    const ScaleRange scale = scaleOf(variable);
    if (isPercentScale(scale) && !metric.topBoxes)
        return w.translate("Metric", "CSAT, %1").arg(range(boxRange(metric, variable)));
    const QString points = number(scale.maximum - scale.minimum + 1);
    const QString title =
        metric.bottom ? w.translate("Metric", "CSAT, bottom %1 of %2") : w.translate("Metric", "CSAT, top %1 of %2");
    return title.arg(QString::number(boxCount(metric, variable)), points);
}

QString cesTitle(CesForm form, const Variable& variable, const base::Wording& w)
{
    const QString scale = range(scaleOf(variable));
    switch (form) {
    case CesForm::Mean:
        return w.translate("Metric", "CES 2.0, mean of %1").arg(scale);
    case CesForm::Share5To7:
        return w.translate("Metric", "CES 2.0, share of 5–7");
    case CesForm::NetTop:
        return w.translate("Metric", "CES 2.0, share of 6–7 less share of 1–3");
    case CesForm::Effort:
        return w.translate("Metric", "CES 1.0, mean effort of %1").arg(scale);
    }
    return {};
}

QString cesDefinition(CesForm form, const base::Wording& w)
{
    switch (form) {
    case CesForm::Mean:
        return w.translate("Metric", "Mean agreement that it was easy (high is good).");
    case CesForm::Share5To7:
        return w.translate("Metric", "Share of valid answers 5–7, in per cent.");
    case CesForm::NetTop:
        return w.translate("Metric", "Share of 6–7 less share of 1–3, in points.");
    case CesForm::Effort:
        return w.translate("Metric", "Mean effort (low is good).");
    }
    return {};
}

QString cesFormula(CesForm form)
{
    switch (form) {
    case CesForm::Share5To7:
        return QStringLiteral("100 · Σw[5 ≤ x ≤ 7] / Σw");
    case CesForm::NetTop:
        return QStringLiteral("100 · (Σw[x ≥ 6] − Σw[x ≤ 3]) / Σw");
    default:
        return QStringLiteral("Σwx / Σw");
    }
}

} // namespace

QString metricTitle(const Metric& metric, const Variable& variable, const base::Wording& w)
{
    switch (metric.kind) {
    case MetricKind::Nps:
        return QStringLiteral("NPS");
    case MetricKind::Csat:
        return csatTitle(metric, variable, w);
    case MetricKind::Index:
        return w.translate("Metric", "CSAT index");
    case MetricKind::Ces:
        return cesTitle(cesFormOf(metric, variable), variable, w);
    case MetricKind::Mean:
        return w.translate("Metric", "Mean");
    case MetricKind::Share: {
        const auto code = codeOf(variable, metric.value);
        const QString shown =
            code ? QString::fromStdString(labelOrCode(variable, *code)) : QString::fromStdString(metric.value);
        return w.translate("Metric", "Share of \"%1\"").arg(shown);
    }
    case MetricKind::Frequency:
        return w.translate("Metric", "Frequencies");
    }
    return {};
}

QString metricDefinition(const Metric& metric, const Variable& variable, const base::Wording& w)
{
    switch (metric.kind) {
    case MetricKind::Nps:
        return w.translate("Metric", "Share of 9–10 less share of 0–6, in points.");
    case MetricKind::Csat:
        return w.translate("Metric", "Share of valid answers in %1 on the scale %2, in per cent.")
            .arg(range(boxRange(metric, variable)), range(scaleOf(variable)));
    case MetricKind::Index:
        return w.translate("Metric", "Mean on the scale %1, rescaled to 0–100.").arg(range(scaleOf(variable)));
    case MetricKind::Ces:
        return cesDefinition(cesFormOf(metric, variable), w);
    case MetricKind::Mean:
        return w.translate("Metric", "Mean of the valid answers.");
    case MetricKind::Share:
        return w.translate("Metric", "Share of this answer among the valid answers, in per cent.");
    case MetricKind::Frequency:
        return w.translate("Metric", "Share of each answer among the valid answers, in per cent.");
    }
    return {};
}

QString metricFormula(const Metric& metric, const Variable& variable, const base::Wording&)
{
    switch (metric.kind) {
    case MetricKind::Nps:
        return QStringLiteral("100 · (p − d)");
    case MetricKind::Csat:
        return QStringLiteral("100 · Σw[%1] / Σw").arg(range(boxRange(metric, variable)));
    case MetricKind::Index:
        return QStringLiteral("100 · (x̄ − min) / (max − min)");
    case MetricKind::Ces:
        return cesFormula(cesFormOf(metric, variable));
    case MetricKind::Mean:
        return QStringLiteral("Σwx / Σw");
    case MetricKind::Share:
    case MetricKind::Frequency:
        return QStringLiteral("100 · Σw[x] / Σw");
    }
    return {};
}

} // namespace manyi::domain

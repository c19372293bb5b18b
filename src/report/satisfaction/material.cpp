#include "report/satisfaction/material.h"

#include <algorithm>

#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr qsizetype longestName = 34; // in Latin letters; hanzi count twice

qsizetype visualLength(const QString& text)
{
    qsizetype length = 0;
    for (const QChar character : text)
        length += character.unicode() >= 0x2E80 ? 2 : 1;
    return length;
}

bool isName(const QString& label)
{
    return !label.isEmpty() && visualLength(label) <= longestName && !label.contains(QLatin1Char('?')) &&
           !label.contains(QChar(0xFF1F));
}

} // namespace

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString Material::stated(const QString& fact) const
{
    return fact.trimmed().isEmpty() ? wording.translate("Report", "not stated") : fact.trimmed();
}

QString Material::sentence(const QString& words) const
{
    return chinese() ? spacedChinese(words) : words;
}

double Material::designEffect() const
{
    return summary.effectiveN > 0 ? static_cast<double>(summary.selected) / summary.effectiveN : 1;
}

QString Material::weightText() const
{
    if (!weighted())
        return {};
    return wording.translate("Report", "%1, design effect %2").arg(stated(facts.weightText), fixed(designEffect(), 2));
}

QString Material::variableLabel(base::VariableId id) const
{
    const domain::Variable* found = questionnaire.find(id);
    if (found == nullptr)
        return {};
    const QString label = text(found->label).trimmed();
    return isName(label) ? label : text(found->name);
}

QString Material::metricName(const analysis::SummaryMetric& metric) const
{
    const domain::Metric& asked = metric.total.metric;
    const auto same =
        std::count_if(summary.metrics.begin(), summary.metrics.end(),
                      [&](const analysis::SummaryMetric& other) { return other.total.metric.kind == asked.kind; });
    const auto sameVariable =
        std::count_if(summary.metrics.begin(), summary.metrics.end(), [&](const analysis::SummaryMetric& other) {
            return other.total.variable == metric.total.variable;
        });
    if (same == 1 && asked.kind == domain::MetricKind::Nps)
        return QStringLiteral("NPS");
    if (same == 1 && asked.kind == domain::MetricKind::Ces)
        return QStringLiteral("CES");
    const QString label = variableLabel(metric.total.variable);
    if (sameVariable > 1 || asked.kind == domain::MetricKind::Share)
        return QStringLiteral("%1 (%2)").arg(label, metricTitle(metric));
    return label;
}

QString Material::metricTitle(const analysis::SummaryMetric& metric) const
{
    const domain::Variable* found = questionnaire.find(metric.total.variable);
    return found == nullptr ? QString() : domain::metricTitle(metric.total.metric, *found, wording);
}

QString Material::reasonOf(const domain::SurveyFacts::Exclusion& exclusion) const
{
    return exclusion.rule ? domain::reasonOf(*exclusion.rule, questionnaire, &wording) : text(exclusion.reason);
}

} // namespace manyi::report

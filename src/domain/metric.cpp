#include "domain/metric.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::domain {

namespace {

constexpr std::array<std::string_view, 7> kindNames{"nps", "csat", "index", "ces", "mean", "share", "freq"};
constexpr std::array<std::string_view, 4> cesNames{"mean", "share", "net", "effort"};

base::Error badMetric(std::string_view text)
{
    const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return {base::ErrorCode::InvalidArgument,
            QCoreApplication::translate("Metric", "\"%1\" is not a metric. Write nps:VAR, csat:VAR, csat:VAR:top=2, "
                                                  "index:VAR, ces:VAR, mean:VAR, share:VAR=CODE or freq:VAR.")
                .arg(shown)
                .toStdString(),
            std::string(text)};
}

std::optional<int> positiveInteger(std::string_view text)
{
    const auto number = base::parseNumber(text);
    if (!number || *number < 1 || *number > 1000 || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

// Takes a trailing ":key=value" with one of the metric's own keys off `rest`; a variable's name may hold colons.
std::optional<std::string_view> takeOption(std::string_view& rest, std::string_view key)
{
    const std::string pattern = ":" + std::string(key) + "=";
    const std::size_t at = rest.rfind(pattern);
    if (at == std::string_view::npos || at == 0)
        return std::nullopt;
    const std::string_view value = rest.substr(at + pattern.size());
    rest = rest.substr(0, at);
    return value;
}

bool parseBoxes(std::string_view& rest, Metric& metric)
{
    for (const bool bottom : {false, true}) {
        const auto value = takeOption(rest, bottom ? "bottom" : "top");
        if (!value)
            continue;
        metric.topBoxes = positiveInteger(*value);
        metric.bottom = bottom;
        return metric.topBoxes.has_value();
    }
    return true;
}

bool parseCesForm(std::string_view& rest, Metric& metric)
{
    const auto value = takeOption(rest, "form");
    if (!value)
        return true;
    const auto it = std::find(cesNames.begin(), cesNames.end(), *value);
    if (it == cesNames.end())
        return false;
    metric.cesForm = static_cast<CesForm>(it - cesNames.begin());
    return true;
}

} // namespace

base::Result<Metric> parseMetric(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return badMetric(text);
    const auto kind = std::find(kindNames.begin(), kindNames.end(), text.substr(0, colon));
    if (kind == kindNames.end())
        return badMetric(text);

    Metric metric;
    metric.kind = static_cast<MetricKind>(kind - kindNames.begin());
    std::string_view rest = text.substr(colon + 1);
    if (metric.kind == MetricKind::Csat && !parseBoxes(rest, metric))
        return badMetric(text);
    if (metric.kind == MetricKind::Ces && !parseCesForm(rest, metric))
        return badMetric(text);
    if (metric.kind == MetricKind::Share) {
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos || equals + 1 == rest.size())
            return badMetric(text);
        metric.value = rest.substr(equals + 1);
        rest = rest.substr(0, equals);
    }
    if (rest.empty())
        return badMetric(text);
    metric.variable = rest;
    return metric;
}

std::string toText(const Metric& metric)
{
    std::string text(kindNames[static_cast<std::size_t>(metric.kind)]);
    text += ":" + metric.variable;
    if (metric.topBoxes)
        text += (metric.bottom ? ":bottom=" : ":top=") + std::to_string(*metric.topBoxes);
    if (metric.cesForm)
        text += ":form=" + std::string(cesNames[static_cast<std::size_t>(*metric.cesForm)]);
    if (metric.kind == MetricKind::Share)
        text += "=" + metric.value;
    return text;
}

ScaleRange scaleOf(const Variable& variable)
{
    if (variable.scale)
        return *variable.scale;
    ScaleRange range{0, 0};
    bool first = true;
    for (const ValueLabel& label : variable.labels) {
        if (isUserMissing(variable, label.code))
            continue;
        range.minimum = first ? label.code : std::min(range.minimum, label.code);
        range.maximum = first ? label.code : std::max(range.maximum, label.code);
        first = false;
    }
    return range;
}

ScaleRange boxRange(const Metric& metric, const Variable& variable)
{
    const ScaleRange scale = scaleOf(variable);
    const double span = scale.maximum - scale.minimum;
    // 0–100 scores: codes from 80 on; two-point answers: the upper one.
    double depth = span >= 50 ? 0.2 * span : span <= 1 ? 0 : 1;
    if (metric.topBoxes)
        depth = *metric.topBoxes - 1;
    const bool highCodes = metric.bottom == variable.reversed;
    if (highCodes)
        return {scale.maximum - depth, scale.maximum};
    return {scale.minimum, scale.minimum + depth};
}

CesForm cesFormOf(const Metric& metric, const Variable& variable)
{
    if (metric.cesForm)
        return *metric.cesForm;
    return scaleOf(variable).maximum <= 5 ? CesForm::Effort : CesForm::Mean;
}

std::optional<Metric> defaultMetric(const Variable& variable)
{
    Metric metric;
    metric.variable = variable.name;
    switch (variable.role) {
    case Role::Nps:
        metric.kind = MetricKind::Nps;
        return metric;
    case Role::Csat:
    case Role::ScaleItem:
        metric.kind = MetricKind::Csat;
        return metric;
    case Role::Ces:
        metric.kind = MetricKind::Ces;
        return metric;
    case Role::Number:
    case Role::Duration:
        metric.kind = MetricKind::Mean;
        return metric;
    default:
        return std::nullopt;
    }
}

bool higherIsBetter(const Metric& metric, const Variable& variable)
{
    if (metric.kind == MetricKind::Csat)
        return !metric.bottom;
    if (metric.kind == MetricKind::Ces)
        return cesFormOf(metric, variable) != CesForm::Effort;
    return true;
}

int shownDecimals(const Metric& metric)
{
    const bool mean = metric.kind == MetricKind::Mean ||
                      (metric.kind == MetricKind::Ces &&
                       (!metric.cesForm || *metric.cesForm == CesForm::Mean || *metric.cesForm == CesForm::Effort));
    return mean ? 2 : 1;
}

QString metricUnit(const Metric& metric)
{
    const bool share = metric.kind == MetricKind::Csat || metric.kind == MetricKind::Share ||
                       metric.kind == MetricKind::Frequency ||
                       (metric.kind == MetricKind::Ces && metric.cesForm == CesForm::Share5To7);
    return share ? QStringLiteral("%") : QString();
}

} // namespace manyi::domain

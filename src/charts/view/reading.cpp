#include "charts/view/reading.h"

#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "charts/paint/style.h"

namespace manyi::charts {

namespace {

QString withUnit(double value, const Axis& axis)
{
    const QString number = shown(value, axis.decimals);
    return axis.unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, axis.unit);
}

QString headingOf(const ChartSpec& spec, int category, int series, const ChartPoint& point)
{
    const QString name = spec.categories.value(category, point.label);
    const QString seriesName = spec.series[static_cast<std::size_t>(series)].name;
    if (spec.series.size() < 2 || seriesName.isEmpty())
        return name;
    return QStringLiteral("%1 · %2").arg(name, seriesName);
}

QString remark(const ChartSpec& spec, const ChartPoint& point)
{
    if (point.smallBase)
        return spec.smallBaseNote;
    if (point.anomaly)
        return point.label;
    if (point.arrow == Arrow::Up)
        return QCoreApplication::translate("ChartReading", "significantly above");
    if (point.arrow == Arrow::Down)
        return QCoreApplication::translate("ChartReading", "significantly below");
    return point.hollow ? QCoreApplication::translate("ChartReading", "no significant difference") : QString();
}

QStringList detailsOf(const ChartSpec& spec, const ChartPoint& point)
{
    QStringList details;
    const int decimals = spec.valueAxis.decimals;
    if (point.x)
        details << QStringLiteral("%1 %2")
                       .arg(spec.categoryAxis.title, shown(*point.x, spec.categoryAxis.decimals))
                       .trimmed();
    if (point.lower && point.upper && std::isfinite(*point.lower) && std::isfinite(*point.upper))
        details << QCoreApplication::translate("ChartReading", "%1 to %2")
                       .arg(shown(*point.lower, decimals), shown(*point.upper, decimals));
    if (point.n >= 0)
        details << QCoreApplication::translate("ChartReading", "n %1")
                       .arg(QString::fromStdString(base::formatCount(point.n)));
    if (const QString text = remark(spec, point); !text.isEmpty())
        details << text;
    return details;
}

} // namespace

Reading readingOf(const ChartSpec& spec, int category, int series)
{
    const ChartSeries* speaker = rowFigure(spec);
    const int chosen = series < 0 && speaker != nullptr ? static_cast<int>(speaker - spec.series.data()) : series;
    if (chosen < 0 || chosen >= static_cast<int>(spec.series.size()))
        return {spec.categories.value(category), {}, {}};
    const ChartPoint* point = pointAt(spec.series[static_cast<std::size_t>(chosen)], category);
    if (point == nullptr)
        return {spec.categories.value(category), QCoreApplication::translate("ChartReading", "no value"), {}};
    Reading reading;
    reading.heading = headingOf(spec, category, chosen, *point);
    reading.value = std::isfinite(point->value) ? withUnit(point->value, spec.valueAxis)
                                                : QCoreApplication::translate("ChartReading", "no value");
    reading.details = detailsOf(spec, *point);
    return reading;
}

QString sentence(const Reading& reading)
{
    if (reading.details.isEmpty())
        return QCoreApplication::translate("ChartReading", "%1: %2").arg(reading.heading, reading.value);
    return QCoreApplication::translate("ChartReading", "%1: %2 (%3)")
        .arg(reading.heading, reading.value, reading.details.join(QCoreApplication::translate("ChartReading", ", ")));
}

} // namespace manyi::charts

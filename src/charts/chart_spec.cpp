#include "charts/chart_spec.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "base/number.h"

namespace manyi::charts {

namespace {

QString figure(double value, int decimals)
{
    return std::isnan(value) ? QStringLiteral("-") : QString::fromStdString(base::formatFixed(value, decimals));
}

QString kindName(const ChartSpec& spec)
{
    switch (spec.kind) {
    case ChartKind::Bar:
        if (spec.dots)
            return QStringLiteral("bar, dots");
        return spec.horizontal ? QStringLiteral("bar") : QStringLiteral("bar, vertical");
    case ChartKind::StackedBar:
        return QStringLiteral("stacked bar");
    case ChartKind::LikertBar:
        return QStringLiteral("likert bar");
    case ChartKind::NpsBar:
        return QStringLiteral("nps bar");
    case ChartKind::Line:
        return QStringLiteral("line");
    case ChartKind::Scatter:
        return QStringLiteral("scatter");
    case ChartKind::Pareto:
        return QStringLiteral("pareto");
    case ChartKind::HeatMap:
        return QStringLiteral("heat map");
    case ChartKind::Radar:
        return QStringLiteral("radar");
    case ChartKind::Tree:
        return QStringLiteral("tree");
    case ChartKind::Sweep:
        return QStringLiteral("sweep");
    }
    return {};
}

QString toneName(Tone tone)
{
    static const QStringList names{
        QStringLiteral("series"),    QStringLiteral("good"),      QStringLiteral("bad"),
        QStringLiteral("neutral"),   QStringLiteral("promoter"),  QStringLiteral("passive"),
        QStringLiteral("detractor"), QStringLiteral("likert"),    QStringLiteral("sequential"),
        QStringLiteral("diverging"), QStringLiteral("small base")};
    return names[static_cast<int>(tone)];
}

QString interval(const std::optional<double>& lower, const std::optional<double>& upper, int decimals)
{
    if (!lower || !upper)
        return {};
    return QStringLiteral(" [%1, %2]").arg(figure(*lower, decimals), figure(*upper, decimals));
}

QString axisText(const QString& name, const Axis& axis)
{
    QStringList parts;
    if (!axis.title.isEmpty())
        parts << axis.title;
    if (!axis.unit.isEmpty())
        parts << QStringLiteral("unit %1").arg(axis.unit);
    if (axis.minimum)
        parts << QStringLiteral("from %1").arg(figure(*axis.minimum, axis.decimals));
    if (axis.maximum)
        parts << QStringLiteral("to %1").arg(figure(*axis.maximum, axis.decimals));
    parts << QStringLiteral("%1 decimals").arg(axis.decimals);
    if (!axis.labels)
        parts << QStringLiteral("no labels");
    return QStringLiteral("%1: %2\n").arg(name, parts.join(QStringLiteral("; ")));
}

QString flags(const ChartPoint& point)
{
    QString text;
    if (point.tone != Tone::Series)
        text += QLatin1Char(' ') + toneName(point.tone);
    if (point.arrow != Arrow::None)
        text += point.arrow == Arrow::Up ? QStringLiteral(" up") : QStringLiteral(" down");
    if (point.hollow)
        text += QStringLiteral(" hollow");
    if (point.anomaly)
        text += QStringLiteral(" anomaly");
    if (point.smallBase)
        text += QStringLiteral(" small-base");
    return text;
}

QString pointText(const ChartSpec& spec, const ChartPoint& point)
{
    const int decimals = spec.valueAxis.decimals;
    QString text = figure(point.value, decimals) + interval(point.lower, point.upper, decimals);
    if (point.x)
        text += QStringLiteral(" at x %1").arg(figure(*point.x, spec.categoryAxis.decimals));
    if (point.n >= 0)
        text += QStringLiteral(" n=%1").arg(point.n);
    text += flags(point);
    if (!point.label.isEmpty())
        text += QStringLiteral(" \"%1\"").arg(point.label);
    return text;
}

QString seriesText(const ChartSpec& spec, const ChartSeries& series)
{
    QString text = QStringLiteral("series \"%1\" %2 %3").arg(series.name, toneName(series.tone)).arg(series.toneIndex);
    if (series.lowerIsBetter)
        text += QStringLiteral(" lower-is-better");
    if (series.span > 0)
        text += QStringLiteral(" span %1").arg(figure(series.span, 2));
    text += QLatin1Char('\n');
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const QString category = spec.categories.value(static_cast<qsizetype>(i));
        text += QStringLiteral("  %1%2%3\n")
                    .arg(category, category.isEmpty() ? QString() : QStringLiteral(": "),
                         pointText(spec, series.points[i]));
    }
    return text;
}

QString referenceText(const ChartSpec& spec, const Reference& reference)
{
    const int decimals = spec.valueAxis.decimals;
    return QStringLiteral("reference%1: %2%3 \"%4\"\n")
        .arg(reference.vertical ? QStringLiteral(" vertical") : QString(), figure(reference.value, decimals),
             interval(reference.lower, reference.upper, decimals), reference.label);
}

QString strongText(const ChartSpec& spec)
{
    QStringList names;
    for (const int category : spec.strongCategories)
        names << spec.categories.value(category);
    return names.join(QStringLiteral(" | "));
}

bool hasIntervals(const ChartSeries& series)
{
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const ChartPoint& p) { return p.lower && p.upper; });
}

bool hasBases(const ChartSpec& spec)
{
    return spec.columns.empty() && spec.series.size() == 1 &&
           std::any_of(spec.series[0].points.begin(), spec.series[0].points.end(),
                       [](const ChartPoint& p) { return p.n >= 0; });
}

QString cell(const std::optional<double>& value, int decimals)
{
    return value && std::isfinite(*value) ? QString::fromStdString(base::formatFixed(*value, decimals, true))
                                          : QString();
}

void addSeries(const ChartSpec& spec, const ChartSeries& series, ChartTable& table)
{
    const int decimals = spec.valueAxis.decimals;
    const bool intervals = hasIntervals(series);
    table.header << series.name;
    if (intervals)
        table.header << QCoreApplication::translate("ChartTable", "Lower limit")
                     << QCoreApplication::translate("ChartTable", "Upper limit");
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const ChartPoint point = i < series.points.size()
                                     ? series.points[i]
                                     : ChartPoint{std::nan(""), {}, {}, {}, {}, {}, {}, {}, {}, {}, -1};
        table.rows[i] << cell(point.value, decimals);
        if (intervals)
            table.rows[i] << cell(point.lower, decimals) << cell(point.upper, decimals);
    }
}

// One row a point of every line.
ChartTable sweepTable(const ChartSpec& spec)
{
    ChartTable table;
    table.header << QCoreApplication::translate("ChartTable", "Line") << spec.categoryAxis.title
                 << spec.valueAxis.title;
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            table.rows.push_back(
                {series.name, cell(point.x, spec.categoryAxis.decimals), cell(point.value, spec.valueAxis.decimals)});
    return table;
}

ChartTable scatterTable(const ChartSpec& spec)
{
    ChartTable table;
    table.header << QCoreApplication::translate("ChartTable", "Point") << spec.categoryAxis.title
                 << spec.valueAxis.title;
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            table.rows.push_back(
                {point.label, cell(point.x, spec.categoryAxis.decimals), cell(point.value, spec.valueAxis.decimals)});
    return table;
}

} // namespace

QString toText(const ChartSpec& spec)
{
    QString text = kindName(spec) + QLatin1Char('\n');
    text += QStringLiteral("title: %1\nsubtitle: %2\n").arg(spec.title, spec.subtitle);
    text += axisText(QStringLiteral("values"), spec.valueAxis);
    text += axisText(QStringLiteral("categories"), spec.categoryAxis);
    if (!spec.strongCategories.empty())
        text += QStringLiteral("strong: %1\n").arg(strongText(spec));
    for (const Reference& reference : spec.references)
        text += referenceText(spec, reference);
    if (!spec.quadrantNames.isEmpty())
        text += QStringLiteral("quadrants: %1; focus %2\n")
                    .arg(spec.quadrantNames.join(QStringLiteral(" | ")))
                    .arg(spec.focusQuadrant);
    for (const ChartSeries& series : spec.series)
        text += seriesText(spec, series);
    for (const ChartColumn& column : spec.columns)
        text += QStringLiteral("column \"%1\"%2: %3\n")
                    .arg(column.title, column.strong ? QStringLiteral(" strong") : QString(),
                         column.cells.join(QStringLiteral(" | ")));
    if (!spec.smallBaseNote.isEmpty())
        text += QStringLiteral("small base: %1\n").arg(spec.smallBaseNote);
    for (const KeyEntry& entry : spec.key)
        text += QStringLiteral("key %1: %2\n").arg(static_cast<int>(entry.mark)).arg(entry.text);
    return text;
}

ChartTable toTable(const ChartSpec& spec)
{
    if (spec.kind == ChartKind::Scatter)
        return scatterTable(spec);
    if (spec.kind == ChartKind::Sweep)
        return sweepTable(spec);
    ChartTable table;
    table.header << spec.categoryAxis.title;
    for (const QString& category : spec.categories)
        table.rows.push_back({category});
    for (const ChartSeries& series : spec.series)
        addSeries(spec, series, table);
    for (const ChartColumn& column : spec.columns) {
        table.header << column.title;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            table.rows[i] << column.cells.value(static_cast<qsizetype>(i));
    }
    if (hasBases(spec)) {
        table.header << QCoreApplication::translate("ChartTable", "n");
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const qint64 n = i < spec.series[0].points.size() ? spec.series[0].points[i].n : -1;
            table.rows[i] << (n >= 0 ? QString::number(n) : QString());
        }
    }
    return table;
}

} // namespace manyi::charts

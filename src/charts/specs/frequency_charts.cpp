#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "charts/metric_charts.h"
#include "charts/specs/facts.h"
#include "charts/specs/findings.h"

namespace manyi::charts {

namespace {

constexpr std::size_t mostCauses = 12; // of a Pareto chart; the rest is added up
constexpr double vitalFew = 80;

QString count(std::int64_t n)
{
    return QString::fromStdString(base::formatCount(n));
}

QString answerName(const analysis::Frequency& row)
{
    return row.label.empty() ? QString::fromStdString(base::formatNumber(row.code)) : QString::fromStdString(row.label);
}

std::vector<const analysis::Frequency*> validRows(const analysis::FrequencyTable& table)
{
    std::vector<const analysis::Frequency*> rows;
    for (const analysis::Frequency& row : table.rows)
        if (!row.userMissing && std::isfinite(row.validShare))
            rows.push_back(&row);
    return rows;
}

// What a code means for the metric: NPS thirds; the boxes that count; else nothing.
Tone toneOf(double code, const MetricFacts& facts)
{
    const domain::Metric& metric = facts.result.metric;
    if (metric.kind == domain::MetricKind::Nps)
        return code <= 6 ? Tone::Detractor : code <= 8 ? Tone::Passive : Tone::Promoter;
    if (metric.kind == domain::MetricKind::Csat && facts.variable != nullptr) {
        const domain::ScaleRange boxes = domain::boxRange(metric, *facts.variable);
        const bool counts = code >= boxes.minimum && code <= boxes.maximum;
        return !counts ? Tone::Neutral : metric.bottom ? Tone::Bad : Tone::Good;
    }
    return Tone::Series;
}

// "37", "<1", so that a column's label stays short.
QString shareLabel(double share)
{
    if (share > 0 && share < 0.5)
        return QStringLiteral("<1");
    return QString::fromStdString(base::formatFixed(share, 0));
}

bool isNumberScale(const std::vector<const analysis::Frequency*>& rows)
{
    return std::all_of(rows.begin(), rows.end(), [](const analysis::Frequency* row) {
        return row->label.empty() || base::parseNumber(row->label).has_value();
    });
}

} // namespace

ChartSpec distribution(const analysis::SummaryMetric& metric, const domain::Questionnaire& questionnaire,
                       const base::Wording& wording)
{
    const MetricFacts facts(metric.total, questionnaire, wording);
    const auto rows = validRows(metric.distribution);
    ChartSpec spec;
    spec.kind = ChartKind::Bar;
    spec.horizontal = !isNumberScale(rows);
    spec.title = metric.total.metric.kind == domain::MetricKind::Nps
                     ? balanceFinding(facts)
                     : facts.wording.translate("Charts", "Answers given");
    const QString question =
        metric.questionText.empty() ? facts.question : QString::fromStdString(metric.questionText).simplified();
    const analysis::Basis& basis = metric.distribution.basis;
    QStringList parts{question, facts.wording.translate("Charts", "% of valid answers")};
    if (!basis.weight.empty())
        parts << facts.wording.translate("Charts", "weighted");
    if (!basis.filter.empty())
        parts << facts.wording.translate("Charts", "filter: %1").arg(QString::fromStdString(basis.filter));
    parts << facts.wording.translate("Charts", "n %1").arg(count(basis.n));
    parts.removeAll(QString());
    spec.subtitle = parts.join(QStringLiteral(" · "));
    spec.chartName = facts.wording.translate("Charts", "Answers given");
    spec.valueAxis.unit = QStringLiteral("%");
    spec.valueAxis.decimals = 1;
    spec.valueAxis.labels = false;
    ChartSeries series;
    series.name = facts.wording.translate("Charts", "% of valid answers");
    for (const analysis::Frequency* row : rows) {
        ChartPoint point;
        point.value = row->validShare;
        if (spec.horizontal) {
            point.lower = row->lower;
            point.upper = row->upper;
        }
        point.n = row->n;
        point.tone = toneOf(row->code, facts);
        point.label = shareLabel(row->validShare);
        spec.categories << answerName(*row);
        spec.categoryKeys.push_back(row->code == std::floor(row->code) ? static_cast<qint64>(row->code) : noKey);
        series.points.push_back(point);
    }
    if (spec.horizontal) {
        ChartColumn shares{QStringLiteral("%"), {}, true};
        ChartColumn bases{facts.wording.translate("Charts", "n"), {}, false};
        for (const ChartPoint& point : series.points) {
            shares.cells << QString::fromStdString(base::formatFixed(point.value, 1, true));
            bases.cells << count(point.n);
        }
        spec.columns = {shares, bases};
    }
    spec.series = {series};
    return spec;
}

ChartSpec pareto(const analysis::FrequencyTable& table, const QString& title, const base::Wording& wording)
{
    auto rows = validRows(table);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto* a, const auto* b) { return a->weightedN > b->weightedN; });
    ChartSpec spec;
    spec.kind = ChartKind::Pareto;
    spec.title = spec.chartName = title;
    double total = 0;
    for (const analysis::Frequency* row : rows)
        total += row->weightedN;
    ChartSeries series;
    series.name = wording.translate("Charts", "Answers");
    double running = 0, rest = 0;
    std::int64_t restN = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows.size() > mostCauses && i + 1 >= mostCauses) {
            rest += rows[i]->weightedN;
            restN += rows[i]->n;
            continue;
        }
        ChartPoint point;
        point.value = rows[i]->weightedN;
        point.n = rows[i]->n;
        point.tone = running < vitalFew * total / 100 ? Tone::Good : Tone::Neutral;
        running += rows[i]->weightedN;
        spec.categories << answerName(*rows[i]);
        spec.categoryKeys.push_back(static_cast<qint64>(rows[i]->code));
        series.points.push_back(point);
    }
    if (rest > 0) {
        spec.categories << wording.translate("Charts", "Others");
        spec.categoryKeys.push_back(noKey);
        ChartPoint point;
        point.value = rest;
        point.n = restN;
        point.tone = Tone::Neutral;
        series.points.push_back(point);
    }
    spec.series = {series};
    QStringList parts{wording.translate("Charts", "Number of answers and cumulative share")};
    if (!table.basis.weight.empty())
        parts << wording.translate("Charts", "weighted");
    if (!table.basis.filter.empty())
        parts << wording.translate("Charts", "filter: %1").arg(QString::fromStdString(table.basis.filter));
    parts << wording.translate("Charts", "n %1").arg(count(table.basis.n));
    spec.subtitle = parts.join(QStringLiteral(" · "));
    return spec;
}

} // namespace manyi::charts

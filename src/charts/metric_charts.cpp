#include "charts/metric_charts.h"

#include <algorithm>
#include <cmath>

#include "charts/specs/axis.h"
#include "charts/specs/facts.h"
#include "charts/specs/findings.h"

namespace manyi::charts {

namespace {

using analysis::Figure;
using analysis::MetricResult;

struct Row {
    QString name;
    qint64 key = noKey;
    const Figure* figure = nullptr;
};

// The groups in order, with the total first when wanted or when there are no groups.
std::vector<Row> rowsOf(const MetricFacts& facts, const domain::Questionnaire& questionnaire, bool total)
{
    const MetricResult& result = facts.result;
    std::vector<Row> rows;
    if (total || result.groups.empty())
        rows.push_back({facts.wording.translate("Charts", "All"), noKey, &result.total});
    for (const std::size_t i : groupOrder(result, questionnaire))
        rows.push_back({groupName(result.keys[i]), groupKey(result.keys[i]), &result.groups[i]});
    return rows;
}

void setRows(ChartSpec& spec, const std::vector<Row>& rows, const MetricFacts& facts)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        spec.categories << rows[i].name;
        if (facts.result.by.size() <= 1)
            spec.categoryKeys.push_back(rows[i].key);
        if (rows[i].figure == &facts.result.total)
            spec.strongCategories.push_back(static_cast<int>(i));
    }
    spec.categoryAxis.title = facts.by;
    spec.valueAxis.unit = facts.unit;
    spec.valueAxis.decimals = facts.decimals;
    spec.chartName =
        facts.by.isEmpty() ? facts.title : facts.wording.translate("Charts", "%1 by %2").arg(facts.title, facts.by);
    spec.smallBaseNote = smallBaseText(facts);
    spec.key = keyOf(facts);
}

template <class F>
ChartColumn column(const QString& title, const std::vector<Row>& rows, bool strong, F&& cell)
{
    ChartColumn result{title, {}, strong};
    for (const Row& row : rows)
        result.cells << cell(*row.figure);
    return result;
}

void addColumns(ChartSpec& spec, const std::vector<Row>& rows, const MetricFacts& facts, const QString& valueTitle)
{
    spec.columns.push_back(column(valueTitle, rows, true, [&](const Figure& f) { return facts.value(f); }));
    spec.columns.push_back(
        column(QStringLiteral("±"), rows, false, [&](const Figure& f) { return facts.halfWidth(f); }));
    spec.columns.push_back(
        column(facts.wording.translate("Charts", "n"), rows, false, [&](const Figure& f) { return facts.n(f); }));
}

std::optional<Reference> totalReference(const MetricFacts& facts)
{
    const Figure& total = facts.result.total;
    if (!total.value || facts.result.groups.empty())
        return std::nullopt;
    return Reference{*total.value, total.lower, total.upper,
                     facts.wording.translate("Charts", "All %1").arg(facts.number(*total.value)), false};
}

bool tested(const MetricResult& result)
{
    return std::any_of(result.groups.begin(), result.groups.end(),
                       [](const Figure& f) { return f.againstRest.has_value(); });
}

ChartSeries scoreSeries(const std::vector<Row>& rows, const MetricFacts& facts)
{
    ChartSeries series;
    series.name = facts.shortTitle;
    for (const Row& row : rows)
        series.points.push_back(pointOf(*row.figure, facts));
    return series;
}

// Shares of one answer over the rows; rows that are small keep their mark, hidden ones have no share.
ChartSeries shareSeries(const QString& name, Tone tone, int index, std::size_t share, const std::vector<Row>& rows)
{
    ChartSeries series;
    series.name = name;
    series.tone = tone;
    series.toneIndex = index;
    for (const Row& row : rows) {
        ChartPoint point;
        point.n = row.figure->basis.n;
        point.smallBase = row.figure->smallBase != analysis::SmallBase::No;
        const bool hidden = row.figure->smallBase == analysis::SmallBase::Hidden;
        point.value = share < row.figure->shares.size() && !hidden ? row.figure->shares[share] : std::nan("");
        series.points.push_back(point);
    }
    return series;
}

// Shares fill their scale. Means lie far from zero and close together: they are shown as dots on an axis of their own.
void setRange(ChartSpec& spec, const MetricFacts& facts)
{
    if (facts.unit == QLatin1String("%")) {
        spec.valueAxis.minimum = 0;
        spec.valueAxis.maximum = 100;
    } else if (facts.decimals == 2) {
        spec.dots = true;
        fixAxis(spec);
        spec.subtitle = subtitleWithAxis(spec, facts);
    }
}

} // namespace

ChartSpec groupBars(const MetricResult& result, const domain::Questionnaire& questionnaire,
                    const base::Wording& wording)
{
    const MetricFacts facts(result, questionnaire, wording);
    const auto rows = rowsOf(facts, questionnaire, false);
    ChartSpec spec;
    spec.kind = ChartKind::Bar;
    setRows(spec, rows, facts);
    spec.strongCategories.clear();
    spec.title = groupFinding(facts);
    spec.subtitle = subtitleOf(facts, true, tested(result));
    spec.series = {scoreSeries(rows, facts)};
    for (ChartPoint& point : spec.series[0].points)
        point.tone = point.tone == Tone::Series ? Tone::Neutral : point.tone;
    addColumns(spec, rows, facts, facts.unit.isEmpty() ? facts.shortTitle : facts.unit);
    if (const auto reference = totalReference(facts))
        spec.references.push_back(*reference);
    setRange(spec, facts);
    return spec;
}

ChartSpec npsBars(const MetricResult& result, const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    const MetricFacts facts(result, questionnaire, wording);
    const auto rows = rowsOf(facts, questionnaire, true);
    ChartSpec spec;
    spec.kind = ChartKind::NpsBar;
    setRows(spec, rows, facts);
    spec.title = balanceFinding(facts);
    spec.subtitle = subtitleOf(facts, true, tested(result));
    spec.smallBaseNote = facts.wording.translate("Charts", "n < %1: shares not shown").arg(result.options.markBelow);
    spec.series = {shareSeries(facts.wording.translate("Charts", "Detractors 0–6"), Tone::Detractor, 0, 0, rows),
                   shareSeries(facts.wording.translate("Charts", "Passives 7–8"), Tone::Passive, 1, 1, rows),
                   shareSeries(facts.wording.translate("Charts", "Promoters 9–10"), Tone::Promoter, 2, 2, rows),
                   scoreSeries(rows, facts)};
    addColumns(spec, rows, facts, facts.shortTitle);
    if (const auto reference = totalReference(facts))
        spec.references.push_back(*reference);
    return spec;
}

ChartSpec likertBars(const MetricResult& result, const domain::Questionnaire& questionnaire,
                     const base::Wording& wording)
{
    const MetricFacts facts(result, questionnaire, wording);
    const auto rows = rowsOf(facts, questionnaire, true);
    ChartSpec spec;
    spec.kind = ChartKind::LikertBar;
    setRows(spec, rows, facts);
    spec.title = groupFinding(facts);
    spec.subtitle = subtitleOf(facts, false, tested(result));
    spec.smallBaseNote = facts.wording.translate("Charts", "n < %1: shares not shown").arg(result.options.markBelow);
    const std::size_t codes = result.codes.size();
    const bool reversed = facts.variable != nullptr && facts.variable->reversed;
    for (std::size_t place = 0; place < codes; ++place) {
        const std::size_t share = reversed ? codes - 1 - place : place;
        const QString name = facts.variable != nullptr
                                 ? QString::fromStdString(domain::labelOrCode(*facts.variable, result.codes[share]))
                                 : QString();
        spec.series.push_back(shareSeries(name, Tone::Likert, static_cast<int>(place), share, rows));
    }
    spec.series.push_back(scoreSeries(rows, facts));
    addColumns(spec, rows, facts,
               facts.unit.isEmpty() ? facts.shortTitle
                                    : facts.wording.translate("Charts", "%1 %").arg(facts.shortTitle));
    spec.valueAxis.decimals = 1;
    spec.valueAxis.unit = QStringLiteral("%");
    return spec;
}

} // namespace manyi::charts

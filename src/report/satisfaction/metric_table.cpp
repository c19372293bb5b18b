#include "report/satisfaction/metric_table.h"

#include <cmath>

#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

QString labelOf(const analysis::GroupKey& key)
{
    QStringList labels;
    for (const std::string& label : key.labels)
        labels << text(label);
    return labels.join(QStringLiteral(" · "));
}

QString pHeader(const analysis::MetricOptions& options, const Material& m)
{
    const QString correction = options.correction == analysis::Correction::BenjaminiHochberg
                                   ? QStringLiteral("BH")
                                   : correctionName(options.correction, m);
    return correction.isEmpty() ? QStringLiteral("p") : m.wording.translate("Report", "p, %1").arg(correction);
}

QString valueHeader(const analysis::SummaryMetric& metric, const Material& m)
{
    switch (metric.total.metric.kind) {
    case domain::MetricKind::Nps:
        return QStringLiteral("NPS");
    case domain::MetricKind::Ces:
        return QStringLiteral("CES");
    case domain::MetricKind::Mean:
        return m.wording.translate("Report", "Mean");
    case domain::MetricKind::Index:
        return m.wording.translate("Report", "Index");
    default:
        return m.wording.translate("Report", "Share, %");
    }
}

// n, weighted n, value, interval; then the comparison and its p.
std::vector<Cell> figureCells(const analysis::Figure& figure, const std::optional<analysis::Comparison>& comparison,
                              const domain::Metric& metric, const Material& m)
{
    std::vector<Cell> cells{Cell{count(static_cast<double>(figure.basis.n))}};
    if (m.weighted())
        cells.push_back(Cell{count(figure.basis.weightedN)});
    const QString interval = intervalText(figure, metric);
    cells.push_back(Cell{valueText(figure, metric)});
    cells.push_back(Cell{interval.isEmpty() ? dash() : interval});
    const bool tested = isTested(comparison, figure);
    cells.push_back(Cell{tested ? differenceText(*comparison, metric) : dash(), markOf(comparison, figure)});
    cells.push_back(Cell{tested ? pValue(comparison->adjustedP) : dash()});
    return cells;
}

Table emptyTable(const QString& first, const analysis::SummaryMetric& metric, const QString& against, const Material& m)
{
    Table table;
    table.header = {first, QStringLiteral("n")};
    if (m.weighted())
        table.header << m.wording.translate("Report", "Weighted n");
    table.header << valueHeader(metric, m)
                 << m.wording.translate("Report", "%1 interval").arg(confidenceText(metric.total.options)) << against
                 << pHeader(metric.total.options, m);
    table.rightAligned.assign(static_cast<std::size_t>(table.header.size()), true);
    table.rightAligned[0] = false;
    return table;
}

TableRow rowOf(const QString& label, const analysis::Figure& figure,
               const std::optional<analysis::Comparison>& comparison, const domain::Metric& metric, const Material& m)
{
    TableRow row;
    row.cells = {Cell{label}};
    for (Cell& cell : figureCells(figure, comparison, metric, m))
        row.cells.push_back(std::move(cell));
    row.smallBase = figure.smallBase != analysis::SmallBase::No;
    return row;
}

QString testNote(const analysis::MetricOptions& options, const Material& m)
{
    const QString level = percent(100 * options.significance, 0);
    const QString correction = correctionName(options.correction, m);
    return correction.isEmpty()
               ? m.wording
                     .translate("Report", "▲▼ significant at the %1 level, without correction · n.s. not significant")
                     .arg(level)
               : m.wording
                     .translate("Report", "▲▼ significant at the %1 level after %2 correction · n.s. not significant")
                     .arg(level, correction);
}

} // namespace

Table groupTable(const analysis::SummaryMetric& metric, const analysis::MetricResult& shown, const Places& places,
                 const Material& m)
{
    Table table = emptyTable(places.groupName, metric, m.wording.translate("Report", "Against the rest"), m);
    table.title = m.wording.translate("Report", "%1 by %2, with tests against the rest of the sample")
                      .arg(m.metricName(metric), places.groupName);
    table.note = testNote(metric.byPlace.options, m);
    for (std::size_t i = 0; i < shown.groups.size(); ++i)
        table.rows.push_back(
            rowOf(labelOf(shown.keys[i]), shown.groups[i], shown.groups[i].againstRest, shown.metric, m));
    TableRow total = rowOf(m.wording.translate("Charts", "All"), metric.total.total, std::nullopt, shown.metric, m);
    total.total = true;
    total.smallBase = false;
    const std::size_t comparison = total.cells.size() - 2;
    total.cells[comparison] = total.cells[comparison + 1] = Cell{};
    table.rows.push_back(total);
    table.title = m.sentence(table.title);
    return table;
}

Table waveTable(const analysis::SummaryMetric& metric, const Material& m)
{
    Table table = emptyTable(m.wording.translate("Report", "Wave"), metric,
                             m.wording.translate("Report", "Since the wave before"), m);
    table.title =
        m.wording.translate("Report", "%1 by wave, with tests against the wave before").arg(m.metricName(metric));
    table.title = m.sentence(table.title);
    table.note = testNote(metric.byWave->options, m);
    for (std::size_t i = 0; i < metric.byWave->groups.size(); ++i) {
        const analysis::Figure& figure = metric.byWave->groups[i];
        table.rows.push_back(rowOf(labelOf(metric.byWave->keys[i]), figure, figure.sinceLast, metric.total.metric, m));
    }
    return table;
}

Table answersTable(const analysis::SummaryMetric& metric, const Material& m)
{
    const analysis::FrequencyTable& frequencies = metric.distribution;
    Table table;
    table.title = m.wording.translate("Report", "%1: all answers").arg(m.metricName(metric));
    table.note = m.wording.translate("Report", "n = %1; without an answer: %2")
                     .arg(count(static_cast<double>(frequencies.basis.n)),
                          count(static_cast<double>(frequencies.basis.missing)));
    table.header = {m.wording.translate("Report", "Answer"), QStringLiteral("n"),
                    m.wording.translate("Report", "Share of valid answers, %"),
                    m.wording.translate("Report", "Interval"), m.wording.translate("Report", "Share of all, %")};
    table.rightAligned = {false, true, true, true, true};
    for (const analysis::Frequency& row : frequencies.rows) {
        const bool valid = !row.userMissing && std::isfinite(row.validShare);
        const QString interval = QStringLiteral("[%1, %2]").arg(fixed(row.lower, 1), fixed(row.upper, 1));
        table.rows.push_back({{Cell{text(row.label)}, Cell{count(static_cast<double>(row.n))},
                               Cell{valid ? fixed(row.validShare, 1) : dash()}, Cell{valid ? interval : dash()},
                               Cell{fixed(row.totalShare, 1)}}});
    }
    TableRow total{{Cell{m.wording.translate("Report", "Valid answers")},
                    Cell{count(static_cast<double>(frequencies.basis.n))}, Cell{fixed(100, 1)}, Cell{}, Cell{}}};
    total.total = true;
    table.rows.push_back(total);
    return table;
}

} // namespace manyi::report

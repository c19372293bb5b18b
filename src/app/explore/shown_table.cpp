#include "app/explore/shown_table.h"

#include <cmath>

#include "app/overview/figure_text.h"
#include "app/overview/overview_texts.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

const MetricCell* figureCell(const MetricTable& table, int row, int column)
{
    if (row < 0 || row >= static_cast<int>(table.rows.size()))
        return nullptr;
    const auto& cells = table.rows[row].cells;
    const bool there = column >= 0 && column < static_cast<int>(cells.size()) && cells[column].figure;
    return there ? &cells[column] : nullptr;
}

const analysis::MetricResult& resultOf(const ShownTable& shown, const MetricTable& table, int row)
{
    return shown.figures.results[table.rows[row].line.metric];
}

QString columnName(const MetricTable& table, int column)
{
    return QString(table.columns.value(column)).replace('\n', " · ");
}

QString belowNames(const analysis::MetricResult& result, const MetricTable& table, int column)
{
    QStringList names;
    for (const auto other : pairwise(result)[static_cast<std::size_t>(column) - 1])
        names << columnName(table, static_cast<int>(other) + 1);
    return names.join(", ");
}

void tellRest(CellDetails& details, const analysis::MetricResult& result, const MetricCell& cell,
              const domain::Questionnaire& questionnaire)
{
    const auto& rest = cell.figure->againstRest;
    if (!rest || cell.figure->smallBase == analysis::SmallBase::Hidden)
        return;
    const auto* variable = questionnaire.find(result.variable);
    const int decimals = domain::shownDecimals(result.metric);
    details.other = numberText(rest->other, decimals);
    const QString sign = rest->difference > 0 ? "+" : "";
    details.rest = sign + numberText(rest->difference, decimals) + " · " +
                   (rest->significant ? pText(rest->adjustedP) : Texts::tr("not significant"));
    details.arrow = rest->significant ? (rest->difference > 0 ? 1 : -1) : 0;
    details.arrowGood = variable && (details.arrow > 0) == domain::higherIsBetter(result.metric, *variable);
}

} // namespace

QString tableTitle(const ShownTable& shown)
{
    QStringList names;
    for (const auto id : shown.question.by)
        names << variableCaption(*shown.questionnaire->find(id));
    return names.isEmpty() ? Texts::tr("All selected answers") : Texts::tr("Metrics by %1").arg(names.join(" × "));
}

QString tableSubtitle(const ShownTable& shown)
{
    const ExploreQuestion& question = shown.question;
    QStringList parts;
    if (question.options.rest && !question.by.empty())
        parts << Texts::tr("▲▼ against the rest");
    if (question.options.letters && !question.by.empty())
        parts << Texts::tr("letters: above these columns");
    if (const auto* weight = shown.questionnaire->find(question.weight))
        parts << Texts::tr("weighted by %1").arg(fromUtf8(weight->name));
    parts << Texts::tr("%1 % intervals").arg(numberText(shown.confidence * 100, 0));
    if (!shown.figures.results.empty())
        parts << Texts::tr("n %1").arg(countText(shown.figures.results.front().total.basis.n));
    return parts.join(" · ");
}

std::optional<CellDetails> cellDetails(const ShownTable& shown, const MetricTable& table, int row, int column,
                                       const base::Wording& wording)
{
    const MetricCell* cell = figureCell(table, row, column);
    if (!cell)
        return std::nullopt;
    const auto& result = resultOf(shown, table, row);
    const ExploreLine& line = table.rows[row].line;
    const auto* variable = shown.questionnaire->find(result.variable);
    const bool isMetric = line.kind == ExploreLine::Kind::Metric && variable;
    const auto text = figureText(*cell->figure, result.metric, result.options);
    CellDetails details;
    details.name = Texts::tr("%1 × %2").arg(columnName(table, column),
                                            isMetric ? domain::metricTitle(result.metric, *variable, wording)
                                                     : line.label.trimmed());
    details.value = text.value;
    details.unit = text.unit;
    details.interval = text.interval.isEmpty() ? text.note : text.interval;
    details.bases = countText(cell->figure->basis.n) + " / " + countText(std::llround(cell->figure->basis.effectiveN));
    details.group = column > 0;
    tellRest(details, result, *cell, *shown.questionnaire);
    if (details.group && shown.question.options.letters)
        details.below = belowNames(result, table, column);
    return details;
}

std::optional<FigureCard> cellCard(const ShownTable& shown, const MetricTable& table, int row, int column)
{
    if (!figureCell(table, row, column))
        return std::nullopt;
    const auto& result = resultOf(shown, table, row);
    if (column > 0)
        return groupCardOf(result, static_cast<std::size_t>(column) - 1, *shown.questionnaire);
    FigureCard total;
    total.metric = result.metric;
    total.variable = result.variable;
    total.figure = result.total;
    total.options = result.options;
    return total;
}

} // namespace manyi::app

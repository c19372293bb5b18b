#include "app/overview/overview_texts.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

#include "app/overview/figure_text.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

// The top-level condition on the wave variable, nullptr when there is none.
const data::Filter* waveCondition(const data::Filter& filter, const domain::Variable& wave,
                                  const domain::Questionnaire& questionnaire)
{
    if (filter.kind == data::Filter::Kind::And) {
        for (const auto& part : filter.parts)
            if (const auto* found = waveCondition(part, wave, questionnaire))
                return found;
        return nullptr;
    }
    const auto* variable = questionnaire.findByText(filter.variable);
    return variable && variable->id == wave.id ? &filter : nullptr;
}

QString waveText(const analysis::SatisfactionSummary& summary, const data::Filter& filter,
                 const domain::Questionnaire& questionnaire)
{
    const auto* wave = questionnaire.find(summary.waveVariable);
    if (!wave)
        return {};
    if (const auto* condition = waveCondition(filter, *wave, questionnaire))
        return fromUtf8(data::caption(*condition, questionnaire).value);
    if (summary.waves.size() == 1)
        return fromUtf8(summary.waves.front());
    return summary.waves.empty() ? QString() : Texts::tr("%1 waves").arg(summary.waves.size());
}

std::vector<CopiedCell> copiedRow(const QString& name, const analysis::Figure& figure, const domain::Metric& metric,
                                  const analysis::MetricOptions& options, bool strong)
{
    const int decimals = domain::shownDecimals(metric);
    const auto text = figureText(figure, metric, options);
    const auto number = [&](const std::optional<double>& value) {
        const bool shown = value && figure.smallBase != analysis::SmallBase::Hidden;
        return CopiedCell{shown ? numberText(*value, decimals) : QString(), true, strong};
    };
    return {{name, false, strong},     number(figure.value), {text.unit, false, strong},
            number(figure.lower),      number(figure.upper), {QString::number(figure.basis.n), true, strong},
            {text.note, false, strong}};
}

} // namespace

bool spansWaves(const analysis::SatisfactionSummary& summary, const data::Filter& filter,
                const domain::Questionnaire& questionnaire)
{
    const auto* wave = questionnaire.find(summary.waveVariable);
    if (!wave || summary.waves.size() < 2)
        return false;
    const auto* condition = waveCondition(filter, *wave, questionnaire);
    return !condition || condition->kind != data::Filter::Kind::Equals;
}

QString overviewSubtitle(const analysis::SatisfactionSummary& summary, const data::Filter& filter,
                         const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    QStringList parts{waveText(summary, filter, questionnaire)};
    if (summary.firstDate && summary.lastDate)
        parts
            << Texts::tr("fieldwork %1").arg(dateRangeText(*summary.firstDate, *summary.lastDate, wording.language()));
    parts << Texts::tr("n %1").arg(countText(qint64(summary.selected)));
    parts.removeAll(QString());
    return parts.join(" · ");
}

QString dateRangeText(base::Seconds first, base::Seconds last, base::Language language)
{
    const auto civil = [](base::Seconds time) {
        const auto date = base::civilDate(time);
        return QDate(date.year, date.month, date.day);
    };
    const QDate from = civil(first), to = civil(last);
    const bool chinese = language == base::Language::Chinese;
    const QLocale locale(chinese ? QLocale::Chinese : QLocale::English);
    const QString whole = chinese ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy");
    const QString within = chinese ? QStringLiteral("M月d日") : QStringLiteral("d MMM");
    if (from == to)
        return locale.toString(from, whole);
    const bool sameYear = from.year() == to.year();
    const QString left = locale.toString(from, sameYear && !chinese ? within : whole);
    const QString right = locale.toString(to, sameYear && chinese ? within : whole);
    return left + " – " + right;
}

QString variableCaption(const domain::Variable& variable)
{
    const QString label = fromUtf8(variable.label);
    const QString text = label.isEmpty() ? fromUtf8(variable.name) : label;
    return text.size() > 40 ? text.left(39) + QStringLiteral("…") : text;
}

bool isLevel(const domain::Questionnaire& questionnaire, base::VariableId variable)
{
    return std::any_of(questionnaire.hierarchies.begin(), questionnaire.hierarchies.end(), [&](const auto& hierarchy) {
        return std::find(hierarchy.levels.begin(), hierarchy.levels.end(), variable) != hierarchy.levels.end();
    });
}

namespace {
QString waveName(const analysis::MetricResult& byWave, std::size_t wave)
{
    const auto& labels = byWave.keys[wave].labels;
    return labels.empty() ? QString() : fromUtf8(labels.front());
}
} // namespace

FigureCard cardOf(const analysis::SatisfactionSummary& summary, std::size_t metric)
{
    const auto& chosen = summary.metrics[metric];
    FigureCard card{chosen.total.metric, chosen.total.variable, chosen.total.total, {}, chosen.distribution, {},
                    chosen.total.options};
    if (!card.figure.sinceLast && chosen.byWave && !chosen.byWave->groups.empty())
        card.figure.sinceLast = chosen.byWave->groups.back().sinceLast;
    if (chosen.byWave && chosen.byWave->keys.size() > 1)
        card.waveBefore = waveName(*chosen.byWave, chosen.byWave->keys.size() - 2);
    return card;
}

FigureCard groupCardOf(const analysis::MetricResult& result, std::size_t group,
                       const domain::Questionnaire& questionnaire)
{
    const auto& key = result.keys[group];
    FigureCard card{result.metric, result.variable, result.groups[group], {}, std::nullopt, {}, result.options};
    QStringList names;
    for (std::size_t i = 0; i < key.labels.size(); ++i) {
        names << fromUtf8(key.labels[i]);
        const Brush one{result.by[i], {static_cast<qint64>(key.codes[i])}};
        card.groupFilter = data::both(card.groupFilter, brushFilter(one, questionnaire));
    }
    card.groupLabel = names.join(" · ");
    if (group > 0 && card.figure.sinceLast) // groups that are compared with the one before are waves
        card.waveBefore = waveName(result, group - 1);
    if (group + 1 < result.frequencies.size())
        card.distribution = result.frequencies[group + 1]; // the total's stands first
    return card;
}

FigureCard pickedCardOf(const OverviewFigures& figures, std::size_t metric, const Brush& group,
                        const domain::Questionnaire& questionnaire)
{
    const auto& shown = figures.all.summary.metrics[metric];
    std::vector<const analysis::MetricResult*> results{&shown.byPlace};
    if (metric < figures.all.bySegment.size())
        results.push_back(&figures.all.bySegment[metric]);
    if (shown.byWave)
        results.push_back(&*shown.byWave);
    for (const auto* result : results) {
        if (group.codes.empty() || result->by.empty() || result->by.front() != group.variable)
            continue;
        for (std::size_t i = 0; i < result->keys.size(); ++i)
            if (static_cast<qint64>(result->keys[i].codes.front()) == group.codes.front())
                return groupCardOf(*result, i, questionnaire);
    }
    return cardOf(figures.all.summary, metric);
}

CopiedTable overviewTable(const OverviewFigures& figures, std::size_t metric,
                          const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    const auto& summary = figures.all.summary;
    CopiedTable table;
    table.header = {Texts::tr("Metric"), Texts::tr("Value"), Texts::tr("Unit"), Texts::tr("Lower"),
                    Texts::tr("Upper"),  Texts::tr("n"),     Texts::tr("Note")};
    for (const auto& card : summary.metrics) {
        if (const auto* variable = questionnaire.find(card.total.variable))
            table.rows.push_back(copiedRow(domain::metricTitle(card.total.metric, *variable, wording), card.total.total,
                                           card.total.metric, summary.request.options, true));
    }
    const auto& byPlace = summary.metrics[metric].byPlace;
    for (std::size_t i = 0; i < byPlace.groups.size(); ++i)
        table.rows.push_back(copiedRow(byPlace.keys[i].labels.empty() ? QString() : fromUtf8(byPlace.keys[i].labels[0]),
                                       byPlace.groups[i], byPlace.metric, byPlace.options, false));
    return table;
}

} // namespace manyi::app

#include "app/shell/inspector/figure_facts.h"

#include <cmath>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "base/number.h"

namespace manyi::app {

namespace {

using domain::CesForm;
using domain::MetricKind;

bool isNetTop(const domain::Metric& metric)
{
    return metric.kind == MetricKind::Ces && metric.cesForm == CesForm::NetTop;
}
bool isCesShare(const domain::Metric& metric)
{
    return metric.kind == MetricKind::Ces && metric.cesForm == CesForm::Share5To7;
}

QString intervalKind(const FigureCard& card)
{
    switch (card.metric.kind) {
    case MetricKind::Nps:
        return card.options.npsInterval == analysis::NpsInterval::Wald ? Texts::tr("Wald") : Texts::tr("Adjusted Wald");
    case MetricKind::Csat:
    case MetricKind::Share:
    case MetricKind::Frequency:
        return Texts::tr("Wilson");
    default:
        break;
    }
    if (isNetTop(card.metric))
        return Texts::tr("Adjusted Wald");
    return isCesShare(card.metric) ? Texts::tr("Wilson") : Texts::tr("Student’s t");
}

// Per cent of the valid answers with codes low…high.
double shareBetween(const analysis::FrequencyTable& table, double low, double high)
{
    double share = 0;
    for (const analysis::Frequency& row : table.rows) {
        if (!row.userMissing && row.code >= low && row.code <= high && std::isfinite(row.validShare))
            share += row.validShare;
    }
    return share;
}

QString filled(const FigureCard& card, const domain::Variable& variable)
{
    if (!card.figure.value)
        return {};
    const QString result = numberText(*card.figure.value, domain::shownDecimals(card.metric));
    const auto& shares = card.figure.shares;
    const auto share = [](double percent) { return numberText(percent / 100, 3); };
    if (card.metric.kind == MetricKind::Nps && shares.size() == 3)
        return QStringLiteral("100 · ([%1] − [%2]) = %3").arg(share(shares[2]), share(shares[0]), result);
    if (card.metric.kind == MetricKind::Csat && card.distribution) {
        const domain::ScaleRange box = domain::boxRange(card.metric, variable);
        QStringList parts;
        for (const analysis::Frequency& row : card.distribution->rows) {
            if (!row.userMissing && row.code >= box.minimum && row.code <= box.maximum && row.n > 0)
                parts << QStringLiteral("[%1]").arg(numberText(row.validShare, 1));
        }
        if (!parts.isEmpty() && parts.size() <= 5)
            return QStringLiteral("%1 = %2").arg(parts.join(QStringLiteral(" + ")), result);
    }
    if (isNetTop(card.metric) && card.distribution)
        return QStringLiteral("[%1] − [%2] = %3")
            .arg(numberText(shareBetween(*card.distribution, 6, 7), 1),
                 numberText(shareBetween(*card.distribution, 1, 3), 1), result);
    const bool share_ =
        card.metric.kind == MetricKind::Csat || card.metric.kind == MetricKind::Share || isCesShare(card.metric);
    const double weight = card.figure.basis.weightedN;
    if (share_)
        return QStringLiteral("100 · [%1] / [%2] = %3")
            .arg(numberText(weight * *card.figure.value / 100, 1), numberText(weight, 1), result);
    if (card.metric.kind == MetricKind::Index && variable.scale) {
        const auto [low, high] = *variable.scale;
        const double mean = low + *card.figure.value / 100 * (high - low);
        return QStringLiteral("100 · ([%1] − %2) / (%3 − %2) = %4")
            .arg(numberText(mean, 3), numberText(low, 0), numberText(high, 0), result);
    }
    return QStringLiteral("[%1] / [%2] = %3")
        .arg(numberText(weight * *card.figure.value, 1), numberText(weight, 1), result);
}

// "12,306.4"
QString groupedText(double value)
{
    const QString text = numberText(value, 1);
    const auto point = text.indexOf(QLatin1Char('.'));
    return point < 0 ? text : countText(text.left(point).toLongLong()) + text.mid(point);
}

// "Missing (don't know 121, blank 47)"
QString missingName(const FigureCard& card)
{
    QStringList kinds;
    if (card.distribution) {
        for (const analysis::Frequency& row : card.distribution->rows) {
            if (row.userMissing && row.n > 0)
                kinds << Texts::tr("%1 %2").arg(fromUtf8(row.label.empty() ? base::formatNumber(row.code) : row.label),
                                                countText(row.n));
        }
        if (card.distribution->systemMissing > 0)
            kinds << Texts::tr("blank %1").arg(countText(card.distribution->systemMissing));
    }
    return kinds.isEmpty() || kinds.size() > 3 ? Texts::tr("Missing")
                                               : Texts::tr("Missing (%1)").arg(kinds.join(Texts::tr(", ")));
}

FactGroup baseGroup(const FigureCard& card)
{
    const analysis::Basis& basis = card.figure.basis;
    FactGroup group = {{Texts::tr("Responses"), countText(basis.n + basis.missing + basis.excluded)},
                       {missingName(card), countText(basis.missing)}};
    if (basis.excluded > 0)
        group.push_back({Texts::tr("Without a usable weight"), countText(basis.excluded)});
    group.push_back({Texts::tr("Valid n"), countText(basis.n), true});
    if (!basis.weight.empty()) {
        group.push_back({Texts::tr("Weighted n"), groupedText(basis.weightedN)});
        group.push_back({Texts::tr("Effective n (Kish)"), countText(std::llround(basis.effectiveN))});
    }
    return group;
}

FactLine comparisonLine(const QString& name, const analysis::Comparison& comparison, const FigureCard& card,
                        const domain::Variable& variable)
{
    const int decimals = domain::shownDecimals(card.metric);
    FactLine line;
    line.name = Texts::tr("%1 (%2)").arg(name, numberText(comparison.other, decimals));
    const QString sign = comparison.difference > 0 ? QStringLiteral("+") : QString();
    const QString difference = sign + numberText(comparison.difference, decimals);
    line.value = Texts::tr("%1 · %2").arg(difference, pText(comparison.adjustedP));
    if (!comparison.significant)
        line.value = Texts::tr("%1 · not significant").arg(difference);
    else {
        line.arrow = comparison.difference > 0 ? 1 : -1;
        line.good = (comparison.difference > 0) == domain::higherIsBetter(card.metric, variable);
    }
    return line;
}

FactGroup intervalGroup(const FigureCard& card, const domain::Variable& variable)
{
    FactGroup group;
    const analysis::Figure& figure = card.figure;
    const QString level = fromUtf8(base::formatNumber(card.options.confidence * 100));
    if (figure.lower)
        group.push_back({Texts::tr("Interval"), Texts::tr("%1, %2 %").arg(intervalKind(card), level)});
    if (figure.standardError)
        group.push_back(
            {Texts::tr("Standard error"), numberText(*figure.standardError, domain::shownDecimals(card.metric) + 1)});
    if (figure.sinceLast)
        group.push_back(comparisonLine(card.waveBefore.isEmpty() ? Texts::tr("On the wave before")
                                                                 : Texts::tr("On %1").arg(card.waveBefore),
                                       *figure.sinceLast, card, variable));
    if (figure.againstRest)
        group.push_back(comparisonLine(Texts::tr("Against the rest"), *figure.againstRest, card, variable));
    return group;
}

FactGroup sourceGroup(const FigureCard& card, const ProjectFacts& project)
{
    const analysis::Basis& basis = card.figure.basis;
    FactGroup group = {{Texts::tr("Filter"), basis.filter.empty() ? Texts::tr("none") : fromUtf8(basis.filter)},
                       {Texts::tr("Weight"), basis.weight.empty() ? Texts::tr("none") : fromUtf8(basis.weight)}};
    int live = 0;
    QString newest;
    for (const store::BatchInfo& batch : project.batches) {
        if (batch.removed)
            continue;
        ++live;
        newest = std::max(newest, fromUtf8(batch.importedAt).left(10));
    }
    if (live > 0)
        group.push_back(
            {Texts::tr("Source"),
             live == 1 ? Texts::tr("1 batch, %1").arg(newest) : Texts::tr("%1 batches, %2").arg(live).arg(newest),
             false, 0, false, QStringLiteral("batches")});
    return group;
}

QString methodPage(MetricKind kind)
{
    const bool described = kind == MetricKind::Mean || kind == MetricKind::Share || kind == MetricKind::Frequency;
    return described ? QStringLiteral("describe") : QStringLiteral("satisfaction");
}

} // namespace

FigureFacts figureFacts(const FigureCard& card, const domain::Questionnaire& questionnaire, const ProjectFacts& project,
                        const base::Wording& wording)
{
    FigureFacts facts;
    const domain::Variable* variable = questionnaire.find(card.variable);
    if (!variable)
        return facts;
    const FigureText text = figureText(card.figure, card.metric, card.options);
    facts.value = text.value;
    facts.unit = text.unit;
    const QString title = domain::metricTitle(card.metric, *variable, wording);
    facts.title = card.groupLabel.isEmpty() ? title : Texts::tr("%1 · %2").arg(title, card.groupLabel);
    facts.interval = text.interval;
    facts.note = text.note;
    facts.definition = domain::metricDefinition(card.metric, *variable, wording);
    facts.formula = domain::metricFormula(card.metric, *variable, wording);
    if (card.figure.smallBase != analysis::SmallBase::Hidden)
        facts.filledFormula = filled(card, *variable);
    const QString name = fromUtf8(variable->name), label = fromUtf8(variable->label);
    facts.wording = label.isEmpty() || label == name ? name : Texts::tr("%1 %2").arg(name, label);
    facts.groups = {baseGroup(card), intervalGroup(card, *variable), sourceGroup(card, project)};
    facts.method = methodPage(card.metric.kind);
    return facts;
}

CopiedTable toTable(const FigureFacts& facts)
{
    CopiedTable table;
    const auto add = [&](const QString& name, const QString& value, bool strong = false) {
        table.rows.push_back({{name, false, strong}, {value, true, strong}});
    };
    add(facts.title, facts.unit.isEmpty() ? facts.value : Texts::tr("%1 %2").arg(facts.value, facts.unit), true);
    if (!facts.interval.isEmpty())
        add(Texts::tr("Interval"), facts.interval);
    add(Texts::tr("Definition"), facts.definition);
    add(Texts::tr("Formula"), facts.formula);
    add(Texts::tr("Question"), facts.wording);
    for (const FactGroup& group : facts.groups) {
        for (const FactLine& line : group)
            add(line.name, line.value, line.strong);
    }
    return table;
}

} // namespace manyi::app

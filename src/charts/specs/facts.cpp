#include "charts/specs/facts.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"

namespace manyi::charts {

namespace {

const QString noBreak(QChar(0x00A0));
constexpr qsizetype longestQuestion = 48; // characters of a question named in a subtitle

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString nameOf(const domain::Variable& variable)
{
    return fromUtf8(variable.label.empty() ? variable.name : variable.label);
}

QString questionText(const domain::Variable& variable)
{
    const QString label = nameOf(variable).simplified();
    return label.size() <= longestQuestion ? label : label.left(longestQuestion - 1).trimmed() + QChar(0x2026);
}

QString shortTitleOf(const domain::Metric& metric, const QString& title, const base::Wording& wording)
{
    switch (metric.kind) {
    case domain::MetricKind::Nps:
        return QStringLiteral("NPS");
    case domain::MetricKind::Csat:
        return wording.translate("Charts", "CSAT");
    case domain::MetricKind::Ces:
        return wording.translate("Charts", "CES");
    default:
        return title;
    }
}

bool hidden(const analysis::Figure& figure)
{
    return figure.smallBase == analysis::SmallBase::Hidden;
}

bool ordered(const domain::Questionnaire& questionnaire, base::VariableId id)
{
    const domain::Variable* variable = questionnaire.find(id);
    return variable != nullptr &&
           (variable->measure != domain::Measure::Nominal || variable->role == domain::Role::Wave);
}

QString correctionText(const MetricFacts& facts)
{
    const QString level = fromUtf8(base::formatNumber(100 * facts.result.options.significance));
    switch (facts.result.options.correction) {
    case analysis::Correction::None:
        return facts.wording.translate("Charts", "tested against the rest, %1 %, uncorrected").arg(level);
    case analysis::Correction::Bonferroni:
        return facts.wording.translate("Charts", "tested against the rest, Bonferroni %1 %").arg(level);
    case analysis::Correction::Holm:
        return facts.wording.translate("Charts", "tested against the rest, Holm %1 %").arg(level);
    case analysis::Correction::BenjaminiHochberg:
        break;
    }
    return facts.wording.translate("Charts", "tested against the rest, BH %1 %").arg(level);
}

QString whatText(const MetricFacts& facts)
{
    if (facts.question.isEmpty())
        return facts.by.isEmpty() ? facts.title
                                  : facts.wording.translate("Charts", "%1 by %2").arg(facts.title, facts.by);
    if (facts.by.isEmpty())
        return facts.wording.translate("Charts", "%1: %2").arg(facts.question, facts.title);
    return facts.wording.translate("Charts", "%1: %2, by %3").arg(facts.question, facts.title, facts.by);
}

} // namespace

MetricFacts::MetricFacts(const analysis::MetricResult& metricResult, const domain::Questionnaire& questionnaire,
                         const base::Wording& words)
    : result(metricResult), variable(questionnaire.find(metricResult.variable)), wording(words)
{
    static const domain::Variable unknown;
    const domain::Variable& asked = variable != nullptr ? *variable : unknown;
    title = domain::metricTitle(result.metric, asked, wording);
    shortTitle = shortTitleOf(result.metric, title, wording);
    question = variable != nullptr ? questionText(asked) : QString();
    unit = domain::metricUnit(result.metric);
    decimals = domain::shownDecimals(result.metric);
    higherIsBetter = variable == nullptr || domain::higherIsBetter(result.metric, asked);
    QStringList groups;
    for (const base::VariableId id : result.by) {
        if (const domain::Variable* group = questionnaire.find(id))
            groups << nameOf(*group);
    }
    by = groups.join(QStringLiteral(" × "));
}

QString MetricFacts::number(double value) const
{
    return fromUtf8(base::formatFixed(value, decimals, true));
}

QString MetricFacts::value(const analysis::Figure& figure) const
{
    return figure.value && !hidden(figure) ? number(*figure.value) : QString(QChar(0x2013));
}

QString MetricFacts::halfWidth(const analysis::Figure& figure) const
{
    if (!figure.lower || !figure.upper || hidden(figure))
        return QString(QChar(0x2013));
    return number((*figure.upper - *figure.lower) / 2);
}

QString MetricFacts::n(const analysis::Figure& figure) const
{
    return fromUtf8(base::formatCount(figure.basis.n));
}

ChartPoint pointOf(const analysis::Figure& figure, const MetricFacts& facts)
{
    ChartPoint point;
    point.n = figure.basis.n;
    point.smallBase = figure.smallBase != analysis::SmallBase::No;
    point.value = std::numeric_limits<double>::quiet_NaN();
    if (!figure.value || hidden(figure))
        return point;
    point.value = *figure.value;
    point.lower = figure.lower;
    point.upper = figure.upper;
    point.label = facts.number(*figure.value);
    if (!figure.againstRest || point.smallBase)
        return point;
    point.tone = Tone::Neutral;
    point.hollow = !figure.againstRest->significant;
    if (!point.hollow) {
        const bool up = figure.againstRest->difference > 0;
        point.arrow = up ? Arrow::Up : Arrow::Down;
        point.tone = up == facts.higherIsBetter ? Tone::Good : Tone::Bad;
    }
    return point;
}

std::vector<std::size_t> groupOrder(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire)
{
    std::vector<std::size_t> order(result.groups.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    if (result.by.size() != 1 || ordered(questionnaire, result.by.front()))
        return order;
    const auto rank = [&result](std::size_t i) {
        const analysis::Figure& figure = result.groups[i];
        const bool last = !figure.value || figure.smallBase != analysis::SmallBase::No;
        return std::make_pair(last, figure.value && !hidden(figure) ? -*figure.value
                                                                    : std::numeric_limits<double>::infinity());
    };
    std::stable_sort(order.begin(), order.end(), [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

QString groupName(const analysis::GroupKey& key)
{
    QStringList names;
    for (const std::string& label : key.labels)
        names << fromUtf8(label);
    return names.join(QStringLiteral(" · "));
}

qint64 groupKey(const analysis::GroupKey& key)
{
    if (key.codes.size() != 1 || key.codes.front() != std::floor(key.codes.front()))
        return noKey;
    return static_cast<qint64>(key.codes.front());
}

QString subtitleOf(const MetricFacts& facts, bool intervals, bool tested)
{
    QStringList parts{whatText(facts)};
    const analysis::Basis& basis = facts.result.total.basis;
    if (intervals)
        parts << facts.wording.translate("Charts", "%1 % intervals")
                     .arg(fromUtf8(base::formatNumber(100 * facts.result.options.confidence)));
    if (tested)
        parts << correctionText(facts);
    if (!basis.weight.empty())
        parts << facts.wording.translate("Charts", "weighted");
    if (!basis.filter.empty())
        parts << facts.wording.translate("Charts", "filter: %1").arg(fromUtf8(basis.filter));
    parts << facts.wording.translate("Charts", "n %1")
                 .arg(facts.n(facts.result.total))
                 .replace(QLatin1Char(' '), noBreak);
    // A figure and its per cent sign stay on one line.
    return parts.join(QStringLiteral(" · ")).replace(QStringLiteral(" %"), noBreak + QLatin1Char('%'));
}

std::vector<KeyEntry> keyOf(const MetricFacts& facts)
{
    bool up = false, down = false, none = false, small = false;
    for (const analysis::Figure& figure : facts.result.groups) {
        const ChartPoint point = pointOf(figure, facts);
        up = up || point.arrow == Arrow::Up;
        down = down || point.arrow == Arrow::Down;
        none = none || point.hollow;
        small = small || point.smallBase;
    }
    std::vector<KeyEntry> key;
    if (up)
        key.push_back({KeyMark::Above, facts.wording.translate("Charts", "above the rest of the sample")});
    if (down)
        key.push_back({KeyMark::Below, facts.wording.translate("Charts", "below the rest of the sample")});
    if (none)
        key.push_back({KeyMark::NoDifference, facts.wording.translate("Charts", "no difference shown by the test")});
    if (small)
        key.push_back({KeyMark::SmallBase,
                       facts.wording.translate("Charts", "n < %1, not tested").arg(facts.result.options.markBelow)});
    return key;
}

QString smallBaseText(const MetricFacts& facts)
{
    return facts.wording.translate("Charts", "n < %1").arg(facts.result.options.markBelow);
}

} // namespace manyi::charts

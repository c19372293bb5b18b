#include "charts/specs/findings.h"

#include <algorithm>
#include <cmath>

namespace manyi::charts {

namespace {

constexpr qsizetype mostNamed = 3; // more groups are counted instead of named

struct Tested {
    QStringList above, below;
    int count = 0;
};

const analysis::Comparison* testOf(const analysis::Figure& figure)
{
    return figure.againstRest && figure.smallBase == analysis::SmallBase::No ? &*figure.againstRest : nullptr;
}

Tested testedGroups(const analysis::MetricResult& result)
{
    Tested tested;
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
        const analysis::Comparison* test = testOf(result.groups[i]);
        if (test == nullptr)
            continue;
        ++tested.count;
        if (test->significant)
            (test->difference > 0 ? tested.above : tested.below) << groupName(result.keys[i]);
    }
    return tested;
}

QString plainTitle(const MetricFacts& facts)
{
    return facts.by.isEmpty() ? facts.title : facts.wording.translate("Charts", "%1 by %2").arg(facts.title, facts.by);
}

QString countedFinding(const MetricFacts& facts, const Tested& tested)
{
    const QString differing = QString::number(tested.above.size() + tested.below.size());
    const QString all = QString::number(tested.count);
    if (tested.below.isEmpty())
        return facts.wording.translate("Charts", "%1 of %2 groups are above the rest").arg(differing, all);
    if (tested.above.isEmpty())
        return facts.wording.translate("Charts", "%1 of %2 groups are below the rest").arg(differing, all);
    return facts.wording.translate("Charts", "%1 of %2 groups differ from the rest: %3 above, %4 below")
        .arg(differing, all, QString::number(tested.above.size()), QString::number(tested.below.size()));
}

QString oneSided(const MetricFacts& facts, const QStringList& names, bool above)
{
    const QString list = listed(names, facts.wording);
    if (above)
        return (names.size() == 1 ? facts.wording.translate("Charts", "%1 is above the rest")
                                  : facts.wording.translate("Charts", "%1 are above the rest"))
            .arg(list);
    return (names.size() == 1 ? facts.wording.translate("Charts", "%1 is below the rest")
                              : facts.wording.translate("Charts", "%1 are below the rest"))
        .arg(list);
}

QString twoSided(const MetricFacts& facts, const Tested& tested)
{
    const QString above = listed(tested.above, facts.wording);
    const QString below = listed(tested.below, facts.wording);
    const bool oneAbove = tested.above.size() == 1;
    const bool oneBelow = tested.below.size() == 1;
    if (oneAbove && oneBelow)
        return facts.wording.translate("Charts", "%1 is above the rest; %2 is below").arg(above, below);
    if (oneAbove)
        return facts.wording.translate("Charts", "%1 is above the rest; %2 are below").arg(above, below);
    if (oneBelow)
        return facts.wording.translate("Charts", "%1 are above the rest; %2 is below").arg(above, below);
    return facts.wording.translate("Charts", "%1 are above the rest; %2 are below").arg(above, below);
}

// The last wave that has a figure, and the one before it.
std::pair<int, int> lastTwo(const analysis::MetricResult& byWave)
{
    int last = -1, before = -1;
    for (int i = 0; i < static_cast<int>(byWave.groups.size()); ++i) {
        if (!byWave.groups[static_cast<std::size_t>(i)].value)
            continue;
        before = last;
        last = i;
    }
    return {last, before};
}

struct ClearestCell {
    double z = 0;
    std::size_t metric = 0;
    std::size_t group = 0;
    bool good = false;
};

// The significant cell with the largest |z|; bad ones go before good ones, because they ask for action.
std::optional<ClearestCell> clearestCell(const std::vector<MetricFacts>& metrics)
{
    std::optional<ClearestCell> best;
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        const auto& groups = metrics[m].result.groups;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const analysis::Comparison* test = testOf(groups[g]);
            if (test == nullptr || !test->significant)
                continue;
            const bool good = (test->difference > 0) == metrics[m].higherIsBetter;
            const bool better = !best || (best->good && !good) || (best->good == good && std::abs(test->z) > best->z);
            if (better)
                best = ClearestCell{std::abs(test->z), m, g, good};
        }
    }
    return best;
}

} // namespace

QString listed(const QStringList& names, const base::Wording& wording)
{
    if (names.size() == 1)
        return names.front();
    if (names.size() == 2)
        return wording.translate("Charts", "%1 and %2").arg(names[0], names[1]);
    if (names.size() == 3)
        return wording.translate("Charts", "%1, %2 and %3").arg(names[0], names[1], names[2]);
    return names.join(wording.translate("Charts", ", "));
}

QString groupFinding(const MetricFacts& facts)
{
    const Tested tested = testedGroups(facts.result);
    if (tested.count < 2)
        return plainTitle(facts);
    if (tested.above.isEmpty() && tested.below.isEmpty())
        return facts.wording.translate("Charts", "%1: no group differs from the rest").arg(facts.by);
    if (tested.above.size() > mostNamed || tested.below.size() > mostNamed)
        return countedFinding(facts, tested);
    // Of two groups each is the other's rest: one sentence says both.
    if (tested.count == 2 && tested.above.size() == 1 && tested.below.size() == 1)
        return facts.wording.translate("Charts", "%1 is above %2").arg(tested.above.front(), tested.below.front());
    if (tested.below.isEmpty())
        return oneSided(facts, tested.above, true);
    if (tested.above.isEmpty())
        return oneSided(facts, tested.below, false);
    return twoSided(facts, tested);
}

QString balanceFinding(const MetricFacts& facts)
{
    const analysis::Figure& total = facts.result.total;
    if (total.shares.size() != 3 || !total.lower || !total.upper || total.smallBase != analysis::SmallBase::No)
        return plainTitle(facts);
    const double detractors = total.shares[0];
    const double promoters = total.shares[2];
    const auto ratio = [](double more, double less) { return QString::number(std::round(10 * more / less) / 10); };
    if (*total.lower > 0)
        return detractors > 0 ? facts.wording.translate("Charts", "Promoters outnumber detractors %1 to 1")
                                    .arg(ratio(promoters, detractors))
                              : facts.wording.translate("Charts", "There are promoters and no detractors");
    if (*total.upper < 0)
        return promoters > 0 ? facts.wording.translate("Charts", "Detractors outnumber promoters %1 to 1")
                                   .arg(ratio(detractors, promoters))
                             : facts.wording.translate("Charts", "There are detractors and no promoters");
    return facts.wording.translate("Charts", "Neither promoters nor detractors are shown to prevail");
}

QString waveFinding(const MetricFacts& facts)
{
    const auto [last, before] = lastTwo(facts.result);
    if (before < 0)
        return plainTitle(facts);
    const analysis::Figure& figure = facts.result.groups[static_cast<std::size_t>(last)];
    const QString since = groupName(facts.result.keys[static_cast<std::size_t>(before)]);
    if (!figure.sinceLast || figure.smallBase != analysis::SmallBase::No)
        return plainTitle(facts);
    if (!figure.sinceLast->significant)
        return facts.wording.translate("Charts", "%1 shows no significant change since %2")
            .arg(facts.shortTitle, since);
    const QString by = facts.number(std::abs(figure.sinceLast->difference));
    return (figure.sinceLast->difference > 0 ? facts.wording.translate("Charts", "%1 rose by %2 since %3")
                                             : facts.wording.translate("Charts", "%1 fell by %2 since %3"))
        .arg(facts.shortTitle, by, since);
}

QString heatFinding(const std::vector<MetricFacts>& metrics, const QStringList& names)
{
    const MetricFacts& first = metrics.front();
    const bool tested = std::any_of(metrics.begin(), metrics.end(),
                                    [](const MetricFacts& m) { return testedGroups(m.result).count > 1; });
    const auto cell = clearestCell(metrics);
    if (!cell)
        return tested ? first.wording.translate("Charts", "%1: no group differs from the rest").arg(first.by)
                      : first.wording.translate("Charts", "Figures by %1").arg(first.by);
    const MetricFacts& facts = metrics[cell->metric];
    const QString group = groupName(facts.result.keys[cell->group]);
    const QString name = names.value(static_cast<qsizetype>(cell->metric));
    return (cell->good ? first.wording.translate("Charts", "%1 stands out most on %2")
                       : first.wording.translate("Charts", "%1 lags most on %2"))
        .arg(group, name);
}

} // namespace manyi::charts

#include "report/satisfaction/sentences.h"

#include <algorithm>
#include <cmath>

#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostNames = 3;
constexpr std::size_t mostFindings = 5;

// Names of the groups, or "4 of the 7 groups" when they are many.
QString groupsText(const std::vector<std::size_t>& groups, const Places& places, const Material& m)
{
    if (groups.size() > mostNames)
        return m.wording.translate("Report", "%1 of the %2 groups tested").arg(groups.size()).arg(places.tested);
    QStringList names;
    for (const std::size_t group : groups)
        names << places.label(group);
    return listOf(names, m);
}

QString aboveClause(const QString& name, const Places& places, const Material& m)
{
    const QString groups = groupsText(places.above, places, m);
    const QString pattern = places.above.size() == 1 ? m.wording.translate("Report", "%1 stands above the rest in %2")
                                                     : m.wording.translate("Report", "%1 stand above the rest in %2");
    return pattern.arg(groups, name);
}

QString belowClause(const QString& name, const Places& places, const Material& m)
{
    const QString groups = groupsText(places.below, places, m);
    if (places.above.empty()) {
        const QString pattern = places.below.size() == 1
                                    ? m.wording.translate("Report", "%1 stands below the rest in %2")
                                    : m.wording.translate("Report", "%1 stand below the rest in %2");
        return pattern.arg(groups, name);
    }
    return (places.below.size() == 1 ? m.wording.translate("Report", "%1 stands below")
                                     : m.wording.translate("Report", "%1 stand below"))
        .arg(groups);
}

// "East +7.0 (p = 0.003)" of the groups that differ, at most six.
QString differencesText(const Places& places, const Material& m)
{
    constexpr std::size_t most = 6;
    std::vector<std::size_t> groups = places.above;
    if (!places.isPair() || groups.empty())
        groups.insert(groups.end(), places.below.begin(), places.below.end());
    std::stable_sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(places.result.groups[a].againstRest->difference) >
               std::abs(places.result.groups[b].againstRest->difference);
    });
    QStringList parts;
    for (std::size_t i = 0; i < groups.size() && i < most; ++i) {
        const analysis::Comparison& comparison = *places.result.groups[groups[i]].againstRest;
        parts << m.wording.translate("Report", "%1 %2 (%3)")
                     .arg(places.label(groups[i]), differenceText(comparison, places.result.metric),
                          pStatement(comparison.adjustedP));
    }
    return parts.join(m.chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString correctionText(const Places& places, const Material& m)
{
    const QString name = correctionName(places.result.options.correction, m);
    return name.isEmpty() ? m.wording.translate("Report", "without correction for several tests")
                          : m.wording.translate("Report", "with %1 correction").arg(name);
}

QString testedText(const Places& places, const Material& m)
{
    const auto differing = places.above.size() + places.below.size();
    const QString pattern =
        differing == 0
            ? counted(m.wording,
                      QT_TRANSLATE_N_NOOP("Report", "%1 groups were tested, %2; none of them differs from the rest."),
                      static_cast<std::size_t>(places.tested))
        : differing == 1 ? m.wording.translate("Report", "%1 groups were tested, %2; %3 of them differs from the rest.")
                         : m.wording.translate("Report", "%1 groups were tested, %2; %3 of them differ from the rest.");
    const QString tested = QString::number(places.tested);
    return differing == 0 ? pattern.arg(tested, correctionText(places, m))
                          : pattern.arg(tested, correctionText(places, m), QString::number(differing));
}

QString smallText(const Places& places, const Material& m)
{
    if (places.small == 0)
        return {};
    return m.wording.translate("Report", "Groups with fewer than %1 answers, which are not tested: %2.")
        .arg(places.result.options.markBelow)
        .arg(places.small);
}

struct Candidate {
    Finding finding;
    bool significant = false;
};

Candidate waveFinding(std::size_t index, const WaveChange& change, const Material& m)
{
    const analysis::SummaryMetric& metric = m.summary.metrics[index];
    Candidate result;
    result.significant = change.comparison.significant;
    result.finding.text = m.wording.translate("Report", "%1.").arg(waveHeadline(metric, change, m));
    result.finding.evidence = m.sentence(
        m.wording.translate("Report", "%1 after %2 in %3: %4, %5; n = %6, interval %7.")
            .arg(valueWithUnit(*change.now, metric.total.metric), valueWithUnit(*change.before, metric.total.metric),
                 change.beforeLabel, differenceText(change.comparison, metric.total.metric),
                 pStatement(change.comparison.adjustedP), count(static_cast<double>(change.now->basis.n)),
                 intervalText(*change.now, metric.total.metric)));
    result.finding.chapter = Material::trendAnchor(index);
    return result;
}

Candidate placeFinding(std::size_t index, const Places& places, const Material& m)
{
    const analysis::SummaryMetric& metric = m.summary.metrics[index];
    Candidate result;
    result.significant = places.differs();
    result.finding.text = m.wording.translate("Report", "%1.").arg(placeHeadline(metric, places, m));
    result.finding.evidence =
        places.differs()
            ? m.wording.translate("Report", "Against the rest: %1; %2 groups tested, %3.")
                  .arg(differencesText(places, m), QString::number(places.tested), correctionText(places, m))
            : counted(m.wording, QT_TRANSLATE_N_NOOP("Report", "%1 groups tested against the rest, %2; none differs."),
                      static_cast<std::size_t>(places.tested))
                  .arg(QString::number(places.tested), correctionText(places, m));
    result.finding.evidence = m.sentence(result.finding.evidence);
    result.finding.chapter = Material::anchor(index);
    return result;
}

} // namespace

QString placeHeadline(const analysis::SummaryMetric& metric, const Places& places, const Material& m)
{
    const QString name = m.metricName(metric);
    if (places.tested == 0) {
        const QString value = valueWithUnit(metric.total.total, metric.total.metric);
        return m.sentence(m.wording.translate("Report", "%1 stands at %2").arg(name, value));
    }
    if (!places.differs())
        return m.sentence(
            m.wording.translate("Report", "%1 by %2: no group differs from the rest").arg(name, places.groupName));
    if (places.isPair() && places.above.size() == 1 && places.below.size() == 1)
        return m.sentence(m.wording.translate("Report", "%1 stands above %2 in %3")
                              .arg(places.label(places.above[0]), places.label(places.below[0]), name));
    if (places.below.empty())
        return m.sentence(aboveClause(name, places, m));
    if (places.above.empty())
        return m.sentence(belowClause(name, places, m));
    return m.sentence(
        m.wording.translate("Report", "%1; %2").arg(aboveClause(name, places, m), belowClause(name, places, m)));
}

QString waveHeadline(const analysis::SummaryMetric& metric, const WaveChange& change, const Material& m)
{
    const QString name = m.metricName(metric);
    const QString value = valueWithUnit(*change.now, metric.total.metric);
    const bool rise = change.comparison.difference > 0;
    const QString pattern =
        !change.comparison.significant
            ? m.wording.translate("Report", "%1 held at %2 in %3; the change since %4 is not significant")
        : rise ? m.wording.translate("Report", "%1 rose to %2 in %3, significantly above %4")
               : m.wording.translate("Report", "%1 fell to %2 in %3, significantly below %4");
    return m.sentence(pattern.arg(name, value, change.nowLabel, change.beforeLabel));
}

QString placeLead(const analysis::SummaryMetric& metric, const Places& places, const Material& m)
{
    QStringList sentences;
    if (const auto change = latestChange(metric))
        sentences << waveLead(metric, *change, m);
    if (places.differs())
        sentences
            << m.wording.translate("Report", "Against the rest of the sample: %1.").arg(differencesText(places, m));
    if (places.tested > 0)
        sentences << testedText(places, m);
    else if (!places.empty())
        sentences << m.wording.translate("Report", "No comparison between groups could be tested.");
    sentences << smallText(places, m);
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        sentences << m.wording.translate(
            "Report", "There is no place or segment to compare by; the figure is of all respondents.");
    return m.sentence(sentences.join(m.chinese() ? QString() : QStringLiteral(" ")));
}

QString waveLead(const analysis::SummaryMetric& metric, const WaveChange& change, const Material& m)
{
    const QString now = valueWithUnit(*change.now, metric.total.metric);
    const QString before = valueWithUnit(*change.before, metric.total.metric);
    const QString difference = differenceText(change.comparison, metric.total.metric);
    const QString p = pStatement(change.comparison.adjustedP);
    const QString pattern =
        change.comparison.significant
            ? m.wording.translate(
                  "Report",
                  "The total was %1 in %2 after %3 in %4, a change of %5 that the test tells from sampling error (%6).")
            : m.wording.translate(
                  "Report",
                  "The total was %1 in %2 after %3 in %4, a change of %5 that the test does not tell from sampling "
                  "error "
                  "(%6).");
    return m.sentence(pattern.arg(now, change.nowLabel, before, change.beforeLabel, difference, p));
}

std::vector<Finding> findings(const Material& m)
{
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < m.summary.metrics.size(); ++i) {
        if (const auto change = latestChange(m.summary.metrics[i]))
            candidates.push_back(waveFinding(i, *change, m));
        const Places places = placesOf(m.summary.metrics[i], m);
        if (places.tested > 0)
            candidates.push_back(placeFinding(i, places, m));
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.significant && !b.significant; });
    std::vector<Finding> result;
    for (std::size_t i = 0; i < candidates.size() && i < mostFindings; ++i)
        result.push_back(candidates[i].finding);
    return result;
}

namespace {

// The wave is named when the report covers more than that wave.
QString openingOf(const analysis::SummaryMetric& metric, const WaveChange& change, const Material& m)
{
    const bool significant = change.comparison.significant;
    const bool rise = change.comparison.difference > 0;
    const QString name = m.metricName(metric);
    const QString value = valueWithUnit(*change.now, metric.total.metric);
    if (change.wholeReport) {
        const QString pattern = !significant ? m.wording.translate("Report", "%1 held at %2")
                                : rise       ? m.wording.translate("Report", "%1 rose to %2")
                                             : m.wording.translate("Report", "%1 fell to %2");
        return pattern.arg(name, value);
    }
    const QString pattern = !significant ? m.wording.translate("Report", "%1 held at %2 in %3")
                            : rise       ? m.wording.translate("Report", "%1 rose to %2 in %3")
                                         : m.wording.translate("Report", "%1 fell to %2 in %3");
    return pattern.arg(name, value, change.nowLabel);
}

} // namespace

QString summaryHeadline(const Material& m)
{
    if (m.summary.metrics.empty())
        return m.wording.translate("Report", "No satisfaction metric could be computed");
    const analysis::SummaryMetric& first = m.summary.metrics.front();
    QString opening = m.wording.translate("Report", "%1 stands at %2")
                          .arg(m.metricName(first), valueWithUnit(first.total.total, first.total.metric));
    if (const auto change = latestChange(first)) {
        opening = openingOf(first, *change, m);
    }
    for (const analysis::SummaryMetric& metric : m.summary.metrics) {
        const Places places = placesOf(metric, m);
        if (places.differs())
            return m.sentence(m.wording.translate("Report", "%1; %2").arg(opening, placeHeadline(metric, places, m)));
    }
    return m.sentence(opening);
}

} // namespace manyi::report

#pragma once

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "analysis/satisfaction/summary.h"
#include "base/wording.h"
#include "report/satisfaction_report.h"

// A summary written down by hand (a bank's branches, seven waves), so that the report can be looked at and compared
// with goldens without any data. The figures are invented; intervals and tests are worked out from them by the textbook
// formulas below, so that they fit together.
namespace manyi::sample {

using analysis::Comparison;
using analysis::Figure;
using analysis::MetricResult;

inline constexpr base::VariableId npsId{1}, csatId{2}, cesId{3}, waitId{4}, regionId{5}, waveId{6}, segmentId{7},
    channelId{8}, weightId{9}, branchId{10};

struct Words {
    bool chinese = false;
    std::string operator()(const char* english, const char* other) const { return chinese ? other : english; }
};

inline domain::Variable scaleVariable(base::VariableId id, const std::string& name, const std::string& label,
                                      domain::Role role, double low, double high)
{
    domain::Variable variable;
    variable.id = id;
    variable.name = name;
    variable.label = label;
    variable.type = domain::ValueType::Code;
    variable.role = role;
    variable.measure = domain::Measure::Ordinal;
    variable.scale = domain::ScaleRange{low, high};
    return variable;
}

inline domain::Variable groupVariable(base::VariableId id, const std::string& name, const std::string& label,
                                      domain::Role role, const std::vector<std::string>& labels)
{
    domain::Variable variable;
    variable.id = id;
    variable.name = name;
    variable.label = label;
    variable.type = domain::ValueType::Code;
    variable.role = role;
    variable.measure = role == domain::Role::Wave ? domain::Measure::Ordinal : domain::Measure::Nominal;
    for (std::size_t i = 0; i < labels.size(); ++i)
        variable.labels.push_back({static_cast<double>(i + 1), labels[i]});
    return variable;
}

inline std::vector<std::string> regionNames(const Words& w)
{
    return {w("East", "华东"),      w("South", "华南"),     w("North", "华北"),       w("Southwest", "西南"),
            w("Northwest", "西北"), w("Northeast", "东北"), w("Not stated", "未说明")};
}

inline std::vector<std::string> waveNames()
{
    return {"2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"};
}

inline domain::Questionnaire questionnaire(const Words& w)
{
    domain::Questionnaire result;
    using domain::Role;
    result.variables = {
        scaleVariable(
            npsId, "Q12",
            w("How likely are you to recommend this branch to a friend or colleague? 0 (not at all) to 10 (extremely).",
              "您有多大可能向亲友推荐本网点？0 分（完全不可能）至 10 分（非常可能）。"),
            Role::Nps, 0, 10),
        scaleVariable(csatId, "Q7", w("Overall satisfaction", "总体满意度"), Role::Csat, 1, 5),
        scaleVariable(cesId, "Q14", w("The branch made it easy to handle my matter.", "该网点让我轻松办完了业务。"),
                      Role::Ces, 1, 7),
        scaleVariable(waitId, "Q8_1", w("Waiting time", "等候时间"), Role::ScaleItem, 1, 5),
        groupVariable(regionId, "region", w("Region", "大区"), Role::Place, regionNames(w)),
        groupVariable(waveId, "wave", w("Wave", "波次"), Role::Wave, waveNames()),
        groupVariable(segmentId, "segment", w("Customer segment", "客户类别"), Role::Segment,
                      {w("Private", "个人客户"), w("Business", "企业客户"), w("Farm household", "农户")}),
        groupVariable(channelId, "channel", w("Channel", "渠道"), Role::Channel,
                      {w("SMS link", "短信链接"), w("QR code at the branch", "网点扫码"), w("Telephone", "电话")})};
    for (domain::Variable& variable : result.variables)
        if (variable.role == Role::Csat || variable.role == Role::ScaleItem)
            variable.labels = {{1, w("Very dissatisfied", "非常不满意")},
                               {2, w("Dissatisfied", "不满意")},
                               {3, w("Neither", "一般")},
                               {4, w("Satisfied", "满意")},
                               {5, w("Very satisfied", "非常满意")}};
    result.hierarchies = {{w("Branches", "网点"), {regionId}}};
    return result;
}

inline double twoSided(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

// Promoters and detractors in per cent, answers, and how many times the effective n is smaller.
struct NpsInput {
    double promoters, detractors;
    std::int64_t n;
};

inline constexpr double designEffect = 1.59;

inline void setBasis(Figure& figure, std::int64_t n, bool weighted)
{
    figure.basis.n = n;
    figure.basis.weightedN = static_cast<double>(n);
    figure.basis.effectiveN = weighted ? static_cast<double>(n) / designEffect : static_cast<double>(n);
    figure.basis.missing = n / 40;
    figure.smallBase = n < 30   ? analysis::SmallBase::Hidden
                       : n < 50 ? analysis::SmallBase::Marked
                                : analysis::SmallBase::No;
}

inline Figure figureOf(double value, double error, std::int64_t n, bool weighted)
{
    Figure figure;
    setBasis(figure, n, weighted);
    figure.value = value;
    figure.standardError = error;
    figure.lower = value - 1.96 * error;
    figure.upper = value + 1.96 * error;
    return figure;
}

inline Figure npsFigure(const NpsInput& input, bool weighted)
{
    const double p = input.promoters / 100, d = input.detractors / 100;
    const double effective = static_cast<double>(input.n) / (weighted ? designEffect : 1);
    const double error = 100 * std::sqrt((p + d - (p - d) * (p - d)) / effective);
    Figure figure = figureOf(100 * (p - d), error, input.n, weighted);
    figure.shares = {input.detractors, 100 - input.promoters - input.detractors, input.promoters};
    return figure;
}

inline Comparison compared(const Figure& figure, const Figure& other)
{
    Comparison comparison;
    comparison.difference = *figure.value - *other.value;
    comparison.other = *other.value;
    comparison.z = comparison.difference / std::hypot(*figure.standardError, *other.standardError);
    comparison.p = twoSided(comparison.z);
    comparison.adjustedP = comparison.p;
    return comparison;
}

// Holm (1979) over the comparisons, in place.
inline void holm(std::vector<Comparison*> family)
{
    std::sort(family.begin(), family.end(), [](const Comparison* a, const Comparison* b) { return a->p < b->p; });
    double least = 0;
    for (std::size_t i = 0; i < family.size(); ++i) {
        least = std::max(least, std::min(1.0, family[i]->p * static_cast<double>(family.size() - i)));
        family[i]->adjustedP = least;
        family[i]->significant = least < 0.05;
    }
}

inline void compareWithRest(MetricResult& result)
{
    std::vector<Comparison*> family;
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
        Figure& figure = result.groups[i];
        if (figure.smallBase != analysis::SmallBase::No)
            continue;
        const double share = static_cast<double>(figure.basis.n) / static_cast<double>(result.total.basis.n);
        Figure rest = result.total;
        rest.value = (*result.total.value - share * *figure.value) / (1 - share);
        rest.standardError = *result.total.standardError / std::sqrt(1 - share);
        figure.againstRest = compared(figure, rest);
        family.push_back(&*figure.againstRest);
    }
    holm(family);
}

inline void compareWaves(MetricResult& result)
{
    std::vector<Comparison*> family;
    for (std::size_t i = 1; i < result.groups.size(); ++i) {
        result.groups[i].sinceLast = compared(result.groups[i], result.groups[i - 1]);
        family.push_back(&*result.groups[i].sinceLast);
    }
    holm(family);
}

inline MetricResult emptyResult(domain::MetricKind kind, const std::string& name, base::VariableId id)
{
    MetricResult result;
    result.metric.kind = kind;
    result.metric.variable = name;
    result.variable = id;
    result.options.correction = analysis::Correction::Holm;
    return result;
}

inline void setGroups(MetricResult& result, base::VariableId by, const std::vector<std::string>& labels,
                      const std::vector<Figure>& figures)
{
    result.by = {by};
    for (std::size_t i = 0; i < labels.size(); ++i)
        result.keys.push_back({{static_cast<double>(i + 1)}, {labels[i]}});
    result.groups = figures;
}

inline analysis::SummaryMetric metricOf(MetricResult result, const std::vector<Figure>& regions,
                                        const std::vector<Figure>& waves, const Words& w)
{
    analysis::SummaryMetric metric;
    metric.total = result;
    metric.byPlace = result;
    setGroups(metric.byPlace, regionId, regionNames(w), regions);
    compareWithRest(metric.byPlace);
    MetricResult byWave = result;
    setGroups(byWave, waveId, waveNames(), waves);
    compareWaves(byWave);
    metric.total.total.sinceLast = byWave.groups.back().sinceLast;
    metric.byWave = byWave;
    return metric;
}

inline const std::array<std::int64_t, 7> regionSizes{2940, 2460, 2310, 1860, 1284, 1585, 41};

inline analysis::FrequencyTable frequencyTable(const domain::Variable& variable, const std::vector<double>& shares,
                                               std::int64_t n)
{
    analysis::FrequencyTable table;
    table.basis.n = n;
    table.basis.weightedN = static_cast<double>(n);
    table.basis.effectiveN = static_cast<double>(n) / designEffect;
    table.basis.missing = 12480 - n;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        analysis::Frequency row;
        row.code = variable.scale ? variable.scale->minimum + static_cast<double>(i) : static_cast<double>(i + 1);
        row.label = domain::labelOrCode(variable, row.code);
        row.n = std::llround(shares[i] * static_cast<double>(n) / 100);
        row.weightedN = static_cast<double>(row.n);
        row.validShare = shares[i];
        row.totalShare = shares[i] * static_cast<double>(n) / 12480;
        const double half = 196 * std::sqrt(shares[i] / 100 * (1 - shares[i] / 100) / table.basis.effectiveN);
        row.lower = std::max(0.0, shares[i] - half);
        row.upper = std::min(100.0, shares[i] + half);
        table.rows.push_back(row);
    }
    return table;
}

inline analysis::SummaryMetric npsMetric(const Words& w, const domain::Questionnaire& questions)
{
    MetricResult result = emptyResult(domain::MetricKind::Nps, "Q12", npsId);
    result.total = npsFigure({63.3, 20.8, 12480}, true);
    const std::vector<NpsInput> inputs{{65.6, 18.4, 2940}, {64.3, 19.3, 2460}, {62.6, 21.6, 2310}, {61.7, 22.3, 1860},
                                       {60.2, 24.3, 1284}, {57.8, 27.4, 1585}, {56.1, 26.8, 41}};
    const std::vector<NpsInput> waves{{61.6, 22.4, 11020}, {62.4, 21.5, 11400}, {62.0, 21.9, 11730},
                                      {63.2, 20.9, 11905}, {62.8, 21.3, 12010}, {63.7, 20.5, 12210},
                                      {63.3, 20.8, 12480}};
    std::vector<Figure> regions, series;
    for (const NpsInput& input : inputs)
        regions.push_back(npsFigure(input, true));
    for (const NpsInput& input : waves)
        series.push_back(npsFigure(input, true));
    analysis::SummaryMetric metric = metricOf(result, regions, series, w);
    metric.questionText = questions.find(npsId)->label;
    metric.distribution =
        frequencyTable(*questions.find(npsId), {2.1, 1.2, 1.4, 2.0, 2.4, 6.1, 5.6, 7.2, 8.7, 27.3, 36.0}, 12480);
    return metric;
}

// A share or mean with a spread, by region and wave.
inline analysis::SummaryMetric scoreMetric(MetricResult result, double spread, const std::array<double, 7>& byRegion,
                                           const std::array<double, 7>& byWave, const Words& w)
{
    const auto figure = [&](double value, std::int64_t n) {
        const double deviation = spread > 0 ? spread : std::sqrt(value * (100 - value));
        return figureOf(value, deviation / std::sqrt(static_cast<double>(n) / designEffect), n, true);
    };
    result.total = figure(byWave.back(), 12480);
    std::vector<Figure> regions, waves;
    for (std::size_t i = 0; i < byRegion.size(); ++i)
        regions.push_back(figure(byRegion[i], regionSizes[i]));
    const std::array<std::int64_t, 7> sizes{11020, 11400, 11730, 11905, 12010, 12210, 12480};
    for (std::size_t i = 0; i < byWave.size(); ++i)
        waves.push_back(figure(byWave[i], sizes[i]));
    return metricOf(result, regions, waves, w);
}

inline analysis::SatisfactionSummary summary(bool chinese)
{
    const Words w{chinese};
    const domain::Questionnaire questions = questionnaire(w);
    analysis::SatisfactionSummary result;
    result.rows = 13092;
    result.selected = 12480;
    result.weightedN = 12480;
    result.effectiveN = 12480 / designEffect;
    result.firstDate = base::fromCivilDate({2026, 7, 6});
    result.lastDate = base::fromCivilDate({2026, 9, 20});
    result.placeVariable = regionId;
    result.waveVariable = waveId;
    result.waves = waveNames();
    result.request.weight = weightId;
    result.request.place = regionId;
    result.request.options.correction = analysis::Correction::Holm;

    result.metrics.push_back(npsMetric(w, questions));
    result.metrics.push_back(scoreMetric(emptyResult(domain::MetricKind::Csat, "Q7", csatId), 0,
                                         {84.9, 83.6, 83.0, 82.4, 81.9, 79.2, 78.0},
                                         {80.9, 81.2, 81.4, 81.9, 81.5, 81.7, 83.1}, w));
    result.metrics.push_back(scoreMetric(emptyResult(domain::MetricKind::Ces, "Q14", cesId), 1.32,
                                         {5.44, 5.41, 5.38, 5.41, 5.36, 5.37, 5.30},
                                         {5.31, 5.33, 5.36, 5.37, 5.36, 5.38, 5.40}, w));
    result.metrics.push_back(scoreMetric(emptyResult(domain::MetricKind::Csat, "Q8_1", waitId), 0,
                                         {66.3, 65.1, 64.2, 63.9, 63.0, 51.4, 58.5},
                                         {64.0, 64.4, 64.9, 65.3, 65.0, 64.8, 63.1}, w));
    result.metrics[1].questionText =
        w("Overall, how satisfied are you with this branch?", "总体而言，您对本网点满意吗？");
    result.metrics[1].distribution = frequencyTable(*questions.find(csatId), {2.0, 4.3, 10.6, 45.0, 38.1}, 12410);
    result.metrics[2].questionText = questions.find(cesId)->label;
    result.metrics[2].distribution =
        frequencyTable(*questions.find(cesId), {1.5, 2.4, 5.1, 13.0, 25.6, 30.2, 22.2}, 12203);
    result.metrics[3].questionText = w("How satisfied are you with the waiting time?", "您对等候时间满意吗？");
    result.metrics[3].distribution = frequencyTable(*questions.find(waitId), {6.4, 11.2, 19.3, 38.8, 24.3}, 12322);

    const auto profile = [&](base::VariableId id, const std::vector<double>& shares) {
        result.profile.push_back({id, questions.find(id)->label, frequencyTable(*questions.find(id), shares, 12480)});
    };
    profile(segmentId, {71.2, 12.3, 16.5});
    profile(regionId, {23.6, 19.7, 18.5, 14.9, 10.3, 12.7, 0.3});
    profile(channelId, {52.8, 38.1, 9.1});
    return result;
}

inline domain::ImportReport importReport(const Words& w)
{
    domain::ImportReport report;
    report.fileName = w("branches_2026Q3.csv", "网点调查_2026Q3.csv");
    report.sha256 = "3f9a71c4e0b25d6688aa90017c3bb1e24f0a6f7d1e9b0c5d2a48e3f1b7c6d5e4";
    report.format = "csv";
    report.encoding = w("UTF-8", "GB18030");
    report.rowsRead = 13092;
    report.rowsKept = 13092;
    report.problems = {{domain::Severity::Warning, 812, "Q7", "55",
                        w("The value is outside the scale 1–5.", "取值超出 1–5 的量表。"),
                        w("Kept as missing.", "按缺失处理。"), 14},
                       {domain::Severity::Warning, 90, "Q12", w("don't know", "不知道"),
                        w("The text is not a number and has no code.", "该文本不是数字，也没有对应代码。"),
                        w("Kept as missing.", "按缺失处理。"), 203}};
    return report;
}

inline report::ReportFacts facts(bool chinese)
{
    const Words w{chinese};
    const auto q = [&](const char* english, const char* other) { return QString::fromStdString(w(english, other)); };
    report::ReportFacts facts;
    facts.client = q("A commercial bank", "某商业银行");
    facts.population = q("Private customers who visited a branch within 90 days", "近 90 天到访过网点的个人客户");
    facts.mode = q("SMS link, QR code at the branch, telephone", "短信链接、网点扫码、电话");
    facts.version = QStringLiteral("1.0");
    facts.date = QStringLiteral("2026-10-12");
    facts.fingerprint = QStringLiteral("3f9a 71c4 e0b2");
    facts.filterText = q("wave is 2026Q3", "波次为 2026Q3");
    facts.weightText = q("region × channel × age (raking)", "地区 × 渠道 × 年龄（raking）");
    facts.batches = {importReport(w)};
    return facts;
}

inline report::ReportDocument document(bool chinese)
{
    const base::Wording wording(chinese ? base::Language::Chinese : base::Language::English);
    return report::satisfactionReport(summary(chinese), questionnaire(Words{chinese}), facts(chinese), wording);
}

} // namespace manyi::sample

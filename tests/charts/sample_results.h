#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "analysis/satisfaction/metrics.h"
#include "charts/metric_charts.h"
#include "domain/questionnaire.h"

// Results written by hand, as the analysis would give them: bank branches, figures as in the design pictures.
namespace manyi::charts::sample {

struct GroupRow {
    const char* label;
    const char* labelZh;
    std::int64_t n;
    double value, lower, upper;
    double p; // 2: not tested
    std::vector<double> shares;
};

inline base::VariableId regionId()
{
    return {1};
}
inline base::VariableId npsId()
{
    return {2};
}
inline base::VariableId csatId()
{
    return {3};
}
inline base::VariableId waveId()
{
    return {4};
}

inline domain::Variable variable(base::VariableId id, const char* name, const char* label, domain::Role role)
{
    domain::Variable v;
    v.id = id;
    v.name = name;
    v.label = label;
    v.type = domain::ValueType::Code;
    v.role = role;
    return v;
}

inline domain::Questionnaire questionnaire(bool chinese = false)
{
    domain::Variable region = variable(regionId(), "Q2", chinese ? "地区" : "region", domain::Role::Place);
    domain::Variable nps = variable(npsId(), "Q12", chinese ? "推荐意愿" : "Recommendation", domain::Role::Nps);
    nps.scale = domain::ScaleRange{0, 10};
    domain::Variable csat =
        variable(csatId(), "Q7", chinese ? "总体满意度" : "Overall satisfaction", domain::Role::Csat);
    csat.scale = domain::ScaleRange{1, 5};
    csat.measure = domain::Measure::Ordinal;
    const std::vector<std::string> en{"Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"};
    const std::vector<std::string> zh{"非常不满意", "不满意", "一般", "满意", "非常满意"};
    for (std::size_t i = 0; i < 5; ++i)
        csat.labels.push_back({static_cast<double>(i + 1), chinese ? zh[i] : en[i]});
    domain::Variable wave = variable(waveId(), "wave", chinese ? "波次" : "wave", domain::Role::Wave);
    wave.measure = domain::Measure::Ordinal;
    domain::Variable ces = variable({5}, "Q14", chinese ? "办理费力度" : "Made it easy", domain::Role::Ces);
    ces.scale = domain::ScaleRange{1, 7};
    domain::Questionnaire q;
    q.variables = {region, nps, csat, wave, ces};
    return q;
}

inline analysis::Figure figure(const GroupRow& row, double total)
{
    analysis::Figure f;
    f.basis.n = row.n;
    f.basis.weightedN = f.basis.effectiveN = static_cast<double>(row.n);
    f.value = row.value;
    f.lower = row.lower;
    f.upper = row.upper;
    f.shares = row.shares;
    f.smallBase = row.n < 30   ? analysis::SmallBase::Hidden
                  : row.n < 50 ? analysis::SmallBase::Marked
                               : analysis::SmallBase::No;
    if (row.p <= 1) {
        analysis::Comparison c;
        c.difference = row.value - total;
        c.other = total;
        c.p = c.adjustedP = row.p;
        c.z = c.difference > 0 ? 3 : -3;
        c.significant = row.p <= 0.05;
        f.againstRest = c;
    }
    return f;
}

inline analysis::MetricResult result(domain::MetricKind kind, base::VariableId id, base::VariableId by,
                                     const GroupRow& total, const std::vector<GroupRow>& rows, bool chinese = false)
{
    analysis::MetricResult r;
    r.metric.kind = kind;
    r.metric.variable = kind == domain::MetricKind::Nps ? "Q12" : "Q7";
    r.variable = id;
    r.by = {by};
    r.total = figure(total, total.value);
    r.total.againstRest.reset();
    double code = 1;
    for (const GroupRow& row : rows) {
        r.keys.push_back({{code++}, {chinese ? row.labelZh : row.label}});
        r.groups.push_back(figure(row, total.value));
    }
    return r;
}

inline analysis::MetricResult csatByRegion(bool chinese = false)
{
    const GroupRow total{"All", "总体", 12447, 83.1, 82.2, 84.0, 2, {1.8, 3.9, 11.2, 44.1, 39.0}};
    auto r = result(domain::MetricKind::Csat, csatId(), regionId(), total,
                    {{"East", "华东", 3412, 85.4, 83.8, 87.0, 0.003, {1.5, 3.3, 9.8, 41.6, 43.8}},
                     {"North", "华北", 2106, 81.6, 79.3, 83.9, 0.2, {2.0, 4.3, 12.1, 45.9, 35.7}},
                     {"South", "华南", 2284, 83.8, 81.7, 85.9, 0.5, {1.7, 3.7, 10.8, 43.4, 40.4}},
                     {"Central", "华中", 1865, 82.4, 80.0, 84.8, 0.6, {1.9, 4.1, 11.6, 46.7, 35.7}},
                     {"Southwest", "西南", 1388, 84.9, 82.3, 87.5, 0.12, {1.6, 3.4, 10.1, 42.2, 42.7}},
                     {"Northwest", "西北", 568, 76.1, 71.3, 80.9, 0.003, {2.7, 5.8, 15.4, 47.5, 28.6}},
                     {"Northeast", "东北", 824, 78.6, 74.8, 82.4, 0.02, {2.4, 5.1, 13.9, 46.4, 32.2}},
                     {"Not stated", "未填", 41, 70.7, 55.5, 82.4, 2, {4.9, 7.3, 17.1, 41.5, 29.2}}},
                    chinese);
    r.codes = {1, 2, 3, 4, 5};
    r.total.basis.weight = "weight";
    return r;
}

inline base::VariableId cesId()
{
    return {5};
}

inline analysis::MetricResult cesByRegion(bool chinese = false)
{
    auto r = result(domain::MetricKind::Ces, cesId(), regionId(), {"All", "总体", 12286, 5.40, 5.37, 5.43, 2, {}},
                    {{"East", "华东", 2940, 5.49, 5.43, 5.55, 0.01, {}},
                     {"South", "华南", 2460, 5.41, 5.34, 5.48, 0.8, {}},
                     {"North", "华北", 2310, 5.38, 5.31, 5.45, 0.8, {}},
                     {"Northeast", "东北", 1585, 5.25, 5.17, 5.33, 0.001, {}},
                     {"Not stated", "未填", 41, 5.30, 4.79, 5.81, 2, {}}},
                    chinese);
    r.metric.variable = "Q14";
    return r;
}

inline analysis::MetricResult npsByRegion(bool chinese = false)
{
    const GroupRow total{"Total", "总体", 12480, 42.5, 40.7, 44.3, 2, {20.8, 15.9, 63.3}};
    return result(domain::MetricKind::Nps, npsId(), regionId(), total,
                  {{"East", "华东", 2940, 47.2, 43.7, 50.6, 0.003, {18.4, 16.0, 65.6}},
                   {"South", "华南", 2460, 45.0, 41.1, 48.7, 0.44, {19.3, 16.4, 64.3}},
                   {"North", "华北", 2310, 41.0, 36.9, 45.0, 0.44, {21.6, 15.8, 62.6}},
                   {"Southwest", "西南", 1860, 39.4, 34.8, 43.9, 0.44, {22.3, 16.0, 61.7}},
                   {"Northwest", "西北", 1284, 35.9, 30.2, 41.4, 0.086, {24.3, 15.5, 60.2}},
                   {"Northeast", "东北", 1585, 30.4, 25.1, 35.5, 0.0004, {27.4, 14.8, 57.8}},
                   {"Not stated", "未填", 41, 29.3, 2.8, 51.8, 2, {31.7, 7.3, 61.0}}},
                  chinese);
}

inline analysis::MetricResult npsByWave(bool chinese = false)
{
    const GroupRow total{"All", "总体", 84134, 40.9, 40.2, 41.6, 2, {}};
    auto r = result(domain::MetricKind::Nps, npsId(), waveId(), total,
                    {{"2025Q1", "2025Q1", 11700, 37.2, 35.1, 39.2, 2, {}},
                     {"2025Q2", "2025Q2", 11900, 38.4, 36.5, 40.3, 2, {}},
                     {"2025Q3", "2025Q3", 12010, 38.1, 36.2, 40.0, 2, {}},
                     {"2025Q4", "2025Q4", 12100, 39.6, 37.8, 41.4, 2, {}},
                     {"2026Q1", "2026Q1", 11890, 37.0, 35.2, 38.9, 2, {}},
                     {"2026Q2", "2026Q2", 12054, 39.9, 38.1, 41.7, 2, {}},
                     {"2026Q3", "2026Q3", 12480, 42.5, 40.7, 44.3, 2, {}}},
                    chinese);
    for (std::size_t i = 1; i < r.groups.size(); ++i) {
        analysis::Comparison c;
        c.difference = *r.groups[i].value - *r.groups[i - 1].value;
        c.other = *r.groups[i - 1].value;
        c.significant = i == 6;
        c.p = c.adjustedP = i == 6 ? 0.045 : 0.3;
        r.groups[i].sinceLast = c;
    }
    return r;
}

inline analysis::FrequencyTable complaints(bool chinese = false)
{
    const std::vector<std::pair<const char*, const char*>> names{
        {"Waiting", "等候"}, {"Counter", "柜面"}, {"ATMs", "自助设备"}, {"Attitude", "态度"},
        {"Fees", "收费"},    {"Forms", "单据"},   {"Other", "其他"}};
    const std::vector<std::int64_t> counts{214, 127, 96, 78, 61, 45, 44};
    analysis::FrequencyTable table;
    table.basis.n = 665;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        analysis::Frequency row;
        row.code = static_cast<double>(i + 1);
        row.label = chinese ? names[i].second : names[i].first;
        row.n = counts[i];
        row.weightedN = static_cast<double>(counts[i]);
        row.validShare = row.totalShare = 100.0 * static_cast<double>(counts[i]) / 665;
        table.rows.push_back(row);
    }
    return table;
}

inline analysis::SummaryMetric npsAnswers(bool chinese = false)
{
    analysis::SummaryMetric metric;
    metric.total = npsByRegion(chinese);
    metric.total.by.clear();
    metric.total.groups.clear();
    metric.total.keys.clear();
    metric.questionText =
        chinese ? "您有多大可能向亲友推荐本网点？" : "How likely are you to recommend this branch to a friend?";
    const std::vector<double> shares{2, 0.3, 0.4, 1, 2, 5, 4.9, 6.9, 9, 26.3, 42.2};
    metric.distribution.basis.n = 12312;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        analysis::Frequency row;
        row.code = static_cast<double>(i);
        row.validShare = shares[i];
        row.n = std::llround(shares[i] * 123.12);
        metric.distribution.rows.push_back(row);
    }
    return metric;
}

// Eight service items by seven regions.
inline std::vector<analysis::MetricResult> heat(bool chinese = false)
{
    const std::vector<std::pair<const char*, const char*>> items{{"Waiting", "等候"},  {"Counter", "柜面"},
                                                                 {"Attitude", "态度"}, {"Skill", "专业"},
                                                                 {"ATMs", "自助"},     {"Premises", "环境"}};
    const std::vector<std::pair<const char*, const char*>> regions{
        {"East", "华东"},  {"Southwest", "西南"}, {"South", "华南"},    {"Central", "华中"},
        {"North", "华北"}, {"Northeast", "东北"}, {"Northwest", "西北"}};
    const double total[] = {71.8, 78.9, 90.3, 88.1, 75.4, 89.4};
    const double cells[7][6] = {{75.2, 81.6, 91.2, 89.9, 77.0, 91.0}, {74.1, 80.4, 92.6, 89.0, 73.1, 89.8},
                                {72.6, 79.7, 90.4, 88.3, 77.8, 90.1}, {71.0, 78.4, 89.9, 87.6, 74.9, 88.7},
                                {68.9, 76.8, 89.3, 87.2, 75.6, 88.9}, {66.2, 74.0, 88.7, 85.4, 71.5, 86.6},
                                {61.4, 72.5, 90.6, 84.1, 69.8, 85.9}};
    std::vector<analysis::MetricResult> results;
    for (std::size_t c = 0; c < items.size(); ++c) {
        std::vector<GroupRow> rows;
        for (std::size_t r = 0; r < regions.size(); ++r)
            rows.push_back({regions[r].first,
                            regions[r].second,
                            900,
                            cells[r][c],
                            cells[r][c] - 2,
                            cells[r][c] + 2,
                            std::abs(cells[r][c] - total[c]) > 4 ? 0.01 : 0.4,
                            {}});
        auto one = result(domain::MetricKind::Csat, {static_cast<std::int64_t>(100 + c)}, regionId(),
                          {"All", "总体", 12447, total[c], total[c] - 1, total[c] + 1, 2, {}}, rows, chinese);
        results.push_back(one);
    }
    return results;
}

inline domain::Questionnaire heatQuestionnaire(bool chinese = false)
{
    domain::Questionnaire q = questionnaire(chinese);
    const std::vector<std::pair<const char*, const char*>> items{{"Waiting", "等候"},  {"Counter", "柜面"},
                                                                 {"Attitude", "态度"}, {"Skill", "专业"},
                                                                 {"ATMs", "自助"},     {"Premises", "环境"}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        domain::Variable v =
            variable({static_cast<std::int64_t>(100 + i)}, ("Q8" + std::string(1, static_cast<char>('a' + i))).c_str(),
                     chinese ? items[i].second : items[i].first, domain::Role::Csat);
        v.scale = domain::ScaleRange{1, 5};
        q.variables.push_back(v);
    }
    return q;
}

inline ChartPoint at(double x, double y, const char* label, Tone tone = Tone::Neutral, bool hollow = false)
{
    ChartPoint p;
    p.x = x;
    p.value = y;
    p.label = QString::fromUtf8(label);
    p.tone = tone;
    p.hollow = hollow;
    return p;
}

inline ChartSpec quadrant(bool chinese = false)
{
    ChartSpec spec;
    spec.kind = ChartKind::Scatter;
    spec.title = chinese ? QStringLiteral("只有等候时间重要而表现不足")
                         : QStringLiteral("Waiting time and counter efficiency come first");
    spec.subtitle = chinese ? QStringLiteral("重要性（占 R² 的份额，%）与满意率 · n 12,102")
                            : QStringLiteral("Importance (share of R², %) by CSAT (%) · n 12,102");
    spec.valueAxis.title = chinese ? QStringLiteral("重要性，%") : QStringLiteral("Importance, %");
    spec.valueAxis.decimals = 1;
    spec.categoryAxis.title = chinese ? QStringLiteral("满意率，%") : QStringLiteral("CSAT, %");
    spec.categoryAxis.decimals = 1;
    ChartSeries series;
    series.points = {at(71.8, 22.6, chinese ? "等候时间" : "Waiting time", Tone::Bad),
                     at(78.9, 16.2, chinese ? "柜面效率" : "Counter efficiency", Tone::Bad),
                     at(90.3, 17.5, chinese ? "服务态度" : "Staff attitude", Tone::Good),
                     at(88.1, 14.1, chinese ? "专业能力" : "Staff skill", Tone::Good),
                     at(75.4, 8.8, chinese ? "自助设备" : "Self-service"),
                     at(72.6, 6.3, chinese ? "费用说明" : "Fee explanation"),
                     at(80.6, 3.6, chinese ? "营业时间" : "Opening hours"),
                     at(84.6, 4.7, chinese ? "应用帮助" : "App help"),
                     at(86.9, 2.4, chinese ? "隐私" : "Privacy"),
                     at(89.4, 4.1, chinese ? "网点环境" : "Premises"),
                     at(81.0, 9.9, chinese ? "电话" : "Telephone", Tone::Neutral, true)};
    spec.series = {series};
    Reference x, y;
    x.value = 81.9;
    x.vertical = true;
    y.value = 10;
    spec.references = {x, y};
    spec.quadrantNames = chinese ? QStringList{QStringLiteral("优先改进"), QStringLiteral("继续保持"),
                                               QStringLiteral("其次改进"), QStringLiteral("可能过剩")}
                                 : QStringList{QStringLiteral("Fix first"), QStringLiteral("Keep up"),
                                               QStringLiteral("Low priority"), QStringLiteral("Possible excess")};
    spec.focusQuadrant = 0;
    return spec;
}

inline ChartSpec grades(bool chinese = false)
{
    ChartSpec spec;
    spec.kind = ChartKind::StackedBar;
    spec.title = chinese ? QStringLiteral("响应速度有三成四的隶属度为中")
                         : QStringLiteral("A third of responsiveness is only fair");
    spec.subtitle = chinese ? QStringLiteral("隶属度，%") : QStringLiteral("Membership, %");
    spec.categories = chinese ? QStringList{QStringLiteral("响应速度"), QStringLiteral("专业能力"),
                                            QStringLiteral("服务态度"), QStringLiteral("综合评价")}
                              : QStringList{QStringLiteral("Responsiveness"), QStringLiteral("Competence"),
                                            QStringLiteral("Attitude"), QStringLiteral("Overall")};
    spec.strongCategories = {3};
    spec.valueAxis.decimals = 1;
    const QStringList names = chinese ? QStringList{QStringLiteral("优 95"), QStringLiteral("良 80"),
                                                    QStringLiteral("中 60"), QStringLiteral("差 35")}
                                      : QStringList{QStringLiteral("Excellent 95"), QStringLiteral("Good 80"),
                                                    QStringLiteral("Fair 60"), QStringLiteral("Poor 35")};
    const double shares[4][4] = {{15.5, 30, 0, 22.1}, {50.1, 70, 100, 66.9}, {34.4, 0, 0, 11.0}, {0, 0, 0, 0}};
    const int tone[] = {3, 2, 1, 0};
    for (int s = 0; s < 4; ++s) {
        ChartSeries series;
        series.name = names[s];
        series.tone = Tone::Likert;
        series.toneIndex = tone[s];
        for (int i = 0; i < 4; ++i) {
            ChartPoint p;
            p.value = shares[s][i];
            series.points.push_back(p);
        }
        spec.series.push_back(series);
    }
    spec.columns = {{chinese ? QStringLiteral("得分") : QStringLiteral("Score"),
                     {QStringLiteral("75.4"), QStringLiteral("84.5"), QStringLiteral("80.0"), QStringLiteral("81.1")},
                     true}};
    return spec;
}

inline ChartSpec radar(bool chinese = false)
{
    ChartSpec spec;
    spec.kind = ChartKind::Radar;
    spec.title = chinese ? QStringLiteral("西北在等候上落后") : QStringLiteral("Northwest lags on waiting");
    spec.subtitle = chinese ? QStringLiteral("满意率，% · n 12,447") : QStringLiteral("CSAT, % · n 12,447");
    spec.categories =
        chinese ? QStringList{QStringLiteral("等候"), QStringLiteral("柜面"), QStringLiteral("态度"),
                              QStringLiteral("专业"), QStringLiteral("自助"), QStringLiteral("环境")}
                : QStringList{QStringLiteral("Waiting"), QStringLiteral("Counter"), QStringLiteral("Attitude"),
                              QStringLiteral("Skill"),   QStringLiteral("ATMs"),    QStringLiteral("Premises")};
    spec.valueAxis.decimals = 1;
    spec.valueAxis.maximum = 100;
    const double values[3][6] = {{71.8, 78.9, 90.3, 88.1, 75.4, 89.4},
                                 {75.2, 81.6, 91.2, 89.9, 77.0, 91.0},
                                 {61.4, 72.5, 90.6, 84.1, 69.8, 85.9}};
    const QStringList names =
        chinese ? QStringList{QStringLiteral("总体"), QStringLiteral("华东"), QStringLiteral("西北")}
                : QStringList{QStringLiteral("All"), QStringLiteral("East"), QStringLiteral("Northwest")};
    const int tone[] = {6, 0, 5};
    for (int s = 0; s < 3; ++s) {
        ChartSeries series;
        series.name = names[s];
        series.toneIndex = tone[s];
        for (const double v : values[s]) {
            ChartPoint p;
            p.value = v;
            series.points.push_back(p);
        }
        spec.series.push_back(series);
    }
    return spec;
}

// Two lines with a gap and an anomaly.
inline ChartSpec trend(bool chinese = false)
{
    ChartSpec spec;
    spec.kind = ChartKind::Line;
    spec.title = chinese ? QStringLiteral("东北 NPS 在 2026Q3 越出预测区间")
                         : QStringLiteral("Northeast NPS left its forecast interval in 2026Q3");
    spec.subtitle = chinese ? QStringLiteral("各波次 NPS，95 % 区间 · 坐标从 20 开始")
                            : QStringLiteral("NPS by wave, 95 % intervals · axis from 20");
    spec.categories = {QStringLiteral("2025Q1"), QStringLiteral("2025Q2"), QStringLiteral("2025Q3"),
                       QStringLiteral("2025Q4"), QStringLiteral("2026Q1"), QStringLiteral("2026Q2"),
                       QStringLiteral("2026Q3")};
    spec.strongCategories = {6};
    spec.valueAxis.decimals = 1;
    spec.valueAxis.title = QStringLiteral("NPS");
    spec.valueAxis.minimum = 20;
    spec.valueAxis.maximum = 50;
    const double northeast[] = {33.8, 38.9, 35.2, std::nan(""), 37.9, 41.6, 30.4};
    const double total[] = {39.2, 40.9, 40.1, 42.3, 41.5, 43.2, 42.5};
    ChartSeries one, two;
    one.name = chinese ? QStringLiteral("东北") : QStringLiteral("Northeast");
    two.name = chinese ? QStringLiteral("总体") : QStringLiteral("Total");
    two.toneIndex = 6;
    for (int i = 0; i < 7; ++i) {
        ChartPoint p;
        p.value = northeast[i];
        p.lower = northeast[i] - 5.2;
        p.upper = northeast[i] + 5.1;
        p.anomaly = i == 6;
        p.label = i == 6
                      ? (chinese ? QStringLiteral("30.4，预测 35.0–49.2") : QStringLiteral("30.4, expected 35.0–49.2"))
                      : QString();
        one.points.push_back(p);
        ChartPoint q;
        q.value = total[i];
        two.points.push_back(q);
    }
    spec.series = {one, two};
    return spec;
}

} // namespace manyi::charts::sample

// Metrics on small tables that are worked out by hand in the comments, and what must hold for any data.
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/inference/intervals.h"
#include "analysis/reference.h"
#include "analysis/satisfaction/metrics.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::Figure;
using analysis::MetricRequest;
using analysis::MetricResult;
using analysis::SmallBase;
using test::none;
using test::ReferenceTable;
using test::SmallSurvey;

namespace {

using Answers = std::vector<std::optional<int>>;

Answers repeated(const std::vector<std::pair<std::optional<int>, int>>& runs)
{
    Answers answers;
    for (const auto& [answer, times] : runs)
        answers.insert(answers.end(), static_cast<std::size_t>(times), answer);
    return answers;
}

base::Result<std::vector<MetricResult>> tryCompute(const SmallSurvey& survey, const std::vector<std::string>& metrics,
                                                   MetricRequest request = {})
{
    for (const std::string& metric : metrics)
        request.metrics.push_back(domain::parseMetric(metric).value());
    const data::Dataset dataset = survey.dataset();
    return analysis::computeMetrics(dataset, data::Selection::all(dataset.rows()), request);
}

MetricResult compute(const SmallSurvey& survey, const std::string& metric, MetricRequest request = {})
{
    auto results = tryCompute(survey, {metric}, std::move(request));
    EXPECT_TRUE(results) << results.error().message;
    return results->front();
}

} // namespace

// 10 answers: promoters 10 9 9 10 (4), passives 8 7 (2), detractors 0 6 6 3 (4); 98 is user-missing, 11 is off the
// scale.
TEST(Metrics, NpsByHand)
{
    SmallSurvey survey(13);
    auto& item = survey.codes("q", {10, 9, 9, 10, 8, 7, 0, 6, 6, 3, 98, none, 11}, domain::Role::Nps);
    item.missing = {{98, 98}};
    const Figure total = compute(survey, "nps:q").total;
    EXPECT_EQ(total.basis.n, 10);
    EXPECT_EQ(total.basis.missing, 3);
    EXPECT_DOUBLE_EQ(*total.value, 0); // 40 % - 40 %
    // SE = 100 sqrt((0.4 + 0.4 - 0)/10)
    EXPECT_NEAR(*total.standardError, 100 * std::sqrt(0.08), 1e-12);
    ASSERT_EQ(total.shares.size(), 3U);
    EXPECT_DOUBLE_EQ(total.shares[0], 40);
    EXPECT_NEAR(total.shares[1], 20, 1e-12);
    EXPECT_DOUBLE_EQ(total.shares[2], 40);
    // n' = 13, p' = d' = 4.75/13: half width z sqrt(9.5/13/13)
    EXPECT_NEAR(*total.upper, 100 * 1.959963984540054 * std::sqrt(9.5 / 13 / 13), 1e-10);
    EXPECT_NEAR(*total.lower, -*total.upper, 1e-12);
    EXPECT_EQ(total.smallBase, SmallBase::Hidden);
    EXPECT_EQ(total.reason, "");
}

TEST(Metrics, NpsAsTheReference)
{
    const auto table = ReferenceTable::of("satisfaction/nps.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto count = [&](const char* name) { return static_cast<int>(table.number(row, name)); };
        const Answers answers = repeated({{9, count("promoters")}, {8, count("passives")}, {2, count("detractors")}});
        SmallSurvey survey(answers.size());
        survey.codes("q", answers, domain::Role::Nps);
        for (const auto method : {analysis::NpsInterval::AdjustedWald, analysis::NpsInterval::Wald}) {
            MetricRequest request;
            request.options.npsInterval = method;
            const Figure figure = compute(survey, "nps:q", request).total;
            const bool wald = method == analysis::NpsInterval::Wald;
            EXPECT_NEAR(*figure.value, table.number(row, "nps"), 1e-12);
            EXPECT_NEAR(*figure.standardError, table.number(row, "se"), 1e-12);
            EXPECT_NEAR(*figure.lower, table.number(row, wald ? "wald_lower" : "lower"), 1e-10);
            EXPECT_NEAR(*figure.upper, table.number(row, wald ? "wald_upper" : "upper"), 1e-10);
        }
    }
}

// 1–5: 5 5 4 4 4 3 2 1 -> top 2: 5 of 8, bottom 2: 2 of 8, top 1: 2 of 8; mean 28/8 = 3.5, index 62.5.
TEST(Metrics, CsatAndIndexByHand)
{
    SmallSurvey survey(9);
    auto& item = survey.codes("q", {5, 5, 4, 4, 4, 3, 2, 1, none}, domain::Role::Csat);
    item.scale = {1, 5};
    const Figure top = compute(survey, "csat:q").total;
    EXPECT_DOUBLE_EQ(*top.value, 62.5);
    EXPECT_EQ(top.basis.n, 8);
    EXPECT_EQ(top.basis.missing, 1);
    EXPECT_DOUBLE_EQ(*top.lower, 100 * analysis::wilson(0.625, 8, 0.95).lower);
    EXPECT_NEAR(*top.standardError, 100 * std::sqrt(0.625 * 0.375 / 8), 1e-12);
    EXPECT_EQ(top.shares, (std::vector<double>{12.5, 12.5, 12.5, 37.5, 25}));
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:q:top=1").total.value, 25);
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:q:bottom=2").total.value, 25);
    EXPECT_DOUBLE_EQ(*compute(survey, "mean:q").total.value, 3.5);
    const Figure index = compute(survey, "index:q").total;
    EXPECT_DOUBLE_EQ(*index.value, 62.5);
    // Squares about 3.5: 2·2.25 + 3·0.25 + 0.25 + 2.25 + 6.25 = 14, SE of the mean sqrt(14/7/8) = 0.5, of the
    // index 12.5.
    EXPECT_DOUBLE_EQ(*index.standardError, 12.5);
    EXPECT_NEAR(*index.upper - *index.value, 12.5 * analysis::tQuantile(0.95, 7), 1e-12);

    survey["q"].reversed = true; // 5 is worst: top 2 are the codes 1 and 2
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:q").total.value, 25);
    EXPECT_DOUBLE_EQ(*compute(survey, "mean:q").total.value, 2.5);
    EXPECT_DOUBLE_EQ(*compute(survey, "index:q").total.value, 37.5);
    const MetricResult reversed = compute(survey, "csat:q");
    EXPECT_EQ(reversed.codes, (std::vector<double>{5, 4, 3, 2, 1}));
    EXPECT_EQ(reversed.total.shares, (std::vector<double>{25, 37.5, 12.5, 12.5, 12.5}));
}

TEST(Metrics, CsatBoxesByScale)
{
    SmallSurvey survey(5);
    auto& seven = survey.codes("seven", {7, 6, 5, 1, 1}, domain::Role::Csat);
    seven.scale = {1, 7};
    auto& ten = survey.codes("ten", {10, 9, 8, 8, 1}, domain::Role::Csat);
    ten.scale = {1, 10};
    auto& hundred = survey.codes("hundred", {100, 80, 79, 0, 50}, domain::Role::Csat);
    hundred.scale = {0, 100};
    auto& slider = survey.numbers("slider", {99.5, 80, 79.9, 0, test::nan}, domain::Role::Csat);
    slider.scale = {0, 100};
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:seven").total.value, 40);
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:ten").total.value, 40);
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:ten:top=3").total.value, 80);
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:hundred").total.value, 40);
    EXPECT_DOUBLE_EQ(*compute(survey, "csat:slider").total.value, 50);
    EXPECT_NEAR(*compute(survey, "index:slider").total.value, (99.5 + 80 + 79.9) / 4, 1e-12);
}

// 1–7: 7 6 5 4 3 1 -> mean 26/6; 5–7: 3 of 6; 6–7 less 1–3: 2/6 - 2/6 = 0.
TEST(Metrics, CesForms)
{
    SmallSurvey survey(6);
    auto& item = survey.codes("q", {7, 6, 5, 4, 3, 1}, domain::Role::Ces);
    item.scale = {1, 7};
    EXPECT_DOUBLE_EQ(*compute(survey, "ces:q").total.value, 26.0 / 6);
    EXPECT_DOUBLE_EQ(*compute(survey, "ces:q:form=share").total.value, 50);
    EXPECT_DOUBLE_EQ(*compute(survey, "ces:q:form=net").total.value, 0);
    EXPECT_NEAR(*compute(survey, "ces:q:form=net").total.standardError, 100 * std::sqrt((4.0 / 6) / 6), 1e-12);
    survey["q"].reversed = true; // 1 2 3 4 5 7: mean 22/6; 5–7: 2 of 6
    EXPECT_DOUBLE_EQ(*compute(survey, "ces:q").total.value, 22.0 / 6);
    EXPECT_NEAR(*compute(survey, "ces:q:form=share").total.value, 200.0 / 6, 1e-12);
}

// Weights 1 1 2 4 on 1 0 1 0: share 3/8; Kish 64/22; SE = 100 sqrt(3/8·5/8/(64/22)).
TEST(Metrics, WeightedShareByHand)
{
    SmallSurvey survey(6);
    auto& item = survey.codes("q", {1, 0, 1, 0, none, 1});
    item.labels = {{0, "no"}, {1, "yes"}};
    const auto weight = survey.numbers("w", {1, 1, 2, 4, 1, -3}).id;
    MetricRequest request;
    request.weight = weight;
    request.filterText = "region = East";
    const Figure figure = compute(survey, "share:q=yes", request).total;
    EXPECT_DOUBLE_EQ(*figure.value, 37.5);
    EXPECT_EQ(figure.basis.n, 4);
    EXPECT_DOUBLE_EQ(figure.basis.weightedN, 8);
    EXPECT_DOUBLE_EQ(figure.basis.effectiveN, 64.0 / 22);
    EXPECT_EQ(figure.basis.missing, 1);
    EXPECT_EQ(figure.basis.excluded, 1);
    EXPECT_EQ(figure.basis.weight, "w");
    EXPECT_EQ(figure.basis.filter, "region = East");
    EXPECT_EQ(figure.basis.revision, 7);
    EXPECT_NEAR(*figure.standardError, 100 * std::sqrt(0.375 * 0.625 * 22 / 64), 1e-12);
    EXPECT_DOUBLE_EQ(*figure.upper, 100 * analysis::wilson(0.375, 64.0 / 22, 0.95).upper);
}

// Choices of a multiple-response question: those who answered the question are the base, not those of the column alone.
TEST(Metrics, ShareOfAChoiceOnThoseWhoAnsweredTheQuestion)
{
    SmallSurvey survey(5);
    survey.codes("q_1", {1, none, 0, none, 1}, domain::Role::MultiSelect);
    survey.codes("q_2", {0, 1, 1, none, none}, domain::Role::MultiSelect);
    survey.multipleResponse("q", {"q_1", "q_2"});
    const Figure figure = compute(survey, "share:q_1=1").total;
    EXPECT_EQ(figure.basis.n, 4);
    EXPECT_EQ(figure.basis.missing, 1);
    EXPECT_DOUBLE_EQ(*figure.value, 50);
    EXPECT_DOUBLE_EQ(*compute(survey, "share:q_1=0").total.value, 50);

    const MetricResult frequency = compute(survey, "freq:q");
    EXPECT_EQ(frequency.question, survey.questionnaire().questions[0].id);
    ASSERT_EQ(frequency.frequencies.size(), 1U);
    EXPECT_EQ(frequency.frequencies[0].basis.n, 4);
    EXPECT_EQ(frequency.frequencies[0].answers, 4);
    EXPECT_DOUBLE_EQ(frequency.frequencies[0].rows[1].validShare, 50);
}

TEST(Metrics, TablesByGroups)
{
    SmallSurvey survey(8);
    auto& item = survey.codes("q", {5, 4, 1, 2, 5, none, 3, 5}, domain::Role::Csat);
    item.scale = {1, 5};
    auto& region = survey.codes("region", {1, 1, 1, 2, 2, 2, 3, none});
    region.labels = {{1, "East"}, {2, "West"}, {3, "North"}, {4, "South"}};
    MetricRequest request;
    request.by = {region.id};
    const MetricResult csat = compute(survey, "csat:q", request);
    ASSERT_EQ(csat.groups.size(), 3U);
    EXPECT_EQ(csat.keys[0].labels, (std::vector<std::string>{"East"}));
    EXPECT_EQ(csat.keys[2].codes, (std::vector<double>{3}));
    EXPECT_DOUBLE_EQ(*csat.groups[0].value, 200.0 / 3);
    EXPECT_DOUBLE_EQ(*csat.groups[1].value, 50);
    EXPECT_EQ(csat.groups[1].basis.missing, 1);
    EXPECT_EQ(*csat.groups[2].value, 0);
    EXPECT_DOUBLE_EQ(*csat.total.value, 400.0 / 7); // with the row that has no region

    const MetricResult mean = compute(survey, "mean:q", request);
    EXPECT_EQ(mean.groups[2].reason, "one answer only");
    EXPECT_DOUBLE_EQ(*mean.groups[2].value, 3);
    EXPECT_FALSE(mean.groups[2].lower);

    const MetricResult frequency = compute(survey, "freq:q", request);
    ASSERT_EQ(frequency.frequencies.size(), 4U);
    EXPECT_FALSE(frequency.total.value);
    EXPECT_EQ(frequency.codes, (std::vector<double>{1, 2, 3, 4, 5}));
    EXPECT_DOUBLE_EQ(frequency.frequencies[1].rows[4].validShare, 100.0 / 3);
    EXPECT_EQ(frequency.groups[0].shares.size(), 5U);

    // A selection leaves the groups out that it does not touch.
    const data::Dataset dataset = survey.dataset();
    data::Selection east = data::Selection::none(8);
    east.set(0, true);
    request.metrics = {*domain::parseMetric("csat:q")};
    const auto filtered = analysis::computeMetrics(dataset, east, request);
    ASSERT_EQ(filtered->front().groups.size(), 1U);
    EXPECT_EQ(filtered->front().keys[0].labels[0], "East");
}

TEST(Metrics, RefusedWithAKey)
{
    SmallSurvey survey(2);
    survey.texts("text", {"a", "b"});
    survey.codes("bare", {1, 2});
    auto& five = survey.codes("five", {1, 2});
    five.scale = {1, 5};
    five.labels = {{1, "bad"}};
    const auto date = survey.dates("date", {"2026-01-01", ""}).id;
    const std::vector<std::pair<const char*, const char*>> refused{
        {"nps:text", "unfit-metric: nps:text"},       {"mean:date", "unfit-metric: mean:date"},
        {"nps:five", "unfit-metric: nps:five"},       {"csat:bare", "unfit-metric: csat:bare"},
        {"index:bare", "unfit-metric: index:bare"},   {"share:text=a", "unfit-metric: share:text=a"},
        {"share:five=good", "unknown-value: good"},   {"mean:nothing", "unknown-variable: nothing"},
        {"freq:nothing", "unknown-variable: nothing"}};
    for (const auto& [metric, key] : refused) {
        const auto result = tryCompute(survey, {metric});
        ASSERT_FALSE(result) << metric;
        EXPECT_EQ(result.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(result.error().where, key);
    }
    MetricRequest request;
    request.by = {date};
    EXPECT_EQ(tryCompute(survey, {"mean:five"}, request).error().where, "cannot-group: date");
    request.by = {{77}};
    EXPECT_EQ(tryCompute(survey, {"mean:five"}, request).error().where, "unknown-variable: 77");
    request.by = {};
    request.weight = {78};
    EXPECT_EQ(tryCompute(survey, {"mean:five"}, request).error().where, "unknown-variable: 78");
}

TEST(Metrics, FewOrNoAnswers)
{
    for (const std::size_t rows : {0U, 3U}) {
        SmallSurvey survey(rows);
        auto& item = survey.codes("q", Answers(rows, none), domain::Role::Csat);
        item.scale = {1, 5};
        const auto number = survey.numbers("x", std::vector<double>(rows, test::nan)).id;
        MetricRequest request;
        request.by = {item.id};
        for (const char* metric : {"nps:x", "csat:q", "mean:q", "mean:x", "freq:q", "index:q"}) {
            const MetricResult result = compute(survey, metric, request);
            EXPECT_FALSE(result.total.value) << metric;
            EXPECT_EQ(result.total.reason, "no valid answers") << metric;
            EXPECT_EQ(result.total.basis.missing, static_cast<std::int64_t>(rows)) << metric;
            EXPECT_TRUE(result.groups.empty());
        }
        EXPECT_TRUE(number);
    }
    SmallSurvey one(1);
    auto& item = one.codes("q", {4}, domain::Role::Csat);
    item.scale = {1, 5};
    EXPECT_DOUBLE_EQ(*compute(one, "csat:q").total.value, 100);
    EXPECT_TRUE(compute(one, "csat:q").total.lower);
    EXPECT_EQ(compute(one, "mean:q").total.reason, "one answer only");
}

namespace {

// A few hundred answers with structure, in a given order of rows.
SmallSurvey many(bool backwards, double weightOfAll)
{
    constexpr int rows = 600;
    Answers nps;
    Answers csat;
    Answers region;
    std::vector<double> spending;
    std::vector<double> weights;
    for (int i = 0; i < rows; ++i) {
        const int k = backwards ? rows - 1 - i : i;
        nps.push_back(k % 17 == 0 ? none : std::optional((k * 7 + k / 9) % 11));
        csat.push_back(k % 23 == 0 ? none : std::optional(1 + (k * k + 3 * k) % 5));
        region.push_back(1 + (k * 13) % 4);
        spending.push_back(k % 29 == 0 ? test::nan : 10.0 + 0.37 * ((k * 31) % 101));
        weights.push_back(weightOfAll > 0 ? weightOfAll : 0.2 + 0.01 * ((k * 53) % 300));
    }
    SmallSurvey survey(rows);
    survey.codes("nps", nps, domain::Role::Nps).scale = {0, 10};
    survey.codes("csat", csat, domain::Role::Csat).scale = {1, 5};
    survey.codes("region", region);
    survey.numbers("spending", spending);
    survey.numbers("w", weights, domain::Role::Weight);
    return survey;
}

const std::vector<std::string> allKinds{"nps:nps",  "csat:csat",     "csat:csat:bottom=2", "index:csat",
                                        "mean:nps", "mean:spending", "share:region=2"};

void expectSame(const Figure& a, const Figure& b)
{
    EXPECT_EQ(a.basis.n, b.basis.n);
    EXPECT_EQ(a.basis.missing, b.basis.missing);
    EXPECT_NEAR(*a.value, *b.value, 1e-10);
    EXPECT_NEAR(*a.standardError, *b.standardError, 1e-10);
    EXPECT_NEAR(*a.lower, *b.lower, 1e-10);
    EXPECT_NEAR(*a.upper, *b.upper, 1e-10);
    ASSERT_EQ(a.againstRest.has_value(), b.againstRest.has_value());
    if (a.againstRest) {
        EXPECT_NEAR(a.againstRest->z, b.againstRest->z, 1e-9);
        EXPECT_NEAR(a.againstRest->adjustedP, b.againstRest->adjustedP, 1e-9);
    }
}

std::vector<MetricResult> byRegion(SmallSurvey survey, bool weighted)
{
    MetricRequest request;
    request.by = {survey["region"].id};
    if (weighted)
        request.weight = survey["w"].id;
    return *tryCompute(survey, allKinds, request);
}

} // namespace

TEST(MetricInvariants, RowOrderDoesNotMatter)
{
    for (const bool weighted : {false, true}) {
        const auto first = byRegion(many(false, 0), weighted);
        const auto second = byRegion(many(true, 0), weighted);
        for (std::size_t m = 0; m < first.size(); ++m) {
            expectSame(first[m].total, second[m].total);
            for (std::size_t g = 0; g < first[m].groups.size(); ++g)
                expectSame(first[m].groups[g], second[m].groups[g]);
        }
    }
}

TEST(MetricInvariants, WeightsOfTwoAreNoWeightsButForTheWeightedN)
{
    const auto plain = byRegion(many(false, 2), false);
    const auto doubled = byRegion(many(false, 2), true);
    for (std::size_t m = 0; m < plain.size(); ++m) {
        expectSame(plain[m].total, doubled[m].total);
        EXPECT_DOUBLE_EQ(doubled[m].total.basis.weightedN, 2 * plain[m].total.basis.weightedN);
        EXPECT_DOUBLE_EQ(doubled[m].total.basis.effectiveN, static_cast<double>(plain[m].total.basis.n));
        for (std::size_t g = 0; g < plain[m].groups.size(); ++g)
            expectSame(plain[m].groups[g], doubled[m].groups[g]);
    }
}

TEST(MetricInvariants, GroupsAddUpToTheTotal)
{
    for (const bool weighted : {false, true}) {
        for (const MetricResult& result : byRegion(many(false, 0), weighted)) {
            std::int64_t n = 0;
            double weight = 0;
            double sum = 0;
            for (const Figure& group : result.groups) {
                n += group.basis.n;
                weight += group.basis.weightedN;
                sum += group.basis.weightedN * *group.value;
            }
            EXPECT_EQ(n, result.total.basis.n);
            EXPECT_NEAR(weight, result.total.basis.weightedN, 1e-9);
            EXPECT_NEAR(sum / weight, *result.total.value, 1e-10) << domain::toText(result.metric);
        }
    }
}

TEST(MetricInvariants, AConstantColumnHasNoSpread)
{
    SmallSurvey survey(100);
    survey.codes("q", Answers(100, 5), domain::Role::Csat).scale = {1, 5};
    const auto region = survey.codes("region", repeated({{1, 50}, {2, 50}})).id;
    MetricRequest request;
    request.by = {region};
    const MetricResult mean = compute(survey, "mean:q", request);
    EXPECT_DOUBLE_EQ(*mean.total.value, 5);
    EXPECT_EQ(*mean.total.standardError, 0);
    EXPECT_EQ(*mean.total.lower, 5);
    ASSERT_TRUE(mean.groups[0].againstRest);
    EXPECT_EQ(mean.groups[0].againstRest->p, 1);
    const MetricResult csat = compute(survey, "csat:q", request);
    EXPECT_DOUBLE_EQ(*csat.total.value, 100);
    EXPECT_LT(*csat.total.lower, 100); // Wilson does not collapse
    EXPECT_FALSE(csat.groups[0].againstRest->significant);
}

TEST(MetricInvariants, SeveralMetricsOfOneRequestAreThoseOfEachAlone)
{
    const SmallSurvey survey = many(false, 0);
    const auto together = *tryCompute(survey, allKinds);
    for (std::size_t m = 0; m < allKinds.size(); ++m)
        expectSame(together[m].total, compute(survey, allKinds[m]).total);
}

TEST(MetricColumns, NameWhatIsRead)
{
    SmallSurvey survey(1);
    const auto a = survey.codes("q_1", {1}).id;
    const auto b = survey.codes("q_2", {1}).id;
    const auto c = survey.codes("c", {1}).id;
    const auto w = survey.numbers("w", {1}).id;
    survey.multipleResponse("q", {"q_1", "q_2"});
    MetricRequest request;
    request.metrics = {*domain::parseMetric("share:q_2=1"), *domain::parseMetric("mean:c")};
    request.by = {c};
    request.weight = w;
    const auto columns = analysis::columnsOf(request, survey.questionnaire());
    ASSERT_TRUE(columns);
    EXPECT_EQ(*columns, (std::vector<base::VariableId>{a, b, c, w}));
    request.metrics = {*domain::parseMetric("mean:x")};
    EXPECT_FALSE(analysis::columnsOf(request, survey.questionnaire()));
    const data::Dataset empty(1, 1, survey.dataset().sharedQuestionnaire(), {});
    request.metrics = {*domain::parseMetric("mean:c")};
    EXPECT_EQ(analysis::computeMetrics(empty, data::Selection::all(1), request).error().where, "not-loaded: c");
}

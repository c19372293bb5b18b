#include <gtest/gtest.h>

#include "analysis/satisfaction/summary.h"
#include "data/filter.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::SatisfactionSummary;
using analysis::SummaryRequest;
using test::none;
using test::SmallSurvey;

namespace {

constexpr int waves = 3;
constexpr int perWave = 200;

// Three waves of 200; the NPS rises from wave to wave, the regions differ.
SmallSurvey threeWaves()
{
    std::vector<std::optional<int>> wave, region, nps, csat, gender;
    std::vector<std::string> dates;
    std::vector<double> weights;
    for (int i = 0; i < waves * perWave; ++i) {
        const int w = i / perWave;
        wave.push_back(w + 1);
        region.push_back(1 + i % 3);
        nps.push_back(i % 10 < 3 + 2 * w ? 10 : 4);
        csat.push_back(i % 25 == 0 ? none : std::optional(1 + (i % 3 == 0 ? 4 : i % 5)));
        gender.push_back(1 + i % 2);
        dates.push_back("2026-0" + std::to_string(w * 3 + 1) + "-" + std::to_string(10 + i % 20));
        weights.push_back(0.5 + 0.01 * (i % 100));
    }
    SmallSurvey survey(wave.size());
    survey.codes("wave", wave, domain::Role::Wave).labels = {{1, "2026Q1"}, {2, "2026Q2"}, {3, "2026Q3"}};
    survey.codes("region", region, domain::Role::Place).labels = {{1, "East"}, {2, "West"}, {3, "North"}};
    survey.codes("csat", csat, domain::Role::Csat).scale = {1, 5};
    survey.codes("nps", nps, domain::Role::Nps).scale = {0, 10};
    survey["nps"].label = "How likely are you to recommend us?";
    survey.codes("gender", gender, domain::Role::Segment).labels = {{1, "female"}, {2, "male"}};
    survey.dates("visited", dates);
    survey.numbers("w", weights, domain::Role::Weight);
    survey.texts("comment", std::vector<std::string>(wave.size(), "good"));
    survey.questionnaire().hierarchies = {{"places", {survey["region"].id}}};
    return survey;
}

SatisfactionSummary summary(const SmallSurvey& survey, const std::string& filter, const std::string& acrossWaves,
                            SummaryRequest request = {})
{
    const data::Dataset dataset = survey.dataset();
    const auto selected = data::select(*data::parseFilter(filter), dataset);
    const auto across = data::select(*data::parseFilter(acrossWaves), dataset);
    request.filterText = filter;
    auto result = analysis::summarise(dataset, *selected, *across, request);
    EXPECT_TRUE(result) << result.error().message;
    return *std::move(result);
}

} // namespace

TEST(SummaryDefaults, FollowTheRoles)
{
    SmallSurvey survey = threeWaves();
    const SummaryRequest request = analysis::withDefaults({}, survey.questionnaire());
    ASSERT_EQ(request.metrics.size(), 2U);
    EXPECT_EQ(domain::toText(request.metrics[0]), "nps:nps"); // NPS before CSAT, whatever their order in the file
    EXPECT_EQ(domain::toText(request.metrics[1]), "csat:csat");
    EXPECT_EQ(request.place, survey["region"].id);
    EXPECT_EQ(request.segments, (std::vector<base::VariableId>{survey["gender"].id, survey["region"].id}));

    survey.questionnaire().hierarchies.clear();
    survey["region"].role = domain::Role::Ignore;
    EXPECT_EQ(analysis::withDefaults({}, survey.questionnaire()).place, survey["gender"].id);
    survey["gender"].labels.resize(1); // one answer makes no groups
    EXPECT_FALSE(analysis::withDefaults({}, survey.questionnaire()).place);
}

TEST(SummaryDefaults, AtMostEightMetrics)
{
    SmallSurvey survey(1);
    for (int i = 0; i < 12; ++i)
        survey.codes("item" + std::to_string(i), {3}, domain::Role::ScaleItem).scale = {1, 5};
    survey.codes("recommend", {9}, domain::Role::Nps).scale = {0, 10};
    survey.texts("broken", {"x"}).role = domain::Role::Csat; // cannot be measured: not suggested
    const SummaryRequest request = analysis::withDefaults({}, survey.questionnaire());
    EXPECT_EQ(request.metrics.size(), 8U);
    EXPECT_EQ(request.metrics[0].variable, "recommend");
}

TEST(Summary, AllRows)
{
    SmallSurvey survey = threeWaves();
    const SatisfactionSummary all = summary(survey, "", "");
    EXPECT_EQ(all.revision, 7);
    EXPECT_EQ(all.rows, 600U);
    EXPECT_EQ(all.selected, 600U);
    EXPECT_EQ(all.effectiveN, 600);
    EXPECT_EQ(base::formatDateTime(*all.firstDate), "2026-01-10");
    EXPECT_EQ(base::formatDateTime(*all.lastDate), "2026-07-29");
    EXPECT_EQ(all.waves, (std::vector<std::string>{"2026Q1", "2026Q2", "2026Q3"}));
    EXPECT_EQ(all.placeVariable, survey["region"].id);
    EXPECT_EQ(all.waveVariable, survey["wave"].id);
    ASSERT_EQ(all.metrics.size(), 2U);
    const analysis::SummaryMetric& nps = all.metrics[0];
    // Promoters 30, 50, 70 % in the three waves, the others are detractors: -40, 0, 40.
    ASSERT_EQ(nps.byWave->groups.size(), 3U);
    EXPECT_NEAR(*nps.byWave->groups[0].value, -40, 1e-12);
    EXPECT_NEAR(*nps.byWave->groups[1].value, 0, 1e-12);
    EXPECT_NEAR(*nps.byWave->groups[2].value, 40, 1e-12);
    EXPECT_NEAR(*nps.total.total.value, 0, 1e-12);
    EXPECT_TRUE(nps.total.groups.empty());
    EXPECT_FALSE(nps.total.total.sinceLast); // three waves together are no wave
    EXPECT_NEAR(nps.byWave->groups[2].sinceLast->difference, 40, 1e-12);
    EXPECT_EQ(nps.byPlace.groups.size(), 3U);
    EXPECT_EQ(nps.byPlace.keys[0].labels[0], "East");
    EXPECT_EQ(nps.distribution.rows.size(), 11U);
    EXPECT_EQ(nps.distribution.rows[10].n, 300);
    EXPECT_EQ(nps.questionText, "How likely are you to recommend us?");
    EXPECT_EQ(all.metrics[1].questionText, "csat");
    ASSERT_EQ(all.profile.size(), 2U);
    EXPECT_EQ(all.profile[0].variable, survey["gender"].id);
    EXPECT_EQ(all.profile[0].table.rows[0].label, "female");
    EXPECT_EQ(all.profile[0].table.rows[0].n, 300);
}

TEST(Summary, OneWaveIsComparedWithTheOneBefore)
{
    SmallSurvey survey = threeWaves();
    const SatisfactionSummary second = summary(survey, "wave = 2 and region != North", "region != North");
    EXPECT_EQ(second.selected, 133U); // 200 less those of the North (67)
    const analysis::SummaryMetric& nps = second.metrics[0];
    ASSERT_EQ(nps.byWave->groups.size(), 2U); // the third comes later
    EXPECT_EQ(second.waves, (std::vector<std::string>{"2026Q1", "2026Q2"}));
    EXPECT_DOUBLE_EQ(*nps.total.total.value, *nps.byWave->groups[1].value);
    ASSERT_TRUE(nps.total.total.sinceLast);
    EXPECT_DOUBLE_EQ(nps.total.total.sinceLast->other, *nps.byWave->groups[0].value);
    EXPECT_EQ(nps.total.total.basis.filter, "wave = 2 and region != North");
    EXPECT_EQ(nps.byPlace.groups.size(), 2U);
}

TEST(Summary, IsTheSameAsTheMetricsAlone)
{
    SmallSurvey survey = threeWaves();
    SummaryRequest request;
    request.weight = survey["w"].id;
    const SatisfactionSummary result = summary(survey, "gender = 1", "gender = 1", request);
    const data::Dataset dataset = survey.dataset();
    const auto selected = data::select(*data::parseFilter("gender = 1"), dataset);
    analysis::MetricRequest alone;
    alone.metrics = result.request.metrics;
    alone.weight = request.weight;
    for (const char* by : {"region", "wave"}) {
        alone.by = {survey[by].id};
        const auto metrics = analysis::computeMetrics(dataset, *selected, alone);
        for (std::size_t m = 0; m < metrics->size(); ++m) {
            const analysis::MetricResult& mine = by[0] == 'r' ? result.metrics[m].byPlace : *result.metrics[m].byWave;
            ASSERT_EQ(mine.groups.size(), (*metrics)[m].groups.size());
            for (std::size_t g = 0; g < mine.groups.size(); ++g) {
                EXPECT_DOUBLE_EQ(*mine.groups[g].value, *(*metrics)[m].groups[g].value);
                EXPECT_DOUBLE_EQ(*mine.groups[g].lower, *(*metrics)[m].groups[g].lower);
                EXPECT_DOUBLE_EQ(mine.groups[g].againstRest->z, (*metrics)[m].groups[g].againstRest->z);
            }
            EXPECT_DOUBLE_EQ(*result.metrics[m].total.total.value, *(*metrics)[m].total.value);
        }
    }
    double weight = 0;
    for (int row = 0; row < waves * perWave; row += 2)
        weight += 0.5 + 0.01 * (row % 100);
    EXPECT_NEAR(result.weightedN, weight, 1e-9);
    EXPECT_LT(result.effectiveN, 300);
}

TEST(Summary, WithoutWavesPlacesOrRows)
{
    SmallSurvey survey(3);
    survey.codes("nps", {10, 3, 8}, domain::Role::Nps).scale = {0, 10};
    const SatisfactionSummary bare = summary(survey, "", "");
    EXPECT_FALSE(bare.metrics[0].byWave);
    EXPECT_TRUE(bare.metrics[0].byPlace.by.empty());
    EXPECT_FALSE(bare.placeVariable);
    EXPECT_FALSE(bare.firstDate);
    EXPECT_NEAR(*bare.metrics[0].total.total.value, 0, 1e-12);

    SmallSurvey full = threeWaves();
    const SatisfactionSummary nothing = summary(full, "region = 77", "region = 77");
    EXPECT_EQ(nothing.selected, 0U);
    EXPECT_FALSE(nothing.metrics[0].total.total.value);
    EXPECT_TRUE(nothing.metrics[0].byWave->groups.empty());
    EXPECT_TRUE(nothing.waves.empty());

    SmallSurvey empty(0);
    empty.codes("nps", {}, domain::Role::Nps).scale = {0, 10};
    EXPECT_EQ(summary(empty, "", "").rows, 0U);
}

TEST(Summary, ReadsTheColumnsItNames)
{
    SmallSurvey survey = threeWaves();
    const auto columns = analysis::columnsOf(SummaryRequest{}, survey.questionnaire());
    for (const char* name : {"nps", "csat", "region", "gender", "wave", "visited"})
        EXPECT_NE(std::find(columns.begin(), columns.end(), survey[name].id), columns.end()) << name;
    for (const char* name : {"w", "comment"})
        EXPECT_EQ(std::find(columns.begin(), columns.end(), survey[name].id), columns.end()) << name;

    const data::Dataset bare(1, 600, survey.dataset().sharedQuestionnaire(), {});
    const auto all = data::Selection::all(600);
    const auto refused = analysis::summarise(bare, all, all, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where.rfind("not-loaded: ", 0), 0U);
    SummaryRequest wrong;
    wrong.metrics = {*domain::parseMetric("nps:comment")};
    EXPECT_EQ(analysis::summarise(survey.dataset(), all, all, wrong).error().where, "unfit-metric: nps:comment");
    SummaryRequest place;
    place.place = survey["comment"].id;
    EXPECT_EQ(analysis::summarise(survey.dataset(), all, all, place).error().where, "cannot-group: comment");
}

TEST(SummaryBreaks, NothingIsComparedAcrossABreak)
{
    SmallSurvey survey = threeWaves();
    survey.questionnaire().breaks = {{survey["nps"].id, "2026q2", "Asked by telephone"}};
    const SatisfactionSummary all = summary(survey, "", "");
    const auto& nps = *all.metrics[0].byWave;
    ASSERT_EQ(nps.groups.size(), 3U);
    EXPECT_TRUE(nps.groups[0].seriesBreak.empty());
    EXPECT_EQ(nps.groups[1].seriesBreak, "Asked by telephone");
    EXPECT_FALSE(nps.groups[1].sinceLast);
    EXPECT_TRUE(nps.groups[2].seriesBreak.empty());
    ASSERT_TRUE(nps.groups[2].sinceLast);
    EXPECT_DOUBLE_EQ(nps.groups[2].sinceLast->adjustedP, nps.groups[2].sinceLast->p) << "one change is left to test";
    for (const analysis::Figure& figure : all.metrics[1].byWave->groups)
        EXPECT_TRUE(figure.seriesBreak.empty()) << "another variable's series";
    // The second wave alone: its total has no change either.
    EXPECT_FALSE(summary(survey, "wave = 2026Q2", "").metrics[0].total.total.sinceLast);
    EXPECT_TRUE(summary(survey, "wave = 2026Q3", "").metrics[0].total.total.sinceLast);
}

TEST(SummaryBreaks, BreakInAWaveThatIsNotShownStandsAtTheNextOne)
{
    SmallSurvey survey = threeWaves();
    survey.questionnaire().breaks = {{survey["nps"].id, "2026Q2", ""}, {survey["nps"].id, "no wave", "nothing"}};
    const SatisfactionSummary some = summary(survey, "wave != 2026Q2", "wave != 2026Q2");
    const auto& nps = *some.metrics[0].byWave;
    ASSERT_EQ(nps.groups.size(), 2U);
    EXPECT_EQ(nps.groups[1].seriesBreak, "2026Q2") << "without a reason the wave says it";
    EXPECT_FALSE(nps.groups[1].sinceLast);
}

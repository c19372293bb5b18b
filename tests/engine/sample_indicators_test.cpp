#include <filesystem>

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "analysis/fuzzy/answers.h"
#include "engine/indicators.h"
#include "engine/sample.h"

namespace manyi::engine {

class SampleIndicators : public testing::TestWithParam<base::Language> {};

TEST_P(SampleIndicators, AreWholeAndReadTheSampleQuestions)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("sample.manyi").toStdString();
    SampleOptions options;
    options.rows = 500;
    options.language = GetParam();
    base::Progress progress;
    ASSERT_TRUE(writeSampleProject(path, options, progress));
    auto project = Project::open(path);
    ASSERT_TRUE(project) << project.error().message;
    const auto systems = indicatorSystems(**project);
    ASSERT_TRUE(systems);
    ASSERT_EQ(systems->size(), 1U);
    const domain::IndicatorSystem& system = systems->front();
    EXPECT_TRUE(domain::problemsOf(system).empty());
    EXPECT_EQ(domain::leavesOf(system.goal).size(), 9U);
    EXPECT_TRUE(analysis::variablesOf(system, *(*project)->questionnaire()).unknown.empty());

    const auto result = evaluate(**project, system, {}, {}, progress);
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_TRUE(result->total.evaluation.complete());
    // One expert contradicts herself, so that a repair can be tried.
    const analysis::NodeWeights* goal = result->weights.node(system.goal.id);
    ASSERT_NE(goal, nullptr);
    EXPECT_LE(*goal->experts[0].priorities.consistencyRatio, 0.10);
    EXPECT_GT(*goal->experts[2].priorities.consistencyRatio, 0.10);
    EXPECT_EQ((*project)->file()->history().size(), 1U); // the import only
}

INSTANTIATE_TEST_SUITE_P(Languages, SampleIndicators,
                         testing::Values(base::Language::English, base::Language::Chinese));

} // namespace manyi::engine

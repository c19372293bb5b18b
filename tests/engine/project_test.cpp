#include "engine/project.h"

#include <thread>

#include "engine/analyse.h"
#include "engine/facts.h"
#include "engine/settings.h"
#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

class Project : public EngineTest {
protected:
    std::shared_ptr<engine::Project> survey()
    {
        auto project = newProject();
        engine::ImportOptions options;
        options.settings = {{"q1", "role", "csat"}, {"region", "role", "segment"}, {"w", "role", "weight"}};
        import(*project, file("a.csv", "id,q1,region,w\na,5,East,1\nb,4,East,2\nc,1,West,1\nd,,West,4\n"), options);
        return project;
    }
    static base::VariableId idOf(engine::Project& project, const char* name)
    {
        return project.questionnaire()->findByText(name)->id;
    }
};

TEST_F(Project, ColumnsAreLoadedOnceAndShared)
{
    const auto project = survey();
    const auto q1 = idOf(*project, "q1");
    const auto first = project->dataset({q1}, progress);
    const auto second = project->dataset({q1, idOf(*project, "region")}, progress);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_EQ((*first)->column(q1), (*second)->column(q1));
    EXPECT_EQ((*first)->column(idOf(*project, "region")), nullptr) << "a dataset never changes";
}

TEST_F(Project, NewLabelKeepsTheColumnsButNotTheQuestionnaire)
{
    const auto project = survey();
    const auto q1 = idOf(*project, "q1");
    const auto before = project->dataset({q1}, progress);
    domain::Variable variable = *project->questionnaire()->find(q1);
    variable.label = "Overall";
    ASSERT_TRUE(project->file()->updateVariable(variable, "Label"));
    const auto after = project->dataset({q1}, progress);
    ASSERT_TRUE(after);
    EXPECT_EQ((*before)->column(q1), (*after)->column(q1));
    EXPECT_EQ((*after)->questionnaire().find(q1)->label, "Overall");
    EXPECT_GT((*after)->revision(), (*before)->revision());
}

TEST_F(Project, ImportReplacesTheColumns)
{
    const auto project = survey();
    const auto q1 = idOf(*project, "q1");
    const auto before = project->dataset({q1}, progress);
    import(*project, file("b.csv", "id,q1,region,w\ne,3,North,1\n"));
    const auto after = project->dataset({q1}, progress);
    EXPECT_EQ((*before)->rows(), 4U);
    EXPECT_EQ((*after)->rows(), 5U);
    EXPECT_NE((*before)->column(q1), (*after)->column(q1));
}

TEST_F(Project, KnownColumnsAreReadWhileTheFileIsLocked)
{
    const auto project = survey();
    const auto q1 = idOf(*project, "q1");
    ASSERT_TRUE(project->dataset({q1}, progress));
    const auto locked = project->file();
    bool read = false;
    std::thread([&] {
        const auto dataset = project->dataset({q1}, progress);
        read = dataset && (*dataset)->rows() == 4 && project->responseCount() == 4;
    }).join();
    EXPECT_TRUE(read);
}

TEST_F(Project, SettingsAreSeenAtOnce)
{
    const auto project = survey();
    EXPECT_EQ(project->title(), "test");
    EXPECT_FALSE(project->weightVariable());
    ASSERT_TRUE(project->file()->setSetting(engine::settingTitle, "Branches", ""));
    ASSERT_TRUE(project->file()->setSetting(engine::settingWeight, "w", ""));
    ASSERT_TRUE(project->file()->setSetting(engine::settingConfidence, "0.9", ""));
    EXPECT_EQ(project->title(), "Branches");
    EXPECT_EQ(project->weightVariable(), idOf(*project, "w"));
    EXPECT_EQ(project->metricOptions().confidence, 0.9);
    ASSERT_TRUE(project->file()->setSetting(engine::settingWeightOn, "no", ""));
    EXPECT_FALSE(project->weightVariable());
    ASSERT_TRUE(project->file()->setSetting(engine::settingConfidence, "nonsense", ""));
    EXPECT_EQ(project->metricOptions().confidence, 0.95);
}

TEST_F(Project, ReopenedFileHoldsTheSame)
{
    std::string where;
    {
        const auto project = survey();
        where = project->path();
    }
    const auto project = engine::Project::open(where, store::OpenMode::ReadOnly);
    ASSERT_TRUE(project) << project.error().message;
    EXPECT_EQ((*project)->responseCount(), 4);
    EXPECT_EQ(cells(**project, "region"), (std::vector<std::string>{"East", "East", "West", "West"}));
}

TEST_F(Project, MissingFileIsAnError)
{
    const auto project = engine::Project::open(path("none.manyi"));
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, base::ErrorCode::NotFound);
}

TEST_F(Project, MetricsWithFilterAndWeight)
{
    const auto project = survey();
    analysis::MetricRequest request;
    request.metrics = {*domain::parseMetric("mean:q1")};
    request.weight = idOf(*project, "w");
    const auto all = engine::metrics(*project, {}, request, progress);
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_DOUBLE_EQ(all->front().total.value.value(), (5.0 * 1 + 4 * 2 + 1 * 1) / 4);
    const auto east = engine::metrics(*project, *data::parseFilter("region = East"), request, progress);
    ASSERT_TRUE(east);
    EXPECT_DOUBLE_EQ(east->front().total.value.value(), (5.0 * 1 + 4 * 2) / 3);
    EXPECT_EQ(east->front().total.basis.filter, data::toText(*data::parseFilter("region = East")));
    EXPECT_EQ(east->front().total.basis.weight, "w");
}

TEST_F(Project, UnknownNamesAreErrors)
{
    const auto project = survey();
    analysis::MetricRequest request;
    request.metrics = {*domain::parseMetric("mean:nothing")};
    EXPECT_FALSE(engine::metrics(*project, {}, request, progress));
    request.metrics = {*domain::parseMetric("mean:q1")};
    EXPECT_FALSE(engine::metrics(*project, *data::parseFilter("nothing = 1"), request, progress));
}

TEST_F(Project, TrendIgnoresTheFilterOnTheWave)
{
    const auto project = newProject();
    engine::ImportOptions options;
    options.settings = {{"q1", "role", "csat"}, {"wave", "role", "wave"}, {"region", "role", "segment"}};
    import(*project, file("a.csv", "id,q1,wave,region\na,5,W1,East\nb,1,W1,West\nc,4,W2,East\nd,2,W2,West\n"), options);
    const auto filter = data::parseFilter("wave = W2 and region = East");
    const auto summary = engine::summary(*project, *filter, {}, progress);
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(summary->selected, 1U);
    ASSERT_FALSE(summary->metrics.empty());
    ASSERT_TRUE(summary->metrics.front().byWave);
    EXPECT_EQ(summary->metrics.front().byWave->groups.size(), 2U) << "both waves of the East";
}

TEST_F(Project, FactsHoldTheBatches)
{
    const auto project = survey();
    const auto facts = engine::projectFacts(*project);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->fileName, "test.manyi");
    ASSERT_EQ(facts->batches.size(), 1U);
    EXPECT_EQ(facts->batches.front().fileName, "a.csv");
    EXPECT_EQ(facts->fingerprint.size(), 12U);
}

} // namespace
} // namespace manyi::tests

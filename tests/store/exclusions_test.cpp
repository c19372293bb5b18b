#include <cmath>
#include <numeric>

#include "data/column.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;
using Ids = std::vector<std::int64_t>;

namespace {

Ids idsFrom(std::int64_t first, std::size_t count)
{
    Ids ids(count);
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

base::Result<std::int64_t> exclude(ProjectFile& project, Ids responses, const std::string& reason = "by hand")
{
    return project.addExclusion({0, reason, {}, {}, {}, std::move(responses)}, "Exclusion");
}

// Those that are excluded, whatever by.
Ids excluded(const ProjectFile& project)
{
    Ids all;
    const auto exclusions = project.exclusions();
    EXPECT_TRUE(good(exclusions));
    for (const Exclusion& exclusion : *exclusions)
        all.insert(all.end(), exclusion.responses.begin(), exclusion.responses.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

class Exclusions : public testing::Test {
protected:
    // Two batches of 50: responses 1–50 and 51–100.
    void SetUp() override { m_project = makeSurvey(m_path); }

    Folder m_folder;
    std::string m_path = m_folder.file("survey.manyi");
    std::unique_ptr<ProjectFile> m_project;
};

} // namespace

TEST_F(Exclusions, ResponseRangesFollowTheBatches)
{
    const auto ranges = m_project->responseRanges();
    ASSERT_TRUE(good(ranges));
    ASSERT_EQ(ranges->size(), 2U);
    EXPECT_EQ(ranges->at(1).firstId, 51);
    EXPECT_EQ(ranges->at(1).rows, 50);
    EXPECT_EQ(ranges->at(1).firstRow, 50);
    ASSERT_TRUE(good(m_project->removeBatch(ranges->at(0).batch)));
    const auto left = m_project->responseRanges();
    ASSERT_EQ(left->size(), 1U);
    EXPECT_EQ(left->at(0).batch, ranges->at(1).batch);
    EXPECT_EQ(left->at(0).firstId, 51);
    EXPECT_EQ(left->at(0).firstRow, 0);
}

TEST_F(Exclusions, AreKeptWithReasonRuleAndTime)
{
    const auto id =
        m_project->addExclusion({99, "Too fast", R"({"rule":"speeder"})", "never", {7}, {60, 3, 60, 9}}, "Clean");
    ASSERT_TRUE(good(id));
    m_project.reset();
    auto project = ProjectFile::open(m_path, OpenMode::ReadOnly);
    const auto exclusions = (*project)->exclusions();
    ASSERT_TRUE(good(exclusions));
    ASSERT_EQ(exclusions->size(), 1U);
    const Exclusion& exclusion = exclusions->front();
    EXPECT_EQ(exclusion.id, *id);
    EXPECT_EQ(exclusion.reason, "Too fast");
    EXPECT_EQ(exclusion.rule, R"({"rule":"speeder"})");
    EXPECT_EQ(exclusion.madeAt.size(), 19U);
    EXPECT_FALSE(exclusion.batch);
    EXPECT_EQ(exclusion.responses, (Ids{3, 9, 60}));
    // The rows themselves stay.
    EXPECT_EQ((*project)->responseCount(), 100);
}

TEST_F(Exclusions, ResponsesThatAreNotThereAreRefused)
{
    for (const Ids& responses : {Ids{}, Ids{0}, Ids{5, 101}, Ids{-3}}) {
        const auto refused = exclude(*m_project, responses);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, base::ErrorCode::InvalidArgument);
    }
    ASSERT_TRUE(good(m_project->removeBatch(m_project->batches()->front().id)));
    EXPECT_FALSE(exclude(*m_project, {50, 51}));
    EXPECT_TRUE(good(exclude(*m_project, {51})));
}

TEST_F(Exclusions, ViewsLeaveThemOut)
{
    ASSERT_TRUE(good(exclude(*m_project, {3, 60})));
    ASSERT_TRUE(good(exclude(*m_project, {60, 61})));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM included_response"), 97);
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM response_labelled"), 97);
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM response_labelled WHERE id IN (3, 60, 61)"), 0);
    ASSERT_TRUE(good(m_project->undo()));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM included_response"), 98);
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM response_labelled WHERE id = 60"), 0);
    ASSERT_TRUE(good(m_project->undo()));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM included_response"), 100);
}

TEST_F(Exclusions, CanBeTakenBackWhole)
{
    const auto first = exclude(*m_project, {3, 60}, "first");
    const auto second = exclude(*m_project, {60, 61}, "second");
    ASSERT_TRUE(good(m_project->removeExclusion(*first, "Back")));
    EXPECT_EQ(excluded(*m_project), (Ids{60, 61}));
    const auto again = m_project->removeExclusion(*first, "Back");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::NotFound);
    ASSERT_TRUE(good(m_project->undo()));
    EXPECT_EQ(excluded(*m_project), (Ids{3, 60, 61}));
    ASSERT_TRUE(good(m_project->redo()));
    EXPECT_EQ(excluded(*m_project), (Ids{60, 61}));
    ASSERT_TRUE(good(m_project->removeExclusion(*second, "Back")));
    EXPECT_TRUE(m_project->exclusions()->empty());
}

TEST_F(Exclusions, SingleResponsesComeBackFromAllOfThem)
{
    ASSERT_TRUE(good(exclude(*m_project, {3, 60, 61}, "first")));
    ASSERT_TRUE(good(exclude(*m_project, {60}, "second")));
    const std::string before = dump(*m_project);
    const base::Revision revision = m_project->revision();
    ASSERT_TRUE(good(m_project->restoreResponses({60, 99, 60, 3}, "Back")));
    EXPECT_EQ(m_project->revision(), revision + 1);
    EXPECT_EQ(excluded(*m_project), (Ids{61}));
    ASSERT_EQ(m_project->exclusions()->size(), 1U);
    EXPECT_EQ(m_project->exclusions()->front().reason, "first");
    const std::string after = dump(*m_project);
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(good(m_project->undo()));
        EXPECT_EQ(dump(*m_project), before);
        ASSERT_TRUE(good(m_project->redo()));
        EXPECT_EQ(dump(*m_project), after);
    }
    ASSERT_TRUE(good(m_project->restoreResponses({1, 2}, "None of them is excluded")));
    EXPECT_EQ(m_project->history().back().name, "Back");
    EXPECT_TRUE(good(m_project->check()));
}

TEST_F(Exclusions, GoForGoodWhenNoStepReachesThem)
{
    ASSERT_TRUE(good(exclude(*m_project, {3, 60})));
    ASSERT_TRUE(good(m_project->undo()));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM excluded_response"), 2) << "can still be done again";
    ASSERT_TRUE(good(m_project->setSetting("title", "Another way", "Title")));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM excluded_response"), 0);
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM exclusion"), 0);
    const auto kept = exclude(*m_project, {1});
    const auto gone = exclude(*m_project, {2});
    ASSERT_TRUE(good(m_project->removeExclusion(*gone, "Back")));
    ASSERT_TRUE(good(m_project->purge()));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM exclusion"), 1);
    EXPECT_EQ(m_project->exclusions()->front().id, *kept);
    EXPECT_TRUE(good(m_project->check()));
}

TEST_F(Exclusions, OfARemovedImportGoWithItAndComeBack)
{
    ASSERT_TRUE(good(exclude(*m_project, {3, 60})));
    ASSERT_TRUE(good(exclude(*m_project, {4})));
    const std::string before = dump(*m_project);
    ASSERT_TRUE(good(m_project->removeBatch(m_project->batches()->front().id)));
    EXPECT_EQ(excluded(*m_project), Ids{60});
    EXPECT_EQ(m_project->exclusions()->size(), 1U);
    ASSERT_TRUE(good(m_project->undo()));
    EXPECT_EQ(dump(*m_project), before);
    ASSERT_TRUE(good(m_project->redo()));
    ASSERT_TRUE(good(m_project->purge()));
    EXPECT_EQ(countInFile(m_path, "SELECT count(*) FROM excluded_response"), 1);
}

// The ids of responses that are gone for good are given again: nothing may be left that excludes them.
TEST_F(Exclusions, ANewImportIsNotExcludedByAnOldId)
{
    ASSERT_TRUE(good(exclude(*m_project, idsFrom(40, 30))));
    ASSERT_TRUE(good(m_project->removeBatch(m_project->batches()->back().id)));
    ASSERT_TRUE(good(m_project->purge()));
    ASSERT_TRUE(good(importSurvey(*m_project, nextWave(*m_project, "wave3.csv"), 50)));
    EXPECT_EQ(m_project->responseRanges()->back().firstId, 51);
    EXPECT_EQ(excluded(*m_project), idsFrom(40, 11));
}

TEST_F(Exclusions, GoIntoCopiesRestorePointsAndSalvage)
{
    cleanSurvey(*m_project);
    ASSERT_TRUE(good(importUpdate(*m_project, 10, {{2, 70}, {4, 7}})));
    ASSERT_TRUE(good(m_project->removeBatch(m_project->batches()->front().id)));
    ASSERT_TRUE(good(exclude(*m_project, {51, 99})));
    const std::string mine = dump(*m_project);
    ASSERT_TRUE(good(m_project->saveAs(m_folder.file("copy.manyi"))));
    EXPECT_EQ(dump(**ProjectFile::open(m_folder.file("copy.manyi"), OpenMode::ReadOnly)), mine);
    const auto point = m_project->makeRestorePoint("point");
    ASSERT_TRUE(good(point));
    EXPECT_EQ(dump(**ProjectFile::open(point->path, OpenMode::ReadOnly)), mine);
    m_project.reset();
    base::Progress progress;
    ASSERT_TRUE(good(salvage(m_path, m_folder.file("saved.manyi"), progress)));
    auto saved = ProjectFile::open(m_folder.file("saved.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(saved));
    EXPECT_TRUE(good((*saved)->check()));
    // The first batch is left behind: what was response 51 is the first now.
    EXPECT_EQ(excluded(**saved), (Ids{1, 20, 49}));
    EXPECT_EQ((*saved)->responseCount(), 60);
}

// One mark, not a statement a response.
TEST(ManyExclusions, AHundredThousandAreOneStatementOfTheHistory)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path, 80'000);
    ASSERT_TRUE(good(exclude(*project, idsFrom(20'001, 100'000))));
    const std::string last = " FROM undo_statement WHERE step_id = (SELECT max(id) FROM undo_step)";
    EXPECT_EQ(countInFile(path, "SELECT count(*)" + last), 1);
    EXPECT_EQ(excluded(*project), idsFrom(20'001, 100'000));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response_labelled"), 60'000);
    ASSERT_TRUE(good(project->restoreResponses(idsFrom(20'001, 40'000), "Back")));
    EXPECT_EQ(countInFile(path, "SELECT count(*)" + last), 2);
    EXPECT_EQ(excluded(*project), idsFrom(60'001, 60'000));
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(excluded(*project), idsFrom(20'001, 100'000));
    ASSERT_TRUE(good(project->redo()));
    EXPECT_EQ(excluded(*project), idsFrom(60'001, 60'000));
    ASSERT_TRUE(good(project->purge()));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM excluded_response"), 60'000);
    EXPECT_TRUE(good(project->check()));
}

} // namespace manyi::store

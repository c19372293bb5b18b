#include <thread>

#include "store/fixture.h"
#include "store/restore_points.h"

namespace manyi::store {

using namespace test;

TEST(SaveAs, MakesAWholeCopyThatCanBeUndone)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"), 300);
    const std::string mine = dump(*project);
    const std::string copyPath = folder.file("另存 为.manyi");
    ASSERT_TRUE(good(project->saveAs(copyPath)));
    EXPECT_EQ(project->path(), std::filesystem::canonical(folder.file("survey.manyi")).string());
    auto copy = ProjectFile::open(copyPath, OpenMode::ReadWrite);
    ASSERT_TRUE(good(copy));
    EXPECT_FALSE((*copy)->readOnly()) << (*copy)->readOnlyDetail();
    EXPECT_EQ(dump(**copy), mine);
    EXPECT_EQ((*copy)->history().size(), 3U);
    ASSERT_TRUE(good(project->undo()));
    ASSERT_TRUE(good((*copy)->undo()));
    EXPECT_EQ(dump(**copy), dump(*project));
    EXPECT_TRUE(good((*copy)->check()));
    EXPECT_FALSE(std::filesystem::exists(copyPath + ".part"));
    EXPECT_FALSE(std::filesystem::exists(copyPath + ".part-journal"));
}

TEST(SaveAs, ReplacesAnotherProject)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"), 30);
    makeSurvey(folder.file("old.manyi"), 10).reset();
    ASSERT_TRUE(good(project->saveAs(folder.file("old.manyi"))));
    auto copy = ProjectFile::open(folder.file("old.manyi"), OpenMode::ReadOnly);
    EXPECT_EQ((*copy)->responseCount(), 60);
}

TEST(SaveAs, RefusesItselfAndProjectsInUse)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"), 30);
    const auto itself = project->saveAs(folder.file("./survey.manyi"));
    ASSERT_FALSE(itself);
    EXPECT_EQ(itself.error().code, base::ErrorCode::InvalidArgument);
    auto other = makeSurvey(folder.file("other.manyi"), 10);
    const auto used = project->saveAs(folder.file("other.manyi"));
    ASSERT_FALSE(used);
    EXPECT_EQ(used.error().code, base::ErrorCode::Locked);
    EXPECT_EQ(other->responseCount(), 20);
    const auto nowhere = project->saveAs(folder.file("no/such/folder.manyi"));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, base::ErrorCode::ReadOnly);
    EXPECT_TRUE(good(project->check()));
}

TEST(SaveAs, WorksFromAProjectThatIsReadOnly)
{
    const Folder folder;
    const auto first = makeSurvey(folder.file("survey.manyi"), 30);
    auto second = ProjectFile::open(folder.file("survey.manyi"), OpenMode::ReadOnly);
    ASSERT_TRUE(good((*second)->saveAs(folder.file("copy.manyi"))));
    auto copy = ProjectFile::open(folder.file("copy.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(copy));
    EXPECT_EQ(dump(**copy), dump(*first));
}

TEST(RestorePoints, GoBackToAnEarlierState)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"), 30);
    const std::string before = dump(*project);
    const auto point = project->makeRestorePoint("Before: cleaning/网点?");
    ASSERT_TRUE(good(point));
    EXPECT_EQ(point->name, "Before  cleaning 网点 ");
    EXPECT_EQ(point->madeAt.size(), 19U);
    EXPECT_EQ(point->madeAt[10], 'T');
    ASSERT_TRUE(good(project->setSetting("title", "spoilt", "Title")));
    ASSERT_EQ(project->restorePoints().size(), 1U);
    EXPECT_EQ(project->restorePoints()[0].path, point->path);
    auto restored = ProjectFile::open(point->path, OpenMode::ReadOnly);
    ASSERT_TRUE(good(restored));
    EXPECT_EQ(dump(**restored), before);
    const std::string path = project->path();
    project.reset();
    ASSERT_TRUE(good((*restored)->saveAs(path)));
    auto again = ProjectFile::open(path, OpenMode::ReadWrite);
    EXPECT_EQ(dump(**again), before);
}

TEST(RestorePoints, TheLastTenAreKept)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"), 10);
    for (int i = 0; i < 13; ++i)
        ASSERT_TRUE(good(project->makeRestorePoint("point " + std::to_string(i))));
    const auto points = project->restorePoints();
    ASSERT_EQ(points.size(), keptRestorePoints);
    EXPECT_EQ(points.front().name, "point 3");
    EXPECT_EQ(points.back().name, "point 12");
}

TEST(RestorePoints, AreFoundForAProjectThatCannotBeOpened)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    {
        auto project = makeSurvey(path, 10);
        ASSERT_TRUE(good(project->makeRestorePoint("good")));
    }
    writeBytes(path, "gone");
    ASSERT_EQ(restorePointsOf(path).size(), 1U);
    EXPECT_EQ(restorePointsOf(path)[0].name, "good");
    EXPECT_TRUE(restorePointsOf(folder.file("nothing.manyi")).empty());
}

TEST(Salvage, CopiesAWholeProjectWhole)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path, 300);
    const std::string mine = dump(*project);
    base::Progress progress;
    const auto report = salvage(path, folder.file("saved.manyi"), progress);
    ASSERT_TRUE(good(report));
    EXPECT_EQ(*report, "600 responses were saved; 0 could not be read.");
    auto saved = ProjectFile::open(folder.file("saved.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(saved));
    EXPECT_FALSE((*saved)->readOnly()) << (*saved)->readOnlyDetail();
    EXPECT_EQ(dump(**saved), mine);
    EXPECT_TRUE(good((*saved)->check()));
}

TEST(Salvage, GoesAroundBrokenPages)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path, 12000).reset();
    std::string bytes = readBytes(path);
    const std::size_t pages = bytes.size() / 8192;
    // Two pages well within the answers.
    bytes.replace(pages * 4 / 10 * 8192, 8192, 8192, '\xff');
    bytes.replace(pages * 8 / 10 * 8192, 8192, 8192, '\0');
    writeBytes(path, bytes);
    base::Progress progress;
    const auto report = salvage(path, folder.file("saved.manyi"), progress);
    ASSERT_TRUE(good(report));
    EXPECT_TRUE(readBytes(path) == bytes);
    auto saved = ProjectFile::open(folder.file("saved.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(saved));
    EXPECT_FALSE((*saved)->readOnly()) << (*saved)->readOnlyDetail();
    EXPECT_TRUE(good((*saved)->check()));
    EXPECT_GT((*saved)->responseCount(), 23500) << *report;
    EXPECT_LT((*saved)->responseCount(), 24000) << *report;
    // Every row that is left is one of the old ones, in the old order.
    const auto questionnaire = (*saved)->questionnaire();
    ASSERT_EQ(questionnaire->variables.size(), 10U);
    const auto cells = (*saved)->textCells(questionnaire->variables[0].id, 0, 30'000);
    ASSERT_TRUE(good(cells));
    int last = -1;
    for (const std::string& cell : *cells) {
        const int number = std::stoi(cell.substr(1));
        EXPECT_EQ(cell, "R" + std::to_string(number));
        EXPECT_TRUE(number > last || number == 1000) << cell;
        last = number;
    }
}

TEST(Salvage, RefusesATargetThatExistsAndAFileThatIsNoDatabase)
{
    const Folder folder;
    makeSurvey(folder.file("survey.manyi"), 10).reset();
    writeBytes(folder.file("there.manyi"), "precious");
    base::Progress progress;
    EXPECT_FALSE(salvage(folder.file("survey.manyi"), folder.file("there.manyi"), progress));
    EXPECT_EQ(readBytes(folder.file("there.manyi")), "precious");
    EXPECT_FALSE(salvage(folder.file("there.manyi"), folder.file("saved.manyi"), progress));
    EXPECT_FALSE(std::filesystem::exists(folder.file("saved.manyi")));
}

} // namespace manyi::store

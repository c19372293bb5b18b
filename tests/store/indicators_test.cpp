#include <algorithm>
#include <tuple>

#include <sqlite3.h>

#include "domain/indicator_fixture.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;
using domain::test::everything;
using domain::test::sorted;

namespace {

void runSql(const std::string& path, const char* sql)
{
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, &message), SQLITE_OK) << (message != nullptr ? message : "");
    sqlite3_free(message);
    sqlite3_close(db);
}

} // namespace

TEST(Indicators, ComeBackAsTheyWereWritten)
{
    const Folder folder;
    const std::string path = folder.file("p.manyi");
    auto system = everything();
    {
        auto project = ProjectFile::create(path);
        ASSERT_TRUE(good(project));
        const auto id = (*project)->writeIndicatorSystem(system, "New indicators");
        ASSERT_TRUE(good(id));
        system.id = *id;
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    const auto read = (*project)->indicatorSystems();
    ASSERT_TRUE(good(read));
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(sorted(read->front()), sorted(system));
    EXPECT_TRUE(good((*project)->check()));
}

TEST(Indicators, EachEditIsOneStepThatCanBeUndoneAndRedone)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("p.manyi"));
    ASSERT_TRUE(good(project));
    const std::string empty = dump(**project);
    auto system = everything();
    system.id = *(*project)->writeIndicatorSystem(system, "New indicators");
    const std::string first = dump(**project);

    domain::removeIndicator(system, system.goal.children[0].id);
    domain::addIndicator(system, system.goal.id, 0, "new");
    system.experts[0].weight = 2;
    ASSERT_TRUE(good((*project)->writeIndicatorSystem(system, "Edit")));
    const std::string second = dump(**project);
    ASSERT_TRUE(good((*project)->removeIndicatorSystem(system.id, "Removal")));
    EXPECT_TRUE((*project)->indicatorSystems()->empty());

    EXPECT_EQ((*project)->history().size(), 3U);
    ASSERT_TRUE(good((*project)->undo()));
    EXPECT_EQ(dump(**project), second);
    ASSERT_TRUE(good((*project)->undo()));
    EXPECT_EQ(dump(**project), first);
    ASSERT_TRUE(good((*project)->undo()));
    EXPECT_EQ(dump(**project), empty);
    ASSERT_TRUE(good((*project)->redo()));
    EXPECT_EQ(dump(**project), first);
    ASSERT_TRUE(good((*project)->redo()));
    EXPECT_EQ(dump(**project), second);
}

TEST(Indicators, WritingTheSameAgainIsNoStep)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("p.manyi"));
    auto system = everything();
    system.id = *(*project)->writeIndicatorSystem(system, "New indicators");
    const auto revision = (*project)->revision();
    ASSERT_TRUE(good((*project)->writeIndicatorSystem(system, "Nothing")));
    EXPECT_EQ((*project)->revision(), revision);
    EXPECT_EQ((*project)->history().size(), 1U);
}

TEST(Indicators, ParentsThatFormACycleAreTold)
{
    const Folder folder;
    const std::string path = folder.file("p.manyi");
    {
        auto project = ProjectFile::create(path);
        ASSERT_TRUE(good((*project)->writeIndicatorSystem(everything(), "New indicators")));
    }
    runSql(path, "UPDATE indicator SET parent_id = (SELECT id FROM indicator WHERE name = 'arrived') WHERE name = "
                 "'speed'");
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    const auto read = (*project)->indicatorSystems();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, base::ErrorCode::Damaged);
    EXPECT_NE(read.error().message.find("Field service"), std::string::npos) << read.error().message;
}

TEST(Indicators, SurviveASalvage)
{
    const Folder folder;
    const std::string path = folder.file("p.manyi");
    auto system = everything();
    {
        auto project = ProjectFile::create(path);
        system.id = *(*project)->writeIndicatorSystem(system, "New indicators");
    }
    runSql(path, "DELETE FROM indicator WHERE name = 'speed'"); // its children lose their parent
    base::Progress progress;
    ASSERT_TRUE(good(salvage(path, folder.file("saved.manyi"), progress)));
    auto project = ProjectFile::open(folder.file("saved.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    const auto read = (*project)->indicatorSystems();
    ASSERT_TRUE(good(read));
    EXPECT_EQ(domain::leavesOf(read->at(0).goal).size(), 4U);
    EXPECT_EQ(read->at(0).experts, system.experts);
}

} // namespace manyi::store

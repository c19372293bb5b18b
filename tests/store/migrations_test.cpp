#include <sqlite3.h>

#include "store/fixture.h"
#include "store/open_project.h"
#include "store/opening.h"
#include "store/schema/migrations.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

using namespace test;

namespace {

// The first file of each released schema, kept as it was written by the program of that time.
std::string storedFile(int version)
{
    return std::string(MANYI_SOURCE_DIR) + "/tests/store/data/schema-" + std::to_string(version) + ".manyi";
}

std::vector<std::string_view> withOneMore(std::string_view migration)
{
    const auto embedded = embeddedMigrations();
    std::vector<std::string_view> migrations(embedded.begin(), embedded.end());
    migrations.push_back(migration);
    return migrations;
}

constexpr std::string_view nextSchema =
    "CREATE TABLE weight_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
    "ALTER TABLE question ADD COLUMN note TEXT";

} // namespace

// What was in the stored file when it was made: makeSurvey of 20 rows a batch; since schema 3 cleanSurvey, too.
class StoredSchema : public testing::TestWithParam<int> {};

TEST_P(StoredSchema, OpensAndHoldsWhatItHeld)
{
    const Folder folder;
    const std::string path = folder.file("old.manyi");
    std::filesystem::copy_file(storedFile(GetParam()), path);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    const auto fresh = makeSurvey(folder.file("fresh.manyi"), 20);
    std::size_t steps = 3;
    if (GetParam() >= 3) {
        cleanSurvey(*fresh);
        steps = 8;
    }
    EXPECT_EQ(dump(**project), dump(*fresh));
    EXPECT_EQ((*project)->history().size(), steps);
    for (std::size_t step = 2; step < steps; ++step)
        ASSERT_TRUE(good((*project)->undo()));
    ASSERT_TRUE(good((*project)->undo()));
    EXPECT_EQ((*project)->responseCount(), 20);
    EXPECT_TRUE(good((*project)->check()));
}

INSTANTIATE_TEST_SUITE_P(EachVersion, StoredSchema, testing::Range(1, schemaVersion() + 1));

TEST(Migration, CopiesTheOldFileFirstAndUpgradesIt)
{
    const Folder folder;
    const std::string path = folder.file("old.manyi");
    std::filesystem::copy_file(storedFile(schemaVersion()), path);
    const auto migrations = withOneMore(nextSchema);
    std::string upgraded;
    {
        const OpenProject project(openSafely(path, OpenMode::ReadWrite, migrations));
        EXPECT_FALSE(project.readOnly()) << project.readOnlyDetail();
        upgraded = dump(project);
    }
    ASSERT_EQ(restorePointsOf(path).size(), 1U);
    auto before = ProjectFile::open(restorePointsOf(path)[0].path, OpenMode::ReadOnly);
    ASSERT_TRUE(good(before));
    EXPECT_EQ(dump(**before), upgraded);
    // For this program the file is now one of a newer version.
    auto now = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(now));
    EXPECT_EQ((*now)->readOnlyReason(), ReadOnlyReason::NewerVersion);
}

TEST(Migration, WhatMayNotBeChangedIsUpgradedInACopy)
{
    const Folder folder;
    const std::string path = folder.file("old.manyi");
    std::filesystem::copy_file(storedFile(schemaVersion()), path);
    const std::string bytes = readBytes(path);
    const auto migrations = withOneMore(nextSchema);
    {
        const OpenProject project(openSafely(path, OpenMode::ReadOnly, migrations));
        EXPECT_EQ(project.readOnlyReason(), ReadOnlyReason::Asked);
        EXPECT_EQ(project.responseCount(), 40);
        base::Progress progress;
        EXPECT_TRUE(good(project.loadColumns({project.questionnaire()->variables[0].id}, progress)));
    }
    EXPECT_TRUE(readBytes(path) == bytes);
    EXPECT_TRUE(restorePointsOf(path).empty());
}

TEST(Migration, OneThatFailsLeavesTheOldFile)
{
    const Folder folder;
    const std::string path = folder.file("old.manyi");
    std::filesystem::copy_file(storedFile(schemaVersion()), path);
    const std::string before = dumpFile(path);
    const auto migrations = withOneMore("CREATE TABLE half (a) STRICT; DROP TABLE batch; NONSENSE");
    EXPECT_THROW(openSafely(path, OpenMode::ReadWrite, migrations), Failure);
    EXPECT_EQ(dumpFile(path), before);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
}

// Makes the stored file of a new schema; run by hand when one is released: MANYI_STORE_SCHEMA_FILE=path test_store …
TEST(Migration, MakeStoredFile)
{
    const char* path = std::getenv("MANYI_STORE_SCHEMA_FILE");
    if (path == nullptr)
        GTEST_SKIP() << "only run by hand";
    cleanSurvey(*makeSurvey(path, 20));
}

} // namespace manyi::store

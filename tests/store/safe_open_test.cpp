#include <cstdlib>
#include <functional>
#include <random>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/fixture.h"
#include "store/schema/migrations.h"

namespace manyi::store {

using namespace test;

namespace {

void execute(const std::string& path, const std::string& sql)
{
    sqlite3* db = nullptr;
    char* message = nullptr;
    ASSERT_EQ(sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message << sql;
    sqlite3_close(db);
}

base::ErrorCode errorOf(const std::string& path)
{
    const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    EXPECT_FALSE(project);
    if (project)
        return {};
    EXPECT_FALSE(project.error().message.empty());
    return project.error().code;
}

// Everything a program does with a project that it was given; must end, whatever the file holds.
void useAll(ProjectFile& project)
{
    base::Progress progress;
    std::vector<base::VariableId> all;
    if (const auto questionnaire = project.questionnaire()) {
        for (const domain::Variable& v : questionnaire->variables)
            all.push_back(v.id);
    }
    (void)project.loadColumns(all, progress);
    if (!all.empty())
        (void)project.textCells(all.back(), 0, 30);
    (void)project.batches();
    (void)project.history();
    (void)project.check();
    (void)project.undo();
    (void)project.setSetting("title", "used", "Title");
}

// Opens a damaged file: a failure, or read-only with its bytes untouched. Returns whether damage was noticed.
bool noticesDamage(const std::string& path, const std::string& bytes)
{
    writeBytes(path, bytes);
    bool noticed = true;
    if (auto project = ProjectFile::open(path, OpenMode::ReadWrite)) {
        noticed = (*project)->readOnly();
        useAll(**project);
        noticed = noticed || (*project)->readOnly();
    }
    if (noticed) {
        EXPECT_TRUE(readBytes(path) == bytes) << "a damaged file was changed";
    }
    base::Progress progress;
    std::filesystem::remove(path + ".saved");
    (void)salvage(path, path + ".saved", progress);
    return noticed;
}

// A writer that dies in the middle of a transaction and leaves a journal that must be played back.
void dieWhileWriting(const std::string& path)
{
    const pid_t child = fork();
    if (child == 0) {
        sqlite3* db = nullptr;
        sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
        sqlite3_exec(
            db, "PRAGMA cache_size = 2; BEGIN; UPDATE response SET source_row = -1; UPDATE setting SET value = 'lost'",
            nullptr, nullptr, nullptr);
        sqlite3_db_cacheflush(db);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    ASSERT_TRUE(std::filesystem::exists(path + "-journal"));
}

// Runs `test` as a user without rights; true when it returned true there.
bool asNobody(const std::function<bool()>& test)
{
    const pid_t child = fork();
    if (child == 0) {
        const bool dropped = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        _exit(dropped && test() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

TEST(SafeOpen, ForeignFilesAreRefusedUnread)
{
    const Folder folder;
    const std::string path = folder.file("x.manyi");
    EXPECT_EQ(errorOf(path), base::ErrorCode::NotFound);
    for (const std::string& bytes : {std::string(), std::string("x"), std::string("id,name\n1,a\n"),
                                     std::string("SQLite format 3"), std::string(5000, '\0')}) {
        writeBytes(path, bytes);
        EXPECT_EQ(errorOf(path), base::ErrorCode::Foreign);
        EXPECT_EQ(readBytes(path), bytes);
    }
    std::filesystem::remove(path);
    execute(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const std::string bytes = readBytes(path);
    EXPECT_EQ(errorOf(path), base::ErrorCode::Foreign);
    EXPECT_EQ(readBytes(path), bytes);
    EXPECT_EQ(errorOf(folder.path().string()), base::ErrorCode::Foreign);
    ASSERT_EQ(mkfifo(folder.file("pipe.manyi").c_str(), 0600), 0);
    EXPECT_EQ(errorOf(folder.file("pipe.manyi")), base::ErrorCode::Foreign);
}

TEST(SafeOpen, TruncatedFilesAreNoticedAndNeverChanged)
{
    const Folder folder;
    makeSurvey(folder.file("good.manyi"), 400).reset();
    const std::string bytes = readBytes(folder.file("good.manyi"));
    std::vector<std::size_t> lengths{1, 15, 16, 17, 50, 99, 100, 101, 511, 512, 4096, 8191, 8192, 8193};
    for (std::size_t length = 16384; length < bytes.size(); length += 8192 * 3 + 1000)
        lengths.push_back(length);
    lengths.push_back(bytes.size() - 8192);
    lengths.push_back(bytes.size() - 1);
    for (const std::size_t length : lengths)
        EXPECT_TRUE(noticesDamage(folder.file("cut.manyi"), bytes.substr(0, length))) << length;
}

TEST(SafeOpen, RandomFlipsNeverCrashIt)
{
    const Folder folder;
    makeSurvey(folder.file("good.manyi"), 100).reset();
    const std::string bytes = readBytes(folder.file("good.manyi"));
    std::mt19937 random(20260718);
    // More by hand: MANYI_FLIPS=10000.
    const char* more = std::getenv("MANYI_FLIPS");
    const int files = more != nullptr ? std::atoi(more) : 300;
    for (int i = 0; i < files; ++i) {
        std::string damaged = bytes;
        const int flips = i % 3 == 0 ? 1 : i % 3 == 1 ? 20 : 400;
        for (int k = 0; k < flips; ++k)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        // In every second one the damage is in the first page, where the header and the schema are.
        if (i % 2 == 0)
            damaged[100 + random() % 8000] = static_cast<char>(random());
        noticesDamage(folder.file("flipped.manyi"), damaged);
    }
}

TEST(SafeOpen, ZeroedPagesAreNoticed)
{
    const Folder folder;
    makeSurvey(folder.file("good.manyi"), 400).reset();
    const std::string bytes = readBytes(folder.file("good.manyi"));
    for (std::size_t page = 0; page * 8192 < bytes.size(); ++page) {
        std::string damaged = bytes;
        damaged.replace(page * 8192, 8192, 8192, '\0');
        EXPECT_TRUE(noticesDamage(folder.file("zeroed.manyi"), damaged)) << page;
    }
}

// Above a few megabytes only the small tables are checked on opening; the rest before the first change.
TEST(SafeOpen, ALargeProjectIsCheckedBeforeItsFirstChange)
{
    const Folder folder;
    const std::string path = folder.file("large.manyi");
    makeSurvey(path, 120'000).reset();
    std::string bytes = readBytes(path);
    ASSERT_GT(bytes.size(), 9U << 20);
    bytes.replace(bytes.size() / 2 / 8192 * 8192, 64, 64, '\xff');
    writeBytes(path, bytes);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly());
    const auto status = (*project)->setSetting("title", "x", "Title");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::Damaged);
    EXPECT_TRUE((*project)->readOnly());
    EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::Damaged);
    EXPECT_TRUE(readBytes(path) == bytes);
}

TEST(SafeOpen, AJournalOfADeadWriterIsPlayedBack)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    std::string before;
    {
        const auto project = makeSurvey(path, 2000);
        before = dump(*project);
    }
    dieWhileWriting(path);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    EXPECT_EQ(dump(**project), before);
    EXPECT_TRUE(good((*project)->check()));
}

TEST(SafeOpen, AJournalIsPlayedBackInACopyWhenTheProjectMayNotBeTouched)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    std::string before;
    {
        const auto project = makeSurvey(path, 2000);
        before = dump(*project);
    }
    dieWhileWriting(path);
    const std::string bytes = readBytes(path);
    auto project = ProjectFile::open(path, OpenMode::ReadOnly);
    ASSERT_TRUE(good(project));
    EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::Asked);
    EXPECT_EQ(dump(**project), before);
    EXPECT_TRUE(readBytes(path) == bytes);
    EXPECT_TRUE(std::filesystem::exists(path + "-journal"));
}

TEST(SafeOpen, AForeignJournalIsNotPlayedBack)
{
    const Folder folder;
    makeSurvey(folder.file("other.manyi"), 3000).reset();
    dieWhileWriting(folder.file("other.manyi"));
    const std::string journal = readBytes(folder.file("other.manyi-journal"));
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path, 50).reset();
    const std::string bytes = readBytes(path);
    writeBytes(path + "-journal", journal);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::Damaged);
    EXPECT_EQ((*project)->responseCount(), 100);
    EXPECT_TRUE(readBytes(path) == bytes);
    EXPECT_TRUE(readBytes(path + "-journal") == journal);
}

// SQLite deletes the file that a journal names as its super-journal.
TEST(SafeOpen, AJournalCannotNameAFileToDelete)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path, 2000).reset();
    dieWhileWriting(path);
    const std::string victim = folder.file("victim.txt");
    writeBytes(victim, "precious");
    std::string journal = readBytes(path + "-journal");
    const auto bigEndian = [](std::uint32_t value) {
        return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16),
                           static_cast<char>(value >> 8), static_cast<char>(value)};
    };
    std::uint32_t sum = 0;
    for (const char c : victim)
        sum += static_cast<std::uint32_t>(c);
    journal += bigEndian(0x40000000 / 8192 + 1) + victim + bigEndian(static_cast<std::uint32_t>(victim.size())) +
               bigEndian(sum) + "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    writeBytes(path + "-journal", journal);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    EXPECT_TRUE(!project || (*project)->readOnly());
    EXPECT_EQ(readBytes(victim), "precious");
}

TEST(SafeOpen, AWriteAheadLogIsNotRead)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    execute(path, "PRAGMA journal_mode = WAL; CREATE TEMP TABLE t(a)");
    const std::string bytes = readBytes(path);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::Damaged);
    EXPECT_EQ((*project)->responseCount(), 100);
    EXPECT_FALSE(std::filesystem::exists(path + "-shm"));
    EXPECT_TRUE(readBytes(path) == bytes);
    // The way out of it.
    ASSERT_TRUE(good((*project)->saveAs(folder.file("copy.manyi"))));
    auto copy = ProjectFile::open(folder.file("copy.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(copy));
    EXPECT_FALSE((*copy)->readOnly()) << (*copy)->readOnlyDetail();
}

TEST(SafeOpen, HostileSchemasDoNotRun)
{
    const Folder folder;
    const std::string path = folder.file("hostile.manyi");
    const std::vector<std::string> hostile{"CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM response; END",
                                           "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM batch; END",
                                           "CREATE VIEW v AS SELECT randomblob(1000000000)",
                                           "CREATE VIRTUAL TABLE f USING fts5(a)",
                                           "CREATE INDEX i ON response (hex(csat))",
                                           "CREATE TABLE mine (a)",
                                           "DROP VIEW response_labelled; CREATE VIEW response_labelled_too AS SELECT 1",
                                           "PRAGMA user_version = 0"};
    for (const std::string& sql : hostile) {
        std::filesystem::remove(path);
        makeSurvey(path).reset();
        execute(path, sql);
        const std::string bytes = readBytes(path);
        auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project)) << sql;
        EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::Damaged) << sql;
        EXPECT_FALSE((*project)->readOnlyDetail().empty());
        useAll(**project);
        EXPECT_EQ((*project)->responseCount(), 100) << sql;
        EXPECT_TRUE(readBytes(path) == bytes) << sql;
    }
}

// Under the names of our tables nothing else is read at all.
TEST(SafeOpen, ImpostorsOfOurTablesAreRefused)
{
    const Folder folder;
    const std::string path = folder.file("hostile.manyi");
    const std::vector<std::string> hostile{
        "DROP TABLE setting; CREATE VIEW setting AS SELECT 'title' AS key, hex(randomblob(100000000)) AS value",
        "DROP TABLE response; CREATE VIRTUAL TABLE response USING fts5(id, batch_id, source_row)",
        "ALTER TABLE response ADD COLUMN g INTEGER GENERATED ALWAYS AS (csat + 1)",
        "ALTER TABLE meta ADD COLUMN extra TEXT",
        "DROP TABLE undo_step",
        "UPDATE variable SET column_name = 'nothing' WHERE id = 3",
        "UPDATE variable SET table_name = 'sqlite_schema', column_name = 'sql' WHERE id = 3",
        "UPDATE variable SET role = 'villain' WHERE id = 3",
        "UPDATE batch SET rows_kept = 1000000000000 WHERE id = 1",
        "UPDATE batch SET rows_kept = -5 WHERE id = 1",
        "UPDATE batch SET first_response_id = 9223372036854775807 WHERE id = 2",
        "UPDATE batch SET first_response_id = 10 WHERE id = 2"};
    for (const std::string& sql : hostile) {
        std::filesystem::remove(path);
        makeSurvey(path).reset();
        execute(path, sql);
        const std::string bytes = readBytes(path);
        EXPECT_EQ(errorOf(path), base::ErrorCode::Damaged) << sql;
        EXPECT_TRUE(readBytes(path) == bytes) << sql;
    }
}

TEST(SafeOpen, StatisticsOfOtherToolsAreWelcome)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    execute(path, "ANALYZE; VACUUM");
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    EXPECT_TRUE(good((*project)->undo()));
}

TEST(SafeOpen, AnEditedLabelInAnotherToolIsSeen)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    execute(path, "UPDATE variable SET label = 'edited' WHERE name = 'csat'");
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_EQ((*project)->questionnaire()->variables[2].label, "edited");
}

TEST(SafeOpen, RowsDeletedByAnotherToolAreNoticedOnLoading)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    execute(path, "DELETE FROM response WHERE id = 5");
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    base::Progress progress;
    const auto columns = (*project)->loadColumns({(*project)->questionnaire()->variables[2].id}, progress);
    ASSERT_FALSE(columns);
    EXPECT_EQ(columns.error().code, base::ErrorCode::Damaged);
    EXPECT_FALSE((*project)->check());
}

TEST(SafeOpen, ANewerProjectIsReadOnlyAndKeepsItsBytes)
{
    const Folder folder;
    const std::string path = folder.file("newer.manyi");
    makeSurvey(path).reset();
    execute(path,
            "ALTER TABLE variable ADD COLUMN unit TEXT; CREATE TABLE weight_scheme (id INTEGER PRIMARY KEY) STRICT;"
            "PRAGMA user_version = " +
                std::to_string(schemaVersion() + 1));
    const std::string bytes = readBytes(path);
    {
        auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project));
        EXPECT_EQ((*project)->readOnlyReason(), ReadOnlyReason::NewerVersion);
        EXPECT_EQ((*project)->responseCount(), 100);
        useAll(**project);
        const auto status = (*project)->setSetting("title", "x", "Title");
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, base::ErrorCode::ReadOnly);
    }
    EXPECT_TRUE(readBytes(path) == bytes);
    execute(path, "DROP TABLE batch");
    EXPECT_EQ(errorOf(path), base::ErrorCode::NewerVersion);
}

TEST(SafeOpen, ASecondInstanceReadsOnlyAndNamesTheFirst)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto first = makeSurvey(path);
    {
        auto second = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(second));
        EXPECT_EQ((*second)->readOnlyReason(), ReadOnlyReason::OtherInstance);
        char host[256] = {};
        gethostname(host, sizeof host - 1);
        EXPECT_NE((*second)->readOnlyDetail().find(host), std::string::npos) << (*second)->readOnlyDetail();
        EXPECT_NE((*second)->readOnlyDetail().find("since 20"), std::string::npos);
        EXPECT_FALSE((*second)->undo());
        // It sees what the first one does.
        ASSERT_TRUE(good(first->setSetting("title", "changed", "Title")));
        EXPECT_EQ(*(*second)->setting("title"), "changed");
        EXPECT_EQ((*second)->revision(), first->revision());
    }
    ASSERT_TRUE(good(first->undo())) << "the second one took nothing away from the first";
    first.reset();
    EXPECT_FALSE(std::filesystem::exists(path + ".lock"));
    auto third = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(third));
    EXPECT_FALSE((*third)->readOnly());
}

TEST(SafeOpen, ALinkIsTheSameProject)
{
    const Folder folder;
    const auto first = makeSurvey(folder.file("survey.manyi"));
    std::filesystem::create_symlink(folder.file("survey.manyi"), folder.file("link.manyi"));
    auto second = ProjectFile::open(folder.file("link.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(second));
    EXPECT_EQ((*second)->readOnlyReason(), ReadOnlyReason::OtherInstance);
}

TEST(SafeOpen, AnotherProcessHoldsTheLockUntilItDies)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        (void)!write(ready[1], "x", 1);
        pause();
        _exit(0);
    }
    char c = 0;
    ASSERT_EQ(read(ready[0], &c, 1), 1);
    auto second = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(second));
    EXPECT_EQ((*second)->readOnlyReason(), ReadOnlyReason::OtherInstance);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(std::filesystem::exists(path + ".lock"));
    auto third = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(third));
    EXPECT_FALSE((*third)->readOnly()) << (*third)->readOnlyDetail();
    close(ready[0]);
    close(ready[1]);
}

TEST(SafeOpen, AReadOnlyFolderOpensReadOnly)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    const std::string bytes = readBytes(path);
    chmod(path.c_str(), 0644);
    chmod(folder.path().c_str(), 0555);
    EXPECT_TRUE(asNobody([&] {
        const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        return project && (*project)->readOnlyReason() == ReadOnlyReason::NoPermission &&
               (*project)->responseCount() == 100 && !(*project)->undo() &&
               (*project)->undo().error().code == base::ErrorCode::ReadOnly && !(*project)->makeRestorePoint("x") &&
               !(*project)->saveAs(path + ".copy.manyi") && !ProjectFile::create(path + ".new.manyi");
    }));
    chmod(folder.path().c_str(), 0755);
    EXPECT_TRUE(readBytes(path) == bytes);
    EXPECT_FALSE(std::filesystem::exists(path + ".lock"));
}

TEST(SafeOpen, AReadOnlyFolderWithAJournalShowsTheLastGoodState)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path, 2000).reset();
    dieWhileWriting(path);
    chmod(path.c_str(), 0644);
    chmod((path + "-journal").c_str(), 0644);
    chmod(folder.path().c_str(), 0555);
    EXPECT_TRUE(asNobody([&] {
        const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        return project && (*project)->readOnlyReason() == ReadOnlyReason::NoPermission &&
               *(*project)->setting("title") == "Branch survey 网点" && (*project)->check().has_value();
    }));
    chmod(folder.path().c_str(), 0755);
}

TEST(SafeOpen, AnUnreadableFileSaysSo)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    makeSurvey(path).reset();
    chmod(folder.path().c_str(), 0755);
    chmod(path.c_str(), 0000);
    EXPECT_TRUE(asNobody([&] {
        const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        return !project && project.error().code == base::ErrorCode::Unreadable;
    }));
}

} // namespace manyi::store

#include <functional>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/failing_vfs.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;

namespace {

struct Job {
    std::string name;
    std::function<base::Status(ProjectFile&)> run;
};

base::Status importRows(ProjectFile& project, std::size_t rows)
{
    const auto result = importSurvey(project, nextWave(project, "wave3.csv"), rows, 5000);
    return result ? base::Status() : base::Status(result.error());
}

const std::vector<Job>& jobs()
{
    static const std::vector<Job> all{
        {"Import", [](ProjectFile& project) { return importRows(project, 700); }},
        {"Edit", [](ProjectFile& project) { return project.setSetting("title", "changed", "Title"); }},
        {"Exclude",
         [](ProjectFile& project) {
             const auto made = project.addExclusion({0, "by hand", {}, {}, {}, {3, 4, 5, 60, 200}}, "Exclusion");
             return made ? base::Status() : base::Status(made.error());
         }},
        {"UpdateById",
         [](ProjectFile& project) {
             const auto made = importUpdate(project, 50, {{0, 3}, {1, 299}, {40, 5}});
             return made ? base::Status() : base::Status(made.error());
         }},
        {"UndoImport",
         [](ProjectFile& project) {
             const auto status = project.undo();
             return status ? project.undo() : status;
         }},
        {"DeletingRows",
         [](ProjectFile& project) {
             for (int i = 0; i < 2; ++i) {
                 if (auto status = project.undo(); !status)
                     return status;
             }
             return project.setSetting("title", "another way", "Title");
         }},
        {"Purge", [](ProjectFile& project) {
             const auto status = project.removeBatch(project.batches()->front().id);
             return status ? project.purge() : status;
         }}};
    return all;
}

struct Case {
    Job job;
    FailingVfs::Fault fault;
    bool onwards;
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const Job& job : jobs()) {
        all.push_back({job, FailingVfs::Fault::Full, false});
        all.push_back({job, FailingVfs::Fault::Error, true});
    }
    return all;
}

// The test's own process keeps the ordinary file layer.
class FaultAt : public testing::TestWithParam<Case> {
protected:
    void SetUp() override { FailingVfs::install(); }
    void TearDown() override
    {
        FailingVfs::disarm();
        sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1);
    }
};

} // namespace

// The disk goes wrong at operation 1, 2, 3 … until the job gets through: each time the project is as it was after one
// of the job's steps, says what happened, and works on with a sound disk.
TEST_P(FaultAt, LeavesTheProjectWholeAndWorksOn)
{
    const Case& test = GetParam();
    const Folder folder;
    const std::string original = folder.file("original.manyi");
    makeSurvey(original, 150).reset();
    const std::string bytes = readBytes(original);
    // What can be seen between the steps of the job: runs it once and notes the state after every revision.
    std::vector<std::string> states;
    {
        auto project = ProjectFile::open(original, OpenMode::ReadWrite);
        states.push_back(dump(**project));
        ASSERT_TRUE(good(test.job.run(**project)));
        states.push_back(dump(**project));
        if (test.job.name == "UndoImport" || test.job.name == "DeletingRows" || test.job.name == "Purge") {
            writeBytes(folder.file("steps.manyi"), bytes);
            auto steps = ProjectFile::open(folder.file("steps.manyi"), OpenMode::ReadWrite);
            ASSERT_TRUE(good(test.job.name == "Purge" ? (*steps)->removeBatch((*steps)->batches()->front().id)
                                                      : (*steps)->undo()));
            states.push_back(dump(**steps));
            if (test.job.name == "DeletingRows") {
                ASSERT_TRUE(good((*steps)->undo()));
                states.push_back(dump(**steps));
            }
        }
    }
    const std::string path = folder.file("survey.manyi");
    bool through = false;
    long failures = 0;
    for (long n = 1; !through; ++n) {
        ASSERT_LT(n, 5000);
        writeBytes(path, bytes);
        auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project));
        FailingVfs::arm(n, test.fault, test.onwards);
        const base::Status status = test.job.run(**project);
        through = FailingVfs::operations() < n;
        FailingVfs::disarm();
        if (!status) {
            ++failures;
            EXPECT_FALSE(status.error().message.empty());
            const auto code = status.error().code;
            EXPECT_TRUE(code == base::ErrorCode::DiskFull || code == base::ErrorCode::Failed) << status.error().message;
        }
        const std::string now = dump(**project);
        ASSERT_NE(std::find(states.begin(), states.end(), now), states.end()) << "operation " << n << '\n' << now;
        if (status) {
            ASSERT_EQ(now, states[1]) << "operation " << n;
        }
        ASSERT_TRUE(good((*project)->setSetting("client", "works on", "Client"))) << n;
        ASSERT_TRUE(good((*project)->check())) << n;
        project->reset();
        auto reopened = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(reopened)) << n;
        ASSERT_FALSE((*reopened)->readOnly()) << n << (*reopened)->readOnlyDetail();
        ASSERT_EQ(*(*reopened)->setting("client"), "works on");
    }
    EXPECT_GT(failures, 3);
}

INSTANTIATE_TEST_SUITE_P(EachJob, FaultAt, testing::ValuesIn(cases()), [](const auto& instance) {
    return instance.param.job.name + (instance.param.fault == FailingVfs::Fault::Full ? "Full" : "Error") +
           (instance.param.onwards ? "Onwards" : "Once");
});

class FaultInCopy : public FaultAt {};

TEST_P(FaultInCopy, LeavesTheOldTargetOrTheWholeNewOne)
{
    const Case& test = GetParam();
    const Folder folder;
    const auto project = makeSurvey(folder.file("survey.manyi"), 400);
    const std::string mine = dump(*project);
    const std::string target = folder.file("target.manyi");
    makeSurvey(target, 20).reset();
    const std::string old = readBytes(target);
    bool through = false;
    for (long n = 1; !through; ++n) {
        ASSERT_LT(n, 5000);
        writeBytes(target, old);
        FailingVfs::arm(n, test.fault, test.onwards);
        const base::Status status = project->saveAs(target);
        through = FailingVfs::operations() < n;
        FailingVfs::disarm();
        EXPECT_FALSE(std::filesystem::exists(target + ".part")) << n;
        if (!status) {
            ASSERT_TRUE(readBytes(target) == old) << n;
        } else {
            auto copy = ProjectFile::open(target, OpenMode::ReadOnly);
            ASSERT_TRUE(good(copy)) << n;
            ASSERT_EQ(dump(**copy), mine) << n;
        }
        ASSERT_EQ(dump(*project), mine) << n;
    }
}

INSTANTIATE_TEST_SUITE_P(SaveAs, FaultInCopy,
                         testing::Values(Case{{"SaveAs", {}}, FailingVfs::Fault::Full, false},
                                         Case{{"SaveAs", {}}, FailingVfs::Fault::Error, true}),
                         [](const auto& instance) { return instance.param.onwards ? "Onwards" : "Once"; });

// A real full disk: a small file system in memory, where the machine lets an ordinary process mount one.
TEST(DiskFull, OnARealSmallDisk)
{
    const Folder folder;
    makeSurvey(folder.file("survey.manyi"), 300).reset();
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string probe = "unshare -Urm sh -c 'mount -t tmpfs -o size=1m none /mnt' 2>/dev/null";
    if (std::system(probe.c_str()) != 0)
        GTEST_SKIP() << "no private file systems can be mounted here";
    const std::string command = "unshare -Urm sh -c 'mount -t tmpfs -o size=3m none /mnt && cp " +
                                folder.file("survey.manyi") + " /mnt && MANYI_SMALL_DISK=/mnt " + self +
                                " --gtest_filter=SmallDisk.* > " + folder.file("out") + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << readBytes(folder.file("out"));
    EXPECT_NE(readBytes(folder.file("out")).find("[  PASSED  ] 1 test"), std::string::npos);
}

// Run by the test above on its small disk.
TEST(SmallDisk, AnImportThatDoesNotFit)
{
    const char* disk = std::getenv("MANYI_SMALL_DISK");
    if (disk == nullptr)
        GTEST_SKIP() << "runs within DiskFull.OnARealSmallDisk";
    const std::string path = std::string(disk) + "/survey.manyi";
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    const std::string before = dump(**project);
    // Step by step less room, so that the disk fills up at another point each time.
    const std::string ballast = std::string(disk) + "/ballast";
    const auto room = std::filesystem::space(disk).available;
    for (std::size_t kib = 40; kib < room / 1024; kib += 192) {
        writeBytes(ballast, std::string(room - kib * 1024, 'x'));
        const base::Status status = importRows(**project, 70'000);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, base::ErrorCode::DiskFull) << status.error().message << status.error().where;
        ASSERT_EQ(dump(**project), before) << kib;
        const auto copy = (*project)->saveAs(std::string(disk) + "/copy.manyi");
        if (!copy) {
            EXPECT_EQ(copy.error().code, base::ErrorCode::DiskFull) << copy.error().message << copy.error().where;
        }
        std::filesystem::remove(std::string(disk) + "/copy.manyi");
    }
    std::filesystem::remove(ballast);
    EXPECT_TRUE(good((*project)->check()));
    EXPECT_TRUE(good(importRows(**project, 2000)));
    project->reset();
    auto reopened = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(reopened));
    EXPECT_EQ((*reopened)->responseCount(), 2600);
}

} // namespace manyi::store

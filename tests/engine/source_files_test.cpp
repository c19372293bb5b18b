#include "engine/import/source_files.h"

#include <filesystem>

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using Texts = std::vector<std::string>;

class FolderImport : public EngineTest {
protected:
    std::string wave(const std::string& name) const { return file(name, "id,score\na,5\nb,4\nc,3\n"); }

    Texts names(const engine::ImportPlan& made) const
    {
        Texts found;
        for (const engine::FilePlan& planned : made.files)
            found.push_back(planned.name);
        return found;
    }
};

TEST_F(FolderImport, FilesStandInTheOrderThatPeopleGiveNames)
{
    for (const char* name : {"wave10.csv", "Wave2.csv", "wave1.csv", "wave2b.csv"})
        wave(name);
    const auto made = plan(folder.path().toStdString(), nullptr);
    EXPECT_EQ(names(made), (Texts{"wave1.csv", "Wave2.csv", "wave2b.csv", "wave10.csv"}));
    EXPECT_TRUE(made.skipped.empty());
}

TEST_F(FolderImport, WhatIsNoSurveyFileIsListedWithItsReason)
{
    wave("a.csv");
    file("scan.pdf", "%PDF-1.7 …");
    file("README.md", "# Notes\n\nSome words, with commas, in lines.\nAnd more.\n");
    file("broken.xlsx", "PK\x03\x04 xl/workbook.xml, but nothing else");
    file(".hidden.csv", "x,y\n1,2\n");
    file("~$a.xlsx", "lock");
    const auto made = plan(folder.path().toStdString(), nullptr);
    EXPECT_EQ(names(made), (Texts{"a.csv"}));
    ASSERT_EQ(made.skipped.size(), 3U);
    for (const engine::SkippedFile& skipped : made.skipped)
        EXPECT_FALSE(skipped.reason.empty()) << skipped.path;
}

TEST_F(FolderImport, NamedFilesThatCannotBeReadAreErrors)
{
    EXPECT_FALSE(engine::planImport({wave("a.csv"), file("scan.pdf", "%PDF-1.7 …")}, {}, nullptr, progress));
}

TEST_F(FolderImport, FolderWithoutSurveysIsRefused)
{
    file("scan.pdf", "%PDF-1.7 …");
    const auto made = engine::planImport({folder.path().toStdString()}, {}, nullptr, progress);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::InvalidArgument);
}

TEST_F(FolderImport, SubfoldersOnlyWhenTold)
{
    wave("a.csv");
    std::filesystem::create_directory(path("more"));
    wave("more/b.csv");
    engine::ImportOptions options;
    EXPECT_EQ(plan(folder.path().toStdString(), nullptr, options).files.size(), 1U);
    options.subfolders = true;
    EXPECT_EQ(plan(folder.path().toStdString(), nullptr, options).files.size(), 2U);
}

TEST_F(FolderImport, EachFileIsABatchAndItsNameTheWave)
{
    wave("2026Q1.csv");
    wave("2026Q2.csv");
    const auto project = newProject();
    engine::ImportOptions options;
    options.wave = "{file}";
    options.channel = "own {file}";
    std::filesystem::create_directory(path("in"));
    std::filesystem::rename(path("2026Q1.csv"), path("in/2026Q1.csv"));
    std::filesystem::rename(path("2026Q2.csv"), path("in/2026Q2.csv"));
    import(*project, path("in"), options);
    EXPECT_EQ(cells(*project, "Wave"), (Texts{"2026Q1", "2026Q1", "2026Q1", "2026Q2", "2026Q2", "2026Q2"}));
    EXPECT_EQ(cells(*project, "Channel").back(), "own 2026Q2");
    const auto batches = project->file()->batches();
    ASSERT_TRUE(batches);
    ASSERT_EQ(batches->size(), 2U);
    EXPECT_EQ(batches->front().wave, "2026Q1");
}

TEST_F(FolderImport, DataOfATripleSSurveyIsNoFileOfItsOwn)
{
    file("s.sss", "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><record ident=\"A\" format=\"csv\" skip=\"1\">"
                  "<variable ident=\"1\" type=\"single\"><name>Q1</name><label>Q</label><position start=\"1\"/>"
                  "<values><value code=\"1\">Yes</value></values></variable></record></survey></sss>");
    file("s.csv", "Q1\n1\n1\n");
    EXPECT_EQ(names(plan(folder.path().toStdString(), nullptr)), (Texts{"s.sss"}));
}

TEST(NameForFile, PlaceholderIsTheNameWithoutEnding)
{
    EXPECT_EQ(engine::nameForFile("{file}", "2026 Q1.export.csv"), "2026 Q1.export");
    EXPECT_EQ(engine::nameForFile("Wave {file}/{file}", "a.sav"), "Wave a/a");
    EXPECT_EQ(engine::nameForFile("2026Q1", "a.sav"), "2026Q1");
}

} // namespace
} // namespace manyi::tests

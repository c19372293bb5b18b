#include <functional>

#include "store/fixture.h"
#include "store/undo.h"

namespace manyi::store {

using namespace test;

namespace {

using Command = std::function<base::Status(ProjectFile&)>;

base::Status statusOf(const base::Result<base::BatchId>& result)
{
    return result ? base::Status() : base::Status(result.error());
}

// Every command that changes a project, by name.
const std::vector<std::pair<std::string, Command>>& commands()
{
    static const std::vector<std::pair<std::string, Command>> all{
        {"ImportNew",
         [](ProjectFile& project) {
             NewBatch batch = surveyBatch("other.csv");
             for (domain::Variable& v : batch.variables)
                 v.name += " of another survey";
             batch.questions[0].name = "Other channels";
             batch.hierarchies = {{"region of another survey", "city of another survey"}};
             return statusOf(importSurvey(project, batch, 30));
         }},
        {"ImportNextWave",
         [](ProjectFile& project) {
             NewBatch batch = nextWave(project, "wave3.csv");
             batch.variables[2].labels.push_back({2, "dissatisfied"});
             batch.variables[3].missing.push_back({99, 99});
             return statusOf(importSurvey(project, batch, 30));
         }},
        {"RemoveBatch", [](ProjectFile& project) { return project.removeBatch(project.batches()->front().id); }},
        {"UpdateVariable",
         [](ProjectFile& project) {
             domain::Variable csat = project.questionnaire()->variables[2];
             csat.name = "满意度";
             csat.label = "it's \"new\"\nand long";
             csat.role = domain::Role::ScaleItem;
             csat.labels = {{1, "bad"}, {1.5, "half"}, {5, "非常满意"}};
             csat.missing = {{0.1, 0.30000000000000004}};
             csat.scale.reset();
             csat.reversed = true;
             csat.decimals = 2;
             return project.updateVariable(csat, "Change of csat");
         }},
        {"SetHierarchies",
         [](ProjectFile& project) {
             const auto variables = project.questionnaire()->variables;
             return project.setHierarchies({{"A", {variables[7].id, variables[6].id}}, {"B", {variables[2].id}}},
                                           "Places");
         }},
        {"ClearHierarchies", [](ProjectFile& project) { return project.setHierarchies({}, "Places"); }},
        {"SetSetting", [](ProjectFile& project) { return project.setSetting("title", "It's another", "Title"); }},
        {"NewSetting", [](ProjectFile& project) { return project.setSetting("client", "客户", "Client"); }},
        {"ClearSetting", [](ProjectFile& project) { return project.setSetting("title", "", "Title"); }},
        {"WriteDerived",
         [](ProjectFile& project) {
             const base::VariableId nps = idOf(project, "nps");
             return project.writeDerived({derived("promoter", domain::TopBoxFlag{nps, 2, false}),
                                          derived("bands", domain::Bands{nps, {7, 9}, false})},
                                         "Derived variables");
         }},
        {"Exclude",
         [](ProjectFile& project) {
             const ResponseRange range = project.responseRanges()->front();
             const Exclusion exclusion{0, "it's \"by hand\"", {}, {}, {}, {range.firstId + 7, range.firstId + 2}};
             const auto made = project.addExclusion(exclusion, "Exclusion");
             return made ? base::Status() : base::Status(made.error());
         }},
        {"UpdateById",
         [](ProjectFile& project) {
             const std::int64_t first = project.responseRanges()->front().firstId;
             return statusOf(importUpdate(project, 20, {{0, first}, {1, first + 9}, {19, first + 3}}));
         }},
        {"SetSeriesBreaks",
         [](ProjectFile& project) {
             return project.setSeriesBreaks({{idOf(project, "nps"), "2027", "it's another scale"}}, "Break");
         }},
        {"SetSavedFilters",
         [](ProjectFile& project) {
             return project.setSavedFilters({{"A", "nps > 8"}, {"它", "name = 'x'"}}, "Filters");
         }},
        {"InOneStep", [](ProjectFile& project) {
             return project.inOneStep("Weight", [&]() -> base::Status {
                 const base::VariableId nps = idOf(project, "nps");
                 if (auto made = project.writeDerived({derived("w", domain::TopBoxFlag{nps, 2, false})}, "Inner");
                     !made)
                     return made;
                 return project.setSetting("weight", "w", {});
             });
         }}};
    return all;
}

class UndoOf : public testing::TestWithParam<std::pair<std::string, Command>> {};

} // namespace

TEST_P(UndoOf, DoUndoRedoRestoresTheWholeProject)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path);
    const std::string before = dump(*project);
    const std::string fileBefore = dumpFile(path);
    ASSERT_TRUE(good(GetParam().second(*project)));
    const std::string after = dump(*project);
    const std::string fileAfter = dumpFile(path);
    EXPECT_NE(before, after);
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(good(project->undo()));
        EXPECT_EQ(dump(*project), before);
        EXPECT_EQ(dumpFile(path), fileBefore);
        ASSERT_TRUE(good(project->redo()));
        EXPECT_EQ(dump(*project), after);
        EXPECT_EQ(dumpFile(path), fileAfter);
    }
    EXPECT_TRUE(good(project->check()));
}

TEST_P(UndoOf, SurvivesReopening)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    std::string before;
    std::string after;
    {
        auto project = makeSurvey(path);
        before = dump(*project);
        ASSERT_TRUE(good(GetParam().second(*project)));
        after = dump(*project);
    }
    {
        auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project));
        EXPECT_EQ(dump(**project), after);
        ASSERT_TRUE(good((*project)->undo()));
        EXPECT_EQ(dump(**project), before);
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    ASSERT_TRUE(good((*project)->redo()));
    EXPECT_EQ(dump(**project), after);
    EXPECT_TRUE(good((*project)->check()));
}

INSTANTIATE_TEST_SUITE_P(EachCommand, UndoOf, testing::ValuesIn(commands()),
                         [](const auto& instance) { return instance.param.first; });

TEST(Undo, AllTheWayBackAndForth)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("survey.manyi"));
    std::vector<std::string> states{dump(**project)};
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 40)));
    states.push_back(dump(**project));
    for (const auto& [name, command] : commands()) {
        ASSERT_TRUE(good(command(**project))) << name;
        states.push_back(dump(**project));
    }
    const std::size_t steps = states.size();
    for (std::size_t i = steps - 1; i > 0; --i) {
        ASSERT_TRUE(good((*project)->undo()));
        EXPECT_EQ(dump(**project), states[i - 1]) << i;
    }
    EXPECT_FALSE((*project)->undo());
    for (std::size_t i = 1; i < steps; ++i) {
        ASSERT_TRUE(good((*project)->redo()));
        EXPECT_EQ(dump(**project), states[i]) << i;
    }
    const auto nothing = (*project)->redo();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, base::ErrorCode::NotFound);
    EXPECT_TRUE(good((*project)->check()));
}

TEST(Undo, HistoryNamesTheSteps)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    ASSERT_TRUE(good(project->undo()));
    const std::vector<UndoStep> history = project->history();
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].name, "Import");
    EXPECT_FALSE(history[1].undone);
    EXPECT_EQ(history[2].name, "Title");
    EXPECT_TRUE(history[2].undone);
    EXPECT_EQ(history[2].doneAt.size(), 19U);
}

TEST(Undo, EachCommittedChangeRaisesTheRevisionByOne)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    EXPECT_EQ(project->revision(), 3);
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(project->revision(), 4);
    ASSERT_TRUE(good(project->redo()));
    EXPECT_EQ(project->revision(), 5);
    ASSERT_TRUE(good(project->updateVariable(project->questionnaire()->variables[0], "No change")));
    EXPECT_EQ(project->revision(), 5);
    EXPECT_EQ(project->history().size(), 3U);
}

TEST(Undo, SeveralChangesAreOneStepOrNothing)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const std::string before = dump(*project);
    const auto steps = project->history().size();
    const auto revision = project->revision();
    const auto changes = [&](bool fail) {
        return project->inOneStep("Both", [&]() -> base::Status {
            EXPECT_TRUE(good(project->setSetting("title", "New", "Title")));
            EXPECT_EQ(*project->setting("title"), "New");
            EXPECT_TRUE(good(project->setSetting("client", "Client", "Client")));
            return fail ? base::Status(base::Error{base::ErrorCode::InvalidArgument, "no", {}}) : base::Status();
        });
    };
    EXPECT_EQ(changes(true).error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(dump(*project), before);
    EXPECT_EQ(project->revision(), revision);

    ASSERT_TRUE(good(changes(false)));
    ASSERT_EQ(project->history().size(), steps + 1);
    EXPECT_EQ(project->history().back().name, "Both");
    EXPECT_GT(project->revision(), revision);
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(dump(*project), before);
}

TEST(Undo, ANewStepDropsWhatWasUndoneAndDeletesItsRows)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path, 50);
    ASSERT_TRUE(good(project->undo()));
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(project->responseCount(), 50);
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response"), 100) << "can still be done again";
    ASSERT_TRUE(good(project->setSetting("title", "Another way", "Title")));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response"), 50);
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM batch"), 1);
    EXPECT_FALSE(project->redo());
    EXPECT_TRUE(good(project->check()));
}

// The column of an undone import stays in the wide table and is used again.
TEST(Undo, ImportingAgainAfterAnUndoTakesTheSameColumns)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = ProjectFile::create(path);
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 40)));
    const std::string once = dump(**project);
    ASSERT_TRUE(good((*project)->undo()));
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 40)));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM pragma_table_info('response')"), 13);
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response"), 40);
    EXPECT_EQ(dump(**project), once);
}

TEST(Undo, TheHistoryKeepsAHundredSteps)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path, 20);
    ASSERT_TRUE(good(project->removeBatch(project->batches()->front().id)));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response"), 40);
    for (int i = 0; i < keptUndoSteps; ++i)
        ASSERT_TRUE(good(project->setSetting("title", std::to_string(i), "Title")));
    EXPECT_EQ(project->history().size(), static_cast<std::size_t>(keptUndoSteps));
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response"), 20) << "the removal cannot be undone any more";
    for (int i = 0; i < keptUndoSteps; ++i)
        ASSERT_TRUE(good(project->undo()));
    EXPECT_FALSE(project->undo());
    EXPECT_EQ(project->responseCount(), 20);
}

TEST(Undo, ARemovedBatchIsNotCountedLoadedOrShown)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path, 30);
    const base::BatchId first = project->batches()->front().id;
    ASSERT_TRUE(good(project->removeBatch(first)));
    EXPECT_EQ(project->responseCount(), 30);
    EXPECT_TRUE(project->batches()->front().removed);
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM response_labelled"), 30);
    EXPECT_EQ(*project->textCells(project->questionnaire()->variables[0].id, 0, 1), std::vector<std::string>{"R1000"});
    const auto again = project->removeBatch(first);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::NotFound);
}

TEST(Undo, PurgeLeavesNothingOfARemovedBatch)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    {
        auto project = makeSurvey(path, 3000);
        ASSERT_TRUE(good(project->removeBatch(project->batches()->back().id)));
        ASSERT_NE(readBytes(path).find("R3999"), std::string::npos);
        ASSERT_TRUE(good(project->purge()));
        EXPECT_TRUE(project->history().empty());
        EXPECT_EQ(project->responseCount(), 3000);
        EXPECT_TRUE(good(project->check()));
    }
    EXPECT_EQ(readBytes(path).find("R3999"), std::string::npos);
    EXPECT_NE(readBytes(path).find("R2999"), std::string::npos);
}

// A file may come from anywhere: its undo statements reach the small tables only.
TEST(Undo, HostileStatementsAreRefused)
{
    const Folder folder;
    const std::string victim = folder.file("victim.db");
    for (const std::string& sql : {std::string("ATTACH DATABASE ''" + victim + "'' AS v"),
                                   std::string("DROP TABLE response"), std::string("PRAGMA user_version = 9"),
                                   std::string("DELETE FROM response"), std::string("VACUUM INTO ''" + victim + "''"),
                                   std::string("DELETE FROM setting WHERE key = hex(randomblob(9))")}) {
        const std::string path = folder.file("hostile.manyi");
        std::filesystem::remove(path);
        makeSurvey(path).reset();
        const std::string before = dumpFile(path);
        countInFile(path,
                    "UPDATE undo_statement SET sql = '" + sql + "' WHERE step_id = (SELECT max(id) FROM undo_step)");
        auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project));
        EXPECT_FALSE((*project)->undo()) << sql;
        EXPECT_EQ(dumpFile(path), before) << sql;
        EXPECT_FALSE(std::filesystem::exists(victim)) << sql;
    }
}

} // namespace manyi::store

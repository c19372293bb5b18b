#include "engine/import.h"

#include <algorithm>
#include <map>

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using engine::ImportOptions;
using engine::RecipeDifference;
using Texts = std::vector<std::string>;

class Import : public EngineTest {};

bool has(const std::vector<RecipeDifference>& differences, RecipeDifference::Kind kind, const std::string& column)
{
    return std::any_of(differences.begin(), differences.end(), [&](const RecipeDifference& difference) {
        return difference.kind == kind && difference.column == column;
    });
}

TEST_F(Import, TwoWavesShareVariablesAndCodes)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"region", "role", "segment"}};
    options.wave = "2026Q1";
    import(*project, file("w1.csv", "id,region,score\na,East,5\nb,West,4\nc,East,3\n"), options);
    options.settings.clear();
    options.wave = "2026Q2";
    import(*project, file("w2.csv", "id,region,score\nd,North,2\ne,West,1\nf,East,5\n"), options);

    EXPECT_EQ(project->responseCount(), 6);
    EXPECT_EQ(cells(*project, "region"), (Texts{"East", "West", "East", "North", "West", "East"}));
    EXPECT_EQ(cells(*project, "Wave"), (Texts{"2026Q1", "2026Q1", "2026Q1", "2026Q2", "2026Q2", "2026Q2"}));
    const domain::Variable* region = project->questionnaire()->findByText("region");
    EXPECT_EQ(region->labels.size(), 3U) << "the new text got a code of its own";
    EXPECT_EQ(project->questionnaire()->withRole(domain::Role::Wave).size(), 1U);
}

TEST_F(Import, WaveNameUsedAgainKeepsItsCode)
{
    const auto project = newProject();
    ImportOptions options;
    options.wave = "2";
    import(*project, file("a.csv", "id,score\na,5\n"), options);
    options.wave = "1";
    import(*project, file("b.csv", "id,score\nb,5\n"), options);
    options.wave = "2";
    import(*project, file("c.csv", "id,score\nc,5\n"), options);
    EXPECT_EQ(cells(*project, "Wave"), (Texts{"2", "1", "2"}));
    EXPECT_EQ(project->questionnaire()->findByText("Wave")->labels.size(), 2U);
}

TEST_F(Import, OwnWaveColumnIsKept)
{
    const auto project = newProject();
    ImportOptions options;
    options.wave = "ignored";
    options.settings = {{"wave", "role", "wave"}};
    import(*project, file("a.csv", "id,wave,score\na,2026Q1,5\nb,2026Q2,4\n"), options);
    EXPECT_EQ(cells(*project, "wave"), (Texts{"2026Q1", "2026Q2"}));
    EXPECT_EQ(project->questionnaire()->withRole(domain::Role::Wave).size(), 1U);
}

TEST_F(Import, RecipeOfTheSameShapeIsTakenOver)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"q1", "role", "csat"}, {"q1", "label", "Overall"}, {"q1", "missing", "9"}};
    import(*project, file("w1.csv", "id,q1,city\na,1,X\nb,5,Y\nc,9,X\n"), options);

    const engine::ImportPlan second = plan(file("w2.csv", "id,q1,city,extra\nd,2,X\ne,9,Z\n"), project.get());
    const engine::FilePlan& planned = second.files.front();
    EXPECT_EQ(planned.sameShapeAs, "w1.csv");
    EXPECT_EQ(planned.recipe.columns[1].label, "Overall");
    EXPECT_EQ(planned.recipe.columns[1].role, domain::Role::Csat);
    ASSERT_EQ(planned.recipe.columns[1].missing.size(), 1U);
    EXPECT_EQ(planned.recipe.columns[1].missing.front().low, 9);
    EXPECT_TRUE(has(planned.differences, RecipeDifference::Kind::NewColumn, "extra"));
}

TEST_F(Import, MissingColumnAndNewValueAreListed)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"city", "role", "segment"}, {"q1", "role", "csat"}};
    import(*project, file("w1.csv", "id,q1,q2,city\na,1,3,X\nb,5,2,Y\nc,4,2,X\n"), options);
    const auto planned = plan(file("w2.csv", "id,q1,city\nd,2,X\ne,8,Z\n"), project.get()).files.front();
    EXPECT_TRUE(has(planned.differences, RecipeDifference::Kind::MissingColumn, "q2"));
    EXPECT_TRUE(has(planned.differences, RecipeDifference::Kind::NewValue, "city"));
    EXPECT_TRUE(has(planned.differences, RecipeDifference::Kind::ChangedScale, "q1"));
}

TEST_F(Import, MissingColumnStaysEmpty)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"city", "role", "segment"}};
    import(*project, file("w1.csv", "id,q1,city\na,1,X\nb,5,Y\n"), options);
    import(*project, file("w2.csv", "id,q1\nc,2\n"));
    EXPECT_EQ(cells(*project, "city"), (Texts{"X", "Y", ""}));
}

TEST_F(Import, ToldRecipeIsFollowed)
{
    const auto project = newProject();
    const std::string csv = file("a.csv", "id,q1\na,1\nb,2\n");
    ImportOptions options;
    options.recipe = plan(csv, nullptr).files.front().recipe;
    options.recipe->columns[1].name = "satisfaction";
    import(*project, csv, options);
    EXPECT_EQ(cells(*project, "satisfaction"), (Texts{"1", "2"}));
}

TEST_F(Import, FilesOfOneRunShareCodes)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"city", "role", "segment"}};
    const auto both =
        engine::planImport({file("a.csv", "id,city\na,X\nb,Y\nc,X\n"), file("b.csv", "id,city\nd,Z\ne,Y\nf,Z\n")},
                           options, project.get(), progress);
    ASSERT_TRUE(both);
    const auto outcome = engine::runImport(*project, *both, progress);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->batches.size(), 2U);
    EXPECT_EQ(cells(*project, "city"), (Texts{"X", "Y", "X", "Z", "Y", "Z"}));
}

TEST_F(Import, JoinedChoicesKeepTheirPlaces)
{
    const auto project = newProject();
    import(*project, file("a.csv", "序号,1、您用过哪些服务？\n1,贷款┋存款\n2,存款\n3,存款┋贷款\n4,贷款\n"));
    import(*project, file("b.csv", "序号,1、您用过哪些服务？\n5,理财┋贷款\n6,存款\n7,存款┋理财\n8,贷款\n"));
    const auto questionnaire = project->questionnaire();
    ASSERT_EQ(questionnaire->questions.size(), 1U);
    ASSERT_EQ(questionnaire->questions.front().variables.size(), 3U);
    std::map<std::string, Texts> byLabel;
    for (const base::VariableId id : questionnaire->questions.front().variables) {
        const domain::Variable* member = questionnaire->find(id);
        const auto dataset = project->dataset({id}, progress);
        ASSERT_TRUE(dataset);
        for (std::size_t row = 0; row < 8; ++row)
            byLabel[member->label].push_back((*dataset)->display(id, row, false));
    }
    EXPECT_EQ(byLabel["贷款"], (Texts{"1", "0", "1", "1", "1", "0", "0", "1"}));
    EXPECT_EQ(byLabel["存款"], (Texts{"1", "1", "1", "0", "0", "1", "1", "0"}));
    EXPECT_EQ(byLabel["理财"], (Texts{"", "", "", "", "1", "0", "1", "0"})) << "not asked in the first wave";
}

TEST_F(Import, UndoTakesTheBatchAway)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1\na,1\nb,2\n"));
    import(*project, file("b.csv", "id,q1\nc,3\n"));
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2", "3"}));
    ASSERT_TRUE(project->file()->undo());
    EXPECT_EQ(project->responseCount(), 2);
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2"}));
    ASSERT_TRUE(project->file()->redo());
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2", "3"}));
}

TEST_F(Import, RemovedBatchIsGoneFromFigures)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1\na,1\nb,2\n"));
    import(*project, file("b.csv", "id,q1\nc,3\n"));
    const auto batches = project->file()->batches();
    ASSERT_TRUE(batches);
    ASSERT_TRUE(project->file()->removeBatch(batches->front().id));
    EXPECT_EQ(cells(*project, "q1"), (Texts{"3"}));
}

// Cancels itself when the import has come halfway.
class CancelHalfway : public base::Progress {
public:
    void report(double fraction, std::string_view) override
    {
        if (fraction > 0.3)
            cancel();
    }
};

TEST_F(Import, CancelledImportLeavesTheProjectAsBefore)
{
    std::string big = "id,q1,comment\n";
    for (int i = 0; i < 400000; ++i)
        big += std::to_string(i) + ",3,some words to fill the file\n";
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1,comment\na,1,x\nb,2,y\n"));
    const base::Revision before = project->revision();
    const engine::ImportPlan planned = plan(file("big.csv", big), project.get());
    CancelHalfway cancelling;
    const auto outcome = engine::runImport(*project, planned, cancelling);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(project->revision(), before);
    EXPECT_EQ(project->responseCount(), 2);
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2"}));
    import(*project, file("c.csv", "id,q1,comment\nc,5,z\n"));
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2", "5"})) << "the project can be written again";
}

// Cancels itself half through the second file.
class CancelInTheSecond : public base::Progress {
public:
    void report(double fraction, std::string_view) override
    {
        m_second = m_second || fraction < m_last;
        m_last = fraction;
        if (m_second && fraction > 0.3)
            cancel();
    }

private:
    bool m_second = false;
    double m_last = 0;
};

TEST_F(Import, CancelledInTheSecondFileTheFirstIsTakenBack)
{
    std::string big = "id,q1,comment\n";
    for (int i = 0; i < 400000; ++i)
        big += std::to_string(i) + ",3,some words to fill the file\n";
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1,comment\na,1,x\nb,2,y\n"));
    auto planned = plan(file("b.csv", big), project.get());
    planned.files.push_back(plan(file("c.csv", big), project.get()).files.front());
    CancelInTheSecond cancelling;
    const auto outcome = engine::runImport(*project, planned, cancelling);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(project->responseCount(), 2);
    EXPECT_EQ(cells(*project, "q1"), (Texts{"1", "2"}));
    ASSERT_TRUE(project->file()->redo()); // the first had been written
    EXPECT_EQ(project->responseCount(), 400002);
}

TEST_F(Import, OtherTypeForAKnownVariableIsReadItsWay)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"age", "type", "number"}, {"age", "role", "number"}};
    import(*project, file("a.csv", "id,age\na,31.5\nb,40\n"), options);
    import(*project, file("b.csv", "id,age\nc,old\nd,22\n"));
    EXPECT_EQ(cells(*project, "age"), (Texts{"31.5", "40.0", "", "22.0"}));
    const auto batches = project->file()->batches();
    ASSERT_TRUE(batches);
    const auto& problems = batches->back().report.problems;
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const domain::ImportProblem& problem) {
        return problem.value == "old" && problem.row == 1;
    }));
}

TEST_F(Import, NameOfAnotherColumnIsRefused)
{
    ImportOptions options;
    options.settings = {{"q2", "name", "q1"}};
    const auto planned = engine::planImport({file("b.csv", "id,q1,q2\nb,3,4\n")}, options, nullptr, progress);
    ASSERT_FALSE(planned);
    EXPECT_EQ(planned.error().code, base::ErrorCode::InvalidArgument);
}

TEST_F(Import, DryRunCountsWhatTheImportWouldStore)
{
    const engine::ImportPlan planned = plan(file("a.csv", "id,q1,comment\na,1,\nb,,yes\nc,5,no\n"), nullptr);
    const auto tried = engine::tryImport(planned, nullptr, progress);
    ASSERT_TRUE(tried);
    EXPECT_TRUE(tried->batches.empty());
    ASSERT_EQ(tried->answers.size(), 3U);
    EXPECT_EQ(tried->answers[1].values, 2);
    EXPECT_EQ(tried->answers[1].missing, 1);
    EXPECT_EQ(tried->answers[2].values, 2);
}

TEST_F(Import, EmptyFileAndHeaderOnlyAreNoAccidents)
{
    const auto project = newProject();
    import(*project, file("header.csv", "id,q1\n"));
    EXPECT_EQ(project->responseCount(), 0);
    const auto planned = engine::planImport({file("empty.csv", "")}, {}, project.get(), progress);
    if (planned) {
        EXPECT_TRUE(engine::runImport(*project, *planned, progress));
    } else {
        EXPECT_FALSE(planned.error().message.empty());
    }
    EXPECT_EQ(project->responseCount(), 0);
}

} // namespace
} // namespace manyi::tests

// Updates by id: rows of an import take the place of older responses.
#include <cmath>

#include "data/column.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;

namespace {

double numberAt(const ProjectFile& project, base::VariableId variable, std::size_t row)
{
    base::Progress progress;
    const auto columns = project.loadColumns({variable}, progress);
    EXPECT_TRUE(good(columns));
    return columns ? data::valueAt(*columns->at(variable), row) : std::nan("");
}

// 1,005 numbers: the last five lie in answer_1.
NewBatch wideBatch()
{
    NewBatch batch = surveyBatch("wide.csv");
    batch.questions.clear();
    batch.hierarchies.clear();
    batch.variables.clear();
    for (int i = 0; i < 1005; ++i)
        batch.variables.push_back(variable("n" + std::to_string(i), domain::ValueType::Number, domain::Role::Number));
    return batch;
}

// Every cell of row r is `value` + r.
base::Result<base::BatchId> importNumbers(ProjectFile& project, const NewBatch& batch, std::size_t rows, double value,
                                          const std::vector<NewBatch::Replacement>& replacements = {})
{
    data::ResponseChunk chunk;
    chunk.rows = rows;
    for (std::size_t r = 0; r < rows; ++r)
        chunk.sourceRows.push_back(static_cast<std::int64_t>(r) + 1);
    for (std::size_t k = 0; k < batch.variables.size(); ++k) {
        data::ChunkColumn column;
        column.type = domain::ValueType::Number;
        for (std::size_t r = 0; r < rows; ++r)
            column.numbers.push_back(value + static_cast<double>(r));
        chunk.columns.push_back(std::move(column));
    }
    auto writer = project.beginBatch(batch);
    if (!writer)
        return writer.error();
    if (auto status = (*writer)->append(chunk); !status)
        return status.error();
    if (auto status = (*writer)->replace(replacements); !status)
        return status.error();
    return (*writer)->finish(batch.report);
}

} // namespace

TEST(Updates, NewAnswersCountOldOnesAreKeptAndTheRestIsCopied)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    auto project = makeSurvey(path); // responses 1–50 and 51–100
    const std::string before = dump(*project);
    const auto batch = importUpdate(*project, 10, {{2, 70}, {4, 7}});
    ASSERT_TRUE(good(batch));
    const auto exclusions = project->exclusions();
    ASSERT_EQ(exclusions->size(), 1U);
    EXPECT_EQ(exclusions->front().batch, *batch);
    EXPECT_EQ(exclusions->front().reason, "Answered again");
    EXPECT_EQ(exclusions->front().responses, (std::vector<std::int64_t>{7, 70}));
    EXPECT_EQ(project->responseCount(), 110);
    EXPECT_EQ(countInFile(path, "SELECT count(*) FROM included_response"), 108);

    // Response 7 is row 6 of the first wave: nps 6 % 11, region 6 % 3 == 0 -> 1, amount 6 / 7. The new row 4 (dataset
    // row 104) brings csat of n = 7004: 7004 % 5 + 1 = 5 (7004 is no multiple of 11 or 13).
    EXPECT_EQ(numberAt(*project, idOf(*project, "nps"), 104), 6);
    EXPECT_EQ(numberAt(*project, idOf(*project, "region"), 104), 1);
    EXPECT_EQ(numberAt(*project, idOf(*project, "amount"), 104), 6.0 / 7.0);
    EXPECT_EQ(numberAt(*project, idOf(*project, "csat"), 104), 5);
    EXPECT_EQ(*project->textCells(idOf(*project, "respondent"), 104, 1), std::vector<std::string>{"R7004"});
    // A row that takes nobody's place has only what it brought.
    EXPECT_TRUE(std::isnan(numberAt(*project, idOf(*project, "amount"), 105)));

    const std::string after = dump(*project);
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(dump(*project), before);
    ASSERT_TRUE(good(project->redo()));
    EXPECT_EQ(dump(*project), after);
    ASSERT_TRUE(good(project->removeBatch(*batch)));
    EXPECT_EQ(dump(*project), before);
    ASSERT_TRUE(good(project->purge()));
    EXPECT_EQ(countInFile(path, "SELECT (SELECT count(*) FROM exclusion) + (SELECT count(*) FROM excluded_response)"),
              0);
    EXPECT_TRUE(good(project->check()));
}

TEST(Updates, OfUpdates)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const auto first = importUpdate(*project, 3, {{0, 7}}); // response 101
    ASSERT_TRUE(good(first));
    // All older versions are told; the last of them is copied from.
    ASSERT_TRUE(good(importUpdate(*project, 3, {{1, 7}, {1, 101}}, 8000)));
    EXPECT_EQ(numberAt(*project, idOf(*project, "nps"), 104), 6);
    ASSERT_TRUE(good(project->removeBatch(*first)));
    ASSERT_EQ(project->exclusions()->size(), 1U);
    EXPECT_EQ(project->exclusions()->front().responses, std::vector<std::int64_t>{7});
}

TEST(Updates, WideTablesAreCompletedOrFilled)
{
    const Folder folder;
    const std::string path = folder.file("wide.manyi");
    auto project = ProjectFile::create(path);
    NewBatch batch = wideBatch();
    ASSERT_TRUE(good(importNumbers(**project, batch, 4, 10)));
    const auto variables = (*project)->questionnaire()->variables;
    for (std::size_t k = 0; k < variables.size(); ++k)
        batch.variables[k].id = variables[k].id;
    NewBatch narrow = batch;
    narrow.variables = {batch.variables[0]};
    ASSERT_TRUE(good(importNumbers(**project, narrow, 2, 100, {{1, 3}})));
    NewBatch far = batch;
    far.variables = {batch.variables[1002]};
    ASSERT_TRUE(good(importNumbers(**project, far, 2, 200, {{0, 4}})));
    // Rows: 0–3 are 10…13; 4 and 5 of the narrow import; 6 and 7 of the far one.
    EXPECT_EQ(numberAt(**project, variables[0].id, 5), 101);
    EXPECT_EQ(numberAt(**project, variables[999].id, 5), 12);
    EXPECT_EQ(numberAt(**project, variables[1004].id, 5), 12);
    EXPECT_TRUE(std::isnan(numberAt(**project, variables[1004].id, 4)));
    EXPECT_EQ(numberAt(**project, variables[0].id, 6), 13);
    EXPECT_EQ(numberAt(**project, variables[1002].id, 6), 200);
    EXPECT_EQ(numberAt(**project, variables[1003].id, 6), 13);
    EXPECT_TRUE(std::isnan(numberAt(**project, variables[1003].id, 7)));
    EXPECT_TRUE(good((*project)->check()));
}

TEST(Updates, ThatDoNotFitLeaveNothing)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const std::string before = dump(*project);
    // A row that is not in the import; rows that do not ascend; responses of nobody and of the import itself.
    for (const std::vector<NewBatch::Replacement>& bad :
         {std::vector<NewBatch::Replacement>{{10, 7}}, {{4, 7}, {3, 8}}, {{0, 4711}}, {{0, 101}}, {{-1, 7}}}) {
        const auto refused = importUpdate(*project, 10, bad);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(dump(*project), before);
    }
    auto writer = project->beginBatch(nextWave(*project, "update.csv"));
    ASSERT_TRUE(good((*writer)->replace({})));
    EXPECT_FALSE((*writer)->replace({}));
    EXPECT_FALSE((*writer)->finish({}));
    writer->reset();
    EXPECT_EQ(dump(*project), before);
    EXPECT_TRUE(good(importUpdate(*project, 10, {{0, 7}})));
}

} // namespace manyi::store

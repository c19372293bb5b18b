#include <cmath>
#include <cstdlib>
#include <limits>

#include "store/fixture.h"

namespace manyi::store {

using namespace test;
using domain::ValueType;

namespace {

data::ColumnPtr column(const ProjectFile& project, const std::string& name)
{
    const auto questionnaire = project.questionnaire();
    const domain::Variable* found = questionnaire->findByText(name);
    EXPECT_NE(found, nullptr) << name;
    base::Progress progress;
    const auto columns = project.loadColumns({found->id}, progress);
    EXPECT_TRUE(good(columns));
    return columns->at(found->id);
}

// One batch of one variable of each given chunk column.
base::Result<base::BatchId> importColumns(ProjectFile& project, const std::vector<domain::Variable>& variables,
                                          data::ResponseChunk chunk)
{
    NewBatch batch;
    batch.report.fileName = "columns.csv";
    batch.variables = variables;
    batch.stepName = "Import";
    auto writer = project.beginBatch(batch);
    if (!writer)
        return writer.error();
    for (std::size_t r = 0; r < chunk.rows; ++r)
        chunk.sourceRows.push_back(static_cast<std::int64_t>(r) + 1);
    if (auto status = (*writer)->append(chunk); !status)
        return status.error();
    return (*writer)->finish({});
}

data::ChunkColumn codes(std::vector<std::int64_t> values)
{
    return {ValueType::Code, std::move(values), {}, {}};
}

} // namespace

TEST(ProjectFile, NewProjectIsEmptyAndSound)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("new.manyi"));
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly());
    EXPECT_EQ((*project)->responseCount(), 0);
    EXPECT_EQ((*project)->revision(), 0);
    EXPECT_TRUE((*project)->questionnaire()->variables.empty());
    EXPECT_TRUE((*project)->batches()->empty());
    EXPECT_TRUE((*project)->history().empty());
    EXPECT_TRUE(good((*project)->check()));
}

TEST(ProjectFile, CreatingNeverReplacesAFile)
{
    const Folder folder;
    writeBytes(folder.file("there.manyi"), "precious");
    const auto project = ProjectFile::create(folder.file("there.manyi"));
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(readBytes(folder.file("there.manyi")), "precious");
}

TEST(ProjectFile, CreatingWhereThereIsNoFolderSaysSo)
{
    const Folder folder;
    const auto project = ProjectFile::create(folder.file("nowhere/new.manyi"));
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, base::ErrorCode::ReadOnly);
}

TEST(ProjectFile, WhatWasImportedIsReadBackExactly)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    const NewBatch batch = surveyBatch("wave1.csv");
    {
        auto project = ProjectFile::create(path);
        ASSERT_TRUE(good(project));
        ASSERT_TRUE(good(importSurvey(**project, batch, 2500)));
        EXPECT_EQ((*project)->revision(), 1);
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly());
    EXPECT_EQ((*project)->responseCount(), 2500);
    const data::ResponseChunk expected = surveyChunk(batch, 2500);
    for (std::size_t k = 0; k < batch.variables.size(); ++k) {
        const data::ColumnPtr read = column(**project, batch.variables[k].name);
        ASSERT_EQ(data::rowCount(*read), 2500U);
        for (std::size_t r = 0; r < 2500; ++r) {
            const data::ChunkColumn& wanted = expected.columns[k];
            if (wanted.type == ValueType::Text) {
                ASSERT_EQ(std::get<data::TextValues>(*read).at(r), wanted.texts[r]);
            } else {
                const double value = wanted.type == ValueType::Number                   ? wanted.numbers[r]
                                     : wanted.integers[r] == data::ChunkColumn::missing ? std::nan("")
                                                                                        : double(wanted.integers[r]);
                const double got = data::valueAt(*read, r);
                ASSERT_TRUE(got == value || (std::isnan(got) && std::isnan(value))) << k << ' ' << r << ' ' << got;
            }
        }
    }
}

TEST(ProjectFile, TheQuestionnaireIsReadBackExactly)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("survey.manyi"));
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 10)));
    const auto questionnaire = (*project)->questionnaire();
    ASSERT_EQ(questionnaire->variables.size(), 10U);
    const domain::Variable& csat = questionnaire->variables[2];
    EXPECT_EQ(csat.name, "csat");
    EXPECT_EQ(csat.label, "Label of csat");
    EXPECT_EQ(csat.role, domain::Role::Csat);
    EXPECT_EQ(csat.measure, domain::Measure::Ordinal);
    ASSERT_EQ(csat.labels.size(), 4U);
    EXPECT_EQ(csat.labels[2].code, 5);
    EXPECT_EQ(csat.labels[2].label, "非常满意");
    ASSERT_EQ(csat.missing.size(), 2U);
    EXPECT_EQ(csat.missing[1].low, 97);
    EXPECT_EQ(csat.missing[1].high, 99);
    ASSERT_TRUE(csat.scale);
    EXPECT_EQ(csat.scale->maximum, 5);
    EXPECT_FALSE(questionnaire->variables[0].scale);
    ASSERT_EQ(questionnaire->questions.size(), 1U);
    const domain::Question& channels = questionnaire->questions[0];
    EXPECT_EQ(channels.kind, domain::QuestionKind::MultipleResponse);
    ASSERT_EQ(channels.variables.size(), 2U);
    EXPECT_EQ(channels.variables[0], questionnaire->variables[8].id);
    EXPECT_EQ(questionnaire->variables[9].question, channels.id);
    ASSERT_EQ(questionnaire->hierarchies.size(), 1U);
    EXPECT_EQ(questionnaire->hierarchies[0].levels[1], questionnaire->variables[7].id);
}

TEST(ProjectFile, TheImportReportIsKept)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("survey.manyi"));
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 10)));
    const auto batches = (*project)->batches();
    ASSERT_EQ(batches->size(), 1U);
    const BatchInfo& batch = batches->front();
    EXPECT_EQ(batch.report.fileName, "wave1.csv");
    EXPECT_EQ(batch.report.sha256, std::string(64, 'a'));
    EXPECT_EQ(batch.report.rowsRead, 11);
    EXPECT_EQ(batch.report.rowsKept, 10);
    EXPECT_EQ(batch.rows, 10);
    EXPECT_EQ(batch.wave, "2026-07");
    EXPECT_EQ(batch.recipeJson, R"({"format":"csv"})");
    ASSERT_EQ(batch.report.problems.size(), 1U);
    EXPECT_EQ(batch.report.problems[0].row, 7);
    EXPECT_EQ(batch.report.problems[0].reason, "outside the scale");
}

// The smallest type that holds all codes, with its lowest value kept for "missing".
TEST(ProjectFile, CodesComeInTheSmallestTypeThatHoldsThem)
{
    constexpr std::int64_t none = data::ChunkColumn::missing;
    const Folder folder;
    auto project = ProjectFile::create(folder.file("codes.manyi"));
    data::ResponseChunk chunk;
    chunk.rows = 3;
    chunk.columns = {codes({-127, none, 127}),
                     codes({-128, none, 1}),
                     codes({128, none, 0}),
                     codes({-32767, none, 32767}),
                     codes({32768, none, 0}),
                     codes({-32768, none, 0}),
                     codes({-2147483647, none, 2147483647}),
                     codes({none, none, none})};
    std::vector<domain::Variable> variables;
    for (int k = 0; k < 8; ++k)
        variables.push_back(variable("c" + std::to_string(k), ValueType::Code));
    ASSERT_TRUE(good(importColumns(**project, variables, chunk)));
    const std::size_t widths[] = {0, 1, 1, 1, 2, 2, 2, 0};
    for (int k = 0; k < 8; ++k) {
        const data::ColumnPtr read = column(**project, "c" + std::to_string(k));
        EXPECT_EQ(read->index(), widths[k]) << k;
        for (std::size_t r = 0; r < 3; ++r) {
            const std::int64_t wanted = chunk.columns[static_cast<std::size_t>(k)].integers[r];
            const double got = data::valueAt(*read, r);
            EXPECT_TRUE(wanted == none ? std::isnan(got) : got == double(wanted)) << k << ' ' << r;
        }
    }
}

TEST(ProjectFile, CodesBeyond32BitsAreRefusedAndNothingIsKept)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("codes.manyi"));
    for (const std::int64_t code : {std::int64_t{2147483648}, std::int64_t{-2147483648}}) {
        data::ResponseChunk chunk;
        chunk.rows = 1;
        chunk.columns = {codes({code})};
        const auto result = importColumns(**project, {variable("c", ValueType::Code)}, chunk);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, base::ErrorCode::InvalidArgument);
    }
    EXPECT_TRUE((*project)->questionnaire()->variables.empty());
    EXPECT_EQ((*project)->revision(), 0);
}

TEST(ProjectFile, NumbersDatesAndTextsKeepEveryBit)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("values.manyi"));
    const std::string longText(3'000'000, 'x');
    const std::vector<double> numbers{
        0.1, -0.0, 1e308, 5e-324, std::numeric_limits<double>::infinity(), 123456789012345678.0};
    const std::vector<std::int64_t> seconds{0, -62135596800, 253402300799, 1784332801, -1, 86399};
    const std::vector<std::string_view> texts{"a", "", longText, "中文 and \"quotes\", 'too'", "🙂", "line\nbreak"};
    data::ResponseChunk chunk;
    chunk.rows = 6;
    chunk.columns = {
        {ValueType::Number, {}, numbers, {}}, {ValueType::Date, seconds, {}, {}}, {ValueType::Text, {}, {}, texts}};
    ASSERT_TRUE(good(importColumns(
        **project, {variable("n", ValueType::Number), variable("d", ValueType::Date), variable("t", ValueType::Text)},
        chunk)));
    EXPECT_EQ(std::get<data::NumberValues>(*column(**project, "n")).numbers, numbers);
    EXPECT_EQ(std::get<data::DateValues>(*column(**project, "d")).seconds, seconds);
    const data::ColumnPtr read = column(**project, "t");
    for (std::size_t r = 0; r < texts.size(); ++r)
        EXPECT_EQ(std::get<data::TextValues>(*read).at(r), texts[r]) << r;
}

TEST(ProjectFile, ManyRowsAreReadInOrderOnSeveralThreads)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("many.manyi"));
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("a.csv"), 70'000)));
    ASSERT_TRUE(good(importSurvey(**project, nextWave(**project, "b.csv"), 30'000, 70'000)));
    const data::ColumnPtr names = column(**project, "respondent");
    ASSERT_EQ(data::rowCount(*names), 100'000U);
    for (std::size_t r = 0; r < 100'000; r += 77)
        ASSERT_EQ(std::get<data::TextValues>(*names).at(r), "R" + std::to_string(r));
    const data::ColumnPtr nps = column(**project, "nps");
    for (std::size_t r = 1; r < 100'000; r += 77)
        ASSERT_EQ(std::isnan(data::valueAt(*nps, r)) ? -1 : data::valueAt(*nps, r), r % 7 == 0 ? -1 : double(r % 11));
}

TEST(ProjectFile, ALoadStopsWhenItIsCancelled)
{
    const Folder folder;
    const auto project = makeSurvey(folder.file("survey.manyi"));
    base::Progress progress;
    progress.cancel();
    const auto columns = project->loadColumns({project->questionnaire()->variables[0].id}, progress);
    ASSERT_FALSE(columns);
    EXPECT_EQ(columns.error().code, base::ErrorCode::Cancelled);
    base::Progress other;
    EXPECT_TRUE(good(project->loadColumns({project->questionnaire()->variables[0].id}, other)));
}

TEST(ProjectFile, AnUnknownVariableIsAnError)
{
    const Folder folder;
    const auto project = makeSurvey(folder.file("survey.manyi"));
    base::Progress progress;
    EXPECT_FALSE(project->loadColumns({base::VariableId{4711}}, progress));
    EXPECT_FALSE(project->textCells(base::VariableId{4711}, 0, 10));
}

TEST(ProjectFile, TextCellsReadAWindowAcrossBatches)
{
    const Folder folder;
    const auto project = makeSurvey(folder.file("survey.manyi"), 50);
    const auto questionnaire = project->questionnaire();
    const auto cells = project->textCells(questionnaire->findByText("respondent")->id, 48, 4);
    ASSERT_TRUE(good(cells));
    EXPECT_EQ(*cells, (std::vector<std::string>{"R48", "R49", "R1000", "R1001"}));
    const auto amounts = project->textCells(questionnaire->findByText("amount")->id, 7, 3);
    EXPECT_EQ(*amounts, (std::vector<std::string>{"1", "1.1428571428571428", ""}));
    const auto past = project->textCells(questionnaire->findByText("respondent")->id, 99, 50);
    EXPECT_EQ(past->size(), 1U);
}

TEST(ProjectFile, FiveThousandVariables)
{
    const Folder folder;
    const std::string path = folder.file("wide.manyi");
    NewBatch batch;
    batch.report.fileName = "wide.csv";
    batch.stepName = "Import";
    data::ResponseChunk chunk;
    chunk.rows = 20;
    for (std::size_t r = 0; r < chunk.rows; ++r)
        chunk.sourceRows.push_back(static_cast<std::int64_t>(r) + 1);
    for (int k = 0; k < 5000; ++k) {
        batch.variables.push_back(variable("变量" + std::to_string(k), ValueType::Code));
        batch.variables.back().labels = {{1, "yes"}};
        data::ChunkColumn values = codes({});
        for (int r = 0; r < 20; ++r)
            values.integers.push_back((k * 31 + r) % 300);
        chunk.columns.push_back(values);
    }
    {
        auto project = ProjectFile::create(path);
        auto writer = (*project)->beginBatch(batch);
        ASSERT_TRUE(good(writer));
        ASSERT_TRUE(good((*writer)->append(chunk)));
        ASSERT_TRUE(good((*writer)->finish({})));
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    const auto questionnaire = (*project)->questionnaire();
    ASSERT_EQ(questionnaire->variables.size(), 5000U);
    std::vector<base::VariableId> all;
    for (const domain::Variable& v : questionnaire->variables)
        all.push_back(v.id);
    base::Progress progress;
    const auto columns = (*project)->loadColumns(all, progress);
    ASSERT_TRUE(good(columns));
    for (int k = 0; k < 5000; ++k) {
        for (int r = 0; r < 20; ++r)
            ASSERT_EQ(data::valueAt(*columns->at(all[static_cast<std::size_t>(k)]), static_cast<std::size_t>(r)),
                      (k * 31 + r) % 300);
    }
    ASSERT_TRUE(good((*project)->undo()));
    EXPECT_TRUE((*project)->questionnaire()->variables.empty());
    ASSERT_TRUE(good((*project)->redo()));
    EXPECT_EQ((*project)->questionnaire()->variables.size(), 5000U);
    EXPECT_TRUE(good((*project)->check()));
}

// A later file brings new variables: rows from before have no answer to them, and they may lie in another table.
TEST(ProjectFile, LaterVariablesAreMissingInEarlierRows)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("grow.manyi"));
    const auto wide = [&](const std::string& prefix, int count) {
        std::vector<domain::Variable> variables;
        data::ResponseChunk chunk;
        chunk.rows = 2;
        for (int k = 0; k < count; ++k) {
            variables.push_back(variable(prefix + std::to_string(k), ValueType::Code));
            chunk.columns.push_back(codes({k, k + 1}));
        }
        ASSERT_TRUE(good(importColumns(**project, variables, chunk)));
    };
    wide("a", 998);
    wide("b", 5);
    EXPECT_EQ((*project)->responseCount(), 4);
    for (const std::string name : {"b1", "b4"}) {
        const data::ColumnPtr read = column(**project, name);
        EXPECT_TRUE(std::isnan(data::valueAt(*read, 0)));
        EXPECT_TRUE(std::isnan(data::valueAt(*read, 1)));
        EXPECT_EQ(data::valueAt(*read, 2), name[1] - '0');
        EXPECT_EQ(data::valueAt(*read, 3), name[1] - '0' + 1);
    }
    EXPECT_TRUE(std::isnan(data::valueAt(*column(**project, "a7"), 3)));
    EXPECT_TRUE(good((*project)->check()));
}

TEST(ProjectFile, AwkwardVariableNames)
{
    const Folder folder;
    const std::string path = folder.file("names.manyi");
    const std::vector<std::string> names{
        "id",   "Batch_ID",     "source_row", "rowid", "a\"b", "select", "x;DROP",
        "id_2", "名 字",        "a.b",        "[x]",   "`y`",  "1",      std::string(700, 'n'),
        "è",    "SOURCE_ROW_2", "a'b",        "\\"};
    {
        auto project = ProjectFile::create(path);
        std::vector<domain::Variable> variables;
        data::ResponseChunk chunk;
        chunk.rows = 1;
        for (std::size_t k = 0; k < names.size(); ++k) {
            variables.push_back(variable(names[k], ValueType::Code));
            chunk.columns.push_back(codes({static_cast<std::int64_t>(k)}));
        }
        ASSERT_TRUE(good(importColumns(**project, variables, chunk)));
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    for (std::size_t k = 0; k < names.size(); ++k)
        EXPECT_EQ(data::valueAt(*column(**project, names[k]), 0), double(k)) << names[k];
}

TEST(ProjectFile, NamesMustBeUniqueWithoutRegardToCase)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("names.manyi"));
    data::ResponseChunk chunk;
    chunk.rows = 1;
    chunk.columns = {codes({1}), codes({2})};
    const auto result =
        importColumns(**project, {variable("Q1", ValueType::Code), variable("q1", ValueType::Code)}, chunk);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_FALSE(importColumns(**project, {variable("", ValueType::Code), variable("x", ValueType::Code)}, chunk));
    EXPECT_TRUE((*project)->questionnaire()->variables.empty());
}

TEST(ProjectFile, AnotherWaveCompletesLabelsAndDropsNone)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("survey.manyi"));
    ASSERT_TRUE(good(importSurvey(**project, surveyBatch("wave1.csv"), 10)));
    NewBatch second = nextWave(**project, "wave2.csv");
    second.variables[2].labels = {{1, "another text"}, {2, "dissatisfied"}};
    second.variables[2].missing = {{88, 88}};
    ASSERT_TRUE(good(importSurvey(**project, second, 10)));
    const auto questionnaire = (*project)->questionnaire();
    ASSERT_EQ(questionnaire->variables.size(), 10U);
    const domain::Variable& csat = questionnaire->variables[2];
    ASSERT_EQ(csat.labels.size(), 5U);
    EXPECT_EQ(csat.labels[0].label, "very dissatisfied");
    EXPECT_EQ(csat.labels[1].label, "dissatisfied");
    EXPECT_EQ(csat.missing.size(), 3U);
    EXPECT_EQ(questionnaire->questions.size(), 1U);
    EXPECT_EQ(questionnaire->hierarchies.size(), 1U);
}

TEST(ProjectFile, AnImportThatIsGivenUpLeavesNothing)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const std::string before = dump(*project);
    const auto revision = project->revision();
    {
        const NewBatch batch = nextWave(*project, "wave3.csv");
        auto writer = project->beginBatch(batch);
        ASSERT_TRUE(good((*writer)->append(surveyChunk(batch, 500))));
        base::Progress progress;
        EXPECT_FALSE(project->loadColumns({}, progress)) << "no reading in the middle of an import";
        EXPECT_FALSE(project->setSetting("title", "x", "y"));
        EXPECT_FALSE(project->beginBatch(batch));
    }
    EXPECT_EQ(dump(*project), before);
    EXPECT_EQ(project->revision(), revision);
    EXPECT_TRUE(good(project->setSetting("title", "x", "y")));
}

TEST(ProjectFile, RowsThatDoNotFitAreRefused)
{
    const Folder folder;
    auto project = ProjectFile::create(folder.file("misfit.manyi"));
    const NewBatch batch = surveyBatch("a.csv");
    const auto refused = [&](auto&& spoil) {
        auto writer = (*project)->beginBatch(batch);
        data::ResponseChunk chunk = surveyChunk(batch, 3);
        spoil(chunk);
        const auto status = (*writer)->append(chunk);
        return !status && status.error().code == base::ErrorCode::InvalidArgument && !(*writer)->finish({});
    };
    EXPECT_TRUE(refused([](data::ResponseChunk& chunk) { chunk.columns.pop_back(); }));
    EXPECT_TRUE(refused([](data::ResponseChunk& chunk) { chunk.columns[2].integers.pop_back(); }));
    EXPECT_TRUE(refused([](data::ResponseChunk& chunk) { chunk.columns[2].type = ValueType::Number; }));
    EXPECT_TRUE(refused([](data::ResponseChunk& chunk) { chunk.sourceRows.clear(); }));
    EXPECT_EQ((*project)->responseCount(), 0);
}

TEST(ProjectFile, SettingsAreKept)
{
    const Folder folder;
    const std::string path = folder.file("settings.manyi");
    {
        auto project = ProjectFile::create(path);
        ASSERT_TRUE(good((*project)->setSetting("title", "某银行 'A' \"B\"", "Title")));
        ASSERT_TRUE(good((*project)->setSetting("plain", "value", "")));
        EXPECT_FALSE((*project)->setSetting("bad", std::string("a\0b", 3), "Bad"));
        EXPECT_EQ((*project)->history().size(), 1U);
        EXPECT_EQ((*project)->revision(), 2);
        // Nothing changes: no step, no revision.
        ASSERT_TRUE(good((*project)->setSetting("plain", "value", "Again")));
        EXPECT_EQ((*project)->history().size(), 1U);
        EXPECT_EQ((*project)->revision(), 2);
    }
    auto project = ProjectFile::open(path, OpenMode::ReadOnly);
    ASSERT_TRUE(good(project));
    EXPECT_EQ(*(*project)->setting("title"), "某银行 'A' \"B\"");
    EXPECT_EQ(*(*project)->setting("plain"), "value");
    EXPECT_EQ(*(*project)->setting("unset"), "");
}

// The view as a foreign tool sees it.
TEST(ProjectFile, TheLabelledViewShowsLabelsOfLiveRows)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    {
        auto project = makeSurvey(path, 20);
        ASSERT_TRUE(good(project->removeBatch(project->batches()->back().id)));
        domain::Variable csat = project->questionnaire()->variables[2];
        csat.name = "satisfaction";
        ASSERT_TRUE(good(project->updateVariable(csat, "Rename")));
    }
    const std::string command = "sqlite3 '" + path + "' \"SELECT count(*), sum(satisfaction = '非常满意'), " +
                                "sum(satisfaction = 2), min(date), max(city) FROM response_labelled\" > '" +
                                folder.file("out") + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    // csat is n % 5 + 1 but for n % 11 and n % 13: 5 at 4, 9, 14, 19; 2 at 1, 6, 16 (11 is missing).
    EXPECT_EQ(readBytes(folder.file("out")), "20|4|3|2026-07-18 01:01:01|Shenzhen\n");
}

} // namespace manyi::store

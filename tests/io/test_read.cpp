#include "io/csv_support.h"

#include <chrono>
#include <thread>

using namespace manyi;
using domain::Role;
using domain::ValueType;
using Texts = std::vector<std::string>;

namespace {

domain::ColumnRecipe column(const std::string& header, ValueType type, Role role)
{
    domain::ColumnRecipe recipe;
    recipe.column = header;
    recipe.name = header;
    recipe.label = header;
    recipe.type = type;
    recipe.role = role;
    return recipe;
}

domain::Recipe recipeOf(std::vector<domain::ColumnRecipe> columns)
{
    domain::Recipe recipe;
    recipe.encoding = "UTF-8";
    recipe.columns = std::move(columns);
    return recipe;
}

struct ReadResult {
    domain::ImportReport report;
    std::vector<Texts> rows;
};

ReadResult readText(const std::string& content, const domain::Recipe& recipe)
{
    const test::TemporaryFile file(content);
    ReadResult result;
    const auto report = test::readRows(file.path(), recipe, result.rows);
    EXPECT_TRUE(report) << (report ? "" : report.error().message);
    if (report)
        result.report = *report;
    return result;
}

} // namespace

TEST(Read, ReportNamesFileAndDigest)
{
    const ReadResult result = readText("a\nabc\n", recipeOf({column("a", ValueType::Text, Role::OpenText)}));
    EXPECT_EQ(result.report.fileName, "input.csv");
    EXPECT_EQ(result.report.format, "csv");
    // printf 'a\nabc\n' | sha256sum
    EXPECT_EQ(result.report.sha256, "6b6494035bc577dae2ff22d9522d839aff3a497561447d65da21ddd11bd5f151");
    EXPECT_EQ(result.report.rowsRead, 1);
    EXPECT_EQ(result.report.rowsKept, 1);
}

TEST(Read, OutOfScaleBecomesMissingButUserMissingCodesStay)
{
    domain::ColumnRecipe rating = column("q", ValueType::Code, Role::Csat);
    rating.scale = domain::ScaleRange{1, 5};
    rating.missing = {{98, 99}};
    const ReadResult result = readText("q\n5\n6\n99\n98\n0\n6\n-1\n3.0\n3.5\n", recipeOf({rating}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"5"}, {"."}, {"99"}, {"98"}, {"."}, {"."}, {"."}, {"3"}, {"."}}));
    ASSERT_EQ(result.report.problems.size(), 4U);
    EXPECT_EQ(result.report.problems[0].value, "6");
    EXPECT_EQ(result.report.problems[0].row, 2);
    EXPECT_EQ(result.report.problems[0].affectedRows, 2);
    EXPECT_EQ(result.report.problems[3].value, "3.5");
}

TEST(Read, LabelsOfNumericCodesAreUnderstoodToo)
{
    domain::ColumnRecipe rating = column("q", ValueType::Code, Role::Segment);
    rating.labels = {{1, "bad"}, {5, "good"}};
    const ReadResult result = readText("q\n5\ngood\nbad\n1\nodd\n", recipeOf({rating}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"5"}, {"5"}, {"1"}, {"1"}, {"."}}));
    ASSERT_EQ(result.report.problems.size(), 1U);
    EXPECT_EQ(result.report.problems[0].value, "odd");
}

TEST(Read, NumbersWithUnitAndMissingTexts)
{
    domain::ColumnRecipe time = column("t", ValueType::Number, Role::Duration);
    time.unitSuffix = "秒";
    time.missingTexts = {"(跳过)"};
    const ReadResult result = readText("t\n123秒\n 7 \n(跳过)\n秒\n1e3\nabc\n\"\"\n", recipeOf({time}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"123"}, {"7"}, {"."}, {"."}, {"1000"}, {"."}, {"."}}));
    EXPECT_EQ(result.report.problems.size(), 2U);
}

TEST(Read, ExactDoubles)
{
    const ReadResult result = readText("x\n0.1\n123456789012345678\n-2.2250738585072014e-308\n",
                                       recipeOf({column("x", ValueType::Number, Role::Number)}));
    EXPECT_EQ(result.rows[0][0], "0.1");
    EXPECT_EQ(base::parseNumber(result.rows[1][0]), 123456789012345678.0);
    EXPECT_EQ(base::parseNumber(result.rows[2][0]), -2.2250738585072014e-308);
}

TEST(Read, BadDatesAreReported)
{
    domain::ColumnRecipe date = column("d", ValueType::Date, Role::Date);
    date.dateOrder = base::DateOrder::DayMonthYear;
    const ReadResult result = readText("d\n18/07/2026\n07/18/2026\n2026-07-18\nsoon\n", recipeOf({date}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"2026-07-18"}, {"."}, {"2026-07-18"}, {"."}}));
    EXPECT_EQ(result.report.problems.size(), 2U);
}

TEST(Read, ChoiceColumnsWhereBlankMeansNo)
{
    domain::ColumnRecipe first = column("a", ValueType::Code, Role::MultiSelect);
    domain::ColumnRecipe second = column("b", ValueType::Code, Role::MultiSelect);
    first.question = second.question = "Q";
    first.missingTexts = second.missingTexts = {"NA"};
    const ReadResult result = readText("a,b\nLoans,\n\"\",\n,Cards\nNA,NA\nLoans\n", recipeOf({first, second}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"1", "0"}, {".", "."}, {"0", "1"}, {".", "."}, {"1", "0"}}));
}

TEST(Read, JoinedChoicesThatHoldTheSeparator)
{
    domain::ColumnRecipe joined = column("q", ValueType::Code, Role::MultiSelect);
    joined.separator = ", ";
    joined.codes = {{"Tea", 1}, {"Milk, cold", 2}, {"Milk", 3}};
    const ReadResult result =
        readText("q\n\"Tea, Milk, cold\"\nMilk\n\"Milk, Tea\"\n\"Tea, Juice\"\n\n", recipeOf({joined}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"1", "1", "0"}, {"0", "0", "1"}, {"1", "0", "1"}, {"1", "0", "0"}}));
    ASSERT_EQ(result.report.problems.size(), 2U);
    EXPECT_EQ(result.report.problems[0].value, "Juice");
    EXPECT_EQ(result.report.problems[0].row, 4);
}

TEST(Read, OneColumnOfTheFileMayBecomeTwoVariables)
{
    domain::ColumnRecipe code = column("q", ValueType::Code, Role::Segment);
    code.codes = {{"yes", 1}, {"no", 2}};
    domain::ColumnRecipe text = column("q", ValueType::Text, Role::OpenText);
    text.name = "q_text";
    const ReadResult result = readText("q\nyes\nno\n", recipeOf({code, text}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"1", "yes"}, {"2", "no"}}));
}

TEST(Read, EqualHeadersAreToldApartByOccurrence)
{
    domain::ColumnRecipe second = column("q", ValueType::Number, Role::Number);
    second.occurrence = 1;
    const ReadResult result = readText("q,q\n1,2\n3,4\n", recipeOf({second}));
    EXPECT_EQ(result.rows, (std::vector<Texts>{{"2"}, {"4"}}));
}

TEST(Read, TenThousandKindsOfProblemsAreListedAndTheRestCounted)
{
    std::string content = "x\n";
    for (int i = 0; i < 30000; ++i)
        content += "word" + std::to_string(i) + "\n";
    const ReadResult result = readText(content, recipeOf({column("x", ValueType::Number, Role::Number)}));
    ASSERT_EQ(result.report.problems.size(), 10000U);
    std::int64_t affected = 0;
    for (const auto& problem : result.report.problems)
        affected += problem.affectedRows;
    EXPECT_GE(affected, 29999);
    EXPECT_EQ(result.rows.size(), 30000U);
}

TEST(Read, RowsKeepTheirOrderOverManyBlocks)
{
    std::string content = "n,text\n";
    const int rows = 600000;
    for (int i = 0; i < rows; ++i)
        content += std::to_string(i) + (i % 3 == 0 ? ",\"a \"\"quoted\"\" cell\nof two lines\"\n" : ",plain\n");
    const test::TemporaryFile file(content);
    base::Progress progress;
    std::int64_t next = 0;
    const auto report = io::readCsv(
        file.path(),
        recipeOf({column("n", ValueType::Number, Role::Number), column("text", ValueType::Text, Role::OpenText)}),
        [&](const data::ResponseChunk& chunk) -> base::Status {
            for (std::size_t i = 0; i < chunk.rows; ++i, ++next) {
                EXPECT_EQ(chunk.columns[0].numbers[i], static_cast<double>(next));
                EXPECT_EQ(chunk.sourceRows[i], next + 1);
                EXPECT_EQ(chunk.columns[1].texts[i], next % 3 == 0 ? "a \"quoted\" cell\nof two lines" : "plain");
            }
            return {};
        },
        progress);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->rowsRead, rows);
    EXPECT_EQ(next, rows);
}

TEST(Read, StopsWhenTheSinkFails)
{
    std::string content = "n\n";
    for (int i = 0; i < 2000000; ++i)
        content += "12345\n";
    const test::TemporaryFile file(content);
    base::Progress progress;
    int calls = 0;
    const auto report = io::readCsv(
        file.path(), recipeOf({column("n", ValueType::Number, Role::Number)}),
        [&](const data::ResponseChunk&) -> base::Status {
            ++calls;
            return base::Error{base::ErrorCode::DiskFull, "full", {}};
        },
        progress);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::DiskFull);
    EXPECT_EQ(calls, 1);
}

TEST(Read, CancelledFromAnotherThreadWithinASecond)
{
    std::string content = "n\n";
    for (int i = 0; i < 3000000; ++i)
        content += "12345\n";
    const test::TemporaryFile file(content);
    base::Progress progress;
    using Clock = std::chrono::steady_clock;
    Clock::time_point cancelledAt;
    std::thread user;
    const auto report = io::readCsv(
        file.path(), recipeOf({column("n", ValueType::Number, Role::Number)}),
        [&](const data::ResponseChunk&) -> base::Status {
            if (!user.joinable())
                user = std::thread([&] {
                    cancelledAt = Clock::now();
                    progress.cancel();
                });
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return {};
        },
        progress);
    const auto ended = Clock::now();
    user.join();
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::Cancelled);
    EXPECT_LT(ended - cancelledAt, std::chrono::seconds(1));
}

TEST(Read, ImpossibleDialectsAreRefused)
{
    domain::Recipe recipe = recipeOf({column("a", ValueType::Text, Role::OpenText)});
    const test::TemporaryFile file("a\n1\n");
    base::Progress progress;
    const auto sink = [](const data::ResponseChunk&) { return base::Status(); };
    for (const char separator : {'\n', '"', '\0'}) {
        recipe.separator = separator;
        const auto report = io::readCsv(file.path(), recipe, sink, progress);
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, base::ErrorCode::InvalidArgument);
    }
}

TEST(RecipeOutput, JoinedColumnBecomesMembersOfAQuestion)
{
    domain::ColumnRecipe joined = column("Services", ValueType::Code, Role::MultiSelect);
    joined.separator = "┋";
    joined.codes = {{"Loans", 1}, {"Cards", 2}};
    const domain::Recipe recipe = recipeOf(
        {column("Services_1", ValueType::Text, Role::OpenText), joined, column("skip", ValueType::Text, Role::Ignore)});
    const io::RecipeOutput output = io::recipeOutput(recipe);
    ASSERT_EQ(output.variables.size(), 3U);
    EXPECT_EQ(output.variables[1].name, "Services_1_2"); // the first choice of the name is taken
    EXPECT_EQ(output.variables[1].label, "Loans");
    EXPECT_EQ(output.variables[2].name, "Services_2");
    ASSERT_EQ(output.questions.size(), 1U);
    EXPECT_EQ(output.questions[0].kind, domain::QuestionKind::MultipleResponse);
    ASSERT_EQ(output.questions[0].variables.size(), 2U);
    EXPECT_EQ(output.questions[0].variables[0].value, 2);
    EXPECT_EQ(output.questions[0].variables[1].value, 3);
}

TEST(Foreseen, WarnsOfZerosLonelyCodesAndUnlabelledOnes)
{
    std::string content = "service,likely,group\n";
    for (int i = 0; i < 60; ++i)
        content += std::to_string(i % 6) + "," + (i == 7 ? "99" : std::to_string(i % 11)) + "," +
                   std::to_string(1 + i % 3) + "\n";
    const test::Imported imported = test::importText(content, [](domain::Recipe& recipe) {
        recipe.columns[2].labels = {{1, "small"}, {2, "large"}};
    });
    const auto problems = io::foreseenProblems(imported.profile, imported.recipe);
    const auto has = [&](const std::string& name, const std::string& value, const std::string& words) {
        for (const auto& problem : problems)
            if (problem.column == name && problem.value == value && problem.reason.find(words) != std::string::npos)
                return true;
        return false;
    };
    EXPECT_TRUE(has("service", "0", "not applicable"));
    EXPECT_TRUE(has("likely", "99", "outside of the question's scale"));
    EXPECT_TRUE(has("likely", "99", "no answer"));
    EXPECT_TRUE(has("group", "3", "no label"));
}

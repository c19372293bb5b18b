#include "io/csv/written_number.h"
#include "io/csv_support.h"

#include "io/csv/cell_text.h"

using namespace manyi;
using domain::Role;
using domain::ValueType;
using Texts = std::vector<std::string>;

namespace {

// One quoted column of these cells, repeated to `rows` rows.
test::Imported column(const Texts& cells, std::size_t rows = 0, const std::function<void(domain::Recipe&)>& edit = {})
{
    std::string content = "who;value\n";
    for (std::size_t i = 0; i < std::max(rows, cells.size()); ++i)
        content += "x;\"" + cells[i % cells.size()] + "\"\n";
    std::replace(content.begin(), content.end(), ';', ',');
    return test::importText(content, edit);
}

void beNumber(domain::Recipe& recipe)
{
    recipe.columns.at(1) = {};
    recipe.columns.at(1).column = recipe.columns.at(1).name = "value";
    recipe.columns.at(1).type = ValueType::Number;
    recipe.columns.at(1).role = Role::Number;
}

} // namespace

TEST(WrittenNumbers, ReadsWhatPeopleWrite)
{
    const auto check = [](const char* text, char decimal, double value) {
        const auto number = io::numberAsWritten(text, decimal);
        ASSERT_TRUE(number) << text;
        EXPECT_DOUBLE_EQ(*number, value) << text;
    };
    check("1,234", '.', 1234);
    check("12,345,678.90", '.', 12345678.9);
    check("-1,234.5", '.', -1234.5);
    check("+1,234", '.', 1234);
    check("1.234,56", ',', 1234.56);
    check("1.234", ',', 1234);
    check("¥1,200", '.', 1200);
    check("￥ 1200.50", '.', 1200.5);
    check("-$5", '.', -5);
    check("$-5", '.', -5);
    check("5 €", '.', 5);
    check("€ 3,50", ',', 3.5);
    check("£2,000", '.', 2000);
    check("1,200元", '.', 1200);
    check("¥1,200元", '.', 1200);
    check("85%", '.', 85);
    check("-8.5 %", '.', -8.5);
    check("３", '.', 3);
    check("１，２３４．５", '.', 1234.5);
    check("－３", '.', -3);
    check("−3", '.', -3);
    check("９８％", '.', 98);
    check("￥１２", '.', 12);
}

TEST(WrittenNumbers, GuessesNothingElse)
{
    for (const char* text :
         {"1,3",    "12,34",    "1,2345",    "1234,567", "0,123",     "01,234", "1,234,56", ",123",
          "1,,234", "1,234.",   "1,234.5.6", "1.234,5",  "$5€",       "$50%",   "5%%",      "--5",
          "$",      "¥",        "%",         "$1e5",     "5元起",     "约5元",  "12-34",    "(1,234)",
          "1 234",  "1,2３4５", "#1,234",    "5%-10%",   "$5 or more"})
        EXPECT_FALSE(io::numberAsWritten(text, '.')) << text;
    EXPECT_FALSE(io::numberAsWritten("1,234", ',') == 1234);
    EXPECT_FALSE(io::numberAsWritten("1,234.5", ','));
    EXPECT_FALSE(io::writtenNumber("1234", '.')); // plain
    EXPECT_FALSE(io::writtenNumber("３", '.'));
}

TEST(WrittenNumbers, TellsListsFromAmounts)
{
    const auto noList = [](const char* text) { return io::writtenNumber(text, '.')->form.noList; };
    EXPECT_FALSE(noList("101,203"));
    EXPECT_FALSE(noList("101,203,305"));
    EXPECT_TRUE(noList("1,203"));
    EXPECT_TRUE(noList("101,003"));
    EXPECT_TRUE(noList("101,203.5"));
    EXPECT_TRUE(noList("$101,203"));
}

TEST(WrittenNumbers, HalfWidth)
{
    EXPECT_EQ(io::halfWidth("Ａｚ～！０９"), "Az~!09");
    EXPECT_EQ(io::halfWidth("服务很好 5"), "服务很好 5");
    EXPECT_EQ(io::halfWidth("￥－％"), "¥-%");
}

TEST(WrittenNumbers, ColumnsOfAmountsAreNumbers)
{
    const auto check = [](const Texts& cells, const Texts& values) {
        const auto imported = column(cells, 40);
        const domain::Variable* variable = test::variable(imported, "value");
        ASSERT_NE(variable, nullptr) << cells.front();
        EXPECT_EQ(variable->type, ValueType::Number) << cells.front();
        EXPECT_EQ(variable->role, Role::Number) << cells.front();
        const Texts found = test::valuesOf(imported, "value");
        EXPECT_EQ(Texts(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(values.size())), values);
        EXPECT_TRUE(imported.report.problems.empty()) << cells.front();
    };
    check({"1,250", "950", "12,000", "2,480", "87"}, {"1250", "950", "12000", "2480", "87"});
    check({"1,234.56", "1,999.00", "17.5", "250,250.25"}, {"1234.56", "1999", "17.5", "250250.25"});
    check({"¥1,200", "￥300", "¥0", "¥99.9"}, {"1200", "300", "0", "99.9"});
    check({"$5", "-$7", "", "$1,000", "N/A"}, {"5", "-7", ".", "1000", "."});
    check({"1,200元", "300元", "15元"}, {"1200", "300", "15"});
    check({"85%", "98.5%", "100%"}, {"85", "98.5", "100"});
    check({"９８％", "85%", "１００％"}, {"98", "85", "100"});
    check({"１２０", "45", "６７", "２３０", "99"}, {"120", "45", "67", "230", "99"});
}

TEST(WrittenNumbers, ManyDifferentAmounts)
{
    Texts cells;
    for (int i = 0; i < 3000; ++i)
        cells.push_back(base::formatCount(i * 7 + 3));
    const auto imported = column(cells);
    EXPECT_TRUE(imported.profile.columns.at(1).manyDistinct);
    EXPECT_EQ(test::variable(imported, "value")->type, ValueType::Number);
    const Texts values = test::valuesOf(imported, "value");
    for (std::size_t i = 0; i < cells.size(); ++i)
        EXPECT_EQ(values.at(i), std::to_string(i * 7 + 3));
    EXPECT_TRUE(imported.report.problems.empty());
}

// Answers to a question with a scale, some of them typed in full width.
TEST(WrittenNumbers, FullWidthAnswersAreCodes)
{
    const auto imported = column({"5", "４", "3", "２", "1", "５"}, 30);
    const domain::Variable* variable = test::variable(imported, "value");
    EXPECT_EQ(variable->type, ValueType::Code);
    ASSERT_TRUE(variable->scale);
    EXPECT_EQ(variable->scale->maximum, 5);
    const Texts found = test::valuesOf(imported, "value");
    EXPECT_EQ(Texts(found.begin(), found.begin() + 6), (Texts{"5", "4", "3", "2", "1", "5"}));
    EXPECT_TRUE(imported.report.problems.empty());
}

TEST(WrittenNumbers, ListsOfCodesStay)
{
    const auto roleOf = [](const Texts& cells) { return test::variable(column(cells, 60), "value")->type; };
    const auto joined = column({"101,203", "203", "101,203,305", "305", "101,305", "203,305"}, 60);
    EXPECT_EQ(joined.recipe.columns.at(1).role, Role::MultiSelect);
    EXPECT_NE(roleOf({"101,203", "203,101"}), ValueType::Number);
    EXPECT_NE(roleOf({"1,250", "950", "12500", "2500"}), ValueType::Number); // thousands without a separator
    EXPECT_NE(roleOf({"1,250", "950", "about 2,000"}), ValueType::Number);
    EXPECT_NE(roleOf({"$5", "€6", "$7"}), ValueType::Number);
    EXPECT_NE(roleOf({"1,250", "85%", "2,000"}), ValueType::Number);
}

// A column a choice: what is chosen keeps its sign.
TEST(WrittenNumbers, ChoicesKeepTheirNames)
{
    std::string content = "who,Q5[a],Q5[b],Q5[c]\n";
    for (int i = 0; i < 20; ++i)
        content +=
            std::string("x,") + (i % 2 ? "$5" : "") + "," + (i % 3 ? "$10" : "") + "," + (i % 4 ? "$20" : "") + "\n";
    const auto imported = test::importText(content);
    EXPECT_EQ(imported.recipe.columns.at(1).role, Role::MultiSelect);
    EXPECT_EQ(imported.output.variables.at(2).label, "$10");
}

// What the user calls a number is read; what cannot be one is told.
TEST(WrittenNumbers, ToldToBeNumbers)
{
    const auto imported = column({"101,203", "$5", "€6", "85%", "０．５", "1,3", "0,123", "12500", "约5"}, 0, beNumber);
    EXPECT_EQ(test::valuesOf(imported, "value"), (Texts{"101203", "5", "6", "85", "0.5", ".", ".", "12500", "."}));
    std::int64_t told = 0;
    for (const auto& problem : imported.report.problems)
        told += problem.column == "value" ? problem.affectedRows : 0;
    EXPECT_EQ(told, 3);
}

TEST(WrittenNumbers, DecimalCommasOfSpreadsheets)
{
    const auto imported = test::importText("who;a;b;c;d\n"
                                           "x;3,5;1.234,50;€ 3,50;1.250\n"
                                           "x;12,75;999,99;€ 1.000,00;950\n"
                                           "x;4;12.000,01;€ 0,99;17.000\n");
    EXPECT_EQ(imported.dialect.decimal, ',');
    EXPECT_EQ(test::valuesOf(imported, "a"), (Texts{"3.5", "12.75", "4"}));
    EXPECT_EQ(test::valuesOf(imported, "b"), (Texts{"1234.5", "999.99", "12000.01"}));
    EXPECT_EQ(test::valuesOf(imported, "c"), (Texts{"3.5", "1000", "0.99"}));
    EXPECT_EQ(test::valuesOf(imported, "d"), (Texts{"1250", "950", "17000"}));
    for (const auto& variable : imported.output.variables) {
        if (variable.name != "who") {
            EXPECT_EQ(variable.type, ValueType::Number) << variable.name;
        }
    }
    EXPECT_TRUE(imported.report.problems.empty());
}

TEST(WrittenNumbers, PointsAndThousandsBetweenSemicolons)
{
    // Other columns have decimal points; values below 1,000 have no comma.
    const auto points = test::importText("a;b\n1,234;3.5\n2,500;4.25\n1,999;7.75\n");
    EXPECT_EQ(points.dialect.decimal, '.');
    EXPECT_EQ(test::valuesOf(points, "a"), (Texts{"1234", "2500", "1999"}));
    const auto mixed = test::importText("a;b\n1,234;x\n950;x\n12,999;x\n");
    EXPECT_EQ(test::valuesOf(mixed, "a"), (Texts{"1234", "950", "12999"}));
    // Three decimals alone stay what they were: a decimal comma.
    const auto three = test::importText("a;b\n1,234;x\n2,500;x\n1,999;x\n");
    EXPECT_EQ(test::valuesOf(three, "a"), (Texts{"1.234", "2.5", "1.999"}));
    const auto weights = test::importText("a;b\n0,875;x\n1,125;x\n1;x\n");
    EXPECT_EQ(test::valuesOf(weights, "a"), (Texts{"0.875", "1.125", "1"}));
}

#include <chrono>
#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "analysis/derive/derive.h"
#include "analysis/reference.h"
#include "base/number.h"
#include "data/small_survey.h"
#include "domain/expression.h"

using namespace manyi;
using analysis::DerivedColumn;
using test::none;
using test::SmallSurvey;

namespace {

class Formulas : public testing::Test {
protected:
    Formulas()
    {
        domain::Variable& q1 = m_survey.codes("Q1", {1, 5, none, 99});
        q1.missing = {{99, 99}};
        q1.labels = {{1, "Bad"}, {5, "Good"}, {99, "Don't know"}};
        m_survey.numbers("x", {2, 0, 4, test::nan});
        m_survey.numbers("y", {-1.5, 3, test::nan, 2});
        m_survey.dates("visited", {"2026-07-18 09:42:10", "2024-12-30", "", "1969-12-31 23:59:59"});
        m_survey.dates("bought", {"2026-07-20 21:42:10", "2024-12-30", "2026-01-01", "1970-01-01"});
        m_survey.texts("place", {"East", " EAST ", "", "Öst"});
    }

    DerivedColumn column(const std::string& text, domain::ValueType type = domain::ValueType::Number)
    {
        const auto made = domain::makeExpression(text, m_survey.questionnaire());
        EXPECT_TRUE(made) << text << ": " << (made ? "" : made.error().message);
        domain::Variable variable;
        variable.type = type;
        variable.derivation = std::make_shared<const domain::Derivation>(made ? *made : domain::Expression{});
        return analysis::derive(variable, m_survey.dataset(), m_progress);
    }

    // The four rows; "." is missing.
    std::string values(const std::string& text)
    {
        const DerivedColumn derived = column(text);
        std::string shown;
        for (std::size_t row = 0; row < 4; ++row) {
            const double value = data::valueAt(*derived.column, row);
            shown += row == 0 ? "" : " ";
            shown += std::isnan(value) ? "." : base::formatNumber(value);
        }
        return shown;
    }

    SmallSurvey m_survey{4};
    base::Progress m_progress;
};

} // namespace

TEST_F(Formulas, ArithmeticHandsMissingOn)
{
    EXPECT_EQ(values("Q1 + 1"), "2 6 . .");
    EXPECT_EQ(values("x + y * 2"), "-1 6 . .");
    EXPECT_EQ(values("-x^2"), "-4 0 -16 .");
    EXPECT_EQ(values("2^-x"), "0.25 1 0.0625 .");
    EXPECT_EQ(values("(x - 1) / 2"), "0.5 -0.5 1.5 .");
}

TEST_F(Formulas, DivisionByZeroIsMissingAndCounted)
{
    EXPECT_EQ(values("1 / x"), "0.5 . 0.25 .");
    EXPECT_EQ(column("1 / x").divisionsByZero, 1);
    EXPECT_EQ(column("1 / x").missing, 2);
    EXPECT_EQ(column("0 / x + y").divisionsByZero, 1);
    EXPECT_EQ(column("x^-1").divisionsByZero, 1);
    // Not where it does not reach the result.
    EXPECT_EQ(values("if(x = 0, 7, 1 / x)"), "0.5 7 0.25 .");
    EXPECT_EQ(column("if(x = 0, 7, 1 / x)").divisionsByZero, 0);
    EXPECT_EQ(column("coalesce(1 / x, 0)").divisionsByZero, 0);
}

TEST_F(Formulas, WhatHasNoValueIsMissingAndCounted)
{
    EXPECT_EQ(values("sqrt(y + 1.5)"), "0 2.1213203435596424 . 1.8708286933869707"); // R: sqrt(c(0, 4.5, 3.5))
    EXPECT_EQ(column("sqrt(y)").undefined, 1);
    EXPECT_EQ(column("ln(x)").undefined, 1);
    EXPECT_EQ(column("log10(y)").undefined, 1);
    EXPECT_EQ(column("exp(x * 1000)").undefined, 2);
    EXPECT_EQ(column("x * 1e308 * 1e308").undefined, 2);
    EXPECT_EQ(column("y^0.5").undefined, 1);
    EXPECT_EQ(values("log10(100) + ln(exp(1))"), "3 3 3 3");
}

TEST_F(Formulas, ConditionsAreThreeValued)
{
    EXPECT_EQ(values("x > 1"), "1 0 1 .");
    EXPECT_EQ(values("x > 1 and y > 0"), "0 0 . .");
    EXPECT_EQ(values("x > 1 or y > 0"), "1 1 1 1");
    EXPECT_EQ(values("not x"), "0 1 0 .");
    EXPECT_EQ(values("x != 2"), "0 1 1 .");
    EXPECT_EQ(values("if(Q1 > 3, 10, 20)"), "20 10 . .");
    EXPECT_EQ(values("if(missing(Q1), missing, x)"), "2 0 . .");
    EXPECT_EQ(values("missing(Q1) + missing(place)"), "0 0 2 1");
    EXPECT_EQ(values("coalesce(Q1, y, 7)"), "1 5 7 2");
    EXPECT_EQ(values("between(x, 0, 2)"), "1 1 0 .");
    EXPECT_EQ(values("in(x, 0, 4, y)"), "0 1 1 .");
    EXPECT_EQ(values("x in (2, y)"), "1 0 . .");
}

TEST_F(Formulas, FunctionsOfSeveral)
{
    EXPECT_EQ(values("min(Q1, x, y)"), "-1.5 0 4 2");
    EXPECT_EQ(values("max(Q1, x, y, atleast=2)"), "2 5 . .");
    EXPECT_EQ(values("sum(Q1, x, y)"), "1.5 8 4 2");
    EXPECT_EQ(values("mean(Q1, x, y, atleast=2)"), "0.5 2.6666666666666665 . .");
    EXPECT_EQ(values("count(Q1, x, y, place, visited)"), "5 5 1 3");
    EXPECT_EQ(values("sum(Q1, Q1)"), "2 10 . .");
}

TEST_F(Formulas, Rounding)
{
    EXPECT_EQ(values("round(y)"), "-2 3 . 2"); // half away from zero
    EXPECT_EQ(values("round(1.005, 2)"), "1.01 1.01 1.01 1.01");
    EXPECT_EQ(values("round(-2.675, 2) + round(1234, -2)"), "1197.32 1197.32 1197.32 1197.32");
    EXPECT_EQ(values("floor(y) + ceil(y)"), "-3 6 . 4");
    EXPECT_EQ(values("abs(y)"), "1.5 3 . 2");
}

TEST_F(Formulas, Dates)
{
    EXPECT_EQ(values("year(visited)"), "2026 2024 . 1969");
    EXPECT_EQ(values("quarter(visited)"), "3 4 . 4");
    EXPECT_EQ(values("month(visited)"), "7 12 . 12");
    EXPECT_EQ(values("weekday(visited)"), "6 1 . 3"); // Saturday, Monday, Wednesday
    EXPECT_EQ(values("hour(visited)"), "9 0 . 23");
    EXPECT_EQ(values("days(visited, bought)"), "2.5 0 . 1.1574074074074073e-05");
    EXPECT_EQ(values("bought - visited"), "2.5 0 . 1.1574074074074073e-05");
    EXPECT_EQ(values("days(\"2024-12-30\", [bought])"), "567.9042824074074 0 367 -20087"); // date -d … +%s / 86400
    EXPECT_EQ(values("days(\"visited\", bought) > 1"), "1 0 . 0");
    EXPECT_EQ(values("visited = \"2026-07-18\""), "1 0 . 0");
    EXPECT_EQ(values("visited <= \"2026-07-18\""), "1 1 . 1");
    EXPECT_EQ(values("visited < \"2026-07-18\""), "0 1 . 1");
    EXPECT_EQ(values("visited > \"2026-07-18 09:00\""), "1 0 . 0");
    EXPECT_EQ(values("between(visited, \"2024-12-30\", \"2026-07-18\")"), "1 1 . 0");
    EXPECT_EQ(values("visited in (\"1969-12-31\", \"2026-07-18\")"), "1 0 . 1");
    const DerivedColumn latest = column("max(visited, bought)", domain::ValueType::Date);
    EXPECT_EQ(std::get<data::DateValues>(*latest.column).seconds,
              (std::vector<std::int64_t>{1784583730, 1735516800, 1767225600, 0})); // date -u -d … +%s
}

TEST_F(Formulas, AnswersByLabelAndText)
{
    EXPECT_EQ(values("Q1 = \"good\""), "0 1 . .");
    EXPECT_EQ(values("Q1 in (\"Good\", \"Bad\")"), "1 1 . .");
    EXPECT_EQ(values("place = \"east\""), "1 1 . 0");
    EXPECT_EQ(values("place != \"öst\""), "1 1 . 0");
    EXPECT_EQ(values("place in (\"x\", \"ÖST\")"), "0 0 . 1");
}

TEST_F(Formulas, ConditionsFitInSmallCodes)
{
    const DerivedColumn derived = column("x > 1", domain::ValueType::Code);
    EXPECT_EQ(std::get<data::CodeValues<std::int8_t>>(*derived.column).codes,
              (std::vector<std::int8_t>{1, 0, 1, -128}));
    EXPECT_EQ(derived.valid, 3);
}

TEST_F(Formulas, ABadFormulaIsMissingThroughoutAndSaysWhy)
{
    domain::Variable variable;
    variable.derivation = std::make_shared<const domain::Derivation>(domain::Expression{"gone + 1", {{"gone", {77}}}});
    variable.type = domain::ValueType::Number;
    const DerivedColumn derived = analysis::derive(variable, m_survey.dataset(), m_progress);
    EXPECT_EQ(derived.trouble, analysis::DerivationTrouble::BadFormula);
    EXPECT_EQ(derived.missing, 4);
    EXPECT_NE(derived.sentence.find("gone"), std::string::npos);
}

TEST(Formula, BlocksAndThreadsDoNotMatter)
{
    // Sums of rows i and i² beyond one block and one task.
    const std::size_t rows = 100'003;
    std::vector<double> numbers(rows);
    for (std::size_t row = 0; row < rows; ++row)
        numbers[row] = static_cast<double>(row);
    SmallSurvey survey(rows);
    survey.numbers("n", numbers);
    domain::Variable variable;
    variable.type = domain::ValueType::Number;
    variable.derivation =
        std::make_shared<const domain::Derivation>(*domain::makeExpression("n^2 + n", survey.questionnaire()));
    base::Progress progress;
    const DerivedColumn derived = analysis::derive(variable, survey.dataset(), progress);
    const auto& values = std::get<data::NumberValues>(*derived.column).numbers;
    for (const std::size_t row : {0UL, 1023UL, 1024UL, 32767UL, 32768UL, 100'002UL}) {
        const auto n = static_cast<double>(row);
        EXPECT_EQ(values[row], n * n + n);
    }
}

TEST(Formula, TheSameAsInR)
{
    const test::ReferenceTable table = test::ReferenceTable::of("derive/formulas.csv");
    ASSERT_EQ(table.rows(), 300U);
    const auto cell = [&](std::size_t row, const std::string& column) {
        return table.text(row, column) == "NA" ? test::nan : table.number(row, column);
    };
    SmallSurvey survey(table.rows());
    for (const char* name : {"a", "b", "x", "y"}) {
        std::vector<double> values;
        for (std::size_t row = 0; row < table.rows(); ++row)
            values.push_back(cell(row, name));
        survey.numbers(name, values);
    }
    std::ifstream formulas(MANYI_SOURCE_DIR "/tests/reference/derive/formulas.txt");
    std::string line;
    int compared = 0;
    for (; std::getline(formulas, line); ++compared) {
        const std::string name = line.substr(0, line.find(':'));
        const auto made = domain::makeExpression(line.substr(line.find(':') + 1), survey.questionnaire());
        ASSERT_TRUE(made) << line;
        domain::Variable variable;
        variable.type = domain::ValueType::Number;
        variable.derivation = std::make_shared<const domain::Derivation>(*made);
        base::Progress progress;
        const DerivedColumn derived = analysis::derive(variable, survey.dataset(), progress);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double value = data::valueAt(*derived.column, row);
            const double expected = cell(row, name);
            ASSERT_EQ(std::isnan(value), std::isnan(expected)) << line << " in row " << row;
            if (std::isnan(expected))
                continue;
            ASSERT_NEAR(value, expected, 1e-12 * std::max(1.0, std::abs(expected))) << line << " in row " << row;
        }
    }
    EXPECT_EQ(compared, 12);
}

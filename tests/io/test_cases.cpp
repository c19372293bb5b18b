#include "io/csv_support.h"

#include <algorithm>

#include <fmt/format.h>

// A folder a case: cases/NAME/input.csv, perhaps plan.json (a recipe used instead of the guess), and expected.txt,
// which is written from the specification. Adding a folder adds a test. The printed form is that of `printed` below.

using namespace manyi;

namespace {

const std::string casesFolder = std::string(MANYI_SOURCE_DIR) + "/tests/io/cases";

std::vector<std::string> caseNames()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(casesFolder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string visible(const std::string& text)
{
    std::string shown;
    for (const char c : text)
        shown += c == '\n' ? std::string("\\n") : c == '\r' ? std::string("\\r") : std::string(1, c);
    return shown;
}

std::string printedVariable(const domain::Variable& variable)
{
    std::string line = fmt::format("variable {} | {} {}", variable.name, domain::typeName(variable.type),
                                   domain::roleName(variable.role));
    if (variable.scale)
        line += fmt::format(" | {}..{}", base::formatNumber(variable.scale->minimum),
                            base::formatNumber(variable.scale->maximum));
    if (!variable.labels.empty())
        line += " |";
    for (const domain::ValueLabel& label : variable.labels)
        line += fmt::format(" {}={}", base::formatNumber(label.code), label.label);
    return line;
}

std::string printed(const test::Imported& imported)
{
    const io::CsvDialect& dialect = imported.dialect;
    std::string text = fmt::format("file {} separator {} header {} {} decimal {}\n", dialect.encoding,
                                   dialect.separator == '\t' ? std::string("tab") : std::string(1, dialect.separator),
                                   dialect.headerRow, dialect.lineEnd, dialect.decimal);
    for (const domain::Variable& variable : imported.output.variables)
        text += printedVariable(variable) + "\n";
    for (const domain::Question& question : imported.output.questions) {
        text += fmt::format("question {} {}:", question.name, domain::questionKindName(question.kind));
        for (const domain::VariableId id : question.variables)
            text += " " + imported.output.variables.at(static_cast<std::size_t>(id.value) - 1).name;
        text += "\n";
    }
    for (const auto& levels : imported.output.hierarchies)
        text += fmt::format("places {}\n", fmt::join(levels, " > "));
    for (const auto& row : imported.rows)
        text += visible(fmt::format("row {}", fmt::join(row, " | "))) + "\n";
    for (const domain::ImportProblem& problem : imported.report.problems)
        text += visible(fmt::format("problem row {} [{}] '{}' x{} {}", problem.row, problem.column, problem.value,
                                    problem.affectedRows, problem.reason)) +
                "\n";
    return text;
}

} // namespace

class CsvCase : public testing::TestWithParam<std::string> {};

TEST_P(CsvCase, ReadsAsExpected)
{
    const std::string folder = casesFolder + "/" + GetParam() + "/";
    const auto edit = [&](domain::Recipe& recipe) {
        if (!std::filesystem::exists(folder + "plan.json"))
            return;
        const auto plan = domain::recipeFromJson(test::fileContent(folder + "plan.json"));
        ASSERT_TRUE(plan) << plan.error().message;
        recipe = *plan;
    };
    const test::Imported imported = test::importFile(folder + "input.csv", edit);
    EXPECT_EQ(printed(imported), test::fileContent(folder + "expected.txt"));
    // What the profile foretells is what the reader reports; it may have further advice.
    const auto foreseen = io::foreseenProblems(imported.profile, imported.recipe);
    for (const domain::ImportProblem& problem : imported.report.problems) {
        const auto found = std::find_if(foreseen.begin(), foreseen.end(), [&](const domain::ImportProblem& other) {
            return other.row == problem.row && other.column == problem.column && other.value == problem.value &&
                   other.reason == problem.reason && other.affectedRows == problem.affectedRows;
        });
        EXPECT_NE(found, foreseen.end()) << problem.column << " " << problem.value << " " << problem.reason;
    }
}

INSTANTIATE_TEST_SUITE_P(Folders, CsvCase, testing::ValuesIn(caseNames()), [](const auto& one) { return one.param; });

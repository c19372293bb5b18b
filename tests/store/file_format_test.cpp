// Runs the examples of docs/file-format.md on a small survey.
#include <sstream>

#include "store/fixture.h"

namespace manyi::store {

using namespace test;

namespace {

struct Example {
    std::string language;
    std::string code;
    std::string output; // the ```text block that follows it
};

std::vector<Example> examplesOfDocument()
{
    std::istringstream lines(readBytes(std::string(MANYI_SOURCE_DIR) + "/docs/file-format.md"));
    std::vector<Example> examples;
    std::string fence;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            const bool opens = fence.empty();
            fence = opens ? line.substr(3) : "";
            if (opens && fence != "text")
                examples.push_back({fence, {}, {}});
        } else if (fence == "text") {
            examples.back().output += line + '\n';
        } else if (!fence.empty()) {
            examples.back().code += line + '\n';
        }
    }
    return examples;
}

class FileFormat : public testing::Test {
protected:
    void SetUp() override { makeSurvey(m_folder.file("survey.manyi"), 50).reset(); }

    // Runs all examples of a language; returns how many there were.
    int run(const std::string& language, const std::string& command)
    {
        int count = 0;
        for (const Example& example : examplesOfDocument()) {
            if (example.language != language)
                continue;
            ++count;
            writeBytes(m_folder.file("example"), example.code);
            const std::string line = "cd '" + m_folder.path().string() + "' && " + command + " > output 2> errors";
            EXPECT_EQ(std::system(line.c_str()), 0) << example.code << readBytes(m_folder.file("errors"));
            EXPECT_EQ(readBytes(m_folder.file("output")), example.output) << example.code;
        }
        return count;
    }

    static bool there(const std::string& command) { return std::system((command + " > /dev/null 2>&1").c_str()) == 0; }

    Folder m_folder;
};

} // namespace

TEST_F(FileFormat, SqlExamples)
{
    if (!there("sqlite3 --version"))
        GTEST_SKIP() << "no sqlite3 program";
    EXPECT_EQ(run("sql", "sqlite3 -readonly -bail survey.manyi < example"), 3);
}

TEST_F(FileFormat, PythonExamples)
{
    if (!there("python3 -c 'import sqlite3'"))
        GTEST_SKIP() << "no python3";
    EXPECT_EQ(run("python", "python3 example"), 1);
}

TEST_F(FileFormat, RExamples)
{
    if (!there("Rscript --version"))
        GTEST_SKIP() << "no R";
    EXPECT_EQ(run("r", "Rscript --vanilla example"), 1);
}

TEST_F(FileFormat, RExamplesWithRSqlite)
{
    if (!there("Rscript -e 'library(RSQLite)'"))
        GTEST_SKIP() << "R has no package RSQLite";
    EXPECT_EQ(run("r-rsqlite", "Rscript --vanilla example"), 1);
}

// The document's figures, counted from what the survey was made of (fixture.cpp): nps is missing where n % 7 == 0, else
// n % 11; region is North where n % 3 == 0; n runs 0–49 and 1000–1049.
TEST_F(FileFormat, FiguresOfTheDocumentAreRight)
{
    int count[2] = {};
    int promoters[2] = {};
    int detractors[2] = {};
    for (int i = 0; i < 100; ++i) {
        const int n = i < 50 ? i : 950 + i;
        if (n % 7 == 0)
            continue;
        const int region = n % 3 == 0 ? 0 : 1;
        ++count[region];
        promoters[region] += n % 11 >= 9;
        detractors[region] += n % 11 <= 6;
    }
    const std::string document = readBytes(std::string(MANYI_SOURCE_DIR) + "/docs/file-format.md");
    for (int region = 0; region < 2; ++region) {
        char line[64];
        std::snprintf(line, sizeof line, "%s|%d|%.1f", region == 0 ? "North" : "South", count[region],
                      100.0 * (promoters[region] - detractors[region]) / count[region]);
        EXPECT_NE(document.find(line), std::string::npos) << line;
    }
}

// Every table and column of the schema is described.
TEST_F(FileFormat, NothingIsLeftOut)
{
    const std::string document = readBytes(std::string(MANYI_SOURCE_DIR) + "/docs/file-format.md");
    const std::string sql =
        "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE "
        "t.type = 'table' AND t.name <> 'response'";
    const std::string line = "cd '" + m_folder.path().string() + "' && sqlite3 survey.manyi \"" + sql + "\" > columns";
    ASSERT_EQ(std::system(line.c_str()), 0);
    std::istringstream columns(readBytes(m_folder.file("columns")));
    int count = 0;
    for (std::string name; std::getline(columns, name); ++count) {
        const std::size_t point = name.find('.');
        EXPECT_NE(document.find('`' + name.substr(0, point) + '`'), std::string::npos) << name;
        EXPECT_NE(document.find('`' + name.substr(point + 1) + '`'), std::string::npos) << name;
    }
    EXPECT_GT(count, 50);
}

} // namespace manyi::store

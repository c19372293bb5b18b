// Matrices and tree files as they come from people.
#include "engine/judgement_files.h"

#include <fstream>

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "io/xlsx/xlsx_writer.h"

using namespace manyi;

namespace {

class JudgementFiles : public testing::Test {
protected:
    std::string text(const char* name, const std::string& content) const
    {
        const std::string path = folder.filePath(QString::fromUtf8(name)).toStdString();
        std::ofstream(path) << content;
        return path;
    }
    static engine::NamedMatrix matrix(const std::string& name, const std::vector<std::string>& items,
                                      const std::vector<double>& upper)
    {
        engine::NamedMatrix named{name, domain::JudgementMatrix(items)};
        std::size_t next = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j)
                named.matrix.set(i, j, upper[next++]);
        }
        return named;
    }
    // Whether it is refused with a sentence that holds the words.
    template <class T>
    static testing::AssertionResult refusedWith(const base::Result<T>& result, const std::string& words)
    {
        if (result)
            return testing::AssertionFailure() << "was taken";
        if (result.error().message.find(words) == std::string::npos)
            return testing::AssertionFailure() << result.error().message;
        return testing::AssertionSuccess();
    }
    QTemporaryDir folder;
};

} // namespace

TEST_F(JudgementFiles, MatrixFromTextOfAnySeparator)
{
    for (const char* content : {",A,B\nA,1,1/4\nB,4,1\n", "\tA\tB\nA\t1\t0.25\nB\t\t1\n", ";A;B\nA;1;0,25\nB;4;1\n"}) {
        const auto read = engine::readJudgementMatrix(text("quality.csv", content));
        ASSERT_TRUE(read) << content << read.error().message;
        EXPECT_EQ(read->name, "quality");
        EXPECT_EQ(read->matrix.names(), (std::vector<std::string>{"A", "B"}));
        EXPECT_DOUBLE_EQ(read->matrix.at(0, 1), 0.25);
        EXPECT_DOUBLE_EQ(read->matrix.at(1, 0), 4);
    }
}

TEST_F(JudgementFiles, MatrixFromAWorkbookBelowBlankRows)
{
    const std::string path = folder.filePath("m.xlsx").toStdString();
    auto writer = io::XlsxWriter::open(path);
    ASSERT_TRUE(writer);
    writer->sheet("M");
    writer->endRecord();
    writer->endRecord();
    const std::vector<std::vector<std::string>> rows = {{"", "A", "B"}, {"A", "1", "1/3"}, {"B", "3", "1"}};
    for (const auto& row : rows) {
        for (const std::string& cell : row)
            writer->text(cell);
        writer->endRecord();
    }
    ASSERT_TRUE(writer->finish());
    const auto read = engine::readJudgementMatrix(path);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_DOUBLE_EQ(read->matrix.at(0, 1), 1.0 / 3);
}

TEST_F(JudgementFiles, BadMatricesNameTheFile)
{
    EXPECT_TRUE(refusedWith(engine::readJudgementMatrix(text("zero.csv", ",A,B\nA,1,0\nB,,1\n")), "zero.csv"));
    EXPECT_TRUE(refusedWith(engine::readJudgementMatrix(text("three.csv", ",A,B\nA,1,3\nB,3,1\n")), "reciprocal"));
    EXPECT_TRUE(refusedWith(engine::readJudgementMatrix(text("names.csv", ",A,B\nA,1,3\nC,1/3,1\n")), "names.csv"));
    std::string long_ = "id,Q1\n";
    for (int row = 0; row < 1200; ++row)
        long_ += std::to_string(row) + ",3\n";
    EXPECT_TRUE(refusedWith(engine::readJudgementMatrix(text("survey.csv", long_)), "Import it as a survey"));
    EXPECT_FALSE(engine::readJudgementMatrix("/no/such/file.csv"));
}

TEST_F(JudgementFiles, SameNamesInAnyOrderAreExperts)
{
    const auto whole = engine::systemOfMatrices(
        {matrix("Ann", {"A", "B", "C"}, {2, 4, 3}), matrix("Bob", {"C", "A", "B"}, {0.5, 0.25, 5})}, {2, 1});
    ASSERT_TRUE(whole) << whole.error().message;
    EXPECT_EQ(whole->roles, engine::MatrixRoles::Experts);
    const domain::IndicatorSystem& system = whole->system;
    ASSERT_EQ(system.experts.size(), 2U);
    EXPECT_EQ(system.experts[0].weight, 2);
    EXPECT_EQ(system.experts[1].name, "Bob");
    const auto bob = domain::matrixOf(system, system.experts[1].id, system.goal.id);
    EXPECT_DOUBLE_EQ(bob.at(0, 1), 5); // A against B
    EXPECT_DOUBLE_EQ(bob.at(0, 2), 2); // A against C: C against A is 1/2
    EXPECT_DOUBLE_EQ(bob.at(1, 2), 4); // B against C: C against B is 1/4
}

TEST_F(JudgementFiles, CriteriaMayStandAnywhereAndNamesFindTheirMatrix)
{
    const std::vector<std::string> cars = {"Red", "Blue"};
    const auto whole = engine::systemOfMatrices({matrix("car_fuel price", cars, {3}), matrix("car_price", cars, {5}),
                                                 matrix("car", {"price", "fuel price"}, {2})},
                                                {});
    ASSERT_TRUE(whole) << whole.error().message;
    EXPECT_EQ(whole->roles, engine::MatrixRoles::CriteriaAndAlternatives);
    const domain::IndicatorSystem& system = whole->system;
    ASSERT_EQ(system.goal.children.size(), 2U);
    const base::ExpertId expert = system.experts.front().id;
    EXPECT_DOUBLE_EQ(domain::matrixOf(system, expert, system.goal.children[0].id).at(0, 1), 5); // price
    EXPECT_DOUBLE_EQ(domain::matrixOf(system, expert, system.goal.children[1].id).at(0, 1), 3); // fuel price
}

TEST_F(JudgementFiles, MatricesThatDoNotFitAreRefused)
{
    const auto criteria = matrix("c", {"price", "speed"}, {2});
    const auto cars = matrix("one", {"Red", "Blue"}, {3});
    EXPECT_TRUE(refusedWith(engine::systemOfMatrices({criteria, cars}, {}), "give one for each criterion"));
    EXPECT_TRUE(refusedWith(engine::systemOfMatrices({criteria, cars, matrix("x", {"Red", "Green"}, {1})}, {}),
                            "compare different things"));
    EXPECT_TRUE(refusedWith(engine::systemOfMatrices({criteria, matrix("c_price", {"Red", "Blue"}, {3}), cars}, {}),
                            "No matrix' name ends in \"speed\""));
    EXPECT_TRUE(refusedWith(engine::systemOfMatrices({cars, matrix("two", {"Red", "Blue"}, {3})}, {1}),
                            "1 expert weights are given for 2 matrices"));
    EXPECT_TRUE(refusedWith(engine::systemOfMatrices({cars, matrix("two", {"Red", "Blue"}, {3})}, {0, 0}),
                            "at least one is above 0"));
}

TEST_F(JudgementFiles, TreeFilesThatCannotBeReadAreNamed)
{
    EXPECT_TRUE(refusedWith(engine::readIndicatorFile("/no/such/tree.json"), "tree.json"));
    EXPECT_TRUE(refusedWith(engine::readIndicatorFile(text("bad.json", "{")), "bad.json"));
}

// What the page on tree files shows must be readable as it stands, in both languages.
TEST_F(JudgementFiles, EveryExampleOfTheDocumentationIsRead)
{
    for (const char* page : {"indicator-file.md", "indicator-file.zh.md"}) {
        QFile file(QStringLiteral(MANYI_SOURCE_DIR "/docs/") + QString::fromLatin1(page));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << page;
        const QString markdown = QString::fromUtf8(file.readAll());
        const QString fence = QStringLiteral("```json\n");
        int examples = 0;
        for (qsizetype from = markdown.indexOf(fence); from >= 0; from = markdown.indexOf(fence, from + 1)) {
            const qsizetype begin = from + fence.size();
            const QString json = markdown.mid(begin, markdown.indexOf(QStringLiteral("```"), begin) - begin);
            const auto read = engine::readIndicatorFile(text("example.json", json.toStdString()));
            ASSERT_TRUE(read) << page << ": " << read.error().message;
            EXPECT_TRUE(domain::problemsOf(*read).empty()) << page << ", example " << examples;
            ++examples;
        }
        EXPECT_GE(examples, 1) << page;
    }
}

// manyi-cli fuzzy: the published tables to their printed digits, trees, projects by group, and bad input.
#include <cmath>
#include <map>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

QString table(const char* name)
{
    return QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/fuzzy/") + QString::fromUtf8(name);
}

QString treeTemplate(const char* name)
{
    return QStringLiteral(MANYI_SOURCE_DIR "/resources/templates/indicators/") + QString::fromUtf8(name);
}

std::vector<double> numbers(const QJsonValue& value)
{
    std::vector<double> result;
    for (const QJsonValue& entry : value.toArray())
        result.push_back(entry.toDouble(std::nan("")));
    return result;
}

void expectNumbers(const QJsonValue& value, const std::vector<double>& expected, double tolerance)
{
    const std::vector<double> actual = numbers(value);
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        EXPECT_NEAR(actual[i], expected[i], tolerance) << "grade " << i;
}

class Fuzzy : public testing::Test {
protected:
    QString file(const char* name, const QByteArray& content)
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        writeAll(path, content);
        return path;
    }
    QTemporaryDir folder;
};

// tests/reference/fuzzy/expected.json: all that is there of each case, by every operator. Where a source's own
// arithmetic is off, the recomputed figure is expected: teaching quality prints 83.375 for 82.875, the product of two
// levels claims about 78.33 for 76.58.
TEST_F(Fuzzy, PublishedTablesComeOut)
{
    const QJsonObject expected = readJson(table("expected.json"));
    const std::map<QString, QStringList> more{
        {QStringLiteral("hr_one_level"), {}},
        {QStringLiteral("teaching_quality"), {"--scores", "95,85,75,65,50"}},
        {QStringLiteral("product_two_level"), {"--weights", "0.5,0.2,0.3", "--scores", "90,75,60,40"}},
        {QStringLiteral("restaurant"), {}},
        {QStringLiteral("clothes_mathmodels"), {"--scores", "90,75,50"}}};
    const char* const keys[] = {"M(min,max)", "M(product,max)", "M(min,bounded-sum)", "M(product,sum)", "均衡平均"};
    for (const auto& [name, arguments] : more) {
        SCOPED_TRACE(name.toStdString());
        const QString csv = table((name + ".csv").toUtf8().constData());
        const QJsonObject result =
            runCliWell(QStringList{"fuzzy", csv, "--operator", "all", "--json"} + arguments).object();
        const QJsonObject known = expected.value(name).toObject();
        if (known.contains("B"))
            expectNumbers(result.value("B"), numbers(known.value("B")), 1e-9);
        if (known.contains("score")) {
            EXPECT_NEAR(result.value("score").toDouble(), known.value("score").toArray().last().toDouble(), 1e-9);
        }
        const QJsonObject published = known.value("published").toObject();
        if (published.contains("B"))
            expectNumbers(result.value("B"), numbers(published.value("B")), 1e-12);
        if (published.contains("grade")) {
            EXPECT_EQ(result.value("grade").toString(), published.value("grade").toString());
        }
        const QJsonObject operators = known.value("operators").toObject();
        const QJsonArray ours = result.value("operators").toArray();
        ASSERT_EQ(ours.size(), 5);
        for (auto it = operators.begin(); it != operators.end(); ++it) {
            for (int i = 0; i < 5; ++i) {
                if (!it.key().startsWith(QString::fromUtf8(keys[i])))
                    continue;
                expectNumbers(ours[i].toObject().value("B"), numbers(it.value().toObject().value("raw")), 1e-9);
                expectNumbers(ours[i].toObject().value("B_normalised"),
                              numbers(it.value().toObject().value("normalised")), 1e-9);
            }
        }
    }
}

TEST_F(Fuzzy, TheSharedCasesAreTheSameFiles)
{
    if (!QFile::exists(sharedFile("fce_published_a/restaurant.csv")))
        GTEST_SKIP() << "the shared data are not here";
    for (const char* name : {"hr_one_level.csv", "teaching_quality.csv", "product_two_level.csv", "restaurant.csv",
                             "clothes_mathmodels.csv"})
        EXPECT_EQ(readAll(sharedFile("fce_published_a/") + QString::fromLatin1(name)), readAll(table(name))) << name;
}

TEST_F(Fuzzy, LevelsHoldEveryStep)
{
    const QJsonObject result =
        runCliWell({"fuzzy", table("product_two_level.csv"), "--weights", "外观=0.2,性能=0.5,服务=0.3", "--json"})
            .object();
    const QJsonArray levels = result.value("levels").toArray();
    ASSERT_EQ(levels.size(), 4);
    EXPECT_EQ(levels[1].toObject().value("name").toString(), QStringLiteral("外观"));
    expectNumbers(levels[1].toObject().value("weights"), {.55, .45}, 1e-15);
    expectNumbers(levels[1].toObject().value("B"), {.5325, .295, .1225, .05}, 1e-12);
    expectNumbers(levels[3].toObject().value("R").toArray()[2], {.4, .325, .2, .075}, 1e-12);
    expectNumbers(result.value("B"), {.4315, .329, .1745, .065}, 1e-12);
    EXPECT_TRUE(result.value("score").isNull());
    EXPECT_FALSE(result.value("reason").toString().isEmpty());
}

// methods.md, against the figures of R (second_opinion.txt).
TEST_F(Fuzzy, FieldServiceByEveryOperatorAsInR)
{
    std::map<QString, QStringList> lines;
    for (const QByteArray& line : readAll(table("second_opinion.txt")).split('\n'))
        lines[QString::fromUtf8(line).section(' ', 0, 0)] = QString::fromUtf8(line).split(' ');
    const QJsonObject result =
        runCliWell({"fuzzy", treeTemplate("field-service.en.json"), "--operator", "all", "--json"}).object();
    EXPECT_NEAR(result.value("score").toDouble(), 81.1, 0.05);
    expectNumbers(result.value("B"), {.221, .669, .110, 0}, 0.0005);
    for (const QJsonValue& value : result.value("operators").toArray()) {
        const QJsonObject entry = value.toObject();
        const QStringList known = lines[entry.value("operator").toString()];
        ASSERT_EQ(known.size(), 8);
        std::vector<double> expected;
        for (int j = 2; j < 6; ++j)
            expected.push_back(known[j].toDouble());
        expectNumbers(entry.value("B"), expected, 1e-9);
        EXPECT_NEAR(entry.value("score").toDouble(), known[7].toDouble(), 1e-8);
    }
    EXPECT_TRUE(result.value("operators").toArray()[4].toObject().value("grade_changed").toBool());
}

TEST_F(Fuzzy, VotesAreCounted)
{
    const QString csv = file("votes.csv", "item,weight,good,fair\nA,0.5,8,2\nB,0.5,3,7\n");
    EXPECT_EQ(runCli({"fuzzy", csv}).exitCode, 1) << "8 is no membership";
    const QJsonObject result = runCliWell({"fuzzy", csv, "--votes", "--json"}).object();
    expectNumbers(result.value("B"), {.55, .45}, 1e-12);
}

TEST_F(Fuzzy, RoundedWeightsAreToldAndUsedAsWritten)
{
    const QString csv = file("thirds.csv", "factor,weight,a,b\nx,0.333,1,0\ny,0.333,0,1\nz,0.333,0,1\n");
    const QJsonObject result = runCliWell({"fuzzy", csv, "--json"}).object();
    expectNumbers(result.value("B"), {.333, .666}, 1e-12);
    ASSERT_EQ(result.value("notes").toArray().size(), 1);
    EXPECT_TRUE(result.value("notes").toArray()[0].toString().contains("0.999"));
}

TEST_F(Fuzzy, FirstLevelCellsMayStayBlankAndHoldTheirWeights)
{
    const QString csv = file("two.csv", "group,group weight,factor,weight,a,b\n"
                                        "P,0.6,x,0.5,1,0\n,,y,0.5,0,1\nQ,0.4,z,1,1,0\n");
    expectNumbers(runCliWell({"fuzzy", csv, "--json"}).object().value("B"), {.6 * .5 + .4, .6 * .5}, 1e-12);
}

TEST_F(Fuzzy, BadTablesAreRefusedWithTheirPlace)
{
    const struct {
        QByteArray content;
        QStringList more;
        const char* says;
    } bad[] = {{"factor,weight,a,b\nx,0.5,0.2,0.8\ny,0.4,0.1,0.9\n", {}, "0.9"},
               {"factor,weight,a,b\nx,0.5,0.2,0.8\ny,0.5,1.1,0.9\n", {}, "row 3, column a"},
               {"factor,weight,a,b\nx,0.5,-0.2,0.8\ny,0.5,0.1,0.9\n", {}, "row 2, column a"},
               {"factor,weight,a,b\nx,0.5,0.2,\ny,0.5,0.1,0.9\n", {}, "row 2, column b"},
               {"factor,weight,a,b\nx,0.5,0.2\ny,0.5,0.1,0.9\n", {}, "row 2, column b"},
               {"factor,weight,a,b\nx,0.5,0.2,0.8,1\ny,0.5,0.1,0.9\n", {}, "Row 2"},
               {"factor,weight,a,b\nx,half,0.2,0.8\ny,0.5,0.1,0.9\n", {}, "half"},
               {"factor,weight,a,b\n,0.5,0.2,0.8\ny,0.5,0.1,0.9\n", {}, "row 2, column factor"},
               {"factor,weight,a,b\nx,0.5,0.2,0.8\nx,0.5,0.1,0.9\n", {}, "row 3"},
               {"factor,weight,a,a\nx,0.5,0.2,0.8\ny,0.5,0.1,0.9\n", {}, "two columns"},
               {"factor,weight,a\nx,1,0.2\n", {}, "two grades"},
               {"factor,a,b\nx,0.2,0.8\n", {}, "weight"},
               {"factor,weight,a,b\n", {}, "no factors"},
               {"factor,weight,a,b\nx,1,0.2,0.8\n", {"--scores", "1,2,3"}, "3 scores"},
               {"factor,weight,a,b\nx,1,0.2,0.8\n", {"--scores", "1,good"}, "good"},
               {"factor,weight,a,b\nx,1,0,0\n", {"--votes"}, "no votes"},
               {"g,factor,weight,a,b\nP,x,1,0.2,0.8\nQ,y,1,0.1,0.9\n", {}, "--weights"},
               {"g,factor,weight,a,b\nP,x,1,0.2,0.8\nQ,y,1,0.1,0.9\n", {"--weights", "0.5,0.4"}, "0.9"},
               {"g,factor,weight,a,b\nP,x,1,0.2,0.8\nQ,y,1,0.1,0.9\n", {"--weights", "0.5"}, "1 weights"},
               {"g,factor,weight,a,b\nP,x,1,0.2,0.8\nQ,y,1,0.1,0.9\n", {"--weights", "P=0.5,R=0.5"}, "\"R\""},
               {"factor,weight,a,b\nx,1,0.2,0.8\n", {"--by", "Region"}, "--by"},
               {"factor,weight,a,b\nx,1,0.2,0.8\n", {"--bootstrap", "1000"}, "--bootstrap"}};
    for (const auto& entry : bad) {
        const CliRun run = runCli(QStringList{"fuzzy", file("bad.csv", entry.content)} + entry.more);
        EXPECT_EQ(run.exitCode, 1) << entry.content.toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(entry.says)) << run.err.toStdString();
    }
    EXPECT_EQ(runCli({"fuzzy", folder.filePath("nowhere.csv")}).exitCode, 2);
}

TEST_F(Fuzzy, TreesThatLackSomethingSayWhat)
{
    const CliRun unjudged = runCli({"fuzzy", treeTemplate("bank-branch.en.json")});
    EXPECT_EQ(unjudged.exitCode, 1);
    EXPECT_TRUE(unjudged.err.contains("Waiting")) << unjudged.err.toStdString();
    const QString tree =
        file("tree.json", R"({"name": "t", "grades": ["a", "b"], "goal": {"name": "g", "weights": "equal",
        "children": [{"name": "x", "membership": [1, 0]}, {"name": "y"}]}})");
    const CliRun run = runCli({"fuzzy", tree});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.contains("y: no source of data")) << run.err.toStdString();
    EXPECT_EQ(runCli({"fuzzy", tree, "--weights", "0.5,0.5"}).exitCode, 1);
}

// What is wrong in a tree is refused by its name, what merely lacks is told.
TEST_F(Fuzzy, WrongDataOfTreesIsNamed)
{
    const char* const frame = R"({"grades": [{"name": "a", "score": 90}, {"name": "b", "score": 60}],
        "goal": {"name": "g", "weights": "equal", "children": [{"name": "x", "membership": [1, 0]}, {"name": "y", %1}]}})";
    const struct {
        const char* data;
        const char* says;
    } cases[] = {
        {R"("membership": [0.5, 0.3, 0.2])", "\"y\" has 3 memberships"},
        {R"("membership": [0.5, 1.5])", "1.5 of \"y\""},
        {R"("data": {"source": "counts", "counts": [3]})", "\"y\" has 1 memberships"},
        {R"("data": {"source": "measured", "value": 5, "functions": [{"shape": "larger", "points": [1, 9]}]})",
         "of \"y\""},
        {R"("data": {"source": "measured", "value": 5, "functions": [{"shape": "larger", "points": [1, 9]},
            {"shape": "smaller", "points": [9, 1]}]})",
         "of \"y\""},
        {R"("votes": {"Li": 3})", "grade 3"},
        {R"("data": {"source": "questions", "questions": [{"variable": "q", "rescaling": "cuts", "cuts": [3, 2]}]})",
         "\"q\" in \"y\""}};
    for (const auto& entry : cases) {
        const CliRun run = runCli({"fuzzy", file("wrong.json", QString::fromUtf8(frame).arg(entry.data).toUtf8())});
        EXPECT_EQ(run.exitCode, 1) << entry.data;
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(entry.says)) << entry.data << run.err.toStdString();
    }
}

// Li votes on x only, Wu (who only compares) on nothing, Xu is excluded: one vote lacks. y is Zhao's vote alone.
TEST_F(Fuzzy, MissingEvaluatorsAreTold)
{
    const QString tree = file("votes.json", R"({"grades": [{"name": "a", "score": 90}, "b"],
        "experts": ["Li", "Wu", {"name": "Xu", "excluded": "ill"}],
        "goal": {"name": "g", "judgements": {"Wu": [[1, 1], [null, 1]]},
        "children": [{"name": "x", "votes": {"Li": "a", "Zhao": "b"}}, {"name": "y", "votes": {"Zhao": "a"}}]}})");
    const QJsonObject answer = runCliWell({"fuzzy", tree, "--json"}).object();
    expectNumbers(answer.value("B"), {.75, .25}, 1e-12);
    const QJsonArray leaves = answer.value("leaves").toArray();
    EXPECT_EQ(leaves[0].toObject().value("missing").toInt(-1), 0);
    EXPECT_EQ(leaves[1].toObject().value("missing").toInt(-1), 1);
    const QJsonArray notes = answer.value("notes").toArray();
    ASSERT_EQ(notes.size(), 1);
    EXPECT_TRUE(notes[0].toString().startsWith("Li has not voted on \"y\"")) << notes[0].toString().toStdString();
    EXPECT_TRUE(answer.value("score").isNull());
    EXPECT_TRUE(answer.value("reason").toString().contains("\"b\"")) << answer.value("reason").toString().toStdString();
}

// A tree file with the answers of a project, by group with intervals.
class FuzzyOfProject : public Fuzzy {
protected:
    void SetUp() override
    {
        QByteArray csv = "id,region,q1,q2\n";
        for (int i = 0; i < 300; ++i) {
            const QByteArray region = i % 3 == 0 ? "East" : i % 3 == 1 ? "West" : "North";
            const QByteArray q1 = region == "North" ? QByteArray() : QByteArray::number(1 + (i / 3) % 5);
            csv += "r" + QByteArray::number(i) + "," + region + "," + q1 + "," + QByteArray::number(1 + i % 5) + "\n";
        }
        project = folder.filePath("p.manyi");
        runCliWell({"import", file("p.csv", csv), "--project", project, "--set", "q1:role=csat", "q2:role=csat",
                    "q1:scale=1..5", "q2:scale=1..5", "region:role=segment"});
        tree = file("tree.json", R"({"name": "t", "grades": [{"name": "5", "score": 100}, {"name": "4", "score": 75},
            {"name": "3", "score": 50}, {"name": "2", "score": 25}, {"name": "1", "score": 0}],
            "goal": {"name": "g", "weights": "equal",
            "children": [{"name": "x", "questions": ["q1"]}, {"name": "y", "questions": ["q2"]}]}})");
    }
    QString project;
    QString tree;
};

TEST_F(FuzzyOfProject, WholeAndByGroup)
{
    // Every answer is as frequent as every other: each grade a fifth, score 50.
    const QJsonObject whole = runCliWell({"fuzzy", project, "--tree", tree, "--json"}).object();
    expectNumbers(whole.value("B"), {.2, .2, .2, .2, .2}, 1e-12);
    EXPECT_NEAR(whole.value("score").toDouble(), 50, 1e-9);
    EXPECT_EQ(whole.value("n").toInt(), 300);
    const QJsonArray groups =
        runCliWell({"fuzzy", project, "--tree", tree, "--by", "region", "--bootstrap", "500", "--json"}).array();
    ASSERT_EQ(groups.size(), 3);
    for (const QJsonValue& value : groups) {
        const QJsonObject group = value.toObject();
        EXPECT_EQ(group.value("n").toInt(), 100);
        if (group.value("group").toObject().value("region").toString() == QStringLiteral("North")) {
            EXPECT_TRUE(group.value("score").isNull());
            EXPECT_TRUE(group.value("reason").toString().contains("x: no valid answers"));
            continue;
        }
        EXPECT_NEAR(group.value("score").toDouble(), 50, 1e-9);
        const QJsonObject interval = group.value("interval").toObject();
        EXPECT_LT(interval.value("lower").toDouble(), 50);
        EXPECT_GT(interval.value("upper").toDouble(), 50);
        EXPECT_EQ(interval.value("draws").toInt(), 500);
    }
    const QJsonObject filtered =
        runCliWell({"fuzzy", project, "--tree", tree, "--filter", "q1 >= 4 and q2 >= 4", "--json"}).object();
    EXPECT_GE(filtered.value("score").toDouble(), 75);
}

TEST_F(FuzzyOfProject, ProjectsWithoutATreeAndUnknownNamesAreRefused)
{
    for (const QStringList& arguments : {QStringList{"fuzzy", project},
                                         {"fuzzy", project, "--tree", "nowhere"},
                                         {"fuzzy", project, "--tree", tree, "--by", "nowhere"},
                                         {"fuzzy", project, "--tree", tree, "--by", "id"}}) {
        const CliRun run = runCli(arguments);
        EXPECT_EQ(run.exitCode, 1) << arguments.join(' ').toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
    }
}

TEST_F(FuzzyOfProject, ReportOfIndicators)
{
    const QString pdf = folder.filePath("r.pdf");
    runCliWell({"report", project, "--template", "indicators", "--tree", tree, "--by", "region", "-o", pdf});
    EXPECT_TRUE(readAll(pdf).startsWith("%PDF"));
    EXPECT_EQ(runCli({"report", project, "--template", "indicators", "-o", pdf}).exitCode, 1) << "there is no tree";
}

} // namespace
} // namespace manyi::tests

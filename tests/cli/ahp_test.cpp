// manyi-cli ahp on the published cases of shared/data/ahp_published_a, to the digits that their sources print; on bad
// input; on several experts, trees, repairs and sensitivity.
#include <QDir>
#include <QFileInfo>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

QString shared(const char* name)
{
    return sharedFile("ahp_published_a/") + QString::fromUtf8(name);
}

double weight(const QJsonObject& of, const char* key, const QString& name)
{
    EXPECT_TRUE(of.value(QLatin1String(key)).toObject().contains(name)) << key << ' ' << name.toStdString();
    return of.value(QLatin1String(key)).toObject().value(name).toDouble(-1);
}

double number(const QJsonObject& of, const char* key)
{
    EXPECT_TRUE(of.value(QLatin1String(key)).isDouble()) << key;
    return of.value(QLatin1String(key)).toDouble(-1);
}

class AhpPublished : public testing::Test {
protected:
    void SetUp() override
    {
        if (!QFile::exists(shared("expected.json")))
            GTEST_SKIP() << "shared data is not here";
        expected = readJson(shared("expected.json"));
    }

    // All figures that expected.json holds for one matrix.
    void expectMatrix(const QJsonObject& answer, const QJsonObject& wanted)
    {
        EXPECT_NEAR(number(answer, "lambda_max"), number(wanted, "lambda_max"), 1e-8);
        EXPECT_NEAR(number(answer, "ci"), number(wanted, "CI"), 1e-8);
        EXPECT_NEAR(number(answer, "cr"), number(wanted, "CR_RI_0_58_series"), 1e-8);
        const QJsonObject methods = answer.value("methods").toObject();
        for (const auto& [key, method] :
             {std::pair("weights_eigenvector", "eigen"), std::pair("weights_geometric_mean", "geometric"),
              std::pair("weights_column_normalised_mean", "column")}) {
            const QJsonObject weights = wanted.value(QLatin1String(key)).toObject();
            for (auto it = weights.begin(); it != weights.end(); ++it)
                EXPECT_NEAR(weight(methods, method, it.key()), it.value().toDouble(), 1e-8) << key;
        }
    }

    QJsonObject expected;
};

TEST_F(AhpPublished, Drinks)
{
    const QJsonObject wanted = expected.value("drinks").toObject();
    const QJsonObject answer = runCliWell({"ahp", shared("drinks.csv"), "--json"}).object();
    expectMatrix(answer, wanted);
    const QJsonObject printed = wanted.value("published").toObject().value("weights").toObject();
    for (auto it = printed.begin(); it != printed.end(); ++it)
        EXPECT_NEAR(weight(answer, "weights", it.key()), it.value().toDouble(), 5e-4);
    EXPECT_NEAR(number(answer, "cr"), 0.022, 5e-4);
    EXPECT_EQ(answer.value("method").toString(), "eigen");
    EXPECT_EQ(answer.value("ri_table").toString(), "saaty1980");
    EXPECT_EQ(answer.value("names").toArray().size(), 7);
    EXPECT_EQ(answer.value("consistent"), true);
    EXPECT_FALSE(answer.contains("global"));
}

TEST_F(AhpPublished, MethodsAndTables)
{
    const QJsonObject wanted = expected.value("drinks").toObject();
    const QJsonObject other =
        runCliWell({"ahp", shared("drinks.csv"), "--json", "--method", "geometric", "--ri", "saaty2005"}).object();
    EXPECT_NEAR(number(other, "cr"), number(wanted, "CR_RI_0_52_series"), 1e-8);
    EXPECT_NEAR(weight(other, "weights", "water"), 0.32432304566158493, 1e-9);
    const QJsonObject column = runCliWell({"ahp", shared("drinks.csv"), "--json", "--method", "column"}).object();
    EXPECT_NEAR(weight(column, "weights", "water"), 0.32503227785878547, 1e-9);
    const QJsonObject lls = runCliWell({"ahp", shared("drinks.csv"), "--json", "--method", "lls"}).object();
    EXPECT_NEAR(weight(lls, "weights", "water"), 0.32432304566158493, 1e-9); // complete: the geometric mean
}

TEST_F(AhpPublished, Leader)
{
    // AHPy's order of files is not that of the criteria: they are told by their names.
    const QJsonObject answer =
        runCliWell({"ahp", shared("leader_criteria.csv"), shared("leader_Age.csv"), shared("leader_Charisma.csv"),
                    shared("leader_Education.csv"), shared("leader_Experience.csv"), "--json"})
            .object();
    const QJsonObject wanted = expected.value("leader").toObject();
    expectMatrix(answer, wanted.value("criteria").toObject());
    for (const auto& [name, printed] : {std::pair("Moll", .358), std::pair("Nell", .493), std::pair("Sue", .150)}) {
        EXPECT_NEAR(weight(answer, "alternatives", name), number(wanted.value("target_weights").toObject(), name),
                    1e-8);
        // The source rounds each level to three digits before the next one, hence .150 for .1491.
        EXPECT_NEAR(weight(answer, "alternatives", name), printed, 1.1e-3);
    }
    const QJsonObject published = wanted.value("published").toObject();
    const QJsonObject printedCriteria = published.value("criteria").toObject();
    for (auto it = printedCriteria.begin(); it != printedCriteria.end(); ++it) {
        EXPECT_NEAR(weight(answer, "weights", it.key()), it.value().toDouble(), 5e-4);
        EXPECT_NEAR(weight(answer, "global", it.key()), it.value().toDouble(), 5e-4);
    }
    EXPECT_NEAR(number(answer, "cr"), 0.044, 5e-4);
    const QJsonObject alternatives = wanted.value("alternatives").toObject();
    for (const QJsonValue& entry : answer.value("nodes").toArray()) {
        const QString name = entry.toObject().value("path").toArray().last().toString();
        if (alternatives.contains(name))
            expectMatrix(entry.toObject(), alternatives.value(name).toObject());
    }
    EXPECT_EQ(answer.value("nodes").toArray().size(), 5);
    EXPECT_EQ(answer.value("levels").toArray().size(), 2);
}

TEST_F(AhpPublished, TravelDestination)
{
    // In the order in which a folder lists them: the criteria are known by being different.
    const QJsonObject answer = runCliWell({"ahp", shared("travel_B1_景色.csv"), shared("travel_B2_费用.csv"),
                                           shared("travel_B3_居住.csv"), shared("travel_B4_饮食.csv"),
                                           shared("travel_B5_旅途.csv"), shared("travel_criteria.csv"), "--json"})
                                   .object();
    const QJsonObject wanted = expected.value(QString::fromUtf8("travel_旅游地选择")).toObject();
    expectMatrix(answer, wanted.value("criteria").toObject());
    const QJsonObject published = wanted.value("published").toObject();
    const QJsonArray names = answer.value("names").toArray();
    for (int i = 0; i < 5; ++i)
        EXPECT_NEAR(weight(answer, "weights", names[i].toString()), published.value("W1").toArray()[i].toDouble(),
                    5e-9);
    EXPECT_NEAR(number(answer, "cr"), 0.01609027, 5e-9);
    const QJsonArray nodes = answer.value("nodes").toArray();
    for (int i = 0; i < 5; ++i)
        EXPECT_NEAR(number(nodes[i + 1].toObject(), "cr"), published.value("CR_B").toArray()[i].toDouble(), 5e-10);
    for (const auto& [name, printed] :
         {std::pair("P1", 0.2992545), std::pair("P2", 0.2453040), std::pair("P3", 0.4554415)})
        EXPECT_NEAR(weight(answer, "alternatives", name), printed, 5e-8);
}

TEST_F(AhpPublished, Incomplete)
{
    const QJsonObject answer =
        runCliWell({"ahp", shared("incomplete_4x4.csv"), "--json", "--ri", "donegan1991"}).object();
    for (const auto& [name, printed] :
         {std::pair("a", .3738), std::pair("b", .3920), std::pair("c", .0985), std::pair("d", .1357)})
        EXPECT_NEAR(weight(answer, "weights", name), printed, 5e-5);
    EXPECT_NEAR(number(answer, "cr"), 0.0372, 5e-5);
    EXPECT_NEAR(answer.value("completed").toArray()[2].toArray()[3].toDouble(), 0.730297, 5e-7);
    EXPECT_EQ(answer.value("missing").toArray(), (QJsonArray{QJsonArray{"c", "d"}}));
    const QJsonObject harker =
        runCliWell({"ahp", shared("incomplete_4x4.csv"), "--json", "--completion", "harker"}).object();
    EXPECT_NEAR(weight(harker, "weights", "d"), 0.136122005255131, 1e-12); // R, tests/reference/ahp
}

class Ahp : public testing::Test {
protected:
    QString write(const char* name, const QByteArray& content)
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        writeAll(path, content);
        return path;
    }

    void expectRefused(const QStringList& arguments, const char* named)
    {
        const CliRun run = runCli(QStringList{"ahp"} + arguments);
        EXPECT_EQ(run.exitCode, 1) << named;
        EXPECT_TRUE(run.out.isEmpty()) << named;
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(named)) << named << ": " << run.err.toStdString();
    }

    QTemporaryDir folder;
};

TEST_F(Ahp, BadMatricesAreRefusedWithTheirPlace)
{
    const struct {
        const char* content;
        const char* named;
    } cases[] = {{",a,b\na,1,0\nb,,1\n", "a against b"},
                 {",a,b\na,1,-3\nb,,1\n", "-3"},
                 {",a,b\na,1,3\nb,1/2,1\n", "reciprocal"},
                 {",a,b\na,1,three\nb,,1\n", "three"},
                 {",a,b,c\na,1,3,2\nb,1/3,1,2\n", "square"},
                 {",a,b\na,1,3\nc,1/3,1\n", "same names"},
                 {",a,b\na,2,3\nb,1/3,1\n", "a against a"},
                 {",a,a\na,1,3\na,1/3,1\n", "twice"},
                 {",a,b\na,1,\nb,,1\n", "judge, for example, a against b"},
                 {",a,b,c,d\na,1,2,,\nb,,1,,\nc,,,1,3\nd,,,,1\n", "a, b | c, d"},
                 {",a,b\na,1,3\nb,1/3,1\nc,1,1\n", "names only 2 columns"},
                 {",a,b,c\na,1,3,5\nb,1/3,1\nc,1/5,1/2,1\n", "row of \"b\" has 2 cells"},
                 {",a,b,c\na,1,3\nb,1/3,1,2\nc,1/5,1/2,1\n", "row of \"a\" has 2 cells"},
                 {"", "bad.csv: The file is empty"},
                 {"5\n", "no judgements"}};
    for (const auto& bad : cases)
        expectRefused({write("bad.csv", bad.content)}, bad.named);
    EXPECT_EQ(runCli({"ahp", folder.filePath("none.csv")}).exitCode, 2);
}

// A lower half whose rows end at or before the diagonal holds all that is needed: by hand 3, 5 and 2 as in the whole
// matrix.
TEST_F(Ahp, LowerHalvesMayEndAtTheDiagonal)
{
    const QJsonObject whole =
        runCliWell({"ahp", write("whole.csv", ",a,b,c\na,1,3,5\nb,1/3,1,2\nc,1/5,1/2,1\n"), "--json"}).object();
    for (const char* lower : {",a,b,c\na,1\nb,1/3,1\nc,1/5,1/2,1\n", ",a,b,c\na\nb,1/3\nc,1/5,1/2\n"}) {
        const QJsonObject answer = runCliWell({"ahp", write("lower.csv", lower), "--json"}).object();
        EXPECT_NEAR(weight(answer, "weights", "a"), weight(whole, "weights", "a"), 1e-12) << lower;
    }
}

TEST_F(Ahp, EncodingsAndSeparators)
{
    // GB18030 for 价格 and 服务, semicolons, decimal commas.
    const QByteArray price("\xBC\xDB\xB8\xF1"), service("\xB7\xFE\xCE\xF1");
    const QString chinese =
        write("gb.csv", "," + price + "," + service + "\r\n" + price + ",1,3\r\n" + service + ",1/3,1\r\n");
    EXPECT_NEAR(weight(runCliWell({"ahp", chinese, "--json"}).object(), "weights", QString::fromUtf8("价格")), .75,
                1e-12);
    const QString commas = write("commas.csv", ";a;b\na;1;0,5\nb;2;1\n");
    EXPECT_NEAR(weight(runCliWell({"ahp", commas, "--json"}).object(), "weights", "b"), 2 / 3., 1e-12);
    const QString tabs = write("tabs.tsv", "\ta\tb\r\na\t1\t4\r\nb\t\t1\r\n");
    EXPECT_NEAR(weight(runCliWell({"ahp", tabs, "--json"}).object(), "weights", "a"), .8, 1e-12);
}

TEST_F(Ahp, InconsistentIsNoError)
{
    const QString circle = write("circle.csv", ",a,b,c\na,1,4,1/4\nb,,1,4\nc,,,1\n");
    const QJsonObject answer = runCliWell({"ahp", circle, "--json", "--repair"}).object();
    EXPECT_GT(number(answer, "cr"), 1);
    EXPECT_EQ(answer.value("consistent"), false);
    EXPECT_EQ(answer.value("triads").toArray(), (QJsonArray{QJsonArray{"a", "b", "c"}}));
    EXPECT_FALSE(answer.value("worst_cells").toArray().isEmpty());
    const QJsonObject repair = answer.value("repair").toArray()[0].toObject();
    EXPECT_EQ(repair.value("possible"), true);
    EXPECT_LE(number(repair.value("after").toObject(), "cr"), .1);
    // Of three items lambda max = 1 + 2 cosh(d / 3), d = ln(a_ab a_bc / a_ac): CR <= .1 from a_ac >= 16 / 2.767 = 5.8
    // on, eight steps up from 1/4; the two others would have to go as far down, to 1/6.
    EXPECT_EQ(repair.value("edits").toArray().size(), 1);
    EXPECT_EQ(repair.value("steps").toInt(), 8);
    const CliRun text = runCliWell({"ahp", circle, "--repair"});
    EXPECT_TRUE(text.out.contains("not consistent"));
    EXPECT_TRUE(text.out.contains("proposed repair (not applied)"));
    const QJsonObject lax = runCliWell({"ahp", circle, "--json", "--repair", "--limit", "1"}).object();
    EXPECT_GE(number(lax.value("repair").toArray()[0].toObject().value("after").toObject(), "cr"), 0);
}

TEST_F(Ahp, SeveralExperts)
{
    const QString first = write("Zhang.csv", ",a,b\na,1,2\nb,,1\n");
    const QString second = write("Li.csv", ",b,a\nb,1,1/8\na,8,1\n"); // another order of the same names
    const QJsonObject answer = runCliWell({"ahp", first, second, "--json"}).object();
    EXPECT_NEAR(weight(answer, "weights", "a"), .8, 1e-12); // sqrt(2 · 8) = 4
    EXPECT_EQ(answer.value("group").toString(), "aij");
    const QJsonArray experts = answer.value("experts").toArray();
    ASSERT_EQ(experts.size(), 2);
    EXPECT_EQ(experts[1].toObject().value("name").toString(), "Li");
    EXPECT_NEAR(weight(experts[1].toObject(), "weights", "a"), 8 / 9., 1e-12);
    EXPECT_TRUE(answer.value("consensus").isDouble());
    const QJsonObject weighted =
        runCliWell({"ahp", first, second, "--json", "--expert-weights", "1,0", "--group", "aip"}).object();
    EXPECT_NEAR(weight(weighted, "weights", "a"), 2 / 3., 1e-12);
    EXPECT_EQ(weighted.value("experts").toArray()[1].toObject().value("used"), false);
    expectRefused({first, second, write("Typo.csv", ",a,c\na,1,2\nc,,1\n")}, "both compare \"a\"");
    expectRefused({first, second, "--expert-weights", "1"}, "1 expert weights are given for 2 matrices");
    expectRefused({first, second, "--expert-weights", "1,x"}, "\"x\"");
    expectRefused({first, second, "--expert-weights", "0,0"}, "above 0");
}

TEST_F(Ahp, CriteriaAndAlternativesMustFit)
{
    const QString criteria = write("criteria.csv", ",price,speed\nprice,1,3\nspeed,,1\n");
    const QString byPrice = write("car_price.csv", ",x,y\nx,1,2\ny,,1\n");
    const QString bySpeed = write("car_speed.csv", ",y,x\ny,1,5\nx,,1\n");
    const QJsonObject answer = runCliWell({"ahp", criteria, bySpeed, byPrice, "--json"}).object();
    EXPECT_NEAR(weight(answer, "alternatives", "x"), .75 * 2 / 3 + .25 / 6, 1e-12);
    expectRefused({criteria, byPrice}, "2 criteria");
    expectRefused({criteria, byPrice, write("other.csv", ",x,z\nx,1,2\nz,,1\n")}, "different things");
    expectRefused({criteria, byPrice, write("third.csv", ",x,y\nx,1,2\ny,,1\n")}, "\"speed\"");
}

const char* const treeFile = R"({
 "name": "Service", "experts": ["Expert"], "alternatives": ["East", "West"],
 "goal": {"name": "Service", "judgements": [[1, 3], [null, 1]], "children": [
  {"name": "Speed", "weights": "direct", "children": [
   {"name": "Phone", "rating": 0.4, "scores": {"East": 3, "West": 1}},
   {"name": "Desk", "rating": 0.6, "scores": {"East": 1, "West": 1}}]},
  {"name": "Price", "judgements": [[1, "1/4"], [null, 1]]}]}})";

TEST_F(Ahp, TreeFile)
{
    const QJsonObject answer = runCliWell({"ahp", write("tree.json", treeFile), "--json"}).object();
    EXPECT_NEAR(weight(answer, "weights", "Speed"), .75, 1e-12);
    EXPECT_NEAR(weight(answer, "global", "Phone"), .3, 1e-12);
    EXPECT_NEAR(weight(answer, "global", "Desk"), .45, 1e-12);
    EXPECT_NEAR(weight(answer, "global", "Price"), .25, 1e-12);
    EXPECT_NEAR(weight(answer, "alternatives", "East"), .3 * .75 + .45 * .5 + .25 * .2, 1e-12);
    // Ideal: .3 · (1, 1/3) + .45 · (1, 1) + .25 · (1/4, 1), scaled.
    const double east = .3 + .45 + .25 / 4, west = .1 + .45 + .25;
    EXPECT_NEAR(weight(answer, "alternatives_ideal", "East"), east / (east + west), 1e-12);
    const QJsonObject direct = answer.value("nodes").toArray()[1].toObject();
    EXPECT_EQ(direct.value("weights_from").toString(), "direct");
    EXPECT_TRUE(direct.value("cr").isNull());
    EXPECT_FALSE(direct.value("reason").toString().isEmpty());
    EXPECT_TRUE(runCliWell({"ahp", write("tree.json", treeFile)}).out.contains("East"));
}

TEST_F(Ahp, ATreeOfOneLevelHasGlobalWeights)
{
    const QString tree = write("one.json", R"({"goal": {"name": "Goal", "judgements": [[1, 3], [null, 1]],
        "children": [{"name": "a"}, {"name": "b"}]}})");
    const QJsonObject answer = runCliWell({"ahp", tree, "--json"}).object();
    EXPECT_NEAR(weight(answer, "global", "a"), .75, 1e-12);
    EXPECT_EQ(answer.value("nodes").toArray().size(), 1);
    EXPECT_TRUE(answer.value("alternatives").isObject());
}

TEST_F(Ahp, BadTreesAreRefusedWithTheirPlace)
{
    const QByteArray tree(treeFile);
    expectRefused({write("sum.json", QByteArray(tree).replace("0.6", "0.5"))}, "0.9");
    expectRefused({write("rating.json", QByteArray(tree).replace("\"rating\": 0.6, ", ""))}, "Desk");
    expectRefused({write("zero.json", QByteArray(tree).replace("1/4", "0"))}, "Price");
    expectRefused({write("size.json", QByteArray(tree).replace("[[1, 3], [null, 1]]", "[[1, 3, 2], [null, 1, 1]]"))},
                  "Service");
    const QByteArray excluded = R"({"experts": [{"name": "Li", "excluded": "ill"}], "goal": {"name": "Goal",
        "judgements": {"Li": [[1, 3], [null, 1]]}, "children": [{"name": "a"}, {"name": "b"}]}})";
    expectRefused({write("excluded.json", excluded)}, "all experts are excluded");
    expectRefused({write("weightless.json", QByteArray(excluded).replace("\"excluded\": \"ill\"", "\"weight\": 0"))},
                  "all experts are excluded or weigh 0");
    expectRefused({write("twice.json", QByteArray(tree).replace("Desk", "Phone"))}, "Phone");
    expectRefused({write("cycle.json", R"({"indicators": [{"name": "Goal"}, {"name": "a", "parent": "b"},
                                          {"name": "b", "parent": "a"}]})")},
                  "cycle");
    expectRefused({write("empty.json", R"({"goal": {"name": "Alone"}})")}, "Alone");
    expectRefused({write("broken.json", "{\"goal\": ")}, "JSON");
    expectRefused({write("list.json", "[1, 2]")}, "not a JSON object");
    expectRefused({write("both.json", R"({"goal": {"name": "a"}, "indicators": [{"name": "b"}]})")}, "both");
    expectRefused({write("tree.json", tree), write("tree2.json", tree)}, "alone");
    expectRefused({write("tree.json", tree), "--filter", "x = 1"}, "--filter");
}

TEST_F(Ahp, AlternativesRightBelowTheGoal)
{
    const QString tree = write("flat.json", R"({"alternatives": ["x", "y"],
        "goal": {"name": "Goal", "judgements": [[1, 3], [null, 1]]}})");
    const QJsonObject answer = runCliWell({"ahp", tree, "--json", "--sensitivity"}).object();
    EXPECT_NEAR(weight(answer, "alternatives", "x"), .75, 1e-12);
    // From 3 (two steps above 1) y is first at 1/2: three steps; at 1 both are alike.
    EXPECT_EQ(answer.value("sensitivity").toObject().value("smallest_change").toObject().value("steps").toInt(), 3);
    const QString scored = write("scored.json", R"({"alternatives": ["x", "y"],
        "goal": {"name": "Goal", "scores": {"x": 1, "y": 3}}})");
    EXPECT_NEAR(weight(runCliWell({"ahp", scored, "--json"}).object(), "alternatives", "x"), .25, 1e-12);
}

TEST_F(Ahp, WhatIsNotJudgedIsNullWithAReason)
{
    const QString tree = write("open.json", R"({"experts": ["Expert"], "goal": {"name": "Goal", "children": [
        {"name": "a"}, {"name": "b", "weights": "equal", "children": [{"name": "b1"}, {"name": "b2"}]}]}})");
    const QJsonObject answer = runCliWell({"ahp", tree, "--json", "--sensitivity"}).object();
    EXPECT_TRUE(answer.value("weights").isNull());
    EXPECT_TRUE(answer.value("cr").isNull());
    EXPECT_FALSE(answer.value("reason").toString().isEmpty());
    EXPECT_TRUE(answer.value("global").toObject().value("b1").isNull());
    EXPECT_TRUE(answer.value("sensitivity").isNull());
    EXPECT_NEAR(weight(answer.value("nodes").toArray()[1].toObject(), "weights", "b1"), .5, 1e-15);
}

TEST_F(Ahp, Sensitivity)
{
    const QString criteria = write("criteria.csv", ",price,speed\nprice,1,3\nspeed,,1\n"); // .75 .25
    const QString byPrice = write("car_price.csv", ",x,y\nx,1,4\ny,,1\n");                 // x .8 y .2
    const QString bySpeed = write("car_speed.csv", ",x,y\nx,1,1/9\ny,,1\n");               // x .1 y .9
    const QStringList files{"ahp", criteria, byPrice, bySpeed, "--sensitivity", "--draws", "500", "--seed", "3"};
    const QJsonObject answer = runCliWell(files + QStringList{"--json"}).object().value("sensitivity").toObject();
    const QJsonObject price = answer.value("sweeps").toArray()[0].toObject();
    EXPECT_NEAR(number(price, "current"), .75, 1e-12);
    ASSERT_EQ(price.value("crossings").toArray().size(), 1);
    // .8p + .1(1 − p) = .2p + .9(1 − p) at p = 8/14.
    EXPECT_NEAR(number(price.value("crossings").toArray()[0].toObject(), "weight"), 8 / 14., 1e-12);
    EXPECT_EQ(price.value("crossings").toArray()[0].toObject().value("best_changes"), true);
    // x has .8 · .75 + .1 · .25 = .625. Price against speed 3 to 1, two steps, puts y first (p = .5 < 8/14); 2 is not
    // enough (p = 2/3). By price: 4 to 1, three steps: .5 · .75 + .025 = .4. By speed nothing helps.
    const QJsonObject change = answer.value("smallest_change").toObject();
    EXPECT_EQ(change.value("node").toString(), "criteria");
    EXPECT_EQ(change.value("steps").toInt(), 2);
    EXPECT_NEAR(number(change, "after"), 1, 1e-12);
    EXPECT_EQ(change.value("best").toString(), "y");
    EXPECT_EQ(answer.value("stability").toObject().value("draws").toInt(), 500);
    EXPECT_TRUE(runCliWell(files).out.contains("Smallest change"));
    EXPECT_EQ(runCliWell(files).out, runCliWell(files).out);
}

// Entropy weights from the scores of two regions. Answers go one to one to two grades of 100 and 0: q1 has 75 and 25,
// q2 50 and 50. Shares of q1 .75 and .25: e = -(.75 ln .75 + .25 ln .25) / ln 2 = .8113; q2 does not differ, e = 1.
TEST_F(Ahp, ProjectWithWeightsFromAnswers)
{
    QByteArray rows("region,q1,q2\n");
    for (const char* row :
         {"East,2,2", "East,2,1", "East,2,2", "East,1,1", "West,2,1", "West,1,2", "West,1,1", "West,1,2"})
        rows += QByteArray(row) + '\n';
    const QString project = folder.filePath("p.manyi");
    runCliWell({"import", write("p.csv", rows), "--project", project, "--set", "region:role=place",
                "q1:role=scale-item", "q2:role=scale-item", "q1:scale=1..2", "q2:scale=1..2"});
    const QByteArray tree(R"({"grades": [{"name": "good", "score": 100}, {"name": "bad", "score": 0}],
        "goal": {"name": "Goal", "weights": {"source": "entropy", "mixed_with": "equal", "share": 0.5}, "children": [
        {"name": "a", "questions": ["q1"]}, {"name": "b", "questions": ["q2"]}]}})");
    const QJsonObject answer =
        runCliWell({"ahp", project, "--tree", write("t.json", tree), "--json", "--sensitivity"}).object();
    EXPECT_NEAR(weight(answer, "weights", "a"), .75, 1e-12); // half of 1 and .5
    EXPECT_EQ(answer.value("weights_from").toString(), "entropy");
    EXPECT_EQ(answer.value("mixed_with").toString(), "equal");
    EXPECT_EQ(answer.value("sensitivity").toObject().value("stability").toObject().value("draws").toInt(), 1000);
    // Of the East alone there is nothing to compare.
    const QJsonObject east =
        runCliWell({"ahp", project, "--tree", write("t.json", tree), "--json", "--filter", "region = East"}).object();
    EXPECT_TRUE(east.value("weights").isNull());
    EXPECT_FALSE(east.value("reason").toString().isEmpty());
    expectRefused({project, "--tree", "none of them"}, "no indicator tree");
}

TEST_F(Ahp, ChineseTexts)
{
    const QString circle = write("circle.csv", ",a,b,c\na,1,5,1/5\nb,,1,5\nc,,,1\n");
    const CliRun run = runCliWell({"ahp", circle, "--repair", "--sensitivity", "--lang", "zh"});
    for (const char* english : {"Weight", "consistent", "Contradiction", "Crossing", "repair", "draws"})
        EXPECT_FALSE(run.out.contains(english)) << english << '\n' << run.out.toStdString();
}

} // namespace
} // namespace manyi::tests

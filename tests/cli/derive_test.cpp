#include <cmath>

#include "analysis/reference.h"
#include "cli/run_cli.h"
#include "engine/project.h"

namespace manyi::tests {
namespace {

class Derive : public testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QString survey()
    {
        writeAll(path("a.csv"),
                 "id,q1,age,store,wave\na,5,17,North,1\nb,4,18,South,1\nc,1,40,South,2\nd,2,24,Ghost,2\n");
        runCliWell({"import", path("a.csv"), "--project", path("a.manyi"), "--set", "q1:role=csat", "--set",
                    "q1:scale=1..5", "--set", "age:role=number", "--set", "store:role=place", "--set", "wave:role=wave",
                    "--quiet"});
        return path("a.manyi");
    }

    QTemporaryDir m_folder;
};

QJsonObject first(const CliRun& run)
{
    return run.array().at(0).toObject();
}

TEST_F(Derive, FormulasAreShownWrittenAndListed)
{
    const QString project = survey();
    const QByteArray before = readAll(project);
    const QJsonObject tried =
        first(runCliWell({"derive", project, "--add", "x = 1 / (q1 - 1)", "--dry-run", "--json"}));
    EXPECT_EQ(tried["divisions_by_zero"].toInt(), 1);
    EXPECT_EQ(tried["valid"].toInt(), 3);
    EXPECT_EQ(tried["smallest"].toDouble(), 0.25);
    EXPECT_FALSE(tried["written"].toBool());
    EXPECT_EQ(runCliWell({"derive", project, "--json"}).array().size(), 0);
    runCliWell({"derive", project, "--add", "x = q1 * 10", "--add", "y = x + 1"});
    const QJsonArray list = runCliWell({"derive", project, "--json"}).array();
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(findObject(list, "name", "y")["sources"].toArray(), QJsonArray{"x"});
    const QJsonArray mean = runCliWell({"metrics", project, "--metric", "mean:y", "--json"}).array();
    EXPECT_EQ(mean.at(0)["value"].toDouble(), 31); // 51, 41, 11, 21
    EXPECT_EQ(runCli({"derive", project, "--remove", "x"}).exitCode, 1) << "y reads it";
    runCliWell({"derive", project, "--remove", "y", "--remove", "x"});
    EXPECT_EQ(runCliWell({"derive", project, "--json"}).array().size(), 0);
}

TEST_F(Derive, SeveralAtOnceAreOneStepOrNothing)
{
    const QString project = survey();
    const QByteArray before = readAll(project);
    const CliRun refused = runCli({"derive", project, "--add", "x = q1 * 10", "--add", "y = nope + 1"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_EQ(readAll(project), before);
    runCliWell({"derive", project, "--add", "x = q1 * 10", "--add", "y = x + 1", "--top-box", "q1", "--name", "top"});
    EXPECT_EQ(runCli({"derive", project, "--remove", "y", "--remove", "nope"}).exitCode, 1);
    EXPECT_EQ(runCliWell({"derive", project, "--json"}).array().size(), 3);
    const auto opened = engine::Project::open(project.toStdString());
    ASSERT_TRUE(opened);
    ASSERT_TRUE((*opened)->file()->undo());
    EXPECT_EQ((*opened)->questionnaire()->variables.size(), 5U);
}

TEST_F(Derive, ShortForms)
{
    const QString project = survey();
    const auto values = [&](QStringList arguments) {
        const QJsonArray counts =
            first(runCliWell(QStringList{"derive", project, "--dry-run", "--json"} + arguments))["values"].toArray();
        QStringList shown;
        for (const QJsonValue& entry : counts)
            shown << QStringLiteral("%1=%2").arg(entry["label"].toString()).arg(entry["n"].toInt());
        return shown.join(' ').toStdString();
    };
    EXPECT_EQ(values({"--bands", "age:18,25"}), "< 18=1 18–24=2 ≥ 25=1");
    EXPECT_EQ(values({"--bands", "age:18,25", "--upper"}), "≤ 18=2 19–25=1 > 25=1");
    EXPECT_EQ(values({"--top-box", "q1"}), "No=2 Yes=2");
    EXPECT_EQ(values({"--top-box", "q1:1"}), "No=3 Yes=1");
    EXPECT_EQ(values({"--bottom-box", "q1:1"}), "No=3 Yes=1");
    EXPECT_EQ(values({"--recode", "q1:..2=1;4..=2;else=missing", "--labels", "1=low;2=high"}), "low=2 high=2");
    EXPECT_EQ(values({"--recode", "q1:5=missing;else=7", "--labels", "7=rest"}), "rest=3");
    const QJsonObject mean =
        first(runCliWell({"derive", project, "--mean", "q1,age:atleast=2", "--name", "m", "--dry-run", "--json"}));
    EXPECT_EQ(mean["mean"].toDouble(), (11 + 11 + 20.5 + 13) / 4);
}

TEST_F(Derive, MistakesAreOneSentence)
{
    const QString project = survey();
    const QByteArray before = readAll(project);
    const QStringList cases[] = {{"--add", "x=1+"},
                                 {"--add", "1+2"},
                                 {"--add", "x=nobody"},
                                 {"--add", "age=1"},
                                 {"--bands", "age"},
                                 {"--bands", "age:30,20"},
                                 {"--bands", "nobody:1"},
                                 {"--top-box", "q1:x"},
                                 {"--date-part", "age:month"},
                                 {"--recode", "q1:1=2=x"},
                                 {"--mean", "q1,nobody"},
                                 {"--definition", "/nowhere"},
                                 {"--lookup", "/nowhere", "--key", "store"},
                                 {"--lookup", "x"}};
    for (const QStringList& arguments : cases) {
        const CliRun run = runCli(QStringList{"derive", project} + arguments);
        EXPECT_NE(run.exitCode, 0) << arguments.join(' ').toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << arguments.join(' ').toStdString() << run.err.toStdString();
    }
    EXPECT_EQ(runCliWell({"derive", project, "--json"}).array().size(), 0);
}

TEST_F(Derive, LookUpFilesReportUnknownMembers)
{
    const QString project = survey();
    writeAll(path("stores.csv"), "Shop;City;Region;Size\nNORTH;Ayton;Upper;100\nSouth;Beeton;Lower;300\n");
    const QJsonArray made = runCliWell({"derive", project, "--lookup", path("stores.csv"), "--key", "store",
                                        "--hierarchy", "Places:Region,City", "--json"})
                                .array();
    ASSERT_EQ(made.size(), 3);
    EXPECT_EQ(made.at(0)["unknown_members"].toInt(), 1);
    EXPECT_EQ(made.at(0)["unknown"][0]["member"].toString(), "Ghost");
    const QJsonArray regions =
        runCliWell({"metrics", project, "--metric", "mean:age", "--by", "Region", "--json"}).array();
    ASSERT_EQ(regions.size(), 2);
    EXPECT_EQ(regions.at(1)["value"].toDouble(), 29);
    // A quarter for the one response of Ayton, three quarters for the two of Beeton.
    const QJsonObject weight = runCliWell({"weight", project, "--from-size", "City:Size", "--json"}).object();
    EXPECT_EQ(weight["smallest"].toDouble(), 0.75);
    EXPECT_EQ(weight["largest"].toDouble(), 1.125);
    EXPECT_EQ(weight["missing"].toInt(), 1);
}

TEST_F(Derive, WeightsWithinWaves)
{
    const QString project = survey();
    runCliWell({"derive", project, "--add", "young = age < 20"});
    // Wave 1 has two young, wave 2 none.
    const CliRun refused = runCli({"weight", project, "--target", "young:Yes=50;No=50", "--within", "wave"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(isOneSentence(refused.err));
    EXPECT_TRUE(refused.err.contains("No")) << refused.err.toStdString();
    runCliWell({"derive", project, "--add", "high = q1 > 4 or q1 = 1"});
    const QJsonObject weight = runCliWell({"weight", project, "--name", "w", "--target", "high:Yes=75;No=25",
                                           "--within", "wave", "--use", "--json"})
                                   .object();
    EXPECT_TRUE(weight["used"].toBool());
    ASSERT_EQ(weight["groups"].toArray().size(), 2);
    EXPECT_EQ(weight["groups"][0]["largest"].toDouble(), 1.5);
    EXPECT_EQ(weight["smallest"].toDouble(), 0.5);
    EXPECT_EQ(weight["effective_n"].toDouble(), 3.2); // (1.5 + .5 + 1.5 + .5)² / 5
    // Weighted mean of q1: (5·1.5 + 4·.5 + 1·1.5 + 2·.5) / 4, by the project's weight and by name.
    for (const QStringList& by : {QStringList{}, QStringList{"--weight", "w"}}) {
        const QJsonArray mean =
            runCliWell(QStringList{"metrics", project, "--metric", "mean:q1", "--json"} + by).array();
        EXPECT_EQ(mean.at(0)["value"].toDouble(), 3);
    }
}

// Every respondent against the weights of R's survey::rake, through a whole import.
TEST_F(Derive, PewWeightsAreThoseOfSurveyRake)
{
    runCliWell({"import", QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/raking/respondents.csv"), "--project",
                path("pew.manyi"), "--set", "recage:missing=DK/Ref", "--set", "receduc:missing=DK/Ref", "--quiet"});
    const QJsonObject weight =
        runCliWell({"weight", path("pew.manyi"), "--name", "w", "--targets",
                    QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/raking/targets.csv"), "--json"})
            .object();
    EXPECT_TRUE(weight["converged"].toBool());
    EXPECT_EQ(weight["n"].toInt(), 1958);
    EXPECT_NEAR(weight["smallest"].toDouble(), 0.526513743805708, 1e-8);
    EXPECT_NEAR(weight["largest"].toDouble(), 2.02828493770807, 1e-8);
    EXPECT_NEAR(weight["effective_n"].toDouble(), 1726.88173968571, 1e-5);
    EXPECT_NEAR(weight["design_effect"].toDouble(), 1.13383560379552, 1e-8);
    runCliWell({"export", path("pew.manyi"), "-o", path("out.csv"), "--labels", "--quiet"});
    QFile exported(path("out.csv"));
    QByteArray text = readAll(path("out.csv"));
    if (text.startsWith("\xEF\xBB\xBF"))
        writeAll(path("out.csv"), text.mid(3));
    const test::ReferenceTable out(path("out.csv").toStdString());
    const test::ReferenceTable cells = test::ReferenceTable::of("raking/cells.csv");
    std::size_t compared = 0;
    for (std::size_t row = 0; row < out.rows(); ++row) {
        for (std::size_t cell = 0; cell < cells.rows(); ++cell) {
            const bool same = out.text(row, "sex") == cells.text(cell, "sex") &&
                              out.text(row, "recage") == cells.text(cell, "recage") &&
                              out.text(row, "receduc") == cells.text(cell, "receduc");
            if (!same)
                continue;
            // Labelled exports show the decimals of the variable.
            EXPECT_NEAR(out.number(row, "w"), cells.number(cell, "weight"), 5.1e-4);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 1958U);
}

TEST_F(Derive, PublishedPewWeights)
{
    const QString csv = sharedFile("pew_dec13_raking/dec13_excerpt.csv");
    if (!QFile::exists(csv))
        GTEST_SKIP() << "shared data is not here";
    const QJsonObject expected = readJson(sharedFile("pew_dec13_raking/expected.json"));
    runCliWell({"import", csv, "--project", path("pew.manyi"), "--set", "recage:missing=DK/Ref", "--set",
                "receduc:missing=DK/Ref", "--quiet"});
    const QJsonObject shares = expected["q1_weighted_share_published_weight"].toObject();
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        const QJsonArray share = runCliWell({"metrics", path("pew.manyi"), "--metric", "share:q1=" + it.key(),
                                             "--weight", "weight", "--json"})
                                     .array();
        EXPECT_NEAR(share.at(0)["value"].toDouble(), 100 * it->toDouble(), 1e-9) << it.key().toStdString();
        EXPECT_NEAR(share.at(0)["effective_n"].toDouble(), expected["kish_effective_n_published_weight"].toDouble(),
                    1e-6);
    }
    // The published weights raked once more: tests/reference/raking/base_weights.txt.
    const QJsonObject raked =
        runCliWell({"weight", path("pew.manyi"), "--name", "w", "--base", "weight", "--targets",
                    QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/raking/targets.csv"), "--json"})
            .object();
    EXPECT_TRUE(raked["converged"].toBool());
    EXPECT_NEAR(raked["smallest"].toDouble(), 0.285291083652402, 1e-8);
    EXPECT_NEAR(raked["largest"].toDouble(), 2.628112206654833, 1e-7);
    EXPECT_NEAR(raked["effective_n"].toDouble(), 1532.601107050569453, 1e-4);
    const QJsonArray approve =
        runCliWell({"metrics", path("pew.manyi"), "--metric", "share:q1=Approve", "--weight", "w", "--json"}).array();
    EXPECT_NEAR(approve.at(0)["value"].toDouble(), 45.4476816897198, 1e-6);
}

} // namespace
} // namespace manyi::tests

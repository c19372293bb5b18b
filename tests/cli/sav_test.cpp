// SPSS files end to end. Expected figures: ../shared/data/gss_sav_user_missing/expected.json (R 4.2.2) and SOURCE.md of
// the other folders; PSPP reads what is written.
#include "cli/run_cli.h"

#include <QStandardPaths>

namespace manyi::tests {
namespace {

class Sav : public testing::Test {
protected:
    void need(const char* name)
    {
        m_file = sharedFile(name);
        if (!QFile::exists(m_file))
            GTEST_SKIP() << m_file.toStdString() << " is not here";
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QJsonObject import(const QString& file, const char* project)
    {
        return runCliWell({"import", file, "--project", path(project), "--json"}).object();
    }
    static QJsonObject variable(const QJsonObject& import, const QString& name)
    {
        return findObject(import.value("variables").toArray(), "name", name);
    }

    QString m_file;
    QTemporaryDir m_folder;
};

TEST_F(Sav, LabelsMissingCodesAndFigures)
{
    need("gss_sav_user_missing/gss.sav");
    if (IsSkipped())
        return;
    const QJsonObject result = import(m_file, "gss.manyi");
    const QJsonObject file = result.value("files").toArray().first().toObject();
    EXPECT_EQ(file.value("format").toString(), "sav");
    EXPECT_EQ(file.value("rows_read").toInt(), 1473);
    EXPECT_EQ(file.value("rows_kept").toInt(), 1473);
    const QJsonObject satjob = variable(result, "satjob");
    EXPECT_EQ(satjob.value("values").toInt(), 1208);
    EXPECT_EQ(satjob.value("missing").toInt(), 265);
    EXPECT_EQ(satjob.value("labels").toObject().value("4").toString(), "Very dissatisfied");
    EXPECT_EQ(satjob.value("missing_codes").toArray(), QJsonArray{"9"});
    const QJsonArray figures =
        runCliWell({"metrics", path("gss.manyi"), "--metric", "mean:satjob", "--metric", "mean:age", "--json"}).array();
    const QJsonObject expected = readJson(sharedFile("gss_sav_user_missing/expected.json"));
    EXPECT_NEAR(figures[0].toObject().value("value").toDouble(), expected.value("satjob_mean").toDouble(), 1e-12);
    EXPECT_NEAR(figures[1].toObject().value("value").toDouble(), expected.value("age_mean").toDouble(), 1e-12);
    EXPECT_EQ(figures[1].toObject().value("n").toInt(), expected.value("age_n").toInt());
}

TEST_F(Sav, TheSameComesBackFromItsExport)
{
    for (const char* name : {"gss_sav_user_missing/gss.sav", "spss_chinese_credamo/data0.sav",
                             "spss_oddities_a/pyreadstat_sample_missing.sav", "pspp_manual_examples/hotel.sav"}) {
        need(name);
        if (IsSkipped())
            return;
        const QString stem = QString::fromLatin1(name).section('/', -1).section('.', 0, 0);
        const QString project = m_folder.filePath(stem + ".manyi");
        const QString copy = m_folder.filePath(stem + "_copy.sav");
        const QString again = m_folder.filePath(stem + "_again.manyi");
        const QJsonArray before =
            runCliWell({"import", m_file, "--project", project, "--json"}).object().value("variables").toArray();
        runCliWell({"export", project, "-o", copy});
        const QJsonArray after =
            runCliWell({"import", copy, "--project", again, "--json"}).object().value("variables").toArray();
        ASSERT_EQ(before.size(), after.size()) << name;
        for (int i = 0; i < before.size(); ++i) {
            const QJsonObject a = before[i].toObject();
            const QJsonObject b = after[i].toObject();
            for (const char* key : {"name", "label", "type", "values", "missing", "labels", "missing_codes", "measure"})
                EXPECT_EQ(a.value(QLatin1String(key)), b.value(QLatin1String(key)))
                    << name << " " << a.value("name").toString().toStdString() << " " << key;
        }
        for (const char* rows : {"a.csv", "b.csv"})
            runCliWell({"export", QString::fromLatin1(rows) == "a.csv" ? project : again, "-o", path(rows)});
        QFile first(path("a.csv"));
        QFile second(path("b.csv"));
        ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        EXPECT_EQ(first.readAll(), second.readAll()) << name;
    }
}

TEST_F(Sav, ResponseSetsSurviveTheExport)
{
    need("spss_oddities_a/pyreadstat_simple_alltypes.sav");
    if (IsSkipped())
        return;
    const QJsonObject before = import(m_file, "a.manyi");
    runCliWell({"export", path("a.manyi"), "-o", path("a.sav")});
    const QJsonObject after = import(path("a.sav"), "b.manyi");
    for (const char* name : {"bool1", "bool2", "bool3", "categorical_array_1", "categorical_array_4"}) {
        const QJsonObject a = variable(before, QLatin1String(name));
        const QJsonObject b = variable(after, QLatin1String(name));
        EXPECT_EQ(a.value("role").toString(), "multi-select") << name;
        EXPECT_EQ(b.value("role").toString(), "multi-select") << name;
        EXPECT_EQ(a.value("values"), b.value("values")) << name;
    }
}

TEST_F(Sav, PsppReadsWhatIsWritten)
{
    const QString pspp = QStandardPaths::findExecutable("pspp");
    if (pspp.isEmpty())
        GTEST_SKIP() << "pspp is not installed";
    need("gss_sav_user_missing/gss.sav");
    if (IsSkipped())
        return;
    import(m_file, "gss.manyi");
    runCliWell({"export", path("gss.manyi"), "-o", path("gss.sav")});
    QFile commands(path("read.sps"));
    ASSERT_TRUE(commands.open(QIODevice::WriteOnly));
    commands.write("GET FILE='" + path("gss.sav").toUtf8() +
                   "'.\nDESCRIPTIVES satjob age /STATISTICS=MEAN.\nFREQUENCIES satjob.\n");
    commands.close();
    QProcess process;
    process.start(pspp, {"-O", "format=csv", path("read.sps")});
    ASSERT_TRUE(process.waitForFinished(60000));
    const QString printed = QString::fromUtf8(process.readAllStandardOutput());
    EXPECT_EQ(process.exitCode(), 0) << printed.toStdString();
    EXPECT_TRUE(printed.contains("Satisfaction with job or housework,1208,1.80")) << printed.toStdString();
    EXPECT_TRUE(printed.contains("Age of respondent,1467,44.00")) << printed.toStdString();
    EXPECT_TRUE(printed.contains("Very dissatisfied,84")) << printed.toStdString();
    EXPECT_TRUE(printed.contains("Missing data,57")) << printed.toStdString();
}

// Weighted by 2.5, 0.5 and 1 the mean of 1, 2 and 4 is 7.5 / 4; a column of a text file that looks like a weight is
// none of the export before it is chosen: (1 + 2 + 4) / 3.
TEST_F(Sav, TheWeightOfTheFileIsThatOfItsExport)
{
    const QString pspp = QStandardPaths::findExecutable("pspp");
    if (pspp.isEmpty())
        GTEST_SKIP() << "pspp is not installed";
    const auto say = [&](const QByteArray& text) {
        QFile commands(path("commands.sps"));
        EXPECT_TRUE(commands.open(QIODevice::WriteOnly));
        commands.write(text);
        commands.close();
        QProcess process;
        process.start(pspp, {"-O", "format=csv", path("commands.sps")});
        EXPECT_TRUE(process.waitForFinished(60000));
        EXPECT_EQ(process.exitCode(), 0);
        return QString::fromUtf8(process.readAllStandardOutput()).toStdString();
    };
    const QByteArray data = "DATA LIST LIST /amount pw.\nBEGIN DATA\n1 2.5\n2 0.5\n4 1\nEND DATA.\n"
                            "FORMATS amount pw (F8.3).\n";
    say(data + "WEIGHT BY pw.\nSAVE OUTFILE='" + path("in.sav").toUtf8() + "'.\n");
    import(path("in.sav"), "w.manyi");
    runCliWell({"export", path("w.manyi"), "-o", path("out.sav")});
    const QByteArray describe = "'.\nDESCRIPTIVES amount /STATISTICS=MEAN.\n";
    const std::string weighted = say("GET FILE='" + path("out.sav").toUtf8() + describe);
    EXPECT_NE(weighted.find("1.88"), std::string::npos) << weighted;

    QFile text(path("in.csv"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("amount,weight\n1.000,2.5\n2.000,0.5\n4.001,1\n");
    text.close();
    import(path("in.csv"), "t.manyi");
    runCliWell({"export", path("t.manyi"), "-o", path("text.sav")});
    const std::string plain = say("GET FILE='" + path("text.sav").toUtf8() + describe);
    EXPECT_NE(plain.find("2.33"), std::string::npos) << plain;
}

TEST_F(Sav, TripleSComesBackFromItsExport)
{
    need("spss_oddities_a/pyreadstat_simple_alltypes.sav");
    if (IsSkipped())
        return;
    const QJsonObject before = import(m_file, "a.manyi");
    runCliWell({"export", path("a.manyi"), "-o", path("a.sss")});
    const QJsonObject after = import(path("a.sss"), "b.manyi");
    EXPECT_EQ(after.value("files").toArray().first().toObject().value("format").toString(), "triples");
    for (const char* name : {"y", "str", "ca_subvar_1", "date"})
        for (const char* key : {"label", "type", "values", "labels"})
            EXPECT_EQ(variable(before, QLatin1String(name)).value(QLatin1String(key)),
                      variable(after, QLatin1String(name)).value(QLatin1String(key)))
                << name << " " << key;
    EXPECT_EQ(variable(after, "mymrset_1").value("labels").toObject().value("1").toString(), "Response #1");
    EXPECT_EQ(variable(after, "mymrset_1").value("role").toString(), "multi-select");
}

TEST_F(Sav, DamagedFilesLeaveNothingBehind)
{
    need("gss_sav_user_missing/gss.sav");
    if (IsSkipped())
        return;
    QFile whole(m_file);
    QFile cut(path("cut.sav"));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(30000));
    cut.close();
    const CliRun run = runCli({"import", path("cut.sav"), "--project", path("cut.manyi")});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_TRUE(run.err.contains("damaged")) << run.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("cut.manyi")));
}

} // namespace
} // namespace manyi::tests

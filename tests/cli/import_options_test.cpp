// The options of `manyi-cli import`: folders, settings, keys, the guard between waves, masking.
#include <QDir>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

class ImportOptionsTest : public testing::Test {
protected:
    QString path(const QString& name) const { return folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        writeAll(path(name), bytes);
        return path(name);
    }
    static QJsonObject file(const QJsonObject& output, int index = 0)
    {
        return output.value("files").toArray().at(index).toObject();
    }
    static QJsonObject variable(const QJsonObject& output, const char* name)
    {
        return findObject(output.value("variables").toArray(), "name", name);
    }

    QTemporaryDir folder;
};

TEST_F(ImportOptionsTest, FolderIsASource)
{
    QDir(folder.path()).mkdir("in");
    write("in/wave10.csv", "id,q1\na,1\nb,2\nc,3\n");
    write("in/wave2.csv", "id,q1\nd,4\ne,5\nf,5\n");
    write("in/scan.pdf", "%PDF-1.7");
    const QJsonObject output =
        runCliWell({"import", path("in"), "--project", path("p.manyi"), "--wave", "{file}", "--json"}).object();
    ASSERT_EQ(output.value("files").toArray().size(), 2);
    EXPECT_EQ(file(output, 0).value("name").toString(), "wave2.csv");
    EXPECT_EQ(file(output, 1).value("name").toString(), "wave10.csv");
    ASSERT_EQ(output.value("skipped").toArray().size(), 1);
    const QJsonObject skipped = output.value("skipped").toArray().first().toObject();
    EXPECT_EQ(skipped.value("name").toString(), "scan.pdf");
    EXPECT_FALSE(skipped.value("reason").toString().isEmpty());
    const QJsonArray waves = runCliWell({"info", path("p.manyi"), "--json"}).object().value("waves").toArray();
    ASSERT_EQ(waves.size(), 2);
    EXPECT_EQ(waves[0].toObject().value("label").toString(), "wave2");
}

TEST_F(ImportOptionsTest, UpdateAndNewOnly)
{
    const QString project = path("p.manyi");
    runCliWell({"import", write("a.csv", "id,q1,q2\na,1,3\nb,2,3\nc,3,3\n"), "--project", project});
    QJsonObject output =
        runCliWell({"import", write("b.csv", "id,q1\nb,5\nd,4\n"), "--project", project, "--update", "auto", "--json"})
            .object();
    EXPECT_EQ(file(output).value("updated").toInt(), 1);
    EXPECT_EQ(file(output).value("added").toInt(), 1);
    output =
        runCliWell({"import", write("c.csv", "id,q1\nb,1\ne,4\n"), "--project", project, "--new-only", "id", "--json"})
            .object();
    EXPECT_EQ(file(output).value("left_out").toInt(), 1);
    EXPECT_EQ(file(output).value("added").toInt(), 1);
    const CliRun both = runCli({"import", path("c.csv"), "--project", project, "--new-only", "id", "--update", "id"});
    EXPECT_EQ(both.exitCode, 1);
    EXPECT_TRUE(isOneSentence(both.err)) << both.err.toStdString();
    EXPECT_EQ(runCli({"import", path("c.csv"), "--project", project, "--update", "nothing"}).exitCode, 1);
}

TEST_F(ImportOptionsTest, StrictWritesNothingWhenSomethingDiffers)
{
    const QString project = path("p.manyi");
    runCliWell({"import", write("a.csv", "id,q1,city\na,1,X\nb,5,Y\nc,4,X\n"), "--project", project, "--set",
                "q1:role=csat", "--set", "city:role=segment"});
    const QByteArray before = runCliWell({"info", project, "--json"}).out;
    const QString second = write("b.csv", "id,q1,city,extra\nd,2,X\ne,9,Z\n");
    const CliRun strict = runCli({"import", second, "--project", project, "--strict", "--json"});
    EXPECT_EQ(strict.exitCode, 1);
    EXPECT_TRUE(isOneSentence(strict.err)) << strict.err.toStdString();
    const QJsonArray differences = file(strict.object()).value("differences").toArray();
    EXPECT_EQ(findObject(differences, "kind", "new-column").value("column").toString(), "extra");
    EXPECT_EQ(findObject(differences, "kind", "new-value").value("column").toString(), "city");
    const QJsonObject scale = findObject(differences, "kind", "changed-scale");
    EXPECT_EQ(scale.value("column").toString(), "q1");
    EXPECT_TRUE(scale.value("break_proposed").toBool());
    EXPECT_EQ(runCliWell({"info", project, "--json"}).out, before);
    EXPECT_EQ(runCli({"import", path("a.csv"), "--project", project, "--strict"}).exitCode, 0);
}

TEST_F(ImportOptionsTest, StrictMakesNoProjectEither)
{
    runCliWell({"import", write("a.csv", "id,q1\na,1\nb,5\n"), write("b.csv", "id,q1,q2\nc,1,2\nd,5,2\n"), "--project",
                path("new.manyi"), "--dry-run"});
    EXPECT_EQ(runCli({"import", path("a.csv"), path("b.csv"), "--project", path("new.manyi"), "--strict"}).exitCode, 1);
    EXPECT_FALSE(QFile::exists(path("new.manyi")));
}

TEST_F(ImportOptionsTest, MappedAndBroken)
{
    const QString project = path("p.manyi");
    runCliWell({"import", write("a.csv", "id,q1\na,1\nb,5\nc,4\n"), "--project", project, "--wave", "1"});
    runCliWell({"import", write("b.csv", "id,how was it\nd,2\ne,3\nf,3\n"), "--project", project, "--wave", "2",
                "--map", "how was it=q1", "--break", "q1=other question"});
    const QJsonObject mean =
        runCliWell({"metrics", project, "--metric", "mean:q1", "--json"}).array().first().toObject();
    EXPECT_NEAR(mean.value("value").toDouble(), (1 + 5 + 4 + 2 + 3 + 3) / 6.0, 1e-12);
    EXPECT_EQ(runCli({"import", path("b.csv"), "--project", project, "--break", "q1"}).exitCode, 1) << "no wave";
}

TEST_F(ImportOptionsTest, PersonalDataIsMaskedWhenTold)
{
    const QString csv = write("a.csv", "id,mobile,q1\na,13812345678,1\nb,13987654321,5\n");
    const QJsonObject told =
        runCliWell({"import", csv, "--project", path("p.manyi"), "--mask", "mobile", "--json"}).object();
    EXPECT_EQ(variable(told, "mobile").value("type").toString(), "text");
    runCliWell({"export", path("p.manyi"), "-o", path("out.csv"), "--variables", "mobile"});
    EXPECT_TRUE(readAll(path("out.csv")).contains("138****5678"));
    const QJsonObject asked = runCliWell({"import", csv, "--dry-run", "--json"}).object();
    const QJsonObject note = findObject(file(asked).value("problems").toArray(), "column", "mobile");
    EXPECT_EQ(note.value("affected_rows").toInt(), 2);
    EXPECT_EQ(note.value("severity").toString(), "information");
}

// Every key of --set, on a text file, a workbook and an SPSS file with the same answers.
class SetKeys : public ImportOptionsTest, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override
    {
        const QString csv =
            write("source.csv", "id,q1,grade,spent,day,note\na,1,poor,12.5,2026-07-01,x\nb,5,fine,7,2026-07-02,\n"
                                "c,98,good,3.25,2026-07-03,NA\nd,2,fine,0,2026-07-04,y\n");
        const QString ending = QString::fromLatin1(GetParam());
        input = path("input." + ending);
        if (ending == "csv") {
            QFile::copy(csv, input);
            return;
        }
        runCliWell({"import", csv, "--project", path("source.manyi"), "--set", "grade:type=text", "q1:role=number"});
        runCliWell({"export", path("source.manyi"), "-o", input});
    }

    QJsonObject importSet(const QStringList& settings) const
    {
        QStringList arguments{"import", input, "--dry-run", "--json", "--set"};
        return runCliWell(arguments + settings).object();
    }

    QString input;
};

TEST_P(SetKeys, RoleTypeLabelAndName)
{
    const QJsonObject output = importSet({"q1:role=csat", "q1:label=Overall: fine?", "spent:type=number",
                                          "note:type=text", "note:name=remark", "grade:role=segment"});
    EXPECT_EQ(variable(output, "q1").value("role").toString(), "csat");
    EXPECT_EQ(variable(output, "q1").value("label").toString(), "Overall: fine?");
    EXPECT_EQ(variable(output, "spent").value("type").toString(), "number");
    EXPECT_EQ(variable(output, "remark").value("type").toString(), "text");
    EXPECT_EQ(variable(output, "grade").value("role").toString(), "segment");
    EXPECT_EQ(variable(output, "grade").value("type").toString(), "code");
}

TEST_P(SetKeys, MissingLabelsScaleAndReverse)
{
    const QJsonObject output =
        importSet({"q1:role=csat", "q1:missing=98", "q1:labels=1:bad|5:good", "q1:scale=1..5", "q1:reverse=yes",
                   "grade:role=scale-item", "grade:labels=1:poor|2:fine|3:good"});
    const QJsonObject q1 = variable(output, "q1");
    EXPECT_EQ(q1.value("values").toInt(), 3);
    EXPECT_EQ(q1.value("missing").toInt(), 1);
    EXPECT_EQ(q1.value("labels").toObject().value("5").toString(), "good");
    EXPECT_TRUE(q1.value("reversed").toBool());
    const QJsonObject grade = variable(output, "grade");
    EXPECT_EQ(grade.value("values").toInt(), 4);
    EXPECT_EQ(grade.value("labels").toObject().value("2").toString(), "fine");
}

TEST_P(SetKeys, MissingTextsAndIgnoredColumns)
{
    const QJsonObject output = importSet({"note:type=text", "note:missing=NA", "spent:role=ignore"});
    EXPECT_EQ(variable(output, "note").value("values").toInt(), 2);
    EXPECT_EQ(variable(output, "note").value("missing").toInt(), 2);
    EXPECT_TRUE(variable(output, "spent").isEmpty());
}

TEST_P(SetKeys, BadValuesAreRefused)
{
    for (const char* setting : {"q1:role=king", "q1:type=integer", "q1:missing=a..b:labels=x", "q1:labels=good",
                                "q1:reverse=perhaps", "q1:scale=5", "q1:mask=some", "q77:label=x"}) {
        const CliRun run = runCli({"import", input, "--dry-run", "--set", setting});
        EXPECT_EQ(run.exitCode, 1) << setting;
        EXPECT_TRUE(isOneSentence(run.err)) << setting << ": " << run.err.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, SetKeys, testing::Values("csv", "xlsx", "sav"),
                         [](const auto& format) { return std::string(format.param); });

TEST_F(ImportOptionsTest, EncodingAndSeparatorAreSet)
{
    // 满意 in GB18030, separated by semicolons.
    const QString csv = write("a.csv", "id;q1\na;\xC2\xFA\xD2\xE2\nb;\xC2\xFA\xD2\xE2\n");
    const QJsonObject output = runCliWell({"import", csv, "--dry-run", "--json", "--set", "encoding=GB18030",
                                           "separator=;", "q1:role=segment"})
                                   .object();
    EXPECT_EQ(file(output).value("encoding").toString(), "GB18030");
    EXPECT_EQ(file(output).value("separator").toString(), ";");
    EXPECT_EQ(variable(output, "q1").value("labels").toObject().value("1").toString(), "满意");
}

} // namespace
} // namespace manyi::tests

// What goes out comes back the same: a generated survey with all kinds of variables, exported and imported again, and
// its SPSS file read by PSPP and by R's haven and foreign.
#include <random>

#include <QStandardPaths>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

class RoundTrip : public testing::TestWithParam<unsigned> {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    // A random survey: ids, segments, a labelled scale with missing codes and codes of no label, money, days, texts
    // that are awkward to write, choices of one question.
    QString survey(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
        const QStringList regions{"East", "West", "华北", "Côte d'Azur", "O\"Brien, Ltd"};
        const QStringList texts{"good",     "line\nbreak", "comma, and \"quotes\"", "=1+1",       "满意，谢谢 👍",
                                "-5 to -3", "@you",        "tab\tinside",           "'apostrophe"};
        QByteArray csv = "id,region,score,spent,visited,comment,services\n";
        for (int i = 0; i < 120; ++i) {
            QStringList cells{QStringLiteral("R%1").arg(i, 4, 10, QLatin1Char('0')), regions[pick(5)]};
            const int score = pick(9);
            cells << (score == 8 ? QString() : QString::number(score == 7 ? 98 : score == 6 ? 99 : score % 5 + 1));
            cells << (pick(10) == 0 ? QString() : QString::number(pick(100000) / 100.0));
            cells << (pick(10) == 0 ? QString()
                                    : QStringLiteral("2026-%1-%2")
                                          .arg(pick(12) + 1, 2, 10, QLatin1Char('0'))
                                          .arg(pick(28) + 1, 2, 10, QLatin1Char('0')));
            cells << (pick(3) == 0 ? QString() : texts[pick(static_cast<int>(texts.size()))] + QString::number(i));
            QStringList chosen;
            for (const char* service : {"贷款", "存款", "理财"}) {
                if (pick(2) == 0)
                    chosen << QString::fromUtf8(service);
            }
            cells << chosen.join(QStringLiteral("┋"));
            for (QString& cell : cells)
                cell = '"' + cell.replace('"', QLatin1String("\"\"")) + '"';
            csv += cells.join(',').toUtf8() + '\n';
        }
        writeAll(path("survey.csv"), csv);
        return path("survey.csv");
    }

    QJsonArray imported(const QString& file, const QString& project)
    {
        return runCliWell({"import", file, "--project", project, "--json"}).object().value("variables").toArray();
    }

    void SetUp() override
    {
        m_first = path("first.manyi");
        runCliWell({"import", survey(GetParam()), "--project", m_first, "--set", "score:role=csat",
                    "score:missing=98|99", "score:labels=1:Very bad|5:Very good|98:Don't know|99:Refused",
                    "score:label=How was it?", "region:role=segment", "comment:type=text", "spent:type=number",
                    "visited:type=date", "id:type=text"});
    }

    // The variables as JSON when all is read anew, and all answers as CSV.
    QJsonArray variables(const QString& project)
    {
        return runCliWell({"info", project, "--json"}).object().value("variables").toArray();
    }
    QByteArray answers(const QString& project)
    {
        runCliWell({"export", project, "-o", path("all.csv")});
        return readAll(path("all.csv"));
    }

    void expectSame(const QString& ending, const QStringList& keys, const QStringList& told = {})
    {
        const QString file = path("out." + ending);
        runCliWell({"export", m_first, "-o", file});
        const QString second = path(ending + ".manyi");
        runCliWell(QStringList{"import", file, "--project", second} + told);
        const QJsonArray before = variables(m_first);
        const QJsonArray after = variables(second);
        ASSERT_EQ(before.size(), after.size()) << ending.toStdString();
        for (int i = 0; i < before.size(); ++i) {
            for (const QString& key : keys)
                EXPECT_EQ(before[i].toObject().value(key), after[i].toObject().value(key))
                    << ending.toStdString() << ' ' << before[i].toObject().value("name").toString().toStdString() << ' '
                    << key.toStdString();
        }
        EXPECT_EQ(answers(m_first).toStdString(), answers(second).toStdString()) << ending.toStdString();
    }

    QTemporaryDir m_folder;
    QString m_first;
};

TEST_P(RoundTrip, Sav)
{
    expectSame("sav", {"name", "label", "type", "labels", "missing_codes", "measure"});
}

TEST_P(RoundTrip, Xlsx)
{
    expectSame("xlsx", {"name", "label", "type", "role", "labels", "missing_codes", "measure", "scale", "reversed"});
}

TEST_P(RoundTrip, TripleS)
{
    expectSame("sss", {"name", "label", "type", "labels"});
}

TEST_P(RoundTrip, Csv)
{
    // Names and answers are all that the format holds.
    expectSame("csv", {"name"}, {"--set", "score:missing=98|99"});
}

// The counts of every code, missing ones too, as the program itself gives them.
QMap<QString, int> counts(const QString& project, const QString& variable)
{
    QMap<QString, int> found;
    for (const QJsonValue& value : runCliWell({"metrics", project, "--metric", "freq:" + variable, "--json"}).array()) {
        const QJsonObject row = value.toObject();
        found.insert(QString::number(row.value("code").toDouble()), row.value("count").toInt());
    }
    return found;
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(120000));
    return QString::fromUtf8(process.readAllStandardOutput());
}

TEST_P(RoundTrip, HavenAndForeignReadTheSameFrequencies)
{
    const QString program = QStandardPaths::findExecutable("Rscript");
    if (program.isEmpty())
        GTEST_SKIP() << "R is not installed";
    runCliWell({"export", m_first, "-o", path("out.sav")});
    writeAll(path("read.R"),
             "for (p in c('haven', 'foreign')) if (!requireNamespace(p, quietly = TRUE)) { cat('absent'); quit() }\n"
             "f <- commandArgs(TRUE)[1]\n"
             "a <- haven::read_sav(f, user_na = FALSE)\n"
             "b <- suppressWarnings(foreign::read.spss(f, use.value.labels = FALSE, to.data.frame = TRUE, use.missings "
             "= TRUE))\n"
             "for (v in c('score', 'region')) for (d in list(a, b)) {\n"
             "  t <- table(as.numeric(d[[v]]))\n"
             "  cat(v, paste(names(t), t, sep = '='), '\\n')\n"
             "}\n"
             "cat('mean', format(mean(a$spent, na.rm = TRUE), digits = 15), '\\n')\n"
             "cat('label', attr(a$score, 'label'), '\\n')\n"
             "cat('labels', names(attr(a$score, 'labels')), sep = '|')\n");
    const QString printed = outputOf(program, {path("read.R"), path("out.sav")});
    if (printed.contains("absent"))
        GTEST_SKIP() << "haven or foreign is not installed";
    for (const char* variable : {"score", "region"}) {
        QString expected = QLatin1String(variable) + ' ';
        const auto found = counts(m_first, variable);
        QStringList parts;
        for (auto it = found.begin(); it != found.end(); ++it) {
            if (it.key().toDouble() < 98 && it.value() > 0)
                parts << it.key() + '=' + QString::number(it.value());
        }
        expected += parts.join(' ');
        EXPECT_EQ(printed.count(expected), 2) << expected.toStdString() << "\n" << printed.toStdString();
    }
    const double mean = runCliWell({"metrics", m_first, "--metric", "mean:spent", "--json"})
                            .array()
                            .first()
                            .toObject()
                            .value("value")
                            .toDouble();
    const QString line = printed.section("mean ", 1, 1).section('\n', 0, 0).trimmed();
    EXPECT_NEAR(line.toDouble(), mean, 1e-9 * mean) << printed.toStdString();
    EXPECT_TRUE(printed.contains("label How was it?")) << printed.toStdString();
    EXPECT_TRUE(printed.contains("Very bad")) << printed.toStdString();
}

TEST_P(RoundTrip, PsppReadsTheSameFrequencies)
{
    const QString program = QStandardPaths::findExecutable("pspp");
    if (program.isEmpty())
        GTEST_SKIP() << "pspp is not installed";
    runCliWell({"export", m_first, "-o", path("out.sav")});
    writeAll(path("read.sps"),
             "GET FILE='" + path("out.sav").toUtf8() + "'.\nFREQUENCIES score.\nDISPLAY DICTIONARY.\n");
    const QString printed = outputOf(program, {"-O", "format=csv", path("read.sps")});
    const auto found = counts(m_first, "score");
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (it.key().toDouble() >= 98 || it.value() == 0)
            continue;
        const QString label = it.key() == "1"   ? QStringLiteral("Very bad")
                              : it.key() == "5" ? QStringLiteral("Very good")
                                                : it.key();
        EXPECT_TRUE(printed.contains(label + "," + QString::number(it.value()) + ",") ||
                    printed.contains(label + ".00," + QString::number(it.value()) + ","))
            << label.toStdString() << ' ' << it.value() << "\n"
            << printed.toStdString();
    }
    EXPECT_TRUE(printed.contains("98; 99") || printed.contains("98 THRU 99") || printed.contains("98; 99"))
        << printed.right(3000).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Seeds, RoundTrip, testing::Values(1U, 2U, 3U));

} // namespace
} // namespace manyi::tests

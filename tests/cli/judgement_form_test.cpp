// manyi-cli ahp --form and --answers: the experts' questionnaire goes out and comes back.
#include "cli/run_cli.h"
#include "io/xlsx/xlsx_writer.h"

namespace manyi::tests {
namespace {

class JudgementForm : public testing::Test {
protected:
    QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    QString tree() const
    {
        return QStringLiteral(MANYI_SOURCE_DIR "/resources/templates/indicators/field-service.en.json");
    }
    QTemporaryDir folder;
};

TEST_F(JudgementForm, IsPrinted)
{
    for (const char* language : {"en", "zh"}) {
        runCliWell({"ahp", tree(), "--form", "-o", path("form.pdf"), "--lang", language});
        EXPECT_TRUE(readAll(path("form.pdf")).startsWith("%PDF"));
    }
}

TEST_F(JudgementForm, TableComesBackAsTheExpertsFilledItIn)
{
    runCliWell({"ahp", tree(), "--form", "-o", path("form.csv")});
    const QByteArray blank = readAll(path("form.csv"));
    EXPECT_TRUE(blank.contains("Field service quality: Response speed | Technical strength"));
    EXPECT_EQ(blank.trimmed().split('\n').size(), 6);
    // One expert judges alike throughout and all others are left blank: every weight is a third.
    const QByteArray head = blank.left(blank.indexOf('\n') + 1);
    QByteArray filled = head + "Expert 1,1,1,1,1,1,1,1\n";
    for (int expert = 2; expert <= 5; ++expert)
        filled += "Expert " + QByteArray::number(expert) + ",1,,,,,,\n";
    writeAll(path("filled.csv"), filled);
    const QJsonObject weights =
        runCliWell({"ahp", tree(), "--answers", path("filled.csv"), "--json"}).object().value("weights").toObject();
    ASSERT_EQ(weights.size(), 3);
    for (const QJsonValue& weight : weights)
        EXPECT_NEAR(weight.toDouble(), 1.0 / 3, 1e-12);
    writeAll(path("bad.csv"), head + "Expert 1,1,1,none,1,1,1,1\n");
    const CliRun run = runCli({"ahp", tree(), "--answers", path("bad.csv")});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.contains("Row 2, column Field service quality: Response speed | Service attitude, \"none\""))
        << run.err.toStdString();
}

TEST_F(JudgementForm, WorkbookComesBackAsTheExpertsFilledItIn)
{
    runCliWell({"ahp", tree(), "--form", "-o", path("form.xlsx")});
    EXPECT_TRUE(readAll(path("form.xlsx")).startsWith("PK"));
    // As it went out nobody has judged anything, so there are no weights.
    EXPECT_FALSE(runCliWell({"ahp", tree(), "--answers", path("form.xlsx"), "--json"}).object()["weights"].isObject());
    const auto fill = [&](const char* name, const std::string& third) {
        auto writer = io::XlsxWriter::open(path(name).toStdString());
        ASSERT_TRUE(writer);
        writer->sheet("Judgements");
        for (const char* head : {"Expert", "Field service quality: Response speed | Technical strength",
                                 "Field service quality: Response speed | Service attitude",
                                 "Field service quality: Technical strength | Service attitude"})
            writer->heading(head);
        writer->endRecord();
        for (int expert = 1; expert <= 5; ++expert) {
            writer->text("Expert " + std::to_string(expert));
            if (expert == 1) { // weights 4/7, 2/7, 1/7
                writer->number(2);
                writer->text("4");
                writer->text(third);
            }
            writer->endRecord();
        }
        ASSERT_TRUE(writer->finish());
    };
    fill("filled.xlsx", "2");
    const QJsonObject weights =
        runCliWell({"ahp", tree(), "--answers", path("filled.xlsx"), "--json"}).object().value("weights").toObject();
    EXPECT_NEAR(weights.value("Response speed").toDouble(), 4.0 / 7, 1e-12);
    EXPECT_NEAR(weights.value("Service attitude").toDouble(), 1.0 / 7, 1e-12);
    fill("bad.xlsx", "2026-03-01");
    const CliRun run = runCli({"ahp", tree(), "--answers", path("bad.xlsx")});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.contains("Row 2, column Field service quality: Technical strength | Service attitude"))
        << run.err.toStdString();
}

TEST_F(JudgementForm, WrongUsesAreRefused)
{
    for (const QStringList& arguments : {QStringList{"ahp", tree(), "--form"},
                                         {"ahp", tree(), "--form", "-o", path("form.txt")},
                                         {"ahp", tree(), "-o", path("form.pdf")}})
        EXPECT_EQ(runCli(arguments).exitCode, 1) << arguments.join(' ').toStdString();
}

} // namespace
} // namespace manyi::tests

// The synthetic survey: the same bytes each time, and figures of the imported file that agree with a plain count over
// its lines made here.
#include <array>
#include <cmath>
#include <map>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

// Positions of the columns used below.
enum Column {
    Wave = 3,
    Region = 5,
    Branch = 8,
    Overall = 15,
    Recommend = 24,
    Easy = 25,
    FirstService = 30,
    Weight = 39
};

// Fields of a line whose quoted cells hold no line breaks.
QList<QByteArray> fields(const QByteArray& line)
{
    QList<QByteArray> cells{QByteArray()};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells << QByteArray();
        else
            cells.last() += c;
    }
    return cells;
}

class Sample : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder = new QTemporaryDir;
        csv = folder->filePath("sample.csv");
        project = folder->filePath("sample.manyi");
        runCliWell({"sample", "--rows", "5000", "--seed", "7", "-o", csv});
        runCliWell({"sample", "--rows", "5000", "--seed", "7", "-o", project});
        QList<QByteArray> lines = readAll(csv).split('\n');
        lines.removeLast();
        lines.removeFirst();
        rows = new QList<QList<QByteArray>>;
        for (const QByteArray& line : lines)
            rows->append(fields(line));
    }
    static void TearDownTestSuite()
    {
        delete folder;
        delete rows;
    }

    static inline QTemporaryDir* folder = nullptr;
    static inline QString csv;
    static inline QString project;
    static inline QList<QList<QByteArray>>* rows = nullptr;
};

TEST_F(Sample, SameSeedSameBytes)
{
    const QString again = folder->filePath("again.csv");
    runCliWell({"sample", "--rows", "5000", "--seed", "7", "-o", again});
    EXPECT_TRUE(readAll(csv) == readAll(again));
    runCliWell({"sample", "--rows", "5000", "--seed", "8", "-o", again});
    EXPECT_FALSE(readAll(csv) == readAll(again));
}

TEST_F(Sample, FortyColumnsAndAllRows)
{
    EXPECT_EQ(rows->size(), 5000);
    for (const QList<QByteArray>& row : *rows)
        ASSERT_EQ(row.size(), 40);
}

TEST_F(Sample, AnExistingProjectIsNotOverwritten)
{
    const QByteArray before = readAll(project);
    const CliRun run = runCli({"sample", "--rows", "10", "-o", project});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(isOneSentence(run.err));
    EXPECT_TRUE(readAll(project) == before);
}

// Weighted NPS by region, counted from the text.
TEST_F(Sample, NpsByRegionAgreesWithTheLines)
{
    struct Sum {
        double weight = 0, score = 0;
        int n = 0;
    };
    std::map<QString, Sum> sums;
    for (const QList<QByteArray>& row : *rows) {
        if (row[Recommend].isEmpty())
            continue;
        Sum& sum = sums[QString::fromUtf8(row[Region])];
        const int answer = row[Recommend].toInt();
        const double weight = row[Weight].toDouble();
        sum.weight += weight;
        sum.score += weight * (answer >= 9 ? 1 : answer <= 6 ? -1 : 0);
        ++sum.n;
    }
    ASSERT_EQ(sums.size(), 7);
    const QJsonArray figures =
        runCliWell({"metrics", project, "--metric", "nps:Q9", "--by", "Region", "--json"}).array();
    ASSERT_EQ(figures.size(), 7);
    for (const QJsonValue& value : figures) {
        const QJsonObject row = value.toObject();
        const Sum& sum = sums.at(row.value("group").toObject().value("Region").toString());
        EXPECT_NEAR(row.value("value").toDouble(), 100 * sum.score / sum.weight, 1e-9);
        EXPECT_NEAR(row.value("weighted_n").toDouble(), sum.weight, 1e-9);
        EXPECT_EQ(row.value("n").toInt(), sum.n);
    }
}

TEST_F(Sample, CsatAndCesByWaveAgreeWithTheLines)
{
    std::map<QString, std::array<double, 4>> counts; // satisfied, overall answers, sum of easy, easy answers
    for (const QList<QByteArray>& row : *rows) {
        auto& count = counts[QString::fromUtf8(row[Wave])];
        if (!row[Overall].isEmpty()) {
            count[0] += row[Overall].toInt() >= 4;
            count[1] += 1;
        }
        if (!row[Easy].isEmpty()) {
            count[2] += row[Easy].toInt();
            count[3] += 1;
        }
    }
    const QJsonArray figures = runCliWell({"metrics", project, "--metric", "csat:Q7", "--metric", "ces:Q10", "--by",
                                           "Wave", "--weight", "none", "--json"})
                                   .array();
    ASSERT_EQ(figures.size(), 16);
    for (const QJsonValue& value : figures) {
        const QJsonObject row = value.toObject();
        const auto& count = counts.at(row.value("group").toObject().value("Wave").toString());
        const bool csat = row.value("variable").toString() == "Q7";
        EXPECT_NEAR(row.value("value").toDouble(), csat ? 100 * count[0] / count[1] : count[2] / count[3], 1e-10);
    }
}

TEST_F(Sample, ServicesUsedAreAMultipleResponseQuestion)
{
    int answered = 0;
    std::array<int, 6> chosen{};
    for (const QList<QByteArray>& row : *rows) {
        answered += !row[FirstService].isEmpty();
        for (int k = 0; k < 6; ++k)
            chosen[static_cast<std::size_t>(k)] += row[FirstService + k] == "1";
    }
    const QJsonArray figures =
        runCliWell({"metrics", project, "--metric", "freq:Q15", "--weight", "none", "--json"}).array();
    ASSERT_EQ(figures.size(), 6);
    for (qsizetype k = 0; k < 6; ++k) {
        const QJsonObject row = figures[k].toObject();
        EXPECT_EQ(row.value("count").toInt(), chosen[static_cast<std::size_t>(k)]);
        EXPECT_EQ(row.value("n").toInt(), answered);
        EXPECT_NEAR(row.value("value").toDouble(), 100.0 * chosen[static_cast<std::size_t>(k)] / answered, 1e-10);
    }
    const QJsonArray loans =
        runCliWell({"metrics", project, "--metric", "share:Q15=Loans", "--weight", "none", "--json"}).array();
    EXPECT_NEAR(loans.first().toObject().value("value").toDouble(), 100.0 * chosen[1] / answered, 1e-10);
}

// The guess for the bare CSV finds what the sample's own recipe says. Unlabelled codes of one digit (Q6, Q13, Q18) may
// be anything, and a satisfaction item may be called CSAT.
TEST_F(Sample, ColumnsAreGuessedRight)
{
    const QJsonArray guessed = runCliWell({"import", csv, "--dry-run", "--json"}).object().value("variables").toArray();
    const QJsonArray known = runCliWell({"info", project, "--json"}).object().value("variables").toArray();
    ASSERT_EQ(guessed.size(), known.size());
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QString column = known[i].toObject().value("source_column").toString();
        const QString wanted = known[i].toObject().value("role").toString();
        const QString role = guessed[i].toObject().value("role").toString();
        EXPECT_EQ(guessed[i].toObject().value("source_column").toString(), column);
        if (column.startsWith("Q6 ") || column.startsWith("Q13 ") || column.startsWith("Q18 "))
            continue;
        const bool item = wanted == "scale-item" && role == "csat";
        EXPECT_TRUE(role == wanted || item) << column.toStdString() << ": " << role.toStdString();
    }
}

} // namespace
} // namespace manyi::tests

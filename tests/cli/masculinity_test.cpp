// The 850 published weighted cells of the masculinity survey (FiveThirtyEight/SurveyMonkey, CC BY 4.0), end to end.
// ../shared/data/masculinity_weighted/expected.json holds the published whole percentages and the figures computed from
// the raw responses to four decimals.
#include <cmath>
#include <map>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

struct Banner {
    QString variable; // empty: all
    QString label;
};

const std::vector<Banner> banners{{"", "Adult Men"},           {"age3", "18 - 34"},
                                  {"age3", "35 - 64"},         {"age3", "65 and up"},
                                  {"race2", "White"},          {"race2", "Non-white"},
                                  {"kids", "Has children"},    {"kids", "No children"},
                                  {"orientation", "Straight"}, {"orientation", "Gay/Bisexual"}};

bool isSelectAll(const QString& column)
{
    return column.startsWith("q0004");
}

QString metricOf(const QString& column)
{
    return (isSelectAll(column) ? "share:" + column + "=1" : "freq:" + column);
}

// The share of one answer in one column of the published table; NaN when it is not printed just once.
double cell(const QJsonArray& rows, const QString& column, const QString& answer, const Banner& banner)
{
    double value = std::nan("");
    for (const QJsonValue& entry : rows) {
        const QJsonObject row = entry.toObject();
        if (row.value("metric").toString() != metricOf(column))
            continue;
        if (!isSelectAll(column) && row.value("label").toString() != answer)
            continue;
        if (!banner.variable.isEmpty() &&
            row.value("group").toObject().value(banner.variable).toString() != banner.label)
            continue;
        EXPECT_TRUE(std::isnan(value)) << column.toStdString();
        value = row.value("value").toDouble();
    }
    return value;
}

TEST(Masculinity, EveryPublishedCellComesOut)
{
    const QString csv = sharedFile("masculinity_weighted/raw-responses.csv");
    if (!QFile::exists(csv))
        GTEST_SKIP() << "../shared/data/masculinity_weighted is not here";
    const QTemporaryDir folder;
    const QString project = folder.filePath("masculinity.manyi");
    const QJsonArray table = readJson(sharedFile("masculinity_weighted/expected.json")).value("table").toArray();
    ASSERT_EQ(table.size(), 85);

    // "No answer" is a row of the published tables: it counts as an answer here.
    QStringList import{"import", csv, "--project", project, "--json"};
    QStringList metrics;
    for (const QJsonValue& row : table) {
        const QString column = row.toObject().value("column").toString();
        if (metrics.contains(metricOf(column)))
            continue;
        metrics << "--metric" << metricOf(column);
        if (!isSelectAll(column))
            import << "--set" << column + ":missing=";
    }
    const QJsonObject imported = runCliWell(import).object();
    EXPECT_EQ(imported.value("files").toArray().first().toObject().value("rows_kept").toInt(), 1615);

    std::map<QString, QJsonArray> rowsBy;
    for (const char* variable : {"", "age3", "race2", "kids", "orientation"}) {
        const QString by = QString::fromUtf8(variable);
        QStringList arguments{"metrics", project, "--json", "--weight", "weight"};
        if (!by.isEmpty())
            arguments << "--by" << by;
        rowsBy[by] = runCliWell(arguments + metrics).array();
    }
    int cells = 0;
    for (const QJsonValue& entry : table) {
        const QJsonObject row = entry.toObject();
        for (std::size_t b = 0; b < banners.size(); ++b, ++cells) {
            const auto index = static_cast<qsizetype>(b);
            const double value = cell(rowsBy[banners[b].variable], row.value("column").toString(),
                                      row.value("answer").toString(), banners[b]);
            const QString where =
                row.value("question").toString() + ": " + row.value("answer").toString() + ", " + banners[b].label;
            const double published = row.value("published").toArray().at(index).toString().chopped(1).toDouble();
            EXPECT_NEAR(value, row.value("computed").toArray().at(index).toDouble(), 0.00006) << where.toStdString();
            EXPECT_LE(std::abs(value - published), 0.5) << where.toStdString();
        }
    }
    EXPECT_EQ(cells, 850);
}

TEST(Masculinity, EffectiveNIsKish)
{
    const QString csv = sharedFile("masculinity_weighted/raw-responses.csv");
    if (!QFile::exists(csv))
        GTEST_SKIP() << "../shared/data/masculinity_weighted is not here";
    const QTemporaryDir folder;
    const QString project = folder.filePath("masculinity.manyi");
    runCliWell({"import", csv, "--project", project, "--set", "q0001:missing="});
    const QJsonObject row = runCliWell({"metrics", project, "--json", "--weight", "weight", "--metric", "freq:q0001"})
                                .array()
                                .first()
                                .toObject();
    const QJsonObject weight = readJson(sharedFile("masculinity_weighted/expected.json")).value("weight").toObject();
    EXPECT_EQ(row.value("n").toInt(), 1615);
    EXPECT_NEAR(row.value("weighted_n").toDouble(), weight.value("sum").toDouble(), 1e-8);
    EXPECT_NEAR(row.value("effective_n").toDouble(), weight.value("kish_effective_n").toDouble(), 1e-8);
}

} // namespace
} // namespace manyi::tests

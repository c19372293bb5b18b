// NIST StRD univariate sets, from the file to the printed figure: the certified mean and standard deviation to at least
// 13 digits, NumAcc3 to 9 (tests/reference/describe/SOURCE.md).
#include "cli/run_cli.h"

#include <cmath>
#include <fstream>
#include <sstream>

namespace manyi::tests {
namespace {

struct Certified {
    std::string name;
    double mean = 0;
    double standardDeviation = 0;
};

std::vector<Certified> certified()
{
    std::ifstream file(MANYI_SOURCE_DIR "/tests/reference/describe/certified.csv");
    std::vector<Certified> sets;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::stringstream cells(line);
        std::string name, n, mean, deviation;
        std::getline(cells, name, ',');
        std::getline(cells, n, ',');
        std::getline(cells, mean, ',');
        std::getline(cells, deviation, ',');
        sets.push_back(
            {name, QByteArray::fromStdString(mean).toDouble(), QByteArray::fromStdString(deviation).toDouble()});
    }
    return sets;
}

double correctDigits(double actual, double expected)
{
    if (actual == expected)
        return 16;
    return -std::log10(std::abs(actual - expected) / std::abs(expected));
}

TEST(CommandLine, NistMeansAndStandardDeviations)
{
    const auto sets = certified();
    ASSERT_EQ(sets.size(), 5U);
    QTemporaryDir folder;
    for (const Certified& set : sets) {
        const QString name = QString::fromStdString(set.name);
        const QString project = folder.filePath(name + QStringLiteral(".manyi"));
        runCliWell({"import", QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/describe/") + name + ".csv",
                    "--project", project, "--quiet"});
        const QJsonObject figure =
            runCliWell({"metrics", project, "--metric", "mean:y", "--json"}).array().at(0).toObject();
        const double digits = set.name == "NumAcc3" ? 9 : 13;
        EXPECT_GE(correctDigits(figure["value"].toDouble(), set.mean), digits) << set.name;
        EXPECT_GE(correctDigits(figure["standard_deviation"].toDouble(), set.standardDeviation), digits) << set.name;
    }
}

} // namespace
} // namespace manyi::tests

// Published and independently computed figures of real surveys; their files stay in the shared data folder.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include "analysis/reference.h"
#include "analysis/satisfaction/metrics.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::Figure;
using analysis::MetricRequest;
using analysis::MetricResult;
using test::ReferenceTable;
using test::SmallSurvey;

namespace {

const std::string shared = MANYI_SHARED_DIR "/data/";

// Codes 1, 2, … in the order of first appearance, with the texts as labels.
domain::Variable& coded(SmallSurvey& survey, const std::string& name, const std::vector<std::string>& texts)
{
    std::map<std::string, int> codes;
    std::vector<domain::ValueLabel> labels;
    std::vector<std::optional<int>> answers;
    for (const std::string& text : texts) {
        const auto [entry, isNew] = codes.try_emplace(text, static_cast<int>(codes.size()) + 1);
        if (isNew)
            labels.push_back({static_cast<double>(entry->second), text});
        answers.push_back(entry->second);
    }
    domain::Variable& variable = survey.codes(name, answers);
    variable.labels = labels;
    return variable;
}

std::vector<std::string> column(const ReferenceTable& table, const std::string& name)
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < table.rows(); ++row)
        texts.push_back(table.text(row, name));
    return texts;
}

std::vector<std::optional<int>> whole(const ReferenceTable& table, const std::string& name)
{
    std::vector<std::optional<int>> answers;
    for (std::size_t row = 0; row < table.rows(); ++row)
        answers.push_back(static_cast<int>(table.number(row, name)));
    return answers;
}

std::vector<double> numbers(const ReferenceTable& table, const std::string& name)
{
    std::vector<double> values;
    for (std::size_t row = 0; row < table.rows(); ++row)
        values.push_back(base::parseNumber(table.text(row, name)).value_or(test::nan));
    return values;
}

const Figure* figureOf(const MetricResult& result, const std::string& group)
{
    if (group == "All")
        return &result.total;
    for (std::size_t i = 0; i < result.keys.size(); ++i) {
        if (result.keys[i].labels.front() == group)
            return &result.groups[i];
    }
    return nullptr;
}

std::filesystem::path unpacked(const std::string& archive)
{
    const auto target =
        std::filesystem::temp_directory_path() / ("manyi_test_airline_" + std::to_string(getpid()) + ".csv");
    const std::string command = "gzip -dc '" + archive + "' > '" + target.string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return target;
}

} // namespace

TEST(RealSurveys, WeightedMasculinityTablesAsPublished)
{
    const std::string folder = shared + "masculinity_weighted/";
    if (!std::filesystem::exists(folder + "raw-responses.csv"))
        GTEST_SKIP() << "needs " << folder;
    QFile file(QString::fromStdString(folder + "expected.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    const ReferenceTable raw(folder + "raw-responses.csv");
    ASSERT_EQ(raw.rows(), 1615U);

    SmallSurvey survey(raw.rows());
    for (const char* banner : {"age3", "race2", "kids", "orientation"})
        coded(survey, banner, column(raw, banner));
    const auto weight = survey.numbers("weight", numbers(raw, "weight"), domain::Role::Weight).id;
    std::map<std::string, bool> added;
    for (const QJsonValue row : expected["table"].toArray()) {
        const std::string name = row.toObject()["column"].toString().toStdString();
        if (added.try_emplace(name, true).second)
            coded(survey, name, column(raw, name));
    }
    const data::Dataset dataset = survey.dataset();
    const data::Selection all = data::Selection::all(raw.rows());

    const QJsonArray banners = expected["banners"].toArray();
    const std::vector<std::string> variableOf{"",      "age3", "age3", "age3",        "race2",
                                              "race2", "kids", "kids", "orientation", "orientation"};
    int cells = 0;
    double worst = 0;
    for (const QJsonValue value : expected["table"].toArray()) {
        const QJsonObject row = value.toObject();
        MetricRequest request;
        domain::Metric metric;
        metric.kind = domain::MetricKind::Share;
        metric.variable = row["column"].toString().toStdString();
        metric.value = row["answer"].toString().toStdString();
        request.metrics = {metric};
        request.weight = weight;
        std::map<std::string, MetricResult> results;
        for (const char* banner : {"age3", "race2", "kids", "orientation"}) {
            request.by = {survey[banner].id};
            const auto result = analysis::computeMetrics(dataset, all, request);
            ASSERT_TRUE(result) << result.error().message;
            results[banner] = result->front();
        }
        for (int i = 0; i < banners.size(); ++i) {
            const std::string label = i == 0 ? "All" : banners[i].toString().toStdString();
            const MetricResult& result = results[i == 0 ? "age3" : variableOf[static_cast<std::size_t>(i)]];
            const Figure* figure = figureOf(result, label);
            ASSERT_NE(figure, nullptr) << label;
            const double published = row["published"].toArray()[i].toString().remove('%').toDouble();
            EXPECT_LE(std::abs(*figure->value - published), 0.5 + 1e-9)
                << metric.variable << " " << metric.value << " " << label;
            EXPECT_NEAR(*figure->value, row["computed"].toArray()[i].toDouble(), 5.1e-5);
            worst = std::max(worst, std::abs(*figure->value - published));
            ++cells;
        }
    }
    EXPECT_EQ(cells, 850);
    EXPECT_GT(worst, 0.4); // the published figures are rounded to whole per cents, ours are not
}

TEST(RealSurveys, WeightedBasisOfTheMasculinitySurvey)
{
    const std::string folder = shared + "masculinity_weighted/";
    if (!std::filesystem::exists(folder + "raw-responses.csv"))
        GTEST_SKIP() << "needs " << folder;
    const ReferenceTable raw(folder + "raw-responses.csv");
    SmallSurvey survey(raw.rows());
    const auto item = coded(survey, "q0001", column(raw, "q0001"));
    const auto weight = survey.numbers("weight", numbers(raw, "weight")).id;
    MetricRequest request;
    request.metrics = {*domain::parseMetric("share:q0001=Very masculine")};
    request.weight = weight;
    const auto result = analysis::computeMetrics(survey.dataset(), data::Selection::all(raw.rows()), request);
    ASSERT_TRUE(result);
    const analysis::Basis& basis = result->front().total.basis;
    EXPECT_EQ(basis.n, 1615);
    EXPECT_NEAR(basis.weightedN, 1614.999999992, 1e-8); // expected.json of the data set
    EXPECT_NEAR(basis.effectiveN, 526.1566614083582, 1e-8);
    EXPECT_EQ(basis.excluded, 0);
    EXPECT_EQ(item.labels.size(), 5U);
}

TEST(RealSurveys, AirlineFiguresAsR)
{
    const std::string archive = shared + "airline_train/train.csv.gz";
    if (!std::filesystem::exists(archive))
        GTEST_SKIP() << "needs " << archive;
    const auto path = unpacked(archive);
    const ReferenceTable raw(path.string());
    std::filesystem::remove(path);
    ASSERT_EQ(raw.rows(), 103904U);

    SmallSurvey survey(raw.rows());
    const auto classId = coded(survey, "class", column(raw, "Class")).id;
    coded(survey, "satisfaction", column(raw, "satisfaction"));
    survey.codes("boarding0", whole(raw, "Online boarding"), domain::Role::ScaleItem).scale = {1, 5};
    auto& boarding = survey.codes("boarding", whole(raw, "Online boarding"), domain::Role::ScaleItem);
    boarding.scale = {1, 5};
    boarding.missing = {{0, 0}};
    survey.codes("age", whole(raw, "Age"), domain::Role::Number);
    survey.numbers("arrival", numbers(raw, "Arrival Delay in Minutes"));

    const data::Dataset dataset = survey.dataset();
    MetricRequest request;
    request.by = {classId};
    for (const char* metric : {"share:satisfaction=satisfied", "csat:boarding0", "csat:boarding", "index:boarding",
                               "mean:age", "mean:arrival"})
        request.metrics.push_back(*domain::parseMetric(metric));
    const auto results = analysis::computeMetrics(dataset, data::Selection::all(raw.rows()), request);
    ASSERT_TRUE(results) << results.error().message;

    const auto figures = ReferenceTable::of("airline/figures.csv");
    ASSERT_EQ(figures.rows(), 24U);
    for (std::size_t row = 0; row < figures.rows(); ++row) {
        const auto result = std::find_if(results->begin(), results->end(), [&](const MetricResult& each) {
            return domain::toText(each.metric) == figures.text(row, "metric");
        });
        ASSERT_NE(result, results->end());
        const Figure* figure = figureOf(*result, figures.text(row, "group"));
        ASSERT_NE(figure, nullptr);
        EXPECT_NEAR(*figure->value, figures.number(row, "value"), 1e-10) << row;
        EXPECT_NEAR(*figure->lower, figures.number(row, "lower"), 1e-8) << row;
        EXPECT_NEAR(*figure->upper, figures.number(row, "upper"), 1e-8) << row;
        EXPECT_EQ(static_cast<double>(figure->basis.n), figures.number(row, "n"));
        EXPECT_EQ(static_cast<double>(figure->basis.missing), figures.number(row, "missing"));
    }
    const auto tests = ReferenceTable::of("airline/tests.csv");
    for (std::size_t row = 0; row < tests.rows(); ++row) {
        const analysis::Comparison share = *figureOf((*results)[2], tests.text(row, "class"))->againstRest;
        EXPECT_NEAR(share.z / tests.number(row, "share_z"), 1, 1e-10);
        const analysis::Comparison age = *figureOf((*results)[4], tests.text(row, "class"))->againstRest;
        EXPECT_NEAR(age.z / tests.number(row, "age_t"), 1, 1e-10);
        EXPECT_NEAR(age.p, tests.number(row, "age_p"), 1e-14);
        EXPECT_NEAR(age.adjustedP, tests.number(row, "age_bh"), 1e-14);
    }
}

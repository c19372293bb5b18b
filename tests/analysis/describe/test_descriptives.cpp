#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/describe/descriptives.h"
#include "analysis/reference.h"
#include "analysis/satisfaction/metrics.h"
#include "data/small_survey.h"

using namespace manyi;
using test::none;
using test::ReferenceTable;
using test::SmallSurvey;

namespace {

analysis::Descriptives described(const SmallSurvey& survey, const domain::Variable& variable,
                                 base::VariableId weight = {})
{
    const data::Dataset dataset = survey.dataset();
    return analysis::describe(dataset, variable, data::Selection::all(dataset.rows()), data::weightsOf(dataset, weight),
                              0.95);
}

// Digits that agree: -log10 of the relative error.
double agreement(double computed, double certified)
{
    return computed == certified ? 16 : -std::log10(std::abs(computed - certified) / std::abs(certified));
}

const std::vector<double> values{3, 5, 4, 4, 1, 2, 5, 5, 3, 4, 2, 5};
const std::vector<double> weights{0.5, 1.2, 0.8, 2.5, 1, 0.3, 1.7, 0.9, 1.1, 0.6, 1.4, 2};

} // namespace

TEST(Describe, CertifiedValuesOfNist)
{
    const auto certified = ReferenceTable::of("describe/certified.csv");
    for (std::size_t row = 0; row < certified.rows(); ++row) {
        const std::string name = certified.text(row, "name");
        const auto file = ReferenceTable::of("describe/" + name + ".csv");
        std::vector<double> y;
        for (std::size_t i = 0; i < file.rows(); ++i)
            y.push_back(file.number(i, "y"));
        ASSERT_EQ(static_cast<double>(y.size()), certified.number(row, "n"));
        SmallSurvey survey(y.size());
        const domain::Variable variable = survey.numbers("y", y);
        const double wanted = name == "NumAcc3" ? 9 : 13;

        const analysis::Descriptives result = described(survey, variable);
        EXPECT_GE(agreement(result.mean, certified.number(row, "mean")), wanted) << name;
        EXPECT_GE(agreement(result.standardDeviation, certified.number(row, "sd")), wanted) << name;

        // The same through the counting pass of the metrics.
        analysis::MetricRequest request;
        request.metrics = {*domain::parseMetric("mean:y")};
        const auto metrics = analysis::computeMetrics(survey.dataset(), data::Selection::all(y.size()), request);
        ASSERT_TRUE(metrics);
        const analysis::Figure& figure = metrics->front().total;
        EXPECT_GE(agreement(*figure.value, certified.number(row, "mean")), wanted) << name;
        EXPECT_GE(
            agreement(*figure.standardError * std::sqrt(static_cast<double>(y.size())), certified.number(row, "sd")),
            wanted)
            << name;
    }
}

TEST(Describe, WeightedAsR)
{
    const auto r = ReferenceTable::of("describe/weighted.csv");
    SmallSurvey survey(values.size());
    const domain::Variable x = survey.numbers("x", values);
    const auto w = survey.numbers("w", weights, domain::Role::Weight).id;
    const analysis::Descriptives result = described(survey, x, w);
    EXPECT_EQ(result.basis.n, 12);
    EXPECT_NEAR(result.basis.weightedN, r.value("weighted_n"), 1e-13);
    EXPECT_NEAR(result.basis.effectiveN, r.value("effective_n"), 1e-13);
    EXPECT_NEAR(result.mean, r.value("mean"), 1e-14);
    EXPECT_NEAR(result.standardDeviation, r.value("sd"), 1e-14);
    EXPECT_NEAR(result.standardError, r.value("se"), 1e-14);
    EXPECT_NEAR(result.lower, r.value("lower"), 1e-12);
    EXPECT_NEAR(result.upper, r.value("upper"), 1e-12);

    const analysis::Descriptives plain = described(survey, x);
    EXPECT_NEAR(plain.mean, r.value("plain_mean"), 1e-14);
    EXPECT_NEAR(plain.standardDeviation, r.value("plain_sd"), 1e-14);
    EXPECT_EQ(plain.lowerQuartile, r.value("q1"));
    EXPECT_EQ(plain.median, r.value("median"));
    EXPECT_EQ(plain.upperQuartile, r.value("q3"));
    EXPECT_EQ(plain.sum, 43);
    EXPECT_EQ(plain.minimum, 1);
    EXPECT_EQ(plain.maximum, 5);
}

TEST(Describe, ShapeAsPspp)
{
    std::vector<double> x = values;
    x.push_back(17.5);
    SmallSurvey survey(x.size());
    const domain::Variable variable = survey.numbers("x", x);
    const analysis::Descriptives result = described(survey, variable);
    EXPECT_NEAR(result.mean, 4.65384615384615, 1e-14); // tests/reference/describe/shape.txt
    EXPECT_NEAR(result.standardDeviation, 4.07934132440835, 1e-14);
    EXPECT_NEAR(result.skewness, 2.93641700139810, 1e-13);
    EXPECT_NEAR(result.kurtosis, 9.77768143680484, 1e-13);
}

TEST(Describe, EqualWeightsChangeNoFigureButTheWeightedN)
{
    SmallSurvey survey(values.size());
    const domain::Variable x = survey.numbers("x", values);
    const auto two = survey.numbers("two", std::vector<double>(values.size(), 2.0)).id;
    const analysis::Descriptives plain = described(survey, x);
    const analysis::Descriptives doubled = described(survey, x, two);
    EXPECT_EQ(doubled.basis.n, 12);
    EXPECT_EQ(doubled.basis.weightedN, 24);
    EXPECT_EQ(doubled.basis.effectiveN, 12);
    EXPECT_DOUBLE_EQ(doubled.mean, plain.mean);
    EXPECT_DOUBLE_EQ(doubled.standardDeviation, plain.standardDeviation);
    EXPECT_DOUBLE_EQ(doubled.lower, plain.lower);
    EXPECT_EQ(doubled.median, plain.median);
    EXPECT_EQ(doubled.lowerQuartile, plain.lowerQuartile);
    EXPECT_DOUBLE_EQ(doubled.skewness, plain.skewness);
    EXPECT_DOUBLE_EQ(doubled.kurtosis, plain.kurtosis);
}

TEST(Describe, RowOrderDoesNotMatter)
{
    std::vector<std::size_t> order{11, 0, 3, 5, 9, 1, 10, 2, 8, 4, 7, 6};
    std::vector<double> x;
    std::vector<double> w;
    for (const std::size_t i : order) {
        x.push_back(values[i]);
        w.push_back(weights[i]);
    }
    SmallSurvey a(12);
    SmallSurvey b(12);
    const domain::Variable xa = a.numbers("x", values);
    const domain::Variable xb = b.numbers("x", x);
    const auto first = described(a, xa, a.numbers("w", weights).id);
    const auto second = described(b, xb, b.numbers("w", w).id);
    EXPECT_DOUBLE_EQ(first.mean, second.mean);
    EXPECT_DOUBLE_EQ(first.standardDeviation, second.standardDeviation);
    EXPECT_EQ(first.median, second.median);
    EXPECT_DOUBLE_EQ(first.basis.effectiveN, second.basis.effectiveN);
}

TEST(Describe, FewOrNoAnswers)
{
    SmallSurvey survey(3);
    const domain::Variable nothing = survey.numbers("nothing", {test::nan, test::nan, test::nan});
    const domain::Variable one = survey.numbers("one", {test::nan, 4, test::nan});
    const domain::Variable constant = survey.numbers("constant", {4, 4, 4});
    const domain::Variable text = survey.texts("text", {"a", "", "b"});

    const auto empty = described(survey, nothing);
    EXPECT_EQ(empty.basis.n, 0);
    EXPECT_EQ(empty.basis.missing, 3);
    EXPECT_TRUE(std::isnan(empty.mean));
    EXPECT_TRUE(std::isnan(empty.median));

    const auto single = described(survey, one);
    EXPECT_EQ(single.mean, 4);
    EXPECT_EQ(single.median, 4);
    EXPECT_TRUE(std::isnan(single.standardDeviation));
    EXPECT_TRUE(std::isnan(single.lower));

    const auto same = described(survey, constant);
    EXPECT_EQ(same.standardDeviation, 0);
    EXPECT_EQ(same.lower, 4);
    EXPECT_TRUE(std::isnan(same.skewness));

    EXPECT_EQ(described(survey, text).basis.missing, 3);
    SmallSurvey noRows(0);
    const domain::Variable none0 = noRows.numbers("x", {});
    EXPECT_EQ(described(noRows, none0).basis.n, 0);
}

TEST(Describe, LeavesOutUnusableWeightsAndUserMissing)
{
    SmallSurvey survey(5);
    auto& item = survey.codes("item", {1, 3, 99, 5, none});
    item.missing = {{99, 99}};
    const domain::Variable variable = item;
    const auto weight = survey.numbers("w", {1, -2, 1, 1, 1}).id;
    const auto result = described(survey, variable, weight);
    EXPECT_EQ(result.basis.n, 2); // 1 and 5
    EXPECT_EQ(result.basis.missing, 2);
    EXPECT_EQ(result.basis.excluded, 1);
    EXPECT_EQ(result.mean, 3);
}

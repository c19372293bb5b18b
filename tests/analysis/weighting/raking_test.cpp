#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/reference.h"
#include "analysis/weighting/raking.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::Margin;
using analysis::Raking;
using analysis::RakingOptions;
using test::none;
using test::SmallSurvey;

namespace {

Raking rakeAll(const data::Dataset& dataset, const std::vector<Margin>& margins, const RakingOptions& options = {})
{
    base::Progress progress;
    return analysis::rake(dataset, data::Selection::all(dataset.rows()), margins, options, progress);
}

// The published case: answers are coded by their place among the targets, "DK/Ref" is no answer.
class Pew : public testing::Test {
protected:
    Pew()
    {
        for (const char* variable : {"sex", "recage", "receduc"}) {
            Margin margin;
            std::vector<std::string> categories;
            for (std::size_t row = 0; row < m_targets.rows(); ++row) {
                if (m_targets.text(row, "variable") != variable)
                    continue;
                margin.targets.push_back({static_cast<double>(categories.size()), m_targets.number(row, "share")});
                categories.push_back(m_targets.text(row, "category"));
            }
            std::vector<std::optional<int>> answers;
            for (std::size_t row = 0; row < m_respondents.rows(); ++row) {
                const auto it = std::find(categories.begin(), categories.end(), m_respondents.text(row, variable));
                answers.push_back(it == categories.end() ? none
                                                         : std::optional(static_cast<int>(it - categories.begin())));
            }
            margin.variable = m_survey.codes(variable, answers).id;
            m_margins.push_back(margin);
        }
    }

    test::ReferenceTable m_targets = test::ReferenceTable::of("raking/targets.csv");
    test::ReferenceTable m_respondents = test::ReferenceTable::of("raking/respondents.csv");
    test::ReferenceTable m_cells = test::ReferenceTable::of("raking/cells.csv");
    SmallSurvey m_survey{2001};
    std::vector<Margin> m_margins;
};

} // namespace

TEST_F(Pew, WeightsAreThoseOfSurveyRake)
{
    const Raking raking = rakeAll(m_survey.dataset(), m_margins);
    ASSERT_EQ(raking.trouble, Raking::Trouble::None);
    EXPECT_TRUE(raking.converged);
    EXPECT_EQ(raking.used, 1958);
    EXPECT_EQ(raking.missing, 43);
    EXPECT_NEAR(raking.smallest, 0.526513743805708, 1e-7);
    EXPECT_NEAR(raking.largest, 2.02828493770807, 1e-7);
    EXPECT_NEAR(raking.effectiveN, 1726.88173968571, 1e-4);
    EXPECT_NEAR(raking.designEffect, 1.13383560379552, 1e-8);
    std::size_t compared = 0;
    for (std::size_t row = 0; row < m_respondents.rows(); ++row) {
        for (std::size_t cell = 0; cell < m_cells.rows(); ++cell) {
            if (m_respondents.text(row, "sex") != m_cells.text(cell, "sex") ||
                m_respondents.text(row, "recage") != m_cells.text(cell, "recage") ||
                m_respondents.text(row, "receduc") != m_cells.text(cell, "receduc"))
                continue;
            ASSERT_NEAR(raking.weights[row], m_cells.number(cell, "weight"), 1e-7);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 1958U);
}

TEST_F(Pew, BoundsAreKeptAndMarginsStillMet)
{
    RakingOptions options;
    options.lowest = 0.6;
    options.highest = 1.8;
    const Raking raking = rakeAll(m_survey.dataset(), m_margins, options);
    EXPECT_TRUE(raking.converged);
    EXPECT_GE(raking.smallest, 0.6 - 1e-12);
    EXPECT_LE(raking.largest, 1.8 + 1e-12);
    EXPECT_GT(raking.bounded, 0);
    for (const auto& margin : raking.margins)
        EXPECT_LE(margin.largestMiss, 1e-9);
}

TEST_F(Pew, ImpossibleBoundsAreTold)
{
    RakingOptions options;
    options.lowest = 0.99;
    options.highest = 1.01;
    options.maxIterations = 50;
    const Raking raking = rakeAll(m_survey.dataset(), m_margins, options);
    EXPECT_EQ(raking.trouble, Raking::Trouble::NotConverged);
    EXPECT_FALSE(raking.converged);
    EXPECT_GT(raking.margins[1].largestMiss, 0.01);
    EXPECT_LE(raking.largest, 1.01 + 1e-12);
}

TEST_F(Pew, TrimmingCutsTheLargestAndReportsWhatTheMarginsMiss)
{
    RakingOptions options;
    options.trimAbove = 1.5;
    const Raking raking = rakeAll(m_survey.dataset(), m_margins, options);
    EXPECT_GT(raking.trimmed, 0);
    double sum = 0;
    for (const double weight : raking.weights)
        sum += std::isnan(weight) ? 0 : weight;
    EXPECT_NEAR(sum, 1958, 1e-9);
    EXPECT_LT(raking.designEffect, 1.13383560379552);
    EXPECT_GT(raking.margins[1].largestMiss, 0);
}

// One margin has a closed form: target share / observed share.
TEST(Raking, OneMarginIsPostStratification)
{
    SmallSurvey survey(6);
    const auto id = survey.codes("sex", {1, 1, 1, 1, 2, none}).id;
    const Raking raking = rakeAll(survey.dataset(), {{id, {{1, 50}, {2, 50}}}});
    ASSERT_EQ(raking.trouble, Raking::Trouble::None);
    for (int row = 0; row < 4; ++row)
        EXPECT_NEAR(raking.weights[static_cast<std::size_t>(row)], 0.5 / 0.8, 1e-12);
    EXPECT_NEAR(raking.weights[4], 0.5 / 0.2, 1e-12);
    EXPECT_TRUE(std::isnan(raking.weights[5]));
    // Kish: (4 * 0.625 + 2.5)² / (4 * 0.625² + 2.5²) = 25 / 7.8125
    EXPECT_NEAR(raking.effectiveN, 3.2, 1e-12);
}

TEST(Raking, BaseWeightsAreKeptInProportionWithinACell)
{
    SmallSurvey survey(4);
    const auto id = survey.codes("sex", {1, 1, 2, 2}).id;
    RakingOptions options;
    options.base = survey.numbers("design", {1, 3, 2, -1}, domain::Role::Weight).id;
    const Raking raking = rakeAll(survey.dataset(), {{id, {{1, 1}, {2, 1}}}}, options);
    EXPECT_NEAR(raking.weights[1] / raking.weights[0], 3, 1e-12);
    EXPECT_TRUE(std::isnan(raking.weights[3])); // no usable base weight
    EXPECT_EQ(raking.missing, 1);
    EXPECT_NEAR(raking.weights[0] + raking.weights[1], raking.weights[2], 1e-12);
}

TEST(Raking, TroublesAreNamed)
{
    SmallSurvey survey(3);
    const auto id = survey.codes("region", {1, 2, 3}).id;
    const auto dataset = survey.dataset();
    EXPECT_EQ(rakeAll(dataset, {{id, {{1, 1}, {2, 1}}}}).trouble, Raking::Trouble::NoTarget);
    EXPECT_EQ(rakeAll(dataset, {{id, {{1, 1}, {2, 1}}}}).troubleCode, 3);
    const auto empty = rakeAll(dataset, {{id, {{1, 1}, {2, 1}, {3, 1}, {4, 1}}}});
    EXPECT_EQ(empty.trouble, Raking::Trouble::EmptyCategory);
    EXPECT_EQ(empty.troubleCode, 4);
    EXPECT_EQ(rakeAll(dataset, {{id, {{1, -1}, {2, 1}, {3, 1}}}}).trouble, Raking::Trouble::BadTarget);
    EXPECT_EQ(rakeAll(dataset, {{id, {}}}).trouble, Raking::Trouble::BadTarget);
    base::Progress progress;
    EXPECT_EQ(analysis::rake(dataset, data::Selection::none(3), {{id, {{1, 1}, {2, 1}, {3, 1}}}}, {}, progress).trouble,
              Raking::Trouble::NoRows);
}

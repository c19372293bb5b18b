// The counting pass against counting row by row; groups; any number of threads.
#include <algorithm>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "analysis/describe/code_counts.h"
#include "analysis/parallel.h"
#include "analysis/tabulate/tabulate.h"
#include "data/small_survey.h"

using namespace manyi;
using test::none;
using test::SmallSurvey;

namespace {

struct Random {
    std::mt19937 engine{42};
    unsigned operator()(unsigned sides) { return static_cast<unsigned>(engine() % sides); }
};

template <class Int>
data::Column randomCodes(std::size_t rows, int low, unsigned span, Random& random)
{
    data::CodeValues<Int> column;
    for (std::size_t i = 0; i < rows; ++i)
        column.codes.push_back(random(12) == 0 ? data::CodeValues<Int>::missing
                                               : static_cast<Int>(low + static_cast<int>(random(span))));
    return column;
}

// Counts of one column by group, the plain way.
void expectCounted(const analysis::Table& table, const data::Column& column, const analysis::RowSet& rowSet,
                   const data::Weights& weights)
{
    std::map<std::pair<std::size_t, double>, analysis::Cell> expected;
    std::map<std::size_t, analysis::Cell> blank;
    for (std::size_t row = 0; row < data::rowCount(column); ++row) {
        const double weight = weights.uniform() ? 1 : weights.values[row];
        if (!rowSet.selection->contains(row) || !(weight > 0))
            continue;
        const std::size_t group = static_cast<std::size_t>(rowSet.grouping->groupOfRow[row] + 1);
        const double code = data::valueAt(column, row);
        analysis::Cell& cell = std::isnan(code) ? blank[group] : expected[{group, code}];
        cell += {1, weight, weight * weight};
    }
    ASSERT_EQ(table.groups, rowSet.grouping->count + 1);
    std::size_t found = 0;
    for (std::size_t group = 0; group < table.groups; ++group) {
        for (std::size_t code = 0; code < table.codes.size(); ++code) {
            const analysis::Cell cell = table.cell(group, code);
            const auto entry = expected.find({group, table.codes[code]});
            const analysis::Cell wanted = entry == expected.end() ? analysis::Cell{} : entry->second;
            found += entry == expected.end() ? 0 : 1;
            ASSERT_EQ(cell.n, wanted.n);
            ASSERT_NEAR(cell.weight, wanted.weight, 1e-9);
            ASSERT_NEAR(cell.weightSquared, wanted.weightSquared, 1e-9);
        }
        ASSERT_EQ(table.blank[group].n, blank[group].n);
    }
    ASSERT_EQ(found, expected.size());
}

} // namespace

TEST(Tabulate, AgreesWithCountingRowByRow)
{
    constexpr std::size_t rows = 300'001; // several chunks, the last block not full
    Random random;
    analysis::Grouping grouping;
    grouping.count = 9;
    for (std::size_t row = 0; row < rows; ++row)
        grouping.groupOfRow.push_back(static_cast<analysis::GroupNumber>(static_cast<int>(random(10)) - 1));
    const std::vector<data::Column> columns{
        randomCodes<std::int8_t>(rows, 0, 11, random), randomCodes<std::int8_t>(rows, -127, 255, random),
        randomCodes<std::int16_t>(rows, -300, 900, random), randomCodes<std::int32_t>(rows, 2'000'000'000, 5, random),
        randomCodes<std::int32_t>(rows, -200'000, 400'000, random)};
    data::Selection half = data::Selection::none(rows);
    data::Selection few = data::Selection::none(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        half.set(row, random(3) != 0);
        few.set(row, random(20) == 0 && row > 5000);
    }
    data::Weights weights;
    for (std::size_t row = 0; row < rows; ++row)
        weights.values.push_back(random(50) == 0 ? 0 : 0.1 + 0.01 * random(300));

    const std::vector<analysis::RowSet> rowSets{{&half, &grouping}, {&few, &grouping}};
    std::vector<analysis::TableJob> jobs;
    for (const data::Column& column : columns) {
        jobs.push_back({0, &column, nullptr});
        jobs.push_back({1, &column, nullptr});
    }
    for (const data::Weights& used : {data::Weights{}, weights}) {
        const analysis::Tabulation tabulation = analysis::tabulate(rows, used, rowSets, jobs);
        for (std::size_t i = 0; i < jobs.size(); ++i)
            expectCounted(tabulation.tables[i], *jobs[i].column, rowSets[jobs[i].rowSet], used);
    }
}

TEST(Tabulate, IsTheSameForAnyNumberOfThreads)
{
    constexpr std::size_t rows = 400'000;
    Random random;
    analysis::Grouping grouping;
    grouping.count = 3;
    data::Weights weights;
    data::NumberValues numbers;
    for (std::size_t row = 0; row < rows; ++row) {
        grouping.groupOfRow.push_back(static_cast<analysis::GroupNumber>(random(3)));
        weights.values.push_back(0.1 + 0.001 * random(3000));
        numbers.numbers.push_back(0.37 * random(100000));
    }
    const data::Column codes = randomCodes<std::int8_t>(rows, 1, 7, random);
    const data::Column values = numbers;
    const domain::Variable variable;
    const data::Selection all = data::Selection::all(rows);
    const std::vector<analysis::RowSet> rowSets{{&all, &grouping}};
    const std::vector<analysis::TableJob> jobs{{0, &codes, &variable}, {0, &values, &variable}};
    const auto one = analysis::tabulate(rows, weights, rowSets, jobs, 1);
    for (const unsigned threads : {2U, 3U, 8U}) {
        const auto many = analysis::tabulate(rows, weights, rowSets, jobs, threads);
        for (std::size_t i = 0; i < one.tables[0].cells.size(); ++i) {
            ASSERT_EQ(one.tables[0].cells[i].weight, many.tables[0].cells[i].weight);
            ASSERT_EQ(one.tables[0].cells[i].weightSquared, many.tables[0].cells[i].weightSquared);
        }
        for (std::size_t group = 0; group < one.tables[1].moments.size(); ++group) {
            ASSERT_EQ(one.tables[1].moments[group].mean, many.tables[1].moments[group].mean);
            ASSERT_EQ(one.tables[1].moments[group].squares, many.tables[1].moments[group].squares);
        }
    }
}

TEST(Grouping, InCodeOrderWithoutEmptyOnesAndMissing)
{
    SmallSurvey survey(6);
    auto& region = survey.codes("region", {3, 1, none, 9, 1, 3});
    region.missing = {{9, 9}};
    const auto regionId = region.id;
    const auto waveId = survey.codes<std::int32_t>("wave", {20261, 20261, 20261, 20262, 20262, none}).id;
    const auto ageId = survey.numbers("age", {40, 20, 30, 20, test::nan, 40}).id;
    const data::Dataset dataset = survey.dataset();

    const auto byRegion = analysis::groupBy(dataset, {regionId});
    ASSERT_TRUE(byRegion);
    EXPECT_EQ(byRegion->keys, (std::vector<std::vector<double>>{{1}, {3}}));
    EXPECT_EQ(byRegion->groupOfRow, (std::vector<analysis::GroupNumber>{1, 0, -1, -1, 0, 1}));

    const auto byBoth = analysis::groupBy(dataset, {regionId, waveId});
    ASSERT_TRUE(byBoth);
    EXPECT_EQ(byBoth->keys, (std::vector<std::vector<double>>{{1, 20261}, {1, 20262}, {3, 20261}}));
    EXPECT_EQ(byBoth->groupOfRow, (std::vector<analysis::GroupNumber>{2, 0, -1, -1, 1, -1}));

    const auto byAge = analysis::groupBy(dataset, {ageId});
    ASSERT_TRUE(byAge);
    EXPECT_EQ(byAge->keys, (std::vector<std::vector<double>>{{20}, {30}, {40}}));
    EXPECT_EQ(byAge->groupOfRow, (std::vector<analysis::GroupNumber>{2, 0, 1, 0, -1, 2}));

    EXPECT_EQ(analysis::groupBy(dataset, {})->count, 1U);
}

TEST(Grouping, FindsCodesThatOnlyTheLastRowsHave)
{
    constexpr std::size_t rows = 200'000; // several runs of rows
    std::vector<std::optional<int>> regions;
    std::vector<std::optional<int>> waves;
    for (int row = 0; row < static_cast<int>(rows); ++row) {
        regions.push_back(1 + row % 3);
        waves.push_back(row == 0 ? none : std::optional(1 + row % 2));
    }
    regions.back() = 9;
    SmallSurvey survey(rows);
    const auto region = survey.codes("region", regions).id;
    const auto wave = survey.codes<std::int32_t>("wave", waves).id;
    const data::Dataset dataset = survey.dataset();

    const auto byRegion = analysis::groupBy(dataset, {region});
    EXPECT_EQ(byRegion->keys, (std::vector<std::vector<double>>{{1}, {2}, {3}, {9}}));
    EXPECT_EQ(byRegion->groupOfRow.back(), 3);
    const auto byBoth = analysis::groupBy(dataset, {region, wave});
    ASSERT_EQ(byBoth->keys.size(), 7U); // region 9 has the last row only, which is of wave 2
    for (std::size_t row = 0; row < rows; ++row) {
        const analysis::GroupNumber group = byBoth->groupOfRow[row];
        ASSERT_EQ(group >= 0, row != 0);
        if (group >= 0) {
            ASSERT_EQ(byBoth->keys[static_cast<std::size_t>(group)],
                      (std::vector<double>{double(*regions[row]), double(*waves[row])}));
        }
    }
}

TEST(Grouping, RefusesMoreThanTwentyThousandGroups)
{
    std::vector<std::optional<int>> many;
    for (int i = 0; i < 20'001; ++i)
        many.push_back(i);
    SmallSurvey wide(many.size());
    const auto id = wide.codes<std::int32_t>("many", many).id;
    EXPECT_EQ(analysis::groupBy(wide.dataset(), {id}).error().where, "too-many-groups: many");
    many.back() = 0;
    SmallSurvey fits(many.size());
    const auto fitting = fits.codes<std::int32_t>("many", many).id;
    EXPECT_EQ(analysis::groupBy(fits.dataset(), {fitting})->count, 20'000U);
}

TEST(Grouping, RefusesWhatMakesNoGroups)
{
    SmallSurvey survey(2);
    const auto text = survey.texts("text", {"a", "b"}).id;
    const auto date = survey.dates("date", {"2026-01-01", "2026-01-02"}).id;
    const auto fraction = survey.numbers("fraction", {1.5, 2}).id;
    const data::Dataset dataset = survey.dataset();
    for (const base::VariableId id : {text, date, fraction}) {
        const auto grouping = analysis::groupBy(dataset, {id});
        ASSERT_FALSE(grouping);
        EXPECT_EQ(grouping.error().where.rfind("cannot-group: ", 0), 0U);
    }
    EXPECT_EQ(analysis::groupBy(dataset, {{99}}).error().where, "unknown-variable: 99");

    std::vector<double> many;
    for (int i = 0; i < 1001; ++i)
        many.push_back(i);
    SmallSurvey wide(many.size());
    const auto id = wide.numbers("many", many).id;
    EXPECT_FALSE(analysis::groupBy(wide.dataset(), {id}));
    many.back() = 0;
    SmallSurvey fits(many.size());
    const auto fitting = fits.numbers("many", many).id;
    EXPECT_EQ(analysis::groupBy(fits.dataset(), {fitting})->count, 1000U);
}

TEST(CodeCounts, WeightsAndMissingByGroup)
{
    SmallSurvey survey(6);
    auto& item = survey.codes("item", {1, 2, 2, 9, none, 2});
    item.missing = {{9, 9}};
    const domain::Variable variable = item;
    const auto region = survey.codes("region", {1, 1, 2, 2, 1, none}).id;
    const auto weight = survey.numbers("w", {1, 3, 0.5, 1, 1, 1}).id;
    const data::Dataset dataset = survey.dataset();
    const auto counts = analysis::countCodes(dataset, variable, data::Selection::all(6),
                                             data::weightsOf(dataset, weight), *analysis::groupBy(dataset, {region}));
    EXPECT_EQ(counts.groups, 2U);
    EXPECT_EQ(counts.codes, (std::vector<double>{1, 2}));
    EXPECT_EQ(counts.n, (std::vector<std::int64_t>{1, 1, 0, 1}));
    EXPECT_EQ(counts.weight, (std::vector<double>{1, 3, 0, 0.5}));
    EXPECT_EQ(counts.weightSquared, (std::vector<double>{1, 9, 0, 0.25}));
    EXPECT_EQ(counts.missing, (std::vector<std::int64_t>{1, 1}));
}

TEST(ParallelFor, DoesEveryTaskOnce)
{
    for (const std::size_t tasks : {0U, 1U, 2U, 1000U}) {
        std::vector<int> done(tasks, 0);
        analysis::parallelFor(tasks, [&done](std::size_t task) { ++done[task]; });
        EXPECT_EQ(std::count(done.begin(), done.end(), 1), static_cast<std::ptrdiff_t>(tasks));
    }
}

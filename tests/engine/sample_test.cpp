#include "engine/sample.h"

#include <array>
#include <cmath>
#include <map>
#include <set>

#include <QFile>

#include "engine/analyse.h"
#include "engine/sample/csv_rows.h"
#include "engine/sample/layout.h"
#include "engine/sample/places.h"
#include "engine/sample/random.h"
#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using engine::SampleAnswers;

class Sample : public EngineTest {};

std::vector<SampleAnswers> draw(std::int64_t rows)
{
    engine::Random random(99);
    std::vector<SampleAnswers> answers;
    for (std::int64_t row = 0; row < rows; ++row)
        answers.push_back(engine::drawAnswers(random, row, rows));
    return answers;
}

TEST_F(Sample, BlocksDoNotDependOnEachOther)
{
    const std::int64_t rows = engine::sampleBlockRows + 100;
    ASSERT_TRUE(engine::writeSampleCsv(path("s.csv"), {rows, 5}, progress));
    const std::string second = engine::sampleBlock(5, engine::sampleBlockRows, 100, rows);
    std::ifstream stream(path("s.csv"), std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_EQ(all, engine::sampleHeader() + engine::sampleBlock(5, 0, engine::sampleBlockRows, rows) + second);
}

TEST_F(Sample, PlacesAreNested)
{
    std::map<std::string_view, std::string_view> regionOf;
    std::map<std::string, std::string_view> provinceOf;
    std::set<std::string> codes;
    for (const engine::SampleBranch& branch : engine::samplePlaces()) {
        EXPECT_EQ(regionOf.emplace(branch.province, branch.region).first->second, branch.region);
        EXPECT_EQ(provinceOf.emplace(branch.city, branch.province).first->second, branch.province);
        codes.insert(branch.code);
    }
    EXPECT_EQ(codes.size(), 124U);
    EXPECT_EQ(engine::samplePlaces().size(), 124U);
    EXPECT_GE(regionOf.size(), 20U);
    EXPECT_GE(provinceOf.size(), 55U);
}

TEST_F(Sample, AnswersKeepToTheirScales)
{
    for (const SampleAnswers& answers : draw(20000)) {
        const auto within = [](int value, int low, int high) {
            return value == engine::blank || (value >= low && value <= high);
        };
        ASSERT_TRUE(within(answers.overall, 1, 5) && within(answers.recommend, 0, 10) && within(answers.easy, 1, 7));
        ASSERT_TRUE(within(answers.age, 18, 84) && within(answers.years, 0, 67) && within(answers.solved, 1, 2));
        for (const int item : answers.items)
            ASSERT_TRUE(within(item, 1, 5) || item == engine::dontKnow);
        ASSERT_EQ(answers.solved == engine::blank, answers.complaint != 1) << "asked after a complaint only";
        ASSERT_TRUE(answers.weight >= 40 && answers.weight <= 200);
    }
}

// Share of 4 and 5 among the overall answers of those that pass.
template <class Passes>
std::pair<double, double> satisfied(const std::vector<SampleAnswers>& all, Passes passes)
{
    double n = 0;
    double hits = 0;
    for (const SampleAnswers& answers : all) {
        if (answers.overall == engine::blank || !passes(answers))
            continue;
        ++n;
        hits += answers.overall >= 4;
    }
    const double share = hits / n;
    return {share, std::sqrt(share * (1 - share) / n)};
}

TEST_F(Sample, PlantedEffectsCanBeFound)
{
    const auto all = draw(60000);
    const auto& places = engine::samplePlaces();
    const auto region = [&](const SampleAnswers& a) { return places[static_cast<std::size_t>(a.branch)].region; };
    const auto clearlyLower = [](std::pair<double, double> a, std::pair<double, double> b) {
        return a.first + 4 * std::hypot(a.second, b.second) < b.first;
    };
    const auto east = satisfied(all, [&](const auto& a) { return region(a) == "East"; });
    for (const std::string_view low : {"Northeast", "Northwest"})
        EXPECT_TRUE(clearlyLower(satisfied(all, [&](const auto& a) { return region(a) == low; }), east)) << low;
    const auto southwest = [&](int wave) {
        return satisfied(all, [&, wave](const auto& a) { return region(a) == "Southwest" && a.wave == wave; });
    };
    EXPECT_TRUE(clearlyLower(southwest(5), southwest(4)));
    EXPECT_TRUE(clearlyLower(southwest(5), southwest(6)));
    const auto bad = [&](const auto& a) {
        return places[static_cast<std::size_t>(a.branch)].code == engine::badBranch;
    };
    EXPECT_TRUE(clearlyLower(satisfied(all, bad), satisfied(all, [&](const auto& a) { return !bad(a); })));
    EXPECT_TRUE(clearlyLower(satisfied(all, [](const auto& a) { return a.channel == engine::Sms; }),
                             satisfied(all, [](const auto& a) { return a.channel == engine::Telephone; })));
}

// Correlations with the overall answer: waiting is the strongest.
TEST_F(Sample, WaitingIsTheStrongestDriver)
{
    const auto all = draw(20000);
    std::array<double, engine::sampleItems> correlation{};
    for (std::size_t k = 0; k < engine::sampleItems; ++k) {
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (const SampleAnswers& answers : all) {
            const double a = answers.items[k];
            const double b = answers.overall;
            if (a < 0 || a == engine::dontKnow || b < 0)
                continue;
            n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
        }
        correlation[k] = (n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y));
    }
    for (std::size_t k = 1; k < engine::sampleItems; ++k)
        EXPECT_GT(correlation[0], correlation[k] + 0.05) << k;
}

TEST_F(Sample, ProjectIsReadyToUse)
{
    ASSERT_TRUE(engine::writeSampleProject(path("s.manyi"), {3000, 1}, progress));
    const auto project = engine::Project::open(path("s.manyi"));
    ASSERT_TRUE(project);
    EXPECT_EQ((*project)->title(), "Bank branches 2026");
    EXPECT_EQ((*project)->responseCount(), 3000);
    EXPECT_EQ((*project)->questionnaire()->find((*project)->weightVariable())->name, "Weight");
    ASSERT_EQ((*project)->questionnaire()->hierarchies.size(), 1U);
    EXPECT_EQ((*project)->questionnaire()->hierarchies.front().levels.size(), 4U);
    EXPECT_NE((*project)->questionnaire()->findQuestionByText("Q15"), nullptr);
    const auto batches = (*project)->file()->batches();
    ASSERT_TRUE(batches);
    EXPECT_TRUE(batches->front().report.problems.empty()) << batches->front().report.problems.front().reason;
    const domain::Variable* app = (*project)->questionnaire()->findByText("Q8_7");
    EXPECT_TRUE(domain::isUserMissing(*app, 99));
    const auto summary = engine::summary(**project, {}, {}, progress);
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(summary->waves.size(), 8U);
}

// Every label is Chinese but the waves' names and the answers without words; the codes, and so the figures, stay.
TEST_F(Sample, ChineseLabelsLeaveTheCodesAsTheyAre)
{
    const domain::Recipe english = engine::sampleRecipe();
    const domain::Recipe chinese = engine::sampleRecipe(base::Language::Chinese);
    const auto translated = [](const std::string& text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7f; });
    };
    ASSERT_EQ(english.columns.size(), chinese.columns.size());
    for (std::size_t i = 0; i < english.columns.size(); ++i) {
        const auto &a = english.columns[i], &b = chinese.columns[i];
        EXPECT_EQ(a.name, b.name);
        EXPECT_TRUE(translated(b.label)) << b.label;
        EXPECT_EQ(a.codes, b.codes) << a.name;
        ASSERT_EQ(a.labels.size(), b.labels.size());
        std::set<std::string> different;
        for (std::size_t k = 0; k < a.labels.size(); ++k) {
            EXPECT_EQ(a.labels[k].code, b.labels[k].code);
            EXPECT_TRUE(translated(b.labels[k].label) || a.name == "Wave") << b.labels[k].label;
            different.insert(b.labels[k].label);
        }
        EXPECT_EQ(different.size(), b.labels.size()) << "two answers of one question read the same: " << a.name;
    }
    for (const auto& question : chinese.questions)
        EXPECT_TRUE(translated(question.text)) << question.text;
}

TEST_F(Sample, FiguresAreTheSameInBothLanguages)
{
    const auto figures = [&](const std::string& name, base::Language language) {
        EXPECT_TRUE(engine::writeSampleProject(path(name), {2000, 1, language}, progress));
        auto project = engine::Project::open(path(name), store::OpenMode::ReadOnly);
        EXPECT_TRUE(project);
        const auto summary = engine::summary(**project, {}, {}, progress);
        EXPECT_TRUE(summary);
        std::vector<double> values;
        for (const auto& metric : summary->metrics) {
            values.push_back(metric.total.total.value.value_or(-1));
            for (const auto& place : metric.byPlace.groups)
                values.push_back(place.value.value_or(-1));
        }
        return values;
    };
    const auto english = figures("en.manyi", base::Language::English);
    EXPECT_GT(english.size(), 20U);
    EXPECT_EQ(english, figures("zh.manyi", base::Language::Chinese));
}

TEST_F(Sample, CancelledSampleLeavesNothing)
{
    base::Progress cancelled;
    cancelled.cancel();
    EXPECT_FALSE(engine::writeSampleCsv(path("s.csv"), {100000, 1}, cancelled));
    EXPECT_FALSE(QFile::exists(folder.filePath("s.csv")));
    EXPECT_FALSE(engine::writeSampleProject(path("s.manyi"), {100000, 1}, cancelled));
    EXPECT_FALSE(QFile::exists(folder.filePath("s.manyi")));
}

} // namespace
} // namespace manyi::tests

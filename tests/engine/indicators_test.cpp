// Indicator systems of projects: kept, evaluated by group, weighed from answers, made from templates and
// questionnaires, judged by forms.
#include "engine/indicators.h"

#include <cmath>

#include "engine/evaluation_table.h"
#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

class Indicators : public EngineTest {
protected:
    // x explains the outcome wholly, z goes against it; branch 1 is better than branch 2.
    std::shared_ptr<engine::Project> survey()
    {
        std::string csv = "id,branch,x,y,z,all\n";
        for (int i = 0; i < 200; ++i) {
            const int x = 1 + i % 5;
            const int y = 1 + (i * 7 + i / 5) % 5;
            csv += "r" + std::to_string(i) + "," + (i % 5 > 2 || i % 10 == 2 ? "one" : "two") + "," +
                   std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(6 - x) + "," + std::to_string(x) +
                   "\n";
        }
        auto project = newProject();
        engine::ImportOptions options;
        for (const char* setting : {"x:role=scale-item", "y:role=scale-item", "z:role=scale-item", "all:role=csat",
                                    "branch:role=place", "x:scale=1..5", "y:scale=1..5", "z:scale=1..5"})
            options.settings.push_back(*engine::parseRecipeSetting(setting));
        import(*project, file("s.csv", csv), options);
        return project;
    }

    static domain::IndicatorSystem tree(const std::vector<std::string>& variables, domain::WeightSource source)
    {
        domain::IndicatorSystem system;
        system.name = "Service";
        system.goal.id = {1};
        system.goal.name = "goal";
        system.goal.weights.source = source;
        system.outcome = "all";
        std::int64_t id = 1;
        for (const std::string& name : variables) {
            domain::Indicator leaf;
            leaf.id = {++id};
            leaf.name = name;
            leaf.data.kind = domain::IndicatorData::Kind::Questions;
            leaf.data.questions.emplace_back();
            leaf.data.questions.back().variable = name;
            system.goal.children.push_back(leaf);
        }
        for (int grade = 0; grade < 5; ++grade)
            system.grades.push_back({std::to_string(5 - grade), 100.0 - 25 * grade, {}});
        return system;
    }

    engine::EvaluationResult evaluated(engine::Project& project, const domain::IndicatorSystem& system,
                                       const engine::EvaluationRequest& request = {})
    {
        auto result = engine::evaluate(project, system, {}, request, progress);
        EXPECT_TRUE(result) << (result ? "" : result.error().message);
        return result ? *result : engine::EvaluationResult{};
    }
};

TEST_F(Indicators, AreKeptByNameAndUndone)
{
    const auto project = newProject();
    EXPECT_EQ(engine::indicatorSystem(*project, "").error().where, "no-tree");
    ASSERT_TRUE(engine::writeIndicatorSystem(*project, tree({"x", "y"}, domain::WeightSource::Equal), "New tree"));
    EXPECT_EQ(engine::indicatorSystem(*project, "SERVICE")->goal.children.size(), 2U);
    EXPECT_EQ(engine::indicatorSystem(*project, "")->name, "Service");
    EXPECT_EQ(engine::indicatorSystem(*project, "other").error().where, "unknown-tree");
    const auto id = engine::indicatorSystem(*project, "")->id;
    ASSERT_TRUE(engine::removeIndicatorSystem(*project, id, "Remove tree"));
    EXPECT_TRUE(engine::indicatorSystems(*project)->empty());
    ASSERT_TRUE(project->file()->undo());
    EXPECT_EQ(engine::indicatorSystems(*project)->size(), 1U);
}

TEST_F(Indicators, EvaluatedAsAWholeAndByPlace)
{
    const auto project = survey();
    engine::EvaluationRequest request;
    request.by = {project->questionnaire()->findByText("branch")->id};
    request.bootstrapDraws = 200;
    const auto result = evaluated(*project, tree({"x", "y"}, domain::WeightSource::Equal), request);
    EXPECT_EQ(result.total.rows, 200);
    ASSERT_TRUE(result.total.evaluation.result.score);
    ASSERT_EQ(result.groups.size(), 2U);
    for (const engine::GroupEvaluation& group : result.groups) {
        ASSERT_TRUE(group.interval);
        EXPECT_EQ(group.rows, 100);
        EXPECT_LE(group.interval->lower, *group.evaluation.result.score);
        EXPECT_GE(group.interval->upper, *group.evaluation.result.score);
    }
    // x is spread evenly, so its leaf scores 50.
    const auto& leaf = result.total.evaluation.leaves.front();
    for (const double share : leaf.row)
        EXPECT_NEAR(share, 0.2, 1e-12);
}

TEST_F(Indicators, BootstrapIsCancelled)
{
    const auto project = survey();
    engine::EvaluationRequest request;
    request.bootstrapDraws = 1000;
    base::Progress cancelled;
    cancelled.cancel();
    const auto result = engine::evaluate(*project, tree({"x"}, domain::WeightSource::Equal), {}, request, cancelled);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::Cancelled);
}

TEST_F(Indicators, DerivedWeightsFollowTheOutcome)
{
    const auto project = survey();
    const auto result = evaluated(*project, tree({"x", "y"}, domain::WeightSource::Derived));
    const std::vector<double>& weights = result.weights.node({1})->local;
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_GT(weights[0], 0.9) << "x is the outcome itself";
    EXPECT_NEAR(weights[0] + weights[1], 1, 1e-12);
}

TEST_F(Indicators, WhatGoesAgainstTheOutcomeIsTold)
{
    const auto project = survey();
    const auto result = evaluated(*project, tree({"x", "z"}, domain::WeightSource::Derived));
    EXPECT_EQ(result.weights.node({1})->lack, analysis::NodeWeights::Lack::NoOutcome);
    ASSERT_EQ(result.notes.size(), 1U);
    EXPECT_NE(result.notes[0].find("z goes against"), std::string::npos) << result.notes[0];
    EXPECT_FALSE(result.total.evaluation.complete());
    auto turned = tree({"x", "z"}, domain::WeightSource::Derived);
    turned.goal.children[1].data.questions[0].reversed = true;
    EXPECT_TRUE(evaluated(*project, turned).total.evaluation.complete());
    turned.outcome = "nowhere";
    EXPECT_EQ(evaluated(*project, turned).notes.size(), 1U);
}

TEST_F(Indicators, EntropyWeightsComeFromThePlaces)
{
    const auto project = survey();
    const auto result = evaluated(*project, tree({"x", "y"}, domain::WeightSource::Entropy));
    const std::vector<double>& weights = result.weights.node({1})->local;
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_NEAR(weights[0] + weights[1], 1, 1e-12);
}

TEST_F(Indicators, TemplatesAreReadInBothLanguages)
{
    const base::Wording english(base::Language::English);
    for (const engine::IndicatorTemplate& entry : engine::indicatorTemplates(english)) {
        for (const base::Language language : {base::Language::English, base::Language::Chinese}) {
            const auto system = engine::indicatorTemplate(entry.key, language);
            ASSERT_TRUE(system) << entry.key << (system ? "" : system.error().message);
            EXPECT_EQ(domain::depthOf(system->goal), 2) << entry.key;
            EXPECT_GE(domain::leavesOf(system->goal).size(), 5U);
            EXPECT_GE(system->grades.size(), 4U);
        }
    }
    EXPECT_FALSE(engine::indicatorTemplate("nonsense", base::Language::English));
}

TEST_F(Indicators, MadeFromAQuestionnaire)
{
    domain::Questionnaire questionnaire;
    const auto add = [&](std::int64_t id, const char* name, domain::Role role, std::int64_t question) {
        domain::Variable variable;
        variable.id = {id};
        variable.name = name;
        variable.role = role;
        variable.type = domain::ValueType::Code;
        variable.scale = domain::ScaleRange{1, 3};
        variable.labels = {{1, "bad"}, {2, "so so"}, {3, "good"}, {9, "don't know"}};
        variable.missing = {{9, 9}};
        variable.question = {question};
        questionnaire.variables.push_back(variable);
    };
    add(1, "all", domain::Role::Csat, 0);
    add(2, "m1", domain::Role::ScaleItem, 7);
    add(3, "m2", domain::Role::ScaleItem, 7);
    add(4, "alone", domain::Role::ScaleItem, 0);
    add(5, "place", domain::Role::Place, 0);
    questionnaire.questions = {{{7}, "M", "How were", domain::QuestionKind::Matrix, {{2}, {3}}}};
    const domain::IndicatorSystem system = engine::systemFromQuestionnaire(questionnaire, "From the survey");
    EXPECT_EQ(domain::indentedText(system.goal), "From the survey\n  How were\n    m1\n    m2\n  alone\n");
    EXPECT_EQ(system.outcome, "all");
    ASSERT_EQ(system.grades.size(), 3U);
    EXPECT_EQ(system.grades[0].name, "good");
    EXPECT_NEAR(*system.grades[2].score, 100.0 / 3, 1e-12);
    EXPECT_EQ(domain::leavesOf(system.goal)[0]->data.questions[0].variable, "m1");
}

TEST_F(Indicators, JudgementFormsGoOutAndComeBack)
{
    const auto system = *engine::indicatorTemplate("field-service", base::Language::English);
    const auto table = engine::judgementFormTable(system);
    ASSERT_EQ(table.size(), 6U); // a head and five experts
    EXPECT_EQ(table[0][2], "Field service quality: Response speed | Technical strength");
    EXPECT_EQ(table[3][2], "1/3");
    auto blank = system;
    blank.judgements.clear();
    const auto reading = engine::readJudgementForm(blank, table);
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->problems.empty());
    EXPECT_EQ(reading->experts.size(), 5U);
    const auto weights = analysis::hierarchyWeights(reading->system);
    const auto before = analysis::hierarchyWeights(system);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(weights.nodes[0].local[i], before.nodes[0].local[i], 1e-12);
}

TEST_F(Indicators, FormsNameWhatTheyDoNotTakeOver)
{
    const auto system = *engine::indicatorTemplate("field-service", base::Language::English);
    const std::string turned = "Field service quality: Technical strength | Response speed";
    const std::vector<std::vector<std::string>> table{
        {"Name", "Weight", turned, "Field service quality: nowhere | Attitude"},
        {"New", "2", "3", ""},
        {"", "1", "3", ""},
        {"Expert 1", "many", "0", ""},
        {"expert 1", "", "5", ""},
        {"", "", "", ""}};
    const auto reading = engine::readJudgementForm(system, table);
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->problems.size(), 5U);
    EXPECT_EQ(reading->problems[0].row, 1U); // the unknown pair
    EXPECT_EQ(reading->problems[1].row, 3U); // no name
    EXPECT_EQ(reading->problems[2].value, "many");
    EXPECT_EQ(reading->problems[3].value, "0");
    EXPECT_EQ(reading->problems[3].column, turned);
    EXPECT_EQ(reading->problems[4].row, 5U); // twice
    ASSERT_EQ(reading->experts.size(), 2U);
    EXPECT_EQ(reading->experts[0].weight, 2);
    EXPECT_EQ(reading->experts[1].id, system.experts[0].id);
    const auto matrix = domain::matrixOf(reading->system, reading->experts[0].id, system.goal.id);
    EXPECT_NEAR(matrix.at(1, 0), 3, 1e-12) << "the head names the second first";
    EXPECT_FALSE(engine::readJudgementForm(system, {{"Name", "a"}, {"x", "1"}}));
    EXPECT_FALSE(engine::readJudgementForm(system, {}));
}

TEST_F(Indicators, ReportRequestKeepsToWhatTheSystemReads)
{
    const auto project = survey();
    const auto typed = *engine::indicatorTemplate("field-service", base::Language::English);
    EXPECT_EQ(engine::reportRequest(*project, typed, {}).bootstrapDraws, 0);
    EXPECT_TRUE(engine::reportRequest(*project, typed, {}).by.empty());
    const auto request = engine::reportRequest(*project, tree({"x"}, domain::WeightSource::Equal), {});
    EXPECT_EQ(request.bootstrapDraws, 1000);
    ASSERT_EQ(request.by.size(), 1U);
    EXPECT_EQ(request.by[0], project->questionnaire()->findByText("branch")->id);
}

} // namespace
} // namespace manyi::tests

#include "engine/derived.h"

#include "domain/expression.h"
#include "engine/analyse.h"
#include "engine/derived_labels.h"
#include "engine/temporary_project.h"
#include "engine/weighting.h"

namespace manyi::tests {
namespace {

class Derived : public EngineTest {
protected:
    void SetUp() override
    {
        m_project = newProject();
        engine::ImportOptions options;
        options.settings = {{"q1", "role", "csat"},     {"q1", "scale", "1..5"},   {"q2", "role", "scale-item"},
                            {"q2", "scale", "1..5"},    {"age", "role", "number"}, {"spent", "role", "number"},
                            {"store", "role", "place"}, {"day", "role", "date"}};
        options.settings.push_back({"q1", "labels", "1:awful|2:bad|3:fair|4:good|5:great|9:no idea"});
        options.settings.push_back({"q1", "missing", "9"});
        import(*m_project,
               file("a.csv", "id,q1,q2,age,spent,store,day\n"
                             "a,5,4,17,10.5,North 1,2026-07-18\n"
                             "b,4,,18,20,South 1,2026-10-01\n"
                             "c,1,2,24,30,South 2,2025-12-31\n"
                             "d,9,1,70,40,Ghost,\n"),
               options);
    }

    base::VariableId idOf(const char* name) { return m_project->questionnaire()->findByText(name)->id; }

    domain::Variable made(const domain::Derivation& derivation, engine::DerivedOptions options = {})
    {
        const auto variable = engine::derivedVariable(*m_project, derivation, options, progress);
        EXPECT_TRUE(variable) << (variable ? "" : variable.error().message);
        return variable ? *variable : domain::Variable{};
    }
    void define(const domain::Variable& variable)
    {
        const auto written = engine::defineDerived(*m_project, {variable});
        ASSERT_TRUE(written) << written.error().message;
    }
    static std::string labels(const domain::Variable& variable)
    {
        std::string text;
        for (const domain::ValueLabel& label : variable.labels)
            text += (text.empty() ? "" : "|") + label.label;
        return text;
    }
    using Cells = std::vector<std::string>;

    std::shared_ptr<engine::Project> m_project;
};

TEST_F(Derived, BandsAreLabelledFromTheirCuts)
{
    const domain::Variable age = made(domain::Bands{idOf("age"), {18, 25, 26}, false});
    EXPECT_EQ(labels(age), "< 18|18–24|25|≥ 26");
    EXPECT_EQ(age.name, "age_bands");
    EXPECT_EQ(age.type, domain::ValueType::Code);
    EXPECT_EQ(age.measure, domain::Measure::Ordinal);
    define(age);
    EXPECT_EQ(cells(*m_project, "age_bands"), (Cells{"< 18", "18–24", "18–24", "≥ 26"}));
    EXPECT_EQ(labels(made(domain::Bands{idOf("age"), {18, 25}, true})), "≤ 18|19–25|> 25");
    EXPECT_EQ(labels(made(domain::Bands{idOf("spent"), {15, 30}, false})),
              "< 15|15 – < 30|≥ 30"); // 10.5 is no whole number
}

TEST_F(Derived, RecodesKeepAndJoinLabels)
{
    const domain::Recode recode{idOf("q1"), {{1, 2, 1}, {4, 5, 5}}, true};
    const domain::Variable variable = made(recode, {"q1r", "", std::nullopt, {{3, "neither"}}});
    EXPECT_EQ(labels(variable), "awful / bad|neither|good / great");
    define(variable);
    EXPECT_EQ(cells(*m_project, "q1r"), (Cells{"good / great", "good / great", "awful / bad", ""}));
}

TEST_F(Derived, FlagsScoresAndFormulas)
{
    const domain::Variable top = made(domain::TopBoxFlag{idOf("q1"), 2, false});
    EXPECT_EQ(labels(top), "No|Yes");
    EXPECT_EQ(top.name, "q1_top2");
    EXPECT_EQ(top.label, "q1, top 2 boxes");
    const domain::Variable mean =
        made(domain::ItemScore{domain::ItemScore::Kind::Mean, {idOf("q1"), idOf("q2")}, 2}, {"both", "", {}, {}});
    EXPECT_EQ(mean.role, domain::Role::ScaleItem);
    ASSERT_TRUE(mean.scale);
    EXPECT_EQ(mean.scale->maximum, 5);
    define(mean);
    EXPECT_EQ(cells(*m_project, "both"), (Cells{"4.50", "", "1.50", ""}));
    const auto condition = engine::derivedVariable(*m_project, std::string("q1 > 3"), {"happy", "", {}, {}}, progress);
    ASSERT_TRUE(condition);
    EXPECT_EQ(condition->type, domain::ValueType::Code);
    define(*condition);
    EXPECT_EQ(cells(*m_project, "happy"), (Cells{"Yes", "Yes", "No", ""}));
    EXPECT_FALSE(engine::derivedVariable(*m_project, std::string("q1 + q99"), {"x", "", {}, {}}, progress));
    EXPECT_FALSE(engine::derivedVariable(*m_project, std::string("q1 + 1"), {}, progress)) << "a formula needs a name";
    EXPECT_FALSE(engine::derivedVariable(*m_project, std::string("q1 + 1"), {"age", "", {}, {}}, progress));
    EXPECT_FALSE(engine::derivedVariable(*m_project, domain::TopBoxFlag{idOf("age"), 2, false}, {}, progress));
    EXPECT_FALSE(engine::derivedVariable(*m_project, domain::DatePart{idOf("q1"), {}}, {}, progress));
}

TEST_F(Derived, PartsOfDatesAreLabelledAlsoInTheNextWave)
{
    const domain::Variable quarter = made(domain::DatePart{idOf("day"), domain::DatePart::Part::Quarter});
    EXPECT_EQ(labels(quarter), "2025Q4|2026Q3|2026Q4");
    define(quarter);
    import(*m_project, file("b.csv", "id,q1,q2,age,spent,store,day\ne,5,4,17,10,North 1,2027-01-05\n"));
    EXPECT_EQ(cells(*m_project, "day_quarter"), (Cells{"2026Q3", "2026Q4", "2025Q4", "", "2027Q1"}));
    const auto filter = data::parseFilter("day_quarter = 2027Q1");
    const auto chosen = engine::selected(*m_project, *filter, {}, progress);
    ASSERT_TRUE(chosen) << chosen.error().message;
    EXPECT_EQ(chosen->selection.count(), 1U);
    EXPECT_EQ(engine::datePartLabel(domain::DatePart::Part::Month, 202607), "2026-07");
    EXPECT_EQ(engine::datePartLabel(domain::DatePart::Part::Week, 202601), "2026-W01");
    EXPECT_EQ(engine::datePartLabel(domain::DatePart::Part::Day, 20260731), "2026-07-31");
}

TEST_F(Derived, PreviewShowsWithoutWriting)
{
    const base::Revision before = m_project->revision();
    const auto preview =
        engine::previewDerived(*m_project, made(domain::Bands{idOf("age"), {18, 25}, false}), 2, progress);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->first, (Cells{"< 18", "18–24"}));
    ASSERT_EQ(preview->counts.size(), 3U);
    EXPECT_EQ(preview->counts[1].n, 2);
    const auto formula =
        engine::derivedVariable(*m_project, std::string("1 / (spent - 20)"), {"x", "", {}, {}}, progress);
    const auto divided = engine::previewDerived(*m_project, *formula, 4, progress);
    ASSERT_EQ(divided->notes.size(), 1U);
    EXPECT_EQ(divided->largest, 0.1);
    EXPECT_EQ(m_project->revision(), before);
}

TEST_F(Derived, DefinitionsOfAFile)
{
    const auto variables =
        engine::derivedFromDefinition(*m_project, R"([{"name": "A", "role": "segment", "labels": {"1": "young"},
                         "derivation": {"kind": "bands", "source": "age", "cuts": [18], "upperIncluded": false}},
                        {"name": "B", "formula": "age / 2"}])",
                                      progress);
    ASSERT_TRUE(variables) << variables.error().message;
    EXPECT_EQ(labels((*variables)[0]), "young|≥ 18");
    ASSERT_TRUE(engine::defineDerived(*m_project, *variables));
    EXPECT_EQ(cells(*m_project, "B"), (Cells{"8.50", "9.00", "12.00", "35.00"}));
    for (const char* bad : {"", "[", R"({"name": "C", "colour": 1})", R"({"name": "C", "formula": "1 +"})",
                            R"({"name": "C", "labels": {"x": "y"}, "formula": "1"})",
                            R"({"name": "C", "derivation": {"kind": "bands", "source": "nobody"}})"})
        EXPECT_FALSE(engine::derivedFromDefinition(*m_project, bad, progress)) << bad;
}

TEST_F(Derived, ALookUpFileMakesVariablesAndAHierarchy)
{
    const std::string path = file("stores.csv", "store,city,province,size\n"
                                                "North 1,Ayton,Upper,100\n"
                                                "south 1,Beeton,Lower,50\n"
                                                "South 2,Beeton,Lower,150\n"
                                                "Unused,Ceeton,Lower,10\n");
    engine::LookUpOptions options;
    options.source = idOf("store");
    options.hierarchy = "Places";
    options.levels = {"province", "city"};
    const auto plan = engine::lookUpFromFile(*m_project, path, options, progress);
    ASSERT_TRUE(plan) << plan.error().message;
    EXPECT_EQ(plan->members, 4);
    EXPECT_EQ(plan->known.unknownMembers, 1);
    EXPECT_EQ(plan->known.unknown.at(0).member, "Ghost");
    ASSERT_TRUE(engine::defineLookUp(*m_project, *plan));
    EXPECT_EQ(cells(*m_project, "city"), (Cells{"Ayton", "Beeton", "Beeton", ""}));
    EXPECT_EQ(cells(*m_project, "size"), (Cells{"100", "50", "150", ""}));
    ASSERT_EQ(m_project->questionnaire()->hierarchies.size(), 1U);
    EXPECT_EQ(m_project->questionnaire()->hierarchies[0].levels,
              (std::vector<base::VariableId>{idOf("province"), idOf("city")}));

    // The file again, corrected: codes stay, variables are replaced.
    const auto city = idOf("city");
    const std::string next =
        file("stores2.csv", "city,store,province,size\nBeeton,South 1,Lower,50\nAyton,North 1,Upper,100\n"
                            "Deeton,Ghost,Lower,1\n");
    const auto again = engine::lookUpFromFile(*m_project, next, options, progress);
    ASSERT_TRUE(again) << again.error().message;
    ASSERT_TRUE(engine::defineLookUp(*m_project, *again));
    EXPECT_EQ(idOf("city"), city);
    EXPECT_EQ(domain::codeOf(*m_project->questionnaire()->find(city), "Ayton"), 1);
    EXPECT_EQ(cells(*m_project, "city"), (Cells{"Ayton", "Beeton", "", "Deeton"}));
}

TEST_F(Derived, ALookUpFileThatContradictsItselfIsRefused)
{
    engine::LookUpOptions options;
    options.source = idOf("store");
    using Records = std::vector<std::vector<std::string>>;
    const auto refusedWith = [&](const Records& records) {
        const auto plan = engine::lookUpFromTable(*m_project, records, options, progress);
        return plan ? std::string("taken") : plan.error().where;
    };
    EXPECT_EQ(refusedWith({{"store", "city"}, {"North 1", "A"}, {"north 1", "B"}}), "north 1");
    EXPECT_EQ(refusedWith({{"store", "city"}, {"North 1", "A"}, {"North 1", "A"}}), "taken");
    EXPECT_EQ(refusedWith({{"store"}, {"North 1"}}), "file");
    EXPECT_EQ(refusedWith({}), "file");
    options.columns = {"country"};
    EXPECT_EQ(refusedWith({{"store", "city"}, {"North 1", "A"}}), "country");
    options.columns = {};
    options.levels = {"province", "city"};
    EXPECT_EQ(refusedWith({{"store", "city", "province"}, {"North 1", "A", "X"}, {"South 1", "A", "Y"}}), "A");
}

TEST_F(Derived, RemovalIsRefusedWhileSomethingReadsIt)
{
    define(made(domain::TopBoxFlag{idOf("q1"), 2, false}));
    define(*engine::derivedVariable(*m_project, std::string("q1_top2 * 2"), {"twice", "", {}, {}}, progress));
    EXPECT_FALSE(engine::removeDerived(*m_project, idOf("q1_top2")));
    ASSERT_TRUE(engine::removeDerived(*m_project, idOf("twice")));
    ASSERT_TRUE(engine::removeDerived(*m_project, idOf("q1_top2")));
    EXPECT_EQ(m_project->questionnaire()->findByText("twice"), nullptr);
}

TEST_F(Derived, TargetsAsTextAndTable)
{
    const domain::Questionnaire questionnaire = *m_project->questionnaire();
    const auto margin = engine::marginFromText(questionnaire, "q1: good = 30% ; great=70%;1=0");
    ASSERT_TRUE(margin) << margin.error().message;
    EXPECT_EQ(*margin, (engine::Margin{idOf("q1"), {{4, 30}, {5, 70}, {1, 0}}}));
    for (const char* bad :
         {"q1", "q1=3", "q1:good", "q1:good=x", "q1:good=-1", "q1:good=1;4=2", "nobody:1=1", "id:a=1"})
        EXPECT_FALSE(engine::marginFromText(questionnaire, bad)) << bad;
    const auto table = engine::marginsFromTable(
        questionnaire, {{"变量", "类别", "比例"}, {"q1", "good", "0.4"}, {"", "great", "0.6"}, {}, {"q2", "1", "5"}});
    ASSERT_TRUE(table) << table.error().message;
    EXPECT_EQ(*table, (std::vector<engine::Margin>{{idOf("q1"), {{4, 0.4}, {5, 0.6}}}, {idOf("q2"), {{1, 5}}}}));
    EXPECT_FALSE(engine::marginsFromTable(questionnaire, {{"variable", "share"}, {"q1", "1"}}));
    EXPECT_FALSE(engine::marginsFromTable(questionnaire, {}));
}

// Cities of 100 and of 50 + 150 customers: targets 1 : 2, and Ceeton has no responses.
TEST_F(Derived, TargetsFromTheSizesOfPlaces)
{
    engine::LookUpOptions options;
    options.source = idOf("store");
    const auto plan = engine::lookUpFromTable(*m_project,
                                              {{"store", "city", "size"},
                                               {"North 1", "Ayton", "100"},
                                               {"South 1", "Beeton", "50"},
                                               {"South 2", "Beeton", "150"},
                                               {"Unused", "Ceeton", "10"}},
                                              options, progress);
    ASSERT_TRUE(plan);
    ASSERT_TRUE(engine::defineLookUp(*m_project, *plan));
    std::vector<std::string> left;
    const auto margin = engine::marginFromSize(*m_project, idOf("city"), idOf("size"), progress, &left);
    ASSERT_TRUE(margin) << margin.error().message;
    EXPECT_EQ(margin->targets, (std::vector<domain::RakedWeight::Target>{{1, 100}, {2, 200}}));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_NE(left[0].find("Ceeton"), std::string::npos);
    domain::RakedWeight weight;
    weight.margins = {*margin};
    define(made(weight, {"w", "", {}, {}}));
    // Three responses with a city: 1 of a third, 2 of two thirds: all weigh 1.
    EXPECT_EQ(cells(*m_project, "w"), (Cells{"1.000", "1.000", "1.000", ""}));
}

TEST_F(Derived, AWeightThatANewWaveBreaksIsNotUsedSilently)
{
    domain::RakedWeight weight;
    weight.margins = {{idOf("q1"), {{4, 1}, {5, 1}, {1, 1}}}};
    const domain::Variable variable = made(weight, {"w", "", {}, {}});
    define(variable);
    EXPECT_TRUE(engine::weightHolds(*m_project, idOf("w"), progress));
    EXPECT_TRUE(engine::weightHolds(*m_project, idOf("age"), progress));
    EXPECT_TRUE(engine::weightHolds(*m_project, {}, progress));
    import(*m_project, file("b.csv", "id,q1,q2,age,spent,store,day\ne,2,4,17,10,North 1,2027-01-05\n"));
    const auto holds = engine::weightHolds(*m_project, idOf("w"), progress);
    ASSERT_FALSE(holds);
    EXPECT_NE(holds.error().message.find("bad"), std::string::npos) << holds.error().message;
    analysis::MetricRequest request;
    request.metrics = {*domain::parseMetric("mean:q1")};
    request.weight = idOf("w");
    EXPECT_FALSE(engine::metrics(*m_project, {}, request, progress));
}

} // namespace
} // namespace manyi::tests

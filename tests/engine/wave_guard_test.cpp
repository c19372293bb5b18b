// What is found before anything is written when a wave is not like the one before, and what is done about it.
#include <algorithm>

#include "engine/import/label_mapping.h"
#include "engine/import/renamed_columns.h"
#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using engine::ImportOptions;
using engine::RecipeDifference;
using Kind = RecipeDifference::Kind;
using Texts = std::vector<std::string>;

class WaveGuard : public EngineTest {
protected:
    // A Triple-S survey of one labelled question "q", its data beside it.
    std::string survey(const std::string& name, const std::string& values, const std::string& rows,
                       const std::string& label = "How satisfied are you?")
    {
        file(name + ".csv", "id,q\n" + rows);
        return file(name + ".sss",
                    "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><record ident=\"A\" format=\"csv\" skip=\"1\">"
                    "<variable ident=\"1\" type=\"character\"><name>id</name><label>Id</label><position start=\"1\"/>"
                    "<size>4</size></variable>"
                    "<variable ident=\"2\" type=\"single\"><name>q</name><label>" +
                        label + "</label><position start=\"2\"/><values>" + values +
                        "</values></variable></record></survey></sss>");
    }

    std::vector<RecipeDifference> differences(const std::string& path, engine::Project& project,
                                              const ImportOptions& options = {})
    {
        return plan(path, &project, options).files.front().differences;
    }

    static const RecipeDifference* find(const std::vector<RecipeDifference>& all, Kind kind)
    {
        const auto it = std::find_if(all.begin(), all.end(), [&](const auto& d) { return d.kind == kind; });
        return it == all.end() ? nullptr : &*it;
    }

    const std::string five =
        "<value code=\"1\">Very bad</value><value code=\"2\">Bad</value><value code=\"3\">Fair</value>"
        "<value code=\"4\">Good</value><value code=\"5\">Very good</value>";
    const std::string mirrored =
        "<value code=\"1\">Very good</value><value code=\"2\">Good</value><value code=\"3\">Fair</value>"
        "<value code=\"4\">Bad</value><value code=\"5\">Very bad</value>";
};

TEST_F(WaveGuard, SameSurveyHasNoDifferences)
{
    const auto project = newProject();
    import(*project, survey("w1", five, "a,5\nb,1\nc,4\n"));
    EXPECT_TRUE(differences(survey("w2", five, "d,2\ne,5\n"), *project).empty());
}

TEST_F(WaveGuard, MirroredLabelsAreBroughtToTheProjectsCodes)
{
    const auto project = newProject();
    import(*project, survey("w1", five, "a,5\nb,1\nc,4\n"));
    const std::string second = survey("w2", mirrored, "d,1\ne,4\nf,3\n");
    const auto found = differences(second, *project);
    ASSERT_NE(find(found, Kind::ChangedDirection), nullptr);
    EXPECT_EQ(find(found, Kind::ChangedDirection)->variable, "q");
    import(*project, second);
    EXPECT_EQ(cells(*project, "q"), (Texts{"Very good", "Very bad", "Good", "Very good", "Bad", "Fair"}));
    EXPECT_EQ(domain::labelOrCode(*project->questionnaire()->findByText("q"), 5), "Very good");
    // The third wave has the first one's codes again: what was done to the second is not done to it.
    const std::string third = survey("w3", five, "g,5\nh,2\n");
    EXPECT_EQ(find(differences(third, *project), Kind::ChangedDirection), nullptr);
    import(*project, third);
    EXPECT_EQ(cells(*project, "q").back(), "Bad");
    EXPECT_EQ(cells(*project, "q")[6], "Very good");
}

TEST_F(WaveGuard, LabelsOnOtherCodesAreBroughtOver)
{
    const auto project = newProject();
    const std::string cities =
        "<value code=\"1\">Berlin</value><value code=\"2\">Paris</value><value code=\"3\">Rome</value>";
    const std::string other =
        "<value code=\"1\">Madrid</value><value code=\"2\">Berlin</value><value code=\"3\">Paris</value><value "
        "code=\"4\">Rome</value>";
    import(*project, survey("w1", cities, "a,1\nb,3\n", "City"));
    const std::string second = survey("w2", other, "c,1\nd,2\ne,4\n", "City");
    const auto found = differences(second, *project);
    EXPECT_NE(find(found, Kind::ChangedOrder), nullptr);
    EXPECT_NE(find(found, Kind::NewValue), nullptr);
    import(*project, second);
    EXPECT_EQ(cells(*project, "q"), (Texts{"Berlin", "Rome", "Madrid", "Berlin", "Rome"}));
}

TEST_F(WaveGuard, CodesWithoutALabelNeverFallTogetherWithMovedOnes)
{
    const auto project = newProject();
    import(*project,
           survey("w1", "<value code=\"1\">Berlin</value><value code=\"2\">Paris</value>", "a,1\nb,2\n", "City"));
    import(*project,
           survey("w2", "<value code=\"3\">Berlin</value><value code=\"2\">Paris</value>", "c,3\nd,1\n", "City"));
    const Texts found = cells(*project, "q");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[2], "Berlin");
    EXPECT_NE(found[3], "Berlin") << "code 1 has no label in the second file; it is not Berlin";
}

TEST_F(WaveGuard, CategoriesCalledByNumbersKeepTheirCodes)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"size", "role", "segment"}};
    import(*project, file("a.csv", "id,size\na,1.5\nb,2.5\nc,1.5\n"), options);
    import(*project, file("b.csv", "id,size\nd,2.5\ne,0.5\nf,1.5\n"));
    import(*project, file("c.csv", "size,x,y,z\n1.5,1,2,3\n2.5,1,2,3\n"), options);
    EXPECT_EQ(cells(*project, "size"), (Texts{"1.5", "2.5", "1.5", "2.5", "0.5", "1.5", "1.5", "2.5"}));
    EXPECT_EQ(project->questionnaire()->findByText("size")->labels.size(), 3U);
}

TEST_F(WaveGuard, ChangedWordingIsListed)
{
    const auto project = newProject();
    import(*project, survey("w1", five, "a,5\nb,1\n"));
    const auto found = differences(survey("w2", five, "c,2\n", "How happy were you with us?"), *project);
    ASSERT_NE(find(found, Kind::ChangedWording), nullptr);
    EXPECT_NE(find(found, Kind::ChangedWording)->text.find("How happy were you with us?"), std::string::npos);
}

TEST_F(WaveGuard, LabelSetByTheUserIsNoChangedWording)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"q", "label", "Satisfaction"}};
    import(*project, survey("w1", five, "a,5\nb,1\n"), options);
    const std::string second = survey("w2", five, "c,2\n");
    EXPECT_TRUE(differences(second, *project).empty());
}

TEST_F(WaveGuard, LongerScaleIsAnUndecidedChange)
{
    const auto project = newProject();
    ImportOptions options;
    options.wave = "1";
    options.settings = {{"q", "role", "csat"}};
    import(*project, survey("w1", five, "a,5\nb,1\n"), options);
    const std::string seven = five + "<value code=\"6\">Great</value><value code=\"7\">Perfect</value>";
    const std::string second = survey("w2", seven, "c,7\nd,5\n");
    const auto found = differences(second, *project);
    ASSERT_NE(find(found, Kind::ChangedScale), nullptr);
    EXPECT_TRUE(engine::proposesBreak(*find(found, Kind::ChangedScale)));

    const auto warned = [&](const ImportOptions& decided) {
        const auto tried = engine::tryImport(plan(second, project.get(), decided), project.get(), progress);
        EXPECT_TRUE(tried);
        const auto& problems = tried->reports.front().problems;
        return std::any_of(problems.begin(), problems.end(), [&](const domain::ImportProblem& problem) {
            return problem.severity == domain::Severity::Warning &&
                   problem.reason == find(found, Kind::ChangedScale)->text;
        });
    };
    ImportOptions decided;
    decided.wave = "2";
    EXPECT_TRUE(warned(decided));
    decided.breaks = {{"q", ""}};
    EXPECT_FALSE(warned(decided));
    import(*project, second, decided);
    const auto questionnaire = project->questionnaire();
    ASSERT_EQ(questionnaire->breaks.size(), 1U);
    EXPECT_EQ(questionnaire->breaks.front().wave, "2");
    EXPECT_EQ(questionnaire->breaks.front().variable, questionnaire->findByText("q")->id);
    EXPECT_EQ(questionnaire->breaks.front().reason, find(found, Kind::ChangedScale)->text);
    EXPECT_EQ(cells(*project, "q"), (Texts{"Very good", "Very bad", "Perfect", "Very good"})) << "no answer is lost";
    EXPECT_EQ(find(differences(survey("w3", seven, "e,6\n"), *project), Kind::ChangedScale), nullptr)
        << "the third wave is like the second";
}

TEST_F(WaveGuard, ManyAnswersOutsideTheScaleAreKeptAndSlipsAreNot)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"q1", "role", "csat"}};
    std::string one = "id,q1\n", two = one, three = one;
    for (int i = 0; i < 40; ++i) {
        one += "a" + std::to_string(i) + ',' + std::to_string(1 + i % 5) + '\n';
        two += "b" + std::to_string(i) + ',' + std::to_string(1 + i % 7) + '\n';
        three += "c" + std::to_string(i) + ',' + (i == 0 ? "8" : std::to_string(1 + i % 5)) + '\n';
    }
    import(*project, file("a.csv", one), options);
    const std::string slip = file("c.csv", three);
    EXPECT_EQ(plan(slip, project.get()).files.front().recipe.columns[1].scale->maximum, 5);
    const std::string longer = file("b.csv", two);
    EXPECT_NE(find(differences(longer, *project), Kind::ChangedScale), nullptr);
    import(*project, longer);
    EXPECT_EQ(cells(*project, "q1")[46], "7");
    // Told what 8 means, nothing is open.
    ImportOptions told;
    told.settings = {{"q1", "missing", "8"}};
    const auto second = newProject("second.manyi");
    import(*second, path("a.csv"), options);
    EXPECT_EQ(find(differences(slip, *second, told), Kind::ChangedScale), nullptr);
    EXPECT_NE(find(differences(slip, *second), Kind::ChangedScale), nullptr);
}

TEST_F(WaveGuard, BreakNeedsAWaveAndAVariable)
{
    const auto project = newProject();
    import(*project, survey("w1", five, "a,5\nb,1\n"));
    const std::string second = survey("w2", five, "c,2\n");
    ImportOptions options;
    options.breaks = {{"q", "other staff"}};
    EXPECT_FALSE(engine::runImport(*project, plan(second, project.get(), options), progress)) << "no wave";
    options.wave = "2";
    options.breaks = {{"q77", "other staff"}};
    EXPECT_FALSE(engine::runImport(*project, plan(second, project.get(), options), progress)) << "no such variable";
    EXPECT_EQ(project->responseCount(), 2);
}

TEST_F(WaveGuard, WaveOfItsOwnColumnBeginsTheNewSeries)
{
    const auto project = newProject();
    ImportOptions options;
    options.settings = {{"wave", "role", "wave"}, {"q1", "role", "csat"}};
    import(*project, file("a.csv", "id,wave,q1\na,2026Q1,5\nb,2026Q1,4\nc,2026Q1,3\n"), options);
    options.settings.clear();
    options.breaks = {{"q1", "new question text"}};
    import(*project, file("b.csv", "id,wave,q1\nd,2026Q2,5\ne,2026Q2,4\nf,2026Q2,3\n"), options);
    ASSERT_EQ(project->questionnaire()->breaks.size(), 1U);
    EXPECT_EQ(project->questionnaire()->breaks.front().wave, "2026Q2");
    EXPECT_EQ(project->questionnaire()->breaks.front().reason, "new question text");
}

TEST_F(WaveGuard, RenamedColumnIsProposedAndMapped)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,Overall satisfaction,City\na,5,X\nb,4,Y\nc,3,X\n"));
    const std::string second = file("b.csv", "id,Overall satisfaction with us,City\nd,1,X\ne,2,Y\nf,2,Y\n");
    const auto found = differences(second, *project);
    ASSERT_NE(find(found, Kind::RenamedColumn), nullptr);
    const std::string variable = find(found, Kind::RenamedColumn)->variable;
    EXPECT_EQ(variable, project->questionnaire()->findByText("Overall satisfaction")->name);

    ImportOptions options;
    options.mappings = {"Overall satisfaction with us=Overall satisfaction"};
    const auto mapped = differences(second, *project, options);
    EXPECT_EQ(find(mapped, Kind::RenamedColumn), nullptr);
    EXPECT_EQ(find(mapped, Kind::NewColumn), nullptr);
    EXPECT_NE(find(mapped, Kind::ChangedWording), nullptr);
    import(*project, second, options);
    EXPECT_EQ(cells(*project, variable), (Texts{"5", "4", "3", "1", "2", "2"}));
}

TEST_F(WaveGuard, AColumnStandsApartAndGoesOnThere)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1\na,5\nb,4\nc,3\n"));
    const std::string second = file("b.csv", "id,q1\nd,10\ne,9\nf,8\n");
    ImportOptions options;
    options.newVariables = {"q1"};
    const auto found = differences(second, *project, options);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().kind, Kind::NewColumn);
    EXPECT_EQ(found.front().variable, "q1_2");
    import(*project, second, options);
    EXPECT_EQ(cells(*project, "q1"), (Texts{"5", "4", "3", "", "", ""}));
    EXPECT_EQ(cells(*project, "q1_2"), (Texts{"", "", "", "10", "9", "8"}));

    // The next wave is like the last one, whatever its variable is called by now.
    domain::Variable renamed = *project->questionnaire()->findByText("q1_2");
    renamed.name = "ten";
    ASSERT_TRUE(project->file()->updateVariable(renamed, "Name"));
    const std::string third = file("c.csv", "id,q1\ng,7\n");
    import(*project, third);
    EXPECT_EQ(cells(*project, "ten").back(), "7");
    EXPECT_EQ(cells(*project, "q1").back(), "");

    options.newVariables = {"q9"};
    EXPECT_FALSE(engine::planImport({third}, options, project.get(), progress));
}

TEST_F(WaveGuard, MappingsThatNobodyHasAreRefused)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,q1,q2\na,5,1\nb,4,2\n"));
    const std::string second = file("b.csv", "id,x1,q2\nc,5,1\n");
    for (const char* mapping : {"nothing=q1", "x1=nothing", "x1", "x1=q2"}) {
        ImportOptions options;
        options.mappings = {mapping};
        EXPECT_FALSE(engine::planImport({second}, options, project.get(), progress)) << mapping;
    }
}

TEST_F(WaveGuard, FileOfAnotherShapeIsComparedWithTheVariables)
{
    const auto project = newProject();
    import(*project, survey("w1", five, "a,5\nb,1\n"));
    file("w2.csv", "x,y,z,v,q\n1,2,3,4,1\n");
    std::string variables;
    int start = 0;
    for (const std::string name : {"x", "y", "z", "v"}) {
        const std::string place = std::to_string(++start);
        variables += "<variable ident=\"" + place + "\" type=\"quantity\"><name>" + name + "</name><label>" + name +
                     "</label><position start=\"" + place +
                     "\"/><values><range from=\"0\" to=\"9\"/></values></variable>";
    }
    const std::string second = file(
        "w2.sss", "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><record ident=\"A\" format=\"csv\" skip=\"1\">" +
                      variables +
                      "<variable ident=\"9\" type=\"single\"><name>q</name><label>How satisfied are "
                      "you?</label><position start=\"5\"/><values>" +
                      mirrored + "</values></variable></record></survey></sss>");
    EXPECT_NE(find(differences(second, *project), Kind::ChangedDirection), nullptr);
    import(*project, second);
    EXPECT_EQ(cells(*project, "q").back(), "Very good");
}

domain::ColumnRecipe labelled(const std::vector<domain::ValueLabel>& labels)
{
    domain::ColumnRecipe column;
    column.labels = labels;
    return column;
}

TEST(LabelMapping, PartlyLabelledScaleIsMirroredWhole)
{
    auto known = labelled({{1, "bad"}, {5, "good"}});
    known.scale = domain::ScaleRange{1, 5};
    known.missing = {{9, 9}};
    const auto twice = engine::mapByLabels(known, labelled({{1, "bad"}, {4, "good"}, {5, "GOOD"}}));
    EXPECT_EQ(twice.change, engine::LabelMapping::Change::None) << "a label that stands twice says nothing";
    const auto whole = engine::mapByLabels(known, labelled({{1, "Good "}, {5, "BAD"}}));
    EXPECT_EQ(whole.change, engine::LabelMapping::Change::Direction);
    EXPECT_EQ(whole.codes, (std::map<double, double>{{1, 5}, {2, 4}, {3, 3}, {4, 2}, {5, 1}}));
}

TEST(Likeness, IsTheShareOfCommonPairs)
{
    EXPECT_DOUBLE_EQ(engine::likeness("night", "nacht"), 2.0 * 1 / (4 + 4)) << "the textbook example of Dice's measure";
    EXPECT_DOUBLE_EQ(engine::likeness("Wie?", "wie"), 1);
    EXPECT_DOUBLE_EQ(engine::likeness("", "abc"), 0);
}

} // namespace
} // namespace manyi::tests

#include "domain/expression.h"
#include "engine/analyse.h"
#include "engine/project.h"
#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

// Derived variables and exclusions as the datasets of a project show them.
class DerivedColumns : public EngineTest {
protected:
    void SetUp() override
    {
        m_project = newProject();
        engine::ImportOptions options;
        options.settings = {{"q1", "role", "csat"}, {"q1", "scale", "1..5"}, {"region", "role", "segment"}};
        import(*m_project, file("a.csv", "id,q1,region,spent\na,5,East,10\nb,4,East,20\nc,1,West,30\nd,,West,40\n"),
               options);
    }

    base::VariableId idOf(const char* name) { return m_project->questionnaire()->findByText(name)->id; }

    base::VariableId derive(const char* name, domain::Derivation derivation, base::VariableId replaced = {})
    {
        domain::Variable variable;
        variable.id = replaced;
        variable.name = name;
        variable.label = name;
        variable.type = domain::ValueType::Number;
        variable.role = domain::Role::Number;
        variable.derivation = std::make_shared<const domain::Derivation>(std::move(derivation));
        const auto written = m_project->file()->writeDerived({variable}, "Derive");
        EXPECT_TRUE(written) << written.error().message;
        return idOf(name);
    }
    domain::Expression formula(const char* text)
    {
        const auto made = domain::makeExpression(text, *m_project->questionnaire());
        EXPECT_TRUE(made) << made.error().message;
        return *made;
    }
    void exclude(std::vector<std::size_t> rows)
    {
        store::Exclusion exclusion;
        exclusion.reason = "Test";
        for (const std::size_t row : rows)
            exclusion.responses.push_back(m_project->responseRows()->response(row));
        const auto added = m_project->file()->addExclusion(exclusion, "Exclude");
        ASSERT_TRUE(added) << added.error().message;
    }
    using Cells = std::vector<std::string>;

    std::shared_ptr<engine::Project> m_project;
};

TEST_F(DerivedColumns, AreMadeFromOneAnother)
{
    derive("double", formula("spent * 2"));
    derive("more", formula("double + q1"));
    EXPECT_EQ(cells(*m_project, "more"), (Cells{"25", "44", "61", ""}));
    const auto whole = m_project->wholeDataset(progress);
    ASSERT_TRUE(whole);
    EXPECT_NE((*whole)->column(idOf("double")), nullptr);
}

TEST_F(DerivedColumns, FollowTheirDefinition)
{
    const auto id = derive("x", formula("spent * 2"));
    const auto y = derive("y", formula("x + 1"));
    EXPECT_EQ(cells(*m_project, "y"), (Cells{"21", "41", "61", "81"}));
    derive("x", formula("spent * 3"), id);
    EXPECT_EQ(cells(*m_project, "x"), (Cells{"30", "60", "90", "120"}));
    EXPECT_EQ(cells(*m_project, "y"), (Cells{"31", "61", "91", "121"}));
    ASSERT_TRUE(m_project->file()->undo());
    EXPECT_EQ(cells(*m_project, "y"), (Cells{"21", "41", "61", "81"}));
    EXPECT_TRUE(m_project->derived(y, progress));
    EXPECT_FALSE(m_project->derived(idOf("spent"), progress));
}

TEST_F(DerivedColumns, FollowWhatIsKnownOfTheirSources)
{
    derive("mean", domain::ItemScore{domain::ItemScore::Kind::Mean, {idOf("q1")}, 1});
    EXPECT_EQ(cells(*m_project, "mean"), (Cells{"5", "4", "1", ""}));
    domain::Variable q1 = *m_project->questionnaire()->find(idOf("q1"));
    q1.reversed = true;
    ASSERT_TRUE(m_project->file()->updateVariable(q1, "Direction"));
    EXPECT_EQ(cells(*m_project, "mean"), (Cells{"1", "2", "5", ""}));
    q1.missing = {{4, 4}};
    ASSERT_TRUE(m_project->file()->updateVariable(q1, "Missing"));
    EXPECT_EQ(cells(*m_project, "mean"), (Cells{"1", "", "5", ""}));
}

TEST_F(DerivedColumns, AreKeptWhileNothingThatMattersChanges)
{
    const auto id = derive("x", formula("spent * 2"));
    const auto before = m_project->dataset({id}, progress);
    domain::Variable variable = *m_project->questionnaire()->find(id);
    variable.label = "Twice";
    ASSERT_TRUE(m_project->file()->updateVariable(variable, "Label"));
    domain::Variable spent = *m_project->questionnaire()->find(idOf("spent"));
    spent.name = "money";
    ASSERT_TRUE(m_project->file()->updateVariable(spent, "Name"));
    const auto after = m_project->dataset({id}, progress);
    ASSERT_TRUE(before && after);
    EXPECT_EQ((*before)->column(id), (*after)->column(id));
}

TEST_F(DerivedColumns, ReachNewImports)
{
    derive("x", formula("spent * 2"));
    EXPECT_EQ(cells(*m_project, "x").size(), 4U);
    import(*m_project, file("b.csv", "id,q1,region,spent\ne,3,East,7\n"));
    EXPECT_EQ(cells(*m_project, "x"), (Cells{"20", "40", "60", "80", "14"}));
}

TEST_F(DerivedColumns, CountInFiltersAndMetrics)
{
    derive("x", formula("spent / 10 + 1"));
    analysis::MetricRequest request;
    request.metrics = {*domain::parseMetric("mean:x")};
    const auto filter = data::parseFilter("x >= 3");
    const auto results = engine::metrics(*m_project, *filter, request, progress);
    ASSERT_TRUE(results) << results.error().message;
    EXPECT_EQ(results->front().total.value, 4); // 3, 4, 5
}

TEST_F(DerivedColumns, ExcludedResponsesAreLeftOut)
{
    const auto x = derive("x", formula("spent * 2"));
    EXPECT_EQ(cells(*m_project, "x").size(), 4U);
    exclude({1});
    EXPECT_EQ(m_project->responseCount(), 3);
    EXPECT_EQ(cells(*m_project, "spent"), (Cells{"10", "30", "40"}));
    EXPECT_EQ(cells(*m_project, "x"), (Cells{"20", "60", "80"}));
    EXPECT_EQ(cells(*m_project, "id"), (Cells{"a", "c", "d"}));
    EXPECT_EQ(cells(*m_project, "region"), (Cells{"East", "West", "West"}));
    exclude({0, 2});
    EXPECT_EQ(cells(*m_project, "x"), (Cells{"60"}));
    const auto rows = m_project->responseRows();
    EXPECT_EQ(rows->excluded(), 3U);
    EXPECT_EQ(rows->storeRow(0), 2U);
    ASSERT_TRUE(m_project->file()->restoreResponses({rows->response(0) - 1}, "Back"));
    EXPECT_EQ(cells(*m_project, "x"), (Cells{"40", "60"}));
    ASSERT_TRUE(m_project->file()->undo());
    ASSERT_TRUE(m_project->file()->undo());
    ASSERT_TRUE(m_project->file()->undo());
    EXPECT_EQ(m_project->responseCount(), 4);
    EXPECT_EQ(cells(*m_project, "x").size(), 4U);
    (void)x;
}

TEST_F(DerivedColumns, RowsKnowTheirResponses)
{
    import(*m_project, file("b.csv", "id,q1,region,spent\ne,3,East,7\nf,2,East,8\n"));
    exclude({0, 4});
    const auto rows = m_project->responseRows();
    ASSERT_EQ(rows->rows(), 4U);
    EXPECT_EQ(rows->storeRows(), 6U);
    for (std::size_t row = 0; row < 4; ++row)
        EXPECT_EQ(rows->rowOf(rows->response(row)), row);
    EXPECT_EQ(rows->rowOf(rows->response(0) - 1), std::nullopt); // excluded
    EXPECT_EQ(rows->rowOf(4711), std::nullopt);
    EXPECT_EQ(rows->batch(2), rows->batch(0));
    EXPECT_NE(rows->batch(3), rows->batch(0));
    // The store counts excluded rows, too.
    const auto text = m_project->file()->textCells(idOf("id"), static_cast<std::int64_t>(rows->storeRow(3)), 1);
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, Cells{"f"});
}

TEST_F(DerivedColumns, PreviewWritesNothing)
{
    const base::Revision before = m_project->revision();
    domain::Variable variable;
    variable.type = domain::ValueType::Number;
    variable.derivation = std::make_shared<const domain::Derivation>(formula("1 / (spent - 20)"));
    const auto preview = m_project->preview(variable, progress);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->divisionsByZero, 1);
    EXPECT_EQ(preview->valid, 3);
    EXPECT_EQ(m_project->revision(), before);
}

} // namespace
} // namespace manyi::tests

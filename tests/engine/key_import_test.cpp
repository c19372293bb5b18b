// Rows whose key the project knows: taken over, or left out.
#include <algorithm>

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using engine::ImportOptions;
using engine::KnownKeys;
using Texts = std::vector<std::string>;

class KeyImport : public EngineTest {
protected:
    engine::ImportOutcome importWith(engine::Project& project, const std::string& csv, KnownKeys::Rule rule,
                                     const std::string& key = {})
    {
        ImportOptions options;
        options.knownKeys = {rule, key};
        const auto outcome = engine::runImport(project, plan(csv, &project, options), progress);
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().message);
        return outcome ? *outcome : engine::ImportOutcome{};
    }

    // What is stored, excluded responses too.
    Texts stored(engine::Project& project, const std::string& variable)
    {
        const auto questionnaire = project.questionnaire();
        const domain::Variable* found = questionnaire->findByText(variable);
        if (found == nullptr)
            return {};
        const auto columns = project.file()->loadColumns({found->id}, progress);
        EXPECT_TRUE(columns);
        const std::size_t rows = data::rowCount(*columns->at(found->id));
        const data::Dataset dataset(1, rows, questionnaire, *columns);
        Texts texts;
        for (std::size_t row = 0; row < rows; ++row)
            texts.push_back(dataset.display(found->id, row, true));
        return texts;
    }

    // id -> value of another variable, among the responses that are not excluded.
    std::map<std::string, std::string> live(engine::Project& project, const std::string& variable)
    {
        const Texts ids = stored(project, "id");
        const Texts values = stored(project, variable);
        const auto ranges = project.file()->responseRanges();
        const auto exclusions = project.file()->exclusions();
        EXPECT_TRUE(ranges && exclusions);
        std::map<std::string, std::string> found;
        for (const store::ResponseRange& range : *ranges)
            for (std::int64_t row = 0; row < range.rows; ++row) {
                const auto at = static_cast<std::size_t>(range.firstRow + row);
                const bool excluded =
                    std::any_of(exclusions->begin(), exclusions->end(), [&](const store::Exclusion& exclusion) {
                        return std::binary_search(exclusion.responses.begin(), exclusion.responses.end(),
                                                  range.firstId + row);
                    });
                if (excluded)
                    continue;
                EXPECT_FALSE(!ids[at].empty() && found.contains(ids[at])) << "twice: " << ids[at];
                found[ids[at]] = values[at];
            }
        return found;
    }

    const std::string first = "id,q1,city\na1,1,X\na2,2,Y\na3,3,X\na4,3,Z\n";
};

TEST_F(KeyImport, KnownKeysTakeThePlaceAndOldColumnsStay)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    const auto outcome = importWith(*project, file("b.csv", "id,q1\na2,5\na9,4\n"), KnownKeys::Rule::Update);
    ASSERT_EQ(outcome.keys.size(), 1U);
    EXPECT_EQ(outcome.keys.front().updated, 1);
    EXPECT_EQ(outcome.keys.front().added, 1);
    EXPECT_EQ(live(*project, "q1"),
              (std::map<std::string, std::string>{{"a1", "1"}, {"a2", "5"}, {"a3", "3"}, {"a4", "3"}, {"a9", "4"}}));
    EXPECT_EQ(live(*project, "city")["a2"], "Y") << "the file does not bring this column";
    const auto exclusions = project->file()->exclusions();
    ASSERT_TRUE(exclusions);
    ASSERT_EQ(exclusions->size(), 1U);
    EXPECT_FALSE(exclusions->front().reason.empty());
}

TEST_F(KeyImport, UpdatedAgainTheNewestIsReplaced)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    importWith(*project, file("b.csv", "id,q1\na2,5\n"), KnownKeys::Rule::Update);
    importWith(*project, file("c.csv", "id,q1\na2,4\n"), KnownKeys::Rule::Update, "ID");
    EXPECT_EQ(live(*project, "q1")["a2"], "4");
    EXPECT_EQ(live(*project, "city")["a2"], "Y");
    EXPECT_EQ(live(*project, "q1").size(), 4U);
}

TEST_F(KeyImport, UndoBringsTheOlderResponsesBack)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    importWith(*project, file("b.csv", "id,q1\na2,5\n"), KnownKeys::Rule::Update);
    ASSERT_TRUE(project->file()->undo());
    EXPECT_EQ(live(*project, "q1")["a2"], "2");
}

TEST_F(KeyImport, RepeatedAndBlankKeysAreTold)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    const auto outcome =
        importWith(*project, file("b.csv", "id,q1\na1,5\n,2\na1,4\n,3\nb1,1\nb1,2\n"), KnownKeys::Rule::Update);
    const engine::KeyCounts counts = outcome.keys.front();
    EXPECT_EQ(counts.updated, 1);
    EXPECT_EQ(counts.repeated, 2);
    EXPECT_EQ(counts.withoutKey, 2);
    EXPECT_EQ(counts.added, 3) << "b1 and two without a key";
    EXPECT_EQ(outcome.reports.front().rowsRead, 6);
    EXPECT_EQ(outcome.reports.front().rowsKept, 4);
    const auto& problems = outcome.reports.front().problems;
    const auto warnings = std::count_if(problems.begin(), problems.end(), [](const domain::ImportProblem& problem) {
        return problem.severity == domain::Severity::Warning && problem.affectedRows == 2;
    });
    EXPECT_EQ(warnings, 2) << "repeated keys and rows without one";
    EXPECT_EQ(live(*project, "q1")["a1"], "4") << "the last row of a key counts";
}

TEST_F(KeyImport, NewOnlyLeavesKnownRowsOut)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    const auto outcome =
        importWith(*project, file("b.csv", "id,q1,city\na1,5,X\na7,4,Y\na3,1,Z\n"), KnownKeys::Rule::NewOnly);
    EXPECT_EQ(outcome.keys.front().leftOut, 2);
    EXPECT_EQ(outcome.keys.front().added, 1);
    EXPECT_EQ(stored(*project, "id").size(), 5U);
    EXPECT_EQ(live(*project, "q1")["a1"], "1");
    EXPECT_EQ(live(*project, "city")["a7"], "Y");
}

TEST_F(KeyImport, NumbersAreKeysToo)
{
    const auto project = newProject();
    import(*project, file("a.csv", "serial,q1\n1001,1\n1002,2\n1003,5\n"));
    const auto outcome =
        importWith(*project, file("b.csv", "serial,q1\n1002,5\n1009,4\n"), KnownKeys::Rule::Update, "serial");
    EXPECT_EQ(outcome.keys.front().updated, 1);
    EXPECT_EQ(outcome.keys.front().added, 1);
}

TEST_F(KeyImport, DryRunCountsTheSame)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    ImportOptions options;
    options.knownKeys = {KnownKeys::Rule::Update, {}};
    const auto planned = plan(file("b.csv", "id,q1\na1,5\na9,4\n"), project.get(), options);
    const auto tried = engine::tryImport(planned, project.get(), progress);
    ASSERT_TRUE(tried) << tried.error().message;
    EXPECT_EQ(tried->keys.front().updated, 1);
    EXPECT_EQ(tried->keys.front().added, 1);
    EXPECT_EQ(project->responseCount(), 4);
}

TEST_F(KeyImport, FileWithoutTheKeyIsRefused)
{
    const auto project = newProject();
    import(*project, file("a.csv", first));
    ImportOptions options;
    options.knownKeys = {KnownKeys::Rule::Update, "id"};
    const auto outcome =
        engine::runImport(*project, plan(file("b.csv", "q1,city\n5,X\n4,Y\n"), project.get(), options), progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(project->responseCount(), 4);
}

} // namespace
} // namespace manyi::tests

#include "store/derivation_check.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;
using Problem = DerivationProblem;

namespace {

// Variable `id` that reads those of `sources`.
domain::Variable reading(std::int64_t id, std::vector<base::VariableId> sources)
{
    domain::Variable made = derived("v" + std::to_string(id), domain::ItemScore{{}, std::move(sources), 1});
    made.id = {id};
    return made;
}

domain::Variable stored(std::int64_t id)
{
    domain::Variable made = variable("v" + std::to_string(id), domain::ValueType::Code);
    made.id = {id};
    return made;
}

std::vector<base::VariableId> ids(const std::vector<std::int64_t>& numbers)
{
    std::vector<base::VariableId> made;
    for (const std::int64_t number : numbers)
        made.push_back({number});
    return made;
}

base::ErrorCode codeOf(const base::Status& status)
{
    EXPECT_FALSE(status);
    return status ? base::ErrorCode::Failed : status.error().code;
}

} // namespace

TEST(DerivationCheck, ChainsAndSharedSourcesAreSound)
{
    EXPECT_FALSE(derivationProblem({}));
    EXPECT_FALSE(derivationProblem(
        {reading(4, ids({3, 2})), reading(3, ids({1, 2})), stored(1), stored(2), reading(5, ids({3, 4}))}));
}

TEST(DerivationCheck, AMissingSourceIsFound)
{
    const auto problem = derivationProblem({stored(1), reading(2, ids({1})), reading(3, ids({2, 9}))});
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->kind, Problem::Kind::MissingSource);
    EXPECT_EQ(problem->variables, ids({3}));
}

TEST(DerivationCheck, ACycleIsGivenInOrderWithoutWhatLeadsToIt)
{
    const auto problem = derivationProblem(
        {stored(1), reading(2, ids({1, 3})), reading(3, ids({4})), reading(4, ids({1, 5})), reading(5, ids({3}))});
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->kind, Problem::Kind::Cycle);
    EXPECT_EQ(problem->variables, ids({3, 4, 5}));
    const auto itself = derivationProblem({reading(7, ids({7}))});
    ASSERT_TRUE(itself);
    EXPECT_EQ(itself->variables, ids({7}));
}

TEST(DerivationCheck, ALongChainIsNoTrouble)
{
    std::vector<domain::Variable> chain{stored(1)};
    for (std::int64_t id = 2; id <= 200'000; ++id)
        chain.push_back(reading(id, ids({id - 1})));
    EXPECT_FALSE(derivationProblem(chain));
    chain[1] = reading(2, ids({200'000}));
    ASSERT_TRUE(derivationProblem(chain));
    EXPECT_EQ(derivationProblem(chain)->variables.size(), 199'999U);
}

TEST(DerivationCheck, ReadersAreThoseThatReadItThemselves)
{
    const std::vector<domain::Variable> all{stored(1), reading(2, ids({1})), reading(3, ids({2})),
                                            reading(4, ids({1, 3}))};
    EXPECT_EQ(readersOf(all, {1}), ids({2, 4}));
    EXPECT_EQ(readersOf(all, {4}), ids({}));
}

TEST(Derived, ComeBackAsTheyWereWrittenAfterReopening)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    std::string before;
    {
        auto project = makeSurvey(path);
        cleanSurvey(*project);
        before = dump(*project);
    }
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(good(project));
    EXPECT_FALSE((*project)->readOnly()) << (*project)->readOnlyDetail();
    EXPECT_EQ(dump(**project), before);
    const auto questionnaire = (*project)->questionnaire();
    const domain::Variable* top = questionnaire->findByText("csat_top2");
    ASSERT_NE(top, nullptr);
    ASSERT_NE(top->derivation, nullptr);
    const domain::Derivation wanted = domain::TopBoxFlag{idOf(**project, "csat"), 2, false};
    EXPECT_EQ(*top->derivation, wanted);
    EXPECT_EQ(top->labels.size(), 2U);
    EXPECT_EQ(questionnaire->find(idOf(**project, "csat"))->derivation, nullptr);
    EXPECT_EQ(
        countInFile(path, "SELECT count(*) FROM variable WHERE table_name = '' AND column_name = 'derived_' || id"), 2);
    EXPECT_TRUE(good((*project)->check()));
}

TEST(Derived, HaveNoColumn)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    base::Progress progress;
    const auto columns = project->loadColumns({idOf(*project, "csat"), idOf(*project, "csat_top2")}, progress);
    ASSERT_FALSE(columns);
    EXPECT_EQ(columns.error().code, base::ErrorCode::InvalidArgument);
    const auto cells = project->textCells(idOf(*project, "csat_top2"), 0, 1);
    ASSERT_FALSE(cells);
    EXPECT_EQ(cells.error().code, base::ErrorCode::InvalidArgument);
}

TEST(Derived, TakeNoAnswersOfAFile)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    NewBatch batch = nextWave(*project, "wave3.csv");
    batch.variables[2].id = idOf(*project, "csat_top2");
    EXPECT_FALSE(project->beginBatch(batch));
    batch = nextWave(*project, "wave3.csv");
    batch.variables.push_back(derived("new", domain::TopBoxFlag{{3}, 2, false}));
    EXPECT_FALSE(project->beginBatch(batch));
    EXPECT_TRUE(good(importSurvey(*project, nextWave(*project, "wave3.csv"), 20)));
}

TEST(Derived, WritingAgainReplacesKindAndType)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    const std::string before = dump(*project);
    domain::Variable top = *project->questionnaire()->findByText("csat_top2");
    const base::Revision revision = project->revision();
    ASSERT_TRUE(good(project->writeDerived({top}, "Nothing")));
    EXPECT_EQ(project->revision(), revision);
    domain::Variable mean = derived("mean", domain::ItemScore{{}, {idOf(*project, "csat"), idOf(*project, "nps")}, 2});
    mean.id = top.id;
    ASSERT_TRUE(good(project->writeDerived({mean}, "Mean")));
    const auto questionnaire = project->questionnaire();
    EXPECT_EQ(questionnaire->find(top.id)->type, domain::ValueType::Number);
    EXPECT_EQ(*questionnaire->find(top.id)->derivation, *mean.derivation);
    EXPECT_TRUE(questionnaire->find(top.id)->labels.empty());
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(dump(*project), before);
}

TEST(Derived, UpdateVariableKeepsOrReplacesTheDefinition)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    domain::Variable top = *project->questionnaire()->findByText("csat_top2");
    const auto definition = top.derivation;
    top.derivation = nullptr;
    top.label = "Satisfied";
    ASSERT_TRUE(good(project->updateVariable(top, "Label")));
    const auto labelled = project->questionnaire();
    EXPECT_EQ(labelled->find(top.id)->label, "Satisfied");
    ASSERT_NE(labelled->find(top.id)->derivation, nullptr);
    EXPECT_EQ(*labelled->find(top.id)->derivation, *definition);
    const domain::Derivation bottom = domain::TopBoxFlag{idOf(*project, "csat"), 1, true};
    top.derivation = std::make_shared<const domain::Derivation>(bottom);
    ASSERT_TRUE(good(project->updateVariable(top, "Definition")));
    EXPECT_EQ(*project->questionnaire()->find(top.id)->derivation, bottom);
    // Answers of a file stay what they are.
    domain::Variable csat = *project->questionnaire()->findByText("csat");
    csat.derivation = top.derivation;
    EXPECT_EQ(codeOf(project->updateVariable(csat, "Derive")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(project->writeDerived({csat}, "Derive")), base::ErrorCode::InvalidArgument);
}

TEST(Derived, CyclesAndMissingSourcesAreRefused)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    const std::string before = dump(*project);
    domain::Variable top = *project->questionnaire()->findByText("csat_top2");
    const domain::Derivation circle = domain::TopBoxFlag{idOf(*project, "happy_web"), 2, false};
    top.derivation = std::make_shared<const domain::Derivation>(circle);
    const auto refused = project->writeDerived({top}, "Circle");
    EXPECT_EQ(codeOf(refused), base::ErrorCode::InvalidArgument);
    EXPECT_NE(refused.error().message.find("csat_top2 → happy_web → csat_top2"), std::string::npos)
        << refused.error().message;
    EXPECT_EQ(codeOf(project->updateVariable(top, "Circle")), base::ErrorCode::InvalidArgument);
    const auto missing = project->writeDerived({derived("lost", domain::TopBoxFlag{{4711}, 2, false})}, "Lost");
    EXPECT_EQ(codeOf(missing), base::ErrorCode::InvalidArgument);
    EXPECT_NE(missing.error().message.find("\"lost\""), std::string::npos) << missing.error().message;
    EXPECT_EQ(codeOf(project->writeDerived({variable("plain", domain::ValueType::Code)}, "Plain")),
              base::ErrorCode::InvalidArgument);
    EXPECT_EQ(dump(*project), before);
}

TEST(Derived, RemovalIsRefusedWhileOthersNeedIt)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    cleanSurvey(*project);
    const base::VariableId top = idOf(*project, "csat_top2");
    const auto read = project->removeDerived(top, "Removal");
    EXPECT_EQ(codeOf(read), base::ErrorCode::InvalidArgument);
    EXPECT_NE(read.error().message.find("happy_web"), std::string::npos);
    EXPECT_EQ(codeOf(project->removeDerived(idOf(*project, "csat"), "Removal")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(project->removeDerived({4711}, "Removal")), base::ErrorCode::NotFound);
    ASSERT_TRUE(good(project->removeDerived(idOf(*project, "happy_web"), "Removal")));
    ASSERT_TRUE(good(project->setHierarchies({{"Places", {top}}}, "Places")));
    EXPECT_EQ(codeOf(project->removeDerived(top, "Removal")), base::ErrorCode::InvalidArgument);
    ASSERT_TRUE(good(project->setHierarchies({}, "Places")));
    ASSERT_TRUE(good(project->setSeriesBreaks({{top, "2026", "of a derived one"}}, "Break")));
    const std::string before = dump(*project);
    ASSERT_TRUE(good(project->removeDerived(top, "Removal")));
    EXPECT_EQ(idOf(*project, "csat_top2"), base::VariableId{});
    EXPECT_TRUE(project->questionnaire()->breaks.empty());
    EXPECT_TRUE(good(project->check()));
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(dump(*project), before);
}

// A stored cleaning rule that read the removed one must not find another in its place.
TEST(Derived, TheIdOfARemovedOneIsNotGivenAgain)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const base::VariableId source = idOf(*project, "csat");
    const auto add = [&](const char* name) {
        EXPECT_TRUE(good(project->writeDerived({derived(name, domain::ItemScore{{}, {source}, 1})}, name)));
        return idOf(*project, name);
    };
    const base::VariableId first = add("first");
    const base::VariableId second = add("second");
    ASSERT_TRUE(good(project->removeDerived(second, "Removal")));
    const base::VariableId third = add("third");
    EXPECT_GT(third.value, second.value);
    ASSERT_TRUE(good(project->removeDerived(first, "Removal")));
    ASSERT_TRUE(good(project->removeDerived(third, "Removal")));
    EXPECT_GT(add("fourth").value, third.value);
    ASSERT_TRUE(good(project->undo()));
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(idOf(*project, "third"), third);
    EXPECT_GT(add("fifth").value, third.value);
    EXPECT_TRUE(good(project->check()));
}

TEST(Derived, ADamagedDefinitionNamesItsVariable)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    for (const std::string& sql :
         {std::string("UPDATE derivation SET definition = '{\"kind\": \"top-box\"' WHERE variable_id = 11"),
          std::string("DELETE FROM derivation WHERE variable_id = 11"),
          std::string("UPDATE variable SET table_name = 'response', column_name = 'csat' WHERE id = 11")}) {
        std::filesystem::remove(path);
        {
            auto project = makeSurvey(path);
            cleanSurvey(*project);
            ASSERT_EQ(idOf(*project, "csat_top2"), base::VariableId{11});
        }
        runInFile(path, "DROP VIEW response_labelled");
        if (sql.starts_with("UPDATE variable"))
            runInFile(path, "UPDATE variable SET column_name = 'elsewhere' WHERE name = 'csat'");
        runInFile(path, sql);
        const auto project = ProjectFile::open(path, OpenMode::ReadWrite);
        ASSERT_FALSE(project) << sql;
        EXPECT_EQ(project.error().code, base::ErrorCode::Damaged) << sql;
        EXPECT_NE(project.error().message.find("csat_top2"), std::string::npos) << project.error().message;
    }
}

TEST(Derived, SalvageKeepsThemAndDropsWhatCannotBeWorkedOut)
{
    const Folder folder;
    const std::string path = folder.file("survey.manyi");
    std::string whole;
    {
        auto project = makeSurvey(path);
        cleanSurvey(*project);
        whole = dump(*project);
    }
    base::Progress progress;
    ASSERT_TRUE(good(salvage(path, folder.file("whole.manyi"), progress)));
    EXPECT_EQ(dump(**ProjectFile::open(folder.file("whole.manyi"), OpenMode::ReadOnly)), whole);
    runInFile(path, "UPDATE derivation SET definition = 'nonsense' WHERE variable_id = 11");
    const auto report = salvage(path, folder.file("saved.manyi"), progress);
    ASSERT_TRUE(good(report));
    EXPECT_NE(report->find("derivation"), std::string::npos) << *report;
    auto saved = ProjectFile::open(folder.file("saved.manyi"), OpenMode::ReadWrite);
    ASSERT_TRUE(good(saved));
    EXPECT_FALSE((*saved)->readOnly()) << (*saved)->readOnlyDetail();
    // happy_web reads csat_top2.
    EXPECT_EQ((*saved)->questionnaire()->variables.size(), 10U);
    EXPECT_EQ((*saved)->exclusions()->size(), 1U);
    EXPECT_TRUE(good((*saved)->check()));
}

TEST(SeriesBreaks, NeedAVariableAndAWaveOnce)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    const base::VariableId csat = idOf(*project, "csat");
    const base::VariableId nps = idOf(*project, "nps");
    const std::vector<domain::SeriesBreak> breaks{
        {csat, "2025 Q4", "scale"}, {csat, "2026 Q1", "wording"}, {nps, "2026", ""}};
    ASSERT_TRUE(good(project->setSeriesBreaks({breaks[2], breaks[1], breaks[0]}, "Breaks")));
    EXPECT_EQ(project->questionnaire()->breaks, breaks);
    const base::Revision revision = project->revision();
    ASSERT_TRUE(good(project->setSeriesBreaks(breaks, "The same")));
    EXPECT_EQ(project->revision(), revision);
    EXPECT_EQ(codeOf(project->setSeriesBreaks({{{4711}, "2026", ""}}, "Lost")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(project->setSeriesBreaks({{csat, "", ""}}, "None")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(project->setSeriesBreaks({{csat, "a", "1"}, {csat, "a", "2"}}, "Twice")),
              base::ErrorCode::InvalidArgument);
    EXPECT_EQ(project->questionnaire()->breaks, breaks);
}

TEST(SavedFilters, KeepTheirOrderAndHaveNamesOfTheirOwn)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    ASSERT_TRUE(good(project->setSavedFilters({{"z", "nps > 8"}, {"a", "region = 1"}}, "Filters")));
    ASSERT_TRUE(good(project->setSavedFilters({{"z", "nps > 8"}, {"b", "x"}, {"a", "region = 2"}}, "Filters")));
    const auto filters = project->savedFilters();
    ASSERT_TRUE(good(filters));
    ASSERT_EQ(filters->size(), 3U);
    EXPECT_EQ(filters->at(0).name, "z");
    EXPECT_EQ(filters->at(1).name, "b");
    EXPECT_EQ(filters->at(2).expression, "region = 2");
    EXPECT_EQ(codeOf(project->setSavedFilters({{"A", ""}, {"a", ""}}, "Twice")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(project->setSavedFilters({{"", "x"}}, "None")), base::ErrorCode::InvalidArgument);
    EXPECT_EQ(project->savedFilters()->size(), 3U);
}

} // namespace manyi::store

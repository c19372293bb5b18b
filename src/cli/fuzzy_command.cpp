#include <memory>

#include <QCoreApplication>

#include "cli/commands.h"
#include "cli/fuzzy_output.h"
#include "engine/evaluation_table.h"
#include "engine/evaluation_text.h"
#include "engine/judgement_files.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string input;
    std::string tree;
    std::vector<std::string> by;
    std::string op;
    std::string scores;
    std::string weights;
    bool votes = false;
    std::string filter;
    std::string weight;
    int bootstrap = 0;
    std::uint64_t seed = 1;
    double confidence = 0.95;
};

bool endsWith(const std::string& text, const char* end)
{
    return QString::fromStdString(text).endsWith(QLatin1String(end), Qt::CaseInsensitive);
}

bool allOperators(const Options& options)
{
    return options.op == "all";
}

// The operator told; "all" and none leave the system's own.
void chooseOperator(const Options& options, domain::IndicatorSystem& system)
{
    if (const auto op = domain::operatorFromName(options.op))
        system.options.composition = *op;
}

// What no evaluation can be made from; what merely lacks is told with the result.
base::Status refuseWrongData(const domain::IndicatorSystem& system)
{
    using Kind = domain::SystemProblem::Kind;
    for (const domain::SystemProblem& problem : domain::problemsOf(system)) {
        switch (problem.kind) {
        case Kind::GradeWithoutScore:
        case Kind::NoExperts:
        case Kind::VoteMissing:
        case Kind::NoData:
            continue;
        default:
            return base::Error{base::ErrorCode::InvalidArgument, domain::problemText(problem, system), "evaluation"};
        }
    }
    return {};
}

base::Status prepare(const Options& options, domain::IndicatorSystem& system)
{
    chooseOperator(options, system);
    if (auto status = options.scores.empty() ? base::Status() : engine::setScores(system, options.scores); !status)
        return status;
    return refuseWrongData(system);
}

base::Status refuseOptions(bool given, const QString& option, const QString& file)
{
    if (!given)
        return {};
    return invalidArgument(
        QCoreApplication::translate("CommandLine", "%1 does not go with %2; leave it out.").arg(option, file));
}

// What only answers have: groups, filters, case weights, bootstrap.
base::Status refuseAnswerOptions(const Options& options)
{
    const QString file = QString::fromStdString(options.input);
    const std::pair<bool, const char*> given[] = {{!options.tree.empty(), "--tree"},
                                                  {!options.by.empty(), "--by"},
                                                  {!options.filter.empty(), "--filter"},
                                                  {!options.weight.empty(), "--weight"},
                                                  {options.bootstrap > 0, "--bootstrap"}};
    for (const auto& [isGiven, option] : given) {
        if (auto status = refuseOptions(isGiven, QString::fromLatin1(option), file); !status)
            return status;
    }
    return {};
}

base::Status refuseTableOptions(const Options& options)
{
    const QString file = QString::fromStdString(options.input);
    if (auto status = refuseOptions(!options.weights.empty(), QStringLiteral("--weights"), file); !status)
        return status;
    return refuseOptions(options.votes, QStringLiteral("--votes"), file);
}

ExitCode print(const FuzzyOutput& output, Session& session)
{
    const auto& total = output.result.total.evaluation;
    if (output.result.by.empty() && !total.complete()) {
        std::string sentence = engine::incompleteText(output.system, output.result.weights, total);
        for (const std::string& note : output.notes)
            sentence += ' ' + note;
        return session.fail({base::ErrorCode::InvalidArgument, sentence, "evaluation"});
    }
    session.print(session.json ? toJson(output) : toTables(output));
    return Done;
}

// Of a table or a tree file: everything is in it.
engine::EvaluationResult evaluateTyped(const domain::IndicatorSystem& system, analysis::HierarchyWeights weights)
{
    std::vector<analysis::LeafMembership> leaves;
    for (const domain::Indicator* leaf : domain::leavesOf(system.goal)) {
        if (auto membership = analysis::typedMembership(system, *leaf)) {
            leaves.push_back(std::move(*membership));
            continue;
        }
        leaves.emplace_back();
        leaves.back().leaf = leaf->id;
        leaves.back().lack = analysis::LeafMembership::Lack::UnknownVariable;
    }
    engine::EvaluationResult result;
    result.total.evaluation = analysis::evaluate(system, weights, leaves, {system.options.composition, false});
    result.weights = std::move(weights);
    return result;
}

ExitCode runTable(const Options& options, Session& session)
{
    if (auto status = refuseAnswerOptions(options); !status)
        return session.fail(status.error());
    auto table = engine::readEvaluationTable(options.input, {options.weights, options.votes, '.'});
    if (!table)
        return session.fail(table.error());
    chooseOperator(options, table->system); // the table was checked as it was read, row by row
    if (auto status = options.scores.empty() ? base::Status() : engine::setScores(table->system, options.scores);
        !status)
        return session.fail(status.error());
    const auto result = evaluateTyped(table->system, table->weights);
    return print({table->system, nullptr, result, allOperators(options), table->notes}, session);
}

ExitCode runTree(const Options& options, Session& session)
{
    for (const auto refuse : {refuseAnswerOptions, refuseTableOptions}) {
        if (auto status = refuse(options); !status)
            return session.fail(status.error());
    }
    auto system = engine::readIndicatorFile(options.input);
    if (!system)
        return session.fail(system.error());
    if (auto status = prepare(options, *system); !status)
        return session.fail(status.error());
    const auto result = evaluateTyped(*system, analysis::hierarchyWeights(*system));
    return print({*system, nullptr, result, allOperators(options), engine::evaluationNotes(*system)}, session);
}

base::Result<engine::EvaluationRequest> requestOf(const Options& options, const engine::Project& project,
                                                  const domain::IndicatorSystem& system)
{
    engine::EvaluationRequest request;
    auto by = groupingFor(options.by, project);
    if (!by)
        return by.error();
    const auto weight = weightFor(options.weight, project);
    if (!weight)
        return weight.error();
    request.by = std::move(*by);
    request.weight = *weight;
    request.options.composition = system.options.composition;
    request.bootstrapDraws = options.bootstrap;
    request.confidence = options.confidence;
    request.seed = options.seed;
    return request;
}

ExitCode runProject(const Options& options, Session& session)
{
    if (auto status = refuseTableOptions(options); !status)
        return session.fail(status.error());
    const auto project = engine::Project::open(options.input, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    auto system = endsWith(options.tree, ".json") ? engine::readIndicatorFile(options.tree)
                                                  : engine::indicatorSystem(**project, options.tree);
    if (!system)
        return session.fail(system.error());
    if (auto status = prepare(options, *system); !status)
        return session.fail(status.error());
    const auto filter = data::parseFilter(options.filter);
    if (!filter)
        return session.fail(filter.error());
    const auto request = requestOf(options, **project, *system);
    if (!request)
        return session.fail(request.error());
    const auto result = engine::evaluate(**project, *system, *filter, *request, session.progress());
    if (!result)
        return session.fail(result.error());
    const auto questionnaire = (*project)->questionnaire();
    return print({*system, questionnaire.get(), *result, allOperators(options), result->notes}, session);
}

ExitCode run(const Options& options, Session& session)
{
    if (endsWith(options.input, ".manyi"))
        return runProject(options, session);
    return endsWith(options.input, ".json") ? runTree(options, session) : runTable(options, session);
}

} // namespace

void addFuzzyCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "fuzzy",
        words(QT_TRANSLATE_NOOP("CommandLine", "Fuzzy comprehensive evaluation of a table, a tree or a project")),
        true);
    auto options = std::make_shared<Options>();
    command
        ->add_option("FILE", options->input,
                     words(QT_TRANSLATE_NOOP("CommandLine", "TABLE.csv, TREE.json or a project file (.manyi)")))
        ->required();
    command->add_option("--tree", options->tree,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Of a project: name of the indicator tree, or a tree "
                                                               "file that is evaluated with the project's answers")));
    command
        ->add_option("--by", options->by,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Of a project: one or two grouping variables")))
        ->allow_extra_args(false);
    command
        ->add_option("--operator", options->op,
                     words(QT_TRANSLATE_NOOP("CommandLine", "minmax, prodmax, minsum, prodsum, normminsum, or all side "
                                                            "by side; prodsum when not given")))
        ->check(CLI::IsMember({"minmax", "prodmax", "minsum", "prodsum", "normminsum", "all"}));
    command->add_option("--scores", options->scores,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Scores of the grades, such as 95,80,60,35")));
    command->add_option("--weights", options->weights,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Of a table: weights of the first level, such as "
                                                               "0.5,0.2,0.3 or name=0.5,…")));
    command->add_flag("--votes", options->votes,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Of a table: the cells are numbers of votes")));
    addFilterOption(*command, options->filter);
    addWeightOption(*command, options->weight);
    command
        ->add_option("--bootstrap", options->bootstrap,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Draws for intervals of the score; none when not given")))
        ->check(CLI::Range(100, 100000));
    command->add_option(
        "--seed", options->seed,
        words(QT_TRANSLATE_NOOP("CommandLine", "Of the draws; the same seed gives the same intervals")));
    command
        ->add_option("--confidence", options->confidence,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Of the intervals; 0.95 when not given")))
        ->check(CLI::Range(0.5, 0.9999));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

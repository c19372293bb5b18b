#include <cmath>
#include <memory>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/ahp_output.h"
#include "cli/commands.h"
#include "cli/judgement_forms.h"
#include "engine/indicators.h"
#include "engine/judgement_files.h"

namespace manyi::cli {

namespace {

using analysis::HierarchyWeights;
using analysis::NodeWeights;
using domain::IndicatorSystem;

struct Options {
    std::vector<std::string> inputs;
    std::string tree;
    std::string method;
    std::string table;
    std::string group;
    std::string completion;
    std::string expertWeights;
    std::string filter;
    std::string weight;
    std::optional<double> limit;
    bool repair = false;
    bool sensitivity = false;
    int draws = 1000;
    double sigma = 0.2;
    std::uint64_t seed = 1;
    bool form = false;
    std::string output;
    std::string answers;
};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

bool endsWith(const std::string& text, const char* end)
{
    return qt(text).endsWith(QLatin1String(end), Qt::CaseInsensitive);
}

base::Result<std::vector<double>> expertWeights(const std::string& text)
{
    std::vector<double> weights;
    if (text.empty())
        return weights;
    for (const QString& part : qt(text).split(QLatin1Char(','))) {
        const auto weight = base::parseNumber(part.trimmed().toStdString());
        if (!weight || *weight < 0)
            return invalidArgument(QCoreApplication::translate("CommandLine",
                                                               "\"%1\" is not an expert's weight: weights "
                                                               "are numbers of 0 or more, such as 2,1,1.")
                                       .arg(part.trimmed()));
        weights.push_back(*weight);
    }
    return weights;
}

void applyOptions(const Options& options, IndicatorSystem& system)
{
    domain::IndicatorOptions& chosen = system.options;
    chosen.method = domain::weightMethodFromName(options.method).value_or(chosen.method);
    chosen.table = domain::randomIndexFromName(options.table).value_or(chosen.table);
    chosen.group = domain::groupMethodFromName(options.group).value_or(chosen.group);
    chosen.completion = domain::completionFromName(options.completion).value_or(chosen.completion);
    chosen.consistencyLimit = options.limit.value_or(chosen.consistencyLimit);
}

base::Status refuseOption(bool given, const char* option, const QString& with)
{
    if (!given)
        return {};
    return invalidArgument(QCoreApplication::translate("CommandLine", "%1 does not go with %2; leave it out.")
                               .arg(QLatin1String(option), with));
}

// The islands and one judgement that would join the first two.
QString islandsText(const std::vector<std::string>& names, const std::vector<std::vector<std::size_t>>& islands)
{
    QStringList groups;
    for (const auto& island : islands) {
        QStringList members;
        for (const std::size_t item : island)
            members.append(qt(names[item]));
        groups.append(members.join(QStringLiteral(", ")));
    }
    return QCoreApplication::translate("CommandLine", "the judgements do not connect all items (%1); judge, for "
                                                      "example, %2 against %3.")
        .arg(groups.join(QStringLiteral(" | ")), qt(names[islands[0][0]]), qt(names[islands[1][0]]));
}

base::Error unconnected(const IndicatorSystem& system, const NodeWeights& node,
                        const std::vector<std::vector<std::size_t>>& islands, const QString& expert)
{
    std::vector<std::string> names;
    for (const base::IndicatorId id : node.items)
        names.push_back(itemName(system, id));
    QString place = qt(uniqueName(system, node.node));
    if (!expert.isEmpty())
        place = QCoreApplication::translate("CommandLine", "%1, %2").arg(place, expert);
    return invalidArgument(
        QCoreApplication::translate("CommandLine", "%1: %2").arg(place, islandsText(names, islands)));
}

// Trees with names or ratings that cannot be used.
base::Status checkSystem(const IndicatorSystem& system)
{
    using Kind = domain::SystemProblem::Kind;
    for (const domain::SystemProblem& problem : domain::problemsOf(system)) {
        const bool concerns = problem.kind == Kind::DuplicateName || problem.kind == Kind::EmptyName ||
                              problem.kind == Kind::RatingsSum || problem.kind == Kind::RatingMissing;
        if (concerns)
            return base::Error{base::ErrorCode::InvalidArgument, domain::problemText(problem, system), {}};
    }
    return {};
}

// Judgements that do not connect what they compare; nothing is left out silently.
base::Status checkWeights(const IndicatorSystem& system, const HierarchyWeights& weights)
{
    for (const NodeWeights& node : weights.nodes) {
        if (!node.group.islands.empty() && node.local.empty())
            return unconnected(system, node, node.group.islands, {});
        for (std::size_t e = 0; e < node.experts.size(); ++e) {
            const domain::Expert& expert = system.experts[e];
            const auto& judged = node.experts[e];
            const bool lost = system.options.group == domain::GroupMethod::Priorities && !expert.excluded &&
                              expert.weight > 0 && judged.judgements > 0 && !judged.priorities.islands.empty();
            if (lost)
                return unconnected(system, node, judged.priorities.islands, qt(expert.name));
        }
    }
    if (weights.nodes.empty() && !weights.alternatives.empty())
        return {}; // ranked by scores on the goal itself
    if (weights.nodes.empty())
        return invalidArgument(QCoreApplication::translate("CommandLine",
                                                           "There is nothing to weigh below \"%1\"; give it "
                                                           "children, or alternatives to compare.")
                                   .arg(qt(system.goal.name)));
    const NodeWeights& goal = weights.nodes.front();
    if (!isTree(system) && goal.lack == NodeWeights::Lack::NotJudged && !goal.experts.empty())
        return unconnected(system, goal, goal.experts.front().priorities.islands, {});
    return {};
}

base::Result<std::vector<AhpRepair>> repairsOf(const IndicatorSystem& system, const HierarchyWeights& weights,
                                               base::Progress& progress)
{
    std::vector<AhpRepair> repairs;
    const double limit = system.options.consistencyLimit;
    for (const NodeWeights& node : weights.nodes) {
        for (const analysis::ExpertPriorities& judged : node.experts) {
            const auto& ratio = judged.priorities.consistencyRatio;
            if (judged.priorities.weights.empty() || !ratio || *ratio <= limit)
                continue;
            const auto matrix = domain::matrixOf(system, judged.expert, node.node);
            auto proposal = analysis::proposeRepair(matrix, judged.priorities.options, limit, progress);
            if (proposal.cancelled)
                return base::Error{base::ErrorCode::Cancelled,
                                   words(QT_TRANSLATE_NOOP("CommandLine", "Cancelled; nothing was changed.")),
                                   {}};
            repairs.push_back({node.node, judged.expert, std::move(proposal)});
        }
    }
    return repairs;
}

std::optional<AhpSensitivity> sensitivityOf(const Options& options, const IndicatorSystem& system,
                                            const HierarchyWeights& weights, const analysis::DataWeights& data,
                                            base::Progress& progress)
{
    const auto ranked = analysis::rankedObjects(system, weights);
    const auto problem = analysis::rankingProblem(system, weights, system.goal.id);
    if (!ranked || (!problem && !system.goal.leaf()))
        return std::nullopt;
    AhpSensitivity result{*ranked, problem.value_or(analysis::RankingProblem()),
                          {},      analysis::bestChanges(system, weights),
                          {},      options.seed};
    for (std::size_t item = 0; item < result.problem.weights.size(); ++item)
        result.sweeps.push_back(analysis::sweepWeight(result.problem, item));
    result.stability = analysis::rankStability(system, data, options.sigma, options.draws, options.seed, progress);
    return result;
}

ExitCode print(const Options& options, const IndicatorSystem& system, const HierarchyWeights& weights,
               const analysis::DataWeights& data, const std::vector<std::string>& notes, Session& session)
{
    if (const auto status = checkWeights(system, weights); !status)
        return session.fail(status.error());
    AhpOutput output{system, weights, options.repair, {}, options.sensitivity, {}, notes};
    if (options.repair) {
        auto repairs = repairsOf(system, weights, session.progress());
        if (!repairs)
            return session.fail(repairs.error());
        output.repairs = std::move(*repairs);
    }
    if (options.sensitivity) {
        output.sensitivity = sensitivityOf(options, system, weights, data, session.progress());
        if (session.progress().cancelled())
            return session.fail({base::ErrorCode::Cancelled,
                                 words(QT_TRANSLATE_NOOP("CommandLine", "Cancelled; nothing was changed.")),
                                 {}});
    }
    session.print(session.json ? toJson(output) : toTables(output));
    return Done;
}

ExitCode runSystem(const Options& options, IndicatorSystem& system, Session& session)
{
    applyOptions(options, system);
    if (const auto status = checkSystem(system); !status)
        return session.fail(status.error());
    return print(options, system, analysis::hierarchyWeights(system), {}, {}, session);
}

// The experts' form is written instead of weights; their answers come before.
base::Status takeAnswers(const Options& options, IndicatorSystem& system)
{
    return options.answers.empty() ? base::Status() : readJudgementAnswers(system, options.answers);
}

ExitCode writeForm(const Options& options, const IndicatorSystem& system, Session& session)
{
    if (const auto status = writeJudgementForm(system, options.output, session); !status)
        return session.fail(status.error());
    session.tell(QCoreApplication::translate("CommandLine", "Wrote the judgement form to %1.")
                     .arg(qt(options.output))
                     .toStdString() +
                 '\n');
    return Done;
}

base::Status refuseProjectOptions(const Options& options, const QString& with)
{
    for (const auto& [given, option] :
         {std::pair(!options.tree.empty(), "--tree"), std::pair(!options.filter.empty(), "--filter"),
          std::pair(!options.weight.empty(), "--weight")}) {
        if (auto status = refuseOption(given, option, with); !status)
            return status;
    }
    return {};
}

ExitCode runMatrices(const Options& options, Session& session)
{
    if (auto status = refuseProjectOptions(options, qt(options.inputs.front())); !status)
        return session.fail(status.error());
    for (const auto& [given, option] :
         {std::pair(options.form, "--form"), std::pair(!options.answers.empty(), "--answers")}) {
        if (auto status = refuseOption(given, option, qt(options.inputs.front())); !status)
            return session.fail(status.error());
    }
    const auto weights = expertWeights(options.expertWeights);
    if (!weights)
        return session.fail(weights.error());
    std::vector<engine::NamedMatrix> matrices;
    for (const std::string& path : options.inputs) {
        auto matrix = engine::readJudgementMatrix(path);
        if (!matrix)
            return session.fail(matrix.error());
        matrices.push_back(std::move(*matrix));
    }
    auto whole = engine::systemOfMatrices(matrices, *weights);
    if (!whole)
        return session.fail(whole.error());
    return runSystem(options, whole->system, session);
}

ExitCode runTree(const Options& options, Session& session)
{
    const QString with = qt(options.inputs.front());
    if (auto status = refuseProjectOptions(options, with); !status)
        return session.fail(status.error());
    if (auto status = refuseOption(!options.expertWeights.empty(), "--expert-weights", with); !status)
        return session.fail(status.error());
    auto system = engine::readIndicatorFile(options.inputs.front());
    if (!system)
        return session.fail(system.error());
    if (options.form)
        return writeForm(options, *system, session);
    if (const auto status = takeAnswers(options, *system); !status)
        return session.fail(status.error());
    return runSystem(options, *system, session);
}

ExitCode runProject(const Options& options, Session& session)
{
    if (auto status = refuseOption(!options.expertWeights.empty(), "--expert-weights", qt(options.inputs.front()));
        !status)
        return session.fail(status.error());
    const auto project = engine::Project::open(options.inputs.front(), store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    auto system = endsWith(options.tree, ".json") ? engine::readIndicatorFile(options.tree)
                                                  : engine::indicatorSystem(**project, options.tree);
    if (!system)
        return session.fail(system.error());
    if (options.form)
        return writeForm(options, *system, session);
    if (const auto status = takeAnswers(options, *system); !status)
        return session.fail(status.error());
    applyOptions(options, *system);
    if (const auto status = checkSystem(*system); !status)
        return session.fail(status.error());
    const auto filter = data::parseFilter(options.filter);
    if (!filter)
        return session.fail(filter.error());
    const auto weight = weightFor(options.weight, **project);
    if (!weight)
        return session.fail(weight.error());
    std::vector<std::string> notes;
    const auto data = engine::dataWeights(**project, *system, *filter, *weight, session.progress(), &notes);
    if (!data)
        return session.fail(data.error());
    return print(options, *system, analysis::hierarchyWeights(*system, *data), *data, notes, session);
}

ExitCode run(const Options& options, Session& session)
{
    const bool one = options.inputs.size() == 1;
    for (const std::string& input : options.inputs) {
        if (!one && (endsWith(input, ".manyi") || endsWith(input, ".json")))
            return session.fail(invalidArgument(
                QCoreApplication::translate("CommandLine", "%1 is given beside other files; give it alone.")
                    .arg(qt(input))));
    }
    if (endsWith(options.inputs.front(), ".manyi"))
        return runProject(options, session);
    return endsWith(options.inputs.front(), ".json") ? runTree(options, session) : runMatrices(options, session);
}

void addChoices(CLI::App* command, Options& options)
{
    command
        ->add_option("--method", options.method,
                     words(QT_TRANSLATE_NOOP("CommandLine", "eigen (when not given), geometric, column or lls")))
        ->check(CLI::IsMember({"eigen", "geometric", "column", "lls"}));
    command
        ->add_option("--ri", options.table,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Table of random indices: saaty1980 (when not given), "
                                                            "saaty2005, chinese, alonso2006 or donegan1991")))
        ->check(CLI::IsMember({"saaty1980", "saaty2005", "chinese", "alonso2006", "donegan1991"}));
    command
        ->add_option(
            "--group", options.group,
            words(QT_TRANSLATE_NOOP("CommandLine", "Several experts: of their judgements, aij (when not given), "
                                                   "or of their priorities, aip")))
        ->check(CLI::IsMember({"aij", "aip"}));
    command
        ->add_option("--completion", options.completion,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Missing judgements: least-lambda (when not given) or "
                                                            "harker")))
        ->check(CLI::IsMember({"least-lambda", "harker"}));
    command->add_option("--expert-weights", options.expertWeights,
                        words(QT_TRANSLATE_NOOP("CommandLine", "One a matrix file, such as 2,1,1")));
    command
        ->add_option("--limit", options.limit,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Consistency ratio that is accepted; 0.1 when not given")))
        ->check(CLI::Range(0.001, 1.0));
}

void addQuestions(CLI::App* command, Options& options)
{
    command->add_flag("--repair", options.repair,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Propose the fewest and smallest changes that reach the "
                                                             "limit")));
    command->add_flag("--sensitivity", options.sensitivity,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Crossing points of weights, smallest change that puts "
                                                             "another first, stability of the ranks")));
    command
        ->add_option("--draws", options.draws,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Of the stability; 1000 when not given")))
        ->check(CLI::Range(100, 1000000));
    command
        ->add_option("--sigma", options.sigma,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Uncertainty of a judgement's logarithm; 0.2 when not "
                                                            "given")))
        ->check(CLI::Range(0.001, 3.0));
    command->add_option(
        "--seed", options.seed,
        words(QT_TRANSLATE_NOOP("CommandLine", "Of the draws; the same seed gives the same intervals")));
}

void addFormOptions(CLI::App* command, Options& options)
{
    CLI::Option* output = command->add_option("-o,--output", options.output,
                                              words(QT_TRANSLATE_NOOP("CommandLine", "With --form: FILE.pdf to print "
                                                                                     "or FILE.csv to fill in")));
    CLI::Option* form = command->add_flag(
        "--form", options.form,
        words(QT_TRANSLATE_NOOP("CommandLine", "Of a tree: write the questionnaire for experts instead of weights")));
    form->needs(output);
    output->needs(form);
    command->add_option("--answers", options.answers,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Of a tree: the form filled in, one row an expert")));
}

void addProjectOptions(CLI::App* command, Options& options)
{
    command->add_option("--tree", options.tree,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Of a project: name of the indicator tree, or a tree "
                                                               "file that is weighed with the project's answers")));
    addFilterOption(*command, options.filter);
    addWeightOption(*command, options.weight);
}

} // namespace

void addAhpCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command =
        addCommand(app, common, "ahp",
                   words(QT_TRANSLATE_NOOP("CommandLine",
                                           "Weights from pairwise comparisons (AHP): matrices, a tree or a project")),
                   true);
    auto options = std::make_shared<Options>();
    command
        ->add_option("FILE", options->inputs,
                     words(QT_TRANSLATE_NOOP("CommandLine", "MATRIX.csv … (experts, or criteria and then the "
                                                            "alternatives by each), TREE.json or a project file "
                                                            "(.manyi)")))
        ->required();
    addChoices(command, *options);
    addQuestions(command, *options);
    addProjectOptions(command, *options);
    addFormOptions(command, *options);
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

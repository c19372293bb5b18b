#include <memory>

#include <QCoreApplication>

#include "cli/ahp_checks.h"
#include "cli/ahp_options.h"
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

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

bool endsWith(const std::string& text, const char* end)
{
    return qt(text).endsWith(QLatin1String(end), Qt::CaseInsensitive);
}

bool fromTree(const AhpOptions& options)
{
    return endsWith(options.inputs.front(), ".json") || endsWith(options.inputs.front(), ".manyi");
}

base::Status refuseOption(bool given, const char* option, const QString& with)
{
    if (!given)
        return {};
    return invalidArgument(QCoreApplication::translate("CommandLine", "%1 does not go with %2; leave it out.")
                               .arg(QLatin1String(option), with));
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

std::optional<AhpSensitivity> sensitivityOf(const AhpOptions& options, const IndicatorSystem& system,
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

ExitCode print(const AhpOptions& options, const IndicatorSystem& system, const HierarchyWeights& weights,
               const analysis::DataWeights& data, const std::vector<std::string>& notes, Session& session)
{
    if (const auto status = checkWeights(system, weights); !status)
        return session.fail(status.error());
    AhpOutput output{system, weights, options.repair, {}, options.sensitivity, {}, notes, fromTree(options)};
    for (std::string& note : beyondScale(system))
        output.notes.push_back(std::move(note));
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

ExitCode runSystem(const AhpOptions& options, IndicatorSystem& system, Session& session)
{
    applyOptions(options, system);
    if (const auto status = checkSystem(system); !status)
        return session.fail(status.error());
    return print(options, system, analysis::hierarchyWeights(system), {}, {}, session);
}

// The experts' form is written instead of weights; their answers come before.
base::Status takeAnswers(const AhpOptions& options, IndicatorSystem& system, Session& session)
{
    return options.answers.empty() ? base::Status() : readJudgementAnswers(system, options.answers, session);
}

ExitCode writeForm(const AhpOptions& options, const IndicatorSystem& system, Session& session)
{
    if (const auto status = writeJudgementForm(system, options.output, session); !status)
        return session.fail(status.error());
    session.tell(QCoreApplication::translate("CommandLine", "Wrote the judgement form to %1.")
                     .arg(qt(options.output))
                     .toStdString() +
                 '\n');
    return Done;
}

base::Status refuseProjectOptions(const AhpOptions& options, const QString& with)
{
    for (const auto& [given, option] :
         {std::pair(!options.tree.empty(), "--tree"), std::pair(!options.filter.empty(), "--filter"),
          std::pair(!options.weight.empty(), "--weight")}) {
        if (auto status = refuseOption(given, option, with); !status)
            return status;
    }
    return {};
}

ExitCode runMatrices(const AhpOptions& options, Session& session)
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

ExitCode runTree(const AhpOptions& options, Session& session)
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
    if (const auto status = takeAnswers(options, *system, session); !status)
        return session.fail(status.error());
    return runSystem(options, *system, session);
}

ExitCode runProject(const AhpOptions& options, Session& session)
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
    if (const auto status = takeAnswers(options, *system, session); !status)
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

ExitCode run(const AhpOptions& options, Session& session)
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

} // namespace

void addAhpCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command =
        addCommand(app, common, "ahp",
                   words(QT_TRANSLATE_NOOP("CommandLine",
                                           "Weights from pairwise comparisons (AHP): matrices, a tree or a project")),
                   true);
    auto options = std::make_shared<AhpOptions>();
    addAhpOptions(*command, *options);
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

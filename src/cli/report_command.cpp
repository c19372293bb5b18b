#include <memory>

#include <QCoreApplication>
#include <QDate>

#include "cli/commands.h"
#include "engine/analyse.h"
#include "engine/facts.h"
#include "engine/indicators.h"
#include "engine/judgement_files.h"
#include "report/indicators/indicator_report.h"
#include "report/pdf_writer.h"
#include "report/satisfaction_report.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string project;
    std::string output;
    std::string filter;
    std::string weight;
    std::string reportTemplate = "satisfaction";
    std::string tree;
    std::string by;
};

base::Status checkOutput(const Options& options)
{
    if (!QString::fromStdString(options.output).endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return invalidArgument(QCoreApplication::translate(
                                   "CommandLine", "%1 cannot be written: reports are PDF only in this version; name a "
                                                  "file that ends with .pdf.")
                                   .arg(QString::fromStdString(options.output)));
    if (options.reportTemplate != "satisfaction" && options.reportTemplate != "indicators")
        return invalidArgument(
            QCoreApplication::translate("CommandLine", "There is no template \"%1\"; this version has satisfaction and "
                                                       "indicators.")
                .arg(QString::fromStdString(options.reportTemplate)));
    return {};
}

using Systems = std::vector<domain::IndicatorSystem>;

base::Result<Systems> wantedSystems(const Options& options, engine::Project& project)
{
    if (options.tree.empty() && options.reportTemplate == "satisfaction")
        return engine::indicatorSystems(project);
    const bool file = QString::fromStdString(options.tree).endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    auto system = file ? engine::readIndicatorFile(options.tree) : engine::indicatorSystem(project, options.tree);
    if (!system)
        return system.error();
    return Systems{*std::move(system)};
}

// The filter, the weight and the grouping of the indicators' figures.
struct Scope {
    data::Filter filter;
    base::VariableId weight;
    base::VariableId by;
};

base::Result<Scope> scopeOf(const Options& options, const engine::Project& project)
{
    Scope scope;
    auto filter = data::parseFilter(options.filter);
    if (!filter)
        return filter.error();
    const auto weight = weightFor(options.weight, project);
    if (!weight)
        return weight.error();
    if (!options.by.empty()) {
        const auto by = resolveVariable(*project.questionnaire(), options.by);
        if (!by)
            return by.error();
        scope.by = *by;
    }
    scope.filter = std::move(*filter);
    scope.weight = *weight;
    return scope;
}

base::Result<std::vector<report::IndicatorFigures>> figuresOf(const Options& options, engine::Project& project,
                                                              const Scope& scope, base::Progress& progress)
{
    const auto systems = wantedSystems(options, project);
    if (!systems)
        return systems.error();
    std::vector<report::IndicatorFigures> all;
    for (const domain::IndicatorSystem& system : *systems) {
        auto request = engine::reportRequest(project, system, scope.weight);
        if (scope.by)
            request.by = {scope.by};
        auto result = engine::evaluate(project, system, scope.filter, request, progress);
        if (!result)
            return result.error();
        all.push_back(report::indicatorFigures(system, *std::move(result), *project.questionnaire()));
    }
    return all;
}

base::Result<report::ReportDocument> documentOf(const Options& options, engine::Project& project, const Scope& scope,
                                                Session& session)
{
    const auto known = engine::projectFacts(project);
    if (!known)
        return known.error();
    const auto questionnaire = project.questionnaire();
    const auto indicators = figuresOf(options, project, scope, session.progress());
    if (!indicators)
        return indicators.error();
    if (options.reportTemplate == "indicators")
        return report::indicatorReport(
            indicators->front(),
            report::reportFacts(*known, data::toText(scope.filter), questionnaire->find(scope.weight)),
            session.wording());
    analysis::SummaryRequest request;
    request.weight = scope.weight;
    request.options = project.metricOptions();
    const auto summary = engine::summary(project, scope.filter, request, session.progress());
    if (!summary)
        return summary.error();
    const auto facts =
        report::reportFacts(*known, summary->request.filterText, questionnaire->find(summary->request.weight));
    return report::satisfactionReport(*summary, *questionnaire, facts, session.wording(), *indicators);
}

ExitCode run(const Options& options, Session& session)
{
    if (const auto status = checkOutput(options); !status)
        return session.fail(status.error());
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    const auto scope = scopeOf(options, **project);
    if (!scope)
        return session.fail(scope.error());
    const auto document = documentOf(options, **project, *scope, session);
    if (!document)
        return session.fail(document.error());
    const QString path = QString::fromStdString(options.output);
    if (const auto status = report::writePdf(*document, path, session.progress()); !status)
        return session.fail(status.error());
    session.tell(QCoreApplication::translate("CommandLine", "Wrote the report to %1.").arg(path).toStdString() + '\n');
    return Done;
}

} // namespace

void addReportCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command =
        addCommand(app, common, "report",
                   words(QT_TRANSLATE_NOOP("CommandLine", "Write the customer satisfaction summary as PDF")), false);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command->add_option("-o,--output", options->output, words(QT_TRANSLATE_NOOP("CommandLine", "FILE.pdf")))
        ->required();
    command->add_option(
        "--template", options->reportTemplate,
        words(QT_TRANSLATE_NOOP("CommandLine", "Kind of report: satisfaction or indicators; satisfaction "
                                               "when not given")));
    command->add_option(
        "--tree", options->tree,
        words(QT_TRANSLATE_NOOP("CommandLine",
                                "Indicator tree of the project, or a tree file; all of the project's when not given")));
    command->add_option("--by", options->by,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Groups of the indicators' scores; the outermost place "
                                                               "when not given")));
    addFilterOption(*command, options->filter);
    addWeightOption(*command, options->weight);
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

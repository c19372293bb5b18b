#include <memory>

#include <QCoreApplication>

#include "cli/commands.h"
#include "cli/metrics_output.h"
#include "engine/analyse.h"
#include "engine/metric_checks.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> metrics;
    std::vector<std::string> by;
    std::string filter;
    std::string weight;
    std::optional<double> confidence;
    bool total = false;
};

base::Result<std::vector<domain::Metric>> parseMetrics(const std::vector<std::string>& texts)
{
    std::vector<domain::Metric> metrics;
    for (const std::string& text : texts) {
        auto metric = domain::parseMetric(text);
        if (!metric)
            return metric.error();
        metrics.push_back(std::move(*metric));
    }
    return metrics;
}

base::Result<analysis::MetricRequest> requestOf(const Options& options, const engine::Project& project)
{
    analysis::MetricRequest request;
    auto metrics = parseMetrics(options.metrics);
    if (!metrics)
        return metrics.error();
    auto by = groupingFor(options.by, project);
    if (!by)
        return by.error();
    const auto weight = weightFor(options.weight, project);
    if (!weight)
        return weight.error();
    request.metrics = std::move(*metrics);
    request.by = std::move(*by);
    request.weight = *weight;
    request.options = project.metricOptions();
    request.options.confidence = options.confidence.value_or(request.options.confidence);
    return request;
}

ExitCode run(const Options& options, Session& session)
{
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    const auto filter = data::parseFilter(options.filter);
    if (!filter)
        return session.fail(filter.error());
    const auto request = requestOf(options, **project);
    if (!request)
        return session.fail(request.error());
    if (const auto meant = engine::checkMeaning(**project, request->metrics, session.progress()); !meant)
        return session.fail(meant.error());
    const auto results = engine::metrics(**project, *filter, *request, session.progress());
    if (!results)
        return session.fail(results.error());
    const auto questionnaire = (*project)->questionnaire();
    const MetricsOutput output{*questionnaire, *results, options.metrics, options.total, session.wording()};
    session.print(session.json ? toJson(output) : toTables(output));
    return Done;
}

} // namespace

void addMetricsCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "metrics",
        words(QT_TRANSLATE_NOOP("CommandLine", "Compute satisfaction figures, of all responses or by groups")), true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command
        ->add_option("--metric", options->metrics,
                     words(QT_TRANSLATE_NOOP("CommandLine", "nps:VAR, csat:VAR[:top=K], index:VAR, ces:VAR, mean:VAR, "
                                                            "share:VAR=CODE or freq:VAR; may be repeated")))
        ->required()
        ->allow_extra_args(false);
    command->add_option("--by", options->by, words(QT_TRANSLATE_NOOP("CommandLine", "One or two grouping variables")))
        ->allow_extra_args(false);
    addFilterOption(*command, options->filter);
    addWeightOption(*command, options->weight);
    command
        ->add_option("--confidence", options->confidence,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Of the intervals; 0.95 when not given")))
        ->check(CLI::Range(0.5, 0.9999));
    command->add_flag("--total", options->total,
                      words(QT_TRANSLATE_NOOP("CommandLine", "With --by: the figure of all responses, too")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

#include <memory>

#include <QCoreApplication>

#include "cli/commands.h"
#include "engine/export.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string project;
    std::string output;
    std::string filter;
    std::vector<std::string> variables;
    bool labels = false;
    bool keepFormulas = false;
};

ExitCode run(const Options& options, Session& session)
{
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    engine::ExportOptions exportOptions;
    auto filter = data::parseFilter(options.filter);
    if (!filter)
        return session.fail(filter.error());
    auto variables = resolveVariables(*(*project)->questionnaire(), options.variables);
    if (!variables)
        return session.fail(variables.error());
    exportOptions.filter = std::move(*filter);
    exportOptions.variables = std::move(*variables);
    exportOptions.labels = options.labels;
    exportOptions.guardFormulas = !options.keepFormulas;
    const auto status = engine::exportResponses(**project, options.output, exportOptions, session.progress());
    if (!status)
        return session.fail(status.error());
    session.tell(QCoreApplication::translate("CommandLine", "Wrote the responses to %1.")
                     .arg(QString::fromStdString(options.output))
                     .toStdString() +
                 '\n');
    return Done;
}

} // namespace

void addExportCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "export",
        words(QT_TRANSLATE_NOOP("CommandLine",
                                "Write the responses as CSV, workbook, SPSS file, Triple-S survey or SQLite tables")),
        false);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     words(QT_TRANSLATE_NOOP("CommandLine", "FILE.csv, FILE.xlsx, FILE.sav, FILE.sss or FILE.sqlite")))
        ->required();
    command->add_flag("--labels", options->labels, words(QT_TRANSLATE_NOOP("CommandLine", "Labels instead of codes")));
    addFilterOption(*command, options->filter);
    command->add_option("--variables", options->variables,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Only these, in this order; all when not given")));
    command->add_flag("--keep-formulas", options->keepFormulas,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Do not put ' before texts that begin with = + - @")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

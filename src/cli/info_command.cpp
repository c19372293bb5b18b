#include <filesystem>
#include <map>
#include <memory>

#include <QCoreApplication>

#include "cli/commands.h"
#include "cli/info_output.h"

namespace manyi::cli {

namespace {

// A whole check reads every page; on bigger files it is made only when asked for.
constexpr std::uintmax_t checkedAlways = 64U << 20U;

struct Options {
    std::string project;
    bool check = false;
};

// Responses by code of the first variable of a role, in code order.
base::Result<std::vector<CodeCount>> countCodes(engine::Project& project, domain::Role role, base::Progress& progress)
{
    std::vector<CodeCount> counts;
    const auto questionnaire = project.questionnaire();
    const domain::Variable* variable = questionnaire->firstWithRole(role);
    if (variable == nullptr || variable->type != domain::ValueType::Code)
        return counts;
    const auto dataset = project.dataset({variable->id}, progress);
    if (!dataset)
        return dataset.error();
    std::map<double, std::int64_t> byCode;
    for (const domain::ValueLabel& label : variable->labels)
        byCode[label.code] = 0;
    const data::Column& column = *(*dataset)->column(variable->id);
    for (std::size_t row = 0; row < (*dataset)->rows(); ++row) {
        if (const double code = data::valueAt(column, row); code == code)
            ++byCode[code];
    }
    for (const auto& [code, n] : byCode)
        counts.push_back({code, domain::labelOrCode(*variable, code), n});
    return counts;
}

Check integrity(engine::Project& project, bool asked)
{
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(project.path(), ignored);
    if (!asked && bytes > checkedAlways)
        return {"integrity", std::nullopt, words(QT_TRANSLATE_NOOP("CommandLine", "Not checked; --check does it."))};
    const auto status = project.file()->check();
    return {"integrity", status.has_value(), status ? std::string() : status.error().message};
}

base::Result<Info> collect(engine::Project& project, const Options& options, base::Progress& progress)
{
    Info info;
    info.questionnaire = project.questionnaire();
    auto waves = countCodes(project, domain::Role::Wave, progress);
    if (!waves)
        return waves.error();
    auto channels = countCodes(project, domain::Role::Channel, progress);
    if (!channels)
        return channels.error();
    auto batches = project.file()->batches();
    if (!batches)
        return batches.error();
    auto exclusions = project.file()->exclusions();
    if (!exclusions)
        return exclusions.error();
    auto filters = project.file()->savedFilters();
    if (!filters)
        return filters.error();
    info.exclusions = std::move(*exclusions);
    info.filters = std::move(*filters);
    info.waves = std::move(*waves);
    info.channels = std::move(*channels);
    info.batches = std::move(*batches);
    info.checks.push_back(integrity(project, options.check));
    return info;
}

ExitCode run(const Options& options, Session& session)
{
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    const auto info = collect(**project, options, session.progress());
    if (!info)
        return session.fail(info.error());
    session.print(session.json ? toJson(**project, *info) : toTables(**project, *info));
    return Done;
}

} // namespace

void addInfoCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "info",
        words(QT_TRANSLATE_NOOP("CommandLine", "Show a project's variables, waves, batches and checks")), true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command->add_flag("--check", options->check,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Check the whole file, however big it is")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

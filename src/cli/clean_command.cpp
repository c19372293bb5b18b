#include <algorithm>
#include <memory>
#include <set>

#include <QCoreApplication>

#include "cli/clean_output.h"
#include "cli/commands.h"
#include "engine/cleaning.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> rules;
    bool suggested = false;
    bool dryRun = false;
    std::vector<std::string> restore;
    std::vector<std::int64_t> exclude;
    std::string reason;
};

base::Result<std::vector<domain::CleaningRule>> rulesOf(const Options& options,
                                                        const domain::Questionnaire& questionnaire)
{
    std::vector<domain::CleaningRule> rules;
    if (options.suggested)
        rules = engine::suggestedCleaning(questionnaire);
    for (const std::string& text : options.rules) {
        auto rule = engine::parseCleaningRule(text, questionnaire);
        if (!rule)
            return rule.error();
        rules.push_back(std::move(*rule));
    }
    return rules;
}

// The exclusions that are named: "all", or their numbers.
base::Result<std::vector<std::int64_t>> exclusionsNamed(const std::vector<std::string>& names,
                                                        const std::vector<store::Exclusion>& exclusions)
{
    std::vector<std::int64_t> ids;
    for (const std::string& name : names) {
        const auto size = ids.size();
        for (const store::Exclusion& exclusion : exclusions) {
            if (name == "all" || name == std::to_string(exclusion.id))
                ids.push_back(exclusion.id);
        }
        if (ids.size() == size && name != "all") {
            return invalidArgument(QCoreApplication::translate("CommandLine",
                                                               "There is no exclusion %1. Nothing was restored; see "
                                                               "the numbers with manyi-cli clean.")
                                       .arg(QString::fromStdString(name)));
        }
    }
    return ids;
}

base::Status restore(const Options& options, engine::Project& project)
{
    const auto file = project.file();
    const auto exclusions = file.file->exclusions();
    if (!exclusions)
        return exclusions.error();
    const auto ids = exclusionsNamed(options.restore, *exclusions);
    if (!ids)
        return ids.error();
    for (const std::int64_t id : *ids) {
        const base::Status done = file.file->removeExclusion(
            id, QCoreApplication::translate("CommandLine", "Restoring excluded responses").toStdString());
        if (!done)
            return done;
    }
    return {};
}

// Each rule looks at what the earlier ones have left; in a dry run at
// everything.
base::Result<std::vector<engine::CleaningPreview>> apply(const std::vector<domain::CleaningRule>& rules, bool dryRun,
                                                         engine::Project& project, base::Progress& progress)
{
    std::vector<engine::CleaningPreview> previews;
    for (const domain::CleaningRule& rule : rules) {
        auto preview =
            dryRun ? engine::previewCleaning(project, rule, progress) : engine::cleanBy(project, rule, progress);
        if (!preview)
            return preview.error();
        previews.push_back(std::move(*preview));
    }
    return previews;
}

std::int64_t foundTogether(const std::vector<engine::CleaningPreview>& previews)
{
    std::set<std::int64_t> responses;
    for (const engine::CleaningPreview& preview : previews)
        responses.insert(preview.responses.begin(), preview.responses.end());
    return static_cast<std::int64_t>(responses.size());
}

base::Status change(const Options& options, const std::vector<domain::CleaningRule>& rules, engine::Project& project,
                    CleanOutput& output, base::Progress& progress)
{
    if (!options.restore.empty()) {
        if (auto restored = restore(options, project); !restored)
            return restored;
    }
    if (!options.exclude.empty()) {
        if (auto excluded = engine::excludeResponses(project, options.exclude, options.reason); !excluded)
            return excluded;
    }
    output.responsesBefore = project.responseCount();
    auto previews = apply(rules, options.dryRun, project, progress);
    if (!previews)
        return previews.error();
    output.rules = std::move(*previews);
    return {};
}

ExitCode run(const Options& options, Session& session)
{
    const bool reads = options.dryRun || (options.rules.empty() && !options.suggested && options.restore.empty() &&
                                          options.exclude.empty());
    const auto opened =
        engine::Project::open(options.project, reads ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite);
    if (!opened)
        return session.fail(opened.error());
    engine::Project& project = **opened;
    const auto rules = rulesOf(options, *project.questionnaire());
    if (!rules)
        return session.fail(rules.error());
    CleanOutput output;
    output.dryRun = options.dryRun;
    const auto changes = [&] { return change(options, *rules, project, output, session.progress()); };
    const std::size_t count = rules->size() + 2 * options.restore.size() + (options.exclude.empty() ? 0 : 1);
    // All of it or, when something is refused or cancelled, nothing; one step of the undo history.
    const base::Status done =
        options.dryRun || count < 2
            ? changes()
            : project.file()->inOneStep(words(QT_TRANSLATE_NOOP("CommandLine", "Cleaning")), changes);
    if (!done)
        return session.fail(done.error());
    output.found = foundTogether(output.rules);
    output.responsesAfter = options.dryRun ? output.responsesBefore - output.found : project.responseCount();
    const auto exclusions = project.file().file->exclusions();
    if (!exclusions)
        return session.fail(exclusions.error());
    output.exclusions = *exclusions;
    output.questionnaire = project.questionnaire();
    session.print(session.json ? toJson(output) : toTables(output));
    return Done;
}

} // namespace

void addCleanCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command =
        addCommand(app, common, "clean",
                   words(QT_TRANSLATE_NOOP("CommandLine", "Exclude responses by rules, with the reason; list and "
                                                          "restore what is excluded")),
                   true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command
        ->add_option(
            "--rule", options->rules,
            words(QT_TRANSLATE_NOOP("CommandLine", "duplicate-key:VARS[:keep=last] | "
                                                   "duplicate-answers[:ids=yes][:dates=yes] | "
                                                   "same-device:VAR[:date=VAR][:minutes=60][:most=1] | "
                                                   "straight-line:VARS[:least=4]"
                                                   "[:different=0.1] | speeder:VAR[:share=0.33][:within=VAR] | "
                                                   "out-of-scale[:VARS] | "
                                                   "inconsistent:FILTER | "
                                                   "attention-check:VAR=CODE|CODE[:blank=right] | "
                                                   "incomplete[:VARS][:least=0.5]; repeatable")))
        ->allow_extra_args(false);
    command->add_flag("--suggested", options->suggested,
                      words(QT_TRANSLATE_NOOP("CommandLine", "The rules that suit the questionnaire")));
    command->add_flag("--dry-run", options->dryRun,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Only say what would be excluded")));
    command
        ->add_option("--restore", options->restore,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Take an exclusion back, by its number, or all")))
        ->allow_extra_args(false);
    command
        ->add_option("--exclude", options->exclude,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Exclude single responses by their ids, with --reason")))
        ->delimiter(',');
    command->add_option("--reason", options->reason,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Why responses are excluded by hand")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

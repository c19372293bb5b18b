#include <algorithm>
#include <memory>

#include <QCoreApplication>

#include "cli/commands.h"
#include "cli/weight_output.h"
#include "engine/derived.h"
#include "engine/settings.h"
#include "engine/weighting.h"

namespace manyi::cli {

namespace {

struct Options {
    std::string project;
    std::string name = "weight";
    std::string label;
    std::vector<std::string> targets;
    std::string file;
    std::vector<std::string> fromSize;
    std::string within, base;
    std::optional<double> lowest, highest, trim;
    bool use = false, replace = false, dryRun = false;
};

base::Status readMargins(engine::Project& project, const Options& options, domain::RakedWeight& weight,
                         std::vector<std::string>& notes, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    if (!options.file.empty()) {
        auto margins = engine::marginsFromFile(*questionnaire, options.file, progress);
        if (!margins)
            return margins.error();
        weight.margins = std::move(*margins);
    }
    for (const std::string& text : options.targets) {
        auto margin = engine::marginFromText(*questionnaire, text);
        if (!margin)
            return margin.error();
        weight.margins.push_back(std::move(*margin));
    }
    for (const std::string& text : options.fromSize) {
        const std::size_t colon = text.rfind(':');
        const auto level = resolveVariable(*questionnaire, text.substr(0, colon));
        const auto size = resolveVariable(*questionnaire, colon == std::string::npos ? text : text.substr(colon + 1));
        if (!level || !size)
            return level ? size.error() : level.error();
        auto margin = engine::marginFromSize(project, *level, *size, progress, &notes);
        if (!margin)
            return margin.error();
        weight.margins.push_back(std::move(*margin));
    }
    if (weight.margins.empty())
        return invalidArgument(QCoreApplication::translate("CommandLine", "Give targets: --target, --targets or "
                                                                          "--from-size."));
    return {};
}

// Two margins of one variable contradict each other.
base::Status everyVariableOnce(const domain::RakedWeight& weight, const domain::Questionnaire& questionnaire)
{
    for (std::size_t i = 0; i < weight.margins.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (weight.margins[i].variable == weight.margins[j].variable)
                return invalidArgument(
                    QCoreApplication::translate("CommandLine", "\"%1\" has targets twice. Give them once.")
                        .arg(QString::fromStdString(questionnaire.find(weight.margins[i].variable)->name)));
        }
    }
    return {};
}

base::Result<domain::RakedWeight> weightOf(engine::Project& project, const Options& options,
                                           std::vector<std::string>& notes, base::Progress& progress)
{
    domain::RakedWeight weight;
    if (const auto read = readMargins(project, options, weight, notes, progress); !read)
        return read.error();
    const auto questionnaire = project.questionnaire();
    if (const auto once = everyVariableOnce(weight, *questionnaire); !once)
        return once.error();
    for (const auto& [text, id] :
         {std::pair{&options.within, &weight.within}, std::pair{&options.base, &weight.base}}) {
        if (text->empty())
            continue;
        const auto variable = resolveVariable(*questionnaire, *text);
        if (!variable)
            return variable.error();
        *id = *variable;
    }
    weight.lowest = options.lowest;
    weight.highest = options.highest;
    weight.trimAbove = options.trim;
    return weight;
}

// The first group that has no weights, as an error.
base::Status everyGroupHasWeights(const engine::Project& project, const engine::DerivedPreview& preview)
{
    using Trouble = analysis::Raking::Trouble;
    for (const analysis::RakedGroup& group : preview.column.groups) {
        if (group.raking.trouble != Trouble::None && group.raking.trouble != Trouble::NotConverged)
            return invalidArgument(
                QString::fromStdString(engine::rakingSentence(*project.questionnaire(), preview.variable, group)));
    }
    if (!preview.notes.empty() && preview.column.trouble != analysis::DerivationTrouble::None)
        return invalidArgument(QString::fromStdString(preview.notes.front()));
    return {};
}

base::Status write(engine::Project& project, const domain::Variable& variable, const Options& options)
{
    if (!options.use)
        return engine::defineDerived(project, {variable});
    const std::string step = words(QT_TRANSLATE_NOOP("CommandLine", "Weight of the project"));
    const auto file = project.file();
    return file->inOneStep(step, [&]() -> base::Status {
        if (const auto written = engine::defineDerived(project, {variable}); !written)
            return written;
        if (const auto set = file->setSetting(engine::settingWeight, variable.name, step); !set)
            return set;
        return file->setSetting(engine::settingWeightOn, "yes", step);
    });
}

base::Status replaceOrRefuse(domain::Variable& variable, const engine::Project& project, const Options& options)
{
    const auto questionnaire = project.questionnaire();
    const QString name = QString::fromStdString(variable.name);
    for (const domain::Variable& other : questionnaire->variables) {
        if (QString::fromStdString(other.name).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!options.replace)
            return invalidArgument(QCoreApplication::translate("CommandLine",
                                                               "There is a derived variable \"%1\" already. "
                                                               "Choose another name, or add --replace.")
                                       .arg(name));
        variable.id = other.id;
    }
    return {};
}

ExitCode run(const Options& options, Session& session)
{
    const auto opened =
        engine::Project::open(options.project, options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite);
    if (!opened)
        return session.fail(opened.error());
    engine::Project& project = **opened;
    base::Progress& progress = session.progress();
    std::vector<std::string> notes;
    const auto weight = weightOf(project, options, notes, progress);
    if (!weight)
        return session.fail(weight.error());
    engine::DerivedOptions naming;
    naming.name = options.name;
    naming.label = options.label;
    auto variable = engine::derivedVariable(project, domain::Derivation(*weight), naming, progress);
    if (!variable)
        return session.fail(variable.error());
    if (const auto free = replaceOrRefuse(*variable, project, options); !free)
        return session.fail(free.error());
    auto preview = engine::previewDerived(project, *variable, 0, progress);
    if (!preview)
        return session.fail(preview.error());
    if (const auto fits = everyGroupHasWeights(project, *preview); !fits)
        return session.fail(fits.error());
    preview->notes.insert(preview->notes.end(), notes.begin(), notes.end());
    if (!options.dryRun) {
        if (const auto written = write(project, *variable, options); !written)
            return session.fail(written.error());
    }
    const auto questionnaire = project.questionnaire();
    const WeightOutput output{*questionnaire, *preview, !options.dryRun, options.use && !options.dryRun};
    session.print(session.json ? weightJson(output) : weightTables(output));
    return Done;
}

void addBounds(CLI::App& command, Options& options)
{
    command
        .add_option("--lowest", options.lowest,
                    words(QT_TRANSLATE_NOOP("CommandLine", "No weight below this share of its base weight")))
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option("--highest", options.highest,
                    words(QT_TRANSLATE_NOOP("CommandLine", "No weight above this multiple of its base weight")))
        ->check(CLI::Range(1.0, 1e6));
    command
        .add_option("--trim", options.trim,
                    words(QT_TRANSLATE_NOOP("CommandLine", "Cut weights above this multiple of the median after "
                                                           "raking")))
        ->check(CLI::Range(1.0, 1e6));
}

} // namespace

void addWeightCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "weight", words(QT_TRANSLATE_NOOP("CommandLine", "Make case weights by raking to targets")), true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command->add_option("--name", options->name,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Name of the weight; weight when not given")));
    command->add_option("--label", options->label, words(QT_TRANSLATE_NOOP("CommandLine", "Its label")));
    command
        ->add_option("--target", options->targets,
                     words(QT_TRANSLATE_NOOP("CommandLine", "VAR:LABEL=share;LABEL=share, one a margin; shares, "
                                                            "percentages or counts")))
        ->allow_extra_args(false);
    command->add_option(
        "--targets", options->file,
        words(QT_TRANSLATE_NOOP("CommandLine", "Table with the columns variable, category and share (text "
                                               "or workbook)")));
    command
        ->add_option("--from-size", options->fromSize,
                     words(QT_TRANSLATE_NOOP("CommandLine", "LEVEL:SIZE takes targets from the size of each place")))
        ->allow_extra_args(false);
    command->add_option("--within", options->within,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Rake apart for each category of this variable, such as "
                                                               "the wave")));
    command->add_option("--base", options->base,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Variable with base (design) weights")));
    addBounds(*command, *options);
    command->add_flag("--use", options->use, words(QT_TRANSLATE_NOOP("CommandLine", "Make it the project's weight")));
    command->add_flag("--replace", options->replace,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Define a derived variable of that name anew")));
    command->add_flag("--dry-run", options->dryRun,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Show what would come out, write nothing")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

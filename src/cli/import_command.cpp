#include <filesystem>
#include <memory>
#include <optional>

#include <QCoreApplication>
#include <QFile>

#include "cli/commands.h"
#include "cli/import_output.h"

namespace manyi::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string project;
    std::string recipe;
    std::vector<std::string> settings;
    std::string wave;
    std::string channel;
    bool dryRun = false;
    bool subfolders = false;
    bool strict = false;
    std::string update;
    std::string newOnly;
    std::vector<std::string> mappings;
    std::vector<std::string> newVariables;
    std::vector<std::string> breaks;
    std::vector<std::string> masks;
};

bool isFile(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) || std::filesystem::is_directory(path, ignored);
}

base::Result<domain::Recipe> readRecipe(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorCode::NotFound,
                           QCoreApplication::translate("CommandLine", "The recipe %1 cannot be read: %2.")
                               .arg(file.fileName(), file.errorString())
                               .toStdString(),
                           path};
    return domain::recipeFromJson(file.readAll().toStdString());
}

base::Result<engine::KnownKeys> knownKeys(const Options& options)
{
    using Rule = engine::KnownKeys::Rule;
    if (!options.update.empty() && !options.newOnly.empty())
        return invalidArgument(QCoreApplication::translate(
            "CommandLine", "--update and --new-only cannot be combined; choose what becomes of rows that are known."));
    const std::string& name = options.update.empty() ? options.newOnly : options.update;
    const Rule rule = !options.update.empty() ? Rule::Update : !options.newOnly.empty() ? Rule::NewOnly : Rule::Append;
    return engine::KnownKeys{rule, name == "auto" ? std::string() : name};
}

// "VAR" or "VAR=reason".
engine::BreakDecision breakDecision(const std::string& text)
{
    const std::size_t sign = text.find('=');
    return {text.substr(0, sign), sign == std::string::npos ? std::string() : text.substr(sign + 1)};
}

// Names with commas between.
std::vector<std::string> parts(const std::vector<std::string>& texts)
{
    std::vector<std::string> found;
    for (const std::string& text : texts) {
        for (const QString& part : QString::fromStdString(text).split(u',', Qt::SkipEmptyParts))
            found.push_back(part.trimmed().toStdString());
    }
    return found;
}

base::Result<engine::ImportOptions> importOptions(const Options& options)
{
    engine::ImportOptions import;
    import.wave = options.wave;
    import.channel = options.channel;
    import.subfolders = options.subfolders;
    const auto keys = knownKeys(options);
    if (!keys)
        return keys.error();
    import.knownKeys = *keys;
    import.mappings = options.mappings;
    import.newVariables = options.newVariables;
    for (const std::string& text : options.breaks)
        import.breaks.push_back(breakDecision(text));
    import.masks = parts(options.masks);
    if (!options.recipe.empty()) {
        auto recipe = readRecipe(options.recipe);
        if (!recipe)
            return recipe.error();
        import.recipe = std::move(*recipe);
    }
    for (const std::string& text : options.settings) {
        auto setting = engine::parseRecipeSetting(text);
        if (!setting && isFile(text))
            continue;
        if (!setting)
            return setting.error();
        import.settings.push_back(std::move(*setting));
    }
    return import;
}

// A project that this run creates is taken away again unless the import succeeds.
class TargetProject {
public:
    explicit TargetProject(std::string path) : m_path(std::move(path)) {}
    TargetProject(const TargetProject&) = delete;
    TargetProject& operator=(const TargetProject&) = delete;
    ~TargetProject()
    {
        if (!m_created || m_keep)
            return;
        m_project.reset();
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }

    bool exists() const
    {
        std::error_code ignored;
        return std::filesystem::exists(m_path, ignored);
    }
    base::Status open(store::OpenMode mode) { return take(engine::Project::open(m_path, mode)); }
    base::Status create()
    {
        m_created = true;
        return take(engine::Project::create(m_path));
    }
    engine::Project* project() const { return m_project.get(); }
    void keep() { m_keep = true; }

private:
    base::Status take(base::Result<std::shared_ptr<engine::Project>> project)
    {
        if (!project) {
            m_created = false;
            return project.error();
        }
        m_project = std::move(*project);
        return {};
    }

    std::string m_path;
    std::shared_ptr<engine::Project> m_project;
    bool m_created = false;
    bool m_keep = false;
};

base::Status refuseReadOnly(engine::Project& project)
{
    const auto file = project.file();
    if (!file->readOnly())
        return {};
    return base::Error{
        base::ErrorCode::ReadOnly,
        QCoreApplication::translate("CommandLine", "%1 can only be read now (%2), so nothing was imported.")
            .arg(QString::fromStdString(project.path()), QString::fromStdString(file->readOnlyDetail()))
            .toStdString(),
        project.path()};
}

base::Result<engine::ImportOutcome> execute(const Options& options, engine::ImportPlan& plan, TargetProject& target,
                                            Session& session)
{
    plan.countAnswers = session.json;
    if (options.dryRun)
        return engine::tryImport(plan, target.project(), session.progress());
    if (target.project() == nullptr) {
        if (auto status = target.create(); !status)
            return status.error();
    }
    if (auto status = refuseReadOnly(*target.project()); !status)
        return status.error();
    return engine::runImport(*target.project(), plan, session.progress());
}

std::size_t countDifferences(const engine::ImportPlan& plan)
{
    std::size_t count = 0;
    for (const engine::FilePlan& file : plan.files)
        count += file.differences.size();
    return count;
}

base::Error refuseDifferences(std::size_t count)
{
    return invalidArgument(QCoreApplication::translate("CommandLine",
                                                       "The files differ from the project in %1 points, so nothing was "
                                                       "written; map columns, break series or leave out --strict.")
                               .arg(count));
}

// --set takes all that follows it, also files that are named behind.
std::vector<std::string> filesOf(const Options& options)
{
    std::vector<std::string> files = options.files;
    for (const std::string& text : options.settings) {
        if (!engine::parseRecipeSetting(text) && isFile(text))
            files.push_back(text);
    }
    return files;
}

ExitCode run(const Options& options, Session& session)
{
    const std::vector<std::string> files = filesOf(options);
    if (files.empty())
        return session.fail(invalidArgument(QCoreApplication::translate(
            "CommandLine", "Name at least one file to import; see manyi-cli import --help.")));
    if (options.project.empty() && !options.dryRun)
        return session.fail(invalidArgument(QCoreApplication::translate(
            "CommandLine", "Name the project that takes the answers with --project P.manyi, or try with --dry-run.")));
    const auto import = importOptions(options);
    if (!import)
        return session.fail(import.error());
    TargetProject target(options.project);
    if (!options.project.empty() && target.exists()) {
        const auto mode = options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
        if (const auto status = target.open(mode); !status)
            return session.fail(status.error());
    }
    auto plan = engine::planImport(files, *import, target.project(), session.progress());
    if (!plan)
        return session.fail(plan.error());
    const std::size_t differences = options.strict ? countDifferences(*plan) : 0;
    Options followed = options;
    followed.dryRun = options.dryRun || differences > 0;
    const auto outcome = execute(followed, *plan, target, session);
    if (!outcome)
        return session.fail(outcome.error());
    target.keep();
    const ImportOutput output{*plan, *outcome};
    session.json ? session.print(toJson(output)) : session.tell(toTables(output));
    return differences > 0 ? session.fail(refuseDifferences(differences)) : Done;
}

void addDecisions(CLI::App& command, Options& options)
{
    command.add_option(
        "--update", options.update,
        words(QT_TRANSLATE_NOOP("CommandLine", "Key variable (auto: the id): rows whose key is known take "
                                               "the place of the older responses")));
    command.add_option(
        "--new-only", options.newOnly,
        words(QT_TRANSLATE_NOOP("CommandLine", "Key variable (auto: the id): rows whose key is known are "
                                               "left out")));
    const auto onceEach = [&](const char* name, std::vector<std::string>& values, const std::string& description) {
        command.add_option(name, values, description)->allow_extra_args(false);
    };
    onceEach("--map", options.mappings,
             words(QT_TRANSLATE_NOOP("CommandLine", "COLUMN=VAR: the column goes to that variable of the project")));
    onceEach("--new-variable", options.newVariables,
             words(QT_TRANSLATE_NOOP("CommandLine", "The column becomes a variable of its own although the project has "
                                                    "one of it")));
    onceEach("--break", options.breaks,
             words(QT_TRANSLATE_NOOP("CommandLine", "VAR or VAR=reason: answers cannot be compared with those of "
                                                    "earlier waves")));
    onceEach("--mask", options.masks,
             words(QT_TRANSLATE_NOOP("CommandLine", "Columns whose personal data is masked, with commas between; "
                                                    "VAR:kind with phone, e-mail, ip, id-number, all or hash; auto: "
                                                    "all that look like it")));
    command.add_flag("--strict", options.strict,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Write nothing when a file differs from the project")));
}

} // namespace

void addImportCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(app, common, "import",
                                   words(QT_TRANSLATE_NOOP("CommandLine", "Read survey files into a project")), true);
    auto options = std::make_shared<Options>();
    command->add_option(
        "FILE", options->files,
        words(QT_TRANSLATE_NOOP("CommandLine", "Files of answers, one batch each, or folders of such files")));
    command->add_option(
        "--project", options->project,
        words(QT_TRANSLATE_NOOP("CommandLine", "Project that takes the answers; made when it is not there")));
    command->add_option("--recipe", options->recipe,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Recipe (JSON) instead of guesses")));
    command->add_option(
        "--set", options->settings,
        words(QT_TRANSLATE_NOOP("CommandLine", "VAR:key=value with key role, type, label, missing=98|99, "
                                               "labels=1:bad|5:good, reverse=yes, name, scale=1..5, mask=phone; or "
                                               "encoding=…, separator=…, sheet=…, format=…")));
    command->add_option(
        "--wave", options->wave,
        words(QT_TRANSLATE_NOOP("CommandLine", "Wave of all rows, when the file does not tell; {file} stands "
                                               "for the name of each file without its ending")));
    command->add_option(
        "--channel", options->channel,
        words(QT_TRANSLATE_NOOP("CommandLine", "Channel of all rows, when the file does not tell; {file} as "
                                               "with --wave")));
    addDecisions(*command, *options);
    command->add_flag("--subfolders", options->subfolders,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Of a folder, the files in the folders in it, too")));
    command->add_flag("--dry-run", options->dryRun,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Read and report, but write nothing")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

#include <algorithm>
#include <functional>
#include <memory>

#include <QCoreApplication>
#include <QFile>

#include "cli/commands.h"
#include "cli/derive_options.h"
#include "cli/derive_output.h"
#include "engine/derived.h"

namespace manyi::cli {

namespace {

constexpr std::size_t firstRows = 10;
constexpr qint64 mostDefinition = 8 << 20;

struct Options {
    std::string project;
    std::vector<std::string> add;
    std::string definition;
    std::string lookUp, key, keyColumn, hierarchy;
    std::vector<std::string> columns;
    std::vector<std::string> remove;
    std::string recode, bands, topBox, bottomBox, mean, sum, datePart;
    bool upper = false;
    std::string name, label, role, labels;
    bool replace = false;
    bool dryRun = false;
};

using Previews = std::vector<engine::DerivedPreview>;

base::Result<engine::DerivedOptions> told(const Options& options)
{
    engine::DerivedOptions result;
    result.name = options.name;
    result.label = options.label;
    if (!options.role.empty()) {
        result.role = domain::roleFromName(options.role);
        if (!result.role)
            return invalidArgument(QCoreApplication::translate("CommandLine", "\"%1\" is no role of a variable.")
                                       .arg(QString::fromStdString(options.role)));
    }
    auto labels = labelsFromText(options.labels);
    if (!labels)
        return labels.error();
    result.labels = std::move(*labels);
    return result;
}

// Looks at the variables and, unless it is a dry run, writes them in one step.
base::Status take(engine::Project& project, std::vector<domain::Variable> variables, const Options& options,
                  Previews& previews, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    for (domain::Variable& variable : variables) {
        const auto same =
            std::find_if(questionnaire->variables.begin(), questionnaire->variables.end(), [&](const auto& v) {
                return QString::fromStdString(v.name).compare(QString::fromStdString(variable.name),
                                                              Qt::CaseInsensitive) == 0;
            });
        if (same != questionnaire->variables.end() && !variable.id) {
            if (!options.replace)
                return invalidArgument(QCoreApplication::translate("CommandLine",
                                                                   "There is a derived variable \"%1\" "
                                                                   "already. Choose another name, or add "
                                                                   "--replace.")
                                           .arg(QString::fromStdString(variable.name)));
            variable.id = same->id;
        }
        auto preview = engine::previewDerived(project, variable, firstRows, progress);
        if (!preview)
            return preview.error();
        previews.push_back(std::move(*preview));
    }
    return options.dryRun ? base::Status() : engine::defineDerived(project, variables);
}

base::Status addFormulas(engine::Project& project, const Options& options, Previews& previews, base::Progress& progress)
{
    for (const std::string& text : options.add) {
        const std::size_t equals = text.find('=');
        engine::DerivedOptions naming;
        naming.name = QString::fromStdString(text.substr(0, equals)).trimmed().toStdString();
        if (equals == std::string::npos || naming.name.empty())
            return invalidArgument(QCoreApplication::translate("CommandLine", "\"%1\" has no name. Write it as "
                                                                              "\"NAME=EXPRESSION\".")
                                       .arg(QString::fromStdString(text)));
        if (options.add.size() == 1)
            naming.label = options.label;
        const QString formula = QString::fromStdString(text.substr(equals + 1)).trimmed();
        auto variable = engine::derivedVariable(project, formula.toStdString(), naming, progress);
        if (!variable)
            return variable.error();
        if (const auto taken = take(project, {std::move(*variable)}, options, previews, progress); !taken)
            return taken;
    }
    return {};
}

base::Status addShortForms(engine::Project& project, const Options& options, Previews& previews,
                           base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    const auto naming = told(options);
    if (!naming)
        return naming.error();
    using Kind = domain::ItemScore::Kind;
    const std::pair<const std::string*, std::function<base::Result<domain::Derivation>(const std::string&)>> forms[] = {
        {&options.recode, [&](const std::string& text) { return recodeFromText(*questionnaire, text); }},
        {&options.bands, [&](const std::string& text) { return bandsFromText(*questionnaire, text, options.upper); }},
        {&options.topBox, [&](const std::string& text) { return topBoxFromText(*questionnaire, text, false); }},
        {&options.bottomBox, [&](const std::string& text) { return topBoxFromText(*questionnaire, text, true); }},
        {&options.mean, [&](const std::string& text) { return itemsFromText(*questionnaire, text, Kind::Mean); }},
        {&options.sum, [&](const std::string& text) { return itemsFromText(*questionnaire, text, Kind::Sum); }},
        {&options.datePart, [&](const std::string& text) { return datePartFromText(*questionnaire, text); }}};
    for (const auto& [text, read] : forms) {
        if (text->empty())
            continue;
        const auto derivation = read(*text);
        if (!derivation)
            return derivation.error();
        auto variable = engine::derivedVariable(project, *derivation, *naming, progress);
        if (!variable)
            return variable.error();
        if (const auto taken = take(project, {std::move(*variable)}, options, previews, progress); !taken)
            return taken;
    }
    return {};
}

base::Status addDefinition(engine::Project& project, const Options& options, Previews& previews,
                           base::Progress& progress)
{
    if (options.definition.empty())
        return {};
    QFile file(QString::fromStdString(options.definition));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostDefinition)
        return base::Error{base::ErrorCode::NotFound,
                           QCoreApplication::translate("CommandLine", "The file %1 cannot be read.")
                               .arg(file.fileName())
                               .toStdString(),
                           options.definition};
    const QByteArray json = file.readAll();
    auto variables = engine::derivedFromDefinition(project, json.toStdString(), progress);
    if (!variables)
        return variables.error();
    return take(project, std::move(*variables), options, previews, progress);
}

base::Result<engine::LookUpOptions> lookUpOptions(const engine::Project& project, const Options& options)
{
    engine::LookUpOptions lookUp;
    const auto source = resolveVariable(*project.questionnaire(), options.key);
    if (!source)
        return source.error();
    lookUp.source = *source;
    lookUp.keyColumn = options.keyColumn;
    for (const std::string& columns : options.columns) {
        for (const QString& column : QString::fromStdString(columns).split(QLatin1Char(',')))
            lookUp.columns.push_back(column.trimmed().toStdString());
    }
    if (options.hierarchy.empty())
        return lookUp;
    const std::size_t colon = options.hierarchy.find(':');
    if (colon == std::string::npos)
        return invalidArgument(QCoreApplication::translate("CommandLine",
                                                           "Write a hierarchy as \"NAME:LEVEL,LEVEL\", the "
                                                           "outermost level first."));
    lookUp.hierarchy = options.hierarchy.substr(0, colon);
    for (const QString& level : QString::fromStdString(options.hierarchy.substr(colon + 1)).split(QLatin1Char(',')))
        lookUp.levels.push_back(level.trimmed().toStdString());
    return lookUp;
}

base::Status addLookUp(engine::Project& project, const Options& options, Previews& previews, Session& session)
{
    if (options.lookUp.empty())
        return {};
    const auto lookUp = lookUpOptions(project, options);
    if (!lookUp)
        return lookUp.error();
    const auto plan = engine::lookUpFromFile(project, options.lookUp, *lookUp, session.progress());
    if (!plan)
        return plan.error();
    for (const domain::Variable& variable : plan->variables) {
        auto preview = engine::previewDerived(project, variable, firstRows, session.progress());
        if (!preview)
            return preview.error();
        if (previews.empty())
            preview->notes.insert(preview->notes.end(), plan->notes.begin(), plan->notes.end());
        previews.push_back(std::move(*preview));
    }
    return options.dryRun ? base::Status() : engine::defineLookUp(project, *plan);
}

base::Status removeAll(engine::Project& project, const Options& options)
{
    for (const std::string& name : options.remove) {
        const auto variable = resolveVariable(*project.questionnaire(), name);
        if (!variable)
            return variable.error();
        if (options.dryRun)
            continue;
        if (const auto removed = engine::removeDerived(project, *variable); !removed)
            return removed;
    }
    return {};
}

void tellRemoved(const Options& options, Session& session)
{
    for (const std::string& name : options.remove)
        session.tell(QCoreApplication::translate("CommandLine", "The derived variable %1 was removed.\n")
                         .arg(QString::fromStdString(name))
                         .toStdString());
}

bool makesSomething(const Options& options)
{
    return !options.add.empty() || !options.definition.empty() || !options.lookUp.empty() || !options.recode.empty() ||
           !options.bands.empty() || !options.topBox.empty() || !options.bottomBox.empty() || !options.mean.empty() ||
           !options.sum.empty() || !options.datePart.empty();
}

base::Status derive(engine::Project& project, const Options& options, Previews& previews, Session& session)
{
    base::Progress& progress = session.progress();
    if (auto status = removeAll(project, options); !status)
        return status;
    if (auto status = addLookUp(project, options, previews, session); !status)
        return status;
    if (auto status = addDefinition(project, options, previews, progress); !status)
        return status;
    if (auto status = addShortForms(project, options, previews, progress); !status)
        return status;
    return addFormulas(project, options, previews, progress);
}

std::size_t changesOf(const Options& options)
{
    std::size_t changes = options.add.size() + options.remove.size();
    for (const std::string* one : {&options.definition, &options.lookUp, &options.recode, &options.bands,
                                   &options.topBox, &options.bottomBox, &options.mean, &options.sum, &options.datePart})
        changes += one->empty() ? 0 : 1;
    return changes;
}

// All of it or, when something is refused, nothing; one step of the undo history.
base::Status deriveAtOnce(engine::Project& project, const Options& options, Previews& previews, Session& session)
{
    if (options.dryRun || changesOf(options) < 2)
        return derive(project, options, previews, session);
    return project.file()->inOneStep(words(QT_TRANSLATE_NOOP("CommandLine", "Derived variables")),
                                     [&] { return derive(project, options, previews, session); });
}

ExitCode run(const Options& options, Session& session)
{
    const bool makes = makesSomething(options);
    const bool writes = !options.dryRun && (makes || !options.remove.empty());
    const auto project =
        engine::Project::open(options.project, writes ? store::OpenMode::ReadWrite : store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    Previews previews;
    if (const auto done = deriveAtOnce(**project, options, previews, session); !done)
        return session.fail(done.error());
    if (!options.dryRun)
        tellRemoved(options, session);
    if (makes) {
        session.print(session.json ? derivedJson(previews, !options.dryRun) : derivedTables(previews));
    } else if (options.remove.empty()) {
        const auto questionnaire = (*project)->questionnaire();
        session.print(session.json ? derivedListJson(*questionnaire) : derivedList(*questionnaire));
    }
    return Done;
}

void addForms(CLI::App& command, Options& options)
{
    const auto option = [&](const char* name, std::string& value, const char* text) {
        command.add_option(name, value, words(text));
    };
    option("--recode", options.recode,
           QT_TRANSLATE_NOOP("CommandLine", "VAR:1..2=1;3=2;99=missing;else=missing joins codes"));
    option("--bands", options.bands, QT_TRANSLATE_NOOP("CommandLine", "VAR:18,25,35 cuts numbers or dates into bands"));
    command.add_flag("--upper", options.upper,
                     words(QT_TRANSLATE_NOOP("CommandLine", "With --bands: a cut belongs to the band below it")));
    option("--top-box", options.topBox,
           QT_TRANSLATE_NOOP("CommandLine", "VAR or VAR:k flags the k best answers (2 when not told)"));
    option("--bottom-box", options.bottomBox,
           QT_TRANSLATE_NOOP("CommandLine", "VAR or VAR:k flags the k worst answers"));
    option("--mean", options.mean,
           QT_TRANSLATE_NOOP("CommandLine", "VAR,VAR[:atleast=k] is the mean of items, each in its good direction"));
    option("--sum", options.sum, QT_TRANSLATE_NOOP("CommandLine", "VAR,VAR[:atleast=k] is the sum of items"));
    option("--date-part", options.datePart,
           QT_TRANSLATE_NOOP("CommandLine", "VAR:year, quarter, month, week, day, weekday or hour"));
    option("--name", options.name, QT_TRANSLATE_NOOP("CommandLine", "Name of the derived variable"));
    option("--label", options.label, QT_TRANSLATE_NOOP("CommandLine", "Its label"));
    option("--role", options.role, QT_TRANSLATE_NOOP("CommandLine", "Its role, such as segment or wave"));
    option("--labels", options.labels, QT_TRANSLATE_NOOP("CommandLine", "Labels of its codes: 1=Low;2=High"));
}

} // namespace

void addDeriveCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "derive",
        words(QT_TRANSLATE_NOOP("CommandLine", "Define variables that follow from others, or list them")), true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command
        ->add_option("--add", options->add,
                     words(QT_TRANSLATE_NOOP("CommandLine", "NAME=EXPRESSION, such as \"Total=mean(Q1, Q2)\"; may be "
                                                            "repeated")))
        ->allow_extra_args(false);
    command->add_option("--definition", options->definition,
                        words(QT_TRANSLATE_NOOP("CommandLine", "JSON file with definitions")));
    addForms(*command, *options);
    CLI::Option* key = command->add_option(
        "--key", options->key,
        words(QT_TRANSLATE_NOOP("CommandLine", "With --lookup: variable with the members, such as the store")));
    command
        ->add_option(
            "--lookup", options->lookUp,
            words(QT_TRANSLATE_NOOP("CommandLine", "Table of what is known of each member (text or workbook): its "
                                                   "other columns become variables")))
        ->needs(key);
    command->add_option("--key-column", options->keyColumn,
                        words(QT_TRANSLATE_NOOP("CommandLine", "With --lookup: header of the members in the file")));
    command
        ->add_option(
            "--columns", options->columns,
            words(QT_TRANSLATE_NOOP("CommandLine", "With --lookup: headers of the columns wanted; all when not "
                                                   "given")))
        ->allow_extra_args(false);
    command->add_option(
        "--hierarchy", options->hierarchy,
        words(QT_TRANSLATE_NOOP("CommandLine", "With --lookup: NAME:LEVEL,LEVEL makes them a hierarchy, "
                                               "outermost level first")));
    command
        ->add_option("--remove", options->remove,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Name of a derived variable to remove; may be repeated")))
        ->allow_extra_args(false);
    command->add_flag("--replace", options->replace,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Define a derived variable of that name anew")));
    command->add_flag("--dry-run", options->dryRun,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Show what would come out, write nothing")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

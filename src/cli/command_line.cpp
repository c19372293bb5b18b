#include "cli/command_line.h"

#include <cstdio>
#include <string_view>

#include <QApplication>
#include <QTranslator>
#include <fmt/format.h>

#include "cli/commands.h"

namespace manyi::cli {

namespace {

// The help is printed in the chosen language, so the language is looked for before the arguments are read.
base::Language chosenLanguage(int argc, char** argv)
{
    base::Language language = base::Language::English;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const bool zh =
            argument == "--lang=zh" || (argument == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "zh");
        if (zh)
            language = base::Language::Chinese;
    }
    return language;
}

// Errors are sentences of ours; remarks of the toolkit about the desktop it does not find help nobody here.
void onToolkitMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        fmt::print(stderr, "{}\n", message.toStdString());
}

// Only reports and judgement forms draw; they need no display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    qInstallMessageHandler(onToolkitMessage);
    bool draws = false;
    for (int i = 1; i < argc; ++i)
        draws = draws || std::string_view(argv[i]) == "report" || std::string_view(argv[i]) == "--form";
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

int reportBadArguments(const CLI::App& app, const CLI::ParseError& error)
{
    std::string command = "manyi-cli";
    for (const CLI::App* subcommand : app.get_subcommands())
        command += ' ' + subcommand->get_name();
    const QString sentence = QCoreApplication::translate("CommandLine", "%1; see %2 --help.");
    fmt::print(stderr, "{}\n",
               sentence.arg(QString::fromUtf8(error.what()), QString::fromStdString(command)).toStdString());
    return Refused;
}

} // namespace

CLI::App* addCommand(CLI::App& app, CommonOptions& common, const char* name, const std::string& description,
                     bool printsFigures)
{
    CLI::App* command = app.add_subcommand(name, description);
    command->set_help_flag("-h,--help", words(QT_TRANSLATE_NOOP("CommandLine", "Print this help and exit")));
    command
        ->add_option("--lang", common.language,
                     words(QT_TRANSLATE_NOOP("CommandLine", "Language of the texts: en or zh")))
        ->check(CLI::IsMember({"en", "zh"}));
    command->add_flag("--quiet", common.quiet,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Print nothing but errors and the figures asked for")));
    if (printsFigures)
        command->add_flag("--json", common.json,
                          words(QT_TRANSLATE_NOOP("CommandLine", "Print JSON with all digits instead of a table")));
    return command;
}

CLI::Option* addFilterOption(CLI::App& command, std::string& filter)
{
    return command.add_option(
        "--filter", filter,
        words(QT_TRANSLATE_NOOP("CommandLine", "Only the responses that pass, such as \"Region = East\"")));
}

CLI::Option* addWeightOption(CLI::App& command, std::string& weight)
{
    return command.add_option(
        "--weight", weight,
        words(QT_TRANSLATE_NOOP("CommandLine", "Weight variable instead of the project's own; none for none")));
}

base::Result<base::VariableId> resolveVariable(const domain::Questionnaire& questionnaire, const std::string& text)
{
    if (const domain::Variable* variable = questionnaire.findByText(text))
        return variable->id;
    return invalidArgument(QCoreApplication::translate("CommandLine",
                                                       "The project has no single variable called \"%1\"; "
                                                       "manyi-cli info lists the names.")
                               .arg(QString::fromStdString(text)));
}

std::string words(const char* source)
{
    return QCoreApplication::translate("CommandLine", source).toStdString();
}

base::Error invalidArgument(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

base::Result<std::vector<base::VariableId>> resolveVariables(const domain::Questionnaire& questionnaire,
                                                             const std::vector<std::string>& texts)
{
    std::vector<base::VariableId> variables;
    for (const std::string& text : texts) {
        const bool list = questionnaire.findByText(text) == nullptr;
        const QStringList names =
            list ? QString::fromStdString(text).split(QLatin1Char(',')) : QStringList{QString::fromStdString(text)};
        for (const QString& name : names) {
            const auto variable = resolveVariable(questionnaire, name.trimmed().toStdString());
            if (!variable)
                return variable.error();
            variables.push_back(*variable);
        }
    }
    return variables;
}

base::Result<std::vector<base::VariableId>> groupingFor(const std::vector<std::string>& texts,
                                                        const engine::Project& project)
{
    auto by = resolveVariables(*project.questionnaire(), texts);
    if (by && by->size() > 2)
        return invalidArgument(QCoreApplication::translate("CommandLine", "--by takes one or two variables; filter by "
                                                                          "the others instead."));
    return by;
}

base::Result<base::VariableId> weightFor(const std::string& text, const engine::Project& project)
{
    if (text.empty())
        return project.weightVariable();
    const auto questionnaire = project.questionnaire();
    if (text == "none" && questionnaire->findByText(text) == nullptr)
        return base::VariableId{};
    return resolveVariable(*questionnaire, text);
}

int runCommandLine(int argc, char** argv)
{
    const base::Language language = chosenLanguage(argc, argv);
    const auto application = makeApplication(argc, argv);
    QTranslator translator;
    if (translator.load(base::translationFile(language)))
        QCoreApplication::installTranslator(&translator);

    CLI::App app(words(QT_TRANSLATE_NOOP("CommandLine", "Manyi: satisfaction surveys from the file to the figures.")),
                 "manyi-cli");
    app.set_help_flag("-h,--help", words(QT_TRANSLATE_NOOP("CommandLine", "Print this help and exit")));
    app.set_version_flag("--version", MANYI_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    CommonOptions common;
    app.add_option("--lang", common.language)->check(CLI::IsMember({"en", "zh"}))->group("");
    Commands commands;
    for (const auto add :
         {addSampleCommand, addImportCommand, addInfoCommand, addCleanCommand, addDeriveCommand, addWeightCommand,
          addMetricsCommand, addAhpCommand, addFuzzyCommand, addReportCommand, addExportCommand})
        add(app, common, commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);
        return reportBadArguments(app, error);
    }
    Session session(language);
    session.quiet = common.quiet;
    session.json = common.json;
    return commands.at(app.get_subcommands().front())(session);
}

} // namespace manyi::cli

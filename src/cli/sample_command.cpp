#include <memory>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "engine/sample.h"

namespace manyi::cli {

namespace {

struct Options {
    engine::SampleOptions sample;
    std::string output;
};

ExitCode run(const Options& options, Session& session)
{
    const QString path = QString::fromStdString(options.output);
    const bool project = path.endsWith(QLatin1String(".manyi"), Qt::CaseInsensitive);
    if (!project && !path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return session.fail(invalidArgument(
            QCoreApplication::translate("CommandLine", "%1 ends neither with .csv nor with .manyi; name one of these.")
                .arg(path)));
    engine::SampleOptions sample = options.sample;
    sample.language = session.wording().language();
    const auto write = project ? engine::writeSampleProject : engine::writeSampleCsv;
    if (const auto status = write(options.output, sample, session.progress()); !status)
        return session.fail(status.error());
    session.tell(QCoreApplication::translate("CommandLine", "Wrote %1 responses to %2.\n")
                     .arg(QString::fromStdString(base::formatCount(options.sample.rows)), path)
                     .toStdString());
    return Done;
}

} // namespace

void addSampleCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command =
        addCommand(app, common, "sample",
                   words(QT_TRANSLATE_NOOP("CommandLine", "Write a synthetic bank-branch satisfaction survey")), false);
    auto options = std::make_shared<Options>();
    command->add_option("--rows", options->sample.rows, words(QT_TRANSLATE_NOOP("CommandLine", "Number of responses")))
        ->required()
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{100000000}));
    command->add_option("--seed", options->sample.seed,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Same rows and seed, same file; 1 when not given")));
    command
        ->add_option("-o,--output", options->output, words(QT_TRANSLATE_NOOP("CommandLine", "FILE.csv or FILE.manyi")))
        ->required();
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

#include <memory>

#include <QCoreApplication>
#include <QDate>

#include "cli/commands.h"
#include "engine/analyse.h"
#include "engine/facts.h"
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
};

base::Status checkOutput(const Options& options)
{
    if (!QString::fromStdString(options.output).endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return invalidArgument(QCoreApplication::translate(
                                   "CommandLine", "%1 cannot be written: reports are PDF only in this version; name a "
                                                  "file that ends with .pdf.")
                                   .arg(QString::fromStdString(options.output)));
    if (options.reportTemplate != "satisfaction")
        return invalidArgument(
            QCoreApplication::translate("CommandLine", "There is no template \"%1\"; this version has satisfaction.")
                .arg(QString::fromStdString(options.reportTemplate)));
    return {};
}

report::ReportFacts factsOf(const engine::ProjectFacts& known, const analysis::SatisfactionSummary& summary,
                            const domain::Questionnaire& questionnaire)
{
    const auto qt = [](const std::string& text) { return QString::fromStdString(text); };
    report::ReportFacts facts;
    facts.title = qt(known.title);
    facts.client = qt(known.client);
    facts.population = qt(known.population);
    facts.mode = qt(known.mode);
    facts.version = qt(known.version);
    facts.date = QDate::currentDate().toString(Qt::ISODate);
    facts.sponsor = qt(known.sponsor);
    facts.sampling = qt(known.sampling);
    facts.contact = qt(known.contact);
    facts.fileName = qt(known.fileName);
    facts.fingerprint = qt(known.fingerprint);
    facts.filterText = qt(summary.request.filterText);
    if (const domain::Variable* weight = questionnaire.find(summary.request.weight))
        facts.weightText = qt(weight->name);
    facts.batches = known.batches;
    return facts;
}

ExitCode run(const Options& options, Session& session)
{
    if (const auto status = checkOutput(options); !status)
        return session.fail(status.error());
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    const auto filter = data::parseFilter(options.filter);
    if (!filter)
        return session.fail(filter.error());
    analysis::SummaryRequest request;
    const auto weight = weightFor(options.weight, **project);
    if (!weight)
        return session.fail(weight.error());
    request.weight = *weight;
    request.options = (*project)->metricOptions();
    const auto summary = engine::summary(**project, *filter, request, session.progress());
    if (!summary)
        return session.fail(summary.error());
    const auto facts = engine::projectFacts(**project);
    if (!facts)
        return session.fail(facts.error());
    const auto questionnaire = (*project)->questionnaire();
    const report::ReportDocument document = report::satisfactionReport(
        *summary, *questionnaire, factsOf(*facts, *summary, *questionnaire), session.wording());
    const QString path = QString::fromStdString(options.output);
    if (const auto status = report::writePdf(document, path, session.progress()); !status)
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
    command->add_option("--template", options->reportTemplate,
                        words(QT_TRANSLATE_NOOP("CommandLine", "Kind of report; satisfaction when not given")));
    command->add_option(
        "--filter", options->filter,
        words(QT_TRANSLATE_NOOP("CommandLine", "Only the responses that pass, such as \"Region = East\"")));
    command->add_option(
        "--weight", options->weight,
        words(QT_TRANSLATE_NOOP("CommandLine", "Weight variable instead of the project's own; none for none")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli

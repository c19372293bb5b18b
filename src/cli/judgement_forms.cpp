#include "cli/judgement_forms.h"

#include <QCoreApplication>

#include "cli/commands.h"
#include "engine/judgement_form_files.h"
#include "report/indicators/judgement_form.h"
#include "report/pdf_writer.h"

namespace manyi::cli {

namespace {

// The form without anybody's judgements, with a row for each expert known.
domain::IndicatorSystem unanswered(domain::IndicatorSystem system)
{
    system.judgements.clear();
    return system;
}

bool endsIn(const QString& name, const char* ending)
{
    return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

QString problemText(const engine::FormProblem& problem)
{
    return QCoreApplication::translate("CommandLine", "Row %1, column %2, \"%3\": %4")
        .arg(problem.row)
        .arg(QString::fromStdString(problem.column), QString::fromStdString(problem.value),
             QString::fromStdString(problem.reason));
}

} // namespace

base::Status writeJudgementForm(const domain::IndicatorSystem& system, const std::string& path, Session& session)
{
    const QString name = QString::fromStdString(path);
    if (endsIn(name, ".csv") || endsIn(name, ".xlsx"))
        return engine::writeJudgementFormFile(unanswered(system), path);
    if (!endsIn(name, ".pdf"))
        return invalidArgument(QCoreApplication::translate("CommandLine",
                                                           "A judgement form is written as .pdf, .xlsx or .csv; "
                                                           "name such a file with -o."));
    const report::ReportDocument document = report::judgementForm(system, session.wording());
    if (document.blocks.empty())
        return invalidArgument(QCoreApplication::translate("CommandLine", "The tree asks for no judgements: no node "
                                                                          "with two or more children is weighed by "
                                                                          "them."));
    return report::writePdf(document, name, session.progress());
}

base::Status readJudgementAnswers(domain::IndicatorSystem& system, const std::string& path, Session& session)
{
    auto reading = engine::readJudgementFormFile(system, path, session.progress());
    if (!reading)
        return reading.error();
    if (reading->problems.empty()) {
        system = std::move(reading->system);
        return {};
    }
    QString sentence = problemText(reading->problems.front());
    if (reading->problems.size() > 1)
        sentence = QCoreApplication::translate("CommandLine", "%1 There are %2 more such places.")
                       .arg(sentence)
                       .arg(reading->problems.size() - 1);
    return invalidArgument(sentence);
}

} // namespace manyi::cli

#include "cli/judgement_forms.h"

#include <QCoreApplication>

#include "cli/commands.h"
#include "engine/indicators.h"
#include "io/csv/csv.h"
#include "report/indicators/judgement_form.h"
#include "report/pdf_writer.h"

namespace manyi::cli {

namespace {

base::Status writeTable(const std::vector<std::vector<std::string>>& table, const std::string& path)
{
    auto writer = io::CsvWriter::open(path, {});
    if (!writer)
        return writer.error();
    for (const std::vector<std::string>& row : table) {
        for (const std::string& cell : row)
            writer->text(cell);
        writer->endRecord();
    }
    return writer->finish();
}

// The form without anybody's judgements, with a row for each expert known.
std::vector<std::vector<std::string>> emptyTable(domain::IndicatorSystem system)
{
    system.judgements.clear();
    return engine::judgementFormTable(system);
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
    if (name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeTable(emptyTable(system), path);
    if (!name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return invalidArgument(QCoreApplication::translate("CommandLine",
                                                           "A judgement form is written as .pdf or .csv; "
                                                           "name such a file with -o."));
    const report::ReportDocument document = report::judgementForm(system, session.wording());
    if (document.blocks.empty())
        return invalidArgument(QCoreApplication::translate("CommandLine", "The tree asks for no judgements: no node "
                                                                          "with two or more children is weighed by "
                                                                          "them."));
    return report::writePdf(document, name, session.progress());
}

base::Status readJudgementAnswers(domain::IndicatorSystem& system, const std::string& path)
{
    const auto dialect = io::detectCsv(path);
    if (!dialect)
        return dialect.error();
    const auto table = io::readCsvTable(path, *dialect, 100000);
    if (!table)
        return table.error();
    auto reading = engine::readJudgementForm(system, table->records);
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

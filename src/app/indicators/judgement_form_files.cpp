#include "app/indicators/judgement_form_files.h"

#include <QFileDialog>

#include "app/commands/messages.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "io/csv/csv.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostRows = 10'000;
constexpr std::size_t mostProblems = 12;

QString problemsText(const std::vector<engine::FormProblem>& problems)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(problems.size(), mostProblems); ++i)
        lines << Texts::tr("Row %1, %2, \"%3\": %4")
                     .arg(problems[i].row)
                     .arg(fromUtf8(problems[i].column), fromUtf8(problems[i].value), fromUtf8(problems[i].reason));
    if (problems.size() > mostProblems)
        lines << Texts::tr("… and %1 more.").arg(problems.size() - mostProblems);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

base::Status judgement_form::write(const domain::IndicatorSystem& system, const QString& path)
{
    auto writer = io::CsvWriter::open(path.toStdString(), {});
    if (!writer)
        return writer.error();
    for (const auto& row : engine::judgementFormTable(system)) {
        for (const std::string& cell : row)
            writer.value().text(cell);
        writer.value().endRecord();
    }
    return writer.value().finish();
}

base::Result<engine::FormReading> judgement_form::readFrom(const domain::IndicatorSystem& system, const QString& path)
{
    const auto dialect = io::detectCsv(path.toStdString());
    if (!dialect)
        return dialect.error();
    const auto table = io::readCsvTable(path.toStdString(), dialect.value(), mostRows);
    if (!table)
        return table.error();
    return engine::readJudgementForm(system, table.value().records);
}

void judgement_form::save(const IndicatorDocument& document, QWidget* window)
{
    const QString title = Texts::tr("Save the judgement form");
    const QString path = QFileDialog::getSaveFileName(
        window, title, fromUtf8(document.system().name) + QStringLiteral(".csv"), Texts::tr("CSV tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto written = write(document.system(), path); !written)
        showError(window, title, written.error());
}

void judgement_form::read(IndicatorDocument& document, QWidget* window)
{
    const QString title = Texts::tr("Read judgement forms");
    const QString path =
        QFileDialog::getOpenFileName(window, title, {}, Texts::tr("CSV tables (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto reading = readFrom(document.system(), path);
    if (!reading)
        return showError(window, title, reading.error());
    document.apply(title, [&](domain::IndicatorSystem& system) { system = reading.value().system; });
    if (!reading.value().problems.empty())
        showNotice(window, title,
                   Texts::tr("Judgements of %1 experts were read. These cells were not taken over:")
                           .arg(reading.value().experts.size()) +
                       QStringLiteral("\n\n") + problemsText(reading.value().problems));
}

} // namespace manyi::app

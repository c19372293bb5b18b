#include "app/indicators/judgement_form_files.h"

#include <QFileDialog>
#include <QMenu>

#include "app/commands/messages.h"
#include "app/overview/figure_text.h"
#include "engine/judgement_form_files.h"
#include "report/indicators/judgement_form.h"
#include "report/pdf_writer.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostProblems = 12;

bool isPdf(const QString& path)
{
    return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

} // namespace

JudgementFormFiles::JudgementFormFiles(IndicatorDocument& document, QWidget* parent)
    : QObject(parent), m_document(document), m_task(this)
{
    connect(this, &JudgementFormFiles::failed, this,
            [this](const QString& title, const base::Error& error) { showError(window(), title, error); });
    connect(this, &JudgementFormFiles::taken, this, [this](const engine::FormReading& reading) {
        if (reading.problems.empty())
            return;
        QStringList lines{
            tr("Judgements of %1 experts were read. These cells were not taken over:").arg(reading.experts.size()),
            QString()};
        for (std::size_t i = 0; i < std::min(reading.problems.size(), mostProblems); ++i) {
            const engine::FormProblem& problem = reading.problems[i];
            lines << tr("Row %1, %2, \"%3\": %4")
                         .arg(problem.row)
                         .arg(fromUtf8(problem.column), fromUtf8(problem.value), fromUtf8(problem.reason));
        }
        if (reading.problems.size() > mostProblems)
            lines << tr("… and %1 more.").arg(reading.problems.size() - mostProblems);
        showNotice(window(), tr("Read judgement forms"), lines.join(QLatin1Char('\n')));
    });
}

QWidget* JudgementFormFiles::window() const
{
    const auto* widget = qobject_cast<QWidget*>(parent());
    return widget ? widget->window() : nullptr;
}

void JudgementFormFiles::addTo(QMenu& menu)
{
    menu.addAction(tr("Print judgement form (PDF)…"), this, &JudgementFormFiles::askAndPrint)
        ->setObjectName(QStringLiteral("printForm"));
    menu.addAction(tr("Save judgement form to be filled in…"), this, &JudgementFormFiles::askAndSave)
        ->setObjectName(QStringLiteral("saveForm"));
    menu.addAction(tr("Read judgement forms…"), this, &JudgementFormFiles::askAndRead)
        ->setObjectName(QStringLiteral("readForm"));
}

QString JudgementFormFiles::suggestion(const char* ending) const
{
    return fromUtf8(m_document.system().name).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1String(ending);
}

void JudgementFormFiles::askAndPrint()
{
    const QString path =
        QFileDialog::getSaveFileName(window(), tr("Print judgement form"), suggestion(".pdf"), tr("PDF files (*.pdf)"));
    if (!path.isEmpty())
        write(isPdf(path) ? path : path + QStringLiteral(".pdf"));
}

void JudgementFormFiles::askAndSave()
{
    const QString workbooks = tr("Excel workbooks (*.xlsx)");
    QString chosen = workbooks;
    const QString path =
        QFileDialog::getSaveFileName(window(), tr("Save the judgement form"), suggestion(".xlsx"),
                                     workbooks + QStringLiteral(";;") + tr("CSV tables (*.csv)"), &chosen);
    if (path.isEmpty())
        return;
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool known = ending == QLatin1String("xlsx") || ending == QLatin1String("csv");
    write(known ? path : path + (chosen == workbooks ? QStringLiteral(".xlsx") : QStringLiteral(".csv")));
}

void JudgementFormFiles::askAndRead()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Read judgement forms"), {},
                                                      tr("Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)") +
                                                          QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        read(path);
}

void JudgementFormFiles::write(const QString& path)
{
    const QString title = tr("Save the judgement form");
    const domain::IndicatorSystem system = m_document.system();
    const auto printed = report::judgementForm(system, m_document.session().wording());
    if (printed.blocks.empty()) {
        const QString sentence = tr("There is nothing to ask: no indicator with two or more below it is weighed by "
                                    "judgements. No file was written.");
        Q_EMIT failed(title, {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}});
        return;
    }
    m_task.start<base::Status>(
        title,
        [system, printed, path](base::Progress& progress) {
            return isPdf(path) ? report::writePdf(printed, path, progress)
                               : engine::writeJudgementFormFile(system, path.toStdString());
        },
        [this, title, path](const base::Status& status) {
            if (status)
                Q_EMIT written(path);
            else
                Q_EMIT failed(title, status.error());
        });
}

void JudgementFormFiles::read(const QString& path)
{
    using Reading = base::Result<engine::FormReading>;
    const domain::IndicatorSystem before = m_document.system();
    m_task.start<Reading>(
        tr("Read judgement forms"),
        [before, path](base::Progress& progress) {
            return engine::readJudgementFormFile(before, path.toStdString(), progress);
        },
        [this, before, path](const Reading& reading) {
            // What was edited meanwhile must not be lost.
            if (m_document.system() != before)
                read(path);
            else
                take(reading);
        });
}

void JudgementFormFiles::take(const base::Result<engine::FormReading>& reading)
{
    const QString title = tr("Read judgement forms");
    if (!reading) {
        Q_EMIT failed(title, reading.error());
        return;
    }
    if (!reading->experts.empty())
        m_document.apply(title, [&](domain::IndicatorSystem& system) { system = reading->system; });
    Q_EMIT taken(*reading);
}

} // namespace manyi::app

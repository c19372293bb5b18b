#include "app/reports/report_export.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

#include "app/texts.h"
#include "report/pdf_writer.h"

namespace manyi::app {

namespace {

// Pages are painted on this thread; the dialog stays alive between them.
class DialogProgress : public base::Progress {
public:
    explicit DialogProgress(QProgressDialog& dialog) : m_dialog(dialog) {}
    void report(double fraction, std::string_view text) override
    {
        if (!text.empty())
            m_dialog.setLabelText(QString::fromUtf8(text.data(), qsizetype(text.size())));
        m_dialog.setValue(static_cast<int>(fraction * 100));
        if (m_dialog.wasCanceled())
            cancel();
    }

private:
    QProgressDialog& m_dialog;
};

} // namespace

QString askForPdfPath(QWidget* window, const QString& before)
{
    const QFileInfo info(before);
    const QString suggestion = info.absolutePath() + "/" + info.completeBaseName() + ".pdf";
    const QString path = QFileDialog::getSaveFileName(window, Texts::tr("Export the report"), suggestion,
                                                      Texts::tr("PDF files (*.pdf)"));
    return path.isEmpty() || path.endsWith(".pdf", Qt::CaseInsensitive) ? path : path + ".pdf";
}

base::Status exportReport(const report::ReportDocument& document, const QString& path, QWidget* window)
{
    QProgressDialog dialog(Texts::tr("Writing the report"), Texts::tr("Cancel"), 0, 100, window);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(500);
    DialogProgress progress(dialog);
    return report::writePdf(document, path, progress);
}

} // namespace manyi::app

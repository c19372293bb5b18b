#include "report/pdf_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

#include "report/pdf/pdf_outline.h"
#include "report/pdf/to_unicode.h"

namespace manyi::report {

namespace {

base::Error error(base::ErrorCode code, const QString& message, const QString& path)
{
    return {code, message.toStdString(), path.toStdString()};
}

base::Error cancelled(const QString& path)
{
    const QString message = QCoreApplication::translate(
        "Report", "The report was cancelled. The file was not written; one that was there is unchanged.");
    return error(base::ErrorCode::Cancelled, message, path);
}

// False when the work was cancelled.
bool paintPages(const PageLayout& layout, QPdfWriter& writer, base::Progress& progress)
{
    const int count = layout.pageCount();
    QPainter painter(&writer);
    painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
    for (int page = 0; page < count; ++page) {
        if (progress.cancelled())
            return false;
        if (page > 0)
            writer.newPage();
        layout.paint(page, painter);
        const QString text = QCoreApplication::translate("Report", "Writing page %1 of %2").arg(page + 1).arg(count);
        progress.report(double(page + 1) / count, text.toStdString());
    }
    return true;
}

// The finished bytes; empty when cancelled.
QByteArray pdfBytes(const ReportDocument& document, base::Progress& progress)
{
    const PageLayout layout(document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(1440);
        if (!paintPages(layout, writer, progress))
            return {};
    }
    buffer.close();
    std::optional<PdfFile> file = PdfFile::parse(bytes);
    if (!file)
        return bytes;
    correctTextMaps(*file);
    addOutline(*file, layout.bookmarks());
    addLanguage(*file, document.language);
    setInformation(*file, document.title, document.author);
    return file->write();
}

base::Error writeError(const QString& path, qsizetype size)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (storage.isValid() && storage.bytesAvailable() < size)
        return error(
            base::ErrorCode::DiskFull,
            QCoreApplication::translate(
                "Report",
                "There is no room on the disk for the report. Nothing was changed. Make room or choose another "
                "folder, then write it again."),
            path);
    return error(
        base::ErrorCode::ReadOnly,
        QCoreApplication::translate(
            "Report",
            "The report could not be written to %1. A file that was there is unchanged. Choose another folder or "
            "name, or close the program that holds the file.")
            .arg(QFileInfo(path).fileName()),
        path);
}

base::Status save(const QByteArray& bytes, const QString& path)
{
    const QFileInfo target(path);
    if (!target.absoluteDir().exists())
        return error(base::ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "Report", "The folder %1 does not exist. Nothing was written. Choose another folder.")
                         .arg(target.absolutePath()),
                     path);
    QSaveFile file(path);
    if (target.isDir() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return writeError(path, bytes.size());
    return {};
}

} // namespace

base::Status writePdf(const ReportDocument& document, const QString& path, base::Progress& progress)
{
    const QByteArray bytes = pdfBytes(document, progress);
    if (bytes.isEmpty() || progress.cancelled())
        return cancelled(path);
    return save(bytes, path);
}

} // namespace manyi::report

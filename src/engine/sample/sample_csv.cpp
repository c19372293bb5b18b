#include <algorithm>
#include <future>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include "engine/sample.h"
#include "engine/sample/csv_rows.h"

namespace manyi::engine {

namespace {

base::Error writeError(const QSaveFile& file, const std::string& path)
{
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    const QString text = QCoreApplication::translate("Sample", "%1 could not be written: %2. Nothing was changed.")
                             .arg(QString::fromStdString(path), file.errorString());
    return {full ? base::ErrorCode::DiskFull : base::ErrorCode::ReadOnly, text.toStdString(), path};
}

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Sample", "The sample was cancelled; nothing was written.").toStdString(),
            {}};
}

std::string block(const SampleOptions& options, std::int64_t first)
{
    const std::int64_t count = std::min(sampleBlockRows, options.rows - first);
    return count > 0 ? sampleBlock(options.seed, first, count, options.rows) : std::string();
}

} // namespace

base::Status writeSampleCsv(const std::string& path, const SampleOptions& options, base::Progress& progress)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file, path);
    file.write(QByteArray::fromStdString(sampleHeader()));
    // Two blocks at a time, one on each core, written in order.
    for (std::int64_t first = 0; first < options.rows; first += 2 * sampleBlockRows) {
        if (progress.cancelled())
            return cancelled();
        auto next = std::async(std::launch::async, block, std::cref(options), first + sampleBlockRows);
        for (const std::string& text : {block(options, first), next.get()}) {
            if (file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
                return writeError(file, path);
        }
        progress.report(static_cast<double>(first) / static_cast<double>(options.rows), {});
    }
    if (!file.commit())
        return writeError(file, path);
    progress.report(1, {});
    return {};
}

} // namespace manyi::engine

#include "io/source/source.h"

#include <filesystem>

#include <QCoreApplication>

#include "io/source/formats.h"
#include "io/source/reader_process.h"
#include "io/source/spool_writer.h"

namespace manyi::io {

namespace {

base::Result<SourceInput> openInput(const std::string& path, const std::vector<std::string>& companions)
{
    const auto nameOf = [](const std::string& each) { return std::filesystem::path(each).filename().string(); };
    auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    SourceInput input{nameOf(path), std::move(*file), {}};
    for (const std::string& each : companions) {
        auto companion = ByteFile::open(each);
        if (!companion)
            return companion.error();
        input.companions.push_back({nameOf(each), std::move(*companion)});
    }
    return input;
}

// Text formats hold no surprises that a process of their own would have to contain.
base::Result<SourceDictionary> readHere(const Format& format, const std::string& path, const Detection& detection,
                                        const SourceHints& hints, const Spool& spool, base::Progress& progress)
{
    const auto input = openInput(path, detection.companions);
    if (!input)
        return input.error();
    SourceDictionary dictionary;
    dictionary.format = format.name;
    SpoolWriter writer(spool.descriptor());
    const auto status = format.read(*input, hints, dictionary, writer, progress);
    if (const auto written = writer.finish(); !written)
        return written.error();
    if (!status) {
        base::Error error = status.error();
        if (error.where.empty())
            error.where = path;
        return error;
    }
    return dictionary;
}

} // namespace

base::Result<Source> openSource(const std::string& path, const Detection& detection, const SourceHints& hints,
                                base::Progress& progress)
{
    Detection chosen = detection;
    if (!hints.format.empty())
        chosen.format = hints.format;
    const Format* format = findFormat(chosen.format);
    if (format == nullptr)
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Source", "There is no reader for files of the format %1.")
                               .arg(QString::fromStdString(chosen.format))
                               .toStdString(),
                           path};
    auto spool = Spool::create();
    if (!spool)
        return spool.error();
    auto dictionary = format->binary ? readInProcess(path, chosen, hints, **spool, progress)
                                     : readHere(*format, path, chosen, hints, **spool, progress);
    if (!dictionary)
        return dictionary.error();
    return Source{std::move(*dictionary), std::move(*spool)};
}

base::Result<CsvDialect> dialectOf(const Source& source, const CsvHints& hints)
{
    CsvHints told;
    told.encoding = "UTF-8";
    told.separator = ',';
    told.headerRow = source.dictionary.headerRow ? source.dictionary.headerRow : hints.headerRow;
    told.merged = source.dictionary.merged;
    told.plain = source.dictionary.headerRow.has_value();
    auto dialect = detectCsv(source.spool->path(), told);
    if (!dialect)
        return dialect.error();
    dialect->decimal = '.';
    return dialect;
}

domain::Recipe recipeForSpool(const domain::Recipe& recipe)
{
    domain::Recipe plain = recipe;
    plain.encoding = "UTF-8";
    plain.separator = ',';
    plain.quote = '"';
    plain.decimal = '.';
    return plain;
}

} // namespace manyi::io

#include "engine/import/file_rows.h"

#include "base/part_of_progress.h"
#include "engine/texts.h"
#include "io/dialects/kobo_repeats.h"

namespace manyi::engine {

namespace {

constexpr std::size_t previewRecords = 1000;
constexpr double readerShare = 0.6; // of the time that a foreign file takes until its plan is made

// What is told beforehand: the hints, overruled by a told recipe, overruled by settings.
io::CsvHints csvHints(const ImportOptions& options)
{
    io::CsvHints hints = options.hints;
    if (options.recipe && !options.recipe->encoding.empty())
        hints.encoding = options.recipe->encoding;
    if (options.recipe) {
        hints.separator = options.recipe->separator;
        hints.headerRow = options.recipe->headerRow;
    }
    for (const RecipeSetting& setting : options.settings) {
        if (setting.key == "encoding")
            hints.encoding = setting.value;
        if (setting.key == "separator")
            hints.separator = separatorFromText(setting.value);
    }
    return hints;
}

io::SourceHints sourceHints(const ImportOptions& options)
{
    io::SourceHints hints = options.source;
    if (hints.encoding.empty() && options.hints.encoding)
        hints.encoding = *options.hints.encoding;
    if (options.recipe && hints.sheet.empty())
        hints.sheet = options.recipe->sheet;
    for (const RecipeSetting& setting : options.settings) {
        if (setting.key == "encoding")
            hints.encoding = setting.value;
        if (setting.key == "sheet")
            hints.sheet = setting.value;
        if (setting.key == "format")
            hints.format = setting.value;
    }
    return hints;
}

base::Status readTable(FilePlan& file, const std::string& path, const io::CsvDialect& dialect, base::Progress& progress)
{
    auto preview = io::readCsvTable(path, dialect, previewRecords);
    if (!preview)
        return preview.error();
    auto profile = io::profileCsv(path, dialect, progress);
    if (!profile)
        return profile.error();
    file.preview = std::move(*preview);
    file.profile = std::move(*profile);
    if (!file.profile.dialect.toolReason.empty())
        file.formatReason = file.profile.dialect.toolReason; // says more than the kind of file
    return {};
}

base::Status readSource(FilePlan& file, const io::Detection& detection, const io::SourceHints& hints,
                        const io::CsvHints& csv, base::Progress& progress)
{
    base::PartOfProgress reading(progress, 0, readerShare);
    base::PartOfProgress profiling(progress, readerShare, 1);
    auto source = io::openSource(file.path, detection, hints, reading);
    if (!source)
        return source.error();
    if (hints.sheet.empty())
        if (auto status = io::joinRepeatSheets(file.path, detection, *source, reading); !status)
            return status;
    const auto dialect = io::dialectOf(*source, csv);
    if (!dialect)
        return dialect.error();
    file.dictionary = std::move(source->dictionary);
    file.spool = std::move(source->spool);
    return readTable(file, file.spool->path(), *dialect, profiling);
}

} // namespace

base::Status readForPlan(FilePlan& file, const ImportOptions& options, base::Progress& progress)
{
    const io::SourceHints hints = sourceHints(options);
    auto detection = hints.format == "csv" ? base::Result<io::Detection>(io::Detection{}) : io::detectFormat(file.path);
    if (!detection)
        return detection.error();
    file.format = hints.format.empty() ? detection->format : hints.format;
    file.formatReason = detection->reason;
    if (file.format != "csv")
        return readSource(file, *detection, hints, csvHints(options), progress);
    const auto dialect = io::detectCsv(file.path, csvHints(options));
    if (!dialect)
        return dialect.error();
    return readTable(file, file.path, *dialect, progress);
}

base::Result<domain::ImportReport> readRows(const FilePlan& file, const domain::Recipe& recipe,
                                            const std::function<base::Status(const data::ResponseChunk&)>& sink,
                                            base::Progress& progress)
{
    if (!file.spool)
        return io::readCsv(file.path, recipe, sink, progress);
    auto report = io::readCsv(file.spool->path(), io::recipeForSpool(recipe), sink, progress, file.path);
    if (!report)
        return report;
    report->format = file.format;
    report->encoding = recipe.encoding;
    report->problems.insert(report->problems.begin(), file.dictionary.problems.begin(), file.dictionary.problems.end());
    return report;
}

} // namespace manyi::engine

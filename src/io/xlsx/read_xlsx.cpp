#include <QCoreApplication>

#include "io/sheet/sheet_choice.h"
#include "io/xlsx/package.h"
#include "io/xlsx/sheet_feeder.h"
#include "io/xlsx/string_table.h"
#include "io/xlsx/styles.h"
#include "io/xlsx/xlsx.h"
#include "io/zip/read_ahead.h"

namespace manyi::io {

namespace {

// Everything the sheets of a workbook share.
struct Shared {
    Package package;
    StringTable strings;
    std::vector<TimeFormat> styles;
};

base::Result<Shared> readShared(Archive& archive, const std::string& where, base::Progress& progress)
{
    auto package = readPackage(archive, where, progress);
    if (!package)
        return package.error();
    Shared shared{std::move(*package), {}, {}};
    if (shared.package.styles) {
        auto styles = readStyles(archive, *shared.package.styles, where, progress);
        if (!styles)
            return styles.error();
        shared.styles = std::move(*styles);
    }
    if (shared.package.sharedStrings) {
        auto strings = readStringTable(archive, *shared.package.sharedStrings, where, progress);
        if (!strings)
            return strings.error();
        shared.strings = std::move(*strings);
    }
    return shared;
}

base::Result<std::int64_t> readSheet(Archive& archive, const Shared& shared, std::size_t entry,
                                     const std::string& where, SourceDictionary& dictionary, RowSink& sink,
                                     base::Progress& progress)
{
    SheetRows rows(sink, {}, where);
    const SheetParser::Context context{shared.strings, shared.styles, shared.package.dates};
    SheetParser handler(context, rows);
    XmlParser parser(handler, where + ": " + archive.names()[entry]);
    handler.setParser(&parser);
    SheetFeeder feeder(handler, parser);
    const auto take = [&](std::string_view piece) {
        progress.report(archive.fractionRead(), {});
        auto status = feeder.feed(piece);
        return status ? rows.status() : status; // refused rows end the reading: what follows is not unpacked
    };
    auto status = readAhead(archive, entry, take, progress);
    if (status)
        status = feeder.finish();
    if (auto refused = rows.status(); !refused)
        return refused.error();
    if (!status)
        return status.error();
    takeMerged(handler.merged(), rows, dictionary);
    dictionary.problems = rows.problems().problems();
    dictionary.rowNumbers = rows.rowNumbers();
    return rows.rowsSent();
}

} // namespace

base::Status readXlsx(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                      base::Progress& progress)
{
    auto archive = Archive::open(input.file);
    if (!archive)
        return archive.error();
    const auto shared = readShared(*archive, input.name, progress);
    if (!shared)
        return shared.error();
    dictionary.format = "xlsx";
    dictionary.encoding = "UTF-8";
    for (const Package::Sheet& sheet : shared->package.sheets)
        dictionary.sheets.push_back(sheet.name);
    return readChosenSheet(hints.sheet, input.name, dictionary, sink, [&](std::size_t sheet, RowSink& rows) {
        return readSheet(*archive, *shared, shared->package.sheets[sheet].entry, input.name, dictionary, rows,
                         progress);
    });
}

} // namespace manyi::io

#include <QCoreApplication>

#include "io/ods/ods.h"
#include "io/ods/table_parser.h"
#include "io/sheet/sheet_choice.h"
#include "io/xml/read_entry.h"

namespace manyi::io {

namespace {

// An encrypted document names the keys of its parts here.
base::Status checkEncryption(Archive& archive, const std::string& where, base::Progress& progress)
{
    const auto manifest = archive.find("META-INF/manifest.xml");
    if (!manifest)
        return {};
    const auto text = archive.content(*manifest, std::size_t{4} << 20, progress);
    if (!text)
        return text.error();
    if (text->find("encryption-data") == std::string::npos)
        return {};
    return base::Error{base::ErrorCode::Foreign,
                       QCoreApplication::translate("Sheet", "The file is protected by a password. Save it without a "
                                                            "password first.")
                           .toStdString(),
                       where};
}

base::Result<std::int64_t> readTable(Archive& archive, std::size_t content, std::size_t table, const std::string& where,
                                     SourceDictionary& dictionary, RowSink& sink, base::Progress& progress)
{
    SheetRows rows(sink, {}, where);
    TableParser handler(table, rows);
    XmlParser parser(handler, where);
    handler.setParser(&parser);
    const auto status =
        parseEntry(archive, content, parser, progress, [&] { progress.report(archive.fractionRead(), {}); });
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

base::Status readOds(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    auto archive = Archive::open(input.file);
    if (!archive)
        return archive.error();
    if (auto status = checkEncryption(*archive, input.name, progress); !status)
        return status;
    const auto content = archive->find("content.xml");
    if (!content)
        return base::Error{
            base::ErrorCode::Foreign,
            QCoreApplication::translate("Sheet", "The file is no OpenDocument spreadsheet.").toStdString(), input.name};
    TableNames names;
    XmlParser parser(names, input.name);
    if (auto status = parseEntry(*archive, *content, parser, progress); !status)
        return status;
    dictionary.format = "ods";
    dictionary.encoding = "UTF-8";
    dictionary.sheets = names.names;
    return readChosenSheet(hints.sheet, input.name, dictionary, sink, [&](std::size_t table, RowSink& rows) {
        return readTable(*archive, *content, table, input.name, dictionary, rows, progress);
    });
}

} // namespace manyi::io

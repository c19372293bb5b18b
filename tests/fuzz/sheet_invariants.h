#pragma once

#include <string>
#include <vector>

#include "io/ods/ods.h"
#include "io/xlsx/sheet_feeder.h"
#include "io/xlsx/xlsx.h"

namespace manyi::test {

// Takes a bounded number of cells, so that a fuzzer is not kept waiting by sheets that are large but allowed.
class BoundedSink final : public io::RowSink {
public:
    bool row(std::span<const std::string_view> cells) override
    {
        m_cells += cells.size();
        rows.emplace_back(cells.begin(), cells.end());
        return m_cells < 200000;
    }
    std::vector<std::vector<std::string>> rows;

private:
    std::size_t m_cells = 0;
};

// Reads a container as a workbook and as an OpenDocument spreadsheet; empty when all is well, refusals included.
inline std::string containerInvariants(const std::string& path)
{
    for (const io::ReadSource read : {&io::readXlsx, &io::readOds}) {
        auto file = io::ByteFile::open(path);
        if (!file)
            return "the file cannot be opened";
        const io::SourceInput input{"input", std::move(*file), {}};
        io::SourceDictionary dictionary;
        BoundedSink sink;
        base::Progress progress;
        const auto status = read(input, {}, dictionary, sink, progress);
        if (status && sink.rows.empty())
            return "a file without rows was read";
        if (!status && status.error().message.empty())
            return "a refusal without a reason";
    }
    return {};
}

// Rows of a sheet's XML, by way of the row scanner or through the full parser alone.
inline base::Status sheetRows(std::string_view xml, bool scanned, std::size_t pieceBytes, BoundedSink& sink)
{
    static const io::StringTable strings = [] {
        io::StringTable table;
        for (const char* text : {"a", "", "中"}) {
            table.append(text);
            table.endText();
        }
        return table;
    }();
    static const std::vector<io::TimeFormat> styles = {io::TimeFormat::None, io::TimeFormat::Date, io::TimeFormat::Time,
                                                       io::TimeFormat::Elapsed};
    io::SheetRows rows(sink, {}, "sheet");
    const io::SheetParser::Context context{strings, styles, io::DateSystem::Since1900};
    io::SheetParser handler(context, rows);
    io::XmlParser parser(handler, "sheet");
    handler.setParser(&parser);
    io::SheetFeeder feeder(handler, parser);
    base::Status status;
    for (std::size_t at = 0; at < xml.size() && status; at += pieceBytes)
        status = scanned ? feeder.feed(xml.substr(at, pieceBytes)) : parser.feed(xml.substr(at, pieceBytes));
    if (status)
        status = scanned ? feeder.finish() : parser.finish();
    return rows.status() ? status : rows.status();
}

// Where both ways read the sheet, they read the same.
inline std::string sheetInvariants(std::string_view xml)
{
    BoundedSink whole;
    BoundedSink pieces;
    BoundedSink parsed;
    const auto scannedWhole = sheetRows(xml, true, xml.size() + 1, whole);
    const auto scannedPieces = sheetRows(xml, true, 7, pieces);
    const auto full = sheetRows(xml, false, xml.size() + 1, parsed);
    if (scannedWhole && full && whole.rows != parsed.rows)
        return "the scanner reads other cells than the parser";
    if (scannedPieces && full && pieces.rows != parsed.rows)
        return "the scanner reads other cells from pieces";
    if (full && !scannedWhole)
        return "the scanner refuses what the parser reads";
    return {};
}

} // namespace manyi::test

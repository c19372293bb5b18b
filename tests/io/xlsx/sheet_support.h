#pragma once

#include <string>
#include <vector>

#include "io/csv_support.h"
#include "io/source/reader.h"
#include "io/xlsx/xlsx.h"
#include "io/xlsx/zip_file.h"

namespace manyi::test {

struct SheetRead {
    base::Status status;
    io::SourceDictionary dictionary;
    std::vector<std::vector<std::string>> rows;
};

class CollectingSink final : public io::RowSink {
public:
    explicit CollectingSink(std::vector<std::vector<std::string>>& rows, std::size_t most) : m_rows(rows), m_most(most)
    {
    }
    bool row(std::span<const std::string_view> cells) override
    {
        if (m_rows.size() >= m_most)
            return false;
        m_rows.emplace_back(cells.begin(), cells.end());
        return true;
    }

private:
    std::vector<std::vector<std::string>>& m_rows;
    std::size_t m_most;
};

inline SheetRead readWith(io::ReadSource read, const std::string& path, const std::string& sheet = {},
                          std::size_t mostRows = 100000)
{
    SheetRead result;
    auto file = io::ByteFile::open(path);
    EXPECT_TRUE(file) << path;
    if (!file)
        return result;
    const io::SourceInput input{std::filesystem::path(path).filename().string(), std::move(*file), {}};
    io::SourceHints hints;
    hints.sheet = sheet;
    CollectingSink sink(result.rows, mostRows);
    base::Progress progress;
    result.status = read(input, hints, result.dictionary, sink, progress);
    return result;
}

inline SheetRead readBytes(io::ReadSource read, const std::string& bytes, const std::string& sheet = {})
{
    const TemporaryFile file(bytes, "book.xlsx");
    return readWith(read, file.path(), sheet);
}

const std::string workbookXml =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>)";

inline ZipParts parts(const std::string& sheetXml, const std::string& stringsXml = {},
                      const std::string& stylesXml = {}, const std::string& workbook = workbookXml)
{
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    ZipParts result = {{"_rels/.rels", R"(<Relationships><Relationship Id="rId1" Type=")" + kind +
                                           R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
                       {"xl/workbook.xml", workbook},
                       {"xl/_rels/workbook.xml.rels",
                        R"(<Relationships><Relationship Id="rId1" Type=")" + kind +
                            R"(worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" + kind +
                            R"(sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type=")" + kind +
                            R"(styles" Target="styles.xml"/></Relationships>)"}};
    if (!sheetXml.empty())
        result.emplace_back("xl/worksheets/sheet1.xml", sheetXml);
    if (!stringsXml.empty())
        result.emplace_back("xl/sharedStrings.xml", stringsXml);
    if (!stylesXml.empty())
        result.emplace_back("xl/styles.xml", stylesXml);
    return result;
}

inline std::string sheetOf(const std::string& rows, const std::string& after = {})
{
    return R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)" + rows +
           "</sheetData>" + after + "</worksheet>";
}

// Reads a workbook whose only sheet holds these rows.
inline SheetRead readRows(const std::string& rows, const std::string& strings = {}, const std::string& styles = {},
                          const std::string& workbook = workbookXml, const std::string& after = {})
{
    return readBytes(io::readXlsx, zipBytes(parts(sheetOf(rows, after), strings, styles, workbook)));
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace manyi::test

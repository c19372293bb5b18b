#include <algorithm>
#include <memory>

#include <QCoreApplication>
#include <freexl.h>

#include "io/sheet/sheet_choice.h"
#include "io/sheet/sheet_rows.h"
#include "io/source/cell_form.h"
#include "io/xls/compound_stream.h"
#include "io/xls/sheet_results.h"
#include "io/xls/xls.h"

namespace manyi::io {

namespace {

constexpr std::int64_t mostFileBytes = 200 * 1000 * 1000;

std::string translated(const char* text)
{
    return QCoreApplication::translate("Xls", text).toStdString();
}

base::Error passwordError(const std::string& where)
{
    return {base::ErrorCode::Foreign,
            translated(QT_TRANSLATE_NOOP("Xls", "The workbook is protected by a password. Save it without a password "
                                                "first.")),
            where};
}

base::Error openError(int code, const std::string& where)
{
    if (code == FREEXL_UNSUPPORTED_CHARSET || code == FREEXL_INVALID_CHARACTER)
        return {
            base::ErrorCode::Foreign,
            translated(QT_TRANSLATE_NOOP("Xls", "The workbook's texts are in a code page that cannot be read. Save it "
                                                "as .xlsx first.")),
            where};
    if (code == FREEXL_CFBF_INVALID_SIGNATURE || code == FREEXL_INVALID_CFBF_HEADER ||
        code == FREEXL_BIFF_WORKBOOK_NOT_FOUND)
        return {
            base::ErrorCode::Foreign,
            translated(QT_TRANSLATE_NOOP("Xls", "The file is no Excel workbook of the old .xls kind. Save it as .xlsx "
                                                "or CSV in the program it comes from.")),
            where};
    return {base::ErrorCode::Damaged,
            QCoreApplication::translate("Xls", "The workbook is damaged (error %1) and cannot be read. Open it in a "
                                               "spreadsheet program and save it as .xlsx.")
                .arg(code)
                .toStdString(),
            where};
}

// An encrypted workbook of the new kind is a compound file with a stream of this name, in UTF-16.
base::Result<bool> isEncryptedPackage(const ByteFile& file)
{
    std::string wanted;
    for (const char c : std::string_view("EncryptedPackage"))
        wanted.append(1, c).append(1, '\0');
    std::string bytes(std::size_t{1} << 20, '\0');
    for (std::int64_t offset = 0; offset < file.size();) {
        const auto count = file.read(offset, bytes.data(), bytes.size());
        if (!count)
            return count.error();
        const std::string_view part(bytes.data(), *count);
        if (part.find(wanted) != std::string_view::npos)
            return true;
        if (*count <= wanted.size())
            break;
        offset += static_cast<std::int64_t>(*count - wanted.size());
    }
    return false;
}

struct CloseWorkbook {
    void operator()(const void* handle) const { freexl_close(handle); }
};
using Workbook = std::unique_ptr<const void, CloseWorkbook>;

base::Result<Workbook> openWorkbook(const SourceInput& input)
{
    if (input.file.size() > mostFileBytes)
        return base::Error{
            base::ErrorCode::TooLarge,
            translated(QT_TRANSLATE_NOOP("Xls", "The workbook is larger than 200 MB. Save the sheet as CSV; "
                                                "CSV files may have any size.")),
            input.name};
    const auto encrypted = isEncryptedPackage(input.file);
    if (!encrypted)
        return encrypted.error();
    if (*encrypted)
        return passwordError(input.name);
    const void* handle = nullptr;
    const int code = freexl_open(input.file.path().c_str(), &handle);
    Workbook workbook(handle);
    if (code != FREEXL_OK)
        return openError(code, input.name);
    unsigned info = 0;
    if (freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &info) == FREEXL_OK && info == FREEXL_BIFF_OBFUSCATED)
        return passwordError(input.name);
    return workbook;
}

std::string_view withoutMidnight(std::string_view text)
{
    constexpr std::string_view midnight = " 00:00:00";
    return text.ends_with(midnight) ? text.substr(0, text.size() - midnight.size()) : text;
}

bool takeCell(const FreeXL_CellValue& cell, std::size_t column, SheetRows& rows)
{
    CellBuffer buffer;
    switch (cell.type) {
    case FREEXL_CELL_INT:
        return rows.cell(column, numberCell(cell.value.int_value, buffer));
    case FREEXL_CELL_DOUBLE:
        return rows.cell(column, numberCell(cell.value.double_value, buffer));
    case FREEXL_CELL_DATETIME:
        return rows.cell(column, withoutMidnight(cell.value.text_value));
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_TIME:
        return rows.cell(column, cell.value.text_value ? cell.value.text_value : "");
    default:
        return true;
    }
}

bool takeResult(const SheetResults::Cell& cell, DateSystem dates, SheetRows& rows)
{
    using Kind = SheetResults::Cell::Kind;
    CellBuffer buffer;
    switch (cell.kind) {
    case Kind::Number:
        if (cell.format != TimeFormat::None)
            if (const auto time = timeCell(cell.number, cell.format, dates, buffer))
                return rows.cell(cell.column, *time);
        return rows.cell(cell.column, numberCell(cell.number, buffer));
    case Kind::Text:
        return rows.cell(cell.column, cell.text);
    case Kind::Boolean:
        return rows.cell(cell.column, cell.number != 0 ? "TRUE" : "FALSE");
    case Kind::Error:
        rows.problems().add(SheetProblems::Kind::ErrorValue, cell.column, cell.text, rows.row() + 1);
        return rows.missingCell(cell.column);
    case Kind::NotCalculated:
        rows.problems().add(SheetProblems::Kind::FormulaWithoutValue, cell.column, {}, rows.row() + 1);
        return rows.missingCell(cell.column);
    }
    return true;
}

// Of two cells at one place that of the results counts.
class RowCells {
public:
    RowCells(const void* workbook, const SheetResults& results) : m_workbook(workbook), m_results(results) {}

    bool take(unsigned row, unsigned short width, SheetRows& rows)
    {
        const auto inRow = [&] { return m_next < m_results.cells.size() && m_results.cells[m_next].row == row; };
        const auto resultsUpTo = [&](std::size_t column) {
            bool goOn = true;
            for (; goOn && inRow() && m_results.cells[m_next].column <= column; ++m_next)
                goOn = takeResult(m_results.cells[m_next], m_results.dates, rows);
            return goOn;
        };
        for (unsigned short column = 0; column < width; ++column) {
            const bool result = inRow() && m_results.cells[m_next].column == column;
            FreeXL_CellValue cell;
            if (!result && freexl_get_cell_value(m_workbook, row, column, &cell) == FREEXL_OK &&
                !takeCell(cell, column, rows))
                return false;
            if (result && !resultsUpTo(column))
                return false;
        }
        return resultsUpTo(SheetLimits().columns);
    }

private:
    const void* m_workbook;
    const SheetResults& m_results;
    std::size_t m_next = 0;
};

SheetResults resultsOf(const SourceInput& input, std::size_t sheet, const SourceDictionary& dictionary)
{
    for (const char* name : {"Workbook", "Book"})
        if (const auto stream = compoundStream(input.file, name))
            return sheetResults(*stream, sheet, dictionary.sheets.size(), dictionary.encoding);
    return {};
}

base::Result<std::int64_t> readSheet(const void* workbook, std::size_t sheet, const SourceInput& input,
                                     SourceDictionary& dictionary, RowSink& sink, base::Progress& progress)
{
    const std::string& where = input.name;
    unsigned height = 0;
    unsigned short width = 0;
    if (freexl_select_active_worksheet(workbook, static_cast<unsigned short>(sheet)) != FREEXL_OK ||
        freexl_worksheet_dimensions(workbook, &height, &width) != FREEXL_OK)
        return std::int64_t{0};
    const SheetResults results = resultsOf(input, sheet, dictionary);
    if (!results.cells.empty())
        height = std::max(height, static_cast<unsigned>(results.cells.back().row) + 1);
    SheetRows rows(sink, {}, where);
    RowCells cells(workbook, results);
    for (unsigned row = 0; row < height; ++row) {
        if (progress.cancelled() || !rows.beginRow(row))
            break;
        cells.take(row, width, rows);
        if (!rows.endRow())
            break;
        progress.report(static_cast<double>(row + 1) / height, {});
    }
    if (progress.cancelled())
        return base::Error{base::ErrorCode::Cancelled,
                           translated(QT_TRANSLATE_NOOP("Xls", "Reading the file was stopped.")), where};
    if (auto status = rows.status(); !status)
        return status.error();
    dictionary.problems = rows.problems().problems();
    dictionary.rowNumbers = rows.rowNumbers();
    return rows.rowsSent();
}

std::string encodingName(const void* workbook)
{
    unsigned page = 0;
    if (freexl_get_info(workbook, FREEXL_BIFF_CODEPAGE, &page) != FREEXL_OK || page == FREEXL_UNKNOWN)
        return {};
    if (page == FREEXL_BIFF_UTF16LE)
        return "UTF-16LE";
    return page == FREEXL_BIFF_CP936 ? "GB18030" : "CP" + std::to_string(page);
}

} // namespace

bool isCompoundFile(const ByteFile& file)
{
    char magic[8] = {};
    const auto count = file.read(0, magic, sizeof magic);
    return count && std::string_view(magic, *count) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
}

base::Status readXls(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    const auto workbook = openWorkbook(input);
    if (!workbook)
        return workbook.error();
    const void* handle = workbook->get();
    dictionary.format = "xls";
    dictionary.encoding = encodingName(handle);
    unsigned sheets = 0;
    freexl_get_info(handle, FREEXL_BIFF_SHEET_COUNT, &sheets);
    for (unsigned short i = 0; i < std::min(sheets, 10000U); ++i) {
        const char* name = nullptr;
        freexl_get_worksheet_name(handle, i, &name);
        dictionary.sheets.emplace_back(name ? name : "");
    }
    return readChosenSheet(hints.sheet, input.name, dictionary, sink, [&](std::size_t sheet, RowSink& rows) {
        return readSheet(handle, sheet, input, dictionary, rows, progress);
    });
}

} // namespace manyi::io

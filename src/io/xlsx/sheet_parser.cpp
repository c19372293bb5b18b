#include "io/xlsx/sheet_parser.h"

#include <iterator>

#include <QCoreApplication>

#include "base/datetime.h"
#include "base/number.h"
#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

// Levels of elements: worksheet, sheetData, row, c, v | is | f, t | r | rPh, t.
constexpr int dataDepth = 2;
constexpr int rowDepth = 3;
constexpr int cellDepth = 4;
constexpr int valueDepth = 5;
constexpr std::size_t mostMerged = 10000;

// Digits that are their own shortest form already.
bool isPlainWhole(std::string_view text)
{
    return wholeNumber(text) && text[0] != '-' && (text[0] != '0' || text.size() == 1);
}

} // namespace

std::optional<CellAddress> cellAddress(std::string_view text)
{
    CellAddress address;
    std::size_t at = 0;
    std::size_t column = 0;
    for (; at < text.size() && at < 4; ++at) {
        const char c = text[at];
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        else if (c >= 'a' && c <= 'z')
            column = column * 26 + static_cast<std::size_t>(c - 'a') + 1;
        else
            break;
    }
    if (column == 0)
        return std::nullopt;
    address.column = column - 1;
    if (at == text.size())
        return address;
    const auto row = wholeNumber(text.substr(at));
    if (!row || *row < 1)
        return std::nullopt;
    address.row = *row - 1;
    return address;
}

void SheetParser::start(std::string_view name, const XmlAttributes& attributes)
{
    ++m_depth;
    if (m_inCell) {
        const bool inlined = m_type == Type::InlineString;
        if (m_depth == valueDepth && name == "v" && !inlined) {
            m_inValue = m_hasValue = true;
        } else if (m_depth == valueDepth && name == "f") {
            m_formula = true;
        } else if (name == "rPh") {
            m_phonetic = true;
        } else if (name == "t" && inlined && !m_phonetic && m_depth > valueDepth) {
            m_inValue = m_hasValue = true;
        }
    } else if (m_inRow) {
        if (m_depth == cellDepth && name == "c")
            startCell(attributes.exact("r"), attributes.exact("s"), attributes.exact("t"));
    } else if (m_inData) {
        if (m_depth == rowDepth && name == "row")
            startRow(attributes.exact("r"));
    } else {
        startOther(name, attributes);
    }
}

void SheetParser::startOther(std::string_view name, const XmlAttributes& attributes)
{
    if (m_depth == dataDepth && name == "sheetData")
        m_inData = true;
    else if (m_depth == 3 && name == "mergeCell")
        merge(attributes.find("ref").value_or(""));
}

void SheetParser::end(std::string_view name)
{
    if (m_inCell) {
        m_inValue = false;
        if (m_depth == cellDepth)
            finishCell(m_value);
        else if (name == "rPh")
            m_phonetic = false;
    } else if (m_inRow && m_depth == rowDepth) {
        m_inRow = false;
        check(m_rows.endRow());
    } else if (m_inData && m_depth == dataDepth) {
        m_inData = false;
    }
    --m_depth;
}

void SheetParser::text(std::string_view piece)
{
    if (!m_inValue)
        return;
    m_value += piece;
    if (m_value.size() > SheetLimits().cellBytes)
        check(m_rows.cell(m_column, m_value));
}

// A reader's refusal ends the parsing; SheetRows keeps its reason.
void SheetParser::check(bool goOn)
{
    if (!goOn)
        m_parser->skipRest();
}

bool SheetParser::damaged(std::string_view what)
{
    return m_rows.fail({base::ErrorCode::Damaged,
                        QCoreApplication::translate("Xlsx", "The file is damaged: %1 is no place in a sheet. Save it "
                                                            "again in a spreadsheet program.")
                            .arg(QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size())).left(40))
                            .toStdString(),
                        {}});
}

void SheetParser::startRow(std::string_view number)
{
    std::int64_t row = m_nextRow;
    if (!number.empty()) {
        const auto told = wholeNumber(number);
        if (!told || *told < 1)
            return check(damaged(number));
        row = *told - 1;
    }
    m_nextRow = row + 1;
    m_nextColumn = 0;
    m_inRow = true;
    check(m_rows.beginRow(row));
}

void SheetParser::startCell(std::string_view place, std::string_view style, std::string_view type)
{
    m_inCell = true;
    m_formula = m_hasValue = m_phonetic = false;
    m_value.clear();
    m_column = m_nextColumn;
    if (!place.empty()) {
        const auto address = cellAddress(place);
        if (!address)
            return check(damaged(place));
        m_column = address->column;
    }
    m_nextColumn = m_column + 1;
    m_time = TimeFormat::None;
    if (!style.empty()) {
        const auto number = wholeNumber(style);
        if (number && *number >= 0 && *number < std::ssize(m_context.styles))
            m_time = m_context.styles[static_cast<std::size_t>(*number)];
    }
    m_type = type.empty() || type == "n" ? Type::Number
             : type == "s"               ? Type::SharedString
             : type == "inlineStr"       ? Type::InlineString
             : type == "str"             ? Type::FormulaText
             : type == "b"               ? Type::Boolean
             : type == "e"               ? Type::Error
             : type == "d"               ? Type::Date
                                         : Type::Number;
}

void SheetParser::row(const ScannedRow& row)
{
    startRow(row.number);
    m_scanned = true;
    for (const ScannedCell& cell : row.cells) {
        if (m_parser->skipping())
            break;
        startCell(cell.place, cell.style, cell.type);
        m_formula = cell.formula;
        m_hasValue = cell.hasValue && cell.inlined == (m_type == Type::InlineString);
        finishCell(m_hasValue ? cell.value : std::string_view());
    }
    m_scanned = false;
    m_inRow = false;
    check(m_rows.endRow());
}

void SheetParser::finishCell(std::string_view value)
{
    m_inCell = false;
    if (!m_hasValue || value.empty()) {
        // An empty result of a text formula is a result; of others it is what programs write that do not calculate.
        if (m_formula && (!m_hasValue || m_type == Type::Number)) {
            m_rows.problems().add(SheetProblems::Kind::FormulaWithoutValue, m_column, {}, m_rows.row() + 1);
            check(m_rows.missingCell(m_column));
        }
        return;
    }
    switch (m_type) {
    case Type::Number:
        return finishNumber(value);
    case Type::SharedString:
        return finishShared(value);
    case Type::InlineString:
    case Type::FormulaText:
        return finishText(value);
    case Type::Boolean:
        return check(m_rows.standingCell(m_column, value == "0" || value == "false" ? "FALSE" : "TRUE"));
    case Type::Error:
        m_rows.problems().add(SheetProblems::Kind::ErrorValue, m_column, value, m_rows.row() + 1);
        return check(m_rows.missingCell(m_column));
    case Type::Date:
        return finishDate(value);
    }
}

void SheetParser::finishNumber(std::string_view value)
{
    if (m_time == TimeFormat::None && isPlainWhole(value))
        return finishAsItStands(value);
    const auto number = base::parseNumber(trimmed(value));
    // A number cell without a number: the text is all there is to keep.
    if (!number)
        return check(m_rows.cell(m_column, value));
    if (m_time != TimeFormat::None) {
        if (const auto time = timeCell(*number, m_time, m_context.dates, m_buffer))
            return check(m_rows.cell(m_column, *time));
        m_rows.problems().add(SheetProblems::Kind::BadDate, m_column, value, m_rows.row() + 1);
    }
    check(m_rows.cell(m_column, numberCell(*number, m_buffer)));
}

void SheetParser::finishText(std::string_view value)
{
    if (needsDecoding(value))
        check(m_rows.cell(m_column, decodedText(value)));
    else
        finishAsItStands(value);
}

// What was scanned lives to the end of its row; what was parsed does not.
void SheetParser::finishAsItStands(std::string_view value)
{
    check(m_scanned ? m_rows.standingCell(m_column, value) : m_rows.cell(m_column, value));
}

// ISO 8601, as strict files write dates.
void SheetParser::finishDate(std::string_view value)
{
    const auto time = base::parseDateTime(value, base::DateOrder::YearMonthDay);
    check(m_rows.cell(m_column, time ? dateCell(static_cast<double>(*time), m_buffer) : value));
}

void SheetParser::finishShared(std::string_view value)
{
    const auto index = wholeNumber(trimmed(value));
    if (!index || *index < 0 || *index >= static_cast<std::int64_t>(m_context.strings.size()))
        return check(
            m_rows.fail({base::ErrorCode::Damaged,
                         QCoreApplication::translate("Xlsx", "The file is damaged: a cell in row %1 refers to a "
                                                             "text that is not there. Save it again in a "
                                                             "spreadsheet program.")
                             .arg(static_cast<qint64>(m_rows.row() + 1))
                             .toStdString(),
                         {}}));
    check(m_rows.standingCell(m_column, m_context.strings.at(static_cast<std::size_t>(*index))));
}

void SheetParser::merge(std::string_view range)
{
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos || m_merged.size() >= mostMerged)
        return;
    const auto first = cellAddress(range.substr(0, colon));
    const auto last = cellAddress(range.substr(colon + 1));
    if (first && last && first->row >= 0 && last->row >= first->row && last->column >= first->column &&
        first->row < static_cast<std::int64_t>(SheetRows::headRows))
        m_merged.push_back({first->row, first->column, last->row, last->column});
}

} // namespace manyi::io

#include "io/ods/table_parser.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/datetime.h"
#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/source/cell_form.h"

namespace manyi::io {

namespace {

constexpr int tableDepth = 4; // document-content, body, spreadsheet, table

std::int64_t repeats(const XmlAttributes& attributes, std::string_view name)
{
    const auto number = wholeNumber(attributes.find(name).value_or("1"));
    return number ? std::max<std::int64_t>(*number, 1) : 1;
}

// "PT12H30M05.5S" -> "12:30:06"; empty for anything else.
std::string durationText(std::string_view text)
{
    if (!text.starts_with("PT"))
        return {};
    text.remove_prefix(2);
    double seconds = 0;
    while (!text.empty()) {
        const std::size_t unit = text.find_first_of("HMS");
        const auto amount = unit == std::string_view::npos ? std::nullopt : base::parseNumber(text.substr(0, unit));
        if (!amount || *amount < 0 || *amount > 1e9)
            return {};
        seconds += *amount * (text[unit] == 'H' ? 3600 : text[unit] == 'M' ? 60 : 1);
        text.remove_prefix(unit + 1);
    }
    const auto whole = static_cast<std::int64_t>(seconds + 0.5);
    return fmt::format("{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

} // namespace

void TableParser::check(bool goOn)
{
    if (!goOn)
        m_parser->skipRest();
}

void TableParser::start(std::string_view name, const XmlAttributes& attributes)
{
    ++m_depth;
    if (m_depth == tableDepth && name == "table") {
        m_inTable = m_table++ == m_wanted;
    } else if (!m_inTable) {
        return;
    } else if (m_cellDepth > 0) {
        startInCell(name, attributes);
    } else if (m_inRow) {
        if (name == "table-cell" || name == "covered-table-cell")
            startCell(attributes, name != "table-cell");
    } else if (name == "table-row") {
        // Rows may stand in groups and in table-header-rows.
        startRow(attributes);
    }
}

void TableParser::startRow(const XmlAttributes& attributes)
{
    m_inRow = true;
    m_rowRepeats = repeats(attributes, "number-rows-repeated");
    m_column = 0;
    // A row behind the last possible one matters only if it holds something.
    check(m_rows.beginRow(std::min<std::int64_t>(m_nextRow, SheetLimits().rows - 1)));
    m_nextRow += m_rowRepeats;
}

void TableParser::startCell(const XmlAttributes& attributes, bool covered)
{
    m_cellDepth = m_depth;
    m_cellRepeats = static_cast<std::size_t>(repeats(attributes, "number-columns-repeated"));
    m_text.clear();
    m_typedValue.clear();
    m_type.clear();
    m_paragraphs = 0;
    m_inParagraph = false;
    m_covered = covered;
    takeSpan(attributes);
    // calcext:value-type says "error" where office:value-type still says "string".
    for (const char** pair = attributes.pairs(); *pair; pair += 2) {
        const std::string_view name = localName(pair[0]);
        if (name == "value-type" && m_type != "error")
            m_type = pair[1];
        else if (name == "value" || name == "date-value" || name == "time-value" || name == "boolean-value" ||
                 name == "string-value")
            m_typedValue = pair[1];
    }
}

void TableParser::takeSpan(const XmlAttributes& attributes)
{
    constexpr std::size_t mostMerged = 10000;
    const std::int64_t columns = std::min<std::int64_t>(repeats(attributes, "number-columns-spanned"), 16384);
    const std::int64_t rows = std::min<std::int64_t>(repeats(attributes, "number-rows-spanned"), SheetLimits().rows);
    const std::int64_t row = m_rows.row();
    if ((columns > 1 || rows > 1) && row < static_cast<std::int64_t>(SheetRows::headRows) &&
        m_merged.size() < mostMerged)
        m_merged.push_back({row, m_column, row + rows - 1, m_column + static_cast<std::size_t>(columns) - 1});
}

void TableParser::startInCell(std::string_view name, const XmlAttributes& attributes)
{
    if (m_skipDepth > 0)
        return;
    if (name == "annotation" || name == "frame" || name == "shapes" || name == "ruby-text") {
        m_skipDepth = m_depth;
    } else if (name == "p" || name == "h") {
        if (m_paragraphs++ > 0)
            m_text += '\n';
        m_inParagraph = true;
    } else if (m_inParagraph && name == "s") {
        const std::int64_t blanks = std::min<std::int64_t>(repeats(attributes, "c"), 1000);
        m_text.append(static_cast<std::size_t>(blanks), ' ');
    } else if (m_inParagraph && name == "tab") {
        m_text += '\t';
    } else if (m_inParagraph && name == "line-break") {
        m_text += '\n';
    }
}

void TableParser::text(std::string_view piece)
{
    if (!m_inParagraph || m_skipDepth > 0)
        return;
    m_text += piece;
    if (m_text.size() > SheetLimits().cellBytes)
        check(m_rows.cell(m_column, m_text));
}

void TableParser::end(std::string_view name)
{
    if (m_skipDepth > 0) {
        if (m_depth == m_skipDepth)
            m_skipDepth = 0;
    } else if (m_cellDepth > 0) {
        if (m_depth == m_cellDepth)
            finishCell();
        else if (name == "p" || name == "h")
            m_inParagraph = false;
    } else if (m_inRow && name == "table-row") {
        finishRow();
    } else if (m_depth == tableDepth && m_inTable) {
        m_inTable = false;
        m_parser->skipRest();
    }
    --m_depth;
}

// The cell's text by its type; empty: nothing that can be used.
std::string_view TableParser::typedText()
{
    if (m_type == "float" || m_type == "currency" || m_type == "percentage") {
        const auto number = base::parseNumber(m_typedValue);
        return number ? numberCell(*number, m_buffer) : std::string_view(m_text);
    }
    if (m_type == "date") {
        const auto time = base::parseDateTime(m_typedValue, base::DateOrder::YearMonthDay);
        return time ? dateCell(static_cast<double>(*time), m_buffer) : std::string_view(m_typedValue);
    }
    if (m_type == "time") {
        std::string duration = durationText(m_typedValue);
        if (!duration.empty())
            m_text = std::move(duration);
        return m_text;
    }
    if (m_type == "boolean")
        return m_typedValue == "true" || m_typedValue == "1" ? "TRUE" : "FALSE";
    if (m_type == "string" && m_paragraphs == 0)
        return m_typedValue;
    return m_text;
}

void TableParser::finishCell()
{
    m_cellDepth = 0;
    m_inParagraph = false;
    // Errors of formulas: LibreOffice types them as errors, older programs leave "Err:502" and "#N/A" as text.
    const bool error = m_type == "error" || (m_type != "string" && m_text.starts_with("Err:"));
    if (error && !m_covered) {
        m_rows.problems().add(SheetProblems::Kind::ErrorValue, m_column, m_text, m_rows.row() + 1);
        missing();
    } else if (const std::string_view text = typedText(); !text.empty() && !m_covered) {
        fill(text);
    }
    m_column = std::min<std::size_t>(m_column + m_cellRepeats, std::size_t{1} << 40);
}

void TableParser::fill(std::string_view text)
{
    bool goOn = true;
    for (std::size_t i = 0; i < m_cellRepeats && goOn; ++i)
        goOn = m_rows.cell(m_column + i, text);
    check(goOn);
}

void TableParser::missing()
{
    bool goOn = true;
    for (std::size_t i = 0; i < m_cellRepeats && goOn; ++i)
        goOn = m_rows.missingCell(m_column + i);
    check(goOn);
}

void TableParser::finishRow()
{
    m_inRow = false;
    check(m_rows.endRow(m_rowRepeats));
}

} // namespace manyi::io

#pragma once

#include <array>
#include <string>
#include <vector>

#include "io/sheet/cell_time.h"
#include "io/sheet/merged_cells.h"
#include "io/sheet/sheet_rows.h"
#include "io/xlsx/row_scanner.h"
#include "io/xlsx/string_table.h"
#include "io/xml/xml_parser.h"

namespace manyi::io {

// "B2" -> column 1, row 1; nullopt for anything else. "B" has no row (-1).
struct CellAddress {
    std::size_t column = 0;
    std::int64_t row = -1;
};
std::optional<CellAddress> cellAddress(std::string_view text);

// Turns the XML of a worksheet into rows. Elements count only where they belong (worksheet/sheetData/row/c/v), so that
// extensions cannot smuggle cells in; the dimension the sheet claims is not looked at.
class SheetParser final : public XmlHandler {
public:
    struct Context {
        const StringTable& strings;
        const std::vector<TimeFormat>& styles;
        DateSystem dates = DateSystem::Since1900;
    };
    SheetParser(const Context& context, SheetRows& rows) : m_context(context), m_rows(rows) {}
    void setParser(XmlParser* parser) { m_parser = parser; }

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    // A row that came past the parser, which may be done while it stands between rows.
    void row(const ScannedRow& row);
    bool betweenRows() const { return m_inData && !m_inRow && m_depth == 2; }

    // Those that begin in the first rows.
    const std::vector<MergedCells>& merged() const { return m_merged; }

private:
    enum class Type { Number, SharedString, InlineString, FormulaText, Boolean, Error, Date };

    void startOther(std::string_view name, const XmlAttributes& attributes);
    void startRow(std::string_view number);
    void startCell(std::string_view place, std::string_view style, std::string_view type);
    void finishCell(std::string_view value);
    void finishNumber(std::string_view value);
    void finishText(std::string_view value);
    void finishAsItStands(std::string_view value);
    void finishDate(std::string_view value);
    void finishShared(std::string_view value);
    void merge(std::string_view range);
    bool damaged(std::string_view what);
    void check(bool goOn);

    const Context& m_context;
    SheetRows& m_rows;
    XmlParser* m_parser = nullptr;
    int m_depth = 0;
    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;  // v, or t of an inline string
    bool m_phonetic = false; // inside of rPh
    bool m_formula = false;
    bool m_hasValue = false;
    bool m_scanned = false; // the row came from the scanner
    Type m_type = Type::Number;
    TimeFormat m_time = TimeFormat::None;
    std::int64_t m_nextRow = 0;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    std::string m_value;
    CellBuffer m_buffer;
    std::vector<MergedCells> m_merged;
};

} // namespace manyi::io

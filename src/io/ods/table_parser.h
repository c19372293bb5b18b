#pragma once

#include <string>
#include <vector>

#include "io/sheet/merged_cells.h"
#include "io/sheet/sheet_rows.h"
#include "io/source/cell_form.h"
#include "io/xml/xml_parser.h"

namespace manyi::io {

// The names of the tables of content.xml, in order.
class TableNames final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        ++m_depth;
        // document-content, body, spreadsheet, table
        if (m_depth == 4 && name == "table")
            names.push_back(attributes.text("name"));
    }
    void end(std::string_view) override { --m_depth; }

    std::vector<std::string> names;

private:
    int m_depth = 0;
};

// Turns one table of content.xml, by its number, into rows.
class TableParser final : public XmlHandler {
public:
    TableParser(std::size_t table, SheetRows& rows) : m_wanted(table), m_rows(rows) {}
    void setParser(XmlParser* parser) { m_parser = parser; }
    // Those that begin in the first rows.
    const std::vector<MergedCells>& merged() const { return m_merged; }

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes, bool covered);
    void takeSpan(const XmlAttributes& attributes);
    void startInCell(std::string_view name, const XmlAttributes& attributes);
    void finishCell();
    void finishRow();
    void fill(std::string_view text);
    void missing();
    std::string_view typedText();
    void check(bool goOn);

    std::size_t m_wanted;
    SheetRows& m_rows;
    XmlParser* m_parser = nullptr;
    int m_depth = 0;
    std::size_t m_table = 0; // those that have begun
    bool m_inTable = false;
    bool m_inRow = false;
    int m_cellDepth = 0;    // 0: outside of a cell
    int m_skipDepth = 0;    // of a comment or drawing inside of a cell; 0: none
    bool m_covered = false; // by a merged cell; what it holds is not shown
    bool m_inParagraph = false;
    std::int64_t m_nextRow = 0;
    std::int64_t m_rowRepeats = 1;
    std::size_t m_column = 0;
    std::size_t m_cellRepeats = 1;
    std::string m_type;
    std::string m_typedValue;
    std::string m_text;
    int m_paragraphs = 0;
    std::vector<MergedCells> m_merged;
    CellBuffer m_buffer;
};

} // namespace manyi::io

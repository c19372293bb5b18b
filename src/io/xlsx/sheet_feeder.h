#pragma once

#include <string>

#include "io/xlsx/row_scanner.h"
#include "io/xlsx/sheet_parser.h"

namespace manyi::io {

// Gives the XML of a sheet, which comes in pieces, to the parser; rows in plain form go past it to the row scanner.
class SheetFeeder {
public:
    SheetFeeder(SheetParser& sheet, XmlParser& parser) : m_sheet(sheet), m_parser(parser) {}

    base::Status feed(std::string_view piece);
    base::Status finish();

private:
    // How much of the text was used; 0: more is needed.
    base::Result<std::size_t> step(std::string_view text);
    // Of the row that the text begins with; 0: its end has not come, and where to search on is remembered.
    std::size_t rowLength(std::string_view text);
    base::Result<std::size_t> parsed(std::string_view part);

    SheetParser& m_sheet;
    XmlParser& m_parser;
    ScannedRow m_row;
    std::string m_rest; // the beginning of a row whose end has not come yet
    std::size_t m_searched = 0;
};

} // namespace manyi::io

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "io/sheet/cell_time.h"

namespace manyi::io {

// The cells of a sheet of an Excel 5 to 2003 workbook that libfreexl leaves out or does not tell: results of formulas,
// booleans, errors, and lengths of time beyond a day. Where all results are empty texts, none was calculated: that is
// what programs write that do not calculate.
struct SheetResults {
    struct Cell {
        enum class Kind : unsigned char { Number, Text, Boolean, Error, NotCalculated };
        std::int64_t row = 0; // 0-based
        std::size_t column = 0;
        Kind kind = Kind::Number;
        TimeFormat format = TimeFormat::None; // Number
        double number = 0;                    // Number; Boolean: 1 or 0
        std::string text;                     // Text, in UTF-8; Error: "#DIV/0!"
    };
    std::vector<Cell> cells; // by row, then column
    DateSystem dates = DateSystem::Since1900;
};

// `workbook` is the stream "Workbook" or "Book". `sheet` counts as libfreexl does, which tells `sheets` of them. Texts
// of Excel 5 and 95 are in `encoding`. Empty when the stream is not understood; of a damaged one what comes before.
SheetResults sheetResults(std::string_view workbook, std::size_t sheet, std::size_t sheets,
                          const std::string& encoding);

} // namespace manyi::io

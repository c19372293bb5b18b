#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Reads one sheet of an XLSX workbook (transitional or strict): the one the hints name, else the first with rows.
// Shared and inline strings, rich text (joined; phonetic runs left out), saved results of formulas, dates by number
// format as "2026-07-18 09:42:10", booleans as TRUE and FALSE; errors become missing and are reported; hidden rows are
// kept; blank rows are left out. Rows of reported problems are those that a spreadsheet program shows.
base::Status readXlsx(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                      base::Progress& progress);

} // namespace manyi::io

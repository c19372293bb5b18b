#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Reads one table of an OpenDocument spreadsheet, as readXlsx reads a sheet: paragraphs of a cell joined by line feeds,
// comments left out, repeated rows and cells spread as far as they hold something (and counted against the limits).
base::Status readOds(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

} // namespace manyi::io

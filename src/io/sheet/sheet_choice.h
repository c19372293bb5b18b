#pragma once

#include <functional>

#include "io/source/dictionary.h"
#include "io/source/row_sink.h"

namespace manyi::io {

// Reads one sheet into a sink; gives the rows that went into it.
using ReadSheet = std::function<base::Result<std::int64_t>(std::size_t index, RowSink& sink)>;

// Reads the sheet of this name, or with an empty name the first one of `dictionary.sheets` with rows that is no cover
// sheet (reported when one was passed over), else the first one with rows; sets `dictionary.sheet`. An unknown name and
// a file without rows are errors.
base::Status readChosenSheet(const std::string& wanted, const std::string& where, SourceDictionary& dictionary,
                             RowSink& sink, const ReadSheet& read);

} // namespace manyi::io

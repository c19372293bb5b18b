#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Triple-S surveys: the XML file and, as its companion, the data file (fixed positions or CSV). Multiple answers become
// a column a choice, grouped as a question; dates ISO dates; serial numbers and weights get these roles. Texts of the
// data are UTF-8 when they can be, else in the encoding told or guessed.
base::Status readTripleS(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary,
                         RowSink& sink, base::Progress& progress);

} // namespace manyi::io

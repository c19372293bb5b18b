#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Stata files (.dta, versions 104 to 119): labels, dates. Extended missing values (.a … .z) are missing answers; how
// many there were is reported. Texts of files before version 118 (Stata 14) are windows-1252 unless another encoding is
// told.
base::Status readDta(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

// SAS data files (.sas7bdat): labels of columns, dates; their value labels are in files of their own.
base::Status readSas(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

// SAS transport files (.xpt), versions 5 and 8.
base::Status readXport(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                       base::Progress& progress);

} // namespace manyi::io

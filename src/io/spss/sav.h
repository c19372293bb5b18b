#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// SPSS system files (.sav, .zsav): value labels, user-missing values, measures, formats, dates, the weight variable and
// multiple-response sets. Sets of dichotomies group their variables; sets that share categories come as one more column
// that joins the labels of a row's answers (separator "┋"), beside the variables themselves.
base::Status readSav(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

// SPSS portable files (.por).
base::Status readPor(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

} // namespace manyi::io

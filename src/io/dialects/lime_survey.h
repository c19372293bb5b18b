#pragma once

#include "io/source/reader.h"

namespace manyi::io {

// Reads a LimeSurvey archive (.lsa): a ZIP container of the survey's structure (.lss) and its responses (.lsr). Columns
// are named as in LimeSurvey's own CSV ("Q2[SQ001]"); texts, choices and their labels come from the structure.
base::Status readLsa(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress);

} // namespace manyi::io

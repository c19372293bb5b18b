#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "io/csv/byte_file.h"
#include "io/source/dictionary.h"
#include "io/source/row_sink.h"

namespace manyi::io {

// What is told about a file beforehand; empty: what the file says, else what is guessed.
struct SourceHints {
    std::string format;   // a name of formats.h
    std::string encoding; // of texts in files that do not state theirs
    std::string sheet;    // name of the sheet (table); empty: the first one with rows
};

// The opened file and those that belong to it (a .asc beside a .sss, an XLSForm beside its answers).
struct SourceInput {
    std::string name; // without folder
    ByteFile file;
    struct Companion {
        std::string name;
        ByteFile file;
    };
    std::vector<Companion> companions;
};

// Reads one foreign format: fills the dictionary, streams all rows, tells how far it is (fraction of the file) and
// stops soon after progress.cancelled() or when the sink wants no more (a base::Error with code Cancelled then, which
// nobody sees). Never trusts a size in the file. Errors: Damaged with the place ("row 812", "byte 4096"), TooLarge,
// Foreign.
using ReadSource = base::Status (*)(const SourceInput& input, const SourceHints& hints, SourceDictionary& dictionary,
                                    RowSink& sink, base::Progress& progress);

} // namespace manyi::io

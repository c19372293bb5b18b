#pragma once

#include <memory>

#include "domain/recipe.h"
#include "io/csv/csv.h"
#include "io/source/detect.h"
#include "io/source/dictionary.h"
#include "io/source/reader.h"
#include "io/source/spool.h"

namespace manyi::io {

// A foreign file that was read once: what it says of itself, and its rows ready for profileCsv and readCsv.
struct Source {
    SourceDictionary dictionary;
    std::shared_ptr<const Spool> spool;
};

// Reads the file in the format that was detected (or told by the hints): binary formats in the helper process, text
// formats here. Cancelled: nothing is left. A reader that crashes, hangs or wants too much memory is an error that says
// how far it came.
base::Result<Source> openSource(const std::string& path, const Detection& detection, const SourceHints& hints,
                                base::Progress& progress);

// How the spool of a source is cut: UTF-8, commas; the header row as the dictionary says, else guessed.
base::Result<CsvDialect> dialectOf(const Source& source, const CsvHints& hints);

// guessRecipe for a file that says something of its columns: names, labels, types, codes, user-missing codes, measures
// and questions are taken from the dictionary, roles and scales guessed from question texts, labels and answers.
domain::Recipe describedRecipe(const SourceDictionary& dictionary, const CsvProfile& profile);

// The recipe as it reads the spool instead of the file.
domain::Recipe recipeForSpool(const domain::Recipe& recipe);

} // namespace manyi::io

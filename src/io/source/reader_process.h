#pragma once

#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "io/source/detect.h"
#include "io/source/dictionary.h"
#include "io/source/reader.h"
#include "io/source/spool.h"

namespace manyi::io {

// The helper program `manyi-reader`, beside the running program or in ../libexec/manyi; empty when it is not there.
std::string readerProgram();

// Reads a file in the helper process, which has limits on memory, processor time and file size, no network and no
// files but those handed to it; the rows go into the spool. Cancelled: it is killed at once. Whatever ends it before it
// is done becomes an error that says how far it came.
base::Result<SourceDictionary> readInProcess(const std::string& path, const Detection& detection,
                                             const SourceHints& hints, const Spool& spool, base::Progress& progress);

// What main() of manyi-reader does.
int runReader(int argc, char** argv);

} // namespace manyi::io

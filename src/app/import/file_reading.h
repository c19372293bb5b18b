#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/import.h"

namespace manyi::app {

// What the wizard tells about one file; empty: it is recognised.
struct FileHints {
    io::CsvHints csv;
    io::SourceHints source;
};

// What the wizard wants to have read.
struct ReadRequest {
    std::vector<std::string> paths; // files and folders
    bool subfolders = false;
    std::map<std::string, FileHints> hints; // by path, of files that were told about
    std::vector<std::string> mappings;      // "COLUMN=VAR"
    std::vector<std::string> newVariables;  // columns that stand apart
    std::vector<std::string> leftOut;       // paths that were taken off the list
    std::string only;                       // path: just this file of the plan is read again; "" = all
};

// The plan of all files, each read as its hints say. Of `only` it has that one file. Errors: those of planImport.
base::Result<engine::ImportPlan> readPlan(const ReadRequest& request, engine::Project* project,
                                          base::Progress& progress);

// Columns of `before` that were edited since they were planned keep what was edited when the file is planned anew; the
// name stays the new one where the plan has another. Edited hierarchies stay, too.
void keepEdits(const domain::Recipe& before, const domain::Recipe& planned, domain::Recipe& fresh);

} // namespace manyi::app

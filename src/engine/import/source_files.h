#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/import.h"
#include "io/csv/csv.h"

namespace manyi::engine {

// Which files an import reads: those that were named, and those that stand in the folders that were named.
struct SourceFile {
    std::string path;
    bool fromFolder = false; // not named itself: what is wrong with it is told, and the others are read
};
struct SourceFiles {
    std::vector<SourceFile> files;
    std::vector<SkippedFile> skipped; // of folders: those that are no survey files by their kind
};

// Files of a folder stand in the order of their names as people sort them: wave2 before wave10. Hidden files and the
// locks of office programs are passed over, files that belong to another one (the data of a Triple-S survey) too.
// Errors: a folder that cannot be read.
base::Result<SourceFiles> sourceFiles(const std::vector<std::string>& paths, bool subfolders);

// Of a text file in a folder that nobody named: why it is no table of answers, a translated sentence; "" when it is.
std::string whyNoTable(const std::string& path, const io::CsvProfile& profile);

// `{file}` in the name of a wave or channel stands for the file's name without ending.
std::string nameForFile(const std::string& pattern, const std::string& fileName);

} // namespace manyi::engine

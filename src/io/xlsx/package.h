#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/sheet/cell_time.h"
#include "io/zip/archive.h"

namespace manyi::io {

// What the parts of an Office package are and where they lie: entries of the archive, found by following the
// relationships from the root as ECMA-376 part 2 asks for, in transitional and strict files alike.
struct Package {
    struct Sheet {
        std::string name;
        std::size_t entry = 0;
    };
    std::vector<Sheet> sheets; // worksheets in the workbook's order, hidden ones included, chart sheets left out
    DateSystem dates = DateSystem::Since1900;
    std::optional<std::size_t> sharedStrings;
    std::optional<std::size_t> styles;
};

base::Result<Package> readPackage(Archive& archive, const std::string& where, base::Progress& progress);

// "xl/worksheets/sheet1.xml" for "../worksheets/sheet1.xml" in "xl/other/x.xml"; a leading '/' is the root. Steps above
// the root stay there. The result is only ever compared with names of entries.
std::string resolvedPart(std::string_view from, std::string_view target);

} // namespace manyi::io

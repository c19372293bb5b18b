#pragma once

#include <functional>

#include "io/source/dictionary.h"

namespace manyi::io {

// Reads the sheet of this name, or with an empty name the first one of `dictionary.sheets` with rows, by `read(index)
// -> rows that went into the sink`, and sets `dictionary.sheet`. An unknown name and a file without rows are errors.
base::Status readChosenSheet(const std::string& wanted, const std::string& where, SourceDictionary& dictionary,
                             const std::function<base::Result<std::int64_t>(std::size_t)>& read);

} // namespace manyi::io

#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace manyi::io {

// What a file is, by its content; its name only decides between equals.
struct Detection {
    std::string format = "csv";          // a name of formats.h, or "csv" for delimited text of no known tool
    std::string reason;                  // a translated sentence for the wizard
    std::vector<std::string> companions; // paths of the files that belong to it, found beside it
};

// Errors: the file cannot be read, or it is of a kind that is not survey data (a picture, a PDF).
base::Result<Detection> detectFormat(const std::string& path);

} // namespace manyi::io

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace manyi::domain {

enum class Severity { Information, Warning, Error };

// One thing that was dropped, changed or doubtful at import. Rows are 1-based records of the file as an editor counts
// data rows (header not counted); 0 when the whole column or file is meant.
struct ImportProblem {
    Severity severity = Severity::Warning;
    std::int64_t row = 0; // the first row it was seen in
    std::string column;
    std::string value;
    std::string reason; // translated sentence
    std::string action; // what was done about it
    std::int64_t affectedRows = 1;
};

struct ImportReport {
    std::string fileName; // without folder
    std::string sha256;
    std::string format;
    std::string encoding;
    std::int64_t rowsRead = 0;
    std::int64_t rowsKept = 0;
    std::vector<ImportProblem> problems; // at most 10,000, grouped by column and reason
};

} // namespace manyi::domain

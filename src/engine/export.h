#pragma once

#include "engine/analyse.h"

namespace manyi::engine {

struct ExportOptions {
    bool labels = false;                     // labels instead of codes
    std::vector<base::VariableId> variables; // empty: all
    data::Filter filter;
    bool guardFormulas = true;
};
// CSV by io::CsvWriter, a workbook (.xlsx, codes, labels and dictionary), SPSS (.sav, with labels and codes alike),
// Triple-S (.sss with .csv) or plain SQLite tables
// (.sqlite), by the ending of `path`; other endings are refused.
base::Status exportResponses(Project& project, const std::string& path, const ExportOptions& options,
                             base::Progress& progress);

} // namespace manyi::engine

#pragma once

#include <string>
#include <vector>

#include "io/source/source.h"

namespace manyi::io {

// KoBo and ODK write the answers to repeated groups on sheets of their own; `_parent_index` there is the `_index` of
// the row on the main sheet.
struct RepeatSheet {
    std::string name;
    RawTable table; // its first record holds the headers
};

struct JoinedRepeats {
    RawTable table; // the main sheet's with columns behind it
    std::vector<domain::ImportProblem> notes;
};

// Adds a column "sheet_count" for every sheet of direct repeats and, where no response has more than ten, "name[1]",
// "name[2]" … for each of its questions. Sheets of other parents are left out, with a note. The main sheet as it is
// when it has no `_index`.
JoinedRepeats joinRepeats(RawTable main, const std::string& mainSheet, const std::vector<RepeatSheet>& sheets);

// Reads the other sheets of a workbook whose first sheet has an `_index` and joins them to it. Nothing is changed for
// other files, and for main sheets of more than 200,000 rows.
base::Status joinRepeatSheets(const std::string& path, const Detection& detection, Source& source,
                              base::Progress& progress);

} // namespace manyi::io

#include "io/source/formats.h"

#include <algorithm>
#include <vector>

#include "io/dialects/lime_survey.h"
#include "io/ods/ods.h"
#include "io/spss/sav.h"
#include "io/stata/stata.h"
#include "io/triples/read_triples.h"
#include "io/xls/xls.h"
#include "io/xlsx/xlsx.h"

namespace manyi::io {

namespace {

// One line a format.
const std::vector<Format>& all()
{
    static const std::vector<Format> table = {
        {"sav", "SPSS", true, &readSav},
        {"zsav", "SPSS (zsav)", true, &readSav},
        {"por", "SPSS (por)", true, &readPor},
        {"dta", "Stata", true, &readDta},
        {"xlsx", "Excel", true, &readXlsx},
        {"ods", "OpenDocument", true, &readOds},
        {"lsa", "LimeSurvey", true, &readLsa},
        {"xls", "Excel 97-2003", true, &readXls},
        {"sas7bdat", "SAS", true, &readSas},
        {"xpt", "SAS (xpt)", true, &readXport},
        {"triples", "Triple-S", true, &readTripleS},
    };
    return table;
}

} // namespace

std::span<const Format> formats()
{
    return all();
}

const Format* findFormat(std::string_view name)
{
    const auto it = std::find_if(all().begin(), all().end(), [&](const Format& format) { return format.name == name; });
    return it == all().end() ? nullptr : &*it;
}

} // namespace manyi::io

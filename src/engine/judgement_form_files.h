#pragma once

#include <string>

#include "base/progress.h"
#include "engine/indicators.h"

namespace manyi::engine {

// Writes judgementFormTable as a workbook (path ends in .xlsx) or as CSV. In the workbook the cells of judgements are
// text, so that 1/3 stays what it is.
base::Status writeJudgementFormFile(const domain::IndicatorSystem& system, const std::string& path);

// Reads a form that was filled in, from any file that readTableFile takes. Cells of a workbook that show an error are
// among the problems; a decimal comma is read where the text file is written so.
base::Result<FormReading> readJudgementFormFile(const domain::IndicatorSystem& system, const std::string& path,
                                                base::Progress& progress);

} // namespace manyi::engine

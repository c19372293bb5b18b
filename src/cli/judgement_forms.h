#pragma once

#include "cli/session.h"
#include "domain/indicator_system.h"

namespace manyi::cli {

// The questionnaire for experts, to be printed (.pdf) or to be filled in as a table (.xlsx, .csv;
// one row an expert).
base::Status writeJudgementForm(const domain::IndicatorSystem& system, const std::string& path, Session& session);

// A filled-in table (workbook or text) taken over into the system. Refused, naming row and column, when a cell cannot
// be taken over.
base::Status readJudgementAnswers(domain::IndicatorSystem& system, const std::string& path, Session& session);

} // namespace manyi::cli

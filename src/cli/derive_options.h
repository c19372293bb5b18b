#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/questionnaire.h"

namespace manyi::cli {

// The short forms of definitions, as typed.

// "VAR:1..2=1;3=2;..0=missing;else=missing": codes or ranges (an end may be left open) to codes or missing; labels of
// the source may stand for single codes. Without "else", codes that no rule names stay.
base::Result<domain::Derivation> recodeFromText(const domain::Questionnaire& questionnaire, const std::string& text);
// "VAR:18,25,35"; of a date "VAR:2026-01-01,2026-07-01".
base::Result<domain::Derivation> bandsFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                               bool upperIncluded);
// "VAR" or "VAR:k"; two boxes when k is not told.
base::Result<domain::Derivation> topBoxFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                                bool bottom);
// "VAR,VAR,VAR" or with ":atleast=2" behind.
base::Result<domain::Derivation> itemsFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                               domain::ItemScore::Kind kind);
// "VAR:month"
base::Result<domain::Derivation> datePartFromText(const domain::Questionnaire& questionnaire, const std::string& text);

// "1=Low;2=High"
base::Result<std::vector<domain::ValueLabel>> labelsFromText(const std::string& text);

} // namespace manyi::cli

#pragma once

#include <vector>

#include "data/column.h"
#include "domain/questionnaire.h"

namespace manyi::engine {

// Labels of bands: "< 18", "18–24", "25 +" where all values are whole numbers, else "18 – < 25" (or "> 18 – 25" when
// the upper end belongs to a band); dates as days.
std::vector<domain::ValueLabel> bandLabels(const domain::Bands& bands, domain::ValueType source, bool wholeNumbers);

// What a recode's codes mean: the source's labels where codes stay, the labels that were joined where they do not.
std::vector<domain::ValueLabel> recodeLabels(const domain::Recode& recode, const domain::Variable& source);

// "2026Q3", "2026-07", "2026-W31", "2026-07-31", the weekday's name, "09:00" for a code of that part; years have none.
std::string datePartLabel(domain::DatePart::Part part, double code);
// The labels with those added that codes of the column lack. Empty when none is lacking.
std::vector<domain::ValueLabel> completedDateLabels(const domain::Variable& variable, const data::Column& column);

// No and Yes for 0 and 1, in the program's language.
std::vector<domain::ValueLabel> noAndYes();

} // namespace manyi::engine

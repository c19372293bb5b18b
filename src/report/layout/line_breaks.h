#pragma once

#include <QString>
#include <vector>

namespace manyi::report {

// Positions before which a line may begin (ascending, without 0, with the end of the text).
std::vector<int> breakOpportunities(const QString& text);

// True for han characters, kana and full-width punctuation.
bool isWide(QChar character);
// How unwelcome a headline's break behind this character is: 0 behind ";", a little behind ",", more behind "、", 1
// where there is no punctuation.
double breakPenalty(QChar character);

} // namespace manyi::report

#pragma once

#include <QString>
#include <vector>

namespace manyi::report {

// Positions before which a line may begin (ascending, without 0, with the end of the text).
std::vector<int> breakOpportunities(const QString& text);

// True for han characters, kana and full-width punctuation.
bool isWide(QChar character);
// Punctuation after which a headline is best broken: ; : , . and their Chinese forms.
bool isClauseEnd(QChar character);

} // namespace manyi::report

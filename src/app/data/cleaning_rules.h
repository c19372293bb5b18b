#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "engine/cleaning.h"

namespace manyi::app {

// The setting that keeps the rules of a project, one rule text a line. Unset: the suggested ones.
inline constexpr const char* settingCleaningRules = "cleaning_rules";

// One rule as the page Cleaning lists it.
struct CleaningRow {
    std::string text;                         // of the rule, as it is kept
    std::optional<domain::CleaningRule> rule; // none: a variable of it is not there any more
    QString title;
    QString reason; // the rule as a sentence; without a rule why the text is not understood
    bool checked = false;
    std::optional<engine::CleaningPreview> preview;
    QString problem; // why there is no preview
};

CleaningRow cleaningRow(const domain::CleaningRule& rule, const domain::Questionnaire& questionnaire);
std::vector<CleaningRow> cleaningRows(const std::string& setting, const domain::Questionnaire& questionnaire);
// The other way round; a project without rules keeps that, too.
std::string cleaningSetting(const std::vector<CleaningRow>& rows);

// A new rule of one kind, with the variables that suit it when the questionnaire has them.
domain::CleaningRule newCleaningRule(std::string_view kind, const domain::Questionnaire& questionnaire);
// The kinds in the order of the menu.
const std::vector<std::string_view>& cleaningKinds();

// How many different responses the checked rules find by themselves.
std::int64_t foundTogether(const std::vector<CleaningRow>& rows);

// "124 of 12,000 (1.0 %)", and "1.0 %".
QString foundText(std::int64_t found, std::int64_t of);
// "Finds 124 of 12,000 responses (1.0 %)."
QString foundSentence(const engine::CleaningPreview& preview);
QString shareText(std::int64_t found, std::int64_t of);

} // namespace manyi::app

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/cleaning/cleaning.h"
#include "engine/project.h"

namespace manyi::engine {

// Cleaning of a project: what a rule would exclude, excluding it with the rule as the reason, and taking it back.
// Excluded responses stay in the file; no figure sees them. Every change is one undo step.

struct CleaningPreview {
    domain::CleaningRule rule;
    std::string text;    // of the rule, as parseCleaningRule reads it
    std::string title;   // "Speeders"
    std::string reason;  // the sentence that is kept with what it excludes
    std::int64_t of = 0; // responses looked at: those that are not excluded already
    analysis::CleaningFinding finding;
    std::vector<std::int64_t> responses; // ids, aligned with finding.rows
    struct Wave {
        std::string label;
        std::int64_t of = 0;
        std::int64_t found = 0;
    };
    std::vector<Wave> waves; // empty without a wave variable
};
base::Result<CleaningPreview> previewCleaning(Project& project, const domain::CleaningRule& rule,
                                              base::Progress& progress);
// Finds again and excludes; what was excluded. Nothing found: no undo step.
base::Result<CleaningPreview> cleanBy(Project& project, const domain::CleaningRule& rule, base::Progress& progress);
// One rule after the other, each to what those before it have left and an undo step of its own. After a failure or a
// cancel, what the rules before have excluded stays excluded.
base::Status cleanByAll(Project& project, const std::vector<domain::CleaningRule>& rules, base::Progress& progress);
// By hand, with a reason of the user's own; an empty reason is refused.
base::Status excludeResponses(Project& project, std::vector<std::int64_t> responses, const std::string& reason);

// The rules that make sense for a questionnaire, with their usual limits; those with variables that it does not have
// are left out.
std::vector<domain::CleaningRule> suggestedCleaning(const domain::Questionnaire& questionnaire);

// Text form, the same on the command line and in the program. VARS are names with commas (a question stands for all of
// its variables; quote names with commas or colons):
//   duplicate-key:VARS[:keep=first|last]          duplicate-answers[:ids=yes][:dates=yes]
//   same-device:VAR[:date=VAR][:minutes=60][:most=1]
//   straight-line:VARS[:least=4][:different=0.1]  speeder:VAR[:share=0.33][:within=VAR|none]
//   out-of-scale[:VARS]                           inconsistent:FILTER
//   attention-check:VAR=CODE|CODE[:blank=wrong|right]
//   incomplete[:VARS][:least=0.5]
// What is left out is the default; `within` then is the variable of the waves. Errors name what is not understood.
base::Result<domain::CleaningRule> parseCleaningRule(std::string_view text, const domain::Questionnaire& questionnaire);
std::string toText(const domain::CleaningRule& rule, const domain::Questionnaire& questionnaire);

// Translated: "Speeders"; "Faster than 0.33 of the median of Duration in its wave".
std::string cleaningTitle(const domain::CleaningRule& rule);
std::string cleaningReason(const domain::CleaningRule& rule, const domain::Questionnaire& questionnaire);

} // namespace manyi::engine

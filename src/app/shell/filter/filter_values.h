#pragma once

#include <optional>
#include <vector>

#include "data/filter.h"
#include "engine/analyse.h"

namespace manyi::app {

// What a filter can be put on: a variable, or a multiple-response question.
struct FilterTarget {
    base::VariableId variable;
    base::QuestionId question;
    auto operator<=>(const FilterTarget&) const = default;
    explicit operator bool() const { return variable || question; }
};

// One answer of a target as the popup lists it.
struct AnswerCount {
    QString label;
    std::string written; // as it stands in a filter: label, or code where labels are not unique
    qint64 n = 0;
    bool missing = false;
};
struct AnswerCounts {
    std::vector<AnswerCount> answers;
    qint64 noAnswer = 0;
};
// How many of the responses that pass `within` gave each answer; for targets with codes only.
base::Result<AnswerCounts> countAnswers(engine::Project& project, const FilterTarget& target,
                                        const data::Filter& within, base::Progress& progress);

// The chip that picks answers: is, in, has. None for no answer picked.
std::optional<data::Filter> filterOnAnswers(const domain::Questionnaire& questionnaire, const FilterTarget& target,
                                            const std::vector<std::string>& written, bool orNoAnswer);
// The target that a chip reads when it reads one alone.
FilterTarget targetOf(const data::Filter& chip, const domain::Questionnaire& questionnaire);
// Whether the chip lets the answer `written` pass, for checking the boxes of an existing chip.
bool picks(const data::Filter& chip, const std::string& written);

} // namespace manyi::app

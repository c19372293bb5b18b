#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/indicator.h"
#include "domain/indicator_options.h"
#include "domain/judgements.h"

namespace manyi::domain {

using base::IndicatorSystemId;

// One grade of an evaluation; a grade set lists them from the best to the worst.
struct Grade {
    std::string name;
    std::optional<double> score;
    std::string colour; // "#0B63A5"; empty: by its place in the set
    bool operator==(const Grade&) const = default;
};

// What is ranked by the indicators.
struct Alternative {
    IndicatorId id; // of the same numbers as the indicators, never the same as one
    std::string name;
    bool operator==(const Alternative&) const = default;
};

// A typed score of an alternative on a leaf, where alternatives are not compared in pairs. Larger is better.
struct AlternativeScore {
    IndicatorId alternative;
    IndicatorId leaf;
    double value = 0;
    bool operator==(const AlternativeScore&) const = default;
};

// Somebody who judges or votes.
struct Expert {
    ExpertId id;
    std::string name;
    double weight = 1; // >= 0
    bool excluded = false;
    std::string reason; // why excluded
    bool operator==(const Expert&) const = default;
};

// At `node`, the expert says that `first` counts `value` times as much as `second`: children of the node, or, at a
// leaf, alternatives. A pair without a judgement was skipped.
struct Judgement {
    ExpertId expert;
    IndicatorId node;
    IndicatorId first;
    IndicatorId second;
    double value = 1; // > 0
    bool operator==(const Judgement&) const = default;
};

// A judgement that was changed to repair consistency; kept on record with the original.
struct JudgementChange {
    ExpertId expert;
    IndicatorId node;
    IndicatorId first;
    IndicatorId second;
    double before = 1;
    double after = 1;
    std::string reason;
    std::string changedAt; // ISO 8601, local
    bool operator==(const JudgementChange&) const = default;
};

// An indicator tree with everything that its weights and its evaluation are made from. A value; stored as a whole.
struct IndicatorSystem {
    IndicatorSystemId id;
    std::string name;
    Indicator goal;
    std::vector<Grade> grades; // best first
    std::vector<Alternative> alternatives;
    std::vector<AlternativeScore> scores;
    std::vector<Expert> experts;
    std::vector<Judgement> judgements; // in no particular order; a pair once, in either direction
    std::vector<JudgementChange> changes;
    std::string outcome; // variable that derived weights explain, such as overall satisfaction
    IndicatorOptions options;
    bool operator==(const IndicatorSystem&) const = default;
};

// What is compared in pairs at a node: its children, or at a leaf the alternatives.
struct ComparedItem {
    IndicatorId id;
    std::string name;
};
std::vector<ComparedItem> comparedAt(const IndicatorSystem& system, IndicatorId node);

// The expert's judgements at a node as a matrix in the order of comparedAt; what was skipped is missing in it.
JudgementMatrix matrixOf(const IndicatorSystem& system, ExpertId expert, IndicatorId node);
// Replaces the expert's judgements at the node by the matrix' (same order and size as comparedAt).
void setMatrix(IndicatorSystem& system, ExpertId expert, IndicatorId node, const JudgementMatrix& matrix);
// Sets one judgement; nullopt takes it back. `first` and `second` as in Judgement.
void setJudgement(IndicatorSystem& system, ExpertId expert, IndicatorId node, IndicatorId first, IndicatorId second,
                  std::optional<double> value);
const Expert* findExpert(const IndicatorSystem& system, ExpertId id);
// Who is to vote on every leaf that takes votes: the experts that count (not excluded, of a weight above 0) who voted
// on any leaf, or who take no part in the judgements either; all of them while nobody has voted.
std::vector<ExpertId> evaluatorsOf(const IndicatorSystem& system);

// Edits of the tree. Positions are among the children; past the end means at the end. They keep judgements, votes and
// scores that still have their items and drop the others.
IndicatorId addIndicator(IndicatorSystem& system, IndicatorId parent, std::size_t position, const std::string& name);
void removeIndicator(IndicatorSystem& system, IndicatorId id); // with all below it; not the goal
// Refused, with the reason: below itself (a cycle), the goal, or an unknown parent.
base::Status moveIndicator(IndicatorSystem& system, IndicatorId id, IndicatorId parent, std::size_t position);
// A copy with all below it, judgements included, behind the original; returns the copy's id.
IndicatorId duplicateIndicator(IndicatorSystem& system, IndicatorId id);
ExpertId addExpert(IndicatorSystem& system, const std::string& name);
void removeExpert(IndicatorSystem& system, ExpertId id);
IndicatorId addAlternative(IndicatorSystem& system, const std::string& name);
void removeAlternative(IndicatorSystem& system, IndicatorId id);

// A tree from lines indented by blanks or tabs (or numbered "1", "1.1"); bullets are cut off. One line without parent
// is the goal; several: they stand below a goal called `name`. Errors name the line.
base::Result<Indicator> indicatorFromText(std::string_view text, const std::string& name);
// Two blanks a level.
std::string indentedText(const Indicator& root);

// What keeps a system from being weighed or evaluated, each with its place. Kinds that concern data only arise with
// results; see analysis.
struct SystemProblem {
    enum class Kind {
        NoGrades,          // fewer than two grades
        GradeWithoutScore, // named in `text`
        DuplicateName,     // two siblings of the same name
        EmptyName,
        RatingsSum,       // direct ratings of the children do not sum to 1 or 100: `text` is their sum
        RatingMissing,    // a child has no rating
        NoExperts,        // judgements wanted, nobody judges
        VoteMissing,      // one of evaluatorsOf (in `text`) has not voted on the leaf
        UnknownGrade,     // a vote for a grade that is not in the set
        MembershipSize,   // typed or counted memberships are not one a grade
        MembershipBounds, // outside 0…1, or negative counts
        FunctionPoints,   // a membership function's points are too few or not ascending; a number of functions other
                          // than of grades
        CutsSize,         // cuts are not one fewer than grades, or not descending
        NoData            // a leaf without a source
    };
    Kind kind;
    IndicatorId indicator; // none: the system
    std::string text;
};
std::vector<SystemProblem> problemsOf(const IndicatorSystem& system);
// One sentence: what, where, what to do (translated).
std::string problemText(const SystemProblem& problem, const IndicatorSystem& system);

// The tree file (docs/indicator-file.md): readable JSON of a whole system; ids are left out and numbered again in
// reading. Read errors name the place: unknown keys of importance, cycles among parents, bad judgements, sizes.
std::string toJson(const IndicatorSystem& system);
base::Result<IndicatorSystem> indicatorSystemFromJson(std::string_view json);

} // namespace manyi::domain

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"

namespace manyi::domain {

using base::ExpertId;
using base::IndicatorId;

// How the membership of one grade follows from a measured quantity x; between the points it is linear.
// Triangular: 0 at a, 1 at b, 0 at c. Trapezoidal: 0 at a, 1 from b to c, 0 at d. Gaussian: exp(-((x - a) / b)² / 2), a
// the middle, b > 0 the spread. LargerIsBetter: 0 up to a, 1 from b on. SmallerIsBetter: 1 up to a, 0 from b on.
struct MembershipFunction {
    enum class Shape { Triangular, Trapezoidal, Gaussian, LargerIsBetter, SmallerIsBetter };
    Shape shape = Shape::Triangular;
    std::vector<double> points; // as many as the shape needs, ascending (Gaussian: middle, spread)
    bool operator==(const MembershipFunction&) const = default;
};
std::size_t pointsOf(MembershipFunction::Shape shape);
std::string_view
shapeName(MembershipFunction::Shape shape); // "triangular", "trapezoidal", "gaussian", "larger", "smaller"
std::optional<MembershipFunction::Shape> shapeFromName(std::string_view name);

// One question whose answers are turned into grades.
struct QuestionSource {
    std::string variable;  // its name in the project
    bool reversed = false; // the best grade is at the low end; on top of the variable's own direction
    // How an answer x of the scale minimum…maximum becomes a membership of the grades, the best grade at the maximum.
    // Bands: the scale is cut into as many equal parts as there are grades (answers of a scale with as many points as
    // grades go one to one). Shared: between the middles of two neighbouring grades an answer belongs to both, in
    // proportion. Cuts: `cuts` are the lowest answers of each grade but the last, the best first.
    enum class Rescaling { Bands, Shared, Cuts };
    Rescaling rescaling = Rescaling::Bands;
    std::vector<double> cuts;
    bool operator==(const QuestionSource&) const = default;
};
std::string_view rescalingName(QuestionSource::Rescaling rescaling); // "bands", "shared", "cuts"
std::optional<QuestionSource::Rescaling> rescalingFromName(std::string_view name);

// One evaluator's vote for a grade.
struct Vote {
    ExpertId evaluator;
    int grade = 0;
    bool operator==(const Vote&) const = default;
};

// Where the membership row of a leaf comes from.
struct IndicatorData {
    enum class Kind { None, Questions, Votes, VoteCounts, Measured, Typed };
    Kind kind = Kind::None;
    std::vector<QuestionSource> questions;     // Questions: their valid answers count alike
    std::vector<Vote> votes;                   // Votes: shares of the evaluators' votes, by the evaluators' weights
    std::vector<double> counts;                // VoteCounts: one a grade
    std::optional<double> measured;            // Measured: the quantity, typed …
    std::string measuredVariable;              // … or the mean of this variable
    std::vector<MembershipFunction> functions; // Measured: one a grade
    std::vector<double> membership;            // Typed: one a grade, 0…1
    bool operator==(const IndicatorData&) const = default;
};
std::string_view dataKindName(IndicatorData::Kind kind); // "none", "questions", "votes", "counts", "measured", "typed"
std::optional<IndicatorData::Kind> dataKindFromName(std::string_view name);

// How the children of an indicator get their local weights. Judgements: AHP. Direct: their ratings, which must sum to 1
// (or 100). Equal. Entropy, Critic: from the scores of the places or alternatives. Derived: standardised shares of what
// explains the outcome question.
enum class WeightSource { Judgements, Direct, Equal, Entropy, Critic, Derived };
std::string_view
weightSourceName(WeightSource source); // "judgements", "direct", "equal", "entropy", "critic", "derived"
std::optional<WeightSource> weightSourceFromName(std::string_view name);

// One source, or a mix: share of the first, the rest of the second.
struct WeightRule {
    WeightSource source = WeightSource::Judgements;
    std::optional<WeightSource> mixedWith;
    double share = 1; // of `source`, 0…1
    bool operator==(const WeightRule&) const = default;
};

// A node of the indicator tree; a leaf when it has no children. The root is the goal.
struct Indicator {
    IndicatorId id; // unique in its system
    std::string name;
    std::string note;
    WeightRule weights;           // of the children
    std::optional<double> rating; // direct weight among its siblings
    IndicatorData data;           // of a leaf
    std::vector<Indicator> children;

    bool leaf() const { return children.empty(); }
    bool operator==(const Indicator&) const = default;
};

const Indicator* find(const Indicator& root, IndicatorId id);
Indicator* find(Indicator& root, IndicatorId id);
// nullptr for the root and for what is not there.
const Indicator* parentOf(const Indicator& root, IndicatorId id);
// Names from the root to the indicator; empty when it is not there.
std::vector<std::string> pathOf(const Indicator& root, IndicatorId id);
// Calls f(indicator, depth) for each, a parent before its children; the root has depth 0.
void walk(const Indicator& root, const std::function<void(const Indicator&, int)>& f);
std::vector<const Indicator*> leavesOf(const Indicator& root);
int depthOf(const Indicator& root); // levels below the root
std::int64_t largestId(const Indicator& root);

} // namespace manyi::domain

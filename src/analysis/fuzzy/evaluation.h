#pragma once

#include <array>
#include <optional>
#include <vector>

#include "analysis/ahp/hierarchy.h"
#include "analysis/fuzzy/composition.h"

namespace manyi::analysis {

// The membership row of one leaf and what it was made from.
struct LeafMembership {
    IndicatorId leaf;
    std::vector<double> row; // one a grade, each 0…1; empty: there is none, see `lack`
    enum class Lack { None, NoSource, NoAnswers, NoVotes, NoQuantity, Invalid, UnknownVariable };
    Lack lack = Lack::None;
    std::int64_t n = 0; // answers or votes it rests on; 0 for typed rows
    double weightedN = 0;
    double effectiveN = 0;
    std::int64_t missing = 0;
};

// Memberships that need no answers: votes, counts, measured quantities that are typed, typed rows.
std::optional<LeafMembership> typedMembership(const domain::IndicatorSystem& system, const domain::Indicator& leaf);
// Of a quantity through one function a grade; shares of one are not forced, what the functions say is kept.
std::vector<double> membershipOf(double quantity, const std::vector<domain::MembershipFunction>& functions);
double membershipOf(double quantity, const domain::MembershipFunction& function);
// Each has as many points as its shape needs, ascending and not all alike (Gaussian: a spread above 0).
bool validFunctions(const std::vector<domain::MembershipFunction>& functions);
// Of one answer by the question's rescaling, one value a grade, best first; sum to 1. Bands: an answer on the border of
// two goes to the better one. Shared: the grades' middles lie evenly from the minimum (worst) to the maximum (best).
// A reversed source is turned round first, also for cuts. Answers beyond the ends count as the end.
std::vector<double> membershipOfAnswer(double answer, double minimum, double maximum, std::size_t grades,
                                       const domain::QuestionSource& source);

// One inner node: weights A (local), memberships R of its children (rows), and B by every operator.
struct NodeEvaluation {
    IndicatorId node;
    std::vector<IndicatorId> children;
    std::vector<double> weights;
    std::vector<std::vector<double>> memberships; // R under the chosen operator
    std::vector<double> composed;                 // B = A ∘ R by the chosen operator
    GradeResult result;
};

// What an operator says of the goal: all levels composed with it.
struct OperatorResult {
    domain::CompositionOperator composition;
    GradeResult result;
};

struct Evaluation {
    std::vector<NodeEvaluation> nodes;  // children before parents; the goal last. Empty when it cannot be had
    std::vector<LeafMembership> leaves; // in tree order
    GradeResult result;                 // of the goal
    std::array<OperatorResult, domain::compositionOperators> operators;
    std::vector<IndicatorId> lackingWeights;     // nodes without local weights
    std::vector<IndicatorId> lackingMemberships; // leaves without a row
    domain::CompositionOperator composition = domain::CompositionOperator::ProductSum;

    bool complete() const { return lackingWeights.empty() && lackingMemberships.empty(); }
    const NodeEvaluation* node(IndicatorId id) const;
};

// Multi-level fuzzy comprehensive evaluation: B = A ∘ R from the leaves up; B of a level, normalised, is a row of R of
// the level above (as composed, not normalised, for minmax and prodmax chains too when `normaliseLevels` is off).
// A leaf without a row or a node without weights leaves the evaluation incomplete: nothing is dropped or filled in.
struct EvaluationOptions {
    domain::CompositionOperator composition = domain::CompositionOperator::ProductSum;
    bool normaliseLevels = false;
};
Evaluation evaluate(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                    std::vector<LeafMembership> leaves, const EvaluationOptions& options);
// The same for a tree that is evaluated many times (see plan.h).
struct EvaluationPlan;
Evaluation evaluate(const EvaluationPlan& plan, std::vector<LeafMembership> leaves, const EvaluationOptions& options);

} // namespace manyi::analysis

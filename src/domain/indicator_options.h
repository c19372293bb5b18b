#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace manyi::domain {

// The choices that an indicator system's figures depend on; each is stored with the system and printed with the figure.
// Names are those of the project file, of tree files and of the command line.

// How weights are taken from judgements (Saaty 1980; Crawford & Williams 1985 for the geometric mean; log least squares
// minimises the squared logarithmic errors over the judgements that were made, which for a complete matrix is the
// geometric mean).
enum class WeightMethod { Eigenvector, GeometricMean, ColumnMean, LogLeastSquares };
std::string_view weightMethodName(WeightMethod method); // "eigen", "geometric", "column", "lls"
std::optional<WeightMethod> weightMethodFromName(std::string_view name);

// The random index by which a consistency index is divided; tables differ, so the one used is always named.
// Saaty1980: Saaty, The Analytic Hierarchy Process (1980). Saaty2005: Saaty, Theory and Applications of the ANP (2005).
// Chinese: the table common in Chinese textbooks. Alonso2006: Alonso & Lamata, IJUFKS 14 (2006), table 2; beyond n = 15
// their line lambda = 2.7699 n - 4.3513. Donegan1991: Donegan & Dodd, Math. Comput. Modelling 15 (1991).
enum class RandomIndex { Saaty1980, Saaty2005, Chinese, Alonso2006, Donegan1991 };
std::string_view randomIndexName(RandomIndex table); // "saaty1980" …
std::optional<RandomIndex> randomIndexFromName(std::string_view name);

// How missing judgements are dealt with: completed so that lambda max is least (Bozóki, Fülöp & Rónyai 2010), or by
// Harker's auxiliary matrix (1987), which knows the eigenvector method only.
enum class Completion { LeastLambda, Harker };
std::string_view completionName(Completion completion); // "least-lambda", "harker"
std::optional<Completion> completionFromName(std::string_view name);

// How several experts become one: of their judgements (AIJ, weighted geometric mean) or of their priorities (AIP).
enum class GroupMethod { Judgements, Priorities };
std::string_view groupMethodName(GroupMethod method); // "aij", "aip"
std::optional<GroupMethod> groupMethodFromName(std::string_view name);

// How weights A and memberships R make B = A ∘ R.
// MinMax: max_i min(a_i, r_ij), the principal factor decides. ProductMax: max_i a_i r_ij. MinSum: min(1, sum_i min(a_i,
// r_ij)). ProductSum: min(1, sum_i a_i r_ij), the weighted mean; the default. NormalisedMinSum: columns of R scaled to
// sum 1 first, then sum_i min(a_i, r_ij) ("balanced mean").
enum class CompositionOperator { MinMax, ProductMax, MinSum, ProductSum, NormalisedMinSum };
inline constexpr std::size_t compositionOperators = 5;
std::string_view operatorName(CompositionOperator op); // "minmax", "prodmax", "minsum", "prodsum", "normminsum"
std::optional<CompositionOperator> operatorFromName(std::string_view name);

struct IndicatorOptions {
    WeightMethod method = WeightMethod::Eigenvector;
    RandomIndex table = RandomIndex::Saaty1980;
    Completion completion = Completion::LeastLambda;
    GroupMethod group = GroupMethod::Judgements;
    CompositionOperator composition = CompositionOperator::ProductSum;
    double consistencyLimit = 0.10;
    bool operator==(const IndicatorOptions&) const = default;
};

} // namespace manyi::domain

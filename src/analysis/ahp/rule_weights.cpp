#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/ahp/data_weights.h"
#include "analysis/ahp/judged_matrices.h"

namespace manyi::analysis {

namespace {

using domain::Indicator;
using domain::WeightSource;
using Lack = NodeWeights::Lack;

// Ratings typed as 0.333 0.333 0.334 or in per cent are exact; what is off by more than the last digits of a double is
// the user's to mend.
constexpr double ratingTolerance = 1e-9;

RuleWeights ofRatings(const Indicator& node)
{
    std::vector<double> ratings;
    for (const Indicator& child : node.children) {
        if (!child.rating || !std::isfinite(*child.rating) || *child.rating < 0)
            return {{}, Lack::RatingMissing};
        ratings.push_back(*child.rating);
    }
    const double sum = std::accumulate(ratings.begin(), ratings.end(), 0.0);
    if (std::abs(sum - 1) > ratingTolerance && std::abs(sum - 100) > 100 * ratingTolerance)
        return {{}, Lack::RatingsSum};
    for (double& rating : ratings)
        rating /= sum;
    return {ratings, Lack::None};
}

RuleWeights ofScores(WeightSource source, const ChildScores& scores)
{
    const std::size_t objects = scores.columns.empty() ? 0 : scores.columns.front().size();
    std::vector<std::vector<double>> rows;
    for (std::size_t i = 0; i < objects; ++i) {
        std::vector<double> row;
        for (const ScoreColumn& column : scores.columns)
            row.push_back(column[i]);
        if (std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); }))
            rows.push_back(std::move(row));
    }
    std::vector<double> local = source == WeightSource::Entropy ? entropyWeights(rows) : criticWeights(rows);
    return {local, local.empty() ? Lack::NoScores : Lack::None};
}

// Its own share, else the shares of all its children together.
std::optional<double> derivedShare(const Indicator& indicator, const DataWeights& data)
{
    const auto own = std::find_if(data.derived.begin(), data.derived.end(),
                                  [&](const auto& entry) { return entry.first == indicator.id; });
    if (own != data.derived.end())
        return own->second >= 0 ? std::optional<double>(own->second) : std::nullopt;
    if (indicator.leaf())
        return std::nullopt;
    double sum = 0;
    for (const Indicator& child : indicator.children) {
        const auto share = derivedShare(child, data);
        if (!share)
            return std::nullopt;
        sum += *share;
    }
    return sum;
}

RuleWeights ofOutcome(const Indicator& node, const DataWeights& data)
{
    std::vector<double> shares;
    for (const Indicator& child : node.children) {
        const auto share = derivedShare(child, data);
        if (!share)
            return {{}, Lack::NoOutcome};
        shares.push_back(*share);
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!(sum > 0))
        return {{}, Lack::NoOutcome};
    for (double& share : shares)
        share /= sum;
    return {shares, Lack::None};
}

} // namespace

double judgedShare(const Indicator& node)
{
    const domain::WeightRule& rule = node.weights;
    if (node.leaf() || rule.source == rule.mixedWith)
        return 1;
    if (rule.source == WeightSource::Judgements)
        return rule.mixedWith ? rule.share : 1;
    return rule.mixedWith == WeightSource::Judgements ? 1 - rule.share : 0;
}

RuleWeights weighByRule(WeightSource source, const Indicator& node, const ChildScores& scores, const DataWeights& data)
{
    const std::size_t n = node.children.size();
    switch (source) {
    case WeightSource::Direct:
        return ofRatings(node);
    case WeightSource::Equal:
        return {std::vector<double>(n, 1 / static_cast<double>(n)), Lack::None};
    case WeightSource::Entropy:
    case WeightSource::Critic:
        return n == 1 ? RuleWeights{{1}, Lack::None} : ofScores(source, scores);
    case WeightSource::Derived:
        return n == 1 ? RuleWeights{{1}, Lack::None} : ofOutcome(node, data);
    case WeightSource::Judgements:
        break;
    }
    return {};
}

} // namespace manyi::analysis

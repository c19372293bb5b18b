// The fewest and smallest edits that reach a consistency ratio: branch and bound over pairs and positions of the scale.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/ahp/consistency.h"
#include "analysis/ahp/lambda_bound.h"
#include "analysis/ahp/scale.h"

namespace manyi::analysis {

namespace {

using domain::JudgementMatrix;

constexpr double slack = 1e-9; // in ln lambda; what is closer to the limit is decided by priorities()

// One position that a judgement may be changed to.
struct Move {
    int position = 0;
    int steps = 0;
    double change = 0; // of the judgement's logarithm
};

// All edits of a fixed number of pairs. A tangent of ln lambda max bounds what further edits can reach: where that is
// above the limit nothing is searched.
class RepairSearch {
public:
    RepairSearch(const JudgementMatrix& matrix, const PrioritiesOptions& options, double limit,
                 base::Progress& progress)
        : m_matrix(matrix),
          m_options(options),
          m_limit(limit),
          m_progress(progress),
          m_pairs(pairsByGain(matrix)),
          m_function(matrix, options, m_pairs)
    {
        const double n = static_cast<double>(matrix.size());
        const double index = limit * randomIndex(options.table, matrix.size()).value_or(0);
        m_logLimit = std::log(n + index * (n - 1)) + slack;
        for (const auto& [i, j] : m_pairs)
            m_moves.push_back(movesOf(matrix.at(i, j)));
    }

    bool run(std::size_t edits)
    {
        m_best.clear();
        m_bestSteps = 1000;
        m_bestRatio = std::numeric_limits<double>::infinity();
        m_levels.resize(edits + 1);
        m_function.evaluate(m_matrix, m_levels[edits]);
        search(0, edits, 0);
        return !m_best.empty() && !m_progress.cancelled();
    }
    const std::vector<JudgementEdit>& best() const { return m_best; }
    int bestSteps() const { return m_bestSteps; }

private:
    // The nearest first in each direction.
    static std::vector<Move> movesOf(double judgement)
    {
        std::vector<Move> moves;
        for (int position = -lastPosition; position <= lastPosition; ++position) {
            const int steps = stepsBetween(judgement, position);
            if (steps > 0)
                moves.push_back({position, steps, std::log(judgementAt(position) / judgement)});
        }
        std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) { return a.steps < b.steps; });
        return moves;
    }

    // Judgements that were made, those first that the eigenvalue depends on most: good repairs are found early.
    LambdaFunction::Pairs pairsByGain(const JudgementMatrix& matrix) const
    {
        LambdaFunction::Pairs pairs;
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            for (std::size_t j = i + 1; j < matrix.size(); ++j) {
                if (!matrix.missing(i, j))
                    pairs.emplace_back(i, j);
            }
        }
        LambdaTangent tangent;
        LambdaFunction(matrix, m_options, pairs).evaluate(matrix, tangent);
        std::vector<std::size_t> order(pairs.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::abs(tangent.gradient[a]) > std::abs(tangent.gradient[b]);
        });
        LambdaFunction::Pairs sorted;
        for (const std::size_t p : order)
            sorted.push_back(pairs[p]);
        return sorted;
    }

    // How far a tangent can fall by one edit of the pair within the budget of steps; may be negative.
    double gain(const LambdaTangent& tangent, std::size_t pair, int budget) const
    {
        double most = -std::numeric_limits<double>::infinity();
        for (const Move& move : m_moves[pair]) {
            if (move.steps > budget)
                break;
            most = std::max(most, -tangent.gradient[pair] * move.change);
        }
        return most;
    }

    // For each pair the most that `edits` edits of it and later pairs can gain.
    std::vector<double> gainsFrom(const LambdaTangent& tangent, std::size_t firstPair, std::size_t edits,
                                  int budget) const
    {
        std::vector<double> sums(m_pairs.size() + 1, -std::numeric_limits<double>::infinity());
        std::vector<double> largest; // descending, at most `edits`
        for (std::size_t p = m_pairs.size(); p-- > firstPair;) {
            const double own = gain(tangent, p, budget);
            largest.insert(std::upper_bound(largest.begin(), largest.end(), own, std::greater<>()), own);
            if (largest.size() > edits)
                largest.pop_back();
            if (largest.size() == edits)
                sums[p] = std::accumulate(largest.begin(), largest.end(), 0.0);
        }
        return sums;
    }

    void search(std::size_t firstPair, std::size_t left, int steps)
    {
        if (left == 1) {
            for (std::size_t p = firstPair; p < m_pairs.size() && !m_progress.cancelled(); ++p)
                lastEdit(p, steps);
            return;
        }
        const LambdaTangent& tangent = m_levels[left];
        const int others = static_cast<int>(left) - 1;
        const auto rest = gainsFrom(tangent, firstPair, left - 1, m_bestSteps - steps - others);
        for (std::size_t p = firstPair; p + left <= m_pairs.size() && !m_progress.cancelled(); ++p) {
            const auto [i, j] = m_pairs[p];
            const double before = m_matrix.at(i, j);
            for (const Move& move : m_moves[p]) {
                if (steps + move.steps + others > m_bestSteps)
                    break;
                if (tangent.value + tangent.gradient[p] * move.change - rest[p + 1] > m_logLimit)
                    continue;
                m_matrix.set(i, j, judgementAt(move.position));
                m_edits.push_back({i, j, before, judgementAt(move.position)});
                m_function.evaluate(m_matrix, m_levels[left - 1]);
                search(p + 1, left - 1, steps + move.steps);
                m_edits.pop_back();
            }
            m_matrix.set(i, j, before);
            if (left == m_levels.size() - 1)
                m_progress.report(static_cast<double>(p) / static_cast<double>(m_pairs.size()), {});
        }
    }

    // The nearest position of one pair that reaches the limit. Going downhill, each tangent tells how far it is at
    // least; convexity makes the first position that reaches the limit the nearest one.
    void lastEdit(std::size_t pair, int steps)
    {
        double value = m_levels[1].value;
        double slope = m_levels[1].gradient[pair];
        double at = 0; // change of the logarithm where value and slope were taken
        const auto [i, j] = m_pairs[pair];
        const double before = m_matrix.at(i, j);
        const bool down = slope > 0;
        for (const Move& move : m_moves[pair]) {
            if (steps + move.steps > m_bestSteps || (slope > 0) != down)
                break;
            if ((move.change < 0) != down || value + slope * (move.change - at) > m_logLimit)
                continue;
            m_matrix.set(i, j, judgementAt(move.position));
            value = m_function.evaluate(m_matrix, pair, slope);
            at = move.change;
            if (value > m_logLimit)
                continue;
            m_edits.push_back({i, j, before, judgementAt(move.position)});
            const bool taken = consider(steps + move.steps);
            m_edits.pop_back();
            if (taken)
                break;
        }
        m_matrix.set(i, j, before);
    }

    // Fewer steps win; of equal ones the more consistent. Whether the limit is reached.
    bool consider(int steps)
    {
        const auto ratio = priorities(m_matrix, m_options).consistencyRatio;
        if (!ratio || *ratio > m_limit)
            return false;
        if (steps < m_bestSteps || *ratio < m_bestRatio - 1e-12) {
            m_best = m_edits;
            m_bestSteps = steps;
            m_bestRatio = *ratio;
        }
        return true;
    }

    JudgementMatrix m_matrix;
    PrioritiesOptions m_options;
    double m_limit;
    double m_logLimit = 0;
    base::Progress& m_progress;
    LambdaFunction::Pairs m_pairs;
    LambdaFunction m_function;
    std::vector<std::vector<Move>> m_moves;
    std::vector<LambdaTangent> m_levels; // by the number of edits left
    std::vector<JudgementEdit> m_edits, m_best;
    int m_bestSteps = 1000;
    double m_bestRatio = 0;
};

} // namespace

JudgementMatrix withEdits(JudgementMatrix matrix, const std::vector<JudgementEdit>& edits)
{
    for (const JudgementEdit& edit : edits)
        matrix.set(edit.row, edit.column, edit.after);
    return matrix;
}

RepairProposal proposeRepair(const JudgementMatrix& matrix, const PrioritiesOptions& options, double limit,
                             base::Progress& progress)
{
    RepairProposal proposal;
    proposal.before = priorities(matrix, options);
    proposal.after = proposal.before;
    if (!proposal.before.consistencyRatio || *proposal.before.consistencyRatio <= limit)
        return proposal;
    RepairSearch search(matrix, options, limit, progress);
    for (std::size_t edits = 1; edits <= 3 && !proposal.possible && !progress.cancelled(); ++edits) {
        proposal.possible = search.run(edits);
        if (!proposal.possible)
            continue;
        proposal.edits = search.best();
        proposal.steps = search.bestSteps();
        proposal.after = priorities(withEdits(matrix, proposal.edits), options);
    }
    proposal.cancelled = progress.cancelled();
    return proposal;
}

RepairProposal proposeRepair(const JudgementMatrix& matrix, const PrioritiesOptions& options, double limit)
{
    base::Progress progress;
    return proposeRepair(matrix, options, limit, progress);
}

} // namespace manyi::analysis

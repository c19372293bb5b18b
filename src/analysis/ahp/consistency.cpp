#include "analysis/ahp/consistency.h"

#include <algorithm>
#include <cmath>

#include "analysis/ahp/scale.h"

namespace manyi::analysis {

namespace {

using domain::JudgementMatrix;

// Searches edits of `left` more pairs for the least number of steps; keeps the best found in `best`.
class RepairSearch {
public:
    RepairSearch(JudgementMatrix matrix, const PrioritiesOptions& options, double limit)
        : m_matrix(std::move(matrix)), m_options(options), m_limit(limit)
    {
        for (std::size_t i = 0; i < m_matrix.size(); ++i) {
            for (std::size_t j = i + 1; j < m_matrix.size(); ++j) {
                if (!m_matrix.missing(i, j))
                    m_pairs.emplace_back(i, j);
            }
        }
    }

    bool run(std::size_t edits)
    {
        m_best.clear();
        m_bestSteps = 1000;
        m_bestRatio = 1e300;
        search(0, edits, 0);
        return !m_best.empty();
    }
    const std::vector<JudgementEdit>& best() const { return m_best; }
    int bestSteps() const { return m_bestSteps; }

private:
    void search(std::size_t firstPair, std::size_t left, int steps)
    {
        for (std::size_t p = firstPair; p + left <= m_pairs.size(); ++p) {
            const auto [i, j] = m_pairs[p];
            const double before = m_matrix.at(i, j);
            for (int position = -8; position <= 8; ++position) {
                const int cost = stepsBetween(before, position);
                if (cost == 0 || steps + cost + static_cast<int>(left) - 1 > m_bestSteps)
                    continue;
                m_matrix.set(i, j, judgementAt(position));
                m_edits.push_back({i, j, before, judgementAt(position)});
                if (left > 1)
                    search(p + 1, left - 1, steps + cost);
                else
                    consider(steps + cost);
                m_edits.pop_back();
            }
            m_matrix.set(i, j, before);
        }
    }

    // Fewer steps win; of equal ones the more consistent.
    void consider(int steps)
    {
        const auto ratio = priorities(m_matrix, m_options).consistencyRatio;
        if (!ratio || *ratio > m_limit || (steps == m_bestSteps && *ratio >= m_bestRatio))
            return;
        m_best = m_edits;
        m_bestSteps = steps;
        m_bestRatio = *ratio;
    }

    JudgementMatrix m_matrix;
    PrioritiesOptions m_options;
    double m_limit;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
    std::vector<JudgementEdit> m_edits, m_best;
    int m_bestSteps = 1000;
    double m_bestRatio = 1e300;
};

} // namespace

std::vector<IntransitiveTriad> intransitiveTriads(const JudgementMatrix& matrix)
{
    std::vector<IntransitiveTriad> triads;
    const auto over = [&matrix](std::size_t i, std::size_t j) { return !matrix.missing(i, j) && matrix.at(i, j) > 1; };
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            for (std::size_t k = j + 1; k < matrix.size(); ++k) {
                if (over(i, j) && over(j, k) && over(k, i))
                    triads.push_back({{i, j, k}});
                else if (over(i, k) && over(k, j) && over(j, i))
                    triads.push_back({{i, k, j}});
            }
        }
    }
    return triads;
}

std::vector<CellError> cellErrors(const JudgementMatrix& matrix, const Priorities& result)
{
    std::vector<CellError> errors;
    if (result.weights.empty())
        return errors;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            if (matrix.missing(i, j))
                continue;
            const double fitting = result.weights[i] / result.weights[j];
            const double error = matrix.at(i, j) / fitting;
            errors.push_back(error >= 1 ? CellError{i, j, error, fitting} : CellError{j, i, 1 / error, 1 / fitting});
        }
    }
    std::stable_sort(errors.begin(), errors.end(),
                     [](const CellError& a, const CellError& b) { return a.error > b.error; });
    return errors;
}

JudgementMatrix withEdits(JudgementMatrix matrix, const std::vector<JudgementEdit>& edits)
{
    for (const JudgementEdit& edit : edits)
        matrix.set(edit.row, edit.column, edit.after);
    return matrix;
}

RepairProposal proposeRepair(const JudgementMatrix& matrix, const PrioritiesOptions& options, double limit)
{
    RepairProposal proposal;
    proposal.before = priorities(matrix, options);
    proposal.after = proposal.before;
    if (!proposal.before.consistencyRatio || *proposal.before.consistencyRatio <= limit)
        return proposal;
    RepairSearch search(matrix, options, limit);
    for (std::size_t edits = 1; edits <= 3 && !proposal.possible; ++edits) {
        proposal.possible = search.run(edits);
        if (!proposal.possible)
            continue;
        proposal.edits = search.best();
        proposal.steps = search.bestSteps();
        proposal.after = priorities(withEdits(matrix, proposal.edits), options);
    }
    return proposal;
}

} // namespace manyi::analysis

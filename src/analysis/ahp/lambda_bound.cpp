#include "analysis/ahp/lambda_bound.h"

#include <algorithm>
#include <cmath>

#include "analysis/ahp/completion.h"

namespace manyi::analysis {

using domain::JudgementMatrix;

LambdaFunction::LambdaFunction(const JudgementMatrix& matrix, const PrioritiesOptions& options, const Pairs& pairs)
    : m_pairs(pairs),
      m_options(options),
      m_n(matrix.size()),
      m_incomplete(!matrix.missingPairs().empty()),
      m_values(m_n * m_n),
      m_transposed(m_n * m_n),
      m_right(m_n, 1 / static_cast<double>(m_n)),
      m_left(m_right),
      m_next(m_n)
{
}

void LambdaFunction::evaluate(const JudgementMatrix& matrix, LambdaTangent& tangent)
{
    tangent.value = solve(matrix);
    tangent.gradient.resize(m_pairs.size());
    for (std::size_t p = 0; p < m_pairs.size(); ++p)
        tangent.gradient[p] = derivative(p);
}

double LambdaFunction::evaluate(const JudgementMatrix& matrix, std::size_t pair, double& derivativeByPair)
{
    const double value = solve(matrix);
    derivativeByPair = derivative(pair);
    return value;
}

double LambdaFunction::derivative(std::size_t pair) const
{
    const auto [i, j] = m_pairs[pair];
    return (m_left[i] * m_values[i * m_n + j] * m_right[j] - m_left[j] * m_values[j * m_n + i] * m_right[i]) /
           (m_lambda * m_product);
}

double LambdaFunction::solve(const JudgementMatrix& matrix)
{
    const bool harker = m_incomplete && usedCompletion(m_options) == Completion::Harker;
    const JudgementMatrix completed = m_incomplete && !harker ? completedWithLeastLambda(matrix) : JudgementMatrix();
    const JudgementMatrix& used = m_incomplete && !harker ? completed : matrix;
    for (std::size_t i = 0; i < m_n; ++i) {
        double missing = 0;
        for (std::size_t j = 0; j < m_n; ++j) {
            m_values[i * m_n + j] = used.at(i, j);
            m_transposed[j * m_n + i] = used.at(i, j);
            missing += used.at(i, j) == 0 ? 1 : 0;
        }
        m_values[i * m_n + i] += missing; // Harker's diagonal
        m_transposed[i * m_n + i] += missing;
    }
    iterate(m_right, false);
    iterate(m_left, true);
    m_product = 0;
    for (std::size_t i = 0; i < m_n; ++i)
        m_product += m_left[i] * m_right[i];
    return std::log(m_lambda);
}

void LambdaFunction::iterate(std::vector<double>& vector, bool transposed)
{
    const std::vector<double>& values = transposed ? m_transposed : m_values;
    for (int step = 0; step < 5000; ++step) {
        double sum = 0;
        for (std::size_t i = 0; i < m_n; ++i) {
            double product = 0;
            for (std::size_t j = 0; j < m_n; ++j)
                product += values[i * m_n + j] * vector[j];
            m_next[i] = product;
            sum += product;
        }
        double change = 0;
        for (std::size_t i = 0; i < m_n; ++i) {
            m_next[i] /= sum;
            change = std::max(change, std::abs(m_next[i] - vector[i]));
            vector[i] = m_next[i];
        }
        m_lambda = sum;
        if (change < 1e-12)
            break;
    }
}

} // namespace manyi::analysis

#include "analysis/weighting/raking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

namespace manyi::analysis {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

// Rows with the same answers on all margins share one weight factor.
struct RakingCell {
    std::vector<std::uint32_t> categories; // one a margin
    double base = 0;                       // sum of base weights
    double factor = 1;
};

class Raker {
public:
    Raker(const data::Dataset& dataset, const data::Selection& selection, const std::vector<Margin>& margins,
          const RakingOptions& options, base::Progress& progress)
        : m_dataset(dataset),
          m_margins(margins),
          m_options(options),
          m_progress(progress),
          m_selected(selection),
          m_cellOfRow(dataset.rows(), none)
    {
    }

    Raking run()
    {
        if (!readTargets() || !gather() || !everyTargetIsAnswered())
            return std::move(m_result);
        iterate();
        spread();
        describe();
        return std::move(m_result);
    }

private:
    bool stop(Raking::Trouble trouble, base::VariableId variable = {}, double code = 0)
    {
        m_result.trouble = trouble;
        m_result.troubleVariable = variable;
        m_result.troubleCode = code;
        return false;
    }

    bool readTargets()
    {
        for (const Margin& margin : m_margins) {
            double sum = 0;
            for (const Margin::Target& target : margin.targets) {
                if (!std::isfinite(target.share) || target.share < 0)
                    return stop(Raking::Trouble::BadTarget, margin.variable, target.code);
                sum += target.share;
            }
            if (!(sum > 0))
                return stop(Raking::Trouble::BadTarget, margin.variable);
            MarginFit fit;
            fit.variable = margin.variable;
            for (const Margin::Target& target : margin.targets)
                fit.categories.push_back({target.code, target.share / sum, 0, 0, 0});
            m_result.margins.push_back(std::move(fit));
        }
        return true;
    }

    // The category of each row on one margin; `none` where there is no answer. False: an answer without a target.
    bool categoriesOf(std::size_t margin, std::vector<std::uint32_t>& categories)
    {
        const base::VariableId id = m_margins[margin].variable;
        const domain::Variable* variable = m_dataset.questionnaire().find(id);
        std::unordered_map<double, std::uint32_t> places;
        for (std::size_t i = 0; i < m_result.margins[margin].categories.size(); ++i)
            places.emplace(m_result.margins[margin].categories[i].code, static_cast<std::uint32_t>(i));
        const std::vector<double> codes = plainCodes(id);
        for (std::size_t row = 0; row < codes.size(); ++row) {
            if (!m_selected.contains(row) || std::isnan(codes[row]) || domain::isUserMissing(*variable, codes[row]))
                continue;
            const auto it = places.find(codes[row]);
            if (it == places.end())
                return stop(Raking::Trouble::NoTarget, id, codes[row]);
            categories[row] = it->second;
        }
        return true;
    }

    // Codes as they are stored: targets name codes, whatever the variable's direction is.
    std::vector<double> plainCodes(base::VariableId id) const
    {
        domain::Variable plain = *m_dataset.questionnaire().find(id);
        plain.reversed = false;
        return data::numericValues(m_dataset, plain);
    }

    bool gather()
    {
        const std::size_t rows = m_dataset.rows();
        std::vector<std::vector<std::uint32_t>> categories(m_margins.size(), std::vector<std::uint32_t>(rows, none));
        for (std::size_t i = 0; i < m_margins.size(); ++i) {
            if (!categoriesOf(i, categories[i]))
                return false;
        }
        m_base = data::weightsOf(m_dataset, m_options.base).values;
        if (m_base.empty())
            m_base.assign(rows, 1);
        std::map<std::vector<std::uint32_t>, std::uint32_t> cells;
        std::vector<std::uint32_t> key(m_margins.size());
        m_selected.forEach([&](std::size_t row) {
            bool complete = m_base[row] > 0;
            for (std::size_t i = 0; i < key.size(); ++i) {
                key[i] = categories[i][row];
                complete = complete && key[i] != none;
            }
            if (!complete) {
                ++m_result.missing;
                return;
            }
            const auto [it, isNew] = cells.try_emplace(key, static_cast<std::uint32_t>(m_cells.size()));
            if (isNew)
                m_cells.push_back({key, 0, 1});
            m_cellOfRow[row] = it->second;
            m_cells[it->second].base += m_base[row];
            m_total += m_base[row];
            ++m_result.used;
            for (std::size_t i = 0; i < key.size(); ++i)
                ++m_result.margins[i].categories[key[i]].n;
        });
        if (m_result.used == 0)
            return stop(Raking::Trouble::NoRows);
        for (RakingCell& cell : m_cells)
            cell.factor = static_cast<double>(m_result.used) / m_total;
        addShares([](MarginFit::Category& category) -> double& { return category.before; });
        return true;
    }

    bool everyTargetIsAnswered()
    {
        for (const MarginFit& margin : m_result.margins) {
            for (const MarginFit::Category& category : margin.categories) {
                if (category.target > 0 && category.n == 0)
                    return stop(Raking::Trouble::EmptyCategory, margin.variable, category.code);
            }
        }
        return true;
    }

    // Shares of the present weights, into one field of the fits.
    template <class Field>
    void addShares(Field field)
    {
        double sum = 0;
        for (MarginFit& margin : m_result.margins) {
            for (MarginFit::Category& category : margin.categories)
                field(category) = 0;
        }
        for (const RakingCell& cell : m_cells) {
            const double weight = cell.base * cell.factor;
            sum += weight;
            for (std::size_t i = 0; i < cell.categories.size(); ++i)
                field(m_result.margins[i].categories[cell.categories[i]]) += weight;
        }
        for (MarginFit& margin : m_result.margins) {
            for (MarginFit::Category& category : margin.categories)
                field(category) = sum > 0 ? field(category) / sum : 0;
        }
    }

    void fitMargin(std::size_t margin)
    {
        std::vector<MarginFit::Category>& categories = m_result.margins[margin].categories;
        std::vector<double> sums(categories.size(), 0);
        for (const RakingCell& cell : m_cells)
            sums[cell.categories[margin]] += cell.base * cell.factor;
        const auto wanted = static_cast<double>(m_result.used);
        for (RakingCell& cell : m_cells) {
            const std::size_t category = cell.categories[margin];
            cell.factor = sums[category] > 0 ? cell.factor * categories[category].target * wanted / sums[category] : 0;
        }
    }

    // Factors are relative to the base weight; their mean is used / total base.
    double bounded(double factor) const
    {
        const double unit = static_cast<double>(m_result.used) / m_total;
        if (m_options.lowest)
            factor = std::max(factor, *m_options.lowest * unit);
        if (m_options.highest)
            factor = std::min(factor, *m_options.highest * unit);
        return factor;
    }

    void keepBounds()
    {
        for (RakingCell& cell : m_cells)
            cell.factor = bounded(cell.factor);
    }

    // Bounds that the margins cannot be reached within leave weights of another mean: they are scaled back to the mean
    // 1 with the bounds kept, by halving the interval of the scale.
    void restoreMean()
    {
        const auto sumAt = [this](double scale) {
            double sum = 0;
            for (const RakingCell& cell : m_cells)
                sum += cell.base * bounded(cell.factor * scale);
            return sum;
        };
        const auto wanted = static_cast<double>(m_result.used);
        constexpr double farthest = 1e6;
        double low = 1 / farthest;
        double high = farthest;
        for (int step = 0; step < 200; ++step) {
            const double middle = std::sqrt(low * high);
            (sumAt(middle) < wanted ? low : high) = middle;
        }
        for (RakingCell& cell : m_cells)
            cell.factor = bounded(cell.factor * high);
        largestMiss();
    }

    double largestMiss()
    {
        addShares([](MarginFit::Category& category) -> double& { return category.after; });
        double largest = 0;
        for (MarginFit& margin : m_result.margins) {
            margin.largestMiss = 0;
            for (const MarginFit::Category& category : margin.categories)
                margin.largestMiss = std::max(margin.largestMiss, std::abs(category.after - category.target));
            largest = std::max(largest, margin.largestMiss);
        }
        return largest;
    }

    void iterate()
    {
        for (m_result.iterations = 1; m_result.iterations <= m_options.maxIterations; ++m_result.iterations) {
            for (std::size_t margin = 0; margin < m_margins.size(); ++margin)
                fitMargin(margin);
            keepBounds();
            m_result.converged = largestMiss() <= m_options.tolerance;
            if (m_result.converged || m_progress.cancelled())
                break;
        }
        m_result.iterations = std::min(m_result.iterations, m_options.maxIterations);
        if (m_result.converged)
            return;
        m_result.trouble = Raking::Trouble::NotConverged;
        if (m_options.lowest || m_options.highest)
            restoreMean();
    }

    void spread()
    {
        m_result.weights.assign(m_dataset.rows(), std::numeric_limits<double>::quiet_NaN());
        const double unit = static_cast<double>(m_result.used) / m_total;
        const auto at = [&](double factor, const std::optional<double>& bound) {
            return bound && std::abs(factor - *bound * unit) <= 1e-12 * unit;
        };
        for (std::size_t row = 0; row < m_cellOfRow.size(); ++row) {
            if (m_cellOfRow[row] == none)
                continue;
            const double factor = m_cells[m_cellOfRow[row]].factor;
            m_result.weights[row] = m_base[row] * factor;
            m_result.bounded += at(factor, m_options.lowest) || at(factor, m_options.highest);
        }
        if (m_options.trimAbove)
            trim();
    }

    void trim()
    {
        std::vector<double> used;
        for (const double weight : m_result.weights) {
            if (!std::isnan(weight))
                used.push_back(weight);
        }
        const auto middle = used.begin() + static_cast<std::ptrdiff_t>(used.size() / 2);
        std::nth_element(used.begin(), middle, used.end());
        const double limit = *middle * *m_options.trimAbove;
        double sum = 0;
        for (double& weight : m_result.weights) {
            if (std::isnan(weight))
                continue;
            m_result.trimmed += weight > limit;
            weight = std::min(weight, limit);
            sum += weight;
        }
        const double scale = static_cast<double>(m_result.used) / sum;
        for (double& weight : m_result.weights)
            weight *= scale;
        if (m_result.trimmed > 0)
            measureAgain();
    }

    // After trimming rows of a cell may differ: their mean factor gives the margins' shares.
    void measureAgain()
    {
        std::vector<double> sums(m_cells.size(), 0);
        for (std::size_t row = 0; row < m_cellOfRow.size(); ++row) {
            if (m_cellOfRow[row] != none)
                sums[m_cellOfRow[row]] += m_result.weights[row];
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            m_cells[i].factor = sums[i] / m_cells[i].base;
        largestMiss();
    }

    void describe()
    {
        double sum = 0;
        double squares = 0;
        m_result.smallest = std::numeric_limits<double>::infinity();
        for (const double weight : m_result.weights) {
            if (std::isnan(weight))
                continue;
            sum += weight;
            squares += weight * weight;
            m_result.smallest = std::min(m_result.smallest, weight);
            m_result.largest = std::max(m_result.largest, weight);
        }
        m_result.effectiveN = squares > 0 ? sum * sum / squares : 0;
        m_result.designEffect = m_result.effectiveN > 0 ? static_cast<double>(m_result.used) / m_result.effectiveN : 0;
    }

    const data::Dataset& m_dataset;
    const std::vector<Margin>& m_margins;
    const RakingOptions& m_options;
    base::Progress& m_progress;
    const data::Selection& m_selected;
    std::vector<std::uint32_t> m_cellOfRow;
    std::vector<RakingCell> m_cells;
    std::vector<double> m_base;
    double m_total = 0;
    Raking m_result;
};

} // namespace

Raking rake(const data::Dataset& dataset, const data::Selection& selection, const std::vector<Margin>& margins,
            const RakingOptions& options, base::Progress& progress)
{
    return Raker(dataset, selection, margins, options, progress).run();
}

} // namespace manyi::analysis

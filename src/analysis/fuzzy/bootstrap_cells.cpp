#include "analysis/fuzzy/bootstrap_cells.h"

#include <cassert>
#include <cmath>
#include <map>

#include "analysis/parallel.h"

namespace manyi::analysis {

namespace {

using Rows = std::vector<std::size_t>;

Rows usedRows(const data::Selection& selection, const data::Weights& weights)
{
    Rows rows;
    rows.reserve(selection.count());
    selection.forEach([&](std::size_t row) {
        if (weights.uniform() || weights.values[row] > 0)
            rows.push_back(row);
    });
    return rows;
}

std::vector<float> scaledWeights(const Rows& rows, const data::Weights& weights)
{
    std::vector<float> scaled;
    if (weights.uniform())
        return scaled;
    double sum = 0;
    for (const std::size_t row : rows)
        sum += weights.values[row];
    const double scale = static_cast<double>(rows.size()) / sum;
    for (const std::size_t row : rows)
        scaled.push_back(static_cast<float>(weights.values[row] * scale));
    return scaled;
}

// A column's values in some rows, as stored; NaN without an answer.
struct Gather {
    const Rows& rows;

    template <class Int>
    std::vector<double> operator()(const data::CodeValues<Int>& column) const
    {
        std::vector<double> values;
        values.reserve(rows.size());
        for (const std::size_t row : rows) {
            const Int code = column.codes[row];
            values.push_back(code == data::CodeValues<Int>::missing ? std::nan("") : static_cast<double>(code));
        }
        return values;
    }
    std::vector<double> operator()(const data::NumberValues& column) const
    {
        std::vector<double> values;
        values.reserve(rows.size());
        for (const std::size_t row : rows)
            values.push_back(column.numbers[row]);
        return values;
    }
    std::vector<double> operator()(const data::DateValues& column) const
    {
        std::vector<double> values;
        for (const std::size_t row : rows)
            values.push_back(column.seconds[row] == data::DateValues::missing
                                 ? std::nan("")
                                 : static_cast<double>(column.seconds[row]));
        return values;
    }
    std::vector<double> operator()(const data::TextValues&) const
    {
        return std::vector<double>(rows.size(), std::nan(""));
    }
};

// The membership of an answer as at most two grades with their shares.
struct Shares {
    std::uint8_t grade[2] = {0, 0};
    float share[2] = {0, 0}; // both 0: no valid answer
};

Shares sharesOf(const std::vector<double>& membership)
{
    Shares shares;
    std::size_t part = 0;
    for (std::size_t j = 0; j < membership.size() && part < 2; ++j) {
        if (membership[j] > 0) {
            shares.grade[part] = static_cast<std::uint8_t>(j);
            shares.share[part++] = static_cast<float>(membership[j]);
        }
    }
    return shares;
}

// Answers are looked up; each different small whole number is worked out once.
class ShareTable {
public:
    explicit ShareTable(const AnsweredQuestion& question) : m_question(question) {}

    Shares operator()(double answer)
    {
        const bool small = answer >= lowest && answer < lowest + static_cast<double>(m_known.size());
        if (!small || answer != std::floor(answer))
            return sharesOf(m_question.membership(answer));
        auto& known = m_known[static_cast<std::size_t>(answer - lowest)];
        if (!known)
            known = sharesOf(m_question.membership(answer));
        return *known;
    }

private:
    static constexpr double lowest = -256;
    const AnsweredQuestion& m_question;
    std::vector<std::optional<Shares>> m_known = std::vector<std::optional<Shares>>(1280);
};

CellColumn emptyColumn(std::size_t leaf, std::size_t rows, std::size_t cells, bool withFactors)
{
    CellColumn column;
    column.leaf = leaf;
    column.cells.assign(rows, static_cast<std::uint8_t>(cells - 1));
    if (withFactors)
        column.factors.assign(rows, 0.0F);
    return column;
}

// One column; a second one for the other grade where answers are shared between two.
std::vector<CellColumn> questionColumns(std::size_t leaf, const AnsweredQuestion& question, const Rows& rows)
{
    const bool shared = question.source.rescaling == domain::QuestionSource::Rescaling::Shared;
    std::vector<CellColumn> columns(shared ? 2 : 1, emptyColumn(leaf, rows.size(), question.grades + 1, shared));
    const std::vector<double> values = std::visit(Gather{rows}, *question.column);
    ShareTable table(question);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const Shares shares = table(values[i]);
        for (std::size_t part = 0; part < columns.size(); ++part) {
            if (!(shares.share[part] > 0))
                continue;
            columns[part].cells[i] = shares.grade[part];
            if (shared)
                columns[part].factors[i] = shares.share[part];
        }
    }
    return columns;
}

std::vector<CellColumn> measuredColumns(std::size_t leaf, const LeafSource& source, const Rows& rows, double& centre)
{
    constexpr std::size_t cells = 3; // sum, count, no answer
    std::vector<double> values = std::visit(Gather{rows}, *source.measuredColumn);
    const std::optional<double> mirror = data::mirrorOf(*source.measured);
    double sum = 0;
    std::size_t n = 0;
    for (double& value : values) {
        if (std::isnan(value) || domain::isUserMissing(*source.measured, value)) {
            value = std::nan("");
            continue;
        }
        value = mirror ? *mirror - value : value;
        sum += value;
        ++n;
    }
    centre = n > 0 ? sum / static_cast<double>(n) : 0;
    std::vector<CellColumn> columns{emptyColumn(leaf, rows.size(), cells, true),
                                    emptyColumn(leaf, rows.size(), cells, false)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        columns[0].cells[i] = 0;
        columns[0].factors[i] = static_cast<float>(values[i] - centre);
        columns[1].cells[i] = 1;
    }
    return columns;
}

} // namespace

BootstrapCells bootstrapCells(const std::vector<LeafSource>& sources, const data::Dataset& dataset,
                              const data::Selection& selection, const data::Weights& weights)
{
    assert(selection.rows() == dataset.rows());
    const Rows rows = usedRows(selection, weights);
    BootstrapCells result;
    result.rows = rows.size();
    result.weights = scaledWeights(rows, weights);
    result.leaves.resize(sources.size());
    std::vector<std::vector<CellColumn>> columns(sources.size());
    parallelFor(sources.size(), [&](std::size_t s) {
        const LeafSource& source = sources[s];
        LeafCells& leaf = result.leaves[s];
        if (source.typed)
            return;
        leaf.measured = source.measured != nullptr;
        leaf.cells = leaf.measured ? 3 : source.questions.front().grades + 1;
        assert(leaf.cells <= 255);
        if (leaf.measured)
            columns[s] = measuredColumns(s, source, rows, leaf.centre);
        for (const AnsweredQuestion& question : source.questions) {
            for (CellColumn& column : questionColumns(s, question, rows))
                columns[s].push_back(std::move(column));
        }
    });
    for (std::size_t s = 0; s < sources.size(); ++s) {
        result.leaves[s].first = result.cells;
        result.cells += result.leaves[s].cells;
        for (CellColumn& column : columns[s])
            result.columns.push_back(std::move(column));
    }
    return result;
}

} // namespace manyi::analysis

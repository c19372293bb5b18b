#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

#include "data/dataset.h"

namespace manyi::data {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// Sets bit `member` where the code is 1 and `answered` where it is valid at all.
struct MemberBits {
    const domain::Variable& variable;
    std::uint64_t bit;
    std::vector<std::uint64_t>& bits;
    std::vector<std::uint8_t>& answered;

    template <class Int>
    void operator()(const CodeValues<Int>& values) const
    {
        const std::vector<std::uint8_t> valid = validTable(values);
        for (std::size_t row = 0; row < values.codes.size(); ++row) {
            const Int code = values.codes[row];
            if (code == CodeValues<Int>::missing)
                continue;
            const bool usable = code >= 0 && code <= 1 ? valid[static_cast<std::size_t>(code)] != 0
                                                       : !domain::isUserMissing(variable, code);
            if (!usable)
                continue;
            answered[row] = 1;
            if (code == 1)
                bits[row] |= bit;
        }
    }
    void operator()(const NumberValues& values) const
    {
        for (std::size_t row = 0; row < values.numbers.size(); ++row) {
            const double number = values.numbers[row];
            if (std::isnan(number) || domain::isUserMissing(variable, number))
                continue;
            answered[row] = 1;
            if (number == 1)
                bits[row] |= bit;
        }
    }
    void operator()(const DateValues&) const {}
    void operator()(const TextValues&) const {}

private:
    template <class Int>
    std::vector<std::uint8_t> validTable(const CodeValues<Int>&) const
    {
        return {std::uint8_t(!domain::isUserMissing(variable, 0)), std::uint8_t(!domain::isUserMissing(variable, 1))};
    }
};

// Doubles with NaN for missing; codes are translated once each through a table when their range is small.
struct ToNumbers {
    const domain::Variable& variable;
    std::optional<double> mirror; // reversed: mirror - x
    std::vector<double>& out;

    double convert(double value) const
    {
        if (std::isnan(value) || domain::isUserMissing(variable, value))
            return nan;
        return mirror ? *mirror - value : value;
    }
    template <class Int>
    void operator()(const CodeValues<Int>& values) const
    {
        Int low = std::numeric_limits<Int>::max();
        Int high = std::numeric_limits<Int>::min();
        for (const Int code : values.codes) {
            low = code == CodeValues<Int>::missing ? low : std::min(low, code);
            high = std::max(high, code);
        }
        if (low > high)
            return; // all missing, `out` is NaN already
        const std::int64_t width = std::int64_t{high} - low + 1;
        if (width > 65536) {
            for (std::size_t row = 0; row < out.size(); ++row)
                out[row] = values.codes[row] == CodeValues<Int>::missing ? nan : convert(values.codes[row]);
            return;
        }
        std::vector<double> table(static_cast<std::size_t>(width) + 1);
        table[0] = nan; // the missing marker
        for (std::int64_t i = 0; i < width; ++i)
            table[static_cast<std::size_t>(i) + 1] = convert(static_cast<double>(low + i));
        for (std::size_t row = 0; row < out.size(); ++row) {
            const Int code = values.codes[row];
            out[row] = table[code == CodeValues<Int>::missing ? 0 : static_cast<std::size_t>(code - low) + 1];
        }
    }
    void operator()(const NumberValues& values) const
    {
        for (std::size_t row = 0; row < out.size(); ++row)
            out[row] = convert(values.numbers[row]);
    }
    void operator()(const DateValues& values) const
    {
        for (std::size_t row = 0; row < out.size(); ++row)
            out[row] = values.seconds[row] == DateValues::missing ? nan : static_cast<double>(values.seconds[row]);
    }
    void operator()(const TextValues&) const {}
};

} // namespace

MultiBits multiBits(const Dataset& dataset, const domain::Question& question)
{
    MultiBits result;
    result.bits.assign(dataset.rows(), 0);
    std::vector<std::uint8_t> answered(dataset.rows(), 0);
    const std::size_t members = std::min<std::size_t>(question.variables.size(), 64);
    for (std::size_t k = 0; k < members; ++k) {
        const domain::Variable* variable = dataset.questionnaire().find(question.variables[k]);
        const Column* column = dataset.column(question.variables[k]);
        assert(variable != nullptr && column != nullptr);
        std::visit(MemberBits{*variable, std::uint64_t{1} << k, result.bits, answered}, *column);
    }
    result.answered.assign(answered.begin(), answered.end());
    return result;
}

std::optional<double> mirrorOf(const domain::Variable& variable)
{
    if (!variable.reversed)
        return std::nullopt;
    if (variable.scale)
        return variable.scale->minimum + variable.scale->maximum;
    std::optional<double> low;
    std::optional<double> high;
    for (const domain::ValueLabel& entry : variable.labels) {
        if (domain::isUserMissing(variable, entry.code))
            continue;
        low = std::min(low.value_or(entry.code), entry.code);
        high = std::max(high.value_or(entry.code), entry.code);
    }
    return low ? std::optional(*low + *high) : std::nullopt;
}

std::vector<double> numericValues(const Dataset& dataset, const domain::Variable& variable)
{
    const Column* column = dataset.column(variable.id);
    assert(column != nullptr);
    const auto* numbers = std::get_if<NumberValues>(column);
    if (numbers != nullptr && variable.missing.empty() && !mirrorOf(variable))
        return numbers->numbers;
    std::vector<double> values(dataset.rows(), nan);
    std::visit(ToNumbers{variable, mirrorOf(variable), values}, *column);
    return values;
}

Weights weightsOf(const Dataset& dataset, base::VariableId weight)
{
    Weights weights;
    if (!weight)
        return weights;
    const domain::Variable* variable = dataset.questionnaire().find(weight);
    assert(variable != nullptr);
    domain::Variable plain = *variable;
    plain.reversed = false; // a weight has no direction
    weights.values = numericValues(dataset, plain);
    constexpr double largest = std::numeric_limits<double>::max();
    for (double& value : weights.values) {
        const bool usable = (value >= 0) & (value <= largest);
        value = usable ? value : 0;
        weights.invalid += usable ? 0 : 1;
    }
    return weights;
}

} // namespace manyi::data

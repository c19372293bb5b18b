#include "analysis/describe/derived_columns.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace manyi::analysis {

std::vector<data::Column> choiceColumns(const data::Dataset& dataset, const domain::Question& question)
{
    using Codes = data::CodeValues<std::int8_t>;
    const data::MultiBits answers = data::multiBits(dataset, question);
    const std::size_t members = std::min<std::size_t>(question.variables.size(), 64);
    std::vector<data::Column> columns;
    for (std::size_t member = 0; member < members; ++member) {
        Codes column;
        column.codes.resize(dataset.rows());
        for (std::size_t row = 0; row < dataset.rows(); ++row)
            column.codes[row] =
                answers.answered[row] ? static_cast<std::int8_t>((answers.bits[row] >> member) & 1U) : Codes::missing;
        columns.emplace_back(std::move(column));
    }
    return columns;
}

const domain::Question* multipleResponseOf(const domain::Questionnaire& questionnaire, const domain::Variable& variable,
                                           std::size_t& member)
{
    const domain::Question* question = questionnaire.findQuestion(variable.question);
    if (question == nullptr || question->kind != domain::QuestionKind::MultipleResponse)
        return nullptr;
    const auto found = std::find(question->variables.begin(), question->variables.end(), variable.id);
    member = static_cast<std::size_t>(found - question->variables.begin());
    return found == question->variables.end() || member >= 64 ? nullptr : question;
}

std::optional<data::Column> wholeNumbers(const data::NumberValues& column)
{
    using Codes = data::CodeValues<std::int32_t>;
    constexpr std::size_t most = 1000;
    constexpr double largest = 2e9;
    std::unordered_set<double> distinct;
    Codes codes;
    codes.codes.reserve(column.numbers.size());
    double last = std::numeric_limits<double>::quiet_NaN();
    for (const double number : column.numbers) {
        if (std::isnan(number)) {
            codes.codes.push_back(Codes::missing);
            continue;
        }
        if (number != last) {
            if (number != std::floor(number) || std::abs(number) > largest)
                return std::nullopt;
            if (distinct.insert(number).second && distinct.size() > most)
                return std::nullopt;
            last = number;
        }
        codes.codes.push_back(static_cast<std::int32_t>(number));
    }
    return codes;
}

data::Column recoded(const data::NumberValues& column, const domain::Variable& variable,
                     const std::function<std::optional<double>(double)>& code)
{
    using Codes = data::CodeValues<std::int8_t>;
    Codes codes;
    codes.codes.reserve(column.numbers.size());
    for (const double number : column.numbers) {
        const bool missing = std::isnan(number) || domain::isUserMissing(variable, number);
        const std::optional<double> value = missing ? std::nullopt : code(number);
        codes.codes.push_back(value ? static_cast<std::int8_t>(*value) : Codes::missing);
    }
    return codes;
}

} // namespace manyi::analysis

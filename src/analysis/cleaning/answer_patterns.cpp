#include "analysis/cleaning/answer_patterns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace manyi::analysis {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

template <class Int>
double given(const data::CodeValues<Int>& column, std::size_t row)
{
    return column.codes[row] == data::CodeValues<Int>::missing ? none : static_cast<double>(column.codes[row]);
}
double given(const data::NumberValues& column, std::size_t row)
{
    return column.numbers[row];
}
double given(const data::DateValues& column, std::size_t row)
{
    return column.seconds[row] == data::DateValues::missing ? none : static_cast<double>(column.seconds[row]);
}
double given(const data::TextValues& column, std::size_t row)
{
    return column.at(row).empty() ? none : 0;
}

struct Rows {
    std::size_t first = 0;
    std::size_t last = 0;
};

// The codes as they were given (not mirrored), NaN where there is no answer or a user-missing one. Texts: 0 for an
// answer.
std::vector<double> givenAnswers(const data::Dataset& dataset, base::VariableId id, Rows rows)
{
    const domain::Variable& variable = *dataset.questionnaire().find(id);
    std::vector<double> values(rows.last - rows.first);
    std::visit(
        [&](const auto& column) {
            for (std::size_t row = rows.first; row < rows.last; ++row) {
                const double value = given(column, row);
                values[row - rows.first] = domain::isUserMissing(variable, value) ? none : value;
            }
        },
        *dataset.column(id));
    return values;
}

std::vector<double> givenAnswers(const data::Dataset& dataset, base::VariableId id)
{
    return givenAnswers(dataset, id, {0, dataset.rows()});
}

// Of the answers of one response; sorts them.
std::size_t commonest(std::vector<double>& answers)
{
    std::sort(answers.begin(), answers.end());
    std::size_t most = 0;
    for (std::size_t i = 0; i < answers.size();) {
        std::size_t end = i;
        while (end < answers.size() && answers[end] == answers[i])
            ++end;
        most = std::max(most, end - i);
        i = end;
    }
    return most;
}

bool isStraight(std::vector<double>& answers, double mostDifferent)
{
    const std::size_t different = answers.size() - commonest(answers);
    // The margin is for the rounding of shares: 0.2 of five items is one item.
    return static_cast<double>(different) <= mostDifferent * static_cast<double>(answers.size()) + 1e-9;
}

double medianOf(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

bool onScale(const domain::Variable& variable, double value)
{
    if (variable.scale)
        return value >= variable.scale->minimum && value <= variable.scale->maximum;
    return variable.labels.empty() || domain::labelOf(variable, value) != nullptr;
}

} // namespace

CleaningFinding findStraightLines(const data::Dataset& dataset, const domain::StraightLine& rule)
{
    constexpr std::size_t blockRows = 65'536; // a long grid of many responses is never in memory as a whole
    CleaningFinding finding;
    std::vector<std::vector<double>> items(rule.items.size());
    std::vector<double> answers;
    for (Rows block; block.first < dataset.rows(); block.first = block.last) {
        block.last = std::min(block.first + blockRows, dataset.rows());
        for (std::size_t k = 0; k < items.size(); ++k)
            items[k] = givenAnswers(dataset, rule.items[k], block);
        for (std::size_t row = block.first; row < block.last; ++row) {
            answers.clear();
            for (const std::vector<double>& item : items) {
                if (const double answer = item[row - block.first]; !std::isnan(answer))
                    answers.push_back(answer);
            }
            if (answers.size() < static_cast<std::size_t>(rule.leastItems))
                ++finding.unjudged;
            else if (isStraight(answers, rule.mostDifferent))
                finding.rows.push_back(row);
        }
    }
    return finding;
}

CleaningFinding findSpeeders(const data::Dataset& dataset, const domain::Speeder& rule)
{
    const std::vector<double> durations = givenAnswers(dataset, rule.duration);
    const std::vector<double> groups =
        rule.within ? givenAnswers(dataset, rule.within) : std::vector<double>(dataset.rows(), 0);
    CleaningFinding finding;
    std::map<double, std::vector<double>> ofGroup;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        if (std::isnan(durations[row]) || std::isnan(groups[row]))
            ++finding.unjudged;
        else
            ofGroup[groups[row]].push_back(durations[row]);
    }
    std::map<double, double> limits;
    for (auto& [group, values] : ofGroup) {
        const double median = medianOf(values);
        limits[group] = rule.share * median;
        finding.limits.push_back(
            {rule.within ? group : none, median, limits[group], static_cast<std::int64_t>(values.size())});
    }
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        if (!std::isnan(durations[row]) && !std::isnan(groups[row]) && durations[row] < limits[groups[row]])
            finding.rows.push_back(row);
    }
    return finding;
}

CleaningFinding findOutOfScale(const data::Dataset& dataset, const std::vector<base::VariableId>& variables)
{
    CleaningFinding finding;
    std::vector<bool> found(dataset.rows(), false);
    for (const base::VariableId id : variables) {
        const domain::Variable& variable = *dataset.questionnaire().find(id);
        if (variable.type == domain::ValueType::Text)
            continue;
        const std::vector<double> values = givenAnswers(dataset, id);
        std::int64_t outside = 0;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (!std::isnan(values[row]) && !onScale(variable, values[row])) {
                found[row] = true;
                ++outside;
            }
        }
        if (outside > 0)
            finding.counts.push_back({id, outside});
    }
    for (std::size_t row = 0; row < found.size(); ++row) {
        if (found[row])
            finding.rows.push_back(row);
    }
    return finding;
}

CleaningFinding findWrongAnswers(const data::Dataset& dataset, const domain::AttentionCheck& rule)
{
    CleaningFinding finding;
    const std::vector<double> values = givenAnswers(dataset, rule.variable);
    for (std::size_t row = 0; row < values.size(); ++row) {
        const bool blank = std::isnan(values[row]);
        if (blank && !rule.blankIsWrong)
            ++finding.unjudged;
        else if (blank || std::find(rule.right.begin(), rule.right.end(), values[row]) == rule.right.end())
            finding.rows.push_back(row);
    }
    return finding;
}

CleaningFinding findIncomplete(const data::Dataset& dataset, const std::vector<base::VariableId>& variables,
                               double leastShare)
{
    // A question with several choices is one question, answered by any of them.
    std::map<base::QuestionId, std::size_t> ofQuestion;
    std::size_t asked = 0;
    std::vector<std::uint16_t> answered(dataset.rows(), 0);
    std::vector<std::vector<bool>> choices;
    for (const base::VariableId id : variables) {
        const domain::Variable& variable = *dataset.questionnaire().find(id);
        const std::vector<double> values = givenAnswers(dataset, id);
        const bool choice = variable.role == domain::Role::MultiSelect && variable.question;
        if (!choice) {
            ++asked;
            for (std::size_t row = 0; row < values.size(); ++row)
                answered[row] = static_cast<std::uint16_t>(answered[row] + (std::isnan(values[row]) ? 0 : 1));
            continue;
        }
        const auto [it, first] = ofQuestion.try_emplace(variable.question, choices.size());
        if (first)
            choices.emplace_back(dataset.rows(), false);
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (!std::isnan(values[row]))
                choices[it->second][row] = true;
        }
    }
    asked += choices.size();
    CleaningFinding finding;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        std::size_t count = answered[row];
        for (const std::vector<bool>& choice : choices)
            count += choice[row] ? 1 : 0;
        if (static_cast<double>(count) < leastShare * static_cast<double>(asked) - 1e-9)
            finding.rows.push_back(row);
    }
    return finding;
}

} // namespace manyi::analysis

#include "engine/import/answer_counts.h"

#include <algorithm>
#include <cmath>

#include "engine/texts.h"

namespace manyi::engine {

namespace {

std::int64_t validIntegers(const std::vector<std::int64_t>& values, const domain::Variable& variable)
{
    std::int64_t valid = std::count_if(values.begin(), values.end(),
                                       [](std::int64_t value) { return value != data::ChunkColumn::missing; });
    for (const domain::MissingRange& range : variable.missing)
        valid -= std::count_if(values.begin(), values.end(), [&](std::int64_t value) {
            const auto code = static_cast<double>(value);
            return value != data::ChunkColumn::missing && code >= range.low && code <= range.high;
        });
    return valid;
}

std::int64_t validAnswers(const data::ChunkColumn& column, const domain::Variable& variable)
{
    switch (column.type) {
    case domain::ValueType::Code:
    case domain::ValueType::Date:
        return validIntegers(column.integers, variable);
    case domain::ValueType::Number:
        return std::count_if(column.numbers.begin(), column.numbers.end(), [&](double value) {
            return !std::isnan(value) && !domain::isUserMissing(variable, value);
        });
    case domain::ValueType::Text:
        break;
    }
    return std::count_if(column.texts.begin(), column.texts.end(), [](std::string_view text) { return !text.empty(); });
}

} // namespace

AnswerCounter::AnswerCounter(const std::vector<domain::Variable>& variables)
{
    for (const domain::Variable& variable : variables)
        m_counts.push_back({variable, 0, 0});
}

void AnswerCounter::add(const data::ResponseChunk& chunk)
{
    for (std::size_t c = 0; c < chunk.columns.size() && c < m_counts.size(); ++c) {
        const std::int64_t valid = validAnswers(chunk.columns[c], m_counts[c].variable);
        m_counts[c].values += valid;
        m_counts[c].missing += static_cast<std::int64_t>(chunk.rows) - valid;
    }
}

void merge(std::vector<AnswerCount>& counts, const std::vector<AnswerCount>& more)
{
    for (const AnswerCount& count : more) {
        const auto it = std::find_if(counts.begin(), counts.end(), [&](const AnswerCount& known) {
            return sameText(known.variable.name, count.variable.name);
        });
        if (it == counts.end()) {
            counts.push_back(count);
            continue;
        }
        it->values += count.values;
        it->missing += count.missing;
        for (const domain::ValueLabel& label : count.variable.labels) {
            if (domain::labelOf(it->variable, label.code) == nullptr)
                it->variable.labels.push_back(label);
        }
    }
}

} // namespace manyi::engine

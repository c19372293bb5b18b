#include "data/dataset.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/datetime.h"
#include "base/number.h"

namespace manyi::data {

namespace {

std::string displayCode(const domain::Variable& variable, double code, bool labels)
{
    if (std::isnan(code))
        return {};
    return labels ? domain::labelOrCode(variable, code) : base::formatNumber(code);
}

std::string displayNumber(const domain::Variable& variable, double number, bool labels)
{
    if (std::isnan(number))
        return {};
    if (labels) {
        if (const std::string* label = domain::labelOf(variable, number))
            return *label;
        if (variable.decimals > 0)
            return base::formatFixed(number, variable.decimals);
    }
    return base::formatNumber(number);
}

} // namespace

Dataset::Dataset(base::Revision revision, std::size_t rows, std::shared_ptr<const domain::Questionnaire> questionnaire,
                 std::unordered_map<base::VariableId, ColumnPtr> columns)
    : m_revision(revision), m_rows(rows), m_questionnaire(std::move(questionnaire)), m_columns(std::move(columns))
{
    assert(m_questionnaire != nullptr);
    assert(std::all_of(m_columns.begin(), m_columns.end(),
                       [rows](const auto& entry) { return rowCount(*entry.second) == rows; }));
}

const Column* Dataset::column(base::VariableId id) const
{
    const auto found = m_columns.find(id);
    return found == m_columns.end() ? nullptr : found->second.get();
}

std::string Dataset::display(base::VariableId id, std::size_t row, bool labels) const
{
    const Column* values = column(id);
    const domain::Variable* variable = m_questionnaire->find(id);
    if (values == nullptr || variable == nullptr || row >= m_rows)
        return {};
    if (const auto* texts = std::get_if<TextValues>(values))
        return std::string(texts->at(row));
    if (const auto* dates = std::get_if<DateValues>(values))
        return dates->seconds[row] == DateValues::missing ? std::string() : base::formatDateTime(dates->seconds[row]);
    if (const auto* numbers = std::get_if<NumberValues>(values))
        return displayNumber(*variable, numbers->numbers[row], labels);
    return displayCode(*variable, valueAt(*values, row), labels);
}

} // namespace manyi::data

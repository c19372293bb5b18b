#pragma once

#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/datetime.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::test {

constexpr std::optional<int> none = std::nullopt; // no answer
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// A survey written down in a test, column by column. Variables get the ids 1, 2, … in order.
class SmallSurvey {
public:
    explicit SmallSurvey(std::size_t rows) : m_rows(rows)
    {
        m_questionnaire.variables.reserve(256); // so that references to earlier variables stay good
    }

    // `Int` is the width that the codes are stored in.
    template <class Int = std::int8_t>
    domain::Variable& codes(const std::string& name, const std::vector<std::optional<int>>& answers,
                            domain::Role role = domain::Role::Segment)
    {
        data::CodeValues<Int> column;
        for (const std::optional<int>& answer : answers)
            column.codes.push_back(answer ? static_cast<Int>(*answer) : data::CodeValues<Int>::missing);
        return add(name, domain::ValueType::Code, role, std::move(column));
    }
    domain::Variable& numbers(const std::string& name, std::vector<double> values,
                              domain::Role role = domain::Role::Number)
    {
        return add(name, domain::ValueType::Number, role, data::NumberValues{std::move(values)});
    }
    domain::Variable& texts(const std::string& name, const std::vector<std::string>& values)
    {
        data::TextValues column;
        for (const std::string& value : values) {
            column.bytes += value;
            column.offsets.push_back(column.bytes.size());
        }
        return add(name, domain::ValueType::Text, domain::Role::OpenText, std::move(column));
    }
    // "" = no date
    domain::Variable& dates(const std::string& name, const std::vector<std::string>& values)
    {
        data::DateValues column;
        for (const std::string& value : values)
            column.seconds.push_back(value.empty() ? data::DateValues::missing
                                                   : base::parseDateTime(value, base::DateOrder::YearMonthDay).value());
        return add(name, domain::ValueType::Date, domain::Role::Date, std::move(column));
    }
    // Binds variables that were added as dichotomies to one multiple-response question.
    domain::Question& multipleResponse(const std::string& name, const std::vector<std::string>& members)
    {
        domain::Question question;
        question.id = {static_cast<std::int64_t>(m_questionnaire.questions.size()) + 1};
        question.name = name;
        question.kind = domain::QuestionKind::MultipleResponse;
        for (const std::string& member : members) {
            domain::Variable& variable = (*this)[member];
            variable.question = question.id;
            question.variables.push_back(variable.id);
        }
        m_questionnaire.questions.push_back(question);
        return m_questionnaire.questions.back();
    }

    domain::Variable& operator[](const std::string& name)
    {
        for (domain::Variable& variable : m_questionnaire.variables) {
            if (variable.name == name)
                return variable;
        }
        std::abort();
    }
    domain::Questionnaire& questionnaire() { return m_questionnaire; }

    data::Dataset dataset(base::Revision revision = 7) const
    {
        return {revision, m_rows, std::make_shared<domain::Questionnaire>(m_questionnaire), m_columns};
    }

private:
    domain::Variable& add(const std::string& name, domain::ValueType type, domain::Role role, data::Column column)
    {
        domain::Variable variable;
        variable.id = {static_cast<std::int64_t>(m_questionnaire.variables.size()) + 1};
        variable.name = name;
        variable.type = type;
        variable.role = role;
        m_columns[variable.id] = std::make_shared<data::Column>(std::move(column));
        m_questionnaire.variables.push_back(std::move(variable));
        return m_questionnaire.variables.back();
    }

    std::size_t m_rows;
    domain::Questionnaire m_questionnaire;
    std::unordered_map<base::VariableId, data::ColumnPtr> m_columns;
};

inline std::vector<std::size_t> rowsOf(const data::Selection& selection)
{
    std::vector<std::size_t> rows;
    selection.forEach([&rows](std::size_t row) { rows.push_back(row); });
    return rows;
}

} // namespace manyi::test

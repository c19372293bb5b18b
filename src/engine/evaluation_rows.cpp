#include "engine/evaluation_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/evaluation_columns.h"
#include "engine/table_file.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using Record = std::vector<std::string>;

std::string cellAt(const Record& record, std::size_t column)
{
    return column < record.size() ? qt(record[column]).trimmed().toStdString() : std::string();
}

base::Error refused(const QString& sentence, std::string where = {})
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), std::move(where)};
}

// Reads record by record, remembering in which row each thing stands.
class Reader {
public:
    Reader(const std::vector<Record>& records, std::size_t leading, const EvaluationTableOptions& options)
        : m_records(records), m_leading(leading), m_options(options)
    {
    }

    base::Result<EvaluationTable> read()
    {
        auto columns = evaluationColumns(m_records.front(), !m_options.weights.empty());
        if (!columns)
            return columns.error();
        m_columns = *columns;
        m_table.twoLevels = m_columns.first.has_value();
        m_table.system.goal.id = {1};
        m_table.system.goal.name = QCoreApplication::translate("Indicators", "Overall evaluation").toStdString();
        for (const auto step : {&Reader::readGrades, &Reader::readRows}) {
            if (auto status = (this->*step)(); !status)
                return status.error();
        }
        return std::move(m_table);
    }

private:
    domain::Indicator& goal() { return m_table.system.goal; }
    base::IndicatorId nextId() { return {++m_lastId}; }
    void note(const QString& sentence) { m_table.notes.push_back(sentence.toStdString()); }

    std::size_t rowOf(std::size_t record) const { return record + 1 + m_leading; }
    std::string headOf(std::size_t column) const { return cellAt(m_records.front(), column); }
    std::string placeOf(std::size_t record, std::size_t column) const
    {
        return QCoreApplication::translate("Indicators", "row %1, column %2")
            .arg(rowOf(record))
            .arg(qt(headOf(column)))
            .toStdString();
    }
    base::Error at(std::size_t record, std::size_t column, const QString& sentence) const
    {
        const std::string place = placeOf(record, column);
        const bool quotes = sentence.contains(QLatin1String("%2"));
        return refused(
            quotes ? sentence.arg(qt(place), qt(cellAt(m_records[record], column))) : sentence.arg(qt(place)), place);
    }

    base::Status readGrades()
    {
        std::set<std::string> seen;
        for (std::size_t column = m_columns.grades; column < m_columns.count; ++column) {
            const std::string name = headOf(column);
            if (name.empty())
                return refused(QCoreApplication::translate("Indicators", "Column %1 has no head; a grade needs a name.")
                                   .arg(column + 1),
                               "row 1");
            if (!seen.insert(name).second)
                return refused(QCoreApplication::translate("Indicators", "The grade \"%1\" stands in two columns; give "
                                                                         "each grade a name of its own.")
                                   .arg(qt(name)),
                               "row 1");
            m_table.system.grades.push_back({name, std::nullopt, {}});
        }
        if (m_table.system.grades.size() < 2)
            return refused(QCoreApplication::translate("Indicators", "An evaluation needs two grades or more; write a "
                                                                     "column for each behind the weight."),
                           "row 1");
        return {};
    }

    base::Status readRows()
    {
        for (std::size_t record = 1; record < m_records.size(); ++record) {
            if (isBlankRecord(m_records[record]))
                continue;
            if (m_records[record].size() > m_columns.count)
                return refused(QCoreApplication::translate("Indicators", "Row %1 has %2 cells, the header has %3; "
                                                                         "remove what is too much.")
                                   .arg(rowOf(record))
                                   .arg(m_records[record].size())
                                   .arg(m_columns.count),
                               "row " + std::to_string(rowOf(record)));
            auto parent = parentAt(record);
            if (!parent)
                return parent.error();
            if (auto status = readFactor(record, **parent); !status)
                return status;
        }
        if (goal().children.empty())
            return refused(QCoreApplication::translate("Indicators", "The table has no factors below its header row."));
        return {};
    }

    // The goal, or the first-level factor of the row, which is made where it is first named.
    base::Result<domain::Indicator*> parentAt(std::size_t record)
    {
        if (!m_columns.first)
            return &goal();
        const std::string name = cellAt(m_records[record], *m_columns.first);
        std::vector<domain::Indicator>& groups = goal().children;
        if (name.empty() && groups.empty())
            return at(record, *m_columns.first,
                      QCoreApplication::translate("Indicators", "%1 is blank; name the first-level factor there."));
        auto found = name.empty() ? groups.begin() + static_cast<std::ptrdiff_t>(m_current)
                                  : std::find_if(groups.begin(), groups.end(),
                                                 [&](const domain::Indicator& group) { return group.name == name; });
        if (found == groups.end()) {
            domain::Indicator group;
            group.id = nextId();
            group.name = name;
            groups.push_back(std::move(group));
            found = groups.end() - 1;
        }
        m_current = static_cast<std::size_t>(found - groups.begin());
        if (auto status = readGroupWeight(record, *found); !status)
            return status.error();
        return &*found;
    }

    base::Status readGroupWeight(std::size_t record, domain::Indicator& group)
    {
        if (!m_columns.firstWeight || cellAt(m_records[record], *m_columns.firstWeight).empty())
            return {};
        const auto weight = numberAt(record, *m_columns.firstWeight, 1);
        if (!weight)
            return weight.error();
        if (group.rating && *group.rating != *weight)
            return at(record, *m_columns.firstWeight,
                      QCoreApplication::translate("Indicators", "%1 says %2, but the same first-level factor has "
                                                                "another weight above; write one."));
        group.rating = *weight;
        return {};
    }

    base::Status readFactor(std::size_t record, domain::Indicator& parent)
    {
        domain::Indicator leaf;
        leaf.id = nextId();
        leaf.name = cellAt(m_records[record], m_columns.factor);
        if (leaf.name.empty())
            return at(record, m_columns.factor,
                      QCoreApplication::translate("Indicators", "%1 is blank; name the factor there."));
        for (const domain::Indicator& other : parent.children) {
            if (other.name == leaf.name)
                return at(record, m_columns.factor,
                          QCoreApplication::translate("Indicators", "%1: \"%2\" stands there a second time; give each "
                                                                    "factor a name of its own."));
        }
        if (m_columns.weight) {
            const auto weight = numberAt(record, *m_columns.weight, 1);
            if (!weight)
                return weight.error();
            leaf.rating = *weight;
        }
        if (auto status = readMemberships(record, leaf); !status)
            return status;
        parent.children.push_back(std::move(leaf));
        return {};
    }

    base::Status readMemberships(std::size_t record, domain::Indicator& leaf)
    {
        std::vector<double> row;
        for (std::size_t column = m_columns.grades; column < m_columns.count; ++column) {
            const auto value = numberAt(record, column, m_options.votes ? std::optional<double>() : 1);
            if (!value)
                return value.error();
            row.push_back(*value);
        }
        const double sum = std::accumulate(row.begin(), row.end(), 0.0);
        if (m_options.votes && !(sum > 0))
            return at(record, m_columns.factor,
                      QCoreApplication::translate("Indicators", "%1: \"%2\" has no votes at all; leave the factor out "
                                                                "or write its votes."));
        leaf.data.kind = m_options.votes ? domain::IndicatorData::Kind::VoteCounts : domain::IndicatorData::Kind::Typed;
        if (!m_options.votes && std::abs(sum - 1) > 1e-9)
            note(QCoreApplication::translate("Indicators", "The memberships of %1 sum to %2; they are used as written.")
                     .arg(qt(leaf.name), qt(base::formatFixed(sum, 4))));
        (m_options.votes ? leaf.data.counts : leaf.data.membership) = std::move(row);
        return {};
    }

    base::Result<double> numberAt(std::size_t record, std::size_t column, std::optional<double> most) const
    {
        const std::string cell = cellAt(m_records[record], column);
        if (cell.empty())
            return at(record, column,
                      QCoreApplication::translate("Indicators", "%1 is blank; write a number there (0 for none)."));
        const auto value = base::parseNumber(cell, m_options.decimal);
        if (!value)
            return at(record, column,
                      QCoreApplication::translate("Indicators", "%1 says \"%2\", which is not a number."));
        if (*value < 0)
            return at(record, column,
                      QCoreApplication::translate("Indicators", "%1 says %2; numbers below 0 have no meaning there."));
        if (most && *value > *most) {
            return at(record, column,
                      column >= m_columns.grades
                          ? QCoreApplication::translate("Indicators",
                                                        "%1 says %2, but memberships lie between 0 and 1; "
                                                        "for numbers of votes add --votes.")
                          : QCoreApplication::translate("Indicators", "%1 says %2, but weights lie between 0 and 1; "
                                                                      "write shares such as 0.25 for 25 %."));
        }
        return *value;
    }

    const std::vector<Record>& m_records;
    std::size_t m_leading;
    const EvaluationTableOptions& m_options;
    EvaluationColumns m_columns;
    EvaluationTable m_table;
    std::size_t m_current = 0; // first-level factor of the row above
    std::int64_t m_lastId = 1;
};

} // namespace

base::Result<EvaluationTable> evaluationRows(const std::vector<std::vector<std::string>>& records, std::size_t leading,
                                             const EvaluationTableOptions& options)
{
    return Reader(records, leading, options).read();
}

} // namespace manyi::engine

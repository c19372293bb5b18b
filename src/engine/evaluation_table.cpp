#include "engine/evaluation_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/evaluation_columns.h"
#include "engine/weight_list.h"
#include "io/csv/csv.h"

namespace manyi::engine {

namespace {

using Record = std::vector<std::string>;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string cellAt(const Record& record, std::size_t column)
{
    return column < record.size() ? qt(record[column]).trimmed().toStdString() : std::string();
}

bool isBlank(const Record& record)
{
    return std::all_of(record.begin(), record.end(),
                       [](const std::string& cell) { return qt(cell).trimmed().isEmpty(); });
}

base::Error refused(const QString& sentence, std::string where = {})
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), std::move(where)};
}

// Reads the records into a system of one goal, remembering in which row each thing stands.
class Reader {
public:
    Reader(const std::vector<Record>& records, const EvaluationTableOptions& options)
        : m_records(records), m_options(options)
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
        for (const auto step : {&Reader::readGrades, &Reader::readRows, &Reader::readWeights}) {
            if (auto status = (this->*step)(); !status)
                return status.error();
        }
        return std::move(m_table);
    }

private:
    domain::Indicator& goal() { return m_table.system.goal; }
    base::IndicatorId nextId() { return {++m_lastId}; }
    void note(const QString& sentence) { m_table.notes.push_back(sentence.toStdString()); }

    std::string headOf(std::size_t column) const { return cellAt(m_records.front(), column); }
    std::string placeOf(std::size_t record, std::size_t column) const
    {
        return QCoreApplication::translate("Indicators", "row %1, column %2")
            .arg(record + 1)
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
            if (isBlank(m_records[record]))
                continue;
            if (m_records[record].size() > m_columns.count)
                return refused(QCoreApplication::translate("Indicators", "Row %1 has %2 cells, the header has %3; "
                                                                         "remove what is too much.")
                                   .arg(record + 1)
                                   .arg(m_records[record].size())
                                   .arg(m_columns.count),
                               "row " + std::to_string(record + 1));
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

    base::Status readWeights()
    {
        if (!m_options.weights.empty()) {
            if (auto status = takeToldWeights(); !status)
                return status;
        }
        if (auto status = weigh(goal(), m_table.twoLevels); !status)
            return status;
        for (const domain::Indicator& group : goal().children) {
            if (group.leaf())
                continue;
            if (auto status = weigh(group, false); !status)
                return status;
        }
        for (const domain::Indicator& group : goal().children)
            addIndicator(group, 1);
        return {};
    }

    base::Status takeToldWeights()
    {
        std::vector<std::string> names;
        for (const domain::Indicator& child : goal().children)
            names.push_back(child.name);
        const auto weights = parseWeightList(m_options.weights, names);
        if (!weights)
            return weights.error();
        bool replaced = false;
        for (std::size_t i = 0; i < weights->size(); ++i) {
            replaced = replaced || goal().children[i].rating.has_value();
            goal().children[i].rating = (*weights)[i];
        }
        if (replaced)
            note(QCoreApplication::translate("Indicators", "The weights given with --weights replace the table's."));
        return {};
    }

    base::Status weigh(const domain::Indicator& parent, bool firstLevel)
    {
        analysis::NodeWeights node;
        node.node = parent.id;
        for (const domain::Indicator& child : parent.children) {
            if (!child.rating && parent.children.size() > 1)
                return refused(firstLevel ? QCoreApplication::translate(
                                                "Indicators", "The first-level factor %1 has no weight; give the "
                                                              "weights of all with --weights, such as --weights "
                                                              "0.5,0.3,0.2, or in a column before the factors.")
                                                .arg(qt(child.name))
                                          : QCoreApplication::translate("Indicators", "%1 has no weight; write one.")
                                                .arg(qt(child.name)));
            node.items.push_back(child.id);
            node.local.push_back(child.rating.value_or(1));
        }
        const QString place = firstLevel || !m_table.twoLevels ? QString() : qt(parent.name);
        if (auto status = checkSum(node.local, place, firstLevel); !status)
            return status;
        m_table.weights.nodes.push_back(std::move(node));
        return {};
    }

    base::Status checkSum(const std::vector<double>& weights, const QString& parent, bool firstLevel)
    {
        const WeightSum outcome = weightSum(weights);
        if (outcome == WeightSum::One)
            return {};
        const QString sum =
            qt(base::formatNumber(std::round(std::accumulate(weights.begin(), weights.end(), 0.0) * 1e9) / 1e9));
        const QString whose = firstLevel ? QCoreApplication::translate("Indicators", "The weights of the first level")
                              : parent.isEmpty()
                                  ? QCoreApplication::translate("Indicators", "The weights")
                                  : QCoreApplication::translate("Indicators", "The weights below %1").arg(parent);
        if (outcome == WeightSum::Rounded) {
            note(QCoreApplication::translate("Indicators", "%1 sum to %2, taken as rounding; they are used as written.")
                     .arg(whose, sum));
            return {};
        }
        return refused(QCoreApplication::translate("Indicators", "%1 sum to %2 and not to 1; correct them, or divide "
                                                                 "each by %2 if only their ratios are meant.")
                           .arg(whose, sum),
                       "weights");
    }

    void addIndicator(const domain::Indicator& indicator, int depth)
    {
        m_table.weights.indicators.push_back({indicator.id, depth, indicator.rating, std::nullopt});
        for (const domain::Indicator& child : indicator.children)
            addIndicator(child, depth + 1);
    }

    const std::vector<Record>& m_records;
    const EvaluationTableOptions& m_options;
    EvaluationColumns m_columns;
    EvaluationTable m_table;
    std::size_t m_current = 0; // first-level factor of the row above
    std::int64_t m_lastId = 1;
};

} // namespace

base::Result<EvaluationTable> evaluationTable(const std::vector<std::vector<std::string>>& records,
                                              const EvaluationTableOptions& options)
{
    std::vector<Record> kept = records;
    if (kept.empty() || isBlank(kept.front()))
        return refused(QCoreApplication::translate("Indicators", "The table begins with its header row: factor, "
                                                                 "weight, then one column a grade."),
                       "row 1");
    while (!kept.front().empty() && qt(kept.front().back()).trimmed().isEmpty())
        kept.front().pop_back();
    for (Record& record : kept) { // commas at the end of lines, as spreadsheets write them
        while (record.size() > kept.front().size() && qt(record.back()).trimmed().isEmpty())
            record.pop_back();
    }
    return Reader(kept, options).read();
}

base::Result<EvaluationTable> readEvaluationTable(const std::string& path, EvaluationTableOptions options)
{
    constexpr std::size_t mostRows = 100000;
    const auto dialect = io::detectCsv(path);
    if (!dialect)
        return dialect.error();
    auto table = io::readCsvTable(path, *dialect, mostRows);
    if (!table)
        return table.error();
    if (!table->complete)
        return base::Error{base::ErrorCode::TooLarge,
                           QCoreApplication::translate("Indicators", "The table has more than 100,000 rows; is it a "
                                                                     "file of responses? Import it as a survey.")
                               .toStdString(),
                           path};
    options.decimal = dialect->decimal;
    return evaluationTable(table->records, options);
}

base::Status setScores(domain::IndicatorSystem& system, const std::string& text)
{
    const QStringList parts = qt(text).replace(QChar(0xFF0C), QLatin1Char(',')).split(',');
    if (parts.size() != static_cast<qsizetype>(system.grades.size()))
        return refused(QCoreApplication::translate("Indicators", "%1 scores are given for %2 grades; give one for each "
                                                                 "grade, the best first.")
                           .arg(parts.size())
                           .arg(system.grades.size()),
                       "scores");
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto score = base::parseNumber(parts[i].trimmed().toStdString());
        if (!score)
            return refused(QCoreApplication::translate("Indicators",
                                                       "\"%1\" is not a score: scores are numbers such as "
                                                       "95,80,60,35.")
                               .arg(parts[i].trimmed()),
                           "scores");
        system.grades[static_cast<std::size_t>(i)].score = *score;
    }
    return {};
}

} // namespace manyi::engine

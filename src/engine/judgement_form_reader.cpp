// Judgement forms that were filled in are taken over row by row.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <QCoreApplication>
#include <QRegularExpression>

#include "base/number.h"
#include "engine/indicators.h"
#include "engine/judgement_pairs.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using Table = std::vector<std::vector<std::string>>;

QString squeezed(const std::string& head)
{
    return qt(head).simplified().replace(QChar(0xFF1A), QLatin1Char(':')).replace(QChar(0xFF5C), QLatin1Char('|'));
}

bool isBlank(const std::vector<std::string>& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& text) { return qt(text).trimmed().isEmpty(); });
}

// What a spreadsheet program makes of 1/3 in a cell that is not formatted as text.
bool isDate(const std::string& text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}"));
    return date.match(qt(text)).hasMatch();
}

bool isWeightHead(const QString& head)
{
    return head.compare(QLatin1String("weight"), Qt::CaseInsensitive) == 0 || head == QStringLiteral("权重") ||
           head == QCoreApplication::translate("Indicators", "Weight");
}

// Takes a table over row by row.
class FormReader {
public:
    FormReader(const domain::IndicatorSystem& system, const Table& table) : m_table(table), m_pairs(judgedPairs(system))
    {
        m_reading.system = system;
    }

    base::Result<FormReading> read()
    {
        readHeads();
        if (m_pairOfColumn.empty()) {
            const QString example = m_pairs.empty() ? QString() : m_pairs.front().head;
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Indicators",
                                                           "No column of the table is a pair of this tree; the first "
                                                           "row must hold heads such as \"%1\". Write the form again "
                                                           "and fill it in.")
                                   .arg(example)
                                   .toStdString(),
                               "row " + std::to_string(m_head + 1)};
        }
        for (std::size_t row = m_head + 1; row < m_table.size(); ++row)
            readRow(row);
        return std::move(m_reading);
    }

private:
    struct ColumnPair {
        const JudgedPair* pair;
        bool turned; // the head names the second first
    };

    void problem(std::size_t row, std::size_t column, const std::string& value, const QString& reason)
    {
        m_reading.problems.push_back({row + 1, cell(m_head, column), value, reason.toStdString()});
    }

    std::string cell(std::size_t row, std::size_t column) const
    {
        return row < m_table.size() && column < m_table[row].size() ? qt(m_table[row][column]).trimmed().toStdString()
                                                                    : std::string();
    }

    void readHeads()
    {
        while (m_head < m_table.size() && isBlank(m_table[m_head]))
            ++m_head;
        for (std::size_t column = 1; m_head < m_table.size() && column < m_table[m_head].size(); ++column) {
            const QString head = squeezed(m_table[m_head][column]);
            if (head.isEmpty())
                continue;
            if (isWeightHead(head)) {
                m_weightColumn = column;
                continue;
            }
            if (const auto pair = pairCalled(head))
                takeColumn(column, *pair);
            else
                problem(m_head, column, cell(m_head, column),
                        QCoreApplication::translate("Indicators", "The column is no pair of this tree and was left "
                                                                  "out; correct its head."));
        }
    }

    void takeColumn(std::size_t column, const ColumnPair& pair)
    {
        const bool twice = std::any_of(m_pairOfColumn.begin(), m_pairOfColumn.end(),
                                       [&](const auto& other) { return other.second.pair == pair.pair; });
        if (twice)
            problem(m_head, column, cell(m_head, column),
                    QCoreApplication::translate("Indicators", "The pair stands in the table twice; the first column "
                                                              "counts, this one was left out."));
        else
            m_pairOfColumn.emplace(column, pair);
    }

    std::optional<ColumnPair> pairCalled(const QString& head) const
    {
        for (const JudgedPair& pair : m_pairs) {
            if (head == pair.head.simplified())
                return ColumnPair{&pair, false};
            const QString node = pair.head.left(pair.head.lastIndexOf(QStringLiteral(": ")));
            const auto name = [&](base::IndicatorId id) { return itemName(pair.node, id); };
            const QString turned = QStringLiteral("%1: %2 | %3").arg(node, name(pair.second), name(pair.first));
            if (head == turned.simplified())
                return ColumnPair{&pair, true};
        }
        return std::nullopt;
    }

    QString itemName(base::IndicatorId node, base::IndicatorId id) const
    {
        for (const domain::ComparedItem& item : domain::comparedAt(m_reading.system, node)) {
            if (item.id == id)
                return qt(item.name);
        }
        return {};
    }

    void readRow(std::size_t row)
    {
        if (isBlank(m_table[row]))
            return;
        const std::string name = cell(row, 0);
        if (name.empty()) {
            problem(row, 0, {},
                    QCoreApplication::translate("Indicators", "The row names no expert and was left out; write a "
                                                              "name in its first cell."));
            return;
        }
        if (!m_seen.insert(qt(name).toCaseFolded()).second) {
            problem(row, 0, name,
                    QCoreApplication::translate("Indicators", "The expert stands in the table twice; the first row "
                                                              "counts, this one was left out."));
            return;
        }
        const base::ExpertId expert = expertCalled(name);
        readWeight(row, expert);
        for (const auto& [column, pair] : m_pairOfColumn)
            readCell(row, column, pair, expert);
        m_reading.experts.push_back(*domain::findExpert(m_reading.system, expert));
    }

    base::ExpertId expertCalled(const std::string& name)
    {
        for (const domain::Expert& expert : m_reading.system.experts) {
            if (qt(expert.name).trimmed().compare(qt(name), Qt::CaseInsensitive) == 0)
                return expert.id;
        }
        return domain::addExpert(m_reading.system, name);
    }

    void readWeight(std::size_t row, base::ExpertId id)
    {
        if (!m_weightColumn)
            return;
        const std::string text = cell(row, *m_weightColumn);
        if (text.empty())
            return;
        const auto weight = base::parseNumber(text);
        if (!weight || *weight < 0) {
            problem(row, *m_weightColumn, text,
                    QCoreApplication::translate("Indicators", "This is no weight of 0 or more; the expert keeps the "
                                                              "weight known before, or 1."));
            return;
        }
        for (domain::Expert& expert : m_reading.system.experts) {
            if (expert.id == id)
                expert.weight = *weight;
        }
    }

    static QString refusal(const std::string& text)
    {
        return isDate(text)
                   ? QCoreApplication::translate("Indicators", "The spreadsheet program made a date of what was typed; "
                                                               "write 1/3 as =1/3 or 0.333, or format the cell as "
                                                               "text first. What was known before was kept.")
                   : QCoreApplication::translate("Indicators", "This is no judgement; write a number above 0 such as "
                                                               "3, 1/3 or 0.333. What was known before was kept.");
    }

    void readCell(std::size_t row, std::size_t column, const ColumnPair& pair, base::ExpertId expert)
    {
        const std::string text = cell(row, column);
        std::optional<double> value;
        if (!text.empty()) {
            value = domain::parseJudgement(text);
            if (!value)
                return problem(row, column, text, refusal(text));
            value = pair.turned ? 1 / *value : *value;
        }
        domain::setJudgement(m_reading.system, expert, pair.pair->node, pair.pair->first, pair.pair->second, value);
    }

    const Table& m_table;
    std::size_t m_head = 0; // row of the heads: the first that is not blank
    std::vector<JudgedPair> m_pairs;
    std::map<std::size_t, ColumnPair> m_pairOfColumn;
    std::optional<std::size_t> m_weightColumn;
    std::set<QString> m_seen;
    FormReading m_reading;
};

} // namespace

base::Result<FormReading> readJudgementForm(const domain::IndicatorSystem& system,
                                            const std::vector<std::vector<std::string>>& table)
{
    return FormReader(system, table).read();
}

} // namespace manyi::engine

// Judgement forms as tables: written for the experts, read back.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"
#include "engine/indicators.h"

namespace manyi::engine {

namespace {

using Table = std::vector<std::vector<std::string>>;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

// One pair that is judged, with the head of its column.
struct Pair {
    base::IndicatorId node, first, second;
    QString head;
};

// The node's name; with the names above it where another node is called the same.
QString nodeText(const domain::IndicatorSystem& system, const domain::Indicator& node)
{
    int alike = 0;
    domain::walk(system.goal, [&](const domain::Indicator& other, int) { alike += other.name == node.name ? 1 : 0; });
    if (alike < 2)
        return qt(node.name);
    QStringList path;
    for (const std::string& name : domain::pathOf(system.goal, node.id))
        path << qt(name);
    return path.join(QStringLiteral(" › "));
}

bool isJudged(const domain::Indicator& node)
{
    return node.leaf() || node.weights.source == domain::WeightSource::Judgements ||
           node.weights.mixedWith == domain::WeightSource::Judgements;
}

std::vector<Pair> pairsOf(const domain::IndicatorSystem& system)
{
    std::vector<Pair> pairs;
    domain::walk(system.goal, [&](const domain::Indicator& node, int) {
        if (!isJudged(node))
            return;
        const auto items = domain::comparedAt(system, node.id);
        const QString name = nodeText(system, node);
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j)
                pairs.push_back({node.id, items[i].id, items[j].id,
                                 QStringLiteral("%1: %2 | %3").arg(name, qt(items[i].name), qt(items[j].name))});
        }
    });
    return pairs;
}

// How a judgement is written: "3", "1/3", else the number.
std::string judgementText(double value)
{
    const double inverse = 1 / value;
    if (value < 1 && std::abs(inverse - std::round(inverse)) < 1e-9)
        return "1/" + base::formatNumber(std::round(inverse));
    return base::formatNumber(value);
}

std::optional<double> judgementOf(const domain::IndicatorSystem& system, base::ExpertId expert, const Pair& pair)
{
    for (const domain::Judgement& judgement : system.judgements) {
        if (judgement.expert != expert || judgement.node != pair.node)
            continue;
        if (judgement.first == pair.first && judgement.second == pair.second)
            return judgement.value;
        if (judgement.first == pair.second && judgement.second == pair.first)
            return 1 / judgement.value;
    }
    return std::nullopt;
}

QString squeezed(const std::string& head)
{
    return qt(head).simplified().replace(QChar(0xFF1A), QLatin1Char(':')).replace(QChar(0xFF5C), QLatin1Char('|'));
}

bool isWeightHead(const QString& head)
{
    return head.compare(QLatin1String("weight"), Qt::CaseInsensitive) == 0 || head == QStringLiteral("权重") ||
           head == QCoreApplication::translate("Indicators", "Weight");
}

// Takes a table over row by row.
class FormReader {
public:
    FormReader(const domain::IndicatorSystem& system, const Table& table) : m_table(table), m_pairs(pairsOf(system))
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
                               "row 1"};
        }
        for (std::size_t row = 1; row < m_table.size(); ++row)
            readRow(row);
        return std::move(m_reading);
    }

private:
    struct ColumnPair {
        const Pair* pair;
        bool turned; // the head names the second first
    };

    void problem(std::size_t row, std::size_t column, const std::string& value, const QString& reason)
    {
        m_reading.problems.push_back({row + 1, cell(0, column), value, reason.toStdString()});
    }

    std::string cell(std::size_t row, std::size_t column) const
    {
        return row < m_table.size() && column < m_table[row].size() ? qt(m_table[row][column]).trimmed().toStdString()
                                                                    : std::string();
    }

    void readHeads()
    {
        for (std::size_t column = 1; !m_table.empty() && column < m_table[0].size(); ++column) {
            const QString head = squeezed(m_table[0][column]);
            if (head.isEmpty())
                continue;
            if (isWeightHead(head)) {
                m_weightColumn = column;
                continue;
            }
            if (const auto pair = pairCalled(head))
                m_pairOfColumn.emplace(column, *pair);
            else
                problem(0, column, m_table[0][column],
                        QCoreApplication::translate("Indicators", "The column is no pair of this tree and was left "
                                                                  "out; correct its head."));
        }
    }

    std::optional<ColumnPair> pairCalled(const QString& head) const
    {
        for (const Pair& pair : m_pairs) {
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
        const bool blank = std::all_of(m_table[row].begin(), m_table[row].end(),
                                       [](const std::string& text) { return qt(text).trimmed().isEmpty(); });
        if (blank)
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

    void readCell(std::size_t row, std::size_t column, const ColumnPair& pair, base::ExpertId expert)
    {
        const std::string text = cell(row, column);
        std::optional<double> value;
        if (!text.empty()) {
            value = domain::parseJudgement(text);
            if (!value) {
                problem(row, column, text,
                        QCoreApplication::translate("Indicators", "This is no judgement; write a number above 0 such "
                                                                  "as 3, 1/3 or 0.333. What was known before was "
                                                                  "kept."));
                return;
            }
            value = pair.turned ? 1 / *value : *value;
        }
        domain::setJudgement(m_reading.system, expert, pair.pair->node, pair.pair->first, pair.pair->second, value);
    }

    const Table& m_table;
    std::vector<Pair> m_pairs;
    std::map<std::size_t, ColumnPair> m_pairOfColumn;
    std::optional<std::size_t> m_weightColumn;
    std::set<QString> m_seen;
    FormReading m_reading;
};

} // namespace

std::vector<std::vector<std::string>> judgementFormTable(const domain::IndicatorSystem& system)
{
    const std::vector<Pair> pairs = pairsOf(system);
    Table table(1);
    table[0] = {QCoreApplication::translate("Indicators", "Expert").toStdString(),
                QCoreApplication::translate("Indicators", "Weight").toStdString()};
    for (const Pair& pair : pairs)
        table[0].push_back(pair.head.toStdString());
    for (const domain::Expert& expert : system.experts) {
        std::vector<std::string> row{expert.name, base::formatNumber(expert.weight)};
        for (const Pair& pair : pairs) {
            const auto value = judgementOf(system, expert.id, pair);
            row.push_back(value ? judgementText(*value) : std::string());
        }
        table.push_back(std::move(row));
    }
    return table;
}

base::Result<FormReading> readJudgementForm(const domain::IndicatorSystem& system,
                                            const std::vector<std::vector<std::string>>& table)
{
    return FormReader(system, table).read();
}

} // namespace manyi::engine

#include "domain/indicator_alternatives.h"

#include <algorithm>
#include <optional>
#include <set>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"

namespace manyi::domain {

namespace {

using Row = std::vector<std::string>;

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string trimmed(const std::string& text)
{
    return qt(text).trimmed().toStdString();
}

bool isBlank(const Row& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return trimmed(cell).empty(); });
}

// Lines and tabs; a cell that begins with a quote goes on to the next single one. Line i is row i + 1.
std::vector<Row> rowsOf(std::string_view text)
{
    std::vector<Row> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string& cell = rows.back().back();
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[i++];
        else if (c == '"' && (quoted || cell.empty()))
            quoted = !quoted;
        else if (!quoted && c == '\t')
            rows.back().emplace_back();
        else if (!quoted && c == '\n')
            rows.push_back({""});
        else if (quoted || c != '\r')
            cell += c;
    }
    return rows;
}

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument,
            QCoreApplication::translate("Indicators", "%1 Nothing was pasted.").arg(sentence).toStdString(),
            {}};
}

class AlternativesReader {
public:
    AlternativesReader(const IndicatorSystem& system, std::vector<Row> rows)
        : m_system(system), m_rows(std::move(rows)), m_leaves(leavesOf(system.goal))
    {
    }

    base::Result<AlternativesTaken> read(IndicatorSystem& into)
    {
        while (m_first < m_rows.size() && isBlank(m_rows[m_first]))
            ++m_first;
        if (m_first == m_rows.size())
            return refused(QCoreApplication::translate("Indicators", "There are no cells in the clipboard; copy the "
                                                                     "alternatives in the spreadsheet first."));
        const bool heads = hasHeads();
        if (auto status = heads ? takeHeads() : takeLeavesInOrder(); !status)
            return status.error();
        for (std::size_t row = m_first + (heads ? 1 : 0); row < m_rows.size(); ++row) {
            if (isBlank(m_rows[row]))
                continue;
            if (auto status = takeRow(row); !status)
                return status.error();
        }
        into = std::move(m_system);
        return m_taken;
    }

private:
    std::string cell(std::size_t row, std::size_t column) const
    {
        return column < m_rows[row].size() ? trimmed(m_rows[row][column]) : std::string();
    }

    // Whether a further cell of the first row is no number.
    bool hasHeads() const
    {
        for (std::size_t column = 1; column < m_rows[m_first].size(); ++column) {
            const std::string text = cell(m_first, column);
            if (!text.empty() && !base::parseNumber(text))
                return true;
        }
        return false;
    }

    std::vector<const Indicator*> leavesCalled(const std::string& head) const
    {
        std::vector<const Indicator*> found;
        for (const Indicator* leaf : m_leaves) {
            QStringList path;
            for (const std::string& name : pathOf(m_system.goal, leaf->id))
                path << qt(name);
            for (; !path.isEmpty(); path.removeFirst()) {
                if (path.join(QStringLiteral(" › ")) == qt(head).simplified()) {
                    found.push_back(leaf);
                    break;
                }
            }
        }
        return found;
    }

    base::Status takeHeads()
    {
        m_columns.assign(1, nullptr);
        for (std::size_t column = 1; column < m_rows[m_first].size(); ++column) {
            const std::string head = cell(m_first, column);
            const auto leaves = leavesCalled(head);
            if (!head.empty() && leaves.empty())
                return refused(QCoreApplication::translate("Indicators", "Column %1 is headed \"%2\", but no leaf is "
                                                                         "called so; correct the head or leave the "
                                                                         "column out.")
                                   .arg(column + 1)
                                   .arg(qt(head)));
            if (leaves.size() > 1)
                return refused(QCoreApplication::translate("Indicators", "Several leaves are called \"%1\"; write the "
                                                                         "name above before it, such as \"%2\".")
                                   .arg(qt(head), pathText(*leaves.front())));
            if (auto status = takeColumn(column, leaves.empty() ? nullptr : leaves.front()); !status)
                return status;
        }
        return {};
    }

    base::Status takeLeavesInOrder()
    {
        std::size_t width = 0;
        for (const Row& row : m_rows)
            width = isBlank(row) ? width : std::max(width, row.size());
        if (width > m_leaves.size() + 1)
            return refused(QCoreApplication::translate("Indicators", "The rows have %1 columns behind the name, but "
                                                                     "the tree has %2 leaves; write the leaves' names "
                                                                     "above the columns.")
                               .arg(width - 1)
                               .arg(m_leaves.size()));
        m_columns.assign(1, nullptr);
        for (std::size_t column = 1; column < width; ++column) {
            if (auto status = takeColumn(column, m_leaves[column - 1]); !status)
                return status;
        }
        return {};
    }

    base::Status takeColumn(std::size_t column, const Indicator* leaf)
    {
        if (leaf != nullptr && std::find(m_columns.begin(), m_columns.end(), leaf) != m_columns.end())
            return refused(QCoreApplication::translate("Indicators", "The leaf \"%1\" has two columns; leave one of "
                                                                     "them out.")
                               .arg(qt(leaf->name)));
        const bool filled = leaf != nullptr && std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
                                return &row != &m_rows[m_first] && column < row.size() && !trimmed(row[column]).empty();
                            });
        const bool judged = leaf != nullptr && std::any_of(m_system.judgements.begin(), m_system.judgements.end(),
                                                           [&](const Judgement& j) { return j.node == leaf->id; });
        if (filled && judged)
            return refused(QCoreApplication::translate("Indicators", "The alternatives are compared in pairs at "
                                                                     "\"%1\", where scores do not count; leave the "
                                                                     "column out.")
                               .arg(qt(leaf->name)));
        m_columns.push_back(leaf);
        return {};
    }

    base::Status takeRow(std::size_t row)
    {
        const std::string name = cell(row, 0);
        if (name.empty())
            return refused(
                QCoreApplication::translate("Indicators", "Row %1 has no name in its first column.").arg(row + 1));
        if (!m_names.insert(name).second)
            return refused(QCoreApplication::translate("Indicators", "Row %1: \"%2\" stands there a second time; give "
                                                                     "each alternative a name of its own.")
                               .arg(row + 1)
                               .arg(qt(name)));
        const IndicatorId alternative = alternativeCalled(name);
        for (std::size_t column = 1; column < m_rows[row].size(); ++column) {
            if (auto status = takeScore(row, column, alternative); !status)
                return status;
        }
        return {};
    }

    IndicatorId alternativeCalled(const std::string& name)
    {
        for (const Alternative& alternative : m_system.alternatives) {
            if (alternative.name == name) {
                ++m_taken.known;
                return alternative.id;
            }
        }
        ++m_taken.added;
        return addAlternative(m_system, name);
    }

    base::Status takeScore(std::size_t row, std::size_t column, IndicatorId alternative)
    {
        const std::string text = cell(row, column);
        if (text.empty())
            return {};
        const Indicator* leaf = column < m_columns.size() ? m_columns[column] : nullptr;
        if (leaf == nullptr)
            return refused(QCoreApplication::translate("Indicators", "Row %1, column %2: \"%3\" stands below no leaf's "
                                                                     "name.")
                               .arg(row + 1)
                               .arg(column + 1)
                               .arg(qt(text)));
        const auto value = base::parseNumber(text);
        if (!value)
            return refused(QCoreApplication::translate("Indicators", "Row %1, column %2 (%3): \"%4\" is not a number.")
                               .arg(row + 1)
                               .arg(column + 1)
                               .arg(qt(leaf->name), qt(text)));
        std::erase_if(m_system.scores, [&](const AlternativeScore& score) {
            return score.alternative == alternative && score.leaf == leaf->id;
        });
        m_system.scores.push_back({alternative, leaf->id, *value});
        ++m_taken.scores;
        return {};
    }

    QString pathText(const Indicator& leaf) const
    {
        QStringList path;
        for (const std::string& name : pathOf(m_system.goal, leaf.id))
            path << qt(name);
        return path.mid(std::max<qsizetype>(0, path.size() - 2)).join(QStringLiteral(" › "));
    }

    IndicatorSystem m_system;
    std::vector<Row> m_rows;
    std::vector<const Indicator*> m_leaves; // of the system that was given
    std::size_t m_first = 0;                // row that is not blank
    std::vector<const Indicator*> m_columns;
    std::set<std::string> m_names;
    AlternativesTaken m_taken;
};

} // namespace

base::Result<AlternativesTaken> takeAlternatives(IndicatorSystem& system, std::string_view cells)
{
    return AlternativesReader(system, rowsOf(cells)).read(system);
}

} // namespace manyi::domain

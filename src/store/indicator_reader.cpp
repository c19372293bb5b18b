#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "store/indicator_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using namespace domain;

std::optional<double> optionalReal(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<double>(row.real(column));
}

// A name that this version does not know (written elsewhere) counts as the default.
template <class Enum>
Enum named(const Statement& row, int column, std::optional<Enum> (*fromName)(std::string_view), Enum fallback)
{
    return fromName(row.text(column)).value_or(fallback);
}

class SystemReader {
public:
    SystemReader(const Connection& connection, IndicatorSystem& system) : m_connection(connection), m_system(system) {}

    void read()
    {
        each("SELECT name, score, colour FROM grade WHERE system_id = ? ORDER BY position", [&](const Statement& row) {
            m_system.grades.push_back({row.text(0), optionalReal(row, 1), row.text(2)});
        });
        people();
        leaves();
        tree();
    }

private:
    template <class Take>
    void each(const char* sql, Take take)
    {
        Statement statement(m_connection, sql);
        statement.with(m_system.id.value);
        while (statement.step())
            take(statement);
    }

    void people()
    {
        each("SELECT id, name, weight, excluded, reason FROM expert WHERE system_id = ? ORDER BY position",
             [&](const Statement& row) {
                 m_system.experts.push_back(
                     {{row.integer(0)}, row.text(1), row.real(2), row.integer(3) != 0, row.text(4)});
             });
        each("SELECT id, name FROM alternative WHERE system_id = ? ORDER BY position", [&](const Statement& row) {
            m_system.alternatives.push_back({{row.integer(0)}, row.text(1)});
        });
        each("SELECT alternative_id, indicator_id, value FROM alternative_score WHERE system_id = ?",
             [&](const Statement& row) {
                 m_system.scores.push_back({{row.integer(0)}, {row.integer(1)}, row.real(2)});
             });
        each("SELECT expert_id, node_id, first_id, second_id, value FROM judgement WHERE system_id = ?",
             [&](const Statement& row) {
                 m_system.judgements.push_back(
                     {{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, {row.integer(3)}, row.real(4)});
             });
        each("SELECT expert_id, node_id, first_id, second_id, before, after, reason, changed_at FROM judgement_change "
             "WHERE system_id = ? ORDER BY position",
             [&](const Statement& row) {
                 m_system.changes.push_back({{row.integer(0)},
                                             {row.integer(1)},
                                             {row.integer(2)},
                                             {row.integer(3)},
                                             row.real(4),
                                             row.real(5),
                                             row.text(6),
                                             row.text(7)});
             });
    }

    IndicatorData& dataOf(const Statement& row) { return m_data[row.integer(0)]; }

    void leaves()
    {
        each("SELECT indicator_id, variable, reversed, rescaling FROM indicator_question WHERE system_id = ? ORDER BY "
             "indicator_id, position",
             [&](const Statement& row) {
                 dataOf(row).questions.push_back({row.text(1),
                                                  row.integer(2) != 0,
                                                  named(row, 3, rescalingFromName, QuestionSource::Rescaling::Bands),
                                                  {}});
             });
        each("SELECT indicator_id, question_position, value FROM indicator_cut WHERE system_id = ? ORDER BY "
             "indicator_id, question_position, position",
             [&](const Statement& row) {
                 auto& questions = dataOf(row).questions;
                 const auto at = static_cast<std::size_t>(row.integer(1));
                 if (at < questions.size())
                     questions[at].cuts.push_back(row.real(2));
             });
        each("SELECT indicator_id, kind, value FROM indicator_membership WHERE system_id = ? ORDER BY indicator_id, "
             "kind, grade_position",
             [&](const Statement& row) {
                 IndicatorData& data = dataOf(row);
                 (row.text(1) == "typed" ? data.membership : data.counts).push_back(row.real(2));
             });
        each("SELECT indicator_id, shape, point_1, point_2, point_3, point_4 FROM membership_function WHERE system_id "
             "= ? ORDER BY indicator_id, grade_position",
             [&](const Statement& row) {
                 MembershipFunction function;
                 function.shape = named(row, 1, shapeFromName, MembershipFunction::Shape::Triangular);
                 for (int point = 2; point < 6 && !row.isNull(point); ++point)
                     function.points.push_back(row.real(point));
                 dataOf(row).functions.push_back(std::move(function));
             });
        each("SELECT indicator_id, expert_id, grade_position FROM vote WHERE system_id = ? ORDER BY indicator_id, "
             "expert_id",
             [&](const Statement& row) {
                 dataOf(row).votes.push_back({{row.integer(1)}, static_cast<int>(row.integer(2))});
             });
    }

    void tree()
    {
        std::map<std::int64_t, std::vector<Indicator>> childrenOf; // 0: without parent
        std::size_t count = 0;
        each("SELECT id, coalesce(parent_id, 0), name, note, weight_source, mixed_with, mix_share, rating, data_kind, "
             "measured, measured_variable FROM indicator WHERE system_id = ? ORDER BY position, id",
             [&](const Statement& row) {
                 ++count;
                 childrenOf[row.integer(1)].push_back(indicator(row));
             });
        if (childrenOf[0].size() != 1)
            failTree(m_system.name);
        m_system.goal = std::move(childrenOf[0].front());
        std::size_t placed = 1;
        attach(m_system.goal, childrenOf, placed);
        if (placed != count)
            failTree(m_system.name);
    }

    Indicator indicator(const Statement& row)
    {
        Indicator item;
        item.id = {row.integer(0)};
        item.name = row.text(2);
        item.note = row.text(3);
        item.weights.source = named(row, 4, weightSourceFromName, WeightSource::Judgements);
        if (!row.isNull(5))
            item.weights.mixedWith = weightSourceFromName(row.text(5));
        item.weights.share = row.real(6);
        item.rating = optionalReal(row, 7);
        item.data = m_data[item.id.value];
        item.data.kind = named(row, 8, dataKindFromName, IndicatorData::Kind::None);
        item.data.measured = optionalReal(row, 9);
        item.data.measuredVariable = row.text(10);
        return item;
    }

    // Each row is taken out once, so rows in a cycle are never reached.
    static void attach(Indicator& item, std::map<std::int64_t, std::vector<Indicator>>& childrenOf, std::size_t& placed)
    {
        const auto it = childrenOf.find(item.id.value);
        if (it == childrenOf.end())
            return;
        item.children = std::move(it->second);
        childrenOf.erase(it);
        placed += item.children.size();
        for (Indicator& child : item.children)
            attach(child, childrenOf, placed);
    }

    [[noreturn]] static void failTree(const std::string& name)
    {
        fail(base::ErrorCode::Damaged,
             QCoreApplication::translate("Store",
                                         "The parents of the indicators of \"%1\" do not make a tree (a cycle, "
                                         "or no single goal). Nothing was changed. Open a restore point, or "
                                         "correct the table indicator.")
                 .arg(QString::fromStdString(name)),
             name);
    }

    const Connection& m_connection;
    IndicatorSystem& m_system;
    std::map<std::int64_t, IndicatorData> m_data;
};

} // namespace

std::vector<IndicatorSystem> readIndicatorSystems(const Connection& connection)
{
    std::vector<IndicatorSystem> systems;
    // A file of schema 1 that was opened for reading only has none.
    if (connection.number("PRAGMA user_version") < 2)
        return systems;
    Statement row(connection, "SELECT id, name, outcome, method, random_index, completion, group_method, composition, "
                              "consistency_limit FROM indicator_system ORDER BY position, id");
    while (row.step()) {
        IndicatorSystem system;
        system.id = {row.integer(0)};
        system.name = row.text(1);
        system.outcome = row.text(2);
        system.options.method = named(row, 3, weightMethodFromName, WeightMethod::Eigenvector);
        system.options.table = named(row, 4, randomIndexFromName, RandomIndex::Saaty1980);
        system.options.completion = named(row, 5, completionFromName, Completion::LeastLambda);
        system.options.group = named(row, 6, groupMethodFromName, GroupMethod::Judgements);
        system.options.composition = named(row, 7, operatorFromName, CompositionOperator::ProductSum);
        system.options.consistencyLimit = row.real(8);
        systems.push_back(std::move(system));
    }
    for (IndicatorSystem& system : systems)
        SystemReader(connection, system).read();
    return systems;
}

} // namespace manyi::store

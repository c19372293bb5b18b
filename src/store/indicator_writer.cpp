#include <algorithm>

#include <QCoreApplication>

#include "store/indicator_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/table_rows.h"

namespace manyi::store {

namespace {

using namespace domain;

// SQLite ends a text at a zero byte when it quotes it for the undo history.
std::string cleaned(std::string text)
{
    std::replace(text.begin(), text.end(), '\0', ' ');
    return text;
}
std::string nameOf(std::string_view name)
{
    return std::string(name);
}

std::int64_t integer(std::size_t value)
{
    return static_cast<std::int64_t>(value);
}

// Every table with the columns that are written, and no rows yet.
struct Tables {
    TableRows grade{"grade", {"system_id", "position", "name", "score", "colour"}, 2, {}};
    TableRows indicator{"indicator",
                        {"system_id", "id", "parent_id", "position", "name", "note", "weight_source", "mixed_with",
                         "mix_share", "rating", "data_kind", "measured", "measured_variable"},
                        2,
                        {}};
    TableRows question{
        "indicator_question", {"system_id", "indicator_id", "position", "variable", "reversed", "rescaling"}, 3, {}};
    TableRows cut{"indicator_cut", {"system_id", "indicator_id", "question_position", "position", "value"}, 4, {}};
    TableRows membership{
        "indicator_membership", {"system_id", "indicator_id", "kind", "grade_position", "value"}, 4, {}};
    TableRows function{
        "membership_function",
        {"system_id", "indicator_id", "grade_position", "shape", "point_1", "point_2", "point_3", "point_4"},
        3,
        {}};
    TableRows vote{"vote", {"system_id", "indicator_id", "expert_id", "grade_position"}, 3, {}};
    TableRows alternative{"alternative", {"system_id", "id", "position", "name"}, 2, {}};
    TableRows score{"alternative_score", {"system_id", "alternative_id", "indicator_id", "value"}, 3, {}};
    TableRows expert{"expert", {"system_id", "id", "position", "name", "weight", "excluded", "reason"}, 2, {}};
    TableRows judgement{"judgement", {"system_id", "expert_id", "node_id", "first_id", "second_id", "value"}, 5, {}};
    TableRows change{"judgement_change",
                     {"system_id", "position", "expert_id", "node_id", "first_id", "second_id", "before", "after",
                      "reason", "changed_at"},
                     2,
                     {}};

    std::array<TableRows*, 12> all()
    {
        return {&grade, &indicator,   &question, &cut,    &membership, &function,
                &vote,  &alternative, &score,    &expert, &judgement,  &change};
    }
};

class Rows {
public:
    Rows(const IndicatorSystem& system, std::int64_t id) : m_system(system), m_id(id) {}

    Tables make()
    {
        grades();
        indicator(m_system.goal, {}, 0);
        alternatives();
        experts();
        changes();
        return std::move(m_tables);
    }

private:
    void grades()
    {
        for (std::size_t i = 0; i < m_system.grades.size(); ++i) {
            const Grade& grade = m_system.grades[i];
            m_tables.grade.rows.push_back(
                {m_id, integer(i), cleaned(grade.name), optionalValue(grade.score), cleaned(grade.colour)});
        }
    }

    void indicator(const Indicator& item, IndicatorId parent, std::size_t position)
    {
        const auto& mixed = item.weights.mixedWith;
        m_tables.indicator.rows.push_back(
            {m_id, item.id.value, parent ? RowValue(parent.value) : RowValue(), integer(position), cleaned(item.name),
             cleaned(item.note), nameOf(weightSourceName(item.weights.source)),
             mixed ? RowValue(nameOf(weightSourceName(*mixed))) : RowValue(), item.weights.share,
             optionalValue(item.rating), nameOf(dataKindName(item.data.kind)), optionalValue(item.data.measured),
             cleaned(item.data.measuredVariable)});
        data(item);
        for (std::size_t i = 0; i < item.children.size(); ++i)
            indicator(item.children[i], item.id, i);
    }

    void data(const Indicator& item)
    {
        for (std::size_t i = 0; i < item.data.questions.size(); ++i)
            question(item.id.value, i, item.data.questions[i]);
        memberships(item.id.value, "counts", item.data.counts);
        memberships(item.id.value, "typed", item.data.membership);
        for (const Vote& vote : item.data.votes)
            m_tables.vote.rows.push_back({m_id, item.id.value, vote.evaluator.value, std::int64_t{vote.grade}});
        for (std::size_t i = 0; i < item.data.functions.size(); ++i) {
            const MembershipFunction& function = item.data.functions[i];
            Row row{m_id, item.id.value, integer(i), nameOf(shapeName(function.shape))};
            for (std::size_t p = 0; p < 4; ++p)
                row.push_back(p < function.points.size() ? RowValue(function.points[p]) : RowValue());
            m_tables.function.rows.push_back(std::move(row));
        }
    }

    void question(std::int64_t item, std::size_t position, const QuestionSource& source)
    {
        m_tables.question.rows.push_back({m_id, item, integer(position), cleaned(source.variable),
                                          std::int64_t{source.reversed}, nameOf(rescalingName(source.rescaling))});
        for (std::size_t i = 0; i < source.cuts.size(); ++i)
            m_tables.cut.rows.push_back({m_id, item, integer(position), integer(i), source.cuts[i]});
    }

    void memberships(std::int64_t item, const char* kind, const std::vector<double>& values)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            m_tables.membership.rows.push_back({m_id, item, std::string(kind), integer(i), values[i]});
    }

    void alternatives()
    {
        for (std::size_t i = 0; i < m_system.alternatives.size(); ++i) {
            const Alternative& alternative = m_system.alternatives[i];
            m_tables.alternative.rows.push_back({m_id, alternative.id.value, integer(i), cleaned(alternative.name)});
        }
        for (const AlternativeScore& score : m_system.scores)
            m_tables.score.rows.push_back({m_id, score.alternative.value, score.leaf.value, score.value});
    }

    void experts()
    {
        for (std::size_t i = 0; i < m_system.experts.size(); ++i) {
            const Expert& expert = m_system.experts[i];
            m_tables.expert.rows.push_back({m_id, expert.id.value, integer(i), cleaned(expert.name), expert.weight,
                                            std::int64_t{expert.excluded}, cleaned(expert.reason)});
        }
        for (const Judgement& judgement : m_system.judgements)
            m_tables.judgement.rows.push_back({m_id, judgement.expert.value, judgement.node.value,
                                               judgement.first.value, judgement.second.value, judgement.value});
    }

    void changes()
    {
        for (std::size_t i = 0; i < m_system.changes.size(); ++i) {
            const JudgementChange& change = m_system.changes[i];
            m_tables.change.rows.push_back({m_id, integer(i), change.expert.value, change.node.value,
                                            change.first.value, change.second.value, change.before, change.after,
                                            cleaned(change.reason), cleaned(change.changedAt)});
        }
    }

    const IndicatorSystem& m_system;
    std::int64_t m_id;
    Tables m_tables;
};

void writeHead(const Connection& connection, const IndicatorSystem& system, std::int64_t id)
{
    const IndicatorOptions& options = system.options;
    std::int64_t position = connection.number("SELECT coalesce(max(position), -1) + 1 FROM indicator_system");
    Statement known(connection, "SELECT position FROM indicator_system WHERE id = ?");
    if (known.with(id).step())
        position = known.integer(0);
    known.reset();
    replaceRows(connection, id,
                {"indicator_system",
                 {"id", "position", "name", "outcome", "method", "random_index", "completion", "group_method",
                  "composition", "consistency_limit"},
                 1,
                 {{id, position, cleaned(system.name), cleaned(system.outcome),
                   nameOf(weightMethodName(options.method)), nameOf(randomIndexName(options.table)),
                   nameOf(completionName(options.completion)), nameOf(groupMethodName(options.group)),
                   nameOf(operatorName(options.composition)), options.consistencyLimit}}});
}

} // namespace

base::IndicatorSystemId writeIndicatorSystem(const Connection& connection, const IndicatorSystem& system)
{
    const std::int64_t id =
        system.id ? system.id.value : connection.number("SELECT coalesce(max(id), 0) + 1 FROM indicator_system");
    writeHead(connection, system, id);
    Tables tables = Rows(system, id).make();
    for (const TableRows* table : tables.all())
        replaceRows(connection, id, *table);
    return {id};
}

void deleteIndicatorSystem(const Connection& connection, base::IndicatorSystemId id)
{
    Tables tables;
    for (const TableRows* table : tables.all())
        deleteRows(connection, id.value, *table);
    Statement(connection, "DELETE FROM indicator_system WHERE id = ?").with(id.value).run();
}

} // namespace manyi::store

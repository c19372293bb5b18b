#include "store/questionnaire_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using domain::Variable;

template <class Value>
Value known(const std::optional<Value>& value, const std::string& name)
{
    if (!value) {
        fail(base::ErrorCode::Damaged,
             QCoreApplication::translate("Store", "The project holds a kind of entry that is not known (%1). It may be "
                                                  "damaged, or made by another program.")
                 .arg(QString::fromStdString(name)),
             name);
    }
    return *value;
}

[[noreturn]] void failDerivation(const Variable& variable, const std::string& found)
{
    fail(base::ErrorCode::Damaged,
         QCoreApplication::translate("Store",
                                     "The definition of the derived variable \"%1\" cannot be read. The project "
                                     "may be damaged, or made by another program.")
             .arg(QString::fromStdString(variable.name)),
         variable.name + ": " + found);
}

class Reader {
public:
    explicit Reader(const Connection& connection) : m_connection(connection) {}

    StoredQuestionnaire read()
    {
        readVariables();
        readDerivations();
        readLabels();
        readMissing();
        readQuestions();
        readHierarchies();
        readBreaks();
        return std::move(m_result);
    }

private:
    void readVariables()
    {
        Statement rows(m_connection,
                       "SELECT id, name, label, source_column, type, role, measure, scale_minimum, scale_maximum, "
                       "reversed, decimals, question_id, table_name, column_name FROM variable ORDER BY position, id");
        while (rows.step()) {
            Variable variable;
            variable.id = {rows.integer(0)};
            variable.name = rows.text(1);
            variable.label = rows.text(2);
            variable.sourceColumn = rows.text(3);
            variable.type = known(domain::typeFromName(rows.text(4)), rows.text(4));
            variable.role = known(domain::roleFromName(rows.text(5)), rows.text(5));
            variable.measure = known(domain::measureFromName(rows.text(6)), rows.text(6));
            if (!rows.isNull(7) && !rows.isNull(8))
                variable.scale = domain::ScaleRange{rows.real(7), rows.real(8)};
            variable.reversed = rows.integer(9) != 0;
            variable.decimals = static_cast<int>(rows.integer(10));
            variable.question = {rows.integer(11)};
            if (const std::string table = rows.text(12); !table.empty())
                m_result.places[variable.id] = {table, rows.text(13)};
            m_index[variable.id.value] = m_result.questionnaire.variables.size();
            m_result.questionnaire.variables.push_back(std::move(variable));
        }
    }

    // The variable of a row that belongs to one; nullptr when it belongs to none that exists.
    Variable* variable(std::int64_t id)
    {
        const auto found = m_index.find(id);
        return found != m_index.end() ? &m_result.questionnaire.variables[found->second] : nullptr;
    }

    void readDerivations()
    {
        Statement rows(m_connection, "SELECT variable_id, definition FROM derivation");
        while (rows.step()) {
            Variable* owner = variable(rows.integer(0));
            if (owner == nullptr)
                continue;
            auto derivation = domain::derivationFromJson(rows.text(1));
            if (!derivation)
                failDerivation(*owner, derivation.error().message);
            owner->derivation = std::make_shared<const domain::Derivation>(std::move(*derivation));
        }
        // Either answers or a definition.
        for (const Variable& one : m_result.questionnaire.variables) {
            if (m_result.places.contains(one.id) == (one.derivation != nullptr))
                failDerivation(one, "table_name");
        }
    }

    void readLabels()
    {
        Statement rows(m_connection, "SELECT variable_id, code, label FROM value_label ORDER BY variable_id, code");
        while (rows.step()) {
            if (Variable* owner = variable(rows.integer(0)))
                owner->labels.push_back({rows.real(1), rows.text(2)});
        }
    }

    void readMissing()
    {
        Statement rows(m_connection,
                       "SELECT variable_id, low, high FROM missing_range ORDER BY variable_id, low, high");
        while (rows.step()) {
            if (Variable* owner = variable(rows.integer(0)))
                owner->missing.push_back({rows.real(1), rows.real(2)});
        }
    }

    void readQuestions()
    {
        std::unordered_map<std::int64_t, std::vector<base::VariableId>> members;
        Statement ofQuestions(m_connection, "SELECT question_id, id FROM variable WHERE question_id IS NOT NULL "
                                            "ORDER BY question_id, question_position, position, id");
        while (ofQuestions.step())
            members[ofQuestions.integer(0)].push_back({ofQuestions.integer(1)});
        Statement rows(m_connection, "SELECT id, name, text, kind FROM question ORDER BY position, id");
        while (rows.step()) {
            domain::Question question;
            question.id = {rows.integer(0)};
            question.name = rows.text(1);
            question.text = rows.text(2);
            question.kind = known(domain::questionKindFromName(rows.text(3)), rows.text(3));
            question.variables = std::move(members[rows.integer(0)]);
            m_result.questionnaire.questions.push_back(std::move(question));
        }
    }

    void readHierarchies()
    {
        Statement rows(m_connection, "SELECT h.id, h.name, l.variable_id FROM hierarchy AS h "
                                     "LEFT JOIN hierarchy_level AS l ON l.hierarchy_id = h.id "
                                     "ORDER BY h.position, h.id, l.position");
        std::int64_t last = 0;
        auto& hierarchies = m_result.questionnaire.hierarchies;
        while (rows.step()) {
            if (hierarchies.empty() || rows.integer(0) != last)
                hierarchies.push_back({rows.text(1), {}});
            last = rows.integer(0);
            if (!rows.isNull(2) && variable(rows.integer(2)) != nullptr)
                hierarchies.back().levels.push_back({rows.integer(2)});
        }
    }

    void readBreaks()
    {
        Statement rows(m_connection, "SELECT variable_id, wave, reason FROM series_break ORDER BY variable_id, wave");
        while (rows.step()) {
            if (variable(rows.integer(0)) != nullptr)
                m_result.questionnaire.breaks.push_back({{rows.integer(0)}, rows.text(1), rows.text(2)});
        }
    }

    const Connection& m_connection;
    StoredQuestionnaire m_result;
    std::unordered_map<std::int64_t, std::size_t> m_index;
};

} // namespace

StoredQuestionnaire readQuestionnaire(const Connection& connection)
{
    return Reader(connection).read();
}

} // namespace manyi::store

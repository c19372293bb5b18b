#include <algorithm>
#include <cmath>

#include "store/questionnaire_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using domain::Variable;

// SQLite ends a text at a zero byte when it quotes it for the undo history.
std::string withoutZeros(std::string text)
{
    std::replace(text.begin(), text.end(), '\0', ' ');
    return text;
}

void refuseName(const std::string& name)
{
    fail(base::ErrorCode::InvalidArgument,
         QCoreApplication::translate("Store", "There is a variable called \"%1\" already. Nothing was changed. Choose "
                                              "another name.")
             .arg(QString::fromStdString(name)),
         name);
}

void checkNumbers(const Variable& variable)
{
    const auto finite = [](double value) { return std::isfinite(value); };
    const bool labels = std::all_of(variable.labels.begin(), variable.labels.end(),
                                    [&](const domain::ValueLabel& label) { return finite(label.code); });
    const bool missing =
        std::all_of(variable.missing.begin(), variable.missing.end(),
                    [&](const domain::MissingRange& range) { return finite(range.low) && finite(range.high); });
    const bool scale = !variable.scale || (finite(variable.scale->minimum) && finite(variable.scale->maximum));
    if (labels && missing && scale)
        return;
    fail(base::ErrorCode::InvalidArgument,
         QCoreApplication::translate("Store", "A code of the variable \"%1\" is not a number. Nothing was changed.")
             .arg(QString::fromStdString(variable.name)),
         variable.name);
}

void checkVariable(const Connection& connection, const Variable& variable)
{
    if (variable.name.empty()) {
        fail(base::ErrorCode::InvalidArgument,
             QCoreApplication::translate("Store", "A variable needs a name. Nothing was changed."));
    }
    checkNumbers(variable);
    Statement same(connection, "SELECT 1 FROM variable WHERE name = ? AND id <> ?");
    if (same.with(withoutZeros(variable.name), variable.id.value).step())
        refuseName(variable.name);
}

std::int64_t next(const Connection& connection, const char* column, const char* table)
{
    return connection.number(std::string("SELECT coalesce(max(") + column + "), 0) + 1 FROM " + table);
}

// The highest id that a removed variable had; it is not given again.
std::int64_t lastRemovedId(const Connection& connection)
{
    return connection.number(
        "SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key = 'last_variable_id'");
}

// Labels and missing codes of many variables with the same two statements.
class CodeWriter {
public:
    CodeWriter(const Connection& connection, bool replace)
        : m_label(connection, replace ? "INSERT INTO value_label VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET label = "
                                        "excluded.label WHERE label IS NOT excluded.label"
                                      : "INSERT INTO value_label VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
          m_missing(connection, "INSERT INTO missing_range VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    {
    }

    void write(base::VariableId id, const Variable& variable)
    {
        for (const domain::ValueLabel& label : variable.labels)
            m_label.with(id.value, label.code, withoutZeros(label.label)).run();
        for (const domain::MissingRange& range : variable.missing)
            m_missing.with(id.value, range.low, range.high).run();
    }

private:
    Statement m_label;
    Statement m_missing;
};

std::optional<double> scaleEnd(const Variable& variable, double domain::ScaleRange::*end)
{
    if (!variable.scale)
        return std::nullopt;
    return (*variable.scale).*end;
}

void writeDerivation(const Connection& connection, base::VariableId id, const Variable& variable)
{
    if (!variable.derivation)
        return;
    Statement(connection, "INSERT INTO derivation (variable_id, definition) VALUES (?, ?) ON CONFLICT DO UPDATE SET "
                          "definition = excluded.definition WHERE definition <> excluded.definition")
        .with(id.value, domain::toJson(*variable.derivation))
        .run();
}

void deleteOtherLabels(const Connection& connection, const Variable& variable)
{
    std::vector<double> stale;
    Statement stored(connection, "SELECT code FROM value_label WHERE variable_id = ?");
    stored.with(variable.id.value);
    while (stored.step()) {
        const double code = stored.real(0);
        const auto& labels = variable.labels;
        if (std::none_of(labels.begin(), labels.end(), [code](const auto& label) { return label.code == code; }))
            stale.push_back(code);
    }
    Statement remove(connection, "DELETE FROM value_label WHERE variable_id = ? AND code = ?");
    for (const double code : stale)
        remove.with(variable.id.value, code).run();
}

void deleteOtherMissing(const Connection& connection, const Variable& variable)
{
    std::vector<domain::MissingRange> stale;
    Statement stored(connection, "SELECT low, high FROM missing_range WHERE variable_id = ?");
    stored.with(variable.id.value);
    while (stored.step()) {
        const domain::MissingRange range{stored.real(0), stored.real(1)};
        const auto& kept = variable.missing;
        const auto same = [&](const auto& other) { return other.low == range.low && other.high == range.high; };
        if (std::none_of(kept.begin(), kept.end(), same))
            stale.push_back(range);
    }
    Statement remove(connection, "DELETE FROM missing_range WHERE variable_id = ? AND low = ? AND high = ?");
    for (const domain::MissingRange& range : stale)
        remove.with(variable.id.value, range.low, range.high).run();
}

} // namespace

std::vector<base::VariableId> insertVariables(const Connection& connection,
                                              const std::vector<const Variable*>& variables,
                                              const std::vector<AnswerPlace>& places)
{
    std::int64_t id = std::max(next(connection, "id", "variable"), lastRemovedId(connection) + 1);
    std::int64_t position = next(connection, "position", "variable");
    Statement insert(connection,
                     "INSERT INTO variable (id, position, name, label, source_column, type, role, measure, "
                     "scale_minimum, scale_maximum, reversed, decimals, question_id, question_position, table_name, "
                     "column_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)");
    CodeWriter codes(connection, true);
    std::vector<base::VariableId> ids;
    for (std::size_t i = 0; i < variables.size(); ++i, ++id, ++position) {
        const Variable& variable = *variables[i];
        checkVariable(connection, variable);
        std::optional<std::int64_t> question;
        if (variable.question)
            question = variable.question.value;
        insert.with(id, position, withoutZeros(variable.name), withoutZeros(variable.label),
                    withoutZeros(variable.sourceColumn), std::string(domain::typeName(variable.type)),
                    std::string(domain::roleName(variable.role)), std::string(domain::measureName(variable.measure)),
                    scaleEnd(variable, &domain::ScaleRange::minimum), scaleEnd(variable, &domain::ScaleRange::maximum),
                    variable.reversed, variable.decimals, question, variable.derivation ? "" : places[i].table,
                    variable.derivation ? "derived_" + std::to_string(id) : places[i].column);
        insert.run();
        writeDerivation(connection, {id}, variable);
        codes.write({id}, variable);
        ids.push_back({id});
    }
    return ids;
}

void replaceVariable(const Connection& connection, const Variable& variable)
{
    checkVariable(connection, variable);
    Statement update(connection,
                     "UPDATE variable SET name = ?, label = ?, source_column = ?, type = ?, role = ?, measure = ?, "
                     "scale_minimum = ?, scale_maximum = ?, reversed = ?, decimals = ? WHERE id = ?");
    update.with(withoutZeros(variable.name), withoutZeros(variable.label), withoutZeros(variable.sourceColumn),
                std::string(domain::typeName(variable.type)), std::string(domain::roleName(variable.role)),
                std::string(domain::measureName(variable.measure)), scaleEnd(variable, &domain::ScaleRange::minimum),
                scaleEnd(variable, &domain::ScaleRange::maximum), variable.reversed, variable.decimals,
                variable.id.value);
    update.run();
    writeDerivation(connection, variable.id, variable);
    deleteOtherLabels(connection, variable);
    deleteOtherMissing(connection, variable);
    CodeWriter(connection, true).write(variable.id, variable);
}

void completeVariable(const Connection& connection, const Variable& variable)
{
    checkNumbers(variable);
    CodeWriter(connection, false).write(variable.id, variable);
}

void addQuestion(const Connection& connection, const domain::Question& question)
{
    Statement same(connection, "SELECT id FROM question WHERE name = ?");
    std::int64_t id = same.with(withoutZeros(question.name)).step() ? same.integer(0) : 0;
    if (id == 0) {
        id = next(connection, "id", "question");
        Statement insert(connection, "INSERT INTO question (id, position, name, text, kind) VALUES (?, ?, ?, ?, ?)");
        insert.with(id, next(connection, "position", "question"), withoutZeros(question.name),
                    withoutZeros(question.text), std::string(domain::questionKindName(question.kind)));
        insert.run();
    }
    Statement last(connection, "SELECT coalesce(max(question_position), 0) FROM variable WHERE question_id = ?");
    std::int64_t position = last.with(id).step() ? last.integer(0) : 0;
    Statement join(connection, "UPDATE variable SET question_id = ?1, question_position = ?2 WHERE id = ?3 AND "
                               "question_id IS NOT ?1");
    for (const base::VariableId variable : question.variables)
        join.with(id, ++position, variable.value).run();
}

namespace {

void insertHierarchy(const Connection& connection, const domain::Hierarchy& hierarchy)
{
    const std::int64_t id = next(connection, "id", "hierarchy");
    Statement insert(connection, "INSERT INTO hierarchy (id, position, name) VALUES (?, ?, ?)");
    insert.with(id, next(connection, "position", "hierarchy"), withoutZeros(hierarchy.name)).run();
    Statement level(connection, "INSERT INTO hierarchy_level (hierarchy_id, position, variable_id) VALUES (?, ?, ?)");
    std::int64_t position = 0;
    for (const base::VariableId variable : hierarchy.levels)
        level.with(id, ++position, variable.value).run();
}

} // namespace

void addHierarchy(const Connection& connection, const domain::Hierarchy& hierarchy)
{
    for (const domain::Hierarchy& stored : readQuestionnaire(connection).questionnaire.hierarchies) {
        if (stored.levels == hierarchy.levels)
            return;
    }
    insertHierarchy(connection, hierarchy);
}

void replaceHierarchies(const Connection& connection, const std::vector<domain::Hierarchy>& hierarchies)
{
    const auto stored = readQuestionnaire(connection).questionnaire.hierarchies;
    const auto same = [](const domain::Hierarchy& left, const domain::Hierarchy& right) {
        return left.name == right.name && left.levels == right.levels;
    };
    if (std::equal(stored.begin(), stored.end(), hierarchies.begin(), hierarchies.end(), same))
        return;
    connection.run("DELETE FROM hierarchy_level; DELETE FROM hierarchy");
    for (const domain::Hierarchy& hierarchy : hierarchies)
        insertHierarchy(connection, hierarchy);
}

} // namespace manyi::store

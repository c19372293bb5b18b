// Derived variables and series breaks: what of the questionnaire has no column of answers.
#include <algorithm>
#include <tuple>

#include "store/derivation_check.h"
#include "store/questionnaire_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using base::VariableId;
using domain::Variable;

[[noreturn]] void refuse(const QString& message, const std::string& where)
{
    fail(base::ErrorCode::InvalidArgument, message, where);
}

std::string nameOf(const std::vector<Variable>& variables, VariableId id)
{
    const auto found = std::find_if(variables.begin(), variables.end(), [&](const Variable& v) { return v.id == id; });
    return found != variables.end() ? found->name : std::to_string(id.value);
}

[[noreturn]] void refuseProblem(const std::vector<Variable>& variables, const DerivationProblem& problem)
{
    QString names = QString::fromStdString(nameOf(variables, problem.variables.front()));
    if (problem.kind == DerivationProblem::Kind::MissingSource) {
        refuse(QCoreApplication::translate("Store", "The variable \"%1\" reads a variable that is not in the project. "
                                                    "Nothing was changed. Choose another source.")
                   .arg(names),
               names.toStdString());
    }
    for (std::size_t i = 1; i <= problem.variables.size(); ++i) {
        names += QStringLiteral(" → ") +
                 QString::fromStdString(nameOf(variables, problem.variables[i % problem.variables.size()]));
    }
    refuse(QCoreApplication::translate("Store", "The variables would be derived from one another in a circle: %1. "
                                                "Nothing was changed. Choose another source.")
               .arg(names),
           names.toStdString());
}

std::string shortened(const QStringList& names)
{
    return names.join(QStringLiteral(", ")).toStdString();
}

// Whatever is worked out along the variable, or drills down by it, would be left without it.
void requireUnread(const domain::Questionnaire& stored, const Variable& variable)
{
    QStringList users;
    for (const VariableId reader : readersOf(stored.variables, variable.id))
        users << QString::fromStdString(nameOf(stored.variables, reader));
    for (const domain::Hierarchy& hierarchy : stored.hierarchies) {
        if (std::find(hierarchy.levels.begin(), hierarchy.levels.end(), variable.id) != hierarchy.levels.end())
            users << QString::fromStdString(hierarchy.name);
    }
    if (users.isEmpty())
        return;
    refuse(QCoreApplication::translate("Store", "The variable \"%1\" cannot be removed, because others need it: %2. "
                                                "Nothing was changed. Change or remove those first.")
               .arg(QString::fromStdString(variable.name), QString::fromStdString(shortened(users))),
           variable.name);
}

// Cleaning rules know variables by id; another variable must not take the place of the one they meant. Outside the undo
// history: ids are not given back.
void keepIdUnused(const Connection& connection, VariableId id)
{
    Statement(connection, "INSERT INTO meta VALUES ('last_variable_id', ?) ON CONFLICT DO UPDATE SET value = "
                          "max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))")
        .with(std::to_string(id.value))
        .run();
}

} // namespace

void requireSoundDerivations(const domain::Questionnaire& stored, const std::vector<Variable>& written)
{
    std::vector<Variable> all = stored.variables;
    std::int64_t fresh = 0;
    for (const Variable& variable : written) {
        const auto old = std::find_if(all.begin(), all.end(), [&](const Variable& v) { return v.id == variable.id; });
        if (variable.id && old != all.end()) {
            *old = variable;
        } else {
            all.push_back(variable);
            // No source can name what has no id yet.
            all.back().id = {--fresh};
        }
    }
    if (const auto problem = derivationProblem(all))
        refuseProblem(all, *problem);
}

void deleteDerived(const Connection& connection, VariableId id)
{
    const domain::Questionnaire stored = readQuestionnaire(connection).questionnaire;
    const Variable* variable = stored.find(id);
    if (variable == nullptr) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "The project has no such variable. It may have been undone."),
             std::to_string(id.value));
    }
    if (!variable->derivation) {
        refuse(QCoreApplication::translate("Store", "The variable \"%1\" holds answers of an import and cannot be "
                                                    "removed. Nothing was changed. Remove the import, or set its role "
                                                    "to be ignored.")
                   .arg(QString::fromStdString(variable->name)),
               variable->name);
    }
    requireUnread(stored, *variable);
    for (const char* table : {"derivation", "value_label", "missing_range", "series_break"}) {
        Statement(connection, std::string("DELETE FROM ") + table + " WHERE variable_id = ?").with(id.value).run();
    }
    Statement(connection, "DELETE FROM variable WHERE id = ?").with(id.value).run();
    keepIdUnused(connection, id);
}

void replaceSeriesBreaks(const Connection& connection, const std::vector<domain::SeriesBreak>& breaks)
{
    const domain::Questionnaire stored = readQuestionnaire(connection).questionnaire;
    std::vector<domain::SeriesBreak> wanted = breaks;
    const auto key = [](const domain::SeriesBreak& one) { return std::tie(one.variable.value, one.wave); };
    std::sort(wanted.begin(), wanted.end(),
              [&](const auto& left, const auto& right) { return key(left) < key(right); });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool twice = i > 0 && key(wanted[i - 1]) == key(wanted[i]);
        if (stored.find(wanted[i].variable) == nullptr || wanted[i].wave.empty() || twice) {
            refuse(QCoreApplication::translate("Store", "A break of a series needs a variable of the project and a "
                                                        "wave, each pair once. Nothing was changed."),
                   wanted[i].wave);
        }
    }
    if (wanted == stored.breaks)
        return;
    connection.run("DELETE FROM series_break");
    Statement insert(connection, "INSERT INTO series_break (variable_id, wave, reason) VALUES (?, ?, ?)");
    for (const domain::SeriesBreak& one : wanted)
        insert.with(one.variable.value, one.wave, one.reason).run();
}

} // namespace manyi::store

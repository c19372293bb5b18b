#include "data/filter/resolve.h"

#include <algorithm>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace manyi::data::filter {

namespace {

// Names of the variables that a text fits by column or label, for the message that it is not unique.
QStringList candidates(const std::string& name, const domain::Questionnaire& questionnaire)
{
    QStringList names;
    for (const domain::Variable& variable : questionnaire.variables) {
        if (sameText(variable.sourceColumn, name) || sameText(variable.label, name) || sameText(variable.name, name))
            names += QString::fromStdString(variable.name);
    }
    return names;
}

base::Error unknownVariable(const std::string& name, const domain::Questionnaire& questionnaire)
{
    const QString shown = QString::fromStdString(name);
    const QStringList names = candidates(name, questionnaire);
    if (names.size() > 1)
        return refused(
            QCoreApplication::translate(
                "Filter", QT_TRANSLATE_NOOP("Filter", "“%1” fits several variables; use the name of one: %2."))
                .arg(shown, names.mid(0, 5).join(QStringLiteral(", "))),
            "ambiguous-variable: " + name);
    return refused(
        QCoreApplication::translate("Filter", QT_TRANSLATE_NOOP("Filter", "There is no variable “%1”.")).arg(shown),
        "unknown-variable: " + name);
}

const domain::Variable* memberNamed(const domain::Question& question, const std::string& choice,
                                    const domain::Questionnaire& questionnaire)
{
    for (const base::VariableId id : question.variables) {
        const domain::Variable* member = questionnaire.find(id);
        if (member != nullptr && (sameText(member->label, choice) || sameText(member->name, choice) ||
                                  sameText(member->sourceColumn, choice)))
            return member;
    }
    return nullptr;
}

} // namespace

bool sameText(const std::string& a, const std::string& b)
{
    return QString::fromStdString(a).trimmed().compare(QString::fromStdString(b).trimmed(), Qt::CaseInsensitive) == 0;
}

base::Error refused(const QString& message, const std::string& key)
{
    return {base::ErrorCode::InvalidArgument, message.toStdString(), key};
}

base::Result<const domain::Variable*> variableNamed(const std::string& name, const domain::Questionnaire& questionnaire)
{
    if (const domain::Variable* variable = questionnaire.findByText(name))
        return variable;
    if (questionnaire.findQuestionByText(name) != nullptr)
        return refused(
            QCoreApplication::translate(
                "Filter",
                QT_TRANSLATE_NOOP("Filter", "“%1” is a question of several variables; ask for a choice with “has”, "
                                            "or name one of its variables."))
                .arg(QString::fromStdString(name)),
            "not-a-variable: " + name);
    return unknownVariable(name, questionnaire);
}

base::Result<const domain::Question*> questionNamed(const std::string& name, const domain::Questionnaire& questionnaire)
{
    if (const domain::Question* question = questionnaire.findQuestionByText(name))
        return question;
    if (questionnaire.findByText(name) != nullptr)
        return refused(
            QCoreApplication::translate(
                "Filter", QT_TRANSLATE_NOOP("Filter", "“%1” is not a multiple-response question; compare it with =."))
                .arg(QString::fromStdString(name)),
            "not-a-question: " + name);
    return unknownVariable(name, questionnaire);
}

base::Result<std::vector<const domain::Variable*>> answersNamed(const std::string& name,
                                                                const domain::Questionnaire& questionnaire)
{
    if (const domain::Variable* variable = questionnaire.findByText(name))
        return std::vector<const domain::Variable*>{variable};
    const domain::Question* question = questionnaire.findQuestionByText(name);
    if (question == nullptr)
        return unknownVariable(name, questionnaire);
    std::vector<const domain::Variable*> members;
    for (const base::VariableId id : question->variables) {
        if (const domain::Variable* member = questionnaire.find(id))
            members.push_back(member);
    }
    return members;
}

base::Result<std::vector<const domain::Variable*>> choicesNamed(const Filter& condition,
                                                                const domain::Questionnaire& questionnaire)
{
    auto question = questionNamed(condition.variable, questionnaire);
    if (!question)
        return question.error();
    std::vector<const domain::Variable*> members;
    for (const std::string& choice : condition.values) {
        const domain::Variable* member = memberNamed(**question, choice, questionnaire);
        if (member == nullptr)
            return refused(
                QCoreApplication::translate("Filter", QT_TRANSLATE_NOOP("Filter", "“%1” is not a choice of “%2”."))
                    .arg(QString::fromStdString(choice), QString::fromStdString(condition.variable)),
                "unknown-value: " + choice);
        members.push_back(member);
    }
    return members;
}

} // namespace manyi::data::filter

#include "data/filter.h"

#include <algorithm>

#include <QCoreApplication>
#include <QString>

#include "data/filter/resolve.h"

namespace manyi::data {

namespace {

bool isJoin(const Filter& filter)
{
    return filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or || filter.kind == Filter::Kind::Not;
}

// The filter with labels in the place of codes and the choices' texts in the place of their names.
Filter labelled(Filter filter, const domain::Questionnaire& questionnaire)
{
    for (Filter& part : filter.parts)
        part = labelled(part, questionnaire);
    if (filter.kind == Filter::Kind::Has) {
        if (const auto members = filter::choicesNamed(filter, questionnaire)) {
            for (std::size_t i = 0; i < filter.values.size(); ++i)
                filter.values[i] = (*members)[i]->label.empty() ? (*members)[i]->name : (*members)[i]->label;
        }
        return filter;
    }
    const domain::Variable* variable = questionnaire.findByText(filter.variable);
    if (variable == nullptr || variable->type != domain::ValueType::Code || filter.kind == Filter::Kind::Contains)
        return filter;
    for (std::string& value : filter.values) {
        const auto code = value.empty() ? std::nullopt : domain::codeOf(*variable, value);
        if (code)
            value = domain::labelOrCode(*variable, *code);
    }
    return filter;
}

constexpr int longestName = 28; // question texts are too long for a chip

std::string captionName(const std::string& written, const domain::Questionnaire& questionnaire)
{
    if (const domain::Variable* variable = questionnaire.findByText(written)) {
        const QString label = QString::fromStdString(variable->label);
        return label.isEmpty() || label.size() > longestName ? variable->name : variable->label;
    }
    if (const domain::Question* question = questionnaire.findQuestionByText(written)) {
        const QString text = QString::fromStdString(question->text);
        return text.isEmpty() || text.size() > longestName ? question->name : question->text;
    }
    return written;
}

// "East, West" or "East, West, North + 2".
QString shownList(const std::vector<std::string>& values)
{
    constexpr std::size_t most = 3;
    QString result;
    for (std::size_t i = 0; i < std::min(most, values.size()); ++i)
        result += (i == 0 ? QString() : QStringLiteral(", ")) + QString::fromStdString(values[i]);
    return values.size() > most ? QStringLiteral("%1 + %2").arg(result).arg(values.size() - most) : result;
}

QString shownRange(const Filter& filter)
{
    const QString low = QString::fromStdString(filter.values[0]);
    const QString high = QString::fromStdString(filter.values[1]);
    if (high.isEmpty())
        return (filter.lowOpen ? QStringLiteral("> %1") : QStringLiteral("≥ %1")).arg(low);
    if (low.isEmpty())
        return (filter.highOpen ? QStringLiteral("< %1") : QStringLiteral("≤ %1")).arg(high);
    return QStringLiteral("%1 – %2").arg(low, high);
}

QString shownValue(const Filter& filter)
{
    switch (filter.kind) {
    case Filter::Kind::NotEquals:
        return QStringLiteral("≠ %1").arg(shownList(filter.values));
    case Filter::Kind::Range:
        return shownRange(filter);
    case Filter::Kind::Missing:
        return QCoreApplication::translate("Filter", QT_TRANSLATE_NOOP("Filter", "no answer"));
    case Filter::Kind::Contains:
        return QCoreApplication::translate("Filter", QT_TRANSLATE_NOOP("Filter", "contains “%1”"))
            .arg(shownList(filter.values));
    default:
        return shownList(filter.values);
    }
}

base::Status collect(const Filter& filter, const domain::Questionnaire& questionnaire,
                     std::vector<base::VariableId>& ids)
{
    for (const Filter& part : filter.parts) {
        if (base::Status status = collect(part, questionnaire, ids); !status)
            return status;
    }
    if (isJoin(filter) || filter.kind == Filter::Kind::Everything)
        return {};
    std::vector<const domain::Variable*> read;
    if (filter.kind == Filter::Kind::Missing || filter.kind == Filter::Kind::Has) {
        auto members = filter.kind == Filter::Kind::Has ? filter::choicesNamed(filter, questionnaire)
                                                        : filter::answersNamed(filter.variable, questionnaire);
        if (!members)
            return members.error();
        read = *std::move(members);
    } else {
        auto variable = filter::variableNamed(filter.variable, questionnaire);
        if (!variable)
            return variable.error();
        read = {*variable};
    }
    for (const domain::Variable* variable : read) {
        if (std::find(ids.begin(), ids.end(), variable->id) == ids.end())
            ids.push_back(variable->id);
    }
    return {};
}

} // namespace

FilterCaption caption(const Filter& filter, const domain::Questionnaire& questionnaire)
{
    const Filter shown = labelled(filter, questionnaire);
    if (filter.kind == Filter::Kind::Everything || isJoin(filter))
        return {"", toText(shown)};
    return {captionName(filter.variable, questionnaire), shownValue(shown).toStdString()};
}

Filter both(const Filter& a, const Filter& b)
{
    if (a.kind == Filter::Kind::Everything)
        return b;
    if (b.kind == Filter::Kind::Everything)
        return a;
    Filter result;
    result.kind = Filter::Kind::And;
    for (const Filter* side : {&a, &b}) {
        if (side->kind == Filter::Kind::And)
            result.parts.insert(result.parts.end(), side->parts.begin(), side->parts.end());
        else
            result.parts.push_back(*side);
    }
    return result;
}

base::Result<std::vector<base::VariableId>> variablesOf(const Filter& filter,
                                                        const domain::Questionnaire& questionnaire)
{
    std::vector<base::VariableId> ids;
    if (base::Status status = collect(filter, questionnaire, ids); !status)
        return status.error();
    return ids;
}

} // namespace manyi::data

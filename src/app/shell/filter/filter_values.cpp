#include "app/shell/filter/filter_values.h"

#include <algorithm>

#include "analysis/describe/descriptives.h"
#include "base/number.h"

namespace manyi::app {

namespace {

using Kind = data::Filter::Kind;

std::string writtenCode(const domain::Variable& variable, double code)
{
    const std::string* label = domain::labelOf(variable, code);
    return label && domain::codeOf(variable, *label) == code ? *label : base::formatNumber(code);
}

analysis::FrequencyTable tableOf(const engine::Selected& rows, const FilterTarget& target)
{
    const auto& questionnaire = rows.dataset->questionnaire();
    if (target.question)
        return analysis::frequencies(*rows.dataset, *questionnaire.findQuestion(target.question), rows.selection, {},
                                     0.95);
    return analysis::frequencies(*rows.dataset, *questionnaire.find(target.variable), rows.selection, {}, 0.95);
}

data::Filter condition(Kind kind, const std::string& variable, std::vector<std::string> values)
{
    data::Filter filter;
    filter.kind = kind;
    filter.variable = variable;
    filter.values = std::move(values);
    return filter;
}

data::Filter either(std::vector<data::Filter> parts)
{
    if (parts.size() == 1)
        return parts.front();
    data::Filter filter;
    filter.kind = Kind::Or;
    filter.parts = std::move(parts);
    return filter;
}

} // namespace

base::Result<AnswerCounts> countAnswers(engine::Project& project, const FilterTarget& target,
                                        const data::Filter& within, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    const domain::Question* question = questionnaire->findQuestion(target.question);
    const domain::Variable* variable = questionnaire->find(target.variable);
    if (!question && !variable)
        return AnswerCounts{};
    const auto columns = question ? question->variables : std::vector{target.variable};
    const auto rows = engine::selected(project, within, columns, progress);
    if (!rows)
        return rows.error();
    const analysis::FrequencyTable table = tableOf(*rows, target);
    AnswerCounts counts;
    counts.noAnswer = table.systemMissing;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const analysis::Frequency& row = table.rows[i];
        const std::string written = question ? row.label : writtenCode(*variable, row.code);
        counts.answers.push_back(
            {QString::fromStdString(row.label.empty() ? written : row.label), written, row.n, row.userMissing});
    }
    return counts;
}

std::optional<data::Filter> filterOnAnswers(const domain::Questionnaire& questionnaire, const FilterTarget& target,
                                            const std::vector<std::string>& written, bool orNoAnswer)
{
    const domain::Question* question = questionnaire.findQuestion(target.question);
    const domain::Variable* variable = questionnaire.find(target.variable);
    if (!question && !variable)
        return std::nullopt;
    const std::string& name = question ? question->name : variable->name;
    std::vector<data::Filter> parts;
    if (question) {
        for (const std::string& choice : written)
            parts.push_back(condition(Kind::Has, name, {choice}));
    } else if (!written.empty()) {
        parts.push_back(condition(written.size() == 1 ? Kind::Equals : Kind::In, name, written));
    }
    if (orNoAnswer)
        parts.push_back(condition(Kind::Missing, name, {}));
    if (parts.empty())
        return std::nullopt;
    return either(std::move(parts));
}

FilterTarget targetOf(const data::Filter& chip, const domain::Questionnaire& questionnaire)
{
    if (!chip.parts.empty()) {
        const FilterTarget first = targetOf(chip.parts.front(), questionnaire);
        const bool alone = std::ranges::all_of(
            chip.parts, [&](const data::Filter& part) { return targetOf(part, questionnaire) == first; });
        return alone && chip.kind == Kind::Or ? first : FilterTarget{};
    }
    const bool listed =
        chip.kind == Kind::Equals || chip.kind == Kind::In || chip.kind == Kind::Has || chip.kind == Kind::Missing;
    if (!listed)
        return {};
    if (const domain::Question* question = questionnaire.findQuestionByText(chip.variable))
        return {{}, question->id};
    const domain::Variable* variable = questionnaire.findByText(chip.variable);
    return variable ? FilterTarget{variable->id, {}} : FilterTarget{};
}

bool picks(const data::Filter& chip, const std::string& written)
{
    if (!chip.parts.empty())
        return std::ranges::any_of(chip.parts, [&](const data::Filter& part) { return picks(part, written); });
    return chip.kind != Kind::Missing && std::ranges::find(chip.values, written) != chip.values.end();
}

} // namespace manyi::app

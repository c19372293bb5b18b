#include "engine/import/series_breaks.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/import/find_column.h"
#include "engine/import/source_files.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

// Labels of the waves in a column, by code.
std::map<double, std::string> wavesIn(const domain::ColumnRecipe& column, const io::ColumnProfile& profile)
{
    std::map<double, std::string> waves;
    for (const auto& distinct : profile.distinct) {
        const auto text = std::find_if(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == distinct.text; });
        const auto code = text != column.codes.end() ? std::optional(text->code) : base::parseNumber(distinct.text);
        if (!code || isMissingCode(column, *code))
            continue;
        const auto label = std::find_if(column.labels.begin(), column.labels.end(),
                                        [&](const domain::ValueLabel& known) { return known.code == *code; });
        waves.emplace(*code, label != column.labels.end() ? label->label : base::formatNumber(*code));
    }
    return waves;
}

// Whether the decision is about the variable of that name, however it was named.
bool isAbout(const BreakDecision& decision, const std::string& variable, const domain::Questionnaire& questionnaire)
{
    if (sameText(decision.variable, variable))
        return true;
    const domain::Variable* found = questionnaire.findByText(decision.variable);
    return found != nullptr && sameText(found->name, variable);
}

std::string reasonOf(const BreakDecision& decision, const domain::Variable& variable,
                     const std::vector<RecipeDifference>& differences)
{
    if (!decision.reason.empty())
        return decision.reason;
    const auto found = std::find_if(differences.begin(), differences.end(), [&](const RecipeDifference& difference) {
        return sameText(difference.variable, variable.name);
    });
    return found != differences.end()
               ? found->text
               : QCoreApplication::translate("Import", "Answers cannot be compared with those before.").toStdString();
}

} // namespace

std::string firstNewWave(const FilePlan& file, const domain::Recipe& recipe, const std::string& wave,
                         const domain::Questionnaire& before)
{
    const auto own = std::find_if(recipe.columns.begin(), recipe.columns.end(),
                                  [](const domain::ColumnRecipe& column) { return column.role == domain::Role::Wave; });
    if (own == recipe.columns.end())
        return nameForFile(wave, file.name);
    const io::ColumnProfile* profile = profileOf(*own, file.profile);
    if (profile == nullptr)
        return {};
    const domain::Variable* known = before.firstWithRole(domain::Role::Wave);
    const auto waves = wavesIn(*own, *profile);
    for (const auto& [code, label] : waves) {
        if (known == nullptr || domain::labelOf(*known, code) == nullptr)
            return label;
    }
    return waves.empty() ? std::string() : waves.rbegin()->second;
}

base::Result<std::vector<domain::SeriesBreak>> withBreaks(const domain::Questionnaire& questionnaire,
                                                          const std::vector<BreakDecision>& decisions,
                                                          const std::vector<RecipeDifference>& differences,
                                                          const std::string& wave)
{
    std::vector<domain::SeriesBreak> breaks = questionnaire.breaks;
    for (const BreakDecision& decision : decisions) {
        const domain::Variable* variable = questionnaire.findByText(decision.variable);
        if (variable == nullptr)
            return refused(QCoreApplication::translate("Import", "There is no variable \"%1\", so its series cannot be "
                                                                 "broken.")
                               .arg(qt(decision.variable)));
        std::erase_if(breaks, [&](const domain::SeriesBreak& old) {
            return old.variable == variable->id && sameText(old.wave, wave);
        });
        breaks.push_back({variable->id, wave, reasonOf(decision, *variable, differences)});
    }
    return breaks;
}

base::Status checkBreaks(const ImportPlan& plan, const domain::Questionnaire& questionnaire)
{
    for (const BreakDecision& decision : plan.breaks) {
        const bool inFile = std::any_of(plan.files.begin(), plan.files.end(), [&](const FilePlan& file) {
            return findColumn(file.recipe, decision.variable).has_value();
        });
        if (!inFile && questionnaire.findByText(decision.variable) == nullptr)
            return refused(QCoreApplication::translate("Import", "There is no variable \"%1\", so its series cannot be "
                                                                 "broken.")
                               .arg(qt(decision.variable)));
    }
    for (const FilePlan& file : plan.files) {
        if (!plan.breaks.empty() && firstNewWave(file, file.recipe, plan.wave, questionnaire).empty())
            return refused(QCoreApplication::translate("Import", "A break in a series needs the wave it begins with; "
                                                                 "name the wave of %1.")
                               .arg(qt(file.name)));
    }
    return {};
}

std::vector<domain::ImportProblem> undecidedChanges(const FilePlan& file, const std::vector<BreakDecision>& decisions,
                                                    const domain::Questionnaire& questionnaire)
{
    std::vector<domain::ImportProblem> problems;
    for (const RecipeDifference& difference : file.differences) {
        const bool decided = std::any_of(decisions.begin(), decisions.end(), [&](const BreakDecision& decision) {
            return isAbout(decision, difference.variable, questionnaire) ||
                   sameText(decision.variable, difference.column);
        });
        if (!proposesBreak(difference) || decided)
            continue;
        domain::ImportProblem problem;
        problem.column = difference.column;
        problem.reason = difference.text;
        problem.action = QCoreApplication::translate("Import", "Nothing was decided: old and new answers stand in one "
                                                               "series although they cannot be compared. Break the "
                                                               "series at this wave or keep the column as a new "
                                                               "variable.")
                             .toStdString();
        problem.affectedRows = file.profile.records;
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace manyi::engine

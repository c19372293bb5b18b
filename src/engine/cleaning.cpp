#include "engine/cleaning.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "base/part_of_progress.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

const domain::Variable* waveVariable(const domain::Questionnaire& questionnaire)
{
    return questionnaire.firstWithRole(domain::Role::Wave);
}

// What a user reads for the errors of the analysis, which speaks no language.
base::Error translated(const base::Error& error, const domain::CleaningRule& rule)
{
    const QString title = qt(cleaningTitle(rule));
    if (error.where == "no-variables") {
        return {error.code,
                QCoreApplication::translate("Cleaning", "%1: no variables to look at. Nothing was excluded; name the "
                                                        "variables of the rule.")
                    .arg(title)
                    .toStdString(),
                error.where};
    }
    if (error.where.starts_with("bad-limit: ")) {
        return {error.code,
                QCoreApplication::translate("Cleaning", "%1: the limit %2 is out of its bounds. Nothing was excluded; "
                                                        "give it another value.")
                    .arg(title, qt(error.where.substr(11)))
                    .toStdString(),
                error.where};
    }
    return error;
}

std::vector<CleaningPreview::Wave> byWave(const data::Dataset& dataset, const std::vector<std::size_t>& rows)
{
    const domain::Variable* wave = waveVariable(dataset.questionnaire());
    const data::Column* column = wave != nullptr ? dataset.column(wave->id) : nullptr;
    if (column == nullptr || wave->type == domain::ValueType::Text)
        return {};
    std::map<double, CleaningPreview::Wave> waves;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        if (const double code = data::valueAt(*column, row); code == code)
            ++waves[code].of;
    }
    for (const std::size_t row : rows) {
        if (const double code = data::valueAt(*column, row); code == code)
            ++waves[code].found;
    }
    std::vector<CleaningPreview::Wave> list;
    for (auto& [code, counts] : waves) {
        counts.label = domain::labelOrCode(*wave, code);
        list.push_back(std::move(counts));
    }
    return list;
}

struct LookedAt {
    std::shared_ptr<const data::Dataset> dataset;
    std::shared_ptr<const ResponseRows> rows;
};

base::Result<LookedAt> lookedAt(Project& project, const domain::CleaningRule& rule, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    auto variables = analysis::cleaningVariables(rule, *questionnaire);
    if (!variables)
        return variables.error();
    if (const domain::Variable* wave = waveVariable(*questionnaire))
        variables->push_back(wave->id);
    const auto locked = project.file(); // so that both are of one revision
    const auto dataset = project.dataset(*variables, progress);
    if (!dataset)
        return dataset.error();
    return LookedAt{*dataset, project.responseRows()};
}

} // namespace

base::Result<CleaningPreview> previewCleaning(Project& project, const domain::CleaningRule& rule,
                                              base::Progress& progress)
{
    const auto looked = lookedAt(project, rule, progress);
    if (!looked)
        return looked.error();
    const data::Dataset& dataset = *looked->dataset;
    auto finding = analysis::findResponses(dataset, rule, progress);
    if (!finding)
        return translated(finding.error(), rule);
    CleaningPreview preview;
    preview.rule = rule;
    preview.text = toText(rule, dataset.questionnaire());
    preview.title = cleaningTitle(rule);
    preview.reason = cleaningReason(rule, dataset.questionnaire());
    preview.of = static_cast<std::int64_t>(dataset.rows());
    preview.waves = byWave(dataset, finding->rows);
    preview.finding = std::move(*finding);
    for (const std::size_t row : preview.finding.rows)
        preview.responses.push_back(looked->rows->response(row));
    return preview;
}

base::Result<CleaningPreview> cleanBy(Project& project, const domain::CleaningRule& rule, base::Progress& progress)
{
    // Found and excluded under one lock, so that nobody changes the rows in between.
    const auto file = project.file();
    auto preview = previewCleaning(project, rule, progress);
    if (!preview || preview->responses.empty())
        return preview;
    if (progress.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}};
    store::Exclusion exclusion;
    exclusion.reason = preview->reason;
    exclusion.rule = domain::toJson(rule);
    exclusion.responses = preview->responses;
    const QString step = QCoreApplication::translate("Cleaning", "Excluding: %1").arg(qt(preview->title));
    const auto added = file.file->addExclusion(exclusion, step.toStdString());
    if (!added)
        return added.error();
    return preview;
}

base::Status cleanByAll(Project& project, const std::vector<domain::CleaningRule>& rules, base::Progress& progress)
{
    const double count = static_cast<double>(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const double before = static_cast<double>(i);
        base::PartOfProgress part(progress, before / count, (before + 1) / count);
        part.report(0, cleaningTitle(rules[i]));
        if (const auto done = cleanBy(project, rules[i], part); !done)
            return done.error();
    }
    return {};
}

base::Status excludeResponses(Project& project, std::vector<std::int64_t> responses, const std::string& reason)
{
    if (QString::fromStdString(reason).trimmed().isEmpty()) {
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Cleaning", "Responses are excluded with a reason. Nothing was "
                                                                   "excluded; write why.")
                               .toStdString(),
                           {}};
    }
    std::sort(responses.begin(), responses.end());
    responses.erase(std::unique(responses.begin(), responses.end()), responses.end());
    store::Exclusion exclusion;
    exclusion.reason = reason;
    const QString step =
        QCoreApplication::translate("Cleaning", "Excluding by hand, responses: %1").arg(responses.size());
    exclusion.responses = std::move(responses);
    const auto added = project.file()->addExclusion(exclusion, step.toStdString());
    return added ? base::Status{} : added.error();
}

} // namespace manyi::engine

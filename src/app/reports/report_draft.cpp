#include "app/reports/report_draft.h"

#include <QDate>
#include <variant>

#include "app/overview/figure_text.h"
#include "app/overview/overview_figures.h"
#include "engine/indicators.h"
#include "report/indicators/indicator_report.h"
#include "report/satisfaction_report.h"

namespace manyi::app {

namespace {

// The chapter titles of the standard report as they stand in its source; a chapter's key is made of them.
constexpr const char* chapterTitles[] = {"One-page summary", "Method note", "Sample profile",
                                         "Metrics",          "Trend",       "Indicators: AHP and fuzzy evaluation",
                                         "Appendix"};

std::string keyOf(const QString& title, const base::Wording& wording)
{
    for (const char* source : chapterTitles)
        if (title == QLatin1String(source) || title == wording.translate("Report", source))
            return QString::fromLatin1(source).toLower().replace(' ', '-').toStdString();
    return title.toStdString();
}

std::set<std::string> wordsOf(const std::string& text)
{
    std::set<std::string> words;
    for (const QString& word : QString::fromStdString(text).split(' ', Qt::SkipEmptyParts))
        words.insert(word.toStdString());
    return words;
}

base::Status readSettings(engine::Project& project, base::Language programLanguage, ReportDraft& draft)
{
    const auto file = project.file();
    const auto language = file->setting(reportLanguageSetting);
    if (!language)
        return language.error();
    const auto hidden = file->setting(reportHiddenSetting);
    if (!hidden)
        return hidden.error();
    draft.language = *language == "zh"   ? base::Language::Chinese
                     : *language == "en" ? base::Language::English
                                         : programLanguage;
    draft.hidden = wordsOf(*hidden);
    return {};
}

base::Result<std::vector<report::IndicatorFigures>> indicatorsOf(engine::Project& project, const data::Filter& filter,
                                                                 base::VariableId weight, base::Progress& progress)
{
    const auto systems = engine::indicatorSystems(project);
    if (!systems)
        return systems.error();
    std::vector<report::IndicatorFigures> all;
    for (const domain::IndicatorSystem& system : *systems) {
        auto result =
            engine::evaluate(project, system, filter, engine::reportRequest(project, system, weight), progress);
        if (!result)
            return result.error();
        all.push_back(report::indicatorFigures(system, *std::move(result), *project.questionnaire()));
    }
    return all;
}

} // namespace

base::Result<ReportDraft> draftReport(engine::Project& project, const data::Filter& filter, base::VariableId weight,
                                      base::Language programLanguage, base::Progress& progress)
{
    ReportDraft draft;
    if (const auto status = readSettings(project, programLanguage, draft); !status)
        return status.error();
    auto facts = engine::projectFacts(project);
    if (!facts)
        return facts.error();
    draft.facts = std::move(*facts);
    analysis::SummaryRequest request;
    request.metrics = chosenMetrics(project);
    request.weight = weight;
    request.options = project.metricOptions();
    const auto summary = engine::summary(project, filter, request, progress);
    if (!summary)
        return summary.error();
    draft.responses = static_cast<qint64>(summary->selected);
    const auto questionnaire = project.questionnaire();
    const base::Wording wording(draft.language);
    if (summary->selected == 0)
        return draft;
    const auto indicators = indicatorsOf(project, filter, weight, progress);
    if (!indicators)
        return indicators.error();
    draft.document = report::satisfactionReport(
        *summary, *questionnaire,
        report::reportFacts(draft.facts, summary->request.filterText, questionnaire->find(summary->request.weight)),
        wording, *indicators);
    return draft;
}

std::vector<Chapter> chaptersOf(const report::ReportDocument& document, base::Language language)
{
    const base::Wording wording(language);
    std::vector<Chapter> chapters;
    for (const auto& block : document.blocks) {
        if (std::holds_alternative<report::Cover>(block))
            chapters.push_back({"cover", wording.translate("ReportDraft", "Cover")});
        else if (const auto* section = std::get_if<report::Section>(&block))
            chapters.push_back({keyOf(section->title, wording), section->title});
    }
    return chapters;
}

report::ReportDocument withoutChapters(const report::ReportDocument& document, base::Language language,
                                       const std::set<std::string>& hidden)
{
    const base::Wording wording(language);
    report::ReportDocument kept = document;
    kept.blocks.clear();
    bool shown = true;
    for (const auto& block : document.blocks) {
        if (std::holds_alternative<report::Cover>(block))
            shown = !hidden.contains("cover");
        else if (const auto* section = std::get_if<report::Section>(&block))
            shown = !hidden.contains(keyOf(section->title, wording));
        if (shown)
            kept.blocks.push_back(block);
    }
    return kept;
}

} // namespace manyi::app

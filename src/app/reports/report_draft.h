#pragma once

#include <QStringList>
#include <set>

#include "app/session.h"
#include "engine/facts.h"
#include "report/report_document.h"

namespace manyi::app {

// What a report is made of before it is laid out: the document with all its chapters and the facts it was made with.
struct ReportDraft {
    report::ReportDocument document;
    domain::SurveyFacts facts;
    base::Language language = base::Language::English;
    std::set<std::string> hidden; // chapters left out, by key
    qint64 responses = 0;         // that pass the filter
};

inline constexpr const char* reportLanguageSetting = "report.language"; // "en", "zh"; unset: the program's
inline constexpr const char* reportHiddenSetting = "report.hidden";     // chapter keys, blank-separated

// Figures, facts and settings of the project made into the standard report; the Overview's cards are its metrics.
// Belongs into a task. `programLanguage` counts when the project names no language.
base::Result<ReportDraft> draftReport(engine::Project& project, const data::Filter& filter, base::VariableId weight,
                                      base::Language programLanguage, base::Progress& progress);

struct Chapter {
    std::string key; // stable in both languages: "cover", "one-page-summary", …
    QString title;   // in the report's language
};
std::vector<Chapter> chaptersOf(const report::ReportDocument& document, base::Language language);
// The document without the hidden chapters. All hidden: an empty document.
report::ReportDocument withoutChapters(const report::ReportDocument& document, base::Language language,
                                       const std::set<std::string>& hidden);

} // namespace manyi::app

#pragma once

#include <QString>

#include "domain/questionnaire.h"
#include "domain/survey_facts.h"

namespace manyi::report {

// What a report prints that is not a figure; empty fields are printed "not stated".
struct ReportFacts {
    QString title, client, population, mode, version, date, sponsor, sampling, contact;
    QString fileName;
    QString fingerprint; // of the data: shortened SHA-256 over batches
    QString filterText, weightText;
    std::vector<domain::ImportReport> batches;
    std::vector<domain::SurveyFacts::Exclusion> exclusions;
};

// As known of the project, with today's date. `weight`: none for unweighted figures.
ReportFacts reportFacts(const domain::SurveyFacts& known, const std::string& filterText,
                        const domain::Variable* weight);

} // namespace manyi::report

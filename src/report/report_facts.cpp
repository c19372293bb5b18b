#include "report/report_facts.h"

#include <QDate>

namespace manyi::report {

ReportFacts reportFacts(const domain::SurveyFacts& known, const std::string& filterText, const domain::Variable* weight)
{
    const auto qt = [](const std::string& text) { return QString::fromStdString(text); };
    ReportFacts facts;
    facts.title = qt(known.title);
    facts.client = qt(known.client);
    facts.population = qt(known.population);
    facts.mode = qt(known.mode);
    facts.version = qt(known.version);
    facts.date = QDate::currentDate().toString(Qt::ISODate);
    facts.sponsor = qt(known.sponsor);
    facts.sampling = qt(known.sampling);
    facts.contact = qt(known.contact);
    facts.fileName = qt(known.fileName);
    facts.fingerprint = qt(known.fingerprint);
    facts.filterText = qt(filterText);
    if (weight != nullptr)
        facts.weightText = qt(weight->name);
    facts.batches = known.batches;
    facts.exclusions = known.exclusions;
    return facts;
}

} // namespace manyi::report

#include "engine/facts.h"

#include <filesystem>

#include <QCryptographicHash>

namespace manyi::engine {

namespace {

std::optional<domain::CleaningRule> ruleOf(const store::Exclusion& exclusion)
{
    if (exclusion.rule.empty())
        return std::nullopt;
    auto rule = domain::cleaningRuleFromJson(exclusion.rule);
    return rule ? std::optional(*std::move(rule)) : std::nullopt;
}

} // namespace

base::Result<domain::SurveyFacts> projectFacts(Project& project)
{
    domain::SurveyFacts facts;
    facts.title = project.title();
    facts.fileName = std::filesystem::path(project.path()).filename().string();
    const auto file = project.file();
    const auto batches = file->batches();
    if (!batches)
        return batches.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const store::BatchInfo& batch : *batches) {
        if (batch.removed)
            continue;
        hash.addData(QByteArray::fromStdString(batch.report.sha256));
        facts.batches.push_back(batch.report);
    }
    if (!facts.batches.empty())
        facts.fingerprint = hash.result().toHex().left(12).toStdString();
    const auto exclusions = file->exclusions();
    if (!exclusions)
        return exclusions.error();
    for (const store::Exclusion& exclusion : *exclusions)
        facts.exclusions.push_back(
            {exclusion.reason, ruleOf(exclusion), static_cast<std::int64_t>(exclusion.responses.size())});
    const std::pair<const char*, std::string*> stated[] = {
        {"client", &facts.client},   {"population", &facts.population}, {"mode", &facts.mode},
        {"version", &facts.version}, {"sponsor", &facts.sponsor},       {"sampling", &facts.sampling},
        {"contact", &facts.contact}};
    for (const auto& [key, text] : stated) {
        auto value = file->setting(key);
        if (!value)
            return value.error();
        *text = std::move(*value);
    }
    return facts;
}

} // namespace manyi::engine

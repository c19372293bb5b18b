#include "app/data/cleaning_rules.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "app/overview/figure_text.h"
#include "app/texts.h"

namespace manyi::app {

CleaningRow cleaningRow(const domain::CleaningRule& rule, const domain::Questionnaire& questionnaire)
{
    CleaningRow row;
    row.text = engine::toText(rule, questionnaire);
    row.rule = rule;
    row.title = fromUtf8(engine::cleaningTitle(rule));
    row.reason = fromUtf8(engine::cleaningReason(rule, questionnaire));
    return row;
}

std::vector<CleaningRow> cleaningRows(const std::string& setting, const domain::Questionnaire& questionnaire)
{
    std::vector<CleaningRow> rows;
    if (setting.empty()) {
        for (const domain::CleaningRule& rule : engine::suggestedCleaning(questionnaire))
            rows.push_back(cleaningRow(rule, questionnaire));
        return rows;
    }
    std::istringstream lines(setting);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty())
            continue;
        if (const auto rule = engine::parseCleaningRule(line, questionnaire)) {
            rows.push_back(cleaningRow(*rule, questionnaire));
        } else {
            CleaningRow row;
            row.text = line;
            row.title = fromUtf8(line.substr(0, line.find(':')));
            row.reason = fromUtf8(rule.error().message);
            if (const auto kind = domain::cleaningRuleOfKind(row.title.toStdString()))
                row.title = fromUtf8(engine::cleaningTitle(*kind));
            rows.push_back(row);
        }
    }
    return rows;
}

std::string cleaningSetting(const std::vector<CleaningRow>& rows)
{
    std::string setting;
    for (const CleaningRow& row : rows)
        setting += row.text + '\n';
    return setting.empty() ? "\n" : setting; // an empty one would bring the suggested rules back
}

domain::CleaningRule newCleaningRule(std::string_view kind, const domain::Questionnaire& questionnaire)
{
    const auto suggested = engine::suggestedCleaning(questionnaire);
    const auto same =
        std::ranges::find(suggested, kind, [](const domain::CleaningRule& rule) { return domain::cleaningKind(rule); });
    return same != suggested.end() ? *same : domain::cleaningRuleOfKind(kind).value_or(domain::CleaningRule{});
}

const std::vector<std::string_view>& cleaningKinds()
{
    static const std::vector<std::string_view> kinds{"duplicate-key", "duplicate-answers", "same-device",
                                                     "straight-line", "speeder",           "out-of-scale",
                                                     "inconsistent",  "attention-check",   "incomplete"};
    return kinds;
}

std::int64_t foundTogether(const std::vector<CleaningRow>& rows)
{
    std::vector<std::int64_t> all;
    for (const CleaningRow& row : rows) {
        if (!row.checked || !row.preview)
            continue;
        std::vector<std::int64_t> both;
        std::ranges::set_union(all, row.preview->responses, std::back_inserter(both));
        all = std::move(both);
    }
    return static_cast<std::int64_t>(all.size());
}

QString shareText(std::int64_t found, std::int64_t of)
{
    if (of == 0)
        return QStringLiteral("–");
    return Texts::tr("%1 %").arg(numberText(100.0 * static_cast<double>(found) / static_cast<double>(of), 1));
}

QString foundText(std::int64_t found, std::int64_t of)
{
    return Texts::tr("%1 of %2 (%3)").arg(countText(found), countText(of), shareText(found, of));
}

QString foundSentence(const engine::CleaningPreview& preview)
{
    const auto found = static_cast<std::int64_t>(preview.responses.size());
    return Texts::tr("Finds %1 of %2 responses (%3).")
        .arg(countText(found), countText(preview.of), shareText(found, preview.of));
}

} // namespace manyi::app

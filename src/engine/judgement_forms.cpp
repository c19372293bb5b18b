// Judgement forms as tables, as they are written for the experts; judgement_form_reader.cpp reads them back.
#include <optional>

#include <QCoreApplication>

#include "base/number.h"
#include "domain/judgement_text.h"
#include "engine/indicators.h"
#include "engine/judgement_pairs.h"

namespace manyi::engine {

namespace {

std::optional<double> judgementOf(const domain::IndicatorSystem& system, base::ExpertId expert, const JudgedPair& pair)
{
    for (const domain::Judgement& judgement : system.judgements) {
        if (judgement.expert != expert || judgement.node != pair.node)
            continue;
        if (judgement.first == pair.first && judgement.second == pair.second)
            return judgement.value;
        if (judgement.first == pair.second && judgement.second == pair.first)
            return 1 / judgement.value;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::vector<std::string>> judgementFormTable(const domain::IndicatorSystem& system)
{
    const std::vector<JudgedPair> pairs = judgedPairs(system);
    std::vector<std::vector<std::string>> table(1);
    table[0] = {QCoreApplication::translate("Indicators", "Expert").toStdString(),
                QCoreApplication::translate("Indicators", "Weight").toStdString()};
    for (const JudgedPair& pair : pairs)
        table[0].push_back(pair.head.toStdString());
    for (const domain::Expert& expert : system.experts) {
        std::vector<std::string> row{expert.name, base::formatNumber(expert.weight)};
        for (const JudgedPair& pair : pairs) {
            const auto value = judgementOf(system, expert.id, pair);
            row.push_back(value ? domain::judgementText(*value, std::nullopt) : std::string());
        }
        table.push_back(std::move(row));
    }
    return table;
}

} // namespace manyi::engine

#pragma once

#include "sample_indicators.h"
#include "sample_results.h"

namespace manyi::charts::sample {

// One spec of each kind, by name.
inline std::vector<std::pair<QString, ChartSpec>> everyKind(bool chinese = false)
{
    const base::Wording wording(base::Language::English);
    const auto q = questionnaire(chinese);
    const QString causes =
        chinese ? QStringLiteral("五个原因占投诉的 87 %") : QStringLiteral("Five causes make 87 % of the complaints");
    return {{QStringLiteral("bar"), groupBars(csatByRegion(chinese), q, wording)},
            {QStringLiteral("column"), distribution(npsAnswers(chinese), q, wording)},
            {QStringLiteral("stacked"), grades(chinese)},
            {QStringLiteral("likert"), likertBars(csatByRegion(chinese), q, wording)},
            {QStringLiteral("nps"), npsBars(npsByRegion(chinese), q, wording)},
            {QStringLiteral("line"), waveLine(npsByWave(chinese), q, wording)},
            {QStringLiteral("trend"), trend(chinese)},
            {QStringLiteral("scatter"), quadrant(chinese)},
            {QStringLiteral("pareto"), pareto(complaints(chinese), causes, wording)},
            {QStringLiteral("heat"), heatMap(heat(chinese), heatQuestionnaire(chinese), wording)},
            {QStringLiteral("radar"), radar(chinese)},
            {QStringLiteral("dots"), groupBars(cesByRegion(chinese), q, wording)},
            {QStringLiteral("tree"), tree(chinese)},
            {QStringLiteral("sweep"), sweep(chinese)}};
}

} // namespace manyi::charts::sample

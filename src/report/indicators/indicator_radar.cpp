#include <algorithm>

#include "charts/indicator_charts.h"
#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr std::size_t fewestAxes = 3;
constexpr std::size_t mostAxes = 8;
constexpr std::size_t mostGroups = 3;

} // namespace

std::optional<Figure> groupRadar(const IndicatorWords& w)
{
    const std::size_t axes = w.system().goal.children.size();
    std::vector<const IndicatorEvaluation*> groups = groupsByScore(w);
    std::erase_if(groups, [](const IndicatorEvaluation* group) { return !group->evaluation.result.score; });
    if (axes < fewestAxes || axes > mostAxes || groups.size() < 2)
        return std::nullopt;
    const QString all = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "All together"));
    std::vector<charts::GroupScores> series;
    if (groups.size() <= mostGroups) {
        for (const IndicatorEvaluation* group : groups)
            series.push_back({group->label, &group->evaluation});
    } else {
        series = {{groups.front()->label, &groups.front()->evaluation},
                  {all, &w.figures.total.evaluation},
                  {groups.back()->label, &groups.back()->evaluation}};
    }
    Figure figure;
    figure.chart = charts::firstLevelRadar(w.system(), series, w.wording);
    figure.title =
        w.words(QT_TRANSLATE_NOOP("IndicatorReport", "First-level indicators by %1")).arg(w.figures.groupName);
    figure.base = groups.size() <= mostGroups
                      ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Scores"))
                      : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Scores; the best and the last of %1 groups, and "
                                                                     "all together"))
                            .arg(groups.size());
    figure.title = w.sentence(figure.title);
    return figure;
}

} // namespace manyi::report

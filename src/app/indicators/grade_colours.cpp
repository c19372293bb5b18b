#include "app/indicators/grade_colours.h"

#include "app/overview/figure_text.h"

namespace manyi::app {

std::vector<QColor> gradeColours(const std::vector<domain::Grade>& grades, const charts::Tokens& look)
{
    // Good, fair, middle, poor, bad; even numbers of grades leave the middle out.
    const QColor scale[] = {look.likert[4], look.likert[3], look.likert[2], look.likert[1], look.likert[0]};
    std::vector<QColor> colours;
    const std::size_t count = grades.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (const QColor own(fromUtf8(grades[i].colour)); own.isValid()) {
            colours.push_back(own);
            continue;
        }
        if (count <= 1 || count == 5) {
            colours.push_back(scale[std::min<std::size_t>(i, 4)]);
        } else if (count <= 4) {
            const std::size_t two[] = {0, 4}, three[] = {0, 2, 4}, four[] = {0, 1, 3, 4};
            colours.push_back(scale[count == 2 ? two[i] : count == 3 ? three[i] : four[i]]);
        } else {
            const double at = 4.0 * static_cast<double>(i) / static_cast<double>(count - 1);
            const auto low = std::min<std::size_t>(3, static_cast<std::size_t>(at));
            colours.push_back(charts::blend(scale[low + 1], scale[low], at - static_cast<double>(low)));
        }
    }
    return colours;
}

} // namespace manyi::app

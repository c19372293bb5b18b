#include "charts/paint/style.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace manyi::charts {

namespace {

constexpr double printUnit = 2.0 / 3.0;
constexpr double dimmedShare = 0.30;

// Colour at `at` (0…1) between the stops of a scale.
QColor between(const QColor* stops, int count, double at)
{
    const double place = std::clamp(at, 0.0, 1.0) * (count - 1);
    const int low = std::min(static_cast<int>(place), count - 2);
    return blend(stops[low + 1], stops[low], place - low);
}

// Scales with an even number of answers have no neutral one and leave its colour out.
QColor likertColour(const Tokens& look, int index, int steps)
{
    const double at = static_cast<double>(index) / (steps - 1);
    if (steps % 2 == 1)
        return between(look.likert, 5, at);
    const QColor grades[] = {look.likert[0], look.likert[1], look.likert[3], look.likert[4]};
    return between(grades, 4, at);
}

int countOfTone(const ChartSpec& spec, Tone tone)
{
    return static_cast<int>(
        std::count_if(spec.series.begin(), spec.series.end(), [tone](const ChartSeries& s) { return s.tone == tone; }));
}

} // namespace

Style::Style(const PaintOptions& options)
    : look(tokens(options.theme)),
      print(options.theme == ThemeKind::Print),
      unit(print ? printUnit : 1),
      selectedKeys(options.selectedKeys)
{
}

double Style::snap(double position) const
{
    return print ? position : std::round(position);
}

QRectF Style::snap(const QRectF& rect) const
{
    if (print)
        return rect;
    return {QPointF(std::round(rect.left()), std::round(rect.top())),
            QPointF(std::round(rect.right()), std::round(rect.bottom()))};
}

double Style::line(double position) const
{
    return print ? position : std::floor(position) + 0.5;
}

bool Style::dimmed(const ChartSpec& spec, int category) const
{
    if (selectedKeys.empty() || category < 0 || category >= static_cast<int>(spec.categoryKeys.size()))
        return false;
    const qint64 key = spec.categoryKeys[static_cast<std::size_t>(category)];
    return key != noKey && std::find(selectedKeys.begin(), selectedKeys.end(), key) == selectedKeys.end();
}

QColor Style::faded(const QColor& colour, bool dim) const
{
    return dim ? blend(colour, ground(), dimmedShare) : colour;
}

QColor Style::toneColour(const ChartSpec& spec, Tone tone, const ChartSeries& series) const
{
    switch (tone) {
    case Tone::Good:
        return look.good;
    case Tone::Bad:
        return look.bad;
    case Tone::Neutral:
        return look.neutral;
    case Tone::SmallBase:
        return look.disabled;
    case Tone::Promoter:
        return look.promoters;
    case Tone::Passive:
        return look.passives;
    case Tone::Detractor:
        return look.detractors;
    case Tone::Likert: {
        const int steps = std::max(2, countOfTone(spec, Tone::Likert));
        return likertColour(look, series.toneIndex, steps);
    }
    case Tone::Sequential: {
        const int steps = std::max(1, countOfTone(spec, Tone::Sequential));
        return blend(look.sequentialHigh, look.sequentialLow, (series.toneIndex + 1.0) / steps);
    }
    case Tone::Diverging:
        return look.divergingCentre;
    case Tone::Series:
        break;
    }
    return look.series[static_cast<std::size_t>(std::max(0, series.toneIndex)) % std::size(look.series)];
}

QColor Style::fill(const ChartSpec& spec, const ChartSeries& series, int category) const
{
    const ChartPoint* point = pointAt(series, category);
    const bool own = point != nullptr && point->tone != Tone::Series;
    return faded(toneColour(spec, own ? point->tone : series.tone, series), dimmed(spec, category));
}

QColor Style::seriesColour(const ChartSpec& spec, const ChartSeries& series) const
{
    return toneColour(spec, series.tone, series);
}

bool isStrong(const ChartSpec& spec, int category)
{
    return std::find(spec.strongCategories.begin(), spec.strongCategories.end(), category) !=
           spec.strongCategories.end();
}

bool isShare(const ChartSpec& spec, const ChartSeries& series)
{
    switch (spec.kind) {
    case ChartKind::NpsBar:
        return series.tone == Tone::Detractor || series.tone == Tone::Passive || series.tone == Tone::Promoter;
    case ChartKind::LikertBar:
        return series.tone == Tone::Likert;
    default:
        return true;
    }
}

int shareCount(const ChartSpec& spec)
{
    return static_cast<int>(std::count_if(spec.series.begin(), spec.series.end(),
                                          [&spec](const ChartSeries& series) { return isShare(spec, series); }));
}

const ChartSeries* rowFigure(const ChartSpec& spec)
{
    if (spec.series.empty())
        return nullptr;
    const auto found = std::find_if_not(spec.series.begin(), spec.series.end(),
                                        [&spec](const ChartSeries& series) { return isShare(spec, series); });
    return found == spec.series.end() ? &spec.series.front() : &*found;
}

int categoryCount(const ChartSpec& spec)
{
    return static_cast<int>(spec.categories.size());
}

const ChartPoint* pointAt(const ChartSeries& series, int category)
{
    if (category < 0 || category >= static_cast<int>(series.points.size()))
        return nullptr;
    return &series.points[static_cast<std::size_t>(category)];
}

QString shown(double value, int decimals)
{
    return QString::fromStdString(base::formatFixed(value, decimals, true));
}

} // namespace manyi::charts

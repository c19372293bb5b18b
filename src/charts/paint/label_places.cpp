#include "charts/paint/label_places.h"

#include <algorithm>

namespace manyi::charts {

namespace {

struct Candidate {
    QRectF box;
    bool leader = false;
};

std::vector<Candidate> candidates(const QPointF& at, const QSizeF& size, double unit)
{
    const double w = size.width();
    const double h = size.height();
    const double gap = 8 * unit;
    std::vector<Candidate> result;
    const auto add = [&](double x, double y, bool leader) {
        result.push_back({QRectF(at.x() + x, at.y() + y, w, h), leader});
    };
    add(gap, -h / 2, false);
    add(-gap - w, -h / 2, false);
    add(-w / 2, -gap - h + 2 * unit, false);
    add(-w / 2, gap - 2 * unit, false);
    add(0, -gap - h + 2 * unit, false);
    add(-w, -gap - h + 2 * unit, false);
    add(0, gap - 2 * unit, false);
    add(-w, gap - 2 * unit, false);
    for (const double ring : {22.0, 38.0, 56.0}) {
        const double d = ring * unit;
        add(d, -d / 2 - h / 2, true);
        add(d, d / 2 - h / 2, true);
        add(-d - w, -d / 2 - h / 2, true);
        add(-d - w, d / 2 - h / 2, true);
        add(-w / 2, -d - h, true);
        add(-w / 2, d, true);
    }
    return result;
}

bool isFree(const QRectF& box, const QRectF& plot, const std::vector<QRectF>& taken)
{
    return plot.contains(box) &&
           std::none_of(taken.begin(), taken.end(), [&box](const QRectF& other) { return other.intersects(box); });
}

QPointF nearest(const QRectF& box, const QPointF& to)
{
    return {std::clamp(to.x(), box.left(), box.right()), std::clamp(to.y(), box.top(), box.bottom())};
}

using Places = std::vector<Candidate>;

// Near and clear of lines, near, far and clear of lines, far.
Places::const_iterator bestPlace(const Places& places, const QRectF& plot, const std::vector<QRectF>& strict,
                                 const std::vector<QRectF>& taken)
{
    for (const bool leader : {false, true}) {
        for (const auto* boxes : {&strict, &taken}) {
            const auto found = std::find_if(places.begin(), places.end(), [&](const Candidate& c) {
                return c.leader == leader && isFree(c.box, plot, *boxes);
            });
            if (found != places.end())
                return found;
        }
    }
    return places.end();
}

} // namespace

void paintLabels(std::vector<PlacedLabel> labels, const QRectF& plot, std::vector<QRectF> taken,
                 const std::vector<QRectF>& avoided, Pen& pen)
{
    const Style& style = pen.style();
    std::stable_sort(labels.begin(), labels.end(),
                     [](const PlacedLabel& a, const PlacedLabel& b) { return a.strong > b.strong; });
    std::vector<QRectF> strict = taken;
    strict.insert(strict.end(), avoided.begin(), avoided.end());
    for (const PlacedLabel& label : labels) {
        const QSizeF size(pen.width(label.text, style.secondary(), label.strong), style.secondary() * 1.25);
        const auto places = candidates(label.point, size, style.unit);
        const auto place = bestPlace(places, plot, strict, taken);
        if (place == places.end())
            continue;
        if (place->leader)
            pen.line(label.point, nearest(place->box, label.point), style.look.secondary, style.hairline());
        pen.text({place->box.left(), place->box.center().y()}, label.text, style.secondary(), style.look.text,
                 Align::Left, label.strong);
        taken.push_back(place->box);
        strict.push_back(place->box);
    }
}

} // namespace manyi::charts

#include "app/indicators/fishbone_layout.h"

#include <algorithm>

namespace manyi::app {

namespace {

int countBelow(const domain::Indicator& indicator)
{
    int count = 0;
    for (const auto& child : indicator.children)
        count += 1 + countBelow(child);
    return count;
}

constexpr double lean = 0.45; // how far a bone leans to the left, per pixel of height
constexpr double indent = 22; // of each deeper level

// The rows of twigs along one bone, from the outer end to the spine or the other way round.
class Bones {
public:
    Bones(Fishbone& picture, const FishboneMetrics& metrics) : m_picture(picture), m_metrics(metrics) {}

    void add(const domain::Indicator& top, base::IndicatorId goal, double joint, double spine, double height,
             bool above)
    {
        const double sign = above ? -1 : 1;
        const QPointF end(joint - lean * height, spine + sign * height);
        const QRectF box(end.x() - m_metrics.boxWidth / 2, end.y() - (above ? m_metrics.boxHeight : 0),
                         m_metrics.boxWidth, m_metrics.boxHeight);
        m_picture.items.push_back({top.id, goal, 1, box, QLineF(end, QPointF(joint, spine))});
        m_bone = QLineF(end, QPointF(joint, spine));
        m_y = spine + sign * (height - m_metrics.rowHeight * 0.9);
        m_step = -sign * m_metrics.rowHeight;
        for (const auto& child : top.children)
            addTwig(child, top.id, 2);
    }

private:
    void addTwig(const domain::Indicator& indicator, base::IndicatorId parent, int depth)
    {
        const double share = (m_y - m_bone.p1().y()) / (m_bone.p2().y() - m_bone.p1().y());
        const QPointF joint = m_bone.pointAt(std::clamp(share, 0.0, 1.0));
        const double right = joint.x() - 14 - indent * (depth - 2);
        const QRectF box(right - m_metrics.boxWidth, m_y - m_metrics.boxHeight / 2, m_metrics.boxWidth,
                         m_metrics.boxHeight);
        m_picture.items.push_back({indicator.id, parent, depth, box, QLineF(QPointF(right, m_y), joint)});
        m_y += m_step;
        for (const auto& child : indicator.children)
            addTwig(child, indicator.id, depth + 1);
    }

    Fishbone& m_picture;
    const FishboneMetrics& m_metrics;
    QLineF m_bone;
    double m_y = 0, m_step = 0;
};

} // namespace

Fishbone layOutFishbone(const domain::Indicator& goal, const QSizeF& room, const FishboneMetrics& metrics)
{
    Fishbone picture;
    int above = 0, below = 0; // rows of twigs of the fullest bone
    for (std::size_t i = 0; i < goal.children.size(); ++i) {
        int& rows = i % 2 == 0 ? above : below;
        rows = std::max(rows, countBelow(goal.children[i]));
    }
    const auto heightOf = [&](int rows) { return (rows + 1.6) * metrics.rowHeight; };
    const int deepest = std::max(2, domain::depthOf(goal));
    const double slot = metrics.boxWidth + 24 + indent * (deepest - 2);
    const auto pairs = static_cast<double>((goal.children.size() + 1) / 2);
    const double lowest = std::max(heightOf(above), heightOf(below)) * lean;
    const double head = metrics.headWidth + 16;
    const double first = lowest + metrics.boxWidth + 22 + indent * (deepest - 2);
    const double wanted = first + slot * (std::max(1.0, pairs) - 0.65) + head + 32;
    picture.size = {std::max(room.width(), wanted),
                    std::max(room.height(), heightOf(above) + heightOf(below) + 2 * metrics.boxHeight + 24)};
    const double spare = picture.size.height() - heightOf(above) - heightOf(below) - 2 * metrics.boxHeight;
    const double spine = spare / 2 + metrics.boxHeight + heightOf(above);
    const double right = picture.size.width() - 8;
    const QRectF headBox(right - metrics.headWidth, spine - metrics.boxHeight * 0.8, metrics.headWidth,
                         metrics.boxHeight * 1.6);
    picture.spine = QLineF(QPointF(8, spine), QPointF(headBox.left(), spine));
    picture.items.push_back({goal.id, {}, 0, headBox, {}});
    const double step = pairs > 1 ? (headBox.left() - 20 - first) / (pairs - 0.65) : 0;
    Bones bones(picture, metrics);
    for (std::size_t i = 0; i < goal.children.size(); ++i) {
        const bool up = i % 2 == 0;
        const double joint =
            pairs > 1 ? first + step * (static_cast<double>(i / 2) + (up ? 0 : 0.35)) : headBox.left() - (up ? 60 : 24);
        bones.add(goal.children[i], goal.id, joint, spine, heightOf(up ? above : below), up);
    }
    return picture;
}

} // namespace manyi::app

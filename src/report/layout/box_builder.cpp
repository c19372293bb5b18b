#include "report/layout/box_builder.h"

namespace manyi::report {

double baselineOf(double y, double leading, const TextLine& line)
{
    double size = 0;
    for (const TextRun& run : line.runs)
        size = std::max(size, run.style.size);
    constexpr double ascent = 1.069, descent = 0.293;
    return y + leading / 2 + size * (ascent - descent) / 2;
}

BoxBuilder& BoxBuilder::lines(const std::vector<TextLine>& text, double x, double leading)
{
    linesAt(text, x, m_box.height, leading);
    m_box.height += leading * static_cast<double>(text.size());
    return *this;
}

void BoxBuilder::linesAt(const std::vector<TextLine>& text, double x, double y, double leading)
{
    for (const TextLine& line : text) {
        m_box.items.push_back(TextItem{QPointF(x, baselineOf(y, leading, line)), line});
        y += leading;
    }
}

void BoxBuilder::rightAt(const TextLine& line, double x, double y, double leading)
{
    m_box.items.push_back(TextItem{QPointF(x - line.width, baselineOf(y, leading, line)), line});
}

void BoxBuilder::ruleAt(double x, double y, double width, double thickness, const QColor& colour)
{
    m_box.items.push_back(RuleItem{QPointF(x, y), QPointF(x + width, y), thickness, colour});
}

void BoxBuilder::uprightAt(double x, double y, double height, double thickness, const QColor& colour)
{
    m_box.items.push_back(RuleItem{QPointF(x, y), QPointF(x, y + height), thickness, colour});
}

BoxBuilder& BoxBuilder::gap(double points)
{
    m_box.height += points;
    return *this;
}

} // namespace manyi::report

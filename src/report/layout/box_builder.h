#pragma once

#include "report/layout/page_items.h"

namespace manyi::report {

// Fills a Box from the top: each call adds at the current height. x runs from 0 at the left margin.
class BoxBuilder {
public:
    // Lines of `leading` points each, their left end at x; `right` aligns them at x instead.
    BoxBuilder& lines(const std::vector<TextLine>& text, double x, double leading);
    // The same at a height of its own; the current height is left alone.
    void linesAt(const std::vector<TextLine>& text, double x, double y, double leading);
    void rightAt(const TextLine& line, double x, double y, double leading);
    void ruleAt(double x, double y, double width, double thickness, const QColor& colour);
    void uprightAt(double x, double y, double height, double thickness, const QColor& colour);
    void add(PageItem item) { m_box.items.push_back(std::move(item)); }
    BoxBuilder& gap(double points);

    double height() const { return m_box.height; }
    void growTo(double height) { m_box.height = std::max(m_box.height, height); }
    Box take() { return std::move(m_box); }

private:
    Box m_box;
};

// Baseline of a line of `leading` points whose top is at y: Noto's ascent and descent centred.
double baselineOf(double y, double leading, const TextLine& line);

} // namespace manyi::report

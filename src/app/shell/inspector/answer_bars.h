#pragma once

#include <QWidget>

#include "app/shell/place.h"

namespace manyi::app {

// The distribution of a question's answers in a strip 120 px high: one upright bar a code with its share, coloured as
// the metric counts it (promoters, passives, detractors; counted and not counted boxes).
class AnswerBars : public QWidget {
    Q_OBJECT
public:
    explicit AnswerBars(QWidget* parent = nullptr);

    void setCard(const FigureCard& card, const domain::Variable& variable, charts::ThemeKind theme);
    QSize sizeHint() const override { return {260, 116}; }
    QSize minimumSizeHint() const override { return {120, 116}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar {
        QString code, label, share;
        double percent = 0;
        QColor colour;
    };
    QRectF slot(std::size_t bar) const;
    std::vector<Bar> m_bars;
    double m_highest = 1;
};

} // namespace manyi::app

#pragma once

#include <QWidget>
#include <optional>
#include <vector>

namespace manyi::app {

// Local weights of one node: bars of the expert, a tick for the group, a ring for what a repair would give.
class WeightBars : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString name;
        double weight = 0;
        std::optional<double> group, repaired;
    };
    explicit WeightBars(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars); // shown in falling order
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Bar> m_bars;
};

// Shares of the grades of one indicator as a stacked bar, the figures inside where they fit.
class GradeBar : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name;
        double share = 0; // 0…1
        QColor colour;
    };
    explicit GradeBar(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    QSize sizeHint() const override { return {150, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Part> m_parts;
};

} // namespace manyi::app

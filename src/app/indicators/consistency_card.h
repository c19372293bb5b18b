#pragma once

#include <QFrame>
#include <optional>

#include "analysis/ahp/priorities.h"

namespace manyi::app {

// The consistency ratio of what is being judged: lamps, figure, and its place on the scale 0…0.20 beside the one that
// a repair would give.
class ConsistencyCard : public QFrame {
    Q_OBJECT
public:
    explicit ConsistencyCard(QWidget* parent = nullptr);
    void setState(const analysis::Priorities& priorities, double limit, const std::optional<double>& repaired,
                  const QString& note); // note: why there is no ratio
    QSize sizeHint() const override { return {420, 62}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double paintFigures(QPainter& painter);
    void paintScale(QPainter& painter, double left);

    std::optional<double> m_ratio, m_repaired;
    double m_lambda = 0, m_index = 0, m_limit = 0.10;
    bool m_known = false;
    QString m_note;
};

} // namespace manyi::app

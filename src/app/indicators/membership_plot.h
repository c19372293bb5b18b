#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "domain/indicator.h"

namespace manyi::app {

// Membership functions drawn over the quantity, one line a grade in the grade's colour, with the measured value.
class MembershipPlot : public QWidget {
    Q_OBJECT
public:
    explicit MembershipPlot(QWidget* parent = nullptr);
    void setContent(std::vector<domain::MembershipFunction> functions, std::vector<QColor> colours, QStringList grades,
                    std::optional<double> quantity);
    QSize sizeHint() const override { return {320, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<domain::MembershipFunction> m_functions;
    std::vector<QColor> m_colours;
    QStringList m_grades;
    std::optional<double> m_quantity;
};

} // namespace manyi::app

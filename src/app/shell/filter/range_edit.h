#pragma once

#include <QWidget>

#include "data/filter.h"

class QLabel;
class QLineEdit;

namespace manyi::app {

// From – to of a number or a date, or words of a text, as a condition.
class RangeEdit : public QWidget {
    Q_OBJECT
public:
    explicit RangeEdit(QWidget* parent = nullptr);

    void load(const domain::Variable& variable);
    // none while nothing is filled in; an error when a bound cannot be read.
    std::optional<data::Filter> condition() const;
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    domain::Variable m_variable;
    QLabel* m_fromLabel;
    QLabel* m_toLabel;
    QLineEdit* m_from;
    QLineEdit* m_to;
};

} // namespace manyi::app

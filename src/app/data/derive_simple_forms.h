#pragma once

#include "app/data/derive_form.h"

class QComboBox;
class QSpinBox;

namespace manyi::app {

// 1 for the best (or worst) answers of a scale, else 0.
class TopBoxForm : public DeriveForm {
    Q_OBJECT
public:
    TopBoxForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    VariableCombo* m_source;
    QSpinBox* m_boxes;
    QComboBox* m_end;
};

// Sum or mean of several items.
class ItemsForm : public DeriveForm {
    Q_OBJECT
public:
    ItemsForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    QComboBox* m_score;
    VariableChecks* m_items;
    QSpinBox* m_least;
};

// Year, quarter, month … of a date.
class DatePartForm : public DeriveForm {
    Q_OBJECT
public:
    DatePartForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    VariableCombo* m_source;
    QComboBox* m_part;
};

} // namespace manyi::app

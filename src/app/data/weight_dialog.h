#pragma once

#include "app/data/derive_dialog.h"

class QCheckBox;
class QLineEdit;

namespace manyi::app {

class WeightMargins;

// Margins with their targets, and how the weights are made from them.
class WeightForm : public DeriveForm {
    Q_OBJECT
public:
    WeightForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    QLineEdit* addNumber(const char* name, std::optional<double> value);
    WeightMargins* m_margins;
    VariableCombo* m_within;
    VariableCombo* m_base;
    QLineEdit* m_lowest;
    QLineEdit* m_highest;
    QLineEdit* m_trim;
};

// Weights by raking: targets left, what came of them right.
class WeightDialog : public DeriveDialog {
    Q_OBJECT
public:
    WeightDialog(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    bool useIt() const; // as the project's weight

private:
    QCheckBox* m_use;
};

} // namespace manyi::app

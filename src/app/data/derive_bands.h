#pragma once

#include "app/data/derive_form.h"
#include "app/tasks/task.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace manyi::app {

// Cuts, typed or suggested from the values.
class BandsForm : public DeriveForm {
    Q_OBJECT
public:
    BandsForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    void suggest();
    Task m_task;
    VariableCombo* m_source;
    QLineEdit* m_cuts;
    QCheckBox* m_upper;
    QComboBox* m_way;
    QSpinBox* m_bands;
};

// "18, 25, 35" or, of dates, "2026-01-01, 2026-07-01"; nullopt with the part that cannot be read in `wrong`.
std::optional<std::vector<double>> cutsFromText(const QString& text, bool dates, QString& wrong);
QString cutsText(const std::vector<double>& cuts, bool dates);

} // namespace manyi::app

#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "base/wording.h"
#include "domain/metric.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace manyi::app {

// Chooses the metric cards: a list that can be reordered, and a row that adds one by question, metric and form.
class MetricPicker : public QDialog {
    Q_OBJECT
public:
    MetricPicker(std::shared_ptr<const domain::Questionnaire> questionnaire, const base::Wording& wording,
                 QWidget* parent = nullptr);

    void setMetrics(const std::vector<domain::Metric>& metrics);
    std::vector<domain::Metric> metrics() const;
    bool wantsSuggested() const { return m_suggested; } // "Suggested cards": back to those that the roles suggest

    // Every way in which a variable can be measured, the usual one first: forms, boxes, shares of its codes.
    static std::vector<domain::Metric> formsOf(const domain::Variable& variable);

private:
    void addChosen();
    void addItem(const domain::Metric& metric);
    void fillForms();
    void enableButtons();

    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    const base::Wording& m_wording;
    QListWidget* m_list;
    QComboBox* m_variable;
    QComboBox* m_form;
    QPushButton* m_add;
    QPushButton* m_remove;
    bool m_suggested = false;
};

} // namespace manyi::app

#pragma once

#include "app/data/derive_form.h"
#include "app/tasks/task.h"

class QComboBox;
class QTableWidget;

namespace manyi::app {

// Old codes or ranges, each with its new code and label.
class RecodeForm : public DeriveForm {
    Q_OBJECT
public:
    RecodeForm(Session& session, const domain::Variable* existing, QWidget* parent = nullptr);
    QString problem() const override;
    DerivedDraft draft() const override;

private:
    struct Read {
        domain::Recode recode;
        std::vector<domain::ValueLabel> labels;
        QString problem;
    };
    Read read() const;
    void buildTable();
    void addRule(const QString& old, const QString& answers, const QString& code, const QString& label);
    void fill(); // one row a code of the source
    void fillFrom(const domain::Variable& existing, const domain::Recode& recode);
    void joinLabels(int row, int column);

    Task m_task;
    VariableCombo* m_source;
    QTableWidget* m_table;
    QComboBox* m_others;
};

} // namespace manyi::app

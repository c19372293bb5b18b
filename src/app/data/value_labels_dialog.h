#pragma once

#include <QDialog>

#include "domain/questionnaire.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace manyi::app {

// The answers of a Code variable: code and label, rows can be added and removed. OK hands out the changed variable.
class ValueLabelsDialog : public QDialog {
    Q_OBJECT
public:
    ValueLabelsDialog(const domain::Variable& variable, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    void changed(const manyi::domain::Variable& variable);

private:
    void addRow(const QString& code, const QString& label);
    // nullopt when a code cannot be read or stands twice; `problem` then says so.
    std::optional<std::vector<domain::ValueLabel>> labels(QString& problem) const;
    void judge();
    domain::Variable m_variable;
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace manyi::app

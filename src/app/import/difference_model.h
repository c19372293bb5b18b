#pragma once

#include <QAbstractTableModel>

#include "app/import/problem_model.h"
#include "app/import/series_decisions.h"

namespace manyi::app {

// The columns that differ from the project: mark, what differs, what is decided. Choosing another decision emits
// decided; the owner sets the new list. Marks and choice boxes are those of ProblemDelegate.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Mark, What, Decision, ColumnCount };

    explicit DifferenceModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setColumns(std::vector<DifferingColumn> columns, const ColumnDecisions& decisions,
                    const std::vector<domain::Variable>& missing);
    const std::vector<DifferingColumn>& columns() const { return m_columns; }
    ColumnDecision decisionOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; // value: index of the choice

Q_SIGNALS:
    void decided(const QString& column, const manyi::app::ColumnDecision& decision);

private:
    domain::Severity severityOf(int row) const;
    QString decisionText(int row) const;

    std::vector<DifferingColumn> m_columns;
    std::vector<DecisionChoices> m_choices;
    ColumnDecisions m_decisions;
};

} // namespace manyi::app

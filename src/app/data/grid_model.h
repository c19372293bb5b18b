#pragma once

#include <QAbstractTableModel>

#include "app/data/grid_rows.h"

namespace manyi::app {

// The responses as a table of any size: nothing is copied, a cell is read from the dataset when it is painted. Columns
// that are not loaded yet show "…" until setDataset brings them. Missing answers are a grey "·".
class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit GridModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(GridRows rows);
    // The same rows with more columns loaded.
    void setDataset(std::shared_ptr<const data::Dataset> dataset);
    void setLabels(bool labels);
    bool labels() const { return m_labels; }

    base::VariableId variable(int column) const;
    int columnOf(base::VariableId variable) const; // -1
    std::size_t datasetRow(int row) const { return m_rows.rows[static_cast<std::size_t>(row)]; }
    bool loaded(int column) const;
    int usualWidth(int column) const; // pixels that suit the type of the column
    base::Revision revision() const { return m_rows.dataset ? m_rows.dataset->revision() : -1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    // Horizontal: name (DisplayRole), question text (ToolTipRole). Vertical: number of the response.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool missing(const domain::Variable& variable, const data::Column& column, std::size_t row) const;
    GridRows m_rows;
    bool m_labels = true;
};

} // namespace manyi::app

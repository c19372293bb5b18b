#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

#include "app/explore/explore_query.h"
#include "app/shell/clipboard.h"

namespace manyi::app {

// One figure of the table as it is written.
struct MetricCell {
    QString text;              // "" blank, "–" not shown
    std::optional<double> bar; // 0…1
    int arrow = 0;             // tested against the rest: +1, -1
    bool arrowGood = false;
    QString letters; // columns that lie significantly below
    bool smallBase = false;
    const analysis::Figure* figure = nullptr; // into the figures the table was made of
};

struct MetricRow {
    ExploreLine line;
    std::vector<MetricCell> cells; // total first, then the groups; none for headings
};

// The table as a value: column 0 is the total.
struct MetricTable {
    QStringList columns;                  // "Total", "East A"
    std::vector<analysis::GroupKey> keys; // of the columns after the total
    std::vector<MetricRow> rows;
};
// `figures` must outlive the table.
MetricTable metricTable(const ExploreQuestion& question, const ExploreFigures& figures,
                        const domain::Questionnaire& questionnaire);
// With row labels, for the clipboard.
CopiedTable copied(const MetricTable& table);

// The table for a TableView: row labels stand in the (sticky) vertical header.
class MetricTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit MetricTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    // Resets only when the shape changes; else the cells change in place.
    void setTable(MetricTable table);
    const MetricTable& table() const { return m_table; }
    // Columns of the brushed groups are tinted.
    void setHighlighted(const std::vector<int>& columns, const QColor& tint);
    const MetricCell* cell(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    MetricTable m_table;
    std::vector<int> m_highlighted;
    QColor m_tint;
};

} // namespace manyi::app

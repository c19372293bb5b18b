#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "analysis/ahp/consistency.h"
#include "domain/judgements.h"

namespace manyi::app {

// A judgement matrix as a grid: first column names, one column an item, last the weights. Cells above the diagonal are
// typed ("3", "1/3", "0.5"; "" = skipped), those below follow. Marks the worst cell and those of intransitive triads.
class JudgementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    struct Marks {
        std::vector<analysis::CellError> errors; // the largest first
        std::vector<analysis::IntransitiveTriad> triads;
    };
    void setContent(const domain::JudgementMatrix& matrix, std::vector<double> weights, Marks marks);
    const domain::JudgementMatrix& matrix() const { return m_matrix; }
    bool isJudgement(const QModelIndex& index) const; // off the diagonal
    bool inTriad(std::size_t row, std::size_t column) const;
    const analysis::CellError* worst() const; // the one that is marked, if it is far off

    static constexpr int ErrorRole = Qt::UserRole + 1; // "ε 2.6" of the marked cell

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    // 0: skipped. A text that is no judgement is told by `refused`.
    void judged(std::size_t row, std::size_t column, double value);
    void refused(const QString& text);

private:
    QString tip(std::size_t row, std::size_t column) const;
    domain::JudgementMatrix m_matrix;
    std::vector<double> m_weights;
    Marks m_marks;
};

} // namespace manyi::app

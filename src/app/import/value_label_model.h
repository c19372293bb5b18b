#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::app {

// The answers of a Code column: what stands in the file, its code, its label, how often. Codes (of text cells) and
// labels can be edited; `edited` tells. Answers that count as missing are grey.
class ValueLabelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Text, Code, Label, Count, ColumnCount };

    explicit ValueLabelModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setColumn(const domain::ColumnRecipe& column, const io::ColumnProfile* profile);
    const domain::ColumnRecipe& column() const { return m_column; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();

private:
    struct Answer {
        std::string text;
        double code = 0;
        std::int64_t count = 0;
        bool missing = false;
    };
    static constexpr std::size_t mostRows = 200;
    std::string labelOf(double code) const;
    void setLabel(double code, const std::string& label);

    domain::ColumnRecipe m_column;
    std::vector<Answer> m_answers;
};

} // namespace manyi::app

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "data/column.h"
#include "domain/questionnaire.h"

namespace manyi::data {

// The answers of one revision of a project: the questionnaire and those columns that were asked for. Never changes;
// shared between threads as shared_ptr<const Dataset>. Rows are the kept responses of all live batches in id order.
class Dataset {
public:
    Dataset() = default;
    Dataset(base::Revision revision, std::size_t rows, std::shared_ptr<const domain::Questionnaire> questionnaire,
            std::unordered_map<base::VariableId, ColumnPtr> columns);

    base::Revision revision() const { return m_revision; }
    std::size_t rows() const { return m_rows; }
    const domain::Questionnaire& questionnaire() const { return *m_questionnaire; }
    std::shared_ptr<const domain::Questionnaire> sharedQuestionnaire() const { return m_questionnaire; }

    // nullptr when the column was not loaded (or does not exist).
    const Column* column(base::VariableId id) const;
    const std::unordered_map<base::VariableId, ColumnPtr>& columns() const { return m_columns; }
    // What a person reads in a cell: the label, the number, the date, the text; "" when missing.
    std::string display(base::VariableId id, std::size_t row, bool labels) const;

private:
    base::Revision m_revision = 0;
    std::size_t m_rows = 0;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire = std::make_shared<domain::Questionnaire>();
    std::unordered_map<base::VariableId, ColumnPtr> m_columns;
};

// The dichotomies of a multiple-response question as bits; members must be loaded. More than 64 members: the first 64.
MultiBits multiBits(const Dataset& dataset, const domain::Question& question);

// What a reversed variable's codes are taken from: minimum + maximum of its scale, or of its labelled valid codes when
// no scale is known. Empty when the variable is not reversed or nothing is known of its ends.
std::optional<double> mirrorOf(const domain::Variable& variable);

// A variable's values as doubles with NaN for every kind of missing, `reversed` applied. Text: all NaN.
std::vector<double> numericValues(const Dataset& dataset, const domain::Variable& variable);

// Case weights, one a row. No weight variable: empty vector, meaning 1 each. A missing, negative or non-finite weight
// counts as 0 (the row is left out) and is counted in `invalid`.
struct Weights {
    std::vector<double> values;
    std::size_t invalid = 0;
    bool uniform() const { return values.empty(); }
};
Weights weightsOf(const Dataset& dataset, base::VariableId weight);

} // namespace manyi::data

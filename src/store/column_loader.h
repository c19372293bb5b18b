#pragma once

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/progress.h"
#include "data/column.h"
#include "domain/questionnaire.h"
#include "store/answer_tables.h"
#include "store/batch_tables.h"

namespace manyi::store {

class Connection;

struct ColumnRequest {
    base::VariableId variable;
    domain::ValueType type;
    AnswerPlace place;
};

using LoadedColumns = std::unordered_map<base::VariableId, data::ColumnPtr>;

// Reads the asked columns of all live rows: the rows are shared out between this connection's thread and further ones
// with a connection of their own from `another` (which may return nullptr: then fewer threads work). The caller holds a
// read transaction on `connection`, so that all see the same revision. Throws Failure; Cancelled when asked to stop.
LoadedColumns loadColumns(const Connection& connection, const std::function<std::unique_ptr<Connection>()>& another,
                          const std::vector<LiveRange>& ranges, const std::vector<ColumnRequest>& requests,
                          base::Progress& progress);

} // namespace manyi::store

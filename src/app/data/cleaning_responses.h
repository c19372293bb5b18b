#pragma once

#include <QStringList>

#include "app/indicators/value_table.h"
#include "engine/cleaning.h"

namespace manyi::app {

// Some responses with the columns by which an analyst tells them apart and judges them: ids, date, wave, and what the
// rule looks at.
struct ListedResponses {
    QStringList header; // "No.", then the names of the variables
    std::vector<std::int64_t> ids;
    std::vector<QStringList> cells; // a row a response
};

// The first `most` that a rule found; those that are excluded meanwhile are left out.
base::Result<ListedResponses> foundResponses(engine::Project& project, const engine::CleaningPreview& preview,
                                             std::size_t most, base::Progress& progress);
// The first `most` that are excluded by one act.
base::Result<ListedResponses> excludedResponses(engine::Project& project, const store::Exclusion& exclusion,
                                                std::size_t most, base::Progress& progress);

// As a table shows them, by their ids.
std::vector<ValueTable::Row> listedRows(const ListedResponses& list);

} // namespace manyi::app

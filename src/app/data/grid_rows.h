#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/analyse.h"

namespace manyi::app {

// How the grid is sorted: by one variable, or as the responses came in.
struct GridOrder {
    base::VariableId variable; // none: by row
    bool descending = false;
    bool byLabel = false; // codes by their labels, as shown
};

// Which rows of a dataset the grid shows, in which order.
struct GridRows {
    std::shared_ptr<const data::Dataset> dataset;
    std::vector<std::uint32_t> rows;
};

// Filters and sorts; loads the columns that this needs. Missing answers come last in both directions; equal answers
// keep the order of the rows.
base::Result<GridRows> gridRows(engine::Project& project, const data::Filter& filter, const GridOrder& order,
                                base::Progress& progress);

// The sorting alone.
void sortRows(std::vector<std::uint32_t>& rows, const data::Dataset& dataset, const GridOrder& order);

} // namespace manyi::app

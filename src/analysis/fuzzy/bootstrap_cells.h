#pragma once

#include <cstdint>
#include <vector>

#include "analysis/fuzzy/answer_sources.h"
#include "data/selection.h"

namespace manyi::analysis {

// The selected rows' answers made ready for being counted again and again: each falls into a cell of its leaf.
struct CellColumn {
    std::size_t leaf = 0;            // among the sources
    std::vector<std::uint8_t> cells; // one a row; where there is no answer the leaf's last
    std::vector<float> factors;      // one a row, times which it counts; empty: 1 each
};
struct LeafCells {
    bool measured = false;
    std::size_t first = 0; // its first cell among all leaves'
    // The grades; of a measured leaf the sum of the quantity and its count. One more for no answer. 0: the membership
    // is typed.
    std::size_t cells = 0;
    double centre = 0; // subtracted from the quantity, so that sums stay exact
};
struct BootstrapCells {
    std::size_t rows = 0;          // selected and with a weight
    std::vector<float> weights;    // of these, scaled to mean 1; empty: 1 each
    std::vector<LeafCells> leaves; // one a source
    std::vector<CellColumn> columns;
    std::size_t cells = 0; // of all leaves
};
BootstrapCells bootstrapCells(const std::vector<LeafSource>& sources, const data::Dataset& dataset,
                              const data::Selection& selection, const data::Weights& weights);

} // namespace manyi::analysis

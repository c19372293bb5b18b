#pragma once

#include <string>
#include <vector>

#include "io/csv/cell_decoder.h"
#include "io/csv/columns.h"

namespace manyi::io {

// Which column of the file goes through which decoder into which columns of the chunks.
struct ReadPlan {
    struct Target {
        CellDecoder decoder;
        std::size_t output = 0; // its first column in the chunk
        int next = -1;          // the next target that reads the same column of the file
    };

    ReadPlan(const domain::Recipe& recipe, std::vector<std::string> fileHeaders);

    std::vector<std::string> headers;
    std::vector<Target> targets;
    std::vector<int> firstTarget; // a column of the file; -1: nothing reads it
    std::vector<domain::ValueType> outputTypes;
    std::vector<std::size_t> absent; // targets whose column the file has not
    std::vector<std::vector<std::size_t>>
        blankChoices;                            // outputs of a question of choice columns where blank may be "no"
    std::vector<domain::ImportProblem> problems; // of whole columns
};

} // namespace manyi::io

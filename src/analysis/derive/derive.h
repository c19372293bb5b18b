#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/weighting/raking.h"
#include "base/progress.h"
#include "data/dataset.h"
#include "domain/questionnaire.h"

namespace manyi::analysis {

// Why a definition gives nothing at all; the column is then missing throughout.
enum class DerivationTrouble {
    None,
    UnfitSource, // a source of a type that the definition cannot read
    NoScale,     // a top-box flag of a variable without an answer scale
    BadFormula,  // DerivedColumn::sentence says what is wrong
    NoWeights    // raking made no weights in any group, or was cancelled
};

// What came of raking in one group of the variable `within`; one group of code NaN when there is none.
struct RakedGroup {
    double code = 0;
    Raking raking; // `weights` is empty: they are in the column
};

// The values of a derived variable and what a reader should know of them.
struct DerivedColumn {
    data::ColumnPtr column; // never null; of the variable's type
    std::int64_t valid = 0;
    std::int64_t missing = 0;
    DerivationTrouble trouble = DerivationTrouble::None;
    std::string sentence; // of a bad formula, translated

    // Rows that are missing because something was divided by 0, or because of a logarithm or root of a number that has
    // none or a number too large.
    std::int64_t divisionsByZero = 0;
    std::int64_t undefined = 0;

    // Members of the source that a look-up does not know: the commonest 20, with their rows.
    struct Unknown {
        std::string member;
        std::int64_t rows = 0;
    };
    std::vector<Unknown> unknown;
    std::int64_t unknownMembers = 0;
    std::int64_t unknownRows = 0;

    std::vector<RakedGroup> groups; // of a raked weight
};

// Works out a variable that has a derivation, as told in domain/derivation.h. All sources must be loaded. Blanks and
// user-missing codes of a source are missing. Pure: the same answers give the same bits on any number of threads.
DerivedColumn derive(const domain::Variable& variable, const data::Dataset& dataset, base::Progress& progress);

} // namespace manyi::analysis

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/indicator_system.h"

namespace manyi::engine {

// A pairwise comparison matrix read from a text file or a workbook (readTableFile); its form and what is refused are
// those of domain::judgementsFromTable. Where the decimal sign is a comma, 0,5 is read, too.
struct NamedMatrix {
    std::string name; // of the file, without folder and extension
    domain::JudgementMatrix matrix;
};
base::Result<NamedMatrix> readJudgementMatrix(const std::string& path);

// What several matrices are to one another.
enum class MatrixRoles { Single, Experts, CriteriaAndAlternatives };

// One system of them all. One matrix: its items are weighed. Several of the same names, in any order: experts called by
// the matrices' names. Otherwise the one that differs from the rest (of two, the first) compares the criteria and there
// must be as many others, which compare the alternatives (the same names in each): by each criterion whose name the
// matrix' name ends in ("car_price" for "price"), in the order of the criteria when none does. `expertWeights`: empty,
// or one an expert, not negative and not all 0. Refused, naming the matrix and what to do: anything else.
struct MatrixSystem {
    domain::IndicatorSystem system;
    MatrixRoles roles = MatrixRoles::Single;
};
base::Result<MatrixSystem> systemOfMatrices(std::vector<NamedMatrix> matrices,
                                            const std::vector<double>& expertWeights);

// A tree file (docs/indicator-file.md). Refused as by domain::indicatorSystemFromJson, with the file's name.
base::Result<domain::IndicatorSystem> readIndicatorFile(const std::string& path);

} // namespace manyi::engine

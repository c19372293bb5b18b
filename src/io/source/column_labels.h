#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// What the labels that a file gives to the codes of a column say about it. `answers` are its cells without those that
// the file declares missing.

// Name and question text together, to guess from.
std::string wordsOf(const SourceColumn& said);
bool declaredMissing(const SourceColumn& said, const std::string& cell);
const std::string* labelOf(const SourceColumn& said, double code);
// Labels of valid answers.
std::vector<domain::ValueLabel> validLabels(const SourceColumn& said);

// The answers with their labels instead of codes; nullopt when one in ten has none.
std::optional<ColumnProfile> asLabels(const SourceColumn& said, const ColumnProfile& answers);
// From the lowest to the highest of the labelled and the given answers; nullopt when that is longer than 0 to 10.
std::optional<domain::ScaleRange> scaleOf(const SourceColumn& said, const ColumnProfile& answers);

struct LabelledScale {
    domain::Role role = domain::Role::ScaleItem;
    bool bestFirst = false; // the best answer has the lowest code
};
// For a column whose labels are the steps of an answer scale. A step with a name of its own ("No opinion") may stand
// between others, not at an end, where "Don't know" stands.
std::optional<LabelledScale> scaleByLabels(const SourceColumn& said, std::int64_t records);
// "1 = very bad" and "10 = very good" with nothing said of the steps between.
bool onlyEndsLabelled(const SourceColumn& said, const ColumnProfile& answers);
// More different answers than categories have, and labels for few of them only: "97 or older".
bool isLabelledMeasure(const SourceColumn& said, const ColumnProfile& answers);

} // namespace manyi::io

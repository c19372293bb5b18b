#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/csv/separator.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// The first records of a table, and where a survey tool (or a sheet with merged cells) puts names, question texts and
// answers in them.
struct Layout {
    std::string tool; // "qualtrics", "surveymonkey", "google-forms", "limesurvey", "kobo", "wjx", "wjx-codes", "kdocs";
                      // empty: only a header of several rows
    std::string reason; // a translated sentence
    int headerRow = 0;
    int headerRows = 1;
    bool joinedHeaders = false;
};

// By content alone; `guessedHeaderRow` is where plain guessing sees the names. nullopt: nothing is known of it.
std::optional<Layout> recogniseLayout(const Records& head, int guessedHeaderRow,
                                      const std::vector<SourceMerge>& merged);

} // namespace manyi::io

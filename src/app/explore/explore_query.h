#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "engine/analyse.h"

namespace manyi::app {

// What stands in the cells of the answers' rows.
enum class CellShare { Column, Row, Total, Count };

// What the table shows beyond the metrics themselves; kept in the project (setting "explore.contents").
struct ExploreOptions {
    CellShare share = CellShare::Column;
    bool answers = true; // a row for each answer category
    bool mean = true;
    bool bases = true;     // n
    bool effective = true; // effective n
    bool bars = true;      // bars in the answers' cells
    bool rest = true;      // ▲▼ against the rest
    bool letters = false;  // letters: above the columns with these letters

    bool operator==(const ExploreOptions&) const = default;
};
inline constexpr const char* exploreSetting = "explore.contents";
std::string toText(const ExploreOptions& options);
ExploreOptions exploreOptionsFrom(const std::string& text); // unknown words are ignored, "" is the default

// One entry of the rows box: a variable, or a multiple-response question with all its choices.
struct RowItem {
    base::VariableId variable;
    base::QuestionId question;
    bool operator==(const RowItem&) const = default;
};

// One row of the table before it is computed.
struct ExploreLine {
    enum class Kind { Heading, Answer, Metric, Mean, Base, Effective };
    Kind kind = Kind::Metric;
    std::size_t item = 0; // of the rows box
    int metric = -1;      // of the request; Base and Effective: whose basis; Heading: -1
    QString label;
};

struct ExploreQuestion {
    data::Filter filter;
    std::vector<RowItem> rows;
    std::vector<base::VariableId> by; // none, one or two
    base::VariableId weight;
    ExploreOptions options;
    // Filled by plan():
    std::vector<domain::Metric> metrics;
    std::vector<ExploreLine> lines;
};

// Works out rows and metrics. Labels are in the wording's language. At most 100 answers of a variable.
void plan(ExploreQuestion& question, const domain::Questionnaire& questionnaire, const base::Wording& wording);

struct ExploreFigures {
    std::vector<analysis::MetricResult> results; // aligned with question.metrics
    // The first rows variable's frequencies, for the Pareto chart.
    std::optional<analysis::FrequencyTable> frequency;
};
base::Result<ExploreFigures> exploreFigures(engine::Project& project, const ExploreQuestion& question,
                                            base::Progress& progress);

// Column letters: for each group the groups (by index) that lie significantly below it. Pairwise tests of independent
// groups on effective n, corrected over all pairs of this metric as the options say. Empty above 26 groups.
std::vector<std::vector<std::size_t>> pairwise(const analysis::MetricResult& result);

// The index in `lines` of the item's main metric (the strong row); -1 when it has none.
int mainLine(const ExploreQuestion& question, std::size_t item);

} // namespace manyi::app

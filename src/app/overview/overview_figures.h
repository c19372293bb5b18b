#pragma once

#include <optional>
#include <vector>

#include "app/session.h"
#include "engine/analyse.h"

namespace manyi::app {

// Everything the Overview asks at once.
struct OverviewQuestion {
    data::Filter filter;
    analysis::SummaryRequest request;
    base::VariableId segment; // of the left chart; none: no segments
    Brush brush;
};

// The answers of the question's respondents: the summary and each metric by the segment.
struct OverviewPart {
    analysis::SatisfactionSummary summary;
    std::vector<analysis::MetricResult> bySegment; // aligned with summary.metrics; empty without segment
};

struct OverviewFigures {
    OverviewPart all;
    std::optional<OverviewPart> brushed; // the same for the brushed respondents only
};

// Reads the cards and the options from the project's settings, so it belongs into a task. Errors are the engine's.
base::Result<OverviewFigures> overviewFigures(engine::Project& project, OverviewQuestion question,
                                              base::Progress& progress);

// What the session's filter, drill path, weight and brush ask for; no file access.
OverviewQuestion overviewQuestion(const Session& session);

// Variables that can stand as groups: hierarchy levels outermost first, then places, segments, channels and waves.
std::vector<base::VariableId> groupingVariables(const domain::Questionnaire& questionnaire);
// The first segment of three to seven answers, which reads well as bars; else the first segment, channel or wave; none
// when there is nothing of the kind.
base::VariableId defaultSegment(const domain::Questionnaire& questionnaire);
// The level below the last step of the drill path (the outermost one for the empty path); none below the innermost one
// or when there is no hierarchy.
base::VariableId nextLevel(const domain::Questionnaire& questionnaire, const std::vector<DrillStep>& path);

// The brush as a filter: the variable's codes.
data::Filter brushFilter(const Brush& brush, const domain::Questionnaire& questionnaire);

// The cards of the project (setting "overview.metrics", one metric a line); empty: by the roles.
inline constexpr const char* metricsSetting = "overview.metrics";
std::vector<domain::Metric> chosenMetrics(engine::Project& project);

} // namespace manyi::app

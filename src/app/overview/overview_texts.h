#pragma once

#include "app/overview/overview_figures.h"
#include "app/shell/clipboard.h"
#include "app/shell/place.h"

namespace manyi::app {

// True when the figures span more than one wave: no top-level condition of the filter is on the wave variable.
bool spansWaves(const analysis::SatisfactionSummary& summary, const data::Filter& filter,
                const domain::Questionnaire& questionnaire);

// "2026Q3 · fieldwork 6 Jul – 20 Sep 2026 · 7 regions": what is known of wave, dates and places, "" when nothing is.
QString overviewSubtitle(const analysis::SatisfactionSummary& summary, const data::Filter& filter,
                         const domain::Questionnaire& questionnaire, const base::Wording& wording);

// "6 Jul – 20 Sep 2026", "2026年7月6日 – 9月20日"
QString dateRangeText(base::Seconds first, base::Seconds last, base::Language language);

// The label of a variable cut to what fits a list, else its name.
QString variableCaption(const domain::Variable& variable);
bool isLevel(const domain::Questionnaire& questionnaire, base::VariableId variable);

// The figure of a card for the inspector.
FigureCard cardOf(const analysis::SatisfactionSummary& summary, std::size_t metric);
// The figure of one group of a metric, with the filter that picks the group's rows.
FigureCard groupCardOf(const analysis::MetricResult& result, std::size_t group,
                       const domain::Questionnaire& questionnaire);

// The figure of the picked bar of a metric's charts as long as there is one, else that of its card.
FigureCard pickedCardOf(const OverviewFigures& figures, std::size_t metric, const Brush& group,
                        const domain::Questionnaire& questionnaire);

// "Copy": the cards, then the chosen metric by its places.
CopiedTable overviewTable(const OverviewFigures& figures, std::size_t metric,
                          const domain::Questionnaire& questionnaire, const base::Wording& wording);

} // namespace manyi::app

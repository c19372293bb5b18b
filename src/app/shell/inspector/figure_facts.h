#pragma once

#include <QString>
#include <vector>

#include "app/commands/project_facts.h"
#include "app/shell/clipboard.h"
#include "app/shell/place.h"

namespace manyi::app {

// The texts of a figure's definition card, made from the figure alone, so that screen, copy and tests read the same.
struct FactLine {
    QString name, value;
    bool strong = false;
    int arrow = 0;     // +1, -1: a tested, significant difference
    bool good = false; // colour of the arrow
    QString link = {}; // "batches": the value is a link
};
using FactGroup = std::vector<FactLine>;

struct FigureFacts {
    QString value, unit, title, interval; // "42.5", "", "NPS", "40.7 – 44.3"
    QString definition;
    QString formula, filledFormula; // "100 · (p − d)", "100 · (0.581 − 0.156) = 42.5"
    QString wording;                // of the question
    QString note;                   // why there is no value, small base
    std::vector<FactGroup> groups;  // base; interval and comparisons; filter, weight, source
    QString method;                 // page of docs/methods: "satisfaction"
};
FigureFacts figureFacts(const FigureCard& card, const domain::Questionnaire& questionnaire, const ProjectFacts& project,
                        const base::Wording& wording);

// The card as a table of two columns, for the clipboard.
CopiedTable toTable(const FigureFacts& facts);

} // namespace manyi::app

#pragma once

#include <memory>
#include <optional>

#include "app/explore/explore_query.h"
#include "app/explore/metric_table.h"
#include "app/shell/place.h"

namespace manyi::app {

// The figures of a table with what they were asked with.
struct ShownTable {
    ExploreQuestion question;
    ExploreFigures figures;
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    double confidence = 0.95;
};

// "Metrics by Region × Wave"
QString tableTitle(const ShownTable& shown);
// "▲▼ against the rest · weighted by weight · 95 % intervals · n 2,000"
QString tableSubtitle(const ShownTable& shown);

// What the inspector says of one cell.
struct CellDetails {
    QString name; // "Northwest × CSAT, top 2 of 5"
    QString value, unit, interval;
    QString bases; // "568 / 305"
    QString other; // value of the rest
    QString rest;  // "−7.3 · p 0.003"
    int arrow = 0;
    bool arrowGood = false;
    QString below;      // "East A, South C"
    bool group = false; // not the total: can be filtered to
};
// `table` is made of `shown`. None for a cell without a figure.
std::optional<CellDetails> cellDetails(const ShownTable& shown, const MetricTable& table, int row, int column,
                                       const base::Wording& wording);
// The figure of a cell with the filter that picks its group's rows; none for a cell without a figure.
std::optional<FigureCard> cellCard(const ShownTable& shown, const MetricTable& table, int row, int column);

} // namespace manyi::app

#pragma once

#include "charts/chart_spec.h"

namespace manyi::charts {

// What is told about one mark: in the tooltip, and as a sentence to screen readers. In the language of the program.
struct Reading {
    QString heading;     // category, and the series when there are several
    QString value;       // with its unit; "no value" for a gap
    QStringList details; // interval, base, remarks
};

// `series` -1: the whole category, read by its score (NpsBar) or first series.
Reading readingOf(const ChartSpec& spec, int category, int series);
// "East, CSAT: 85.4 %, interval 83.8 to 87.0, n 3,412, above the rest"
QString sentence(const Reading& reading);

} // namespace manyi::charts

#pragma once

#include "report/satisfaction/places.h"

namespace manyi::report {

// A metric's groups with base, value, interval and the test against the rest; `shown` are those of the table.
Table groupTable(const analysis::SummaryMetric& metric, const analysis::MetricResult& shown, const Places& places,
                 const Material& material);
// A metric by wave with the test against the wave before.
Table waveTable(const analysis::SummaryMetric& metric, const Material& material);
// All answers to the metric's question.
Table answersTable(const analysis::SummaryMetric& metric, const Material& material);

// Too many groups for the metric's page: the whole table goes to the appendix.
bool isShortenedOnPage(const Places& places);

// Shared by chapters.
Table profileTable(const analysis::SampleProfile& profile, const Material& material);
bool isLongProfile(const analysis::SampleProfile& profile);

} // namespace manyi::report

#include "app/overview/nothing.h"

#include "app/overview/empty_state.h"
#include "app/overview/overview_place.h"

namespace manyi::app {

void showReason(EmptyState& empty, Nothing reason, const QString& detail)
{
    switch (reason) {
    case Nothing::Answers:
        return empty.setContent("import",
                                OverviewPlace::tr("There are no answers yet. Import a survey file to see its figures."),
                                OverviewPlace::tr("Import a file…"));
    case Nothing::Passing:
        return empty.setContent("filter", OverviewPlace::tr("No answer passes the filter."),
                                OverviewPlace::tr("Show all answers"));
    case Nothing::Metrics:
        return empty.setContent(
            "overview",
            OverviewPlace::tr("No question is marked as satisfaction, recommendation or effort yet. Choose "
                              "the metrics that the cards show."),
            OverviewPlace::tr("Choose cards…"));
    case Nothing::Failed:
        return empty.setContent("warning",
                                detail.isEmpty() ? OverviewPlace::tr("The figures cannot be worked out.") : detail,
                                OverviewPlace::tr("Try again"));
    case Nothing::None:
        return;
    }
}

} // namespace manyi::app

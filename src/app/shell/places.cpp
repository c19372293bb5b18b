#include "app/shell/places.h"

#include <QCoreApplication>

#include "app/data/data_place.h"
#include "app/explore/explore_place.h"
#include "app/indicators/indicators_place.h"
#include "app/overview/overview_place.h"
#include "app/reports/reports_place.h"
#include "app/start/start_place.h"

namespace manyi::app {

namespace {

template <class P>
Place* make(Session& session, QWidget* parent)
{
    return new P(session, parent);
}

} // namespace

const std::vector<PlaceEntry>& placeEntries()
{
    static const std::vector<PlaceEntry> entries = {
        {"start", QT_TRANSLATE_NOOP("Places", "Start"), "new", false, make<StartPlace>},
        {"overview", QT_TRANSLATE_NOOP("Places", "Overview"), "overview", true, make<OverviewPlace>},
        {"data", QT_TRANSLATE_NOOP("Places", "Data"), "data", true, make<DataPlace>},
        {"explore", QT_TRANSLATE_NOOP("Places", "Explore"), "explore", true, make<ExplorePlace>},
        {"indicators", QT_TRANSLATE_NOOP("Places", "Indicators"), "indicators", true, make<IndicatorsPlace>},
        {"reports", QT_TRANSLATE_NOOP("Places", "Reports"), "reports", true, make<ReportsPlace>},
    };
    return entries;
}

QString placeTitle(const PlaceEntry& entry)
{
    return QCoreApplication::translate("Places", entry.title);
}

} // namespace manyi::app

#pragma once

#include <vector>

#include "app/shell/place.h"

namespace manyi::app {

// One place the window can show. Places are made when they are first shown.
struct PlaceEntry {
    const char* objectName;
    const char* title; // English; translated in the context "Places"
    const char* icon;
    bool inNavigation;
    Place* (*create)(Session&, QWidget*);
};

// All places in the order of the navigation: the one list to add a new place to.
const std::vector<PlaceEntry>& placeEntries();
QString placeTitle(const PlaceEntry& entry);

} // namespace manyi::app

#pragma once

#include <QCoreApplication>

namespace manyi::app {

// Texts of functions that belong to no widget: Texts::tr("…"), which lupdate finds and the program asks for by one
// name.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace manyi::app

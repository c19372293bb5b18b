#pragma once

// QCustomPlot's header is written with Qt's keywords, which this project switches off; they are lent to it here.
#include <QtGlobal>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

#pragma once

#include <QString>
#include <QWidget>

#include "base/result.h"

namespace manyi::app {

// Message boxes of the program; they never block the event loop. An error says what happened, what was kept, what to
// do.
void showError(QWidget* window, const QString& title, const base::Error& error);
void showNotice(QWidget* window, const QString& title, const QString& text);

} // namespace manyi::app

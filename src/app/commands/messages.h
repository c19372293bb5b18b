#pragma once

#include <QString>
#include <QWidget>
#include <functional>

#include "base/result.h"

namespace manyi::app {

// Message boxes of the program; they never block the event loop. An error says what happened, what was kept, what to
// do.
void showError(QWidget* window, const QString& title, const base::Error& error);
void showNotice(QWidget* window, const QString& title, const QString& text);
// Asks before something is lost; `then` runs when the button `yes` is chosen.
void askFirst(QWidget* window, const QString& title, const QString& text, const QString& yes,
              std::function<void()> then);

} // namespace manyi::app

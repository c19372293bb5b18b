#pragma once

#include <QString>

namespace manyi::app {

class EmptyState;

// Why the Overview has no figures to show.
enum class Nothing { None, Answers, Passing, Metrics, Failed };

// The reason in a sentence with what can be done. `detail`: what a failure says of itself.
void showReason(EmptyState& empty, Nothing reason, const QString& detail);

} // namespace manyi::app

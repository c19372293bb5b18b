#pragma once

#include <QWidget>

#include "store/project_file.h"

namespace manyi::app {

// What was dropped, changed or doubtful when a file was imported.
void showBatchReport(const store::BatchInfo& batch, QWidget* window);
// The recipe of a batch as JSON, to copy or save for the command line.
void showBatchRecipe(const store::BatchInfo& batch, QWidget* window);

} // namespace manyi::app

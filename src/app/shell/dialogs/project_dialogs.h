#pragma once

#include <QWidget>

#include "app/commands/project_commands.h"

namespace manyi::app {

// All steps of the project, newest first, with undo and redo.
void showHistory(FactsReader& facts, ProjectCommands& commands, QWidget* window);
// The restore points of a project; each can be opened as a copy, the project itself stays as it is. `canMake`: the
// project is open and another one can be made.
void showRestorePoints(const std::vector<store::RestorePoint>& points, bool canMake, ProjectCommands& commands,
                       QWidget* window);
void showAbout(QWidget* window);

} // namespace manyi::app

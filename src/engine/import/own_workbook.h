#pragma once

#include "engine/import.h"

namespace manyi::engine {

// A workbook that Manyi exported says on its sheets of variables and value labels what its columns are. Lays that over
// the guessed recipe: names, texts, types, roles, measures, scales, labels, missing codes and questions come back as
// they were, whether the first sheet holds codes or labels. Other files are left alone; false then.
bool takeOwnDictionary(const FilePlan& file, domain::Recipe& recipe);

} // namespace manyi::engine

#pragma once

#include <QString>

#include "app/data/derive_form.h"

namespace manyi::app {

// A definition in one sentence: "Bands of age, cut at 18, 25", a formula as it is written. "" for answers of a file.
QString definitionText(const domain::Variable& variable, const domain::Questionnaire& questionnaire);

// The kind that a form edits; none for look-ups and raked weights, which have dialogs of their own.
std::optional<DerivedKind> derivedKind(const domain::Derivation& derivation);

} // namespace manyi::app

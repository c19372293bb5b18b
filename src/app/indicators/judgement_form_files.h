#pragma once

#include "app/indicators/indicator_document.h"

namespace manyi::app {

// Judgement forms as files, so that experts can be asked without the program: a CSV table with one row an expert and
// one column a pair is written, filled in elsewhere, and read back as one undo step. Cells that were not taken over are
// listed with row, column, value and reason.
namespace judgement_form {
void save(const IndicatorDocument& document, QWidget* window); // asks for a file name
void read(IndicatorDocument& document, QWidget* window);       // asks for a file
// The parts without dialogs.
base::Status write(const domain::IndicatorSystem& system, const QString& path);
base::Result<engine::FormReading> readFrom(const domain::IndicatorSystem& system, const QString& path);
} // namespace judgement_form

} // namespace manyi::app

#pragma once

#include <QDialog>

#include "app/data/cleaning_fields.h"

namespace manyi::app {

// Asks for the places that get targets and for the number that is known of each.
class WeightSizesDialog : public QDialog {
    Q_OBJECT
public:
    WeightSizesDialog(const domain::Questionnaire& questionnaire, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(base::VariableId level, base::VariableId size);
};

} // namespace manyi::app

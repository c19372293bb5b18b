#include "app/data/derive_form.h"

#include "app/data/derive_bands.h"
#include "app/data/derive_formula.h"
#include "app/data/derive_recode.h"
#include "app/data/derive_simple_forms.h"

namespace manyi::app {

VariableCombo* DeriveForm::addSource(const QString& label, const VariableTest& offered, base::VariableId chosen)
{
    return addVariable("deriveSource", label, offered, chosen);
}

DeriveForm* makeDeriveForm(DerivedKind kind, Session& session, const domain::Variable* existing, QWidget* parent)
{
    switch (kind) {
    case DerivedKind::Formula:
        return new FormulaForm(session, existing, parent);
    case DerivedKind::Recode:
        return new RecodeForm(session, existing, parent);
    case DerivedKind::Bands:
        return new BandsForm(session, existing, parent);
    case DerivedKind::TopBox:
        return new TopBoxForm(session, existing, parent);
    case DerivedKind::Items:
        return new ItemsForm(session, existing, parent);
    case DerivedKind::DatePart:
        return new DatePartForm(session, existing, parent);
    case DerivedKind::LookUp:
        break; // makes several variables and has a dialog of its own
    }
    return nullptr;
}

bool holdsNumbers(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Code || variable.type == domain::ValueType::Number;
}

} // namespace manyi::app

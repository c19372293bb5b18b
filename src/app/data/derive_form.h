#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/data/field_form.h"

namespace manyi::app {

enum class DerivedKind { Formula, Recode, Bands, TopBox, Items, DatePart, LookUp };

// What the fields of a form make: a definition, or the text of a formula, and the labels that were typed.
struct DerivedDraft {
    std::variant<domain::Derivation, std::string> definition;
    std::vector<domain::ValueLabel> labels{};
};

// The fields of one kind of definition.
class DeriveForm : public FieldForm {
    Q_OBJECT
public:
    using FieldForm::FieldForm;

    virtual QString problem() const = 0; // what is still missing; "" = nothing
    virtual DerivedDraft draft() const = 0;

protected:
    VariableCombo* addSource(const QString& label, const VariableTest& offered, base::VariableId chosen);
};

// `existing`: the variable whose definition is changed; none: a new one.
DeriveForm* makeDeriveForm(DerivedKind kind, Session& session, const domain::Variable* existing, QWidget* parent);

// Codes or numbers, as most definitions read them.
bool holdsNumbers(const domain::Variable& variable);

} // namespace manyi::app

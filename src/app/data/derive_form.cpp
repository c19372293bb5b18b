#include "app/data/derive_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/data/derive_bands.h"
#include "app/data/derive_formula.h"
#include "app/data/derive_recode.h"
#include "app/data/derive_simple_forms.h"
#include "app/theme/theme.h"

namespace manyi::app {

DeriveForm::DeriveForm(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_questionnaire(session.project()->questionnaire()),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void DeriveForm::addField(const QString& label, QWidget* field, const QString& help)
{
    if (m_column->count() > 0)
        m_column->addSpacing(6);
    if (!label.isEmpty()) {
        auto* name = new QLabel(label, this);
        theme::setLook(name, "secondary");
        name->setBuddy(field);
        field->setAccessibleName(label);
        m_column->addWidget(name);
    }
    m_column->addWidget(field, field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    if (help.isEmpty())
        return;
    auto* below = new QLabel(help, this);
    below->setWordWrap(true);
    theme::setLook(below, "secondary");
    m_column->addWidget(below);
}

void DeriveForm::addLine(const QString& label, const std::vector<QWidget*>& fields)
{
    auto* row = new QWidget(this);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* field : fields)
        line->addWidget(field);
    line->addStretch(1);
    addField(label, row);
}

VariableCombo* DeriveForm::addSource(const QString& label, const VariableTest& offered, base::VariableId chosen)
{
    auto* combo = new VariableCombo(questionnaire(), offered, {}, this);
    combo->setObjectName(QStringLiteral("deriveSource"));
    if (chosen)
        combo->setVariable(chosen);
    connect(combo, &VariableCombo::chosen, this, &DeriveForm::changed);
    addField(label, combo);
    return combo;
}

QComboBox* DeriveForm::addChoice(const char* name, const QString& label, const QStringList& choices, int chosen)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->addItems(choices);
    combo->setCurrentIndex(chosen);
    connect(combo, &QComboBox::currentIndexChanged, this, &DeriveForm::changed);
    addField(label, combo);
    return combo;
}

QSpinBox* DeriveForm::addWhole(const char* name, const QString& label, int from, int to, int value, const QString& help)
{
    auto* spin = new QSpinBox(this);
    spin->setObjectName(QLatin1String(name));
    spin->setRange(from, to);
    spin->setValue(value);
    connect(spin, &QSpinBox::valueChanged, this, &DeriveForm::changed);
    addField(label, spin, help);
    return spin;
}

void DeriveForm::addSpace()
{
    m_column->addStretch(1);
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

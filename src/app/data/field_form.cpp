#include "app/data/field_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int betweenFields = 6;

QLabel* nameOf(QWidget* field, const QString& text, QWidget* parent)
{
    auto* name = new QLabel(text, parent);
    theme::setLook(name, "secondary");
    name->setBuddy(field);
    field->setAccessibleName(text);
    return name;
}

} // namespace

FieldForm::FieldForm(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_questionnaire(session.project()->questionnaire()),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void FieldForm::addField(const QString& label, QWidget* field, const QString& help)
{
    if (m_column->count() > 0)
        m_column->addSpacing(betweenFields);
    if (!label.isEmpty())
        m_column->addWidget(nameOf(field, label, this));
    m_column->addWidget(field, field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    if (help.isEmpty())
        return;
    auto* below = new QLabel(help, this);
    below->setWordWrap(true);
    theme::setLook(below, "secondary");
    m_column->addWidget(below);
}

void FieldForm::addLine(const QString& label, const std::vector<QWidget*>& fields)
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

void FieldForm::addNamedLine(const std::vector<std::pair<QString, QWidget*>>& fields)
{
    auto* row = new QWidget(this);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int column = 0;
    for (const auto& [label, field] : fields) {
        grid->addWidget(nameOf(field, label, row), 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    addField({}, row);
}

VariableCombo* FieldForm::addVariable(const char* name, const QString& label, const VariableTest& offered,
                                      base::VariableId variable, const QString& none)
{
    auto* combo = new VariableCombo(questionnaire(), offered, none, this);
    combo->setObjectName(QLatin1String(name));
    combo->setVariable(variable);
    connect(combo, &VariableCombo::chosen, this, &FieldForm::changed);
    addField(label, combo);
    return combo;
}

QComboBox* FieldForm::addChoice(const char* name, const QString& label, const QStringList& choices, int chosen)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->addItems(choices);
    combo->setCurrentIndex(chosen);
    connect(combo, &QComboBox::currentIndexChanged, this, &FieldForm::changed);
    addField(label, combo);
    return combo;
}

QSpinBox* FieldForm::addWhole(const char* name, const QString& label, int from, int to, int value, const QString& unit)
{
    auto* spin = new QSpinBox(this);
    spin->setObjectName(QLatin1String(name));
    spin->setRange(from, to);
    spin->setValue(value);
    spin->setSuffix(unit);
    connect(spin, &QSpinBox::valueChanged, this, &FieldForm::changed);
    addField(label, spin);
    return spin;
}

void FieldForm::addBelow(QWidget* widget)
{
    if (m_column->count() > 0)
        m_column->addSpacing(4);
    m_column->addWidget(widget);
}

void FieldForm::addSpace()
{
    m_column->addStretch(1);
}

} // namespace manyi::app

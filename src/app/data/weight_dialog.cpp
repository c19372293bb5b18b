#include "app/data/weight_dialog.h"

#include <QCheckBox>
#include <QLineEdit>

#include "app/data/weight_margins.h"
#include "app/data/weight_result.h"
#include "app/overview/figure_text.h"
#include "base/number.h"

namespace manyi::app {

namespace {

bool groups(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Code && variable.role != domain::Role::Id;
}

bool weighs(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Number || variable.role == domain::Role::Weight;
}

std::optional<double> numberIn(const QLineEdit* field)
{
    return base::parseNumber(field->text().trimmed().toStdString());
}

} // namespace

WeightForm::WeightForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent), m_margins(new WeightMargins(session, this))
{
    const auto* earlier =
        existing && existing->derivation ? std::get_if<domain::RakedWeight>(existing->derivation.get()) : nullptr;
    const domain::RakedWeight weight = earlier ? *earlier : domain::RakedWeight{};
    m_margins->setMargins(weight.margins);
    addField(tr("Margins: type each category's share, percentage or count as its target"), m_margins);
    m_within = new VariableCombo(questionnaire(), groups, tr("All responses together"), this);
    m_base = new VariableCombo(
        questionnaire(),
        [existing](const domain::Variable& v) { return weighs(v) && (!existing || v.id != existing->id); },
        tr("None: 1 each"), this);
    m_within->setObjectName(QStringLiteral("weightWithin"));
    m_base->setObjectName(QStringLiteral("weightBase"));
    m_within->setMinimumContentsLength(16);
    m_base->setMinimumContentsLength(16);
    if (weight.within)
        m_within->setVariable(weight.within);
    if (weight.base)
        m_base->setVariable(weight.base);
    addNamedLine({{tr("Separately for each, such as the wave"), m_within}, {tr("Base weight"), m_base}});
    m_lowest = addNumber("weightLowest", weight.lowest);
    m_highest = addNumber("weightHighest", weight.highest);
    m_trim = addNumber("weightTrim", weight.trimAbove);
    m_lowest->setToolTip(tr("The mean of the weights is 1."));
    m_highest->setToolTip(m_lowest->toolTip());
    addNamedLine({{tr("Lowest weight"), m_lowest},
                  {tr("Highest weight"), m_highest},
                  {tr("Cut above so many medians"), m_trim}});
    connect(m_margins, &WeightMargins::changed, this, &DeriveForm::changed);
    connect(m_within, &VariableCombo::chosen, this, &DeriveForm::changed);
    connect(m_base, &VariableCombo::chosen, this, &DeriveForm::changed);
}

QLineEdit* WeightForm::addNumber(const char* name, std::optional<double> value)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(tr("no limit"));
    if (value)
        field->setText(fromUtf8(base::formatNumber(*value)));
    connect(field, &QLineEdit::textChanged, this, &DeriveForm::changed);
    return field;
}

QString WeightForm::problem() const
{
    if (const QString problem = m_margins->problem(); !problem.isEmpty())
        return problem;
    for (const QLineEdit* field : {m_lowest, m_highest, m_trim}) {
        const auto number = numberIn(field);
        if (!field->text().trimmed().isEmpty() && (!number || *number < 0))
            return tr("“%1” is no bound; write a number such as 0.3 or 3, or nothing.").arg(field->text());
    }
    const auto lowest = numberIn(m_lowest), highest = numberIn(m_highest), trim = numberIn(m_trim);
    if ((lowest && *lowest > 1) || (highest && *highest < 1))
        return tr("Weights have the mean 1: the lowest has to be below it and the highest above.");
    return trim && *trim < 1 ? tr("Weights can be cut at the median or above it, not below.") : QString();
}

DerivedDraft WeightForm::draft() const
{
    domain::RakedWeight weight;
    weight.margins = m_margins->margins();
    weight.within = m_within->variable();
    weight.base = m_base->variable();
    weight.lowest = numberIn(m_lowest);
    weight.highest = numberIn(m_highest);
    weight.trimAbove = numberIn(m_trim);
    return {domain::Derivation(std::move(weight))};
}

WeightDialog::WeightDialog(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveDialog(session, existing, parent), m_use(new QCheckBox(tr("Use as the project’s weight"), this))
{
    resize(1040, 680);
    m_use->setObjectName(QStringLiteral("useWeight"));
    m_use->setChecked(!existing || session.project()->weightVariable() == existing->id);
    put(new WeightForm(session, existing, this), new WeightResult(session.project()->questionnaire(), this), 5, 4,
        existing ? tr("%1: weights by raking").arg(fromUtf8(existing->name)) : tr("New variable: weights by raking"));
    addBelow(m_use);
}

bool WeightDialog::useIt() const
{
    return m_use->isChecked();
}

} // namespace manyi::app

#include "app/data/cleaning_form.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/shell/filter/expression_edit.h"

namespace manyi::app {

namespace {

using domain::Role;
using domain::ValueType;
using domain::Variable;

bool anything(const Variable& variable)
{
    return variable.derivation == nullptr;
}

bool rated(const Variable& variable)
{
    return (variable.type == ValueType::Code || variable.type == ValueType::Number) && variable.scale.has_value();
}

bool gridItem(const Variable& variable)
{
    return anything(variable) && variable.type == ValueType::Code && variable.role != Role::MultiSelect &&
           variable.role != Role::Place && variable.role != Role::Wave && variable.role != Role::Channel;
}

bool scaled(const Variable& variable)
{
    return anything(variable) && (rated(variable) || (variable.type == ValueType::Code && !variable.labels.empty()));
}

bool question(const Variable& variable)
{
    using enum Role;
    for (const Role role : {Id, Date, Duration, Place, Weight, Wave, Channel, Ignore}) {
        if (variable.role == role)
            return false;
    }
    return anything(variable);
}

bool duration(const Variable& variable)
{
    return anything(variable) && variable.type == ValueType::Number;
}

bool date(const Variable& variable)
{
    return anything(variable) && variable.type == ValueType::Date;
}

bool coded(const Variable& variable)
{
    return anything(variable) && variable.type == ValueType::Code;
}

} // namespace

CleaningForm::CleaningForm(Session& session, const domain::CleaningRule& rule, QWidget* parent)
    : FieldForm(session, parent)
{
    m_read = std::visit([this](const auto& check) { return build(check); }, rule.check);
}

VariableChecks* CleaningForm::addVariables(const QString& label, const VariableTest& offered,
                                           const std::vector<base::VariableId>& ticked)
{
    auto* checks = new VariableChecks(questionnaire(), offered, this);
    checks->tick(ticked);
    connect(checks, &VariableChecks::changed, this, &CleaningForm::changed);
    addField(label, checks);
    return checks;
}

std::function<std::vector<base::VariableId>()>
CleaningForm::addAllOrSome(const QString& all, const VariableTest& offered, const std::vector<base::VariableId>& ticked)
{
    QCheckBox* box = addBox("allVariables", all, ticked.empty());
    VariableChecks* checks = addVariables(tr("Only these"), offered, ticked);
    checks->setEnabled(!ticked.empty());
    connect(box, &QCheckBox::toggled, checks, &QWidget::setDisabled);
    m_problem = [box, checks] {
        return box->isChecked() || !checks->ticked().empty() ? QString() : tr("Tick at least one variable.");
    };
    return [box, checks] { return box->isChecked() ? std::vector<base::VariableId>{} : checks->ticked(); };
}

std::function<double()> CleaningForm::addPercent(const char* name, const QString& label, double most, double share,
                                                 const QString& unit)
{
    auto* spin = new QDoubleSpinBox(this);
    spin->setObjectName(QLatin1String(name));
    spin->setDecimals(1);
    spin->setRange(0, most);
    spin->setSingleStep(1);
    spin->setValue(100 * share);
    spin->setSuffix(unit);
    connect(spin, &QDoubleSpinBox::valueChanged, this, &CleaningForm::changed);
    addField(label, spin);
    // A third is kept as a third while 33.3 % are shown.
    return [spin, share, shown = spin->value()] { return spin->value() == shown ? share : spin->value() / 100; };
}

QCheckBox* CleaningForm::addBox(const char* name, const QString& text, bool checked)
{
    auto* box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setChecked(checked);
    connect(box, &QCheckBox::toggled, this, &CleaningForm::changed);
    addBelow(box);
    return box;
}

CleaningForm::Read CleaningForm::build(const domain::DuplicateKey& check)
{
    VariableChecks* keys = addVariables(tr("Equal on all of"), anything, check.keys);
    QCheckBox* last = addBox("keepLast", tr("Keep the last of them, not the first"), check.keepLast);
    m_problem = [keys] { return keys->ticked().empty() ? tr("Tick at least one variable.") : QString(); };
    return [keys, last] { return domain::CleaningRule{domain::DuplicateKey{keys->ticked(), last->isChecked()}}; };
}

CleaningForm::Read CleaningForm::build(const domain::DuplicateAnswers& check)
{
    QCheckBox* ids = addBox("idsCount", tr("Ids have to be equal, too"), check.idsCount);
    QCheckBox* dates = addBox("datesCount", tr("Dates and durations have to be equal, too"), check.datesCount);
    return [ids, dates] {
        return domain::CleaningRule{domain::DuplicateAnswers{ids->isChecked(), dates->isChecked()}};
    };
}

CleaningForm::Read CleaningForm::build(const domain::SameDevice& check)
{
    VariableCombo* device = addVariable("device", tr("IP address, device or account"), anything, check.device);
    QSpinBox* most = addWhole("most", tr("At most"), 1, 9999, check.most, tr(" per device"));
    VariableCombo* when = addVariable("date", tr("Date and time"), date, check.date, tr("At any time"));
    QSpinBox* minutes = addWhole("minutes", tr("Within"), 1, 999999,
                                 check.minutes > 0 ? static_cast<int>(std::lround(check.minutes)) : 60, tr(" min"));
    const auto follow = [when, minutes] { minutes->setEnabled(static_cast<bool>(when->variable())); };
    connect(when, &VariableCombo::chosen, minutes, follow);
    if (check.minutes <= 0)
        when->setVariable({});
    follow();
    m_problem = [device] { return device->variable() ? QString() : tr("Choose the variable of the device."); };
    return [device, most, when, minutes] {
        const base::VariableId time = when->variable();
        return domain::CleaningRule{domain::SameDevice{
            device->variable(), time, time ? static_cast<double>(minutes->value()) : 0, most->value()}};
    };
}

CleaningForm::Read CleaningForm::build(const domain::StraightLine& check)
{
    VariableChecks* items = addVariables(tr("Items of the grid"), gridItem, check.items);
    QSpinBox* least = addWhole("leastItems", tr("Answered"), 2, 999, check.leastItems, tr(" items or more"));
    const auto different = addPercent("mostDifferent", tr("May differ from the commonest answer"), 99,
                                      check.mostDifferent, tr(" % of the items"));
    m_problem = [items, least] {
        const auto count = static_cast<int>(items->ticked().size());
        if (count < 2)
            return tr("Tick at least two items.");
        return count < least->value()
                   ? tr("Tick at least %1 items, or ask for fewer answered ones.").arg(least->value())
                   : QString();
    };
    return [items, least, different] {
        return domain::CleaningRule{domain::StraightLine{items->ticked(), least->value(), different()}};
    };
}

CleaningForm::Read CleaningForm::build(const domain::Speeder& check)
{
    VariableCombo* time = addVariable("duration", tr("Duration"), duration, check.duration);
    const auto share = addPercent("share", tr("Faster than"), 1000, check.share, tr(" % of the median"));
    VariableCombo* within =
        addVariable("within", tr("The median of"), coded, check.within, tr("All responses together"));
    m_problem = [time, share] {
        if (!time->variable())
            return tr("Choose the variable with the duration.");
        return share() > 0 ? QString() : tr("The limit has to be above 0 %.");
    };
    return [time, share, within] {
        return domain::CleaningRule{domain::Speeder{time->variable(), share(), within->variable()}};
    };
}

CleaningForm::Read CleaningForm::build(const domain::OutOfScale& check)
{
    const auto variables = addAllOrSome(tr("All variables with a scale"), scaled, check.variables);
    return [variables] { return domain::CleaningRule{domain::OutOfScale{variables()}}; };
}

CleaningForm::Read CleaningForm::build(const domain::Inconsistent& check)
{
    auto* edit = new ExpressionEdit(session(), this);
    edit->setText(fromUtf8(check.filter));
    connect(edit, &QLineEdit::textChanged, this, &CleaningForm::changed);
    addField(tr("Should hold for nobody"), edit,
             tr("A filter expression, such as: visits = 0 and satisfaction >= 4. Names and answers are completed."));
    m_problem = [edit] {
        if (edit->text().trimmed().isEmpty())
            return tr("Write the filter that should hold for nobody.");
        const auto filter = edit->expression();
        return filter ? QString() : fromUtf8(filter.error().message);
    };
    return [edit] { return domain::CleaningRule{domain::Inconsistent{edit->text().trimmed().toStdString()}}; };
}

CleaningForm::Read CleaningForm::build(const domain::AttentionCheck& check)
{
    VariableCombo* variable = addVariable("attention", tr("Question"), coded, check.variable);
    auto* answers = new AnswerChecks(session(), this);
    answers->setVariable(check.variable, check.right);
    connect(answers, &AnswerChecks::changed, this, &CleaningForm::changed);
    connect(variable, &VariableCombo::chosen, answers,
            [answers, variable] { answers->setVariable(variable->variable(), {}); });
    addField(tr("Right answers"), answers);
    QCheckBox* blank = addBox("blankIsWrong", tr("No answer is a wrong one"), check.blankIsWrong);
    m_problem = [variable, answers] {
        if (!variable->variable())
            return tr("Choose the question of the attention check.");
        return answers->ticked().empty() ? tr("Tick the right answers.") : QString();
    };
    return [variable, answers, blank] {
        return domain::CleaningRule{
            domain::AttentionCheck{variable->variable(), answers->ticked(), blank->isChecked()}};
    };
}

CleaningForm::Read CleaningForm::build(const domain::Incomplete& check)
{
    const auto variables = addAllOrSome(tr("All questions"), question, check.variables);
    const auto least = addPercent("leastShare", tr("Fewer answered than"), 100, check.leastShare, tr(" % of them"));
    return [variables, least] { return domain::CleaningRule{domain::Incomplete{variables(), least()}}; };
}

} // namespace manyi::app

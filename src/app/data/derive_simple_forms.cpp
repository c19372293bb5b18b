#include "app/data/derive_simple_forms.h"

#include <QComboBox>
#include <QSpinBox>
#include <algorithm>

namespace manyi::app {

namespace {

template <typename T>
T earlier(const domain::Variable* existing)
{
    const auto* definition = existing && existing->derivation ? std::get_if<T>(existing->derivation.get()) : nullptr;
    return definition ? *definition : T{};
}

bool ofScale(const domain::Variable& variable)
{
    using enum domain::Role;
    return holdsNumbers(variable) && (variable.scale || variable.role == Csat || variable.role == Nps ||
                                      variable.role == Ces || variable.role == ScaleItem);
}

bool scorable(const domain::Variable& variable)
{
    using enum domain::Role;
    return holdsNumbers(variable) && variable.role != Id && variable.role != Weight && variable.role != Place &&
           variable.role != Wave && variable.role != Channel;
}

bool ofDates(const domain::Variable& variable)
{
    return variable.type == domain::ValueType::Date;
}

constexpr domain::DatePart::Part parts[] = {domain::DatePart::Part::Year,  domain::DatePart::Part::Quarter,
                                            domain::DatePart::Part::Month, domain::DatePart::Part::Week,
                                            domain::DatePart::Part::Day,   domain::DatePart::Part::Weekday,
                                            domain::DatePart::Part::Hour};

} // namespace

TopBoxForm::TopBoxForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent)
{
    const auto flag = earlier<domain::TopBoxFlag>(existing);
    m_source = addSource(tr("Question with an answer scale"), ofScale, flag.source);
    m_boxes = addWhole("deriveBoxes", tr("Number of boxes"), 1, 10, flag.boxes);
    m_end = addChoice("deriveEnd", tr("Which end of the scale"), {tr("The best answers"), tr("The worst answers")},
                      flag.bottom ? 1 : 0);
    addSpace();
}

QString TopBoxForm::problem() const
{
    return m_source->variable() ? QString() : tr("Choose the question.");
}

DerivedDraft TopBoxForm::draft() const
{
    return {domain::Derivation(domain::TopBoxFlag{m_source->variable(), m_boxes->value(), m_end->currentIndex() == 1})};
}

ItemsForm::ItemsForm(Session& session, const domain::Variable* existing, QWidget* parent) : DeriveForm(session, parent)
{
    const auto score = earlier<domain::ItemScore>(existing);
    m_score = addChoice("deriveScore", tr("Score"), {tr("Mean of the valid answers"), tr("Sum of the valid answers")},
                        score.kind == domain::ItemScore::Kind::Sum ? 1 : 0);
    m_items = new VariableChecks(questionnaire(), scorable, this);
    m_items->tick(score.items);
    connect(m_items, &VariableChecks::changed, this, &DeriveForm::changed);
    addField(tr("Items; reversed ones are mirrored"), m_items);
    m_least = addWhole("deriveLeast", tr("At least this many valid answers, else missing"), 1, 999, score.leastValid);
}

QString ItemsForm::problem() const
{
    const auto count = static_cast<int>(m_items->ticked().size());
    if (count < 2)
        return tr("Tick at least two items.");
    return m_least->value() > count ? tr("Of %1 items no more than %1 can be valid.").arg(count) : QString();
}

DerivedDraft ItemsForm::draft() const
{
    const auto kind = m_score->currentIndex() == 1 ? domain::ItemScore::Kind::Sum : domain::ItemScore::Kind::Mean;
    return {domain::Derivation(domain::ItemScore{kind, m_items->ticked(), m_least->value()})};
}

DatePartForm::DatePartForm(Session& session, const domain::Variable* existing, QWidget* parent)
    : DeriveForm(session, parent)
{
    const auto part = earlier<domain::DatePart>(existing);
    m_source = addSource(tr("Date"), ofDates, part.source);
    m_part = addChoice(
        "derivePart", tr("Part"),
        {tr("Year"), tr("Quarter"), tr("Month"), tr("Week (ISO 8601)"), tr("Day"), tr("Day of the week"), tr("Hour")},
        static_cast<int>(std::ranges::find(parts, part.part) - std::begin(parts)));
    addSpace();
}

QString DatePartForm::problem() const
{
    if (m_source->count() == 0)
        return tr("The project has no dates.");
    return m_source->variable() ? QString() : tr("Choose the date.");
}

DerivedDraft DatePartForm::draft() const
{
    return {domain::Derivation(domain::DatePart{m_source->variable(), parts[m_part->currentIndex()]})};
}

} // namespace manyi::app

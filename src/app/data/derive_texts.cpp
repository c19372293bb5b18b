#include "app/data/derive_texts.h"

#include "app/data/derive_bands.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"

namespace manyi::app {

namespace {

struct Definition {
    const domain::Questionnaire& questionnaire;

    QString name(base::VariableId id) const
    {
        const domain::Variable* variable = questionnaire.find(id);
        return variable ? fromUtf8(variable->name) : QStringLiteral("–");
    }
    QString operator()(const domain::Recode& recode) const
    {
        return Texts::tr("Recode of %1").arg(name(recode.source));
    }
    QString operator()(const domain::Bands& bands) const
    {
        const domain::Variable* source = questionnaire.find(bands.source);
        const bool dates = source && source->type == domain::ValueType::Date;
        return Texts::tr("Bands of %1, cut at %2").arg(name(bands.source), cutsText(bands.cuts, dates));
    }
    QString operator()(const domain::TopBoxFlag& flag) const
    {
        return flag.bottom ? Texts::tr("Worst %1 answers to %2").arg(flag.boxes).arg(name(flag.source))
                           : Texts::tr("Best %1 answers to %2").arg(flag.boxes).arg(name(flag.source));
    }
    QString operator()(const domain::ItemScore& score) const
    {
        QStringList items;
        for (const base::VariableId item : score.items)
            items << name(item);
        const QString all = items.join(QStringLiteral(", "));
        return score.kind == domain::ItemScore::Kind::Mean
                   ? Texts::tr("Mean of %1 (at least %2 valid)").arg(all).arg(score.leastValid)
                   : Texts::tr("Sum of %1 (at least %2 valid)").arg(all).arg(score.leastValid);
    }
    QString operator()(const domain::DatePart& part) const
    {
        switch (part.part) {
            using enum domain::DatePart::Part;
        case Year:
            return Texts::tr("Year of %1").arg(name(part.source));
        case Quarter:
            return Texts::tr("Quarter of %1").arg(name(part.source));
        case Month:
            return Texts::tr("Month of %1").arg(name(part.source));
        case Week:
            return Texts::tr("Week of %1").arg(name(part.source));
        case Day:
            return Texts::tr("Day of %1").arg(name(part.source));
        case Weekday:
            return Texts::tr("Day of the week of %1").arg(name(part.source));
        case Hour:
            return Texts::tr("Hour of %1").arg(name(part.source));
        }
        return {};
    }
    QString operator()(const domain::LookUp& lookUp) const
    {
        return Texts::tr("Looked up by %1 (%2 members)")
            .arg(name(lookUp.source), countText(static_cast<qint64>(lookUp.entries.size())));
    }
    QString operator()(const domain::Expression& expression) const { return fromUtf8(expression.text); }
    QString operator()(const domain::RakedWeight& weight) const
    {
        QStringList margins;
        for (const domain::RakedWeight::Margin& margin : weight.margins)
            margins << name(margin.variable);
        return Texts::tr("Weight raked to %1").arg(margins.join(QStringLiteral(", ")));
    }
};

} // namespace

QString definitionText(const domain::Variable& variable, const domain::Questionnaire& questionnaire)
{
    return variable.derivation ? std::visit(Definition{questionnaire}, *variable.derivation) : QString();
}

std::optional<DerivedKind> derivedKind(const domain::Derivation& derivation)
{
    if (std::holds_alternative<domain::Expression>(derivation))
        return DerivedKind::Formula;
    if (std::holds_alternative<domain::Recode>(derivation))
        return DerivedKind::Recode;
    if (std::holds_alternative<domain::Bands>(derivation))
        return DerivedKind::Bands;
    if (std::holds_alternative<domain::TopBoxFlag>(derivation))
        return DerivedKind::TopBox;
    if (std::holds_alternative<domain::ItemScore>(derivation))
        return DerivedKind::Items;
    if (std::holds_alternative<domain::DatePart>(derivation))
        return DerivedKind::DatePart;
    return std::nullopt;
}

} // namespace manyi::app

#include "domain/derivation.h"

#include <algorithm>

#include <QString>

#include "base/enum_names.h"

namespace manyi::domain {

namespace {

// In the order of the alternatives of Derivation.
constexpr base::EnumNames<8> kindNames{"recode",    "bands",   "top-box",    "items",
                                       "date-part", "look-up", "expression", "raked-weight"};
constexpr base::EnumNames<2> itemScoreNames{"sum", "mean"};
constexpr base::EnumNames<7> datePartNames{"year", "quarter", "month", "week", "day", "weekday", "hour"};

struct Sources {
    std::vector<base::VariableId> ids;

    void add(base::VariableId id)
    {
        if (id && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    template <class OfOne>
    void operator()(const OfOne& derivation)
    {
        add(derivation.source);
    }
    void operator()(const ItemScore& score)
    {
        for (const base::VariableId item : score.items)
            add(item);
    }
    void operator()(const Expression& expression)
    {
        for (const Expression::Name& name : expression.names)
            add(name.variable);
    }
    void operator()(const RakedWeight& weight)
    {
        for (const RakedWeight::Margin& margin : weight.margins)
            add(margin.variable);
        add(weight.within);
        add(weight.base);
    }
};

} // namespace

std::string_view derivationKind(const Derivation& derivation)
{
    return kindNames[derivation.index()];
}

std::vector<base::VariableId> sourcesOf(const Derivation& derivation)
{
    Sources sources;
    std::visit(sources, derivation);
    return std::move(sources.ids);
}

std::string_view itemScoreName(ItemScore::Kind kind)
{
    return base::nameOf(itemScoreNames, kind);
}
std::optional<ItemScore::Kind> itemScoreFromName(std::string_view name)
{
    return base::valueNamed<ItemScore::Kind>(itemScoreNames, name);
}
std::string_view datePartName(DatePart::Part part)
{
    return base::nameOf(datePartNames, part);
}
std::optional<DatePart::Part> datePartFromName(std::string_view name)
{
    return base::valueNamed<DatePart::Part>(datePartNames, name);
}

std::string lookUpKey(std::string_view member)
{
    return QString::fromUtf8(member.data(), static_cast<qsizetype>(member.size()))
        .trimmed()
        .toCaseFolded()
        .toStdString();
}

} // namespace manyi::domain

#include "app/import/role_texts.h"

#include <QCoreApplication>

#include "app/overview/figure_text.h"

namespace manyi::app {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("RoleTexts", text);
}

QString rangeText(const domain::ScaleRange& scale)
{
    return tr("%1–%2").arg(numberText(scale.minimum, 0), numberText(scale.maximum, 0));
}

} // namespace

QString roleText(domain::Role role)
{
    using enum domain::Role;
    switch (role) {
    case Id:
        return tr("Id");
    case Date:
        return tr("Date");
    case Duration:
        return tr("Duration");
    case Place:
        return tr("Place");
    case Segment:
        return tr("Segment");
    case Wave:
        return tr("Wave");
    case Channel:
        return tr("Channel");
    case Csat:
        return tr("Satisfaction");
    case Nps:
        return tr("NPS");
    case Ces:
        return tr("Effort");
    case ScaleItem:
        return tr("Scale item");
    case MultiSelect:
        return tr("Multiple choice");
    case Number:
        return tr("Number");
    case OpenText:
        return tr("Open text");
    case Weight:
        return tr("Weight");
    case Ignore:
        return tr("Ignore");
    }
    return {};
}

QString typeText(domain::ValueType type)
{
    switch (type) {
    case domain::ValueType::Code:
        return tr("Categories");
    case domain::ValueType::Number:
        return tr("Number");
    case domain::ValueType::Date:
        return tr("Date and time");
    case domain::ValueType::Text:
        return tr("Text");
    }
    return {};
}

QString roleIcon(domain::Role role)
{
    using enum domain::Role;
    switch (role) {
    case Id:
        return "key";
    case Date:
        return "calendar";
    case Duration:
    case Number:
        return "number";
    case Place:
        return "place";
    case Segment:
        return "segment";
    case Wave:
        return "wave";
    case Channel:
        return "channel";
    case Csat:
    case Nps:
    case Ces:
    case ScaleItem:
        return "scale";
    case MultiSelect:
        return "multi";
    case OpenText:
        return "text";
    case Weight:
        return "weight";
    case Ignore:
        return "close";
    }
    return {};
}

const std::vector<domain::Role>& allRoles()
{
    using enum domain::Role;
    static const std::vector<domain::Role> roles{Csat,    Nps, Ces,  ScaleItem, MultiSelect, Segment,  Place,  Wave,
                                                 Channel, Id,  Date, Duration,  Number,      OpenText, Weight, Ignore};
    return roles;
}

QString columnTypeText(const domain::ColumnRecipe& column)
{
    if (column.role == domain::Role::Ignore)
        return tr("not read");
    if (!column.separator.empty())
        return tr("%1 choices").arg(column.codes.size());
    if (column.type != domain::ValueType::Code)
        return column.unitSuffix.empty() ? typeText(column.type) : tr("number, %1").arg(fromUtf8(column.unitSuffix));
    if (column.scale)
        return column.codes.empty() ? rangeText(*column.scale) : tr("ordered %1").arg(rangeText(*column.scale));
    const std::size_t categories = std::max(column.codes.size(), column.labels.size());
    return categories == 0 ? typeText(column.type) : tr("%1 categories").arg(categories);
}

} // namespace manyi::app

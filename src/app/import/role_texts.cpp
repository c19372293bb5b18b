#include "app/import/role_texts.h"

#include <QHash>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "io/source/formats.h"

namespace manyi::app {

namespace {

QString rangeText(const domain::ScaleRange& scale)
{
    return Texts::tr("%1–%2").arg(numberText(scale.minimum, 0), numberText(scale.maximum, 0));
}

} // namespace

QString roleText(domain::Role role)
{
    using enum domain::Role;
    switch (role) {
    case Id:
        return Texts::tr("Id");
    case Date:
        return Texts::tr("Date");
    case Duration:
        return Texts::tr("Duration");
    case Place:
        return Texts::tr("Place");
    case Segment:
        return Texts::tr("Segment");
    case Wave:
        return Texts::tr("Wave");
    case Channel:
        return Texts::tr("Channel");
    case Csat:
        return Texts::tr("Satisfaction");
    case Nps:
        return Texts::tr("NPS");
    case Ces:
        return Texts::tr("Effort");
    case ScaleItem:
        return Texts::tr("Scale item");
    case MultiSelect:
        return Texts::tr("Multiple choice");
    case Number:
        return Texts::tr("Number");
    case OpenText:
        return Texts::tr("Open text");
    case Weight:
        return Texts::tr("Weight");
    case Ignore:
        return Texts::tr("Ignore");
    }
    return {};
}

QString typeText(domain::ValueType type)
{
    switch (type) {
    case domain::ValueType::Code:
        return Texts::tr("Categories");
    case domain::ValueType::Number:
        return Texts::tr("Number");
    case domain::ValueType::Date:
        return Texts::tr("Date and time");
    case domain::ValueType::Text:
        return Texts::tr("Text");
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

QString maskingText(domain::Masking masking)
{
    using enum domain::Masking;
    switch (masking) {
    case None:
        return Texts::tr("Not masked");
    case Phone:
        return Texts::tr("Phone numbers");
    case Email:
        return Texts::tr("E-mail addresses");
    case Ip:
        return Texts::tr("IP addresses");
    case IdNumber:
        return Texts::tr("Identity card numbers");
    case All:
        return Texts::tr("All of these within texts");
    case Pseudonym:
        return Texts::tr("Whole cell by a pseudonym");
    }
    return {};
}

QString personalDataText(domain::Masking kind, qint64 cells)
{
    using enum domain::Masking;
    const QString count = countText(cells);
    switch (kind) {
    case Phone:
        return Texts::tr("Looks like phone numbers; cells: %1").arg(count);
    case Email:
        return Texts::tr("Looks like e-mail addresses; cells: %1").arg(count);
    case Ip:
        return Texts::tr("Looks like IP addresses; cells: %1").arg(count);
    case IdNumber:
        return Texts::tr("Looks like identity card numbers; cells: %1").arg(count);
    case All:
        return Texts::tr("Texts hold personal data; cells: %1").arg(count);
    default:
        return {};
    }
}

QString toolText(const std::string& tool)
{
    static const QHash<QString, QString> names{{"qualtrics", "Qualtrics"},
                                               {"surveymonkey", "SurveyMonkey"},
                                               {"google-forms", "Google Forms"},
                                               {"limesurvey", "LimeSurvey"},
                                               {"kobo", "KoBo / ODK"}};
    if (tool == "wjx")
        return Texts::tr("Wenjuanxing (by text)");
    if (tool == "wjx-codes")
        return Texts::tr("Wenjuanxing (by number)");
    if (tool == "kdocs")
        return Texts::tr("Kingsoft Forms");
    return names.value(fromUtf8(tool), fromUtf8(tool));
}

QString formatText(const std::string& format)
{
    const auto* known = io::findFormat(format);
    return known ? QString::fromUtf8(known->title.data(), qsizetype(known->title.size())) : fromUtf8(format).toUpper();
}

QString columnTypeText(const domain::ColumnRecipe& column)
{
    if (column.role == domain::Role::Ignore)
        return Texts::tr("not read");
    if (column.masking != domain::Masking::None)
        return Texts::tr("text, masked");
    if (!column.separator.empty())
        return Texts::tr("%1 choices").arg(column.codes.size());
    if (column.type != domain::ValueType::Code)
        return column.unitSuffix.empty() ? typeText(column.type)
                                         : Texts::tr("number, %1").arg(fromUtf8(column.unitSuffix));
    if (column.scale)
        return column.codes.empty() ? rangeText(*column.scale) : Texts::tr("ordered %1").arg(rangeText(*column.scale));
    const std::size_t categories = std::max(column.codes.size(), column.labels.size());
    return categories == 0 ? typeText(column.type) : Texts::tr("%1 categories").arg(categories);
}

QString joinedSentences(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences)
        text += (text.isEmpty() || text.endsWith(QChar(u'。')) ? QString() : QStringLiteral(" ")) + sentence;
    return text;
}

} // namespace manyi::app

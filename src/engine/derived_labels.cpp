#include "engine/derived_labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QCoreApplication>

#include "base/datetime.h"
#include "base/number.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

constexpr std::size_t mostDateLabels = 2000;
constexpr std::size_t mostJoined = 4;

std::string cutText(double cut, domain::ValueType source)
{
    return source == domain::ValueType::Date ? base::formatDateTime(static_cast<base::Seconds>(cut))
                                             : base::formatNumber(cut);
}

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string weekdayName(int weekday)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Derived", "Monday"),    QT_TRANSLATE_NOOP("Derived", "Tuesday"),
        QT_TRANSLATE_NOOP("Derived", "Wednesday"), QT_TRANSLATE_NOOP("Derived", "Thursday"),
        QT_TRANSLATE_NOOP("Derived", "Friday"),    QT_TRANSLATE_NOOP("Derived", "Saturday"),
        QT_TRANSLATE_NOOP("Derived", "Sunday")};
    return weekday < 1 || weekday > 7 ? std::string()
                                      : QCoreApplication::translate("Derived", names[weekday - 1]).toStdString();
}

} // namespace

std::vector<domain::ValueLabel> bandLabels(const domain::Bands& bands, domain::ValueType source, bool wholeNumbers)
{
    std::vector<domain::ValueLabel> labels;
    const std::size_t last = bands.cuts.size();
    const auto text = [&](double cut) { return cutText(cut, source); };
    for (std::size_t band = 0; band <= last; ++band) {
        std::string label;
        if (band == 0)
            label = (bands.upperIncluded ? "≤ " : "< ") + text(bands.cuts.front());
        else if (band == last)
            label = (bands.upperIncluded ? "> " : "≥ ") + text(bands.cuts.back());
        else if (wholeNumbers) {
            const double low = bands.cuts[band - 1] + (bands.upperIncluded ? 1 : 0);
            const double high = bands.cuts[band] - (bands.upperIncluded ? 0 : 1);
            label = low == high ? text(low) : text(low) + "–" + text(high);
        } else {
            label = (bands.upperIncluded ? "> " : "") + text(bands.cuts[band - 1]) + " – " +
                    (bands.upperIncluded ? "" : "< ") + text(bands.cuts[band]);
        }
        labels.push_back({static_cast<double>(band) + 1, std::move(label)});
    }
    return labels;
}

std::vector<domain::ValueLabel> recodeLabels(const domain::Recode& recode, const domain::Variable& source)
{
    const auto ruleOf = [&](double code) {
        return std::find_if(recode.rules.begin(), recode.rules.end(),
                            [&](const domain::Recode::Rule& rule) { return code >= rule.low && code <= rule.high; });
    };
    std::map<double, std::vector<std::string>> joined;
    for (const domain::ValueLabel& label : source.labels) {
        const auto rule = ruleOf(label.code);
        const bool userMissing = domain::isUserMissing(source, label.code);
        if (rule == recode.rules.end()) {
            if (recode.keepOthers && !userMissing)
                joined[label.code].insert(joined[label.code].begin(), label.label);
        } else if (rule->code && (!userMissing || rule->low == rule->high)) {
            joined[*rule->code].push_back(label.label);
        }
    }
    std::vector<domain::ValueLabel> labels;
    for (auto& [code, parts] : joined) {
        std::string text = parts.front();
        for (std::size_t i = 1; i < parts.size() && i < mostJoined; ++i)
            text += " / " + parts[i];
        labels.push_back({code, parts.size() > mostJoined ? text + " …" : text});
    }
    return labels;
}

std::string datePartLabel(domain::DatePart::Part part, double code)
{
    using Part = domain::DatePart::Part;
    const int number = static_cast<int>(code);
    switch (part) {
    case Part::Quarter:
        return std::to_string(number / 10) + "Q" + std::to_string(number % 10);
    case Part::Month:
        return std::to_string(number / 100) + "-" + twoDigits(number % 100);
    case Part::Week:
        return std::to_string(number / 100) + "-W" + twoDigits(number % 100);
    case Part::Day:
        return std::to_string(number / 10000) + "-" + twoDigits(number / 100 % 100) + "-" + twoDigits(number % 100);
    case Part::Weekday:
        return weekdayName(number);
    case Part::Hour:
        return twoDigits(number) + ":00";
    case Part::Year:
        break;
    }
    return {};
}

std::vector<domain::ValueLabel> completedDateLabels(const domain::Variable& variable, const data::Column& column)
{
    const auto* part = variable.derivation ? std::get_if<domain::DatePart>(variable.derivation.get()) : nullptr;
    if (part == nullptr || part->part == domain::DatePart::Part::Year)
        return {};
    std::set<double> lacking;
    double last = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t row = 0; row < data::rowCount(column); ++row) {
        const double code = data::valueAt(column, row);
        if (std::isnan(code) || code == last)
            continue;
        last = code;
        if (lacking.size() < mostDateLabels)
            lacking.insert(code);
    }
    for (const domain::ValueLabel& label : variable.labels)
        lacking.erase(label.code);
    if (lacking.empty())
        return {};
    std::vector<domain::ValueLabel> labels = variable.labels;
    for (const double code : lacking)
        labels.push_back({code, datePartLabel(part->part, code)});
    std::sort(labels.begin(), labels.end(),
              [](const domain::ValueLabel& a, const domain::ValueLabel& b) { return a.code < b.code; });
    return labels;
}

std::vector<domain::ValueLabel> noAndYes()
{
    return {{0, QCoreApplication::translate("Derived", "No").toStdString()},
            {1, QCoreApplication::translate("Derived", "Yes").toStdString()}};
}

} // namespace manyi::engine

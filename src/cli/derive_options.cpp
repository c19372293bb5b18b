#include "cli/derive_options.h"

#include <limits>

#include <QCoreApplication>

#include "base/datetime.h"
#include "base/number.h"
#include "cli/commands.h"

namespace manyi::cli {

namespace {

constexpr double open = std::numeric_limits<double>::infinity();

base::Error unreadable(const std::string& text, const char* form)
{
    return invalidArgument(QCoreApplication::translate("CommandLine", "\"%1\" cannot be read. Write it as \"%2\".")
                               .arg(QString::fromStdString(text), QString::fromUtf8(form)));
}

std::string trimmed(const std::string& text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

std::vector<std::string> parts(const std::string& text, char separator)
{
    std::vector<std::string> list;
    for (const QString& part : QString::fromStdString(text).split(QLatin1Char(separator), Qt::SkipEmptyParts))
        list.push_back(part.trimmed().toStdString());
    return list;
}

// A variable and what stands behind the last colon that leaves a variable's name before it.
struct Parted {
    const domain::Variable* variable = nullptr;
    std::string rest;
};
base::Result<Parted> parted(const domain::Questionnaire& questionnaire, const std::string& text, bool restNeeded)
{
    if (const domain::Variable* variable = restNeeded ? nullptr : questionnaire.findByText(text))
        return Parted{variable, {}};
    for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
        if (const domain::Variable* variable = questionnaire.findByText(trimmed(text.substr(0, colon))))
            return Parted{variable, trimmed(text.substr(colon + 1))};
    }
    const auto unknown = resolveVariable(questionnaire, trimmed(text.substr(0, text.find(':'))));
    if (!unknown)
        return unknown.error();
    return invalidArgument(QCoreApplication::translate("CommandLine", "What is wanted of \"%1\" is missing; it stands "
                                                                      "behind a colon.")
                               .arg(QString::fromStdString(text)));
}

// "1..2", "..2", "3..", "3" or a label.
std::optional<domain::Recode::Rule> rangeOf(const domain::Variable& source, const std::string& text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos) {
        const auto code = domain::codeOf(source, text);
        return code ? std::optional(domain::Recode::Rule{*code, *code, std::nullopt}) : std::nullopt;
    }
    const std::string low = trimmed(text.substr(0, dots));
    const std::string high = trimmed(text.substr(dots + 2));
    const auto from = low.empty() ? std::optional(-open) : base::parseNumber(low);
    const auto to = high.empty() ? std::optional(open) : base::parseNumber(high);
    if (!from || !to || *from > *to)
        return std::nullopt;
    return domain::Recode::Rule{*from, *to, std::nullopt};
}

} // namespace

base::Result<domain::Derivation> recodeFromText(const domain::Questionnaire& questionnaire, const std::string& text)
{
    constexpr const char* form = "VAR:1..2=1;3=2;99=missing;else=missing";
    const auto split = parted(questionnaire, text, true);
    if (!split)
        return split.error();
    domain::Recode recode;
    recode.source = split->variable->id;
    for (const std::string& part : parts(split->rest, ';')) {
        const std::size_t equals = part.rfind('=');
        if (equals == std::string::npos)
            return unreadable(part, form);
        const std::string from = trimmed(part.substr(0, equals));
        const std::string to = trimmed(part.substr(equals + 1));
        if (from == "else") {
            recode.keepOthers = to != "missing";
            if (to == "missing" || to == "copy")
                continue;
        }
        auto rule = from == "else" ? std::optional(domain::Recode::Rule{-open, open, std::nullopt})
                                   : rangeOf(*split->variable, from);
        const auto code = base::parseNumber(to);
        if (!rule || (!code && to != "missing"))
            return unreadable(part, form);
        rule->code = code;
        recode.rules.push_back(*rule);
    }
    if (recode.rules.empty() && recode.keepOthers)
        return unreadable(text, form);
    return domain::Derivation(std::move(recode));
}

base::Result<domain::Derivation> bandsFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                               bool upperIncluded)
{
    const auto split = parted(questionnaire, text, true);
    if (!split)
        return split.error();
    domain::Bands bands{split->variable->id, {}, upperIncluded};
    for (const std::string& part : parts(split->rest, ',')) {
        const auto date = split->variable->type == domain::ValueType::Date
                              ? base::parseDateTime(part, base::DateOrder::YearMonthDay)
                              : std::nullopt;
        const auto number = date ? std::optional(static_cast<double>(*date)) : base::parseNumber(part);
        const bool ascends = number && (bands.cuts.empty() || *number > bands.cuts.back());
        if (!ascends)
            return unreadable(part, "VAR:18,25,35");
        bands.cuts.push_back(*number);
    }
    return domain::Derivation(std::move(bands));
}

base::Result<domain::Derivation> topBoxFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                                bool bottom)
{
    const auto split = parted(questionnaire, text, false);
    if (!split)
        return split.error();
    const auto boxes = split->rest.empty() ? std::optional(2.0) : base::parseNumber(split->rest);
    if (!boxes || *boxes < 1 || *boxes > 100 || *boxes != static_cast<int>(*boxes))
        return unreadable(text, "VAR:2");
    return domain::Derivation(domain::TopBoxFlag{split->variable->id, static_cast<int>(*boxes), bottom});
}

base::Result<domain::Derivation> itemsFromText(const domain::Questionnaire& questionnaire, const std::string& text,
                                               domain::ItemScore::Kind kind)
{
    domain::ItemScore score;
    score.kind = kind;
    std::string names = text;
    if (const std::size_t colon = text.rfind(":atleast="); colon != std::string::npos) {
        const auto least = base::parseNumber(text.substr(colon + 9));
        if (!least || *least < 1 || *least != static_cast<int>(*least))
            return unreadable(text, "VAR,VAR,VAR:atleast=2");
        score.leastValid = static_cast<int>(*least);
        names = text.substr(0, colon);
    }
    auto items = resolveVariables(questionnaire, {names});
    if (!items)
        return items.error();
    score.items = std::move(*items);
    return domain::Derivation(std::move(score));
}

base::Result<domain::Derivation> datePartFromText(const domain::Questionnaire& questionnaire, const std::string& text)
{
    const auto split = parted(questionnaire, text, true);
    if (!split)
        return split.error();
    const auto part = domain::datePartFromName(split->rest);
    if (!part)
        return unreadable(text, "VAR:year|quarter|month|week|day|weekday|hour");
    return domain::Derivation(domain::DatePart{split->variable->id, *part});
}

base::Result<std::vector<domain::ValueLabel>> labelsFromText(const std::string& text)
{
    std::vector<domain::ValueLabel> labels;
    for (const std::string& part : parts(text, ';')) {
        const std::size_t equals = part.find('=');
        const auto code = equals == std::string::npos ? std::nullopt : base::parseNumber(part.substr(0, equals));
        if (!code)
            return unreadable(part, "1=Low;2=High");
        labels.push_back({*code, trimmed(part.substr(equals + 1))});
    }
    return labels;
}

} // namespace manyi::cli

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import.h"
#include "engine/import/column_changes.h"
#include "engine/import/find_column.h"
#include "engine/import/masking.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

constexpr std::array<std::string_view, 13> keys{"role",    "type",   "label", "missing",  "labels",
                                                "reverse", "name",   "scale", "encoding", "separator",
                                                "sheet",   "format", "mask"};

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

base::Error badValue(const RecipeSetting& setting, const char* expected)
{
    return refused(QCoreApplication::translate("Import", "\"%1\" cannot be the %2 of \"%3\"; write %4.")
                       .arg(qt(setting.value), qt(setting.key), qt(setting.variable), QString::fromUtf8(expected)));
}

bool aboutTheFile(std::string_view key)
{
    return key == "encoding" || key == "separator" || key == "sheet" || key == "format";
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return parts;
}

// "97", "97..99" or "-3--1" is not one; nullopt for a text.
std::optional<domain::MissingRange> codeRange(std::string_view text)
{
    const std::size_t dots = text.find("..");
    const auto low = base::parseNumber(text.substr(0, dots));
    const auto high = dots == std::string_view::npos ? low : base::parseNumber(text.substr(dots + 2));
    if (!low || !high || *low > *high)
        return std::nullopt;
    return domain::MissingRange{*low, *high};
}

base::Status setRole(domain::ColumnRecipe& column, const RecipeSetting& setting, const io::ColumnProfile* profile)
{
    const auto role = domain::roleFromName(setting.value);
    if (!role)
        return badValue(setting, "id, date, duration, place, segment, wave, channel, csat, nps, ces, scale-item, "
                                 "multi-select, number, open-text, weight or ignore");
    changeRole(column, *role, profile);
    return {};
}

base::Status setType(domain::ColumnRecipe& column, const RecipeSetting& setting, const io::ColumnProfile* profile)
{
    const auto type = domain::typeFromName(setting.value);
    if (!type)
        return badValue(setting, "code, number, date or text");
    changeType(column, *type, profile);
    return {};
}

// A scale that was read off the answers is read again when some of them are declared missing.
void settleScale(domain::ColumnRecipe& column, const io::ColumnProfile* profile)
{
    const auto insideScale = [&](const domain::MissingRange& range) {
        return range.high >= column.scale->minimum && range.low <= column.scale->maximum;
    };
    if (column.scale && std::any_of(column.missing.begin(), column.missing.end(), insideScale))
        column.scale = scaleFor(column, profile);
}

base::Status setMissing(domain::ColumnRecipe& column, const RecipeSetting& setting, const io::ColumnProfile* profile)
{
    column.missing.clear();
    column.missingTexts.clear();
    for (const std::string_view part : split(setting.value, '|')) {
        if (const auto range = codeRange(part); range && column.type != domain::ValueType::Text)
            column.missing.push_back(*range);
        else
            column.missingTexts.emplace_back(part);
    }
    forgetMissingTexts(column);
    if (profile != nullptr && !column.codes.empty())
        codeTexts(column, *profile); // those that meant "no answer" until now
    settleScale(column, profile);
    return {};
}

base::Status setLabels(domain::ColumnRecipe& column, const RecipeSetting& setting)
{
    std::vector<domain::ValueLabel> labels;
    for (const std::string_view part : split(setting.value, '|')) {
        const std::size_t colon = part.find(':');
        const auto code = base::parseNumber(part.substr(0, colon));
        if (colon == std::string_view::npos || !code || *code != std::floor(*code))
            return badValue(setting, "codes and labels such as 1:bad|5:good");
        labels.push_back({*code, std::string(part.substr(colon + 1))});
    }
    changeLabels(column, std::move(labels));
    return {};
}

base::Status setReverse(domain::ColumnRecipe& column, const RecipeSetting& setting)
{
    if (setting.value != "yes" && setting.value != "no")
        return badValue(setting, "yes or no");
    column.reversed = setting.value == "yes";
    return {};
}

base::Status setScale(domain::ColumnRecipe& column, const RecipeSetting& setting)
{
    const auto range = codeRange(setting.value);
    if (!range || range->low == range->high)
        return badValue(setting, "the two ends, such as 1..5");
    column.scale = domain::ScaleRange{range->low, range->high};
    return {};
}

base::Status setMask(domain::ColumnRecipe& column, const RecipeSetting& setting)
{
    const auto masking = domain::maskingFromName(setting.value);
    if (!masking)
        return badValue(setting, "none, phone, e-mail, ip, id-number, all or hash");
    setMasking(column, *masking);
    return {};
}

base::Status setName(domain::ColumnRecipe& column, const RecipeSetting& setting)
{
    if (setting.value.empty())
        return badValue(setting, "a text");
    (setting.key == "name" ? column.name : column.label) = setting.value;
    return {};
}

base::Status applyToColumn(domain::ColumnRecipe& column, const RecipeSetting& setting, const io::ColumnProfile* profile)
{
    if (setting.key == "role")
        return setRole(column, setting, profile);
    if (setting.key == "type")
        return setType(column, setting, profile);
    if (setting.key == "missing")
        return setMissing(column, setting, profile);
    if (setting.key == "labels")
        return setLabels(column, setting);
    if (setting.key == "reverse")
        return setReverse(column, setting);
    if (setting.key == "scale")
        return setScale(column, setting);
    if (setting.key == "mask")
        return setMask(column, setting);
    return setName(column, setting);
}

base::Status applyToFile(domain::Recipe& recipe, const RecipeSetting& setting)
{
    if (setting.key == "encoding") {
        recipe.encoding = setting.value;
        return {};
    }
    if (setting.key == "sheet" || setting.key == "format") {
        (setting.key == "sheet" ? recipe.sheet : recipe.format) = setting.value;
        return {};
    }
    const auto separator = separatorFromText(setting.value);
    if (!separator)
        return refused(QCoreApplication::translate("Import", "\"%1\" is not a separator; write one character or tab.")
                           .arg(qt(setting.value)));
    recipe.separator = *separator;
    return {};
}

bool nameIsTaken(const domain::Recipe& recipe, std::size_t index, const std::string& name)
{
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        if (i != index && sameText(recipe.columns[i].name, name))
            return true;
    }
    return false;
}

} // namespace

base::Result<RecipeSetting> parseRecipeSetting(std::string_view text)
{
    RecipeSetting found;
    std::size_t at = std::string_view::npos;
    for (const std::string_view key : keys) {
        const std::string pattern = ':' + std::string(key) + '=';
        std::size_t position = text.rfind(pattern);
        std::size_t length = pattern.size();
        if (position == std::string_view::npos && aboutTheFile(key) && text.starts_with(pattern.substr(1))) {
            position = 0;
            --length;
        }
        if (position == std::string_view::npos || (at != std::string_view::npos && position < at))
            continue;
        at = position;
        found = {std::string(text.substr(0, position)), std::string(key), std::string(text.substr(position + length))};
    }
    if (at == std::string_view::npos || (found.variable.empty() && !aboutTheFile(found.key)))
        return refused(QCoreApplication::translate(
                           "Import",
                           "\"%1\" is not a setting; write VAR:key=value with the key role, type, label, "
                           "missing, labels, reverse, name, scale or mask, or encoding=…, separator=…, sheet=… or "
                           "format=….")
                           .arg(qt(text)));
    return found;
}

base::Status applySettings(domain::Recipe& recipe, const std::vector<RecipeSetting>& settings,
                           const io::CsvProfile* profile)
{
    for (const RecipeSetting& setting : settings) {
        if (aboutTheFile(setting.key)) {
            if (auto status = applyToFile(recipe, setting); !status)
                return status;
            continue;
        }
        const auto index = findColumn(recipe, setting.variable);
        if (!index)
            return index.error();
        domain::ColumnRecipe& column = recipe.columns[*index];
        if (setting.key == "name" && nameIsTaken(recipe, *index, setting.value))
            return refused(
                QCoreApplication::translate("Import", "Another column is called %1 already; choose another name.")
                    .arg(qt(setting.value)));
        const io::ColumnProfile* found = profile != nullptr ? profileOf(column, *profile) : nullptr;
        if (auto status = applyToColumn(column, setting, found); !status)
            return status;
        column.confidence = 1;
        column.reason = QCoreApplication::translate("Import", "Set by you.").toStdString();
    }
    return {};
}

base::Status applySettings(domain::Recipe& recipe, const std::vector<RecipeSetting>& settings)
{
    return applySettings(recipe, settings, nullptr);
}

} // namespace manyi::engine

#include "engine/settings.h"

#include <algorithm>
#include <array>

#include "base/number.h"

namespace manyi::engine {

namespace {

constexpr std::array<std::string_view, 4> correctionNames{"none", "bonferroni", "holm", "benjamini-hochberg"};

double numberSetting(const store::ProjectFile& file, const char* key, double otherwise, double low, double high)
{
    const auto text = file.setting(key);
    const auto number = text ? base::parseNumber(*text) : std::nullopt;
    return number && *number >= low && *number <= high ? *number : otherwise;
}

} // namespace

analysis::MetricOptions metricOptionsOf(const store::ProjectFile& file)
{
    analysis::MetricOptions options;
    options.confidence = numberSetting(file, settingConfidence, options.confidence, 0.5, 0.9999);
    options.significance = numberSetting(file, settingSignificance, options.significance, 0.0001, 0.5);
    options.markBelow = static_cast<int>(numberSetting(file, settingMarkBelow, options.markBelow, 0, 1e6));
    options.hideBelow = static_cast<int>(numberSetting(file, settingHideBelow, options.hideBelow, 0, 1e6));
    if (const auto name = file.setting(settingCorrection); name)
        options.correction = correctionFromName(*name).value_or(options.correction);
    if (const auto name = file.setting(settingNpsInterval); name && *name == "wald")
        options.npsInterval = analysis::NpsInterval::Wald;
    return options;
}

std::string_view correctionName(analysis::Correction correction)
{
    return correctionNames[static_cast<std::size_t>(correction)];
}

std::optional<analysis::Correction> correctionFromName(std::string_view name)
{
    const auto it = std::find(correctionNames.begin(), correctionNames.end(), name);
    if (it == correctionNames.end())
        return std::nullopt;
    return static_cast<analysis::Correction>(it - correctionNames.begin());
}

} // namespace manyi::engine

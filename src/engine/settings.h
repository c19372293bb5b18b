#pragma once

#include "analysis/satisfaction/metrics.h"
#include "base/result.h"
#include "engine/project.h"

namespace manyi::engine {

// The names of the project's settings that figures depend on (store::ProjectFile::setting). Unset means the default.
inline constexpr const char* settingTitle = "title";
inline constexpr const char* settingClient = "client";
inline constexpr const char* settingWeight = "weight";             // name of the weight variable
inline constexpr const char* settingWeightOn = "weight_on";        // "no": weights are switched off
inline constexpr const char* settingConfidence = "confidence";     // "0.95"
inline constexpr const char* settingCorrection = "correction";     // none, bonferroni, holm, benjamini-hochberg
inline constexpr const char* settingSignificance = "significance"; // "0.05"
inline constexpr const char* settingNpsInterval = "nps_interval";  // adjusted-wald, wald
inline constexpr const char* settingMarkBelow = "mark_below";      // "50"
inline constexpr const char* settingHideBelow = "hide_below";      // "30"

// The options that the settings of a file make; what is unset, unreadable or out of bounds is the default.
analysis::MetricOptions metricOptionsOf(const store::ProjectFile& file);

std::string_view correctionName(analysis::Correction correction);
std::optional<analysis::Correction> correctionFromName(std::string_view name);

} // namespace manyi::engine

#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "engine/project.h"

namespace manyi::app {

// What a variable of codes, numbers or dates holds, as it is stored (reversed items not mirrored).
struct HeldValues {
    struct Value {
        double value = 0;
        std::int64_t n = 0;
    };
    std::vector<Value> values; // different ones, ascending
    bool userMissing = false;  // user-missing codes are among them
};
// `withMissing`: user-missing codes, too. Texts hold none.
base::Result<HeldValues> heldValues(engine::Project& project, base::VariableId variable, bool withMissing,
                                    base::Progress& progress);

// Cuts (the beginnings of the second band on) that give about as many responses to each of `bands` bands, or bands of
// equal width with round ends; fewer when the values do not allow for more. `upperIncluded`: cuts are the ends of
// bands.
std::vector<double> equalCounts(const HeldValues& held, int bands, bool upperIncluded);
std::vector<double> equalWidths(const HeldValues& held, int bands);

// "3", "1–3", "..3", "4..": a range of old codes; nullopt = cannot be read.
struct CodeRange {
    double low = 0;
    double high = 0;
};
std::optional<CodeRange> codeRangeFromText(const QString& text);
QString codeRangeText(double low, double high);

} // namespace manyi::app

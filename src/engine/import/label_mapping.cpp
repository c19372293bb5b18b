#include "engine/import/label_mapping.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using Labels = std::map<std::string, double>;

Labels uniqueLabels(const ColumnRecipe& column)
{
    Labels labels;
    std::set<std::string> twice;
    for (const domain::ValueLabel& label : column.labels) {
        const std::string text = qt(label.label).simplified().toCaseFolded().toStdString();
        if (text.empty() || base::parseNumber(text) || isMissingCode(column, label.code))
            continue;
        if (!labels.emplace(text, label.code).second)
            twice.insert(text);
    }
    for (const std::string& text : twice)
        labels.erase(text);
    return labels;
}

// Codes of labels that both have: of the file -> of the project.
std::map<double, double> commonCodes(const ColumnRecipe& known, const ColumnRecipe& given)
{
    const Labels before = uniqueLabels(known);
    std::map<double, double> codes;
    for (const auto& [label, code] : uniqueLabels(given)) {
        if (const auto it = before.find(label); it != before.end())
            codes.emplace(code, it->second);
    }
    return codes;
}

// Codes of the scale that the labels leave open.
void mirrorUnlabelled(const ColumnRecipe& known, const domain::ScaleRange& range, std::map<double, double>& codes)
{
    const double sum = range.minimum + range.maximum;
    for (double code = std::ceil(range.minimum); code <= range.maximum && range.maximum - range.minimum <= 100;
         ++code) {
        if (!isMissingCode(known, code))
            codes.emplace(code, sum - code);
    }
}

} // namespace

std::optional<domain::ScaleRange> labelledRange(const ColumnRecipe& column)
{
    std::set<double> codes;
    for (const domain::ValueLabel& label : column.labels) {
        if (!isMissingCode(column, label.code))
            codes.insert(label.code);
    }
    if (codes.size() < 2)
        return std::nullopt;
    return domain::ScaleRange{*codes.begin(), *codes.rbegin()};
}

LabelMapping mapByLabels(const ColumnRecipe& known, const ColumnRecipe& given)
{
    LabelMapping mapping;
    std::map<double, double> codes = commonCodes(known, given);
    const auto moved =
        std::count_if(codes.begin(), codes.end(), [](const auto& pair) { return pair.first != pair.second; });
    if (moved == 0)
        return mapping;
    const auto range = known.scale ? known.scale : labelledRange(known);
    const bool mirrored = moved > 1 && range && std::all_of(codes.begin(), codes.end(), [&](const auto& pair) {
                              return pair.first + pair.second == range->minimum + range->maximum;
                          });
    mapping.change = mirrored ? LabelMapping::Change::Direction : LabelMapping::Change::Order;
    mapping.codes = std::move(codes);
    if (mirrored)
        mirrorUnlabelled(known, *range, mapping.codes);
    return mapping;
}

} // namespace manyi::engine

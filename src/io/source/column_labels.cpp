#include "io/source/column_labels.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"
#include "io/guess/answer_scale.h"
#include "io/guess/column_guess.h"
#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

// Longer scales than 0 to 10 are measures.
constexpr double longestScale = 10;

} // namespace

std::string wordsOf(const SourceColumn& said)
{
    return said.label.empty() || said.label == said.name ? said.name : said.name + ' ' + said.label;
}

bool declaredMissing(const SourceColumn& said, const std::string& cell)
{
    if (std::find(said.missingTexts.begin(), said.missingTexts.end(), cell) != said.missingTexts.end())
        return true;
    const auto code = said.missing.empty() ? std::nullopt : base::parseNumber(cell);
    return code && std::any_of(said.missing.begin(), said.missing.end(), [&](const domain::MissingRange& range) {
               return *code >= range.low && *code <= range.high;
           });
}

const std::string* labelOf(const SourceColumn& said, double code)
{
    const auto it =
        std::find_if(said.labels.begin(), said.labels.end(), [&](const auto& label) { return label.code == code; });
    return it == said.labels.end() ? nullptr : &it->label;
}

std::vector<domain::ValueLabel> validLabels(const SourceColumn& said)
{
    std::vector<domain::ValueLabel> labels;
    for (const domain::ValueLabel& label : said.labels)
        if (!declaredMissing(said, base::formatNumber(label.code)))
            labels.push_back(label);
    return labels;
}

std::optional<ColumnProfile> asLabels(const SourceColumn& said, const ColumnProfile& answers)
{
    ColumnProfile labels = answers;
    labels.integers = labels.numbers = labels.dates = 0;
    std::int64_t with = 0;
    std::int64_t all = 0;
    for (ColumnProfile::Distinct& value : labels.distinct) {
        const auto code = base::parseNumber(value.text);
        const std::string* label = code ? labelOf(said, *code) : nullptr;
        all += value.count;
        with += label != nullptr ? value.count : 0;
        if (label != nullptr)
            value.text = *label;
    }
    if (with * 10 < all * 9)
        return std::nullopt;
    return labels;
}

std::optional<domain::ScaleRange> scaleOf(const SourceColumn& said, const ColumnProfile& answers)
{
    double low = std::numeric_limits<double>::max();
    double high = -low;
    const auto see = [&](double code) {
        low = std::min(low, code);
        high = std::max(high, code);
    };
    for (const domain::ValueLabel& label : said.labels)
        if (!declaredMissing(said, base::formatNumber(label.code)))
            see(label.code);
    for (const ColumnProfile::Distinct& value : answers.distinct)
        if (const auto code = base::parseNumber(value.text))
            see(*code);
    if (high <= low || high - low > longestScale)
        return std::nullopt;
    return domain::ScaleRange{low, high};
}

std::optional<LabelledScale> scaleByLabels(const SourceColumn& said, std::int64_t records)
{
    const auto labels = validLabels(said);
    std::vector<ColumnProfile::Distinct> texts;
    for (const domain::ValueLabel& label : labels)
        texts.push_back({label.label, 1, 0});
    const auto scale = recogniseScale(texts, std::max<std::int64_t>(records, 1));
    if (!scale)
        return std::nullopt;
    const auto isStep = [&](const std::string& label) {
        return std::find(scale->strangers.begin(), scale->strangers.end(), label) == scale->strangers.end();
    };
    if (labels.size() < 3 || !isStep(labels.front().label) || !isStep(labels.back().label))
        return std::nullopt;
    const auto codeOf = [&](const std::string& text) {
        const auto it = std::find_if(labels.begin(), labels.end(), [&](const auto& l) { return l.label == text; });
        return it == labels.end() ? 0 : it->code;
    };
    return LabelledScale{roleOfScale(*scale, headerWords(wordsOf(said))),
                         codeOf(scale->codes.front().text) > codeOf(scale->codes.back().text)};
}

bool onlyEndsLabelled(const SourceColumn& said, const ColumnProfile& answers)
{
    const auto labels = validLabels(said);
    const auto range = scaleOf(said, answers);
    if (labels.size() < 2 || labels.size() > 3 || !range || range->maximum - range->minimum < 3)
        return false;
    const bool middle = labels.size() == 2 || labels[1].code - range->minimum == range->maximum - labels[1].code;
    return middle && labels.front().code == range->minimum && labels.back().code == range->maximum;
}

bool isLabelledMeasure(const SourceColumn& said, const ColumnProfile& answers)
{
    const auto labelled = std::count_if(answers.distinct.begin(), answers.distinct.end(), [&](const auto& value) {
        const auto code = base::parseNumber(value.text);
        return code && labelOf(said, *code) != nullptr;
    });
    return answers.distinct.size() > 20 && static_cast<std::size_t>(labelled) * 2 < answers.distinct.size();
}

} // namespace manyi::io

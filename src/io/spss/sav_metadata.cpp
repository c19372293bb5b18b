#include <algorithm>
#include <array>

#include <QString>

#include "io/spss/sav_writer.h"

namespace manyi::io {

namespace {

bool allowedInName(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '$' || c == '#' || c == '@' || c >= 0x80;
}

bool isReserved(const std::string& name)
{
    static constexpr std::array<std::string_view, 13> words = {"ALL", "AND", "BY",  "EQ", "GE", "GT",  "LE",
                                                               "LT",  "NE",  "NOT", "OR", "TO", "WITH"};
    const std::string upper = QString::fromStdString(name).toUpper().toStdString();
    return std::find(words.begin(), words.end(), upper) != words.end();
}

bool within(const domain::MissingRange& range, double code)
{
    return code >= range.low && code <= range.high;
}

bool isRange(const domain::MissingRange& range)
{
    return range.low < range.high;
}

// One range that holds all of them, if no answer of the variable lies in it.
bool coveredByOne(const domain::Variable& variable, domain::MissingRange& all)
{
    all = variable.missing.front();
    for (const domain::MissingRange& range : variable.missing)
        all = {std::min(all.low, range.low), std::max(all.high, range.high)};
    const bool label = std::any_of(variable.labels.begin(), variable.labels.end(), [&](const auto& value) {
        return within(all, value.code) && !domain::isUserMissing(variable, value.code);
    });
    const bool scale = variable.scale && variable.scale->maximum >= all.low && variable.scale->minimum <= all.high;
    return !label && !scale;
}

} // namespace

std::string_view cutText(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

std::string spssName(std::string_view name)
{
    std::string made;
    for (const char c : name)
        made += allowedInName(static_cast<unsigned char>(c)) ? c : '_';
    const bool letter = !made.empty() && ((made[0] >= 'a' && made[0] <= 'z') || (made[0] >= 'A' && made[0] <= 'Z') ||
                                          made[0] == '@' || static_cast<unsigned char>(made[0]) >= 0x80);
    if (!letter)
        made.insert(0, "V");
    made = cutText(made, 64);
    while (made.size() > 1 && made.back() == '.')
        made.pop_back();
    return isReserved(made) ? made + '_' : made;
}

std::vector<domain::MissingRange> spssMissing(const domain::Variable& variable)
{
    const auto& missing = variable.missing;
    const auto ranges = std::count_if(missing.begin(), missing.end(), isRange);
    const auto codes = static_cast<std::ptrdiff_t>(missing.size()) - ranges;
    if (missing.empty() || (ranges == 0 && codes <= 3))
        return missing;
    if (ranges == 1 && codes <= 1) {
        std::vector<domain::MissingRange> rangeFirst = missing;
        std::stable_partition(rangeFirst.begin(), rangeFirst.end(), isRange);
        return rangeFirst;
    }
    if (domain::MissingRange all{}; coveredByOne(variable, all))
        return {all};
    std::vector<domain::MissingRange> kept;
    for (const domain::MissingRange& range : missing)
        if (isRange(range) == (ranges > 0) && kept.size() < (ranges > 0 ? 1U : 3U))
            kept.push_back(range);
    if (const auto code = std::find_if_not(missing.begin(), missing.end(), isRange);
        ranges > 0 && code != missing.end())
        kept.push_back(*code);
    return kept;
}

} // namespace manyi::io

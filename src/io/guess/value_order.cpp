#include "io/guess/value_order.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto part) { return text.starts_with(part); });
}

bool holdsAny(std::string_view text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](auto part) { return text.find(part) != std::string_view::npos; });
}

// Takes "12,500.5" from the beginning of the text.
std::optional<double> leadingAmount(std::string_view& text)
{
    std::string digits;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const bool nextDigit = at + 1 < text.size() && isDigit(text[at + 1]);
        if (isDigit(c))
            digits += c;
        else if (c == '.' && !digits.empty() && nextDigit && digits.find('.') == std::string::npos)
            digits += c;
        else if (!(c == ',' && !digits.empty() && nextDigit))
            break;
    }
    text.remove_prefix(at);
    return base::parseNumber(digits);
}

// Where a range or amount begins; "under 18" just below 18, "65 and more" just above.
std::optional<double> amountKey(const std::string& original)
{
    const std::string lower = asciiLower(trimmed(original));
    std::string_view text = lower;
    const bool below = startsWithAny(text, {"under", "below", "less than", "up to", "fewer than", "<", "不到", "低于"});
    const bool above = startsWithAny(text, {"over", "above", "more than", "at least", ">", "超过", "高于"});
    if (below || above)
        while (!text.empty() && !isDigit(text.front()))
            text.remove_prefix(1);
    while (startsWithAny(text, {"$", "￥", "¥", "€", "£"}))
        text.remove_prefix(text.starts_with("$") ? 1 : text.starts_with("€") || text.starts_with("￥") ? 3 : 2);
    const auto amount = leadingAmount(text);
    if (!amount)
        return std::nullopt;
    if (below || holdsAny(text, {"以下", "以内", "及以下", "or less", "or under", "or younger"}))
        return *amount - 0.5;
    if (above || text.starts_with("+") || holdsAny(text, {"以上", "or more", "and over", "and up", "or older"}))
        return *amount + 0.25;
    return amount;
}

// The code in front of a text and what follows it; nullopt for ranges ("18-24") and plain texts.
std::optional<double> leadingCode(std::string_view text)
{
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    std::size_t end = negative ? 1 : 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    const auto code = wholeNumber(text.substr(0, end));
    if (!code || *code > 100 || *code < -99)
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(end));
    if (rest.empty())
        return static_cast<double>(*code);
    if (std::any_of(rest.begin(), rest.end(), isDigit))
        return std::nullopt;
    const bool parted = startsWithAny(rest, {"-", "–", "—", ":", "：", "=", ")", "）", "(", "（", ".", "、"});
    const bool unit = rest == "分" || rest == "星" || startsWithAny(rest, {"分(", "分（", "星(", "星（", "分 ", "分-"});
    return parted || unit ? std::optional(static_cast<double>(*code)) : std::nullopt;
}

} // namespace

bool naturalLess(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto run = [](std::string_view text, std::size_t& at) {
                while (at + 1 < text.size() && text[at] == '0' && isDigit(text[at + 1]))
                    ++at;
                const std::size_t from = at;
                while (at < text.size() && isDigit(text[at]))
                    ++at;
                return text.substr(from, at - from);
            };
            const std::string_view first = run(a, i);
            const std::string_view second = run(b, j);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (first != second)
                return first < second;
            continue;
        }
        const auto fold = [](char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); };
        if (fold(a[i]) != fold(b[j]))
            return fold(a[i]) < fold(b[j]);
        ++i;
        ++j;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b;
}

std::vector<std::string> orderedTexts(const std::vector<ColumnProfile::Distinct>& values)
{
    struct Keyed {
        std::string text;
        std::optional<double> amount;
    };
    std::vector<Keyed> keyed;
    std::size_t amounts = 0;
    for (const auto& value : values) {
        keyed.push_back({value.text, amountKey(value.text)});
        amounts += keyed.back().amount ? 1 : 0;
    }
    const bool byAmount = amounts * 2 > keyed.size();
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        if (byAmount && a.amount.has_value() != b.amount.has_value())
            return a.amount.has_value();
        if (byAmount && a.amount && *a.amount != *b.amount)
            return *a.amount < *b.amount;
        return naturalLess(a.text, b.text);
    });
    std::vector<std::string> texts;
    for (Keyed& entry : keyed)
        texts.push_back(std::move(entry.text));
    return texts;
}

std::optional<std::vector<domain::TextCode>> leadingCodes(const std::vector<ColumnProfile::Distinct>& values)
{
    std::vector<domain::TextCode> codes;
    std::set<double> taken;
    bool worded = false;
    for (const auto& value : values) {
        const auto code = leadingCode(value.text);
        if (!code || !taken.insert(*code).second)
            return std::nullopt;
        worded = worded || !wholeNumber(trimmed(value.text));
        codes.push_back({value.text, *code});
    }
    if (!worded || codes.size() < 2)
        return std::nullopt;
    std::sort(codes.begin(), codes.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return codes;
}

} // namespace manyi::io

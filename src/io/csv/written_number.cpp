#include "io/csv/written_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number.h"
#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

constexpr std::size_t longest = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct CurrencySign {
    std::string_view sign;
    Currency currency;
    bool before; // may stand in front of the number, too
};
constexpr auto signs = std::to_array<CurrencySign>({{"¥", Currency::Yuan, true},
                                                    {"$", Currency::Dollar, true},
                                                    {"€", Currency::Euro, true},
                                                    {"£", Currency::Pound, true},
                                                    {"元", Currency::Yuan, false}});

bool cutBefore(std::string_view& text, std::string_view sign)
{
    if (!text.starts_with(sign))
        return false;
    text = trimmed(text.substr(sign.size()));
    return true;
}

bool cutBehind(std::string_view& text, std::string_view sign)
{
    if (!text.ends_with(sign))
        return false;
    text = trimmed(text.substr(0, text.size() - sign.size()));
    return true;
}

// What stands around the digits. nullopt when the currencies are two, or a share has one.
struct Marks {
    bool negative = false;
    bool percent = false;
    Currency currency = Currency::None;
};
std::optional<Marks> cutMarks(std::string_view& text)
{
    Marks marks;
    marks.negative = cutBefore(text, "-");
    const bool sign = marks.negative || cutBefore(text, "+");
    for (const CurrencySign& known : signs) {
        const bool before = known.before && cutBefore(text, known.sign);
        const bool behind = cutBehind(text, known.sign);
        if (!before && !behind)
            continue;
        if (marks.currency != Currency::None && marks.currency != known.currency)
            return std::nullopt;
        marks.currency = known.currency;
    }
    if (!sign && marks.currency != Currency::None)
        marks.negative = cutBefore(text, "-");
    marks.percent = cutBehind(text, "%");
    return marks.percent && marks.currency != Currency::None ? std::nullopt : std::optional(marks);
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

// The digits of "1,234,567" without their separators; empty when the groups are not strict.
std::string withoutGroups(std::string_view whole, char separator, bool& noList)
{
    const std::size_t first = whole.find(separator);
    if (first == 0 || first > 3 || whole.front() == '0')
        return {};
    std::string digits(whole.substr(0, first));
    noList = noList || first < 3;
    for (std::size_t at = first; at < whole.size(); at += 4) {
        if (whole[at] != separator || whole.size() - at < 4)
            return {};
        noList = noList || whole[at + 1] == '0';
        digits += whole.substr(at + 1, 3);
    }
    return digits;
}

// `digits` has no sign and no marks. Empty `plain`: no number.
WrittenNumber withoutMarks(std::string_view digits, const Marks& marks, char decimal)
{
    WrittenNumber number;
    const std::size_t point = std::min(digits.find(decimal), digits.size());
    const std::string_view whole = digits.substr(0, point);
    const std::string_view fraction = digits.substr(point);
    const char separator = decimal == ',' ? '.' : ',';
    const bool grouped = whole.find(separator) != std::string_view::npos;
    const bool marked = marks.percent || marks.currency != Currency::None;
    number.form.fraction = !fraction.empty();
    number.form.percent = marks.percent;
    number.form.currency = marks.currency;
    number.form.noList = number.form.fraction || marked;
    number.plain = grouped ? withoutGroups(whole, separator, number.form.noList) : std::string(whole);
    if ((!grouped && !marked) || !allDigits(number.plain) || (number.form.fraction && !allDigits(fraction.substr(1)))) {
        number.plain.clear();
        return number;
    }
    number.plain.append(fraction);
    if (marks.negative)
        number.plain.insert(0, 1, '-');
    return number;
}

} // namespace

std::string halfWidth(std::string_view text)
{
    static constexpr std::pair<std::string_view, std::string_view> others[] = {
        {"￥", "¥"}, {"￡", "£"}, {"−", "-"}, {"\xE3\x80\x80", " "}};
    std::string half;
    half.reserve(text.size());
    while (!text.empty()) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        std::size_t taken = 1;
        // U+FF01 to U+FF5E stand for '!' to '~'.
        if (text.size() >= 3 && byte(0) == 0xEF &&
            ((byte(1) == 0xBC && byte(2) >= 0x81) || (byte(1) == 0xBD && byte(2) <= 0x9E))) {
            half += static_cast<char>((byte(1) - 0xBC) * 0x40 + (byte(2) - 0x81) + '!');
            taken = 3;
        } else {
            const auto* const other = std::find_if(std::begin(others), std::end(others),
                                                   [&](const auto& pair) { return text.starts_with(pair.first); });
            taken = other == std::end(others) ? 1 : other->first.size();
            half += other == std::end(others) ? text.substr(0, 1) : other->second;
        }
        text.remove_prefix(taken);
    }
    return half;
}

bool mayBeWritten(std::string_view text)
{
    if (text.size() < 2 || text.size() > longest)
        return false;
    const auto first = static_cast<unsigned char>(text.front());
    const auto last = static_cast<unsigned char>(text.back());
    constexpr unsigned char yenPound = 0xC2;
    constexpr unsigned char euroMinus = 0xE2;
    constexpr unsigned char fullWidth = 0xEF;
    const bool begins = isDigit(text.front()) || first == '-' || first == '+' || first == '$' || first == yenPound ||
                        first == euroMinus || first == fullWidth;
    return begins && (isDigit(text.back()) || last == '%' || last == '$' || last >= 0x80);
}

std::optional<WrittenNumber> writtenNumber(std::string_view text, char decimal)
{
    text = trimmed(text);
    if (!mayBeWritten(text))
        return std::nullopt;
    const std::string half = halfWidth(text);
    std::string_view digits = half;
    const auto marks = cutMarks(digits);
    if (!marks)
        return std::nullopt;
    WrittenNumber number = withoutMarks(digits, *marks, decimal);
    const auto value = base::parseNumber(number.plain, decimal);
    if (!value)
        return std::nullopt;
    number.value = *value;
    return number;
}

std::optional<double> numberAsWritten(std::string_view text, char decimal)
{
    if (const auto plain = base::parseNumber(text, decimal))
        return plain;
    text = trimmed(text);
    if (!mayBeWritten(text))
        return std::nullopt;
    if (const auto plain = base::parseNumber(halfWidth(text), decimal))
        return plain;
    const auto written = writtenNumber(text, decimal);
    return written ? std::optional(written->value) : std::nullopt;
}

} // namespace manyi::io

#include "io/personal/find_personal.h"

#include <algorithm>
#include <array>

namespace manyi::io {

namespace {

using domain::Masking;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLocalPart(char c)
{
    return isDigit(c) || isLetter(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool isDomainPart(char c)
{
    return isDigit(c) || isLetter(c) || c == '.' || c == '-';
}

// Characters that one of the parts may be made of; a part ends where they end.
bool belongs(char c)
{
    return isLocalPart(c) || isDomainPart(c) || c == '@' || c == ':' || c == '(' || c == ')';
}

bool isIpV4(std::string_view text)
{
    int groups = 0;
    while (true) {
        const std::size_t end = std::min(text.find('.'), text.size());
        const std::string_view group = text.substr(0, end);
        int value = 0;
        if (group.empty() || group.size() > 3 || !std::all_of(group.begin(), group.end(), isDigit))
            return false;
        for (const char c : group)
            value = 10 * value + (c - '0');
        ++groups;
        if (value > 255)
            return false;
        if (end == text.size())
            return groups == 4;
        text.remove_prefix(end + 1);
    }
}

bool isIpV6(std::string_view text, int leastGroups)
{
    const std::size_t gap = text.find("::");
    if (gap != std::string_view::npos && text.find("::", gap + 1) != std::string_view::npos)
        return false;
    int groups = 0;
    int colons = 0;
    int length = 0;
    for (const char c : text) {
        if (c == ':') {
            groups += length > 0 ? 1 : 0;
            length = 0;
            ++colons;
        } else if (!isHex(c) || ++length > 4) {
            return false;
        }
    }
    groups += length > 0 ? 1 : 0;
    const bool hangs = text.ends_with(':') && !text.ends_with("::");
    const bool complete =
        gap == std::string_view::npos ? groups == 8 && colons == 7 : groups >= leastGroups && groups <= 7;
    return !hangs && complete && std::any_of(text.begin(), text.end(), isDigit);
}

bool isDate(std::string_view digits)
{
    const int month = 10 * (digits[2] - '0') + (digits[3] - '0');
    const int day = 10 * (digits[4] - '0') + (digits[5] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// GB 11643-1999: weights 2^(17-i) mod 11.
bool checkDigitFits(std::string_view text)
{
    static constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (text[i] - '0');
    const char last = text[17] == 'x' ? 'X' : text[17];
    return last == checks[static_cast<std::size_t>(sum % 11)];
}

std::string_view withoutCountry(std::string_view digits)
{
    if (digits.starts_with("+86"))
        return digits.substr(3);
    return digits.starts_with("0086") ? digits.substr(4) : digits;
}

// The run of characters at `begin` that may belong to one part; no part is longer than 400.
std::size_t runEnd(std::string_view text, std::size_t begin)
{
    constexpr std::size_t longest = 400;
    const std::size_t most = std::min(text.size(), begin + longest);
    std::size_t end = begin;
    while (end < most && belongs(text[end]))
        ++end;
    return end;
}

std::string_view withoutEnds(std::string_view text, std::string_view signs)
{
    while (!text.empty() && signs.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    while (!text.empty() && signs.find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

// The longest pieces of a run that are made of such characters, one after the other.
template <class Is, class Try>
std::optional<PersonalPart> firstPiece(std::string_view run, Is is, Try attempt)
{
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (!is(run[i]))
            continue;
        std::size_t end = i;
        while (end < run.size() && is(run[end]))
            ++end;
        if (auto part = attempt(run.substr(i, end - i)))
            return part;
        i = end;
    }
    return std::nullopt;
}

PersonalPart partOf(std::string_view whole, std::string_view part, Masking kind)
{
    return {static_cast<std::size_t>(part.data() - whole.data()), part.size(), kind};
}

std::optional<PersonalPart> emailIn(std::string_view text, std::string_view run)
{
    for (std::size_t at = run.find('@'); at != std::string_view::npos; at = run.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && isLocalPart(run[begin - 1]))
            --begin;
        std::size_t end = at + 1;
        while (end < run.size() && isDomainPart(run[end]))
            ++end;
        while (end > at && (run[end - 1] == '.' || run[end - 1] == '-'))
            --end;
        if (const std::string_view email = run.substr(begin, end - begin); isEmail(email))
            return partOf(text, email, Masking::Email);
    }
    return std::nullopt;
}

std::optional<PersonalPart> addressIn(std::string_view text, std::string_view run)
{
    const auto four = firstPiece(
        run, [](char c) { return isDigit(c) || c == '.'; },
        [&](std::string_view piece) {
            piece = withoutEnds(piece, ".");
            return isIpV4(piece) ? std::optional(partOf(text, piece, Masking::Ip)) : std::nullopt;
        });
    if (four)
        return four;
    return firstPiece(
        run, [](char c) { return isHex(c) || c == ':'; },
        [&](std::string_view piece) -> std::optional<PersonalPart> {
            if (piece.starts_with(':') && !piece.starts_with("::"))
                piece.remove_prefix(1);
            return piece.size() > 2 && isIpV6(piece, 2) ? std::optional(partOf(text, piece, Masking::Ip))
                                                        : std::nullopt;
        });
}

// A cell such as 27345.481246106327, a measured value: its decimals are nobody's number.
bool isDecimal(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    return point != std::string_view::npos && point > 0 && point + 1 < text.size() &&
           std::count(text.begin(), text.end(), '.') == 1 &&
           std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
}

// A number within a run: digits with + before and single blanks, hyphens or brackets between.
constexpr std::size_t longestNumber = 24;

std::optional<PersonalPart> numberIn(std::string_view text, std::size_t from, std::size_t end)
{
    for (std::size_t i = from; i < end; ++i) {
        if (!isDigit(text[i]) && text[i] != '+')
            continue;
        std::size_t stop = i + 1;
        while (stop < std::min(text.size(), i + longestNumber) &&
               (isDigit(text[stop]) || ((text[stop] == '-' || text[stop] == ' ') && stop + 1 < text.size() &&
                                        isDigit(text[stop + 1]) && isDigit(text[stop - 1]))))
            ++stop;
        const bool isX = stop < text.size() && (text[stop] == 'X' || text[stop] == 'x');
        if (isX && isIdNumber(text.substr(i, stop + 1 - i)))
            return PersonalPart{i, stop + 1 - i, Masking::IdNumber};
        for (std::size_t last = stop; last > i; --last) {
            const std::string_view candidate = text.substr(i, last - i);
            if (isDigit(text[last - 1]) && (last == text.size() || !isDigit(text[last]))) {
                if (isIdNumber(candidate))
                    return PersonalPart{i, candidate.size(), Masking::IdNumber};
                if (isPhone(candidate))
                    return PersonalPart{i, candidate.size(), Masking::Phone};
            }
        }
        while (i + 1 < end && (isDigit(text[i + 1])))
            ++i;
    }
    return std::nullopt;
}

} // namespace

bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at > 64 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.rfind('.');
    return dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2 && domain.front() != '.' &&
           domain.find("..") == std::string_view::npos && std::all_of(local.begin(), local.end(), isLocalPart) &&
           std::all_of(domain.begin(), domain.end(), isDomainPart) &&
           std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1, domain.end(), isLetter);
}

bool isIpAddress(std::string_view text)
{
    return text.find(':') != std::string_view::npos ? text.size() > 2 && isIpV6(text, 1) : isIpV4(text);
}

bool isIdNumber(std::string_view text)
{
    if (text.size() == 18)
        return std::all_of(text.begin(), text.end() - 1, isDigit) && text[0] != '0' && isDate(text.substr(8, 6)) &&
               checkDigitFits(text);
    return text.size() == 15 && std::all_of(text.begin(), text.end(), isDigit) && text[0] >= '1' && text[0] <= '8' &&
           isDate(text.substr(6, 6));
}

bool isPhone(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (isDigit(c) || (c == '+' && digits.empty()))
            digits += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')')
            return false;
    }
    const std::string_view bare = withoutCountry(digits);
    if (bare.size() == 11 && bare[0] == '1' && bare[1] >= '3')
        return true; // a mobile phone of China
    if (digits.starts_with('+'))
        return digits.size() >= 9 && digits.size() <= 16;
    // With the area code apart, or all in one; 10 is Beijing, the others have 3 digits behind the 0.
    const bool apart = text.find_first_of("-)") != std::string_view::npos;
    return bare.size() >= 10 && bare.size() <= 12 && bare[0] == '0' && bare[1] != '0' && (apart || bare.size() >= 11);
}

std::optional<PersonalPart> findPersonal(std::string_view text, std::size_t from)
{
    if (isDecimal(text))
        return std::nullopt;
    for (std::size_t i = from; i < text.size();) {
        if (!belongs(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = runEnd(text, i);
        const std::string_view run = text.substr(i, end - i);
        std::optional<PersonalPart> first;
        for (const auto& part : {emailIn(text, run), addressIn(text, run), numberIn(text, i, end)}) {
            if (part && (!first || part->begin < first->begin))
                first = part;
        }
        if (first)
            return first;
        i = end;
    }
    return std::nullopt;
}

} // namespace manyi::io

#include "io/personal/personal_data.h"

#include <algorithm>
#include <array>

#include <QCryptographicHash>
#include <QString>

#include "io/csv/cell_text.h"
#include "io/personal/find_personal.h"

namespace manyi::io {

namespace {

using domain::Masking;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsIn(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

bool onlyPhoneSigns(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || std::string_view("+-() .").find(c) != std::string_view::npos;
    });
}

// The first digits and the last four; at least four between them are hidden.
std::string maskedPhone(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    if (digits.size() > 11 && digits.starts_with("86"))
        digits.erase(0, 2);
    const std::size_t first = digits.size() >= 11 ? 3 : digits.size() > 8 ? digits.size() - 8 : 0;
    const std::size_t last = digits.size() >= 8 ? 4 : 0;
    return digits.substr(0, first) + "****" + digits.substr(digits.size() - last);
}

std::size_t firstCharacter(std::string_view text)
{
    std::size_t length = text.empty() ? 0 : 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

std::string maskedEmail(std::string_view text)
{
    return std::string(text.substr(0, firstCharacter(text))) + "***" + std::string(text.substr(text.find('@')));
}

std::string maskedIp(std::string_view text)
{
    const char sign = text.find(':') != std::string_view::npos ? ':' : '.';
    const std::size_t first = text.find(sign);
    const std::size_t second = text.find(sign, first + 1);
    return std::string(text.substr(0, std::min(second, text.size()))) + (sign == ':' ? ":x" : ".x.x");
}

std::string maskedIdNumber(std::string_view text)
{
    return std::string(text.substr(0, 3)) + std::string(text.size() - 5, '*') +
           std::string(text.substr(text.size() - 2));
}

std::string maskedPart(std::string_view text, Masking kind)
{
    switch (kind) {
    case Masking::Phone:
        return maskedPhone(text);
    case Masking::Email:
        return maskedEmail(text);
    case Masking::Ip:
        return maskedIp(text);
    case Masking::IdNumber:
        return maskedIdNumber(text);
    default:
        return std::string(text);
    }
}

std::string maskedOnce(std::string_view text)
{
    std::string result;
    std::size_t from = 0;
    while (const auto part = findPersonal(text, from)) {
        result += text.substr(from, part->begin - from);
        result += maskedPart(text.substr(part->begin, part->length), part->kind);
        from = part->begin + part->length;
    }
    return result + std::string(text.substr(from));
}

// Parts that touch each other come to light one after the other.
std::string maskedWithin(std::string_view text)
{
    constexpr int mostRounds = 20;
    std::string masked = maskedOnce(text);
    for (int round = 1; round < mostRounds && findPersonal(masked, 0); ++round)
        masked = maskedOnce(masked);
    return masked;
}

bool calledPhone(const std::string& header)
{
    static constexpr std::array<const char*, 7> names{"phone", "mobile",   "telephone", "手机",
                                                      "电话",  "联系方式", "tel"};
    const QString text = QString::fromStdString(header).toLower();
    return std::any_of(names.begin(), names.end(), [&](const char* name) {
        const QString wanted = QString::fromUtf8(name);
        return wanted == QLatin1String("tel")
                   ? text == wanted || text.startsWith(QLatin1String("tel ")) || text.startsWith(QLatin1String("tel."))
                   : text.contains(wanted);
    });
}

} // namespace

std::optional<Masking> personalKind(std::string_view cell, bool called)
{
    cell = trimmed(cell);
    if (isEmail(cell))
        return Masking::Email;
    if (isIpAddress(cell))
        return Masking::Ip;
    if (isIdNumber(cell))
        return Masking::IdNumber;
    const std::size_t digits = digitsIn(cell);
    if (isPhone(cell) || (called && onlyPhoneSigns(cell) && digits >= 7 && digits <= 15))
        return Masking::Phone;
    return std::nullopt;
}

bool holdsPersonalData(std::string_view text)
{
    return findPersonal(text, 0).has_value();
}

std::string maskedCell(std::string_view cell, Masking kind)
{
    cell = trimmed(cell);
    if (cell.empty() || kind == Masking::None)
        return std::string(cell);
    if (kind == Masking::All)
        return maskedWithin(cell);
    if (personalKind(cell, true) == kind)
        return maskedPart(cell, kind);
    return std::string(cell.substr(0, firstCharacter(cell))) + "***";
}

std::string pseudonym(std::string_view cell, std::string_view salt)
{
    cell = trimmed(cell);
    if (cell.empty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(salt.data(), static_cast<qsizetype>(salt.size())));
    hash.addData(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size())));
    return hash.result().toHex().left(16).toStdString();
}

PersonalData personalDataIn(const ColumnProfile& column)
{
    const bool called = calledPhone(column.header);
    std::array<std::int64_t, 8> cells{};
    std::int64_t all = 0;
    std::int64_t within = 0;
    for (const auto* texts : {&column.distinct, column.manyDistinct ? &column.others : nullptr}) {
        if (texts == nullptr)
            continue;
        for (const ColumnProfile::Distinct& cell : *texts) {
            all += cell.count;
            if (const auto kind = personalKind(cell.text, called))
                cells[static_cast<std::size_t>(*kind)] += cell.count;
            if (holdsPersonalData(cell.text))
                within += cell.count;
        }
    }
    const auto most = std::max_element(cells.begin(), cells.end());
    const auto kind = static_cast<Masking>(most - cells.begin());
    if (*most > 0 && 10 * *most >= 6 * all)
        return {kind, *most};
    return within > 0 ? PersonalData{Masking::All, within} : PersonalData{};
}

} // namespace manyi::io

#include "io/csv/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace manyi::io {

namespace {

constexpr std::size_t pieceBytes = 1 << 20;
constexpr std::size_t enoughEvidence = 1 << 16; // bytes that are not ASCII

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

// The length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7); 0 when ill-formed, -1 when cut by the end.
int sequenceLength(std::string_view text, std::size_t at)
{
    const unsigned char lead = byteAt(text, at);
    if (lead < 0x80)
        return 1;
    int length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return 0;
    }
    for (int i = 1; i < length; ++i) {
        if (at + static_cast<std::size_t>(i) >= text.size())
            return -1;
        const unsigned char next = byteAt(text, at + static_cast<std::size_t>(i));
        if (next < low || next > high)
            return 0;
        low = 0x80;
        high = 0xBF;
    }
    return length;
}

std::size_t asciiPrefix(std::string_view text, std::size_t at)
{
    while (at + 32 <= text.size()) {
        std::array<std::uint64_t, 4> words{};
        std::memcpy(words.data(), text.data() + at, 32);
        if (((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080ULL) != 0)
            break;
        at += 32;
    }
    while (at < text.size() && byteAt(text, at) < 0x80)
        ++at;
    return at;
}

EncodingGuess guess(const char* name, double confidence)
{
    return {name, confidence};
}

std::optional<EncodingGuess> byteOrderMark(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        return guess("UTF-8", 1);
    if (head.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
        return guess("UTF-32LE", 1);
    if (head.starts_with("\xFF\xFE"))
        return guess("UTF-16LE", 1);
    if (head.starts_with("\xFE\xFF"))
        return guess("UTF-16BE", 1);
    return std::nullopt;
}

// Separators and line ends of UTF-16 have a zero byte, always on the same side.
std::optional<EncodingGuess> utf16ByZeros(std::string_view head)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == 0)
            ++zeros[i % 2];
    const std::size_t total = zeros[0] + zeros[1];
    if (total < 2 || total * 50 < head.size())
        return std::nullopt;
    if (zeros[0] * 20 <= total)
        return guess("UTF-16LE", 0.9);
    if (zeros[1] * 20 <= total)
        return guess("UTF-16BE", 0.9);
    return std::nullopt;
}

// GB18030 accepts almost any bytes, so it is believed only when most of its two-byte characters are punctuation or the
// 3,755 hanzi of everyday use (GB 2312, level 1: lead bytes B0…D7).
bool looksLikeChinese(std::string_view text)
{
    std::size_t common = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char lead = byteAt(text, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead == 0x80 || lead == 0xFF || i + 1 >= text.size())
            return i + 1 >= text.size() && pairs > 0 && common * 10 >= pairs * 6;
        const unsigned char trail = byteAt(text, i + 1);
        if (trail >= 0x30 && trail <= 0x39) {
            i += 4;
            continue;
        }
        if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
            return false;
        ++pairs;
        if (trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7)))
            ++common;
        i += 2;
    }
    return pairs > 0 && common * 10 >= pairs * 6;
}

EncodingGuess byDetector(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), text.data(), static_cast<int32_t>(text.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    static constexpr std::array<std::string_view, 8> allowed = {"Big5",       "Shift_JIS",    "EUC-JP",     "EUC-KR",
                                                                "ISO-8859-1", "windows-1251", "ISO-8859-2", "GB18030"};
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const char* name = ucsdet_getName(matches[i], &status);
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end())
            continue;
        const double confidence = ucsdet_getConfidence(matches[i], &status) / 100.0;
        // Windows-1252 holds all printable characters of Latin-1 in the same places.
        return guess(std::strcmp(name, "ISO-8859-1") == 0 ? "windows-1252" : name, std::min(confidence, 0.9));
    }
    return guess("windows-1252", 0.2);
}

// The parts of the file that tell its encoding: whole lines around bytes that are not ASCII.
struct Evidence {
    std::string text;
    bool utf8 = true;
    bool any = false;
};

base::Result<Evidence> gatherEvidence(const ByteFile& file)
{
    Evidence evidence;
    std::string piece;
    std::size_t foreign = 0;
    const std::size_t most = std::min(pieceBytes, static_cast<std::size_t>(file.size()) + 1);
    for (std::int64_t offset = 0; foreign < enoughEvidence;) {
        piece.resize(most);
        auto count = file.read(offset, piece.data(), most);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        piece.resize(*count);
        const bool last = *count < most;
        // Cut at a line end, so that no character is split between two pieces.
        const std::size_t line = last ? std::string::npos : piece.find_last_of("\r\n");
        if (line != std::string::npos)
            piece.resize(line + 1);
        offset += static_cast<std::int64_t>(piece.size());
        if (isAscii(piece))
            continue;
        evidence.any = true;
        evidence.utf8 = evidence.utf8 && isUtf8(piece, line == std::string::npos && !last);
        foreign += static_cast<std::size_t>(
            std::count_if(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
        const std::size_t first = asciiPrefix(piece, 0);
        evidence.text.append(piece, piece.find_last_of("\r\n", first) + 1, enoughEvidence * 4);
    }
    return evidence;
}

} // namespace

bool isAscii(std::string_view text)
{
    return asciiPrefix(text, 0) == text.size();
}

bool isUtf8(std::string_view text, bool cut)
{
    for (std::size_t at = asciiPrefix(text, 0); at < text.size();) {
        const int length = sequenceLength(text, at);
        if (length < 0)
            return cut;
        if (length == 0)
            return false;
        at += static_cast<std::size_t>(length);
        if (at < text.size() && byteAt(text, at) < 0x80)
            at = asciiPrefix(text, at);
    }
    return true;
}

bool replaceBadBytes(std::string& text)
{
    const bool zeros = std::memchr(text.data(), 0, text.size()) != nullptr;
    if (!zeros && isAscii(text))
        return false;
    if (!zeros && isUtf8(text))
        return text.find(replacementCharacter) != std::string::npos;
    std::string clean;
    clean.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const int length = text[at] == 0 ? 0 : sequenceLength(text, at);
        if (length > 0) {
            clean.append(text, at, static_cast<std::size_t>(length));
            at += static_cast<std::size_t>(length);
        } else {
            clean += replacementCharacter;
            ++at;
        }
    }
    text = std::move(clean);
    return true;
}

EncodingGuess guessEncoding(std::string_view text)
{
    if (isAscii(text))
        return guess("UTF-8", 1);
    if (isUtf8(text, true))
        return guess("UTF-8", 0.99);
    return looksLikeChinese(text) ? guess("GB18030", 0.9) : byDetector(text);
}

base::Result<EncodingGuess> detectEncoding(const ByteFile& file)
{
    std::string head(std::min<std::size_t>(pieceBytes / 16, static_cast<std::size_t>(file.size())), '\0');
    auto count = file.read(0, head.data(), head.size());
    if (!count)
        return count.error();
    head.resize(*count);
    if (const auto marked = byteOrderMark(head))
        return *marked;
    if (const auto wide = utf16ByZeros(head))
        return *wide;

    auto evidence = gatherEvidence(file);
    if (!evidence)
        return evidence.error();
    if (!evidence->any)
        return guess("UTF-8", 1);
    if (evidence->utf8)
        return guess("UTF-8", 0.99);
    if (looksLikeChinese(evidence->text))
        return guess("GB18030", 0.9);
    // Nearly all of it is UTF-8: a damaged UTF-8 file rather than another encoding.
    std::string repaired = evidence->text;
    replaceBadBytes(repaired);
    std::size_t bad = 0;
    std::size_t good = 0;
    for (std::size_t at = 0; at < repaired.size(); ++at) {
        const bool replaced = repaired.compare(at, replacementCharacter.size(), replacementCharacter) == 0;
        bad += replaced ? 1 : 0;
        good += !replaced && byteAt(repaired, at) >= 0xC2 ? 1 : 0;
    }
    if (good > bad * 10)
        return guess("UTF-8", 0.8);
    return byDetector(evidence->text);
}

} // namespace manyi::io

#include "data/filter/text_search.h"

#include <algorithm>

#include <QString>
#include <QStringList>

namespace manyi::data::filter {

namespace {

// How common a byte is in texts, roughly: the search stops at rare ones.
int commonness(unsigned char byte)
{
    static constexpr std::string_view byFrequency = "zqxjkvbpygfwmucldrhsnioate ";
    const auto lower = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
    if (const std::size_t at = byFrequency.find(lower); at != std::string_view::npos)
        return static_cast<int>(at) * 4;
    if (byte >= 0xE0)
        return 100; // first bytes of Chinese characters are few
    return 20;      // digits, signs, continuation bytes
}

const char* findEither(const char* at, const char* end, unsigned char one, unsigned char other)
{
    // Whole blocks first, in a form that the compiler turns into vector instructions.
    constexpr std::ptrdiff_t block = 64;
    while (end - at >= block) {
        unsigned char hit = 0;
        for (std::ptrdiff_t i = 0; i < block; ++i) {
            const auto byte = static_cast<unsigned char>(at[i]);
            hit = static_cast<unsigned char>(hit | (byte == one) | (byte == other));
        }
        if (hit != 0)
            break;
        at += block;
    }
    while (at != end && static_cast<unsigned char>(*at) != one && static_cast<unsigned char>(*at) != other)
        ++at;
    return at;
}

} // namespace

TextSearch::TextSearch(std::string_view wanted)
{
    const auto characters = QString::fromUtf8(wanted.data(), static_cast<qsizetype>(wanted.size())).toUcs4();
    for (const char32_t character : characters) {
        const char32_t lower = QChar::toLower(character);
        const char32_t upper = QChar::toUpper(character);
        Letter letter{QString::fromUcs4(&lower, 1).toStdString(), {}};
        if (upper != lower)
            letter.other = QString::fromUcs4(&upper, 1).toStdString();
        m_letters.push_back(std::move(letter));
    }
    // The rarest byte among those whose place does not depend on the case of what stands before them.
    int best = 1000;
    std::size_t offset = 0;
    for (const Letter& letter : m_letters) {
        const std::size_t length = letter.one.size();
        if (!letter.other.empty() && letter.other.size() != length)
            break;
        for (std::size_t i = 0; i < length; ++i) {
            const auto one = static_cast<unsigned char>(letter.one[i]);
            const auto other = letter.other.empty() ? one : static_cast<unsigned char>(letter.other[i]);
            const int cost = commonness(one);
            if (cost < best) {
                best = cost;
                m_anchor = offset + i;
                m_anchorOne = one;
                m_anchorOther = other;
            }
        }
        offset += length;
    }
    if (best == 1000 && !m_letters.empty()) {
        // The very first letter changes its length with its case: stop at either first byte.
        m_anchorOne = static_cast<unsigned char>(m_letters.front().one.front());
        m_anchorOther = static_cast<unsigned char>(m_letters.front().other.front());
    }
}

// Where a match that begins at `at` ends; nullptr when there is none.
const char* TextSearch::matchEnd(const char* at, const char* end) const
{
    for (const Letter& letter : m_letters) {
        const std::string_view rest(at, static_cast<std::size_t>(end - at));
        if (rest.starts_with(letter.one))
            at += letter.one.size();
        else if (!letter.other.empty() && rest.starts_with(letter.other))
            at += letter.other.size();
        else
            return nullptr;
    }
    return at;
}

bool TextSearch::equals(std::string_view text) const
{
    const char* end = text.data() + text.size();
    return matchEnd(text.data(), end) == end;
}

bool TextSearch::foundIn(std::string_view text) const
{
    if (m_letters.empty())
        return !text.empty();
    const char* begin = text.data();
    const char* end = begin + text.size();
    for (const char* at = begin; (at = findEither(at, end, m_anchorOne, m_anchorOther)) != end; ++at) {
        if (at - begin >= static_cast<std::ptrdiff_t>(m_anchor) && matchEnd(at - m_anchor, end) != nullptr)
            return true;
    }
    return false;
}

Selection rowsContaining(const TextValues& column, const TextSearch& search)
{
    const std::size_t rows = column.offsets.empty() ? 0 : column.offsets.size() - 1;
    Selection result = Selection::none(rows);
    if (search.m_letters.empty()) {
        for (std::size_t row = 0; row < rows; ++row)
            result.set(row, column.offsets[row + 1] > column.offsets[row]);
        return result;
    }
    const char* bytes = column.bytes.data();
    const char* end = bytes + column.bytes.size();
    const char* at = bytes;
    std::size_t row = 0;
    while ((at = findEither(at, end, search.m_anchorOne, search.m_anchorOther)) != end) {
        const auto offset = static_cast<std::uint64_t>(at - bytes);
        while (column.offsets[row + 1] <= offset)
            ++row;
        const bool inside = offset >= column.offsets[row] + search.m_anchor;
        if (inside && search.matchEnd(at - search.m_anchor, bytes + column.offsets[row + 1]) != nullptr) {
            result.set(row, true);
            at = bytes + column.offsets[row + 1];
        } else {
            ++at;
        }
    }
    return result;
}

} // namespace manyi::data::filter

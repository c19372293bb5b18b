#include "io/spss/sav_dictionary.h"

#include <algorithm>
#include <cstring>

#include <QCoreApplication>

namespace manyi::io {

namespace {

constexpr std::size_t headerBytes = 176;
constexpr std::size_t mostTexts = 256 << 10;
constexpr std::uint32_t longestRecord = 64 << 20;
constexpr std::size_t mostVariables = 200'000;

// Goes through the file from its beginning; after anything is amiss it stays at `broken`.
class Cursor {
public:
    explicit Cursor(const ByteReader& bytes) : m_bytes(bytes) {}

    void bytes(char* to, std::size_t count)
    {
        while (count > 0 && !m_broken) {
            if (m_at == m_end)
                fill();
            const std::size_t part = std::min(count, m_end - m_at);
            std::memcpy(to, m_buffer.data() + m_at, part);
            m_at += part;
            m_offset += static_cast<std::int64_t>(part);
            to += part;
            count -= part;
        }
    }
    std::string text(std::size_t count)
    {
        std::string read;
        // A forged length must not take memory that the file does not have.
        while (count > 0 && !m_broken) {
            const std::size_t part = std::min<std::size_t>(count, 65536);
            read.resize(read.size() + part);
            bytes(read.data() + read.size() - part, part);
            count -= part;
        }
        return read;
    }
    void skip(std::int64_t count)
    {
        const auto inside = static_cast<std::int64_t>(m_end - m_at);
        m_offset += count;
        if (count <= inside) {
            m_at += static_cast<std::size_t>(count);
        } else {
            m_at = m_end = 0;
        }
    }
    std::int32_t integer()
    {
        std::uint32_t raw = 0;
        bytes(reinterpret_cast<char*>(&raw), sizeof raw);
        return static_cast<std::int32_t>(m_swap ? __builtin_bswap32(raw) : raw);
    }
    void swap(bool on) { m_swap = on; }
    void fail() { m_broken = true; }
    bool broken() const { return m_broken; }
    std::int64_t offset() const { return m_offset; }

private:
    void fill()
    {
        m_buffer.resize(65536);
        m_at = 0;
        m_end = m_bytes(m_offset, m_buffer.data(), m_buffer.size());
        m_broken = m_broken || m_end == 0;
    }

    const ByteReader& m_bytes;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::int64_t m_offset = 0;
    bool m_swap = false;
    bool m_broken = false;
};

std::string trimmedRight(std::string text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\0'))
        text.pop_back();
    return text;
}

void remember(SavDictionary& dictionary, std::string_view text)
{
    if (dictionary.texts.size() + text.size() < mostTexts)
        dictionary.texts.append(text).push_back('\n');
}

void readVariable(Cursor& cursor, SavDictionary& dictionary)
{
    const std::int32_t width = cursor.integer();
    const std::int32_t hasLabel = cursor.integer();
    const std::int32_t missing = cursor.integer();
    cursor.skip(8); // formats
    std::string name = trimmedRight(cursor.text(8));
    if (hasLabel == 1) {
        const std::int32_t length = cursor.integer();
        if (length < 0 || static_cast<std::uint32_t>(length) > longestRecord)
            return cursor.fail();
        remember(dictionary, cursor.text(static_cast<std::size_t>(length)));
        cursor.skip((4 - length % 4) % 4);
    }
    if (missing < -3 || missing > 3)
        return cursor.fail();
    cursor.skip(8 * std::abs(missing));
    if (width >= 0)
        dictionary.variables.push_back({std::move(name), width});
    if (dictionary.variables.size() > mostVariables)
        cursor.fail();
}

void readValueLabels(Cursor& cursor, SavDictionary& dictionary)
{
    const std::int32_t count = cursor.integer();
    for (std::int32_t i = 0; i < count && !cursor.broken(); ++i) {
        cursor.skip(8);
        unsigned char length = 0;
        cursor.bytes(reinterpret_cast<char*>(&length), 1);
        remember(dictionary, cursor.text(length));
        cursor.skip(7 - length % 8);
    }
    const std::int32_t type = cursor.integer();
    const std::int32_t variables = cursor.integer();
    if (count < 0 || type != 4 || variables < 0)
        return cursor.fail();
    cursor.skip(4LL * variables);
}

void readExtension(Cursor& cursor, SavDictionary& dictionary)
{
    const std::int32_t subtype = cursor.integer();
    const auto size = static_cast<std::uint32_t>(cursor.integer());
    const auto count = static_cast<std::uint32_t>(cursor.integer());
    const std::uint64_t length = std::uint64_t{size} * count;
    if (cursor.broken() || length > longestRecord)
        return cursor.fail();
    if (subtype == 3 && size == 4 && count >= 8) {
        for (int i = 0; i < 7; ++i)
            cursor.integer();
        dictionary.codePage = cursor.integer();
        cursor.skip(static_cast<std::int64_t>(length) - 32);
        return;
    }
    if (subtype != 7 && subtype != 13 && subtype != 19 && subtype != 20)
        return cursor.skip(static_cast<std::int64_t>(length));
    std::string text = cursor.text(length);
    if (subtype == 13)
        dictionary.longNames = std::move(text);
    else if (subtype == 20)
        dictionary.encoding = trimmedRight(std::move(text));
    else
        for (SavMultipleResponseSet& set : parseResponseSets(text)) {
            const bool known = std::any_of(dictionary.sets.begin(), dictionary.sets.end(),
                                           [&](const auto& other) { return other.name == set.name; });
            if (!known)
                dictionary.sets.push_back(std::move(set));
        }
}

bool readHeader(Cursor& cursor, SavDictionary& dictionary)
{
    const std::string header = cursor.text(headerBytes);
    if (cursor.broken() || (!header.starts_with("$FL2") && !header.starts_with("$FL3")))
        return false;
    std::uint32_t layout = 0;
    std::memcpy(&layout, header.data() + 64, sizeof layout);
    dictionary.bigEndian = layout != 2 && layout != 3;
    cursor.swap(dictionary.bigEndian);
    std::uint32_t cases = 0;
    std::memcpy(&cases, header.data() + 80, sizeof cases);
    dictionary.cases = static_cast<std::int32_t>(dictionary.bigEndian ? __builtin_bswap32(cases) : cases);
    return true;
}

base::Error damagedAt(std::int64_t offset)
{
    return {base::ErrorCode::Damaged,
            QCoreApplication::translate("Source", "The file is damaged: its description of the variables breaks off at "
                                                  "byte %1. Nothing was changed; get the file again.")
                .arg(offset)
                .toStdString(),
            {}};
}

// Takes "3 Yes" off the front: a length and as many bytes.
std::optional<std::string> countedText(std::string_view& text)
{
    std::size_t length = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 7 && text[digits] >= '0' && text[digits] <= '9')
        length = length * 10 + static_cast<std::size_t>(text[digits++] - '0');
    if (digits == 0 || digits >= text.size() || text[digits] != ' ' || text.size() - digits - 1 < length)
        return std::nullopt;
    std::string found(text.substr(digits + 1, length));
    text.remove_prefix(digits + 1 + length);
    return found;
}

bool skipBlank(std::string_view& text)
{
    if (!text.starts_with(' '))
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<SavMultipleResponseSet> parseSet(std::string_view& text)
{
    SavMultipleResponseSet set;
    const std::size_t equals = text.find('=');
    if (!text.starts_with('$') || equals == std::string_view::npos || equals + 1 >= text.size())
        return std::nullopt;
    set.name = text.substr(1, equals - 1);
    const char kind = text[equals + 1];
    text.remove_prefix(equals + 2);
    if (kind == 'D' || kind == 'E') {
        set.kind = SavMultipleResponseSet::Kind::Dichotomies;
        set.labelsOfCountedValues = kind == 'E';
        if (kind == 'E' && (!skipBlank(text) || !(text.starts_with("1 ") || text.starts_with("11 "))))
            return std::nullopt;
        if (kind == 'E')
            text.remove_prefix(text.find(' ') + 1);
        auto counted = countedText(text);
        if (!counted || !skipBlank(text))
            return std::nullopt;
        set.countedValue = trimmedRight(std::move(*counted));
    } else if (kind != 'C' || !skipBlank(text)) {
        return std::nullopt;
    }
    auto label = countedText(text);
    if (!label)
        return std::nullopt;
    set.label = std::move(*label);
    const std::size_t end = std::min(text.find('\n'), text.size());
    for (std::string_view names = text.substr(0, end); !names.empty();) {
        const std::size_t blank = std::min(names.find(' '), names.size());
        if (blank > 0)
            set.variables.emplace_back(names.substr(0, blank));
        names.remove_prefix(std::min(blank + 1, names.size()));
    }
    text.remove_prefix(end);
    return set;
}

} // namespace

std::vector<SavMultipleResponseSet> parseResponseSets(std::string_view text)
{
    std::vector<SavMultipleResponseSet> sets;
    while (!text.empty()) {
        if (auto set = parseSet(text); set && !set->variables.empty())
            sets.push_back(std::move(*set));
        const std::size_t line = text.find('\n');
        if (line == std::string_view::npos)
            break;
        text.remove_prefix(line + 1);
    }
    return sets;
}

base::Result<SavDictionary> parseSavDictionary(const ByteReader& bytes)
{
    SavDictionary dictionary;
    Cursor cursor(bytes);
    if (!readHeader(cursor, dictionary))
        return base::Error{base::ErrorCode::Foreign,
                           QCoreApplication::translate("Source", "This is not an SPSS file.").toStdString(),
                           {}};
    while (!cursor.broken()) {
        const std::int64_t start = cursor.offset();
        switch (cursor.integer()) {
        case 2:
            readVariable(cursor, dictionary);
            break;
        case 3:
            readValueLabels(cursor, dictionary);
            break;
        case 6: {
            const std::int32_t lines = cursor.integer();
            lines < 0 ? cursor.fail() : cursor.skip(80LL * lines);
            break;
        }
        case 7:
            readExtension(cursor, dictionary);
            break;
        case 999:
            cursor.integer();
            dictionary.endRecord = start;
            dictionary.length = cursor.offset();
            if (!cursor.broken())
                return dictionary;
            break;
        default:
            cursor.fail();
        }
    }
    return damagedAt(cursor.offset());
}

std::string statedEncoding(const SavDictionary& dictionary)
{
    if (!dictionary.encoding.empty())
        return dictionary.encoding;
    const std::int32_t page = dictionary.codePage.value_or(0);
    // 1 EBCDIC, 2 and 3 some ASCII: nothing that tells how other characters are written.
    if (page < 100)
        return {};
    if (page == 65001)
        return "UTF-8";
    if (page == 936 || page == 20936 || page == 51936 || page == 54936)
        return "GB18030";
    if (page == 950)
        return "Big5";
    if (page == 932)
        return "Shift_JIS";
    if (page >= 28591 && page <= 28606)
        return "ISO-8859-" + std::to_string(page - 28590);
    if (page == 874 || page == 949 || (page >= 1250 && page <= 1258))
        return "windows-" + std::to_string(page);
    return page == 20127 ? "US-ASCII" : "cp" + std::to_string(page);
}

} // namespace manyi::io

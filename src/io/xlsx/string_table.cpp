#include "io/xlsx/string_table.h"

#include <charconv>

#include <QCoreApplication>

#include "io/csv/encoding.h"
#include "io/xml/read_entry.h"

namespace manyi::io {

namespace {

// The code unit of "_xHHHH_" at the beginning of the text.
std::optional<char16_t> escapedUnit(std::string_view text)
{
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    if (error != std::errc{} || end != text.data() + 6)
        return std::nullopt;
    return static_cast<char16_t>(value);
}

bool isHigh(char16_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}
bool isLow(char16_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

void appendUtf8(char32_t c, std::string& to)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | c >> 6);
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | c >> 12);
        to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        to += static_cast<char>(0xF0 | c >> 18);
        to += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    }
}

// sst: 1, si: 2, t: 3 or r/t: 4; phonetic runs (rPh) lie at the same depth and are left out.
class StringHandler final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override
    {
        ++m_depth;
        if (name == "rPh")
            m_phonetic = true;
        m_inText = name == "t" && !m_phonetic && m_depth >= 3;
    }
    void end(std::string_view name) override
    {
        if (m_depth == 2 && name == "si")
            finishText();
        if (name == "rPh")
            m_phonetic = false;
        m_inText = false;
        --m_depth;
    }
    void text(std::string_view piece) override
    {
        if (!m_inText)
            return;
        m_text += piece;
        checkSize();
    }

    StringTable table;
    XmlParser* parser = nullptr;
    std::string where;

private:
    static constexpr std::size_t mostTextBytes = 1 << 20;

    void finishText()
    {
        if (needsDecoding(m_text))
            m_text = decodedText(m_text);
        table.append(m_text);
        table.endText();
        m_text.clear();
        checkSize(); // empty texts cost room, too
    }
    void checkSize()
    {
        if (m_text.size() > mostTextBytes || table.bytes() > StringTable::mostBytes)
            parser->fail(
                {base::ErrorCode::TooLarge,
                 QCoreApplication::translate("Xlsx", "The texts of the workbook are larger than %1 MB together "
                                                     "(or one of them larger than 1 MB) and are not read. Save "
                                                     "the sheet as CSV.")
                     .arg(StringTable::mostBytes >> 20)
                     .toStdString(),
                 where});
    }

    std::string m_text;
    int m_depth = 0;
    bool m_phonetic = false;
    bool m_inText = false;
};

} // namespace

void StringTable::endText()
{
    m_ends.push_back(m_bytes.size());
}

std::string decodedText(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto unit = escapedUnit(text);
        if (!unit) {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(7);
        const auto next = isHigh(*unit) ? escapedUnit(text) : std::nullopt;
        if (next && isLow(*next)) {
            appendUtf8(0x10000 + ((static_cast<char32_t>(*unit) - 0xD800) << 10) + (*next - 0xDC00), result);
            text.remove_prefix(7);
        } else if (*unit == 0 || isHigh(*unit) || isLow(*unit)) {
            result += replacementCharacter;
        } else {
            appendUtf8(*unit, result);
        }
    }
    return result;
}

base::Result<StringTable> readStringTable(Archive& archive, std::size_t entry, const std::string& where,
                                          base::Progress& progress)
{
    StringHandler handler;
    handler.where = where;
    XmlParser parser(handler, where + ": " + archive.names()[entry]);
    handler.parser = &parser;
    if (auto status = parseEntry(archive, entry, parser, progress); !status)
        return status.error();
    return std::move(handler.table);
}

} // namespace manyi::io

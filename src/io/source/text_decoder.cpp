#include "io/source/text_decoder.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <QCoreApplication>

#include "io/csv/encoding.h"

namespace manyi::io {

struct TextDecoder::State {
    std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{nullptr, &ucnv_close}; // none for UTF-8
    std::vector<UChar> wide;
    std::string text;
    std::int64_t damaged = 0;

    std::string_view fromUtf8(std::string_view bytes)
    {
        if (isUtf8(bytes))
            return bytes;
        if (isUtf8(bytes, true)) {
            std::size_t end = bytes.size();
            while (!isUtf8(bytes.substr(0, end)))
                --end;
            return bytes.substr(0, end);
        }
        ++damaged;
        text = bytes;
        replaceBadBytes(text);
        return text;
    }

    std::string_view fromOther(std::string_view bytes)
    {
        wide.resize(bytes.size() + 16);
        UErrorCode status = U_ZERO_ERROR;
        ucnv_resetToUnicode(converter.get());
        UChar* to = wide.data();
        const char* from = bytes.data();
        // Without flush an unfinished character at the end stays inside the converter.
        ucnv_toUnicode(converter.get(), &to, wide.data() + wide.size(), &from, bytes.data() + bytes.size(), nullptr,
                       false, &status);
        const auto length = static_cast<std::int32_t>(to - wide.data());
        text.resize(static_cast<std::size_t>(length) * 3 + 1);
        std::int32_t written = 0;
        status = U_ZERO_ERROR;
        u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &written, wide.data(), length, 0xFFFD,
                           nullptr, &status);
        text.resize(static_cast<std::size_t>(std::max(written, 0)));
        damaged += text.find(replacementCharacter) != std::string::npos ? 1 : 0;
        return text;
    }
};

base::Result<TextDecoder> TextDecoder::open(const std::string& encoding)
{
    auto state = std::make_unique<State>();
    const std::string name = readableEncoding(encoding);
    if (name == "UTF-8")
        return TextDecoder(std::move(state));
    UErrorCode status = U_ZERO_ERROR;
    state->converter.reset(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status))
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Source", "Texts in the encoding %1 cannot be read; choose "
                                                                 "another one, for example GB18030 or windows-1252.")
                               .arg(QString::fromStdString(encoding))
                               .toStdString(),
                           {}};
    return TextDecoder(std::move(state));
}

TextDecoder::TextDecoder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;
TextDecoder::~TextDecoder() = default;

std::string_view TextDecoder::decode(std::string_view bytes)
{
    if (isAscii(bytes))
        return bytes;
    return m_state->converter ? m_state->fromOther(bytes) : m_state->fromUtf8(bytes);
}

std::int64_t TextDecoder::damaged() const
{
    return m_state->damaged;
}

std::string readableEncoding(const std::string& name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z')
            plain += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    static constexpr std::array<std::string_view, 10> chinese = {"GB2312", "GB231280", "CP936",   "WINDOWS936", "MS936",
                                                                 "EUCCN",  "GBK",      "GB18030", "EUCGB2312",  "936"};
    if (std::find(chinese.begin(), chinese.end(), plain) != chinese.end())
        return "GB18030";
    if (plain == "UTF8" || plain == "65001" || plain == "CP65001")
        return "UTF-8";
    if (plain == "ASCII" || plain == "USASCII")
        return "windows-1252"; // which ASCII is a part of
    return name;
}

} // namespace manyi::io

#include "io/csv/utf8_stream.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/ucnv.h>

#include <QCoreApplication>

namespace manyi::io {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const char* name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status), &ucnv_close);
    if (U_FAILURE(status))
        converter.reset();
    return converter;
}

bool sameName(std::string_view a, std::string_view b)
{
    return ucnv_compareNames(std::string(a).c_str(), std::string(b).c_str()) == 0;
}

} // namespace

struct Utf8Stream::State {
    explicit State(ByteFile opened) : file(std::move(opened)), from(nullptr, &ucnv_close), to(nullptr, &ucnv_close) {}

    ByteFile file;
    std::int64_t offset = 0;
    bool ended = false;
    bool started = false; // the byte order mark has been dealt with
    Converter from;       // null for UTF-8
    Converter to;
    std::string raw;
    std::array<UChar, 4096> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();

    base::Status appendRaw(std::string& text, std::size_t wanted)
    {
        // One byte more than there is, so that a short count shows the end.
        const std::int64_t left = std::max<std::int64_t>(file.size() - offset, 0) + 1;
        wanted = std::min(wanted, static_cast<std::size_t>(left));
        const std::size_t before = text.size();
        text.resize(before + wanted);
        auto count = file.read(offset, text.data() + before, wanted);
        text.resize(before + (count ? *count : 0));
        if (!count)
            return count.error();
        offset += static_cast<std::int64_t>(*count);
        ended = *count < wanted;
        return {};
    }

    // Three times the bytes are enough for every encoding: at most three UTF-8 bytes for one byte of the file.
    base::Status appendConverted(std::string& text, std::size_t wanted)
    {
        raw.clear();
        if (auto status = appendRaw(raw, wanted); !status)
            return status;
        const std::size_t before = text.size();
        text.resize(before + raw.size() * 3 + 64);
        char* target = text.data() + before;
        const char* source = raw.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, text.data() + text.size(), &source, raw.data() + raw.size(),
                       pivot.data(), &pivotSource, &pivotTarget, pivot.data() + pivot.size(), false, ended, &status);
        text.resize(static_cast<std::size_t>(target - text.data()));
        if (U_FAILURE(status))
            return base::Error{base::ErrorCode::Damaged,
                               QCoreApplication::translate("Csv", "The text cannot be read in the encoding %1; choose "
                                                                  "another encoding.")
                                   .arg(QString::fromLatin1(ucnv_getName(from.get(), &status)))
                                   .toStdString(),
                               file.path()};
        return {};
    }
};

Utf8Stream::Utf8Stream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Utf8Stream::Utf8Stream(Utf8Stream&&) noexcept = default;
Utf8Stream& Utf8Stream::operator=(Utf8Stream&&) noexcept = default;
Utf8Stream::~Utf8Stream() = default;

base::Result<Utf8Stream> Utf8Stream::open(const std::string& path, const std::string& encoding)
{
    auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    auto state = std::make_unique<State>(std::move(*file));
    if (!encoding.empty() && !sameName(encoding, "UTF-8")) {
        state->from = openConverter(encoding.c_str());
        state->to = openConverter("UTF-8");
        if (!state->from || !state->to)
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Csv", "The encoding %1 is not known; use a name such as "
                                                                  "UTF-8, GB18030, UTF-16LE or windows-1252.")
                                   .arg(QString::fromStdString(encoding))
                                   .toStdString(),
                               path};
    }
    return Utf8Stream(std::move(state));
}

base::Status Utf8Stream::append(std::string& text, std::size_t wanted)
{
    const std::size_t before = text.size();
    while (!m_state->ended && text.size() == before) {
        auto status = m_state->from ? m_state->appendConverted(text, wanted) : m_state->appendRaw(text, wanted);
        if (!status)
            return status;
        if (!m_state->started && text.size() > before) {
            m_state->started = true;
            if (std::string_view(text).substr(before).starts_with("\xEF\xBB\xBF"))
                text.erase(before, 3);
        }
    }
    return {};
}

bool Utf8Stream::atEnd() const
{
    return m_state->ended;
}

std::int64_t Utf8Stream::fileSize() const
{
    return m_state->file.size();
}

double Utf8Stream::fraction() const
{
    const auto size = static_cast<double>(m_state->file.size());
    return size > 0 ? std::min(1.0, static_cast<double>(m_state->offset) / size) : 1.0;
}

} // namespace manyi::io

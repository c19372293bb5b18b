#include "io/source/spool_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

#include <QCoreApplication>

namespace manyi::io {

namespace {

constexpr std::size_t bufferBytes = 1 << 20;

bool needsQuotes(std::string_view text)
{
    for (const char c : text)
        if (c == ',' || c == '"' || c == '\n' || c == '\r')
            return true;
    return false;
}

} // namespace

SpoolWriter::SpoolWriter(int descriptor) : m_descriptor(descriptor)
{
    m_buffer.reserve(bufferBytes + 65536);
}

bool SpoolWriter::row(std::span<const std::string_view> cells)
{
    m_cells += static_cast<std::int64_t>(cells.size());
    m_tooLarge = m_tooLarge || m_cells > mostCells;
    if (m_error != 0 || m_tooLarge)
        return false;
    // A record of one empty cell must not look like an empty line.
    if (cells.empty() || (cells.size() == 1 && cells.front().empty()))
        m_buffer += "\"\"";
    bool first = true;
    for (const std::string_view text : cells) {
        if (!first)
            m_buffer += ',';
        first = false;
        cell(text);
    }
    m_buffer += '\n';
    ++m_rows;
    return m_buffer.size() < bufferBytes || flush();
}

void SpoolWriter::cell(std::string_view text)
{
    if (!needsQuotes(text)) {
        m_buffer += text;
        return;
    }
    m_buffer += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t quote = std::min(text.find('"', at), text.size());
        m_buffer += text.substr(at, quote - at);
        if (quote < text.size())
            m_buffer += "\"\"";
        at = quote + 1;
    }
    m_buffer += '"';
}

bool SpoolWriter::flush()
{
    const char* at = m_buffer.data();
    std::size_t left = m_buffer.size();
    while (left > 0) {
        const ssize_t count = ::write(m_descriptor, at, left);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            m_error = errno;
            return false;
        }
        at += count;
        left -= static_cast<std::size_t>(count);
    }
    m_buffer.clear();
    return true;
}

base::Status SpoolWriter::finish()
{
    if (m_error == 0 && !m_tooLarge)
        flush();
    if (m_tooLarge)
        return base::Error{base::ErrorCode::TooLarge,
                           QCoreApplication::translate("Source", "The file holds more than %1 million cells, which is "
                                                                 "more than can be read at once; split it.")
                               .arg(mostCells / 1'000'000)
                               .toStdString(),
                           {}};
    if (m_error == ENOSPC || m_error == EDQUOT)
        return base::Error{base::ErrorCode::DiskFull,
                           QCoreApplication::translate("Source", "The temporary folder is full, so the file could not "
                                                                 "be read; nothing was changed. Make room and repeat.")
                               .toStdString(),
                           {}};
    if (m_error == EFBIG)
        return base::Error{base::ErrorCode::TooLarge,
                           QCoreApplication::translate(
                               "Source", "The answers in the file take more room than the reader may use; split it.")
                               .toStdString(),
                           {}};
    if (m_error != 0)
        return base::Error{base::ErrorCode::Failed,
                           QCoreApplication::translate("Source", "The temporary file could not be written (%1); "
                                                                 "nothing was changed.")
                               .arg(QString::fromLocal8Bit(std::strerror(m_error)))
                               .toStdString(),
                           {}};
    return {};
}

} // namespace manyi::io

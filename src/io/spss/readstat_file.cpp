#include "io/spss/readstat_file.h"

#include <algorithm>
#include <cstring>

namespace manyi::io {

namespace {

int openNothing(const char*, void*)
{
    return 0;
}

int closeNothing(void*)
{
    return 0;
}

readstat_off_t seekFile(readstat_off_t offset, readstat_io_flags_t whence, void* context)
{
    return static_cast<ReadStatFile*>(context)->seek(offset, whence);
}

ssize_t readFile(void* buffer, size_t count, void* context)
{
    return static_cast<ReadStatFile*>(context)->read(buffer, count);
}

readstat_error_t updateProgress(long size, readstat_progress_handler handler, void* user, void* context)
{
    if (handler == nullptr || size <= 0)
        return READSTAT_OK;
    const double fraction = static_cast<ReadStatFile*>(context)->fractionOf(size);
    return handler(fraction, user) == READSTAT_HANDLER_OK ? READSTAT_OK : READSTAT_ERROR_USER_ABORT;
}

} // namespace

void ReadStatFile::attachTo(readstat_parser_t* parser)
{
    readstat_set_open_handler(parser, &openNothing);
    readstat_set_close_handler(parser, &closeNothing);
    readstat_set_seek_handler(parser, &seekFile);
    readstat_set_read_handler(parser, &readFile);
    readstat_set_update_handler(parser, &updateProgress);
    readstat_set_io_ctx(parser, this);
}

// Reads the piece that begins where the next byte is wanted; false when the file cannot be read.
bool ReadStatFile::fill()
{
    const auto filled = m_file.read(m_at, m_buffer.data(), m_buffer.size());
    if (!filled)
        return false;
    m_bufferStart = m_at;
    m_bufferLength = *filled;
    if (m_bufferLength > 0 && m_at < static_cast<std::int64_t>(m_beginning.size()))
        m_beginning.copy(m_buffer.data(), m_bufferLength, static_cast<std::size_t>(m_at));
    return true;
}

ssize_t ReadStatFile::read(void* to, std::size_t count)
{
    auto* out = static_cast<char*>(to);
    std::size_t done = 0;
    while (done < count) {
        const bool outside = m_at < m_bufferStart || m_at >= m_bufferStart + static_cast<std::int64_t>(m_bufferLength);
        if (outside && !fill())
            return -1;
        if (outside && m_bufferLength == 0)
            break;
        const auto from = static_cast<std::size_t>(m_at - m_bufferStart);
        const std::size_t part = std::min(count - done, m_bufferLength - from);
        std::memcpy(out + done, m_buffer.data() + from, part);
        done += part;
        m_at += static_cast<std::int64_t>(part);
    }
    return static_cast<ssize_t>(done);
}

std::int64_t ReadStatFile::seek(std::int64_t offset, readstat_io_flags_t whence)
{
    const std::int64_t from = whence == READSTAT_SEEK_SET ? 0 : whence == READSTAT_SEEK_CUR ? m_at : m_file.size();
    if (from + offset < 0)
        return -1;
    return m_at = from + offset;
}

} // namespace manyi::io

#include "io/csv/byte_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>

namespace manyi::io {

namespace {

base::Error openError(const std::string& path, int number)
{
    if (number == ENOENT || number == ENOTDIR)
        return {base::ErrorCode::NotFound,
                QCoreApplication::translate("Csv", "The file \"%1\" was not found; check its name and folder.")
                    .arg(QString::fromStdString(path))
                    .toStdString(),
                path};
    return {base::ErrorCode::Unreadable,
            QCoreApplication::translate("Csv", "The file cannot be read (%1); check its permissions.")
                .arg(QString::fromLocal8Bit(std::strerror(number)))
                .toStdString(),
            path};
}

} // namespace

ByteFile::ByteFile(int descriptor, std::int64_t size, std::string path)
    : m_descriptor(descriptor), m_size(size), m_path(std::move(path))
{
}

ByteFile::ByteFile(ByteFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size), m_path(std::move(other.m_path))
{
}

ByteFile& ByteFile::operator=(ByteFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    std::swap(m_path, other.m_path);
    return *this;
}

ByteFile::~ByteFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

base::Result<ByteFile> ByteFile::open(const std::string& path)
{
    // Without O_NONBLOCK the opening of a pipe would wait for its writer for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return openError(path, errno);
    struct stat status {};
    ByteFile file(descriptor, 0, path);
    if (::fstat(descriptor, &status) != 0)
        return openError(path, errno);
    if (!S_ISREG(status.st_mode))
        return base::Error{
            base::ErrorCode::Unreadable,
            QCoreApplication::translate("Csv", "This is not a file that can be read; choose a file.").toStdString(),
            path};
    file.m_size = status.st_size;
    return file;
}

base::Result<std::size_t> ByteFile::read(std::int64_t offset, char* to, std::size_t most) const
{
    std::size_t total = 0;
    while (total < most) {
        const ssize_t count =
            ::pread(m_descriptor, to + total, most - total, offset + static_cast<std::int64_t>(total));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return openError(m_path, errno);
        if (count == 0)
            break;
        total += static_cast<std::size_t>(count);
    }
    return total;
}

} // namespace manyi::io

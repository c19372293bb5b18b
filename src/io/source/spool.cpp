#include "io/source/spool.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QCoreApplication>

namespace manyi::io {

namespace {

// A file without a name from the beginning; where the file system has no such files, one whose name is taken away at
// once, and where no folder can be written, one in memory.
int openUnnamed()
{
    const char* folder = std::getenv("TMPDIR");
    const std::string place = folder != nullptr && *folder == '/' ? folder : "/tmp";
    int descriptor = ::open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        return descriptor;
    std::string name = place + "/manyi-XXXXXX";
    descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) {
        ::unlink(name.c_str());
        return descriptor;
    }
    return ::memfd_create("manyi", MFD_CLOEXEC);
}

} // namespace

base::Result<std::shared_ptr<Spool>> Spool::create()
{
    const int descriptor = openUnnamed();
    if (descriptor < 0)
        return base::Error{base::ErrorCode::Failed,
                           QCoreApplication::translate("Source", "No temporary file could be made (%1), so the file "
                                                                 "was not read; make room in the temporary folder.")
                               .arg(QString::fromLocal8Bit(std::strerror(errno)))
                               .toStdString(),
                           {}};
    return std::shared_ptr<Spool>(new Spool(descriptor));
}

Spool::~Spool()
{
    ::close(m_descriptor);
}

std::string Spool::path() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

} // namespace manyi::io

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>

#include "base/number.h"
#include "io/csv/csv.h"

namespace manyi::io {

namespace {

constexpr std::size_t bufferBytes = 1 << 18;

base::Error writeError(int number, const std::string& path)
{
    const auto message = [](const char* text) { return QCoreApplication::translate("Csv", text).toStdString(); };
    if (number == ENOSPC || number == EDQUOT)
        return {base::ErrorCode::DiskFull,
                message(QT_TRANSLATE_NOOP("Csv", "There is no room left to write the file; the earlier file, if any, "
                                                 "was kept. Make room or choose another folder.")),
                path};
    if (number == EACCES || number == EROFS || number == EPERM)
        return {base::ErrorCode::ReadOnly,
                message(QT_TRANSLATE_NOOP("Csv", "The folder cannot be written to; choose another one.")), path};
    if (number == ENOENT || number == ENOTDIR)
        return {base::ErrorCode::NotFound,
                message(QT_TRANSLATE_NOOP("Csv", "The folder does not exist; choose another one.")), path};
    return {base::ErrorCode::Failed,
            QCoreApplication::translate("Csv", "The file cannot be written (%1); the earlier file, if any, was kept.")
                .arg(QString::fromLocal8Bit(std::strerror(number)))
                .toStdString(),
            path};
}

// A new file beside the target; -1 with errno when it cannot be made.
int openBeside(const std::string& path, std::string& temporary)
{
    const std::size_t name = path.find_last_of('/') + 1;
    for (int attempt = 0; attempt < 100; ++attempt) {
        temporary = path.substr(0, name) + "." + path.substr(name) + "." + std::to_string(::getpid()) + "-" +
                    std::to_string(attempt);
        const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

// A file that is replaced hands on its permissions.
int keepMode(int descriptor, const std::string& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? ::fchmod(descriptor, status.st_mode & 0777) : 0;
}

} // namespace

struct CsvWriter::State {
    std::string path;
    std::string temporary;
    CsvWriteOptions options;
    int descriptor = -1;
    int error = 0;
    std::string buffer;
    bool first = true;     // no cell of this record yet
    bool blankOnly = true; // nothing but one empty cell so far

    ~State()
    {
        if (descriptor >= 0) {
            ::close(descriptor);
            ::unlink(temporary.c_str());
        }
    }

    void flush()
    {
        for (std::size_t done = 0; done < buffer.size() && error == 0;) {
            const ssize_t count = ::write(descriptor, buffer.data() + done, buffer.size() - done);
            if (count < 0 && errno != EINTR)
                error = errno;
            done += count > 0 ? static_cast<std::size_t>(count) : 0;
        }
        buffer.clear();
    }

    void separate()
    {
        blankOnly = first;
        if (!std::exchange(first, false))
            buffer += options.separator;
        if (buffer.size() > bufferBytes)
            flush();
    }
};

CsvWriter::CsvWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CsvWriter::CsvWriter(CsvWriter&&) noexcept = default;
CsvWriter& CsvWriter::operator=(CsvWriter&&) noexcept = default;
CsvWriter::~CsvWriter() = default;

base::Result<CsvWriter> CsvWriter::open(const std::string& path, const CsvWriteOptions& options)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->options = options;
    state->descriptor = openBeside(path, state->temporary);
    if (state->descriptor < 0)
        return writeError(errno, path);
    if (options.byteOrderMark)
        state->buffer = "\xEF\xBB\xBF";
    return CsvWriter(std::move(state));
}

void CsvWriter::text(std::string_view cell)
{
    m_state->separate();
    m_state->blankOnly = m_state->blankOnly && cell.empty();
    std::string& out = m_state->buffer;
    const bool guarded = m_state->options.guardFormulas && !cell.empty() &&
                         std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    const std::array<char, 4> special = {m_state->options.separator, '"', '\n', '\r'};
    const bool quoted = cell.find_first_of(std::string_view(special.data(), special.size())) != std::string_view::npos;
    if (quoted)
        out += '"';
    if (guarded)
        out += '\'';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    if (quoted)
        out += '"';
}

void CsvWriter::number(double value)
{
    m_state->separate();
    const std::string text = base::formatNumber(value);
    m_state->blankOnly = m_state->blankOnly && text.empty();
    m_state->buffer += text;
}

void CsvWriter::endRecord()
{
    // An empty line would be no record at all.
    if (m_state->blankOnly)
        m_state->buffer += "\"\"";
    m_state->buffer += "\r\n";
    m_state->first = true;
    m_state->blankOnly = true;
}

base::Status CsvWriter::finish()
{
    State& state = *m_state;
    state.flush();
    if (state.error == 0 && keepMode(state.descriptor, state.path) != 0)
        state.error = errno;
    if (state.error == 0 && ::fsync(state.descriptor) != 0)
        state.error = errno;
    if (::close(std::exchange(state.descriptor, -1)) != 0 && state.error == 0)
        state.error = errno;
    if (state.error == 0 && std::rename(state.temporary.c_str(), state.path.c_str()) != 0)
        state.error = errno;
    if (state.error == 0)
        return {};
    ::unlink(state.temporary.c_str());
    return writeError(state.error, state.path);
}

} // namespace manyi::io

#include "io/source/reader_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>

#include "base/number.h"
#include "io/source/reader_protocol.h"

extern char** environ; // NOLINT: declared by POSIX, not by the headers

namespace manyi::io {

namespace {

constexpr std::size_t longestMessage = 512 << 20;

base::Error error(base::ErrorCode code, const QString& sentence, const std::string& path)
{
    return {code, sentence.toStdString(), path};
}

class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }
    int number() const { return m_number; }

private:
    int m_number;
};

// The running helper; killed and waited for when it goes out of scope.
class Child {
public:
    explicit Child(pid_t id) : m_id(id) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_id > 0)
            ::kill(m_id, SIGKILL);
        wait();
    }
    // How it ended, as waitpid says.
    int wait()
    {
        int status = 0;
        while (m_id > 0 && ::waitpid(m_id, &status, 0) < 0 && errno == EINTR) {}
        m_id = -1;
        return status;
    }

private:
    pid_t m_id;
};

// Copies of the descriptors above those that the child will have, so that putting them in place overwrites none.
base::Result<std::vector<Descriptor>> raised(const std::vector<int>& numbers, const std::string& path)
{
    std::vector<Descriptor> copies;
    for (const int number : numbers) {
        copies.emplace_back(::fcntl(number, F_DUPFD_CLOEXEC, 64));
        if (copies.back().number() < 0)
            return error(base::ErrorCode::Failed,
                         QCoreApplication::translate("Source", "The file cannot be read now (%1); nothing was changed.")
                             .arg(QString::fromLocal8Bit(std::strerror(errno))),
                         path);
    }
    return copies;
}

base::Result<pid_t> spawn(const std::string& program, const std::string& task, const std::vector<Descriptor>& handed,
                          const std::string& path)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    int place = messageDescriptor;
    for (const Descriptor& descriptor : handed)
        ::posix_spawn_file_actions_adddup2(&actions, descriptor.number(), place++);
    // A process group of its own: Ctrl+C at a terminal goes to the whole group, and it is for the program to cancel.
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    std::string name = program;
    std::string argument = task;
    std::array<char*, 3> arguments = {name.data(), argument.data(), nullptr};
    pid_t id = -1;
    const int failure = ::posix_spawn(&id, program.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return error(base::ErrorCode::Failed,
                     QCoreApplication::translate("Source", "The reader program could not be started (%1); nothing was "
                                                           "changed. Install Manyi again if this comes again.")
                         .arg(QString::fromLocal8Bit(std::strerror(failure))),
                     path);
    return id;
}

base::Error crashed(int status, const ReaderMessage& last, const std::string& path)
{
    const QString rows = QString::fromStdString(base::formatCount(last.rows));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return error(base::ErrorCode::TooLarge,
                     QCoreApplication::translate("Source", "Reading the file took too long and was stopped after row "
                                                           "%1; it is too large, or damaged. Nothing was changed.")
                         .arg(rows),
                     path);
    return error(base::ErrorCode::Damaged,
                 QCoreApplication::translate("Source",
                                             "The file is damaged: its reader broke off after row %1 (%2 % of "
                                             "the file). Nothing was changed; get the file again.")
                     .arg(rows)
                     .arg(static_cast<int>(last.fraction * 100)),
                 path);
}

// Reads messages until the reader is done, has failed, is gone, or nobody wants its rows any more.
class Conversation {
public:
    Conversation(int pipe, base::Progress& progress) : m_pipe(pipe), m_progress(progress) {}

    // The last message; its kind is Progress when the reader went away without a word.
    base::Result<ReaderMessage> run(const std::string& path)
    {
        while (m_last.kind == ReaderMessage::Kind::Progress) {
            m_progress.report(m_last.fraction, {}); // also when nothing is new: it tells whether this is still wanted
            if (m_progress.cancelled())
                return error(base::ErrorCode::Cancelled,
                             QCoreApplication::translate("Source", "Reading was cancelled; nothing was changed."),
                             path);
            pollfd wanted{m_pipe, POLLIN, 0};
            if (::poll(&wanted, 1, 50) <= 0)
                continue;
            if (!receive())
                break;
        }
        return m_last;
    }

private:
    bool receive()
    {
        std::array<char, 65536> bytes; // NOLINT: filled by read
        const ssize_t count = ::read(m_pipe, bytes.data(), bytes.size());
        if (count <= 0)
            return count < 0 && errno == EINTR;
        std::size_t from = m_text.size();
        m_text.append(bytes.data(), static_cast<std::size_t>(count));
        for (std::size_t end = m_text.find('\n', from); end != std::string::npos; end = m_text.find('\n')) {
            take(std::string_view(m_text).substr(0, end));
            m_text.erase(0, end + 1);
        }
        return m_text.size() < longestMessage;
    }

    void take(std::string_view line)
    {
        const auto message = messageFromJson(line);
        if (!message)
            return;
        m_last = *message;
    }

    int m_pipe;
    base::Progress& m_progress;
    std::string m_text;
    ReaderMessage m_last;
};

base::Result<std::vector<Descriptor>> openFiles(const std::string& path, const std::vector<std::string>& companions)
{
    std::vector<Descriptor> files;
    std::vector<std::string> paths = {path};
    paths.insert(paths.end(), companions.begin(), companions.end());
    for (const std::string& each : paths) {
        // ByteFile says what is wrong with a file; the descriptor is opened once more to be handed on.
        if (const auto file = ByteFile::open(each); !file)
            return file.error();
        files.emplace_back(::open(each.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (files.back().number() < 0)
            return error(base::ErrorCode::Unreadable,
                         QCoreApplication::translate("Source", "The file cannot be read now (%1); nothing was changed.")
                             .arg(QString::fromLocal8Bit(std::strerror(errno))),
                         each);
    }
    return files;
}

ReaderTask taskFor(const std::string& path, const Detection& detection, const SourceHints& hints)
{
    ReaderTask task;
    task.format = detection.format;
    task.hints = hints;
    task.name = std::filesystem::path(path).filename().string();
    for (const std::string& companion : detection.companions)
        task.companions.push_back(std::filesystem::path(companion).filename().string());
    // The translation of this one word is the name of the language of all others.
    task.chinese = QCoreApplication::translate("Source", "en", "code of the language") == QLatin1String("zh");
    return task;
}

} // namespace

std::string readerProgram()
{
    namespace fs = std::filesystem;
    std::error_code failed;
    const fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
    for (const fs::path& place : {folder / "manyi-reader", folder / "../libexec/manyi/manyi-reader"}) {
        if (!failed && fs::is_regular_file(place, failed))
            return place.string();
        failed.clear();
    }
    return {};
}

base::Result<SourceDictionary> readInProcess(const std::string& path, const Detection& detection,
                                             const SourceHints& hints, const Spool& spool, base::Progress& progress)
{
    const std::string program = readerProgram();
    if (program.empty())
        return error(base::ErrorCode::NotFound,
                     QCoreApplication::translate("Source", "The program manyi-reader, which reads such files, is not "
                                                           "beside Manyi; install Manyi again."),
                     path);
    auto files = openFiles(path, detection.companions);
    if (!files)
        return files.error();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return error(base::ErrorCode::Failed,
                     QCoreApplication::translate("Source", "The file cannot be read now (%1); nothing was changed.")
                         .arg(QString::fromLocal8Bit(std::strerror(errno))),
                     path);
    const Descriptor messages(pipe[0]);
    Descriptor talk(pipe[1]);
    std::vector<int> numbers = {talk.number(), spool.descriptor()};
    for (const Descriptor& file : *files)
        numbers.push_back(file.number());
    auto handed = raised(numbers, path);
    if (!handed)
        return handed.error();
    const auto id = spawn(program, toJson(taskFor(path, detection, hints)), *handed, path);
    if (!id)
        return id.error();
    Child child(*id);
    handed->clear();
    talk.close();
    const auto last = Conversation(messages.number(), progress).run(path);
    if (!last)
        return last.error();
    if (last->kind == ReaderMessage::Kind::Progress)
        return crashed(child.wait(), *last, path);
    if (last->kind == ReaderMessage::Kind::Failed) {
        base::Error told = last->error;
        if (told.where.empty())
            told.where = path;
        return told;
    }
    return dictionaryFromJson(last->dictionary);
}

} // namespace manyi::io

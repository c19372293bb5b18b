#include <chrono>
#include <csignal>

#include <QCoreApplication>
#include <QTranslator>
#include <sys/prctl.h>
#include <unistd.h>

#include "base/wording.h"
#include "io/source/formats.h"
#include "io/source/reader_process.h"
#include "io/source/reader_protocol.h"
#include "io/source/sandbox.h"
#include "io/source/spool_writer.h"

namespace manyi::io {

namespace {

constexpr std::uint64_t mostMemory = 3ULL << 30;
constexpr std::uint64_t mostSpool = 16ULL << 30;
constexpr std::uint64_t leastSeconds = 120;
constexpr std::uint64_t bytesPerSecond = 1 << 20; // slow enough for the slowest machine

void send(const ReaderMessage& message)
{
    const std::string line = toJson(message) + '\n';
    for (std::size_t sent = 0; sent < line.size();) {
        const ssize_t count = ::write(messageDescriptor, line.data() + sent, line.size() - sent);
        if (count < 0)
            ::_exit(1); // nobody listens
        sent += static_cast<std::size_t>(count);
    }
}

int fail(const base::Error& error)
{
    ReaderMessage message;
    message.kind = ReaderMessage::Kind::Failed;
    message.error = error;
    send(message);
    return 1;
}

// Tells the program how far the reader is, some times a second.
class PipeProgress final : public base::Progress {
public:
    explicit PipeProgress(const SpoolWriter& writer) : m_writer(writer) {}
    void report(double fraction, std::string_view) override
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(50))
            return;
        m_last = now;
        ReaderMessage message;
        message.fraction = fraction;
        message.rows = m_writer.rows();
        send(message);
    }

private:
    const SpoolWriter& m_writer;
    std::chrono::steady_clock::time_point m_last;
};

base::Result<SourceInput> openInput(const ReaderTask& task)
{
    const auto open = [](int descriptor) { return ByteFile::open("/proc/self/fd/" + std::to_string(descriptor)); };
    auto file = open(fileDescriptor);
    if (!file)
        return file.error();
    SourceInput input{task.name, std::move(*file), {}};
    int descriptor = fileDescriptor;
    for (const std::string& name : task.companions) {
        auto companion = open(++descriptor);
        if (!companion)
            return companion.error();
        input.companions.push_back({name, std::move(*companion)});
    }
    return input;
}

base::Status read(const Format& format, const ReaderTask& task, const SourceInput& input, SourceDictionary& dictionary)
{
    SpoolWriter writer(spoolDescriptor);
    PipeProgress progress(writer);
    try {
        const auto status = format.read(input, task.hints, dictionary, writer, progress);
        const auto written = writer.finish(); // why the writer wanted no more rows comes before what the reader says
        return written ? status : written;
    } catch (const std::bad_alloc&) {
        return base::Error{
            base::ErrorCode::TooLarge,
            QCoreApplication::translate("Source", "Reading the file takes more memory than a reader may use; it is too "
                                                  "large, or damaged. Nothing was changed.")
                .toStdString(),
            {}};
    }
}

} // namespace

int runReader(int argc, char** argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    const auto task = argc == 2 ? taskFromJson(argv[1]) : base::Result<ReaderTask>(base::Error{});
    const Format* format = task ? findFormat(task->format) : nullptr;
    if (format == nullptr)
        return 2;
    QTranslator translator;
    if (task->chinese && translator.load(base::translationFile(base::Language::Chinese)))
        QCoreApplication::installTranslator(&translator);
    const auto input = openInput(*task);
    if (!input)
        return fail(input.error());
    const std::uint64_t seconds = leastSeconds + static_cast<std::uint64_t>(input->file.size()) / bytesPerSecond;
    enterSandbox({mostMemory, seconds, mostSpool});

    SourceDictionary dictionary;
    dictionary.format = task->format;
    if (const auto status = read(*format, *task, *input, dictionary); !status)
        return fail(status.error());
    ReaderMessage done;
    done.kind = ReaderMessage::Kind::Done;
    done.fraction = 1;
    done.dictionary = toJson(dictionary);
    send(done);
    return 0;
}

} // namespace manyi::io

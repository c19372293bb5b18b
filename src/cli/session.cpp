#include "cli/session.h"

#include <csignal>
#include <cstdio>
#include <mutex>

#include <unistd.h>

#include <fmt/format.h>

namespace manyi::cli {

namespace {

// Ctrl+C asks once; a second one ends the program the hard way.
base::Progress* interruptible = nullptr;

extern "C" void onInterrupt(int signal)
{
    if (interruptible != nullptr)
        interruptible->cancel();
    std::signal(signal, SIG_DFL);
}

} // namespace

// Shows the share done on a terminal, one line that rewrites itself.
class Session::ConsoleProgress : public base::Progress {
public:
    explicit ConsoleProgress(const Session& session) : m_session(session), m_terminal(isatty(STDERR_FILENO) != 0) {}
    ~ConsoleProgress() override { clear(); }

    void report(double fraction, std::string_view text) override
    {
        const std::lock_guard lock(m_mutex);
        const int perCent = static_cast<int>(fraction * 100);
        if (!m_terminal || m_session.quiet || perCent == m_shown)
            return;
        m_shown = perCent;
        fmt::print(stderr, "\r\x1b[K{:3} % {}", perCent, text);
        std::fflush(stderr);
    }

    void clear()
    {
        const std::lock_guard lock(m_mutex);
        if (m_shown >= 0)
            std::fputs("\r\x1b[K", stderr);
        m_shown = -1;
    }

private:
    const Session& m_session;
    const bool m_terminal;
    std::mutex m_mutex;
    int m_shown = -1;
};

Session::Session(base::Language language) : m_wording(language), m_progress(std::make_unique<ConsoleProgress>(*this))
{
    interruptible = m_progress.get();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

Session::~Session()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    interruptible = nullptr;
}

base::Progress& Session::progress()
{
    return *m_progress;
}

void Session::print(const std::string& text) const
{
    m_progress->clear();
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Session::tell(const std::string& text) const
{
    if (!quiet && !json)
        print(text);
}

ExitCode Session::fail(const base::Error& error) const
{
    m_progress->clear();
    fmt::print(stderr, "{}\n", error.message);
    return exitCodeOf(error.code);
}

ExitCode exitCodeOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::InvalidArgument:
    case base::ErrorCode::Foreign:
    case base::ErrorCode::NewerVersion:
    case base::ErrorCode::TooLarge:
        return Refused;
    case base::ErrorCode::Cancelled:
        return Cancelled;
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Unreadable:
    case base::ErrorCode::ReadOnly:
    case base::ErrorCode::DiskFull:
    case base::ErrorCode::Damaged:
    case base::ErrorCode::Locked:
    case base::ErrorCode::Failed:
        break;
    }
    return Failed;
}

} // namespace manyi::cli

// What a reader of foreign files cannot do, tried in a child process.
#include "io/source/sandbox.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace manyi::test {
namespace {

constexpr io::SandboxLimits limits{std::uint64_t{256} << 20, 2, 1 << 20};

struct Ended {
    int exitCode = -1;
    int signal = 0;
};

// Runs `work` in a child that has entered the sandbox; its result is the exit code.
Ended inSandbox(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        io::enterSandbox(limits);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

bool filtersCalls()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return inSandbox([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0; }).exitCode == 1;
#endif
}

#define SKIP_WITHOUT_FILTER()                                                                                          \
    if (!filtersCalls())                                                                                               \
    GTEST_SKIP() << "the system does not filter calls here"

TEST(Sandbox, NoNetwork)
{
    SKIP_WITHOUT_FILTER();
    for (const int family : {AF_INET, AF_INET6, AF_UNIX}) {
        const Ended ended = inSandbox([family] { return ::socket(family, SOCK_STREAM, 0) < 0 ? errno : 0; });
        EXPECT_EQ(ended.exitCode, EPERM) << family;
    }
}

TEST(Sandbox, NoNewProgramsAndProcesses)
{
    SKIP_WITHOUT_FILTER();
    EXPECT_EQ(inSandbox([] {
                  char name[] = "/bin/true";
                  char* arguments[] = {name, nullptr};
                  ::execv(name, arguments);
                  return errno;
              }).exitCode,
              EPERM);
    EXPECT_NE(inSandbox([] {
                  const pid_t second = ::fork();
                  if (second == 0)
                      ::_exit(0);
                  return second < 0 ? 1 : 0;
              }).exitCode,
              0);
}

TEST(Sandbox, FilesAreNotWritten)
{
    SKIP_WITHOUT_FILTER();
    const std::string path = ::testing::TempDir() + "sandbox-probe";
    const Ended ended = inSandbox([&path] { return ::open(path.c_str(), O_WRONLY | O_CREAT, 0600) < 0 ? errno : 0; });
    EXPECT_EQ(ended.exitCode, EPERM);
    EXPECT_NE(::access(path.c_str(), F_OK), 0);
    EXPECT_EQ(inSandbox([] { return ::unlink("/tmp/nothing-of-this-name") < 0 ? errno : 0; }).exitCode, EPERM);
}

TEST(Sandbox, MemoryIsLimited)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer reserves terabytes of addresses, so the sandbox leaves them unlimited";
#endif
    const Ended ended = inSandbox([] {
        void* memory =
            ::mmap(nullptr, std::size_t{512} << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return memory == MAP_FAILED ? errno : 0;
    });
    EXPECT_EQ(ended.exitCode, ENOMEM);
}

TEST(Sandbox, ProcessorTimeIsLimited)
{
    const Ended ended = inSandbox([] {
        volatile std::uint64_t count = 0;
        for (;;)
            count = count + 1;
        return 0;
    });
    EXPECT_TRUE(ended.signal == SIGXCPU || ended.signal == SIGKILL) << ended.signal;
}

TEST(Sandbox, FileSizeIsLimited)
{
    std::string path = ::testing::TempDir() + "sandbox-XXXXXX";
    const int file = ::mkstemp(path.data());
    ASSERT_GE(file, 0);
    ::unlink(path.c_str());
    const Ended ended = inSandbox([file] {
        ::signal(SIGXFSZ, SIG_IGN);
        const std::string piece(1 << 16, 'x');
        for (int i = 0; i < 64; ++i) {
            if (::write(file, piece.data(), piece.size()) < 0)
                return errno;
        }
        return 0;
    });
    EXPECT_TRUE(ended.exitCode == EFBIG || ended.signal == SIGXFSZ) << ended.exitCode << ' ' << ended.signal;
    ::close(file);
}

} // namespace
} // namespace manyi::test

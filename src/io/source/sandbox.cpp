#include "io/source/sandbox.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace manyi::io {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t architecture = 0;
#endif

// What reading, computing and writing to open files needs; everything else fails with "not permitted".
constexpr std::array allowed = {SYS_read,
                                SYS_pread64,
                                SYS_readv,
                                SYS_write,
                                SYS_writev,
                                SYS_lseek,
                                SYS_close,
                                SYS_fstat,
                                SYS_newfstatat,
                                SYS_statx,
                                SYS_mmap,
                                SYS_munmap,
                                SYS_mremap,
                                SYS_mprotect,
                                SYS_madvise,
                                SYS_brk,
                                SYS_futex,
                                SYS_exit,
                                SYS_exit_group,
                                SYS_rt_sigaction,
                                SYS_rt_sigprocmask,
                                SYS_rt_sigreturn,
                                SYS_sigaltstack,
                                SYS_clock_gettime,
                                SYS_gettimeofday,
                                SYS_getrandom,
                                SYS_getpid,
                                SYS_gettid,
                                SYS_tgkill,
                                SYS_sched_yield,
                                SYS_sched_getaffinity,
                                SYS_set_robust_list,
                                SYS_rseq,
                                SYS_sysinfo,
                                SYS_restart_syscall,
                                SYS_ftruncate,
                                SYS_clock_nanosleep,
                                SYS_nanosleep,
                                SYS_getcwd,
                                SYS_readlinkat};

constexpr std::uint32_t callNumber = offsetof(seccomp_data, nr);
constexpr std::uint32_t callArchitecture = offsetof(seccomp_data, arch);

// The lower half of an argument of a system call.
constexpr std::uint32_t argument(unsigned index)
{
    return static_cast<std::uint32_t>(offsetof(seccomp_data, args) + 8 * index);
}

constexpr std::uint32_t permit = SECCOMP_RET_ALLOW;
constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;

void load(std::vector<sock_filter>& program, std::uint32_t offset)
{
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset));
}

void answer(std::vector<sock_filter>& program, std::uint32_t result)
{
    program.push_back(BPF_STMT(BPF_RET | BPF_K, result));
}

void when(std::vector<sock_filter>& program, std::uint32_t number, std::uint32_t result)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
    answer(program, result);
}

// `number` passes when the bits `mask` of its argument are `wanted`, as a yes or no.
void whenBits(std::vector<sock_filter>& program, std::uint32_t number, unsigned index, std::uint32_t mask, bool wanted)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4));
    load(program, argument(index));
    const auto ifSet = static_cast<std::uint8_t>(wanted ? 0 : 1);
    const auto ifNot = static_cast<std::uint8_t>(wanted ? 1 : 0);
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, mask, ifSet, ifNot));
    answer(program, permit);
    answer(program, refuse);
}

std::vector<sock_filter> filterProgram()
{
    std::vector<sock_filter> program;
    load(program, callArchitecture);
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    answer(program, refuse);
    load(program, callNumber);
    for (const long number : allowed)
        when(program, static_cast<std::uint32_t>(number), permit);
    whenBits(program, SYS_openat, 2, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, false); // conversion tables
    whenBits(program, SYS_clone, 0, CLONE_THREAD, true);                            // threads, no processes
    when(program, SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);                          // its arguments cannot be seen
    answer(program, refuse);
    return program;
}

void filterCalls()
{
    if (architecture == 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    std::vector<sock_filter> program = filterProgram();
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

void limit(decltype(RLIMIT_AS) what, std::uint64_t most)
{
    const rlimit bound{most, most};
    ::setrlimit(what, &bound);
}

} // namespace

void enterSandbox(const SandboxLimits& limits)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_FSIZE, limits.fileSize);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The sanitizers reserve terabytes of addresses and use calls of their own.
    limit(RLIMIT_AS, limits.memory);
    filterCalls();
#endif
}

} // namespace manyi::io

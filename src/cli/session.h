#pragma once

#include <memory>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "base/wording.h"

namespace manyi::cli {

// What a run of the program ends with.
enum ExitCode { Done = 0, Refused = 1, Failed = 2, Cancelled = 3 };

// What all commands share: language, how much is printed, progress that Ctrl+C cancels.
class Session {
public:
    explicit Session(base::Language language);
    ~Session();

    bool quiet = false;
    bool json = false;

    const base::Wording& wording() const { return m_wording; }
    base::Progress& progress();

    // The figures asked for, to stdout; not silenced by --quiet.
    void print(const std::string& text) const;
    // What was done, to stdout; silenced by --quiet and, so that the output stays JSON, by --json.
    void tell(const std::string& text) const;
    // One sentence to stderr; the exit code that belongs to the error.
    ExitCode fail(const base::Error& error) const;

private:
    class ConsoleProgress;
    base::Wording m_wording;
    std::unique_ptr<ConsoleProgress> m_progress;
};

ExitCode exitCodeOf(base::ErrorCode code);

} // namespace manyi::cli

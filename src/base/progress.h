#pragma once

#include <atomic>
#include <string_view>

namespace manyi::base {

// How long work tells how far it is and learns that it is no longer wanted. The default one ignores reports and is
// never cancelled. `report` may be called from any thread; implementations must cope with that.
class Progress {
public:
    virtual ~Progress() = default;

    // fraction in 0…1; text says what is being done now (translated), may be empty.
    virtual void report(double /*fraction*/, std::string_view /*text*/) {}

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
};

} // namespace manyi::base

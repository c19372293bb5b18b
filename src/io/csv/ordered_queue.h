#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

namespace manyi::io {

// Brings the results of several workers back into the order of their indices 0, 1, 2 …; holds at most `capacity` of
// them, so that the workers cannot run ahead without bound.
template <class T>
class OrderedQueue {
public:
    explicit OrderedQueue(std::int64_t capacity) : m_capacity(capacity) {}

    // Waits for room. False when nobody takes results any more. The result that is waited for always has room.
    bool push(std::int64_t index, T item)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [&] { return m_closed || index < m_next + m_capacity; });
        if (m_closed)
            return false;
        m_items.emplace(index, std::move(item));
        m_ready.notify_one();
        return true;
    }

    // A worker begins and ends; after the last one there is nothing more to wait for.
    void begin()
    {
        const std::lock_guard lock(m_mutex);
        ++m_workers;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        --m_workers;
        m_ready.notify_one();
    }

    // The next result in order; nullopt when all workers ended and none is left.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [&] { return m_items.contains(m_next) || m_workers == 0; });
        const auto found = m_items.find(m_next);
        if (found == m_items.end())
            return std::nullopt;
        std::optional<T> item(std::move(found->second));
        m_items.erase(found);
        ++m_next;
        m_room.notify_all();
        return item;
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::condition_variable m_room;
    std::map<std::int64_t, T> m_items;
    std::int64_t m_capacity;
    std::int64_t m_next = 0;
    int m_workers = 0;
    bool m_closed = false;
};

} // namespace manyi::io

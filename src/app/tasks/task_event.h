#pragma once

#include <QEvent>

namespace manyi::app {

class Task;

// Sent up the parents of a task when it starts, until one accepts it: the window's job strip, which then follows it.
class TaskEvent : public QEvent {
public:
    explicit TaskEvent(Task& task) : QEvent(eventType()), m_task(task) { ignore(); }
    Task& task() const { return m_task; }

    static QEvent::Type eventType();
    static void announce(Task& task);

private:
    Task& m_task;
};

} // namespace manyi::app

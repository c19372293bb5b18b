#include "app/tasks/task.h"

#include <QCoreApplication>
#include <QPointer>
#include <atomic>
#include <chrono>
#include <list>
#include <thread>

#include "app/tasks/task_event.h"

namespace manyi::app {

namespace {

using Clock = std::chrono::steady_clock;

// Passes reports on to the GUI thread, at most one at a time and 20 a second: workers may report for every row.
class QueuedProgress : public base::Progress {
public:
    std::function<void(double, QString)> deliver; // called on the worker's thread

    void report(double fraction, std::string_view text) override
    {
        const auto now = Clock::now().time_since_epoch().count();
        auto last = m_last.load(std::memory_order_relaxed);
        const bool early = now - last < std::chrono::nanoseconds(std::chrono::milliseconds(50)).count();
        if (early || !m_last.compare_exchange_strong(last, now))
            return;
        deliver(fraction, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }

private:
    std::atomic<Clock::rep> m_last{0};
};

struct Run {
    QueuedProgress progress;
    std::thread thread;
    std::function<void()> done;
};

} // namespace

struct Task::State {
    std::list<std::unique_ptr<Run>> runs; // the current one last; the others are cancelled and about to end
    Run* current = nullptr;
    QString title;
};

Task::Task(QObject* parent) : QObject(parent), m_state(std::make_unique<State>()) {}

Task::~Task()
{
    for (const auto& run : m_state->runs)
        run->progress.cancel();
    for (const auto& run : m_state->runs)
        run->thread.join();
}

void Task::startErased(const QString& title, std::function<void(base::Progress&)> work, std::function<void()> done)
{
    if (m_state->current)
        m_state->current->progress.cancel();
    auto owned = std::make_unique<Run>();
    Run* run = owned.get();
    run->done = std::move(done);
    run->progress.deliver = [this, run](double fraction, const QString& text) {
        QMetaObject::invokeMethod(
            this,
            [this, run, fraction, text] {
                if (run == m_state->current)
                    Q_EMIT progressed(fraction, text);
            },
            Qt::QueuedConnection);
    };
    m_state->current = run;
    m_state->title = title;
    m_state->runs.push_back(std::move(owned));
    run->thread = std::thread([this, run, work = std::move(work)] {
        work(run->progress);
        QMetaObject::invokeMethod(
            this, [this, run] { ended(run); }, Qt::QueuedConnection);
    });
    TaskEvent::announce(*this);
    Q_EMIT started();
}

void Task::ended(void* which)
{
    Run* run = static_cast<Run*>(which);
    run->thread.join();
    const bool wanted = run == m_state->current && !run->progress.cancelled();
    const bool current = run == m_state->current;
    const auto done = std::move(run->done);
    if (current)
        m_state->current = nullptr;
    m_state->runs.remove_if([run](const auto& other) { return other.get() == run; });
    const QPointer<Task> self(this); // a listener of `finished` may delete the task
    if (current)
        Q_EMIT finished();
    if (wanted && self)
        done();
}

void Task::cancel()
{
    if (m_state->current)
        m_state->current->progress.cancel();
}

bool Task::running() const
{
    return m_state->current != nullptr;
}

QString Task::title() const
{
    return m_state->title;
}

} // namespace manyi::app

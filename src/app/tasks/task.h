#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "base/progress.h"
#include "base/result.h"

namespace manyi::app {

// Runs one engine call in the background and delivers its result on the GUI thread; the only place that knows threads.
// A new start cancels and outdates the one before: its late result is dropped. Destroyed: cancels and waits.
// Shown in the job strip (title, progress, Cancel) when it takes longer than half a second.
class Task : public QObject {
    Q_OBJECT
public:
    explicit Task(QObject* parent = nullptr);
    ~Task() override;

    // work runs on a worker thread; done on the GUI thread unless cancelled or outdated.
    template <class T>
    void start(const QString& title, std::function<T(base::Progress&)> work, std::function<void(T)> done)
    {
        auto result = std::make_shared<std::optional<T>>();
        startErased(
            title, [result, work = std::move(work)](base::Progress& progress) { result->emplace(work(progress)); },
            [result, done = std::move(done)] { done(std::move(**result)); });
    }
    // The result is dropped. `finished` follows when the worker has ended; running() stays true until then.
    void cancel();
    bool running() const;
    QString title() const;
    // Whether the user may cancel it (Cancel in the job strip): not what would go on to its end all the same.
    void setStoppable(bool stoppable) { m_stoppable = stoppable; }
    bool stoppable() const { return m_stoppable; }

Q_SIGNALS:
    void started();
    void progressed(double fraction, const QString& text);
    void finished(); // also after cancel

private:
    void startErased(const QString& title, std::function<void(base::Progress&)> work, std::function<void()> done);
    void ended(void* run);
    struct State;
    std::unique_ptr<State> m_state;
    bool m_stoppable = true;
};

} // namespace manyi::app

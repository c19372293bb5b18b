#include "app/tasks/task_event.h"

#include <QCoreApplication>

#include "app/tasks/task.h"

namespace manyi::app {

QEvent::Type TaskEvent::eventType()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void TaskEvent::announce(Task& task)
{
    TaskEvent event(task);
    for (QObject* receiver = task.parent(); receiver && !event.isAccepted(); receiver = receiver->parent()) {
        event.ignore();
        QCoreApplication::sendEvent(receiver, &event);
    }
}

} // namespace manyi::app

#include "app/shell/job_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int patience = 500; // milliseconds before a job is worth showing

} // namespace

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("jobStrip"));
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setMaximum(1000);
    theme::setLook(m_cancel, "link");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (Job& job : m_jobs) {
            if (!job.shown || !job.task || !job.task->stoppable())
                continue;
            job.cancelled = true;
            job.task->cancel();
        }
        showNewest();
    });
    hide();
}

JobStrip::Job* JobStrip::jobOf(const Task* task)
{
    const auto found = std::ranges::find_if(m_jobs, [task](const Job& job) { return job.task == task; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void JobStrip::follow(Task& task)
{
    drop(&task); // a new start of the same task counts from its own beginning
    Job job;
    job.task = &task;
    job.progressed = connect(&task, &Task::progressed, this, [this, &task](double fraction, const QString& text) {
        if (Job* shown = jobOf(&task)) {
            shown->fraction = fraction;
            shown->text = text;
            showNewest();
        }
    });
    job.finished = connect(&task, &Task::finished, this, [this, &task] { drop(&task); });
    connect(&task, &QObject::destroyed, this, [this] { drop(nullptr); });
    m_jobs.push_back(std::move(job));
    QTimer::singleShot(patience, this, [this, watched = QPointer<Task>(&task)] {
        if (Job* late = watched ? jobOf(watched) : nullptr) {
            late->shown = true;
            showNewest();
        }
    });
}

void JobStrip::drop(const Task* task)
{
    for (Job& job : m_jobs) {
        if (job.task == task) {
            disconnect(job.progressed);
            disconnect(job.finished);
        }
    }
    std::erase_if(m_jobs, [task](const Job& job) { return job.task == task || !job.task; });
    showNewest();
}

void JobStrip::showNewest()
{
    const auto job =
        std::ranges::find_if(m_jobs.rbegin(), m_jobs.rend(), [](const Job& j) { return j.shown && j.task; });
    setVisible(job != m_jobs.rend());
    if (job == m_jobs.rend())
        return;
    const QString what = job->cancelled ? tr("Cancelling: %1").arg(job->task->title()) : job->task->title();
    m_title->setText(job->text.isEmpty() || job->cancelled ? what : tr("%1: %2").arg(what, job->text));
    m_bar->setRange(0, job->fraction > 0 ? 1000 : 0);
    m_bar->setValue(static_cast<int>(job->fraction * 1000));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(!job->cancelled);
    m_cancel->setVisible(job->task->stoppable());
}

void JobStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showNewest();
    QWidget::changeEvent(event);
}

} // namespace manyi::app

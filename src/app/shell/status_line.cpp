#include "app/shell/status_line.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>

#include "app/shell/job_strip.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr int messageTime = 6000;

QString basisLine(const engine::Project& project)
{
    const QString n = QString::fromStdString(base::formatCount(project.responseCount()));
    const QString level = QString::fromStdString(base::formatNumber(project.metricOptions().confidence * 100));
    const auto questionnaire = project.questionnaire();
    const domain::Variable* wave = questionnaire->firstWithRole(domain::Role::Wave);
    const auto waves = wave ? static_cast<int>(wave->labels.size()) : 0;
    if (waves > 1)
        return StatusLine::tr("%1 waves · %2 interviews · intervals %3 %").arg(waves).arg(n, level);
    return StatusLine::tr("%1 interviews · intervals %2 %").arg(n, level);
}

} // namespace

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QStatusBar(parent),
      m_session(session),
      m_icon(new QLabel(this)),
      m_saved(new QLabel(this)),
      m_message(new QLabel(this)),
      m_basis(new QLabel(this)),
      m_jobs(new JobStrip(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_basis->setObjectName(QStringLiteral("statusBasis"));
    addWidget(m_icon);
    addWidget(m_saved);
    addWidget(m_jobs);
    addWidget(m_message);
    addPermanentWidget(m_basis);
    connect(&session, &Session::projectOpened, this, &StatusLine::refresh);
    connect(&session, &Session::projectChanged, this, &StatusLine::refresh);
    connect(&session, &Session::themeChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setSaved(const QTime& time, bool readOnly)
{
    m_savedAt = time;
    m_readOnly = readOnly;
    refresh();
}

void StatusLine::say(const QString& text)
{
    m_message->setText(text);
    QTimer::singleShot(messageTime, m_message, [this, text] {
        if (m_message->text() == text)
            m_message->clear();
    });
}

void StatusLine::setPlaceText(const QString& text)
{
    m_placeText = text;
    refresh();
}

void StatusLine::refresh()
{
    const engine::Project* project = m_session.project();
    m_icon->setVisible(project);
    m_saved->setVisible(project);
    m_basis->setVisible(project);
    if (!project)
        return;
    m_icon->setPixmap(
        theme::icon(m_readOnly ? QStringLiteral("lock") : QStringLiteral("check"), QPalette::Highlight).pixmap(14, 14));
    m_saved->setText(m_readOnly ? tr("Read-only")
                                : tr("All changes saved %1").arg(m_savedAt.toString(QStringLiteral("HH:mm"))));
    m_basis->setText(m_placeText.isEmpty() ? basisLine(*project) : m_placeText);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QStatusBar::changeEvent(event);
}

} // namespace manyi::app

#include "app/shell/project_head.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

QString projectFactsLine(const engine::Project& project)
{
    const QString n = QString::fromStdString(base::formatCount(project.responseCount()));
    const auto questionnaire = project.questionnaire();
    const domain::Variable* wave = questionnaire->firstWithRole(domain::Role::Wave);
    const auto waves = wave ? static_cast<int>(wave->labels.size()) : 0;
    if (waves == 1)
        return QCoreApplication::translate("ProjectHead", "1 wave · n %1").arg(n);
    if (waves > 1)
        return QCoreApplication::translate("ProjectHead", "%1 waves · n %2").arg(waves).arg(n);
    return QCoreApplication::translate("ProjectHead", "n %1").arg(n);
}

ProjectHead::ProjectHead(Session& session, QMenu* menu, QWidget* parent)
    : QAbstractButton(parent), m_session(session), m_menu(menu)
{
    setObjectName(QStringLiteral("projectHead"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(44);
    connect(&session, &Session::projectOpened, this, &ProjectHead::refresh);
    connect(&session, &Session::projectChanged, this, &ProjectHead::refresh);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_collapsed)
            Q_EMIT expandRequested();
        else
            m_menu->popup(mapToGlobal(QPoint(8, height())));
    });
    setCollapsed(false);
    refresh();
}

void ProjectHead::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? 48 : 200);
    refresh();
}

void ProjectHead::refresh()
{
    const engine::Project* project = m_session.project();
    m_title = project ? QString::fromStdString(project->title()) : tr("No project open");
    m_facts = project ? projectFactsLine(*project) : QString();
    setAccessibleName(m_collapsed ? tr("Wide navigation") : tr("Project: %1").arg(m_title));
    setToolTip(m_collapsed ? tr("Wide navigation (Ctrl+B)")
               : project   ? QString::fromStdString(project->path())
                           : QString());
    update();
}

void ProjectHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

void ProjectHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QPalette p = QGuiApplication::palette();
    const QColor ground = underMouse() ? charts::blend(p.color(QPalette::Highlight), p.color(QPalette::Window), 0.05)
                                       : p.color(QPalette::Window);
    painter.fillRect(rect(), ground);
    painter.setPen(p.color(QPalette::Midlight));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    if (m_collapsed) {
        theme::icon(QStringLiteral("chevron-right")).paint(&painter, QRect(width() / 2 - 8, height() / 2 - 8, 16, 16));
    } else {
        const int right = width() - 36;
        const auto line = [&](const QFont& font, QPalette::ColorRole role, const QRect& where, const QString& text) {
            painter.setFont(font);
            painter.setPen(p.color(role));
            painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
        };
        const int half = m_facts.isEmpty() ? 12 : 4;
        line(theme::font(13, true), QPalette::WindowText, QRect(16, half, right - 16, 20), m_title);
        line(theme::font(12), QPalette::PlaceholderText, QRect(16, 22, right - 16, 18), m_facts);
        theme::icon(QStringLiteral("chevron-down"), QPalette::PlaceholderText)
            .paint(&painter, QRect(width() - 30, height() / 2 - 8, 16, 16));
    }
    if (hasFocus()) {
        painter.setPen(p.color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace manyi::app

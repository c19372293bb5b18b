#include "app/reports/page_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace manyi::app {

namespace {
constexpr double pageWidth = 595, pageHeight = 842; // A4 in points
constexpr int margin = 24;
constexpr double smallest = 0.25, largest = 4;
} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName("pageView");
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

void PageView::setPages(int count, Renderer renderer)
{
    m_renderer = std::move(renderer);
    m_count = count;
    m_imagePage = -1;
    const int page = std::clamp(m_page, 0, std::max(0, count - 1));
    if (page != m_page) {
        m_page = page;
        Q_EMIT pageChanged(m_page);
    }
    arrange();
}

void PageView::setPage(int page)
{
    if (page < 0 || page >= m_count || page == m_page)
        return;
    m_page = page;
    verticalScrollBar()->setValue(0);
    arrange();
    Q_EMIT pageChanged(m_page);
}

double PageView::fitting() const
{
    const double width = (viewport()->width() - 2 * margin) / pageWidth;
    const double height = (viewport()->height() - 2 * margin) / pageHeight;
    return std::clamp(std::min(width, height), smallest, largest);
}

double PageView::zoom() const
{
    return m_zoom > 0 ? m_zoom : fitting();
}

void PageView::setZoom(double pixelsPerPoint)
{
    m_zoom = pixelsPerPoint > 0 ? std::clamp(pixelsPerPoint, smallest, largest) : 0;
    arrange();
    Q_EMIT zoomChanged(zoom());
}

void PageView::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void PageView::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    viewport()->update();
}

QSize PageView::pageSize() const
{
    return {qRound(pageWidth * zoom()), qRound(pageHeight * zoom())};
}

void PageView::arrange()
{
    const QSize all = pageSize() + QSize(2 * margin, 2 * margin);
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, all.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, all.height() - viewport()->height()));
    setAccessibleName(tr("Page %1 of %2").arg(m_count > 0 ? m_page + 1 : 0).arg(m_count));
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const auto& look = charts::tokens(m_theme);
    painter.fillRect(viewport()->rect(), look.window);
    if (m_count == 0 || !m_renderer)
        return;
    const double scale = zoom() * devicePixelRatioF();
    if (m_imagePage != m_page || m_imageScale != scale) {
        m_image = m_renderer(m_page, scale);
        m_image.setDevicePixelRatio(devicePixelRatioF());
        m_imagePage = m_page;
        m_imageScale = scale;
    }
    const QSize size = pageSize();
    const int x = std::max(margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int y = std::max(margin, (viewport()->height() - size.height()) / 2) - verticalScrollBar()->value();
    painter.drawImage(QPoint(x, y), m_image);
    painter.setPen(look.border);
    painter.drawRect(QRect(QPoint(x, y), size).adjusted(-1, -1, 0, 0));
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    if (m_zoom == 0)
        Q_EMIT zoomChanged(zoom());
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_PageDown:
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
        return setPage(m_page - 1);
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(m_count - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return zoomBy(1.2);
        break;
    case Qt::Key_Minus:
        if (control)
            return zoomBy(1 / 1.2);
        break;
    case Qt::Key_0:
        return setZoom(0);
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    const int turn = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier)
        return zoomBy(turn > 0 ? 1.1 : 1 / 1.1);
    // At the end of a page the wheel goes on to the next one.
    auto* bar = verticalScrollBar();
    if (turn < 0 && bar->value() == bar->maximum() && m_page + 1 < m_count)
        return setPage(m_page + 1);
    if (turn > 0 && bar->value() == bar->minimum() && m_page > 0)
        return setPage(m_page - 1);
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace manyi::app

#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <functional>

#include "charts/tokens.h"

namespace manyi::app {

// One page of a report at a chosen zoom. Page Up and Page Down turn pages, Ctrl with + − or the wheel zooms, 0 fits the
// page.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    // Paints page `page` with so many pixels a point.
    using Renderer = std::function<QImage(int page, double pixelsPerPoint)>;

    explicit PageView(QWidget* parent = nullptr);

    // Keeps the page where it was as far as it still exists.
    void setPages(int count, Renderer renderer);
    int pageCount() const { return m_count; }
    int page() const { return m_page; }
    void setPage(int page);
    // Pixels a point; 0: the whole page fits the view.
    void setZoom(double pixelsPerPoint);
    double zoom() const;
    void zoomBy(double factor);
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(double pixelsPerPoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double fitting() const;
    QSize pageSize() const;
    void arrange();

    Renderer m_renderer;
    int m_count = 0;
    int m_page = 0;
    double m_zoom = 0;
    QImage m_image;
    int m_imagePage = -1;
    double m_imageScale = 0;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app

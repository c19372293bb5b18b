#pragma once

#include <QWidget>
#include <memory>

#include "charts/tokens.h"
#include "report/report_document.h"

class QLabel;
class QListWidget;
class QTimer;
class QToolButton;

namespace manyi::report {
class PageLayout;
}

namespace manyi::app {

class PageView;

// The pages of a report as the PDF will have them: thumbnails at the left, one page at a chosen zoom, and a bar to turn
// pages and to zoom. Thumbnails are painted one after the other while nothing else is to be done.
class ReportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ReportPreview(QWidget* parent = nullptr);
    ~ReportPreview() override;

    void setDocument(const report::ReportDocument& document); // keeps the page that was shown, if there is one
    void clear();
    int pageCount() const;
    void setTheme(charts::ThemeKind theme);
    void retranslate();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLayout* buildBar();
    void connectParts();
    void showPlace();
    void paintNextThumbnail();

    std::unique_ptr<report::PageLayout> m_layout;
    QListWidget* m_thumbnails;
    PageView* m_view;
    QToolButton *m_previous, *m_next, *m_zoomOut, *m_zoomIn, *m_fit;
    QLabel *m_pageText, *m_zoomText;
    QTimer* m_thumbnailTimer;
    int m_nextThumbnail = 0;
};

} // namespace manyi::app

#pragma once

#include <QImage>
#include <QPainter>
#include <memory>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "report/report_document.h"

namespace manyi::report {

// The document laid out on A4 pages: the same object paints the preview and the PDF. Keeps what it needs of the
// document. An object is used by one thread at a time, any thread of a program with a QGuiApplication.
class PageLayout {
public:
    explicit PageLayout(const ReportDocument& document);
    ~PageLayout();
    PageLayout(PageLayout&&) noexcept;
    PageLayout& operator=(PageLayout&&) noexcept;

    int pageCount() const;
    // Paints page `page` (0-based) into a painter whose unit is one point (A4: 595 x 842).
    void paint(int page, QPainter& painter) const;
    QImage image(int page, double dotsPerPoint) const;

    struct Bookmark {
        QString title;
        int level; // 1 or 2
        int page;  // 0-based
    };
    std::vector<Bookmark> bookmarks() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Vector PDF with bookmarks, language, title, author and correct text extraction (ordinary hanzi, digits). Written
// beside the target and renamed: a file that was there stays as it was when anything fails or the work is cancelled.
// Any thread of a program with a QGuiApplication. Errors: NotFound (folder), ReadOnly, DiskFull, Cancelled, Failed.
base::Status writePdf(const ReportDocument& document, const QString& path, base::Progress& progress);

} // namespace manyi::report

#pragma once

#include <QImage>
#include <QPainter>
#include <memory>

#include "base/progress.h"
#include "base/result.h"
#include "report/report_document.h"

namespace manyi::report {

// The document laid out on A4 pages: the same object paints the preview and the PDF.
class PageLayout {
public:
    explicit PageLayout(const ReportDocument& document);
    ~PageLayout();
    int pageCount() const;
    // Paints page `page` (0-based) into a painter whose unit is one point (A4: 595 x 842).
    void paint(int page, QPainter& painter) const;
    QImage image(int page, double dotsPerPoint) const;

    struct Bookmark { QString title; int level; int page; };
    std::vector<Bookmark> bookmarks() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Vector PDF with bookmarks, language, correct text extraction; written atomically. Needs a QGuiApplication.
base::Status writePdf(const ReportDocument& document, const QString& path, base::Progress& progress);

} // namespace manyi::report

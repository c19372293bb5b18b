#pragma once

#include <QString>
#include <vector>

#include "report/layout/page_items.h"
#include "report/pdf_writer.h"
#include "report/report_document.h"

namespace manyi::report {

struct LaidOutPage {
    std::vector<PageItem> items;
    QString chapter; // running head, right
    bool cover = false;
};

struct LaidOutDocument {
    std::vector<LaidOutPage> pages;
    std::vector<PageLayout::Bookmark> bookmarks;
};

// Places all blocks on pages: headlines start pages, tables break between rows with their header repeated, a figure or
// the start of a table that does not fit goes to the next page, notes stand at the foot of their headline's page.
LaidOutDocument paginate(const ReportDocument& document);

} // namespace manyi::report

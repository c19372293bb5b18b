#pragma once

#include "report/pdf/pdf_file.h"
#include "report/pdf_writer.h"

namespace manyi::report {

// What QPdfWriter leaves out: bookmarks (shown when the file is opened), language, title and author.
void addOutline(PdfFile& file, const std::vector<PageLayout::Bookmark>& bookmarks);
void addLanguage(PdfFile& file, const QString& language);
void setInformation(PdfFile& file, const QString& title, const QString& author);

} // namespace manyi::report

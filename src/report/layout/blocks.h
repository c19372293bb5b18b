#pragma once

#include "report/layout/page_items.h"
#include "report/layout/setting.h"

namespace manyi::report {

// Each block as a box of its own, x from 0 at the left margin, as wide as the page's content.
Box layoutHeadline(const Headline& headline, const Setting& setting); // with the accent rule
Box layoutLead(const Lead& lead, const Setting& setting);
Box layoutKpis(const KpiRow& row, const Setting& setting);
Box layoutParagraph(const Paragraph& paragraph, const Setting& setting);
Box layoutSubtitle(const Subtitle& subtitle, const Setting& setting);
Box layoutNotes(const Notes& notes, const Setting& setting);

// "Figure 1  Finding" and the base line under it; also of tables.
Box layoutCaption(const QString& number, const QString& title, const QString& base, const Setting& setting);
Box layoutFigure(const Figure& figure, const QString& number, double mostHeight, const Setting& setting);

// A finding; `pageNumber` is printed right ("Page 7", may be empty).
Box layoutFinding(const Finding& finding, int number, const QString& pageReference, const Setting& setting);

// The whole cover page, in page coordinates; `imprint` complete with the number of pages.
std::vector<PageItem> layoutCover(const Cover& cover, const QString& imprint, const Setting& setting);

} // namespace manyi::report

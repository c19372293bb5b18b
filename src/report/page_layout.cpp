#include <cmath>

#include "report/layout/geometry.h"
#include "report/layout/paginator.h"
#include "report/layout/paint.h"
#include "report/pdf_writer.h"

namespace manyi::report {

struct PageLayout::State {
    LaidOutDocument document;
};

PageLayout::PageLayout(const ReportDocument& document) : m_state(std::make_unique<State>())
{
    m_state->document = paginate(document);
}

PageLayout::~PageLayout() = default;
PageLayout::PageLayout(PageLayout&&) noexcept = default;
PageLayout& PageLayout::operator=(PageLayout&&) noexcept = default;

int PageLayout::pageCount() const
{
    return static_cast<int>(m_state->document.pages.size());
}

void PageLayout::paint(int page, QPainter& painter) const
{
    painter.save();
    paintItems(m_state->document.pages.at(static_cast<std::size_t>(page)).items, painter);
    painter.restore();
}

QImage PageLayout::image(int page, double dotsPerPoint) const
{
    const QSize size(static_cast<int>(std::ceil(page::width * dotsPerPoint)),
                     static_cast<int>(std::ceil(page::height * dotsPerPoint)));
    QImage result(size, QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.scale(dotsPerPoint, dotsPerPoint);
    paint(page, painter);
    return result;
}

std::vector<PageLayout::Bookmark> PageLayout::bookmarks() const
{
    return m_state->document.bookmarks;
}

} // namespace manyi::report

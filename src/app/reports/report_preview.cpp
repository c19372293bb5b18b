#include "app/reports/report_preview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include "app/reports/page_view.h"
#include "app/reports/thumbnail_delegate.h"
#include "app/theme/theme.h"
#include "report/pdf_writer.h"

namespace manyi::app {

namespace {

constexpr double zoomStep = 1.2;
constexpr double pageWidth = 595; // of A4 in points

QToolButton* toolButton(const char* name, const QIcon& icon)
{
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(icon);
    return made;
}

} // namespace

ReportPreview::ReportPreview(QWidget* parent)
    : QWidget(parent), m_thumbnails(new QListWidget), m_view(new PageView), m_thumbnailTimer(new QTimer(this))
{
    m_thumbnails->setObjectName("thumbnails");
    m_thumbnails->setItemDelegate(new ThumbnailDelegate(m_thumbnails));
    m_thumbnails->setFixedWidth(ThumbnailDelegate::width + 12);
    m_thumbnails->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_thumbnails->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_thumbnailTimer->setInterval(0);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(buildBar());
    right->addWidget(m_view, 1);
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_thumbnails);
    row->addWidget(upright);
    row->addLayout(right, 1);
    connectParts();
}

ReportPreview::~ReportPreview() = default;

QLayout* ReportPreview::buildBar()
{
    m_previous = toolButton("previousPage", theme::icon("chevron-up"));
    m_next = toolButton("nextPage", theme::icon("chevron-down"));
    m_zoomOut = toolButton("zoomOut", {});
    m_zoomOut->setText(QStringLiteral("−"));
    m_zoomIn = toolButton("zoomIn", theme::icon("plus"));
    m_fit = toolButton("fitPage", theme::icon("expand"));
    m_pageText = new QLabel;
    m_pageText->setObjectName("pageText");
    m_zoomText = new QLabel;
    m_zoomText->setObjectName("zoomText");
    theme::setLook(m_zoomText, "secondary");
    m_zoomText->setMinimumWidth(44);
    m_zoomText->setAlignment(Qt::AlignCenter);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(charts::space::m, charts::space::xs, charts::space::m, charts::space::xs);
    row->setSpacing(charts::space::xs);
    for (QWidget* each : std::initializer_list<QWidget*>{m_previous, m_next, m_pageText})
        row->addWidget(each);
    row->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_zoomOut, m_zoomText, m_zoomIn, m_fit})
        row->addWidget(each);
    return row;
}

void ReportPreview::connectParts()
{
    connect(m_thumbnails, &QListWidget::currentRowChanged, m_view, &PageView::setPage);
    connect(m_view, &PageView::pageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_thumbnails);
        m_thumbnails->setCurrentRow(page);
        showPlace();
    });
    connect(m_view, &PageView::zoomChanged, this, &ReportPreview::showPlace);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->setPage(m_view->page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->setPage(m_view->page() + 1); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { m_view->zoomBy(1 / zoomStep); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { m_view->zoomBy(zoomStep); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_view->setZoom(0); });
    connect(m_thumbnailTimer, &QTimer::timeout, this, &ReportPreview::paintNextThumbnail);
}

void ReportPreview::setDocument(const report::ReportDocument& document)
{
    m_layout = std::make_unique<report::PageLayout>(document);
    m_view->setPages(m_layout->pageCount(), [this](int page, double scale) { return m_layout->image(page, scale); });
    const QSignalBlocker quiet(m_thumbnails);
    while (m_thumbnails->count() > m_layout->pageCount())
        delete m_thumbnails->takeItem(m_thumbnails->count() - 1);
    while (m_thumbnails->count() < m_layout->pageCount())
        m_thumbnails->addItem(QString::number(m_thumbnails->count() + 1));
    m_thumbnails->setCurrentRow(m_view->page());
    m_nextThumbnail = 0;
    m_thumbnailTimer->start();
    showPlace();
}

void ReportPreview::clear()
{
    m_layout.reset();
    m_view->setPages(0, {});
    showPlace();
}

int ReportPreview::pageCount() const
{
    return m_view->pageCount();
}

void ReportPreview::setTheme(charts::ThemeKind theme)
{
    m_view->setTheme(theme);
}

void ReportPreview::showPlace()
{
    const int count = m_view->pageCount();
    m_pageText->setText(count > 0 ? tr("Page %1 of %2").arg(m_view->page() + 1).arg(count) : QString());
    m_zoomText->setText(QString("%1 %").arg(qRound(m_view->zoom() * 100 * 72 / 96)));
    m_previous->setEnabled(m_view->page() > 0);
    m_next->setEnabled(m_view->page() + 1 < count);
}

void ReportPreview::paintNextThumbnail()
{
    if (!m_layout || m_nextThumbnail >= m_layout->pageCount() || !isVisible())
        return m_thumbnailTimer->stop();
    const double ratio = devicePixelRatioF();
    const QSize size = ThumbnailDelegate::page * ratio;
    // Painted at twice the size and scaled down: fonts of three pixels are not drawn well.
    QImage image = m_layout->image(m_nextThumbnail, 2.0 * size.width() / pageWidth)
                       .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    m_thumbnails->item(m_nextThumbnail)->setData(Qt::DecorationRole, QPixmap::fromImage(image));
    ++m_nextThumbnail;
}

void ReportPreview::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous page (Page Up)"));
    name(m_next, tr("Next page (Page Down)"));
    name(m_zoomOut, tr("Smaller (Ctrl+−)"));
    name(m_zoomIn, tr("Larger (Ctrl++)"));
    name(m_fit, tr("Whole page (0)"));
    m_thumbnails->setAccessibleName(tr("Pages"));
    showPlace();
}

void ReportPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_layout)
        m_thumbnailTimer->start(); // with those that are still missing
}

} // namespace manyi::app

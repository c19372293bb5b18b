#include "app/reports/reports_place.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "app/commands/edits.h"
#include "app/commands/messages.h"
#include "app/overview/empty_state.h"
#include "app/overview/figure_text.h"
#include "app/reports/facts_form.h"
#include "app/reports/page_view.h"
#include "app/reports/report_draft.h"
#include "app/reports/thumbnail_delegate.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"
#include "report/pdf_writer.h"

namespace manyi::app {

namespace {

// Pages are painted on this thread; the dialog stays alive between them.
class DialogProgress : public base::Progress {
public:
    explicit DialogProgress(QProgressDialog& dialog) : m_dialog(dialog) {}
    void report(double fraction, std::string_view text) override
    {
        if (!text.empty())
            m_dialog.setLabelText(QString::fromUtf8(text.data(), qsizetype(text.size())));
        m_dialog.setValue(static_cast<int>(fraction * 100));
        if (m_dialog.wasCanceled())
            cancel();
    }

private:
    QProgressDialog& m_dialog;
};

} // namespace

struct ReportsPlace::State {
    explicit State(ReportsPlace& owner) : place(owner), edits(owner.session(), &owner) {}

    ReportsPlace& place;
    QLabel *title = nullptr, *subtitle = nullptr, *chaptersName = nullptr, *factsName = nullptr, *pageText = nullptr,
           *zoomText = nullptr;
    QPushButton *exportButton = nullptr, *openFolder = nullptr;
    QToolButton *previous = nullptr, *next = nullptr, *zoomOut = nullptr, *zoomIn = nullptr, *fit = nullptr;
    QListWidget *chapters = nullptr, *thumbnails = nullptr;
    FactsForm* form = nullptr;
    PageView* view = nullptr;
    QStackedWidget* pages = nullptr;
    EmptyState* empty = nullptr;
    QAction* exportAction = nullptr;
    QTimer* thumbnailTimer = nullptr;
    int nextThumbnail = 0;

    Task task;
    Edits edits;
    bool exporting = false;
    enum class Nothing { None, Answers, Passing, Chapters, Failed } nothing = Nothing::None;
    QString failure;
    std::optional<ReportDraft> draft;
    report::ReportDocument document; // without the hidden chapters
    std::unique_ptr<report::PageLayout> layout;
    QString written; // path of the last export

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildHeader();
    QWidget* buildLeft();
    QWidget* buildPreview();
    void connectAll();
    void retranslate();
    void refresh();
    void show(ReportDraft made);
    void showPages();
    void showNothing(Nothing reason);
    void showPageText();
    void paintNextThumbnail();
    void chapterToggled();
    void askAndExport();
};

void ReportsPlace::State::build()
{
    pages = new QStackedWidget;
    empty = new EmptyState;
    pages->addWidget(buildPreview());
    pages->addWidget(empty);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(buildLeft());
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    below->addWidget(upright);
    below->addWidget(pages, 1);
    auto* column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addLayout(below, 1);
    exportAction = new QAction(theme::icon("export"), {}, &place);
    exportAction->setObjectName("exportReport");
    exportAction->setShortcut(QKeySequence("Ctrl+Shift+E"));
    exportAction->setProperty(Place::menuProperty, "report");
    place.addAction(exportAction);
    thumbnailTimer = new QTimer(&place);
    thumbnailTimer->setInterval(0);
    connectAll();
}

QWidget* ReportsPlace::State::buildHeader()
{
    auto* bar = new QFrame;
    bar->setFixedHeight(44);
    theme::setLook(bar, "bar");
    title = new QLabel;
    theme::setLook(title, "pageTitle");
    subtitle = new QLabel;
    subtitle->setObjectName("subtitle");
    theme::setLook(subtitle, "grey");
    subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    openFolder = new QPushButton(theme::icon("open"), {});
    openFolder->setObjectName("openFolder");
    openFolder->hide();
    exportButton = new QPushButton(theme::icon("export", QPalette::HighlightedText), {});
    exportButton->setObjectName("exportPdf");
    theme::setLook(exportButton, "primary");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(charts::space::xl, 0, charts::space::l, 0);
    row->setSpacing(charts::space::s);
    row->addWidget(title);
    row->addSpacing(charts::space::xs);
    row->addWidget(subtitle, 1);
    row->addWidget(openFolder);
    row->addWidget(exportButton);
    return bar;
}

QWidget* ReportsPlace::State::buildLeft()
{
    chaptersName = new QLabel;
    theme::setLook(chaptersName, "cardTitle");
    chapters = new QListWidget;
    chapters->setObjectName("chapters");
    chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chapters->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    factsName = new QLabel;
    theme::setLook(factsName, "cardTitle");
    form = new FactsForm;
    auto* inside = new QWidget;
    theme::setLook(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::s);
    column->addWidget(chaptersName);
    column->addWidget(chapters);
    column->addSpacing(charts::space::s);
    column->addWidget(factsName);
    column->addWidget(form);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(264);
    scroll->setWidget(inside);
    return scroll;
}

QWidget* ReportsPlace::State::buildPreview()
{
    thumbnails = new QListWidget;
    thumbnails->setObjectName("thumbnails");
    thumbnails->setItemDelegate(new ThumbnailDelegate(thumbnails));
    thumbnails->setFixedWidth(ThumbnailDelegate::width + 12);
    thumbnails->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    thumbnails->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view = new PageView;
    const auto button = [](const char* name, const char* icon) {
        auto* made = new QToolButton;
        made->setObjectName(name);
        made->setIcon(theme::icon(icon));
        return made;
    };
    previous = button("previousPage", "chevron-up");
    next = button("nextPage", "chevron-down");
    zoomOut = new QToolButton;
    zoomOut->setObjectName("zoomOut");
    zoomOut->setText(QStringLiteral("−"));
    zoomIn = button("zoomIn", "plus");
    fit = button("fitPage", "expand");
    pageText = new QLabel;
    pageText->setObjectName("pageText");
    zoomText = new QLabel;
    zoomText->setObjectName("zoomText");
    theme::setLook(zoomText, "secondary");
    zoomText->setMinimumWidth(44);
    zoomText->setAlignment(Qt::AlignCenter);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(charts::space::m, charts::space::xs, charts::space::m, charts::space::xs);
    bar->setSpacing(charts::space::xs);
    for (QWidget* each : std::initializer_list<QWidget*>{previous, next, pageText})
        bar->addWidget(each);
    bar->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{zoomOut, zoomText, zoomIn, fit})
        bar->addWidget(each);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(bar);
    right->addWidget(view, 1);
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(thumbnails);
    row->addWidget(upright);
    row->addLayout(right, 1);
    return page;
}

void ReportsPlace::State::connectAll()
{
    connect(chapters, &QListWidget::itemChanged, &place, [this] { chapterToggled(); });
    connect(form, &FactsForm::edited, &place, [this](const QString& key, const QString& value) {
        const std::string name = key.toStdString(), text = value.toStdString();
        const QString step = ReportsPlace::tr("Facts of the report");
        edits.run(step, [name, text, stepName = step.toStdString()](store::ProjectFile& file) {
            return file.setSetting(name, text, stepName);
        });
    });
    connect(thumbnails, &QListWidget::currentRowChanged, view, &PageView::setPage);
    connect(view, &PageView::pageChanged, &place, [this](int page) {
        const QSignalBlocker quiet(thumbnails);
        thumbnails->setCurrentRow(page);
        showPageText();
    });
    connect(view, &PageView::zoomChanged, &place, [this] { showPageText(); });
    connect(previous, &QToolButton::clicked, &place, [this] { view->setPage(view->page() - 1); });
    connect(next, &QToolButton::clicked, &place, [this] { view->setPage(view->page() + 1); });
    connect(zoomOut, &QToolButton::clicked, &place, [this] { view->zoomBy(1 / 1.2); });
    connect(zoomIn, &QToolButton::clicked, &place, [this] { view->zoomBy(1.2); });
    connect(fit, &QToolButton::clicked, &place, [this] { view->setZoom(0); });
    connect(exportButton, &QPushButton::clicked, &place, [this] { askAndExport(); });
    connect(exportAction, &QAction::triggered, &place, [this] { askAndExport(); });
    connect(openFolder, &QPushButton::clicked, &place,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(written).absolutePath())); });
    connect(thumbnailTimer, &QTimer::timeout, &place, [this] { paintNextThumbnail(); });
    connect(empty, &EmptyState::acted, &place, [this] {
        if (nothing == Nothing::Answers)
            return Q_EMIT place.importRequested({});
        if (nothing == Nothing::Passing) {
            session().setDrillPath({});
            return session().setChips({});
        }
        if (nothing == Nothing::Chapters) {
            for (int i = 0; i < chapters->count(); ++i)
                chapters->item(i)->setCheckState(Qt::Checked);
            return;
        }
        refresh();
    });
    connect(&edits, &Edits::failed, &place,
            [this](const QString& what, const base::Error& error) { showError(place.window(), what, error); });
}

void ReportsPlace::State::retranslate()
{
    title->setText(ReportsPlace::tr("Customer satisfaction summary"));
    chaptersName->setText(ReportsPlace::tr("Chapters"));
    chapters->setAccessibleName(ReportsPlace::tr("Chapters of the report"));
    factsName->setText(ReportsPlace::tr("Facts"));
    exportButton->setText(ReportsPlace::tr("Export PDF…"));
    exportAction->setText(ReportsPlace::tr("Export the report as PDF…"));
    exportButton->setToolTip(exportAction->text() + " (Ctrl+Shift+E)");
    openFolder->setText(ReportsPlace::tr("Open folder"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(previous, ReportsPlace::tr("Previous page (Page Up)"));
    name(next, ReportsPlace::tr("Next page (Page Down)"));
    name(zoomOut, ReportsPlace::tr("Smaller (Ctrl+−)"));
    name(zoomIn, ReportsPlace::tr("Larger (Ctrl++)"));
    name(fit, ReportsPlace::tr("Whole page (0)"));
    thumbnails->setAccessibleName(ReportsPlace::tr("Pages"));
    showPageText();
    if (nothing != Nothing::None)
        showNothing(nothing);
}

void ReportsPlace::State::refresh()
{
    const auto project = session().sharedProject();
    if (!project || project->responseCount() == 0) {
        task.cancel();
        return showNothing(Nothing::Answers);
    }
    const auto filter = session().filter();
    const auto weight = session().weight();
    const auto language = session().wording().language();
    task.start<base::Result<ReportDraft>>(
        ReportsPlace::tr("Making the report"),
        [project, filter, weight, language](base::Progress& progress) {
            return draftReport(*project, filter, weight, language, progress);
        },
        [this](base::Result<ReportDraft> result) {
            if (result)
                return show(std::move(*result));
            if (result.error().code == base::ErrorCode::Cancelled)
                return;
            failure = fromUtf8(result.error().message);
            showNothing(Nothing::Failed);
        });
}

void ReportsPlace::State::show(ReportDraft made)
{
    draft = std::move(made);
    form->setFacts(draft->facts, draft->language);
    if (draft->responses == 0)
        return showNothing(Nothing::Passing);
    const QSignalBlocker quiet(chapters);
    chapters->clear();
    for (const Chapter& chapter : chaptersOf(draft->document, draft->language)) {
        auto* item = new QListWidgetItem(chapter.title, chapters);
        item->setData(Qt::UserRole, fromUtf8(chapter.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(draft->hidden.contains(chapter.key) ? Qt::Unchecked : Qt::Checked);
    }
    chapters->setFixedHeight(chapters->count() * std::max(28, chapters->sizeHintForRow(0)) + 4);
    showPages();
}

void ReportsPlace::State::showPages()
{
    document = withoutChapters(draft->document, draft->language, draft->hidden);
    if (document.blocks.empty())
        return showNothing(Nothing::Chapters);
    nothing = Nothing::None;
    layout = std::make_unique<report::PageLayout>(document);
    view->setPages(layout->pageCount(), [this](int page, double scale) { return layout->image(page, scale); });
    const QSignalBlocker quiet(thumbnails);
    while (thumbnails->count() > layout->pageCount())
        delete thumbnails->takeItem(thumbnails->count() - 1);
    while (thumbnails->count() < layout->pageCount())
        thumbnails->addItem(QString::number(thumbnails->count() + 1));
    thumbnails->setCurrentRow(view->page());
    nextThumbnail = 0;
    thumbnailTimer->start();
    exportButton->setEnabled(true);
    exportAction->setEnabled(true);
    pages->setCurrentIndex(0);
    showPageText();
    Q_EMIT place.statusTextChanged();
    Q_EMIT place.previewShown();
}

void ReportsPlace::State::paintNextThumbnail()
{
    if (!layout || nextThumbnail >= layout->pageCount() || !place.isVisible())
        return thumbnailTimer->stop();
    const double ratio = place.devicePixelRatioF();
    const QSize size = ThumbnailDelegate::page * ratio;
    // Painted at twice the size and scaled down: fonts of three pixels are not drawn well.
    QImage image = layout->image(nextThumbnail, 2.0 * size.width() / 595)
                       .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    thumbnails->item(nextThumbnail)->setData(Qt::DecorationRole, QPixmap::fromImage(image));
    ++nextThumbnail;
}

void ReportsPlace::State::showNothing(Nothing reason)
{
    nothing = reason;
    layout.reset();
    view->setPages(0, {});
    exportButton->setEnabled(false);
    exportAction->setEnabled(false);
    switch (reason) {
    case Nothing::Answers:
        empty->setContent("import",
                          ReportsPlace::tr("There are no answers yet. Import a survey file to make a report."),
                          ReportsPlace::tr("Import a file…"));
        break;
    case Nothing::Passing:
        empty->setContent("filter", ReportsPlace::tr("No answer passes the filter, so there is nothing to report."),
                          ReportsPlace::tr("Show all answers"));
        break;
    case Nothing::Chapters:
        empty->setContent("reports", ReportsPlace::tr("Every chapter is left out."),
                          ReportsPlace::tr("Show all chapters"));
        break;
    case Nothing::Failed:
        empty->setContent("warning", failure, ReportsPlace::tr("Try again"));
        break;
    case Nothing::None:
        break;
    }
    pages->setCurrentIndex(1);
    showPageText();
    Q_EMIT place.previewShown();
}

void ReportsPlace::State::showPageText()
{
    const int count = view->pageCount();
    pageText->setText(count > 0 ? ReportsPlace::tr("Page %1 of %2").arg(view->page() + 1).arg(count) : QString());
    zoomText->setText(QString("%1 %").arg(qRound(view->zoom() * 100 * 72 / 96)));
    previous->setEnabled(view->page() > 0);
    next->setEnabled(view->page() + 1 < count);
    subtitle->setText(count == 0 || !draft
                          ? QString()
                          : ReportsPlace::tr("%1 pages · n %2").arg(count).arg(countText(draft->responses)));
}

void ReportsPlace::State::chapterToggled()
{
    if (!draft)
        return;
    draft->hidden.clear();
    QStringList keys;
    for (int i = 0; i < chapters->count(); ++i) {
        if (chapters->item(i)->checkState() == Qt::Checked)
            continue;
        keys << chapters->item(i)->data(Qt::UserRole).toString();
        draft->hidden.insert(keys.back().toStdString());
    }
    showPages();
    const QString step = ReportsPlace::tr("Chapters of the report");
    edits.run(step, [text = keys.join(' ').toStdString(), stepName = step.toStdString()](store::ProjectFile& file) {
        return file.setSetting(reportHiddenSetting, text, stepName);
    });
}

void ReportsPlace::State::askAndExport()
{
    if (!draft || !layout)
        return;
    const QFileInfo before(written.isEmpty() ? QString::fromStdString(session().project()->path()) : written);
    const QString suggestion = before.absolutePath() + "/" + before.completeBaseName() + ".pdf";
    const QString path = QFileDialog::getSaveFileName(place.window(), ReportsPlace::tr("Export the report"), suggestion,
                                                      ReportsPlace::tr("PDF files (*.pdf)"));
    if (!path.isEmpty())
        place.exportPdf(path.endsWith(".pdf", Qt::CaseInsensitive) ? path : path + ".pdf");
}

ReportsPlace::ReportsPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("reports");
    m_state->build();
    m_state->retranslate();
    connect(&session, &Session::projectOpened, this, [this] {
        m_state->written.clear();
        m_state->openFolder->hide();
        refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, this, &ReportsPlace::refreshWhenVisible);
    connect(&session, &Session::filterChanged, this, &ReportsPlace::refreshWhenVisible);
    connect(&session, &Session::languageChanged, this, &ReportsPlace::refreshWhenVisible);
    const auto theme = [this] { m_state->view->setTheme(this->session().theme()); };
    connect(&session, &Session::themeChanged, this, theme);
    theme();
}

ReportsPlace::~ReportsPlace() = default;

QString ReportsPlace::title() const
{
    return tr("Reports");
}

QString ReportsPlace::statusText() const
{
    return m_state->layout ? tr("%1 pages").arg(m_state->layout->pageCount()) : QString();
}

int ReportsPlace::pageCount() const
{
    return m_state->layout ? m_state->layout->pageCount() : 0;
}

void ReportsPlace::exportPdf(const QString& path)
{
    if (m_state->exporting || !m_state->layout)
        return;
    m_state->exporting = true;
    const report::ReportDocument document = m_state->document;
    QProgressDialog dialog(tr("Writing the report"), tr("Cancel"), 0, 100, window());
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(500);
    DialogProgress progress(dialog);
    const auto status = report::writePdf(document, path, progress);
    dialog.close();
    m_state->exporting = false;
    if (status) {
        m_state->written = path;
        m_state->openFolder->show();
        Q_EMIT message(tr("The report was written to %1.").arg(QFileInfo(path).fileName()));
    } else if (status.error().code != base::ErrorCode::Cancelled) {
        showError(window(), tr("The report was not written"), status.error());
    }
    Q_EMIT exported(path, status.has_value());
}

void ReportsPlace::retranslate()
{
    m_state->retranslate();
}

void ReportsPlace::refresh()
{
    m_state->refresh();
}

void ReportsPlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    if (m_state->layout)
        m_state->thumbnailTimer->start();
}

} // namespace manyi::app

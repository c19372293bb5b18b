#include "app/reports/reports_place.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "app/commands/edits.h"
#include "app/commands/messages.h"
#include "app/overview/empty_state.h"
#include "app/overview/figure_text.h"
#include "app/reports/chapter_list.h"
#include "app/reports/facts_form.h"
#include "app/reports/report_draft.h"
#include "app/reports/report_export.h"
#include "app/reports/report_panel.h"
#include "app/reports/report_preview.h"
#include "app/shell/place_header.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

struct ReportsPlace::State {
    explicit State(ReportsPlace& owner) : place(owner), edits(owner.session(), &owner) {}

    ReportsPlace& place;
    PlaceHeader* header = nullptr;
    QLabel* subtitle = nullptr;
    QPushButton *exportButton = nullptr, *openFolder = nullptr;
    QAction* exportAction = nullptr;
    ReportPanel* panel = nullptr;
    QStackedWidget* pages = nullptr; // preview, empty
    ReportPreview* preview = nullptr;
    EmptyState* empty = nullptr;

    Task task;
    Edits edits;
    bool exporting = false;
    enum class Nothing { None, Answers, Passing, Chapters, Failed } nothing = Nothing::None;
    QString failure;
    std::optional<ReportDraft> draft;
    report::ReportDocument document; // without the hidden chapters
    QString written;                 // path of the last export

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildHeader();
    void connectAll();
    void show(ReportDraft made);
    void showPages();
    void showNothing(Nothing reason);
    void actOnNothing();
    void showCount();
    void chapterToggled();
    void askAndExport();
};

void ReportsPlace::State::build()
{
    panel = new ReportPanel;
    preview = new ReportPreview;
    empty = new EmptyState;
    pages = new QStackedWidget;
    pages->addWidget(preview);
    pages->addWidget(empty);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(panel);
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
    connectAll();
}

QWidget* ReportsPlace::State::buildHeader()
{
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
    header = new PlaceHeader;
    header->row()->addSpacing(charts::space::xs);
    header->row()->addWidget(subtitle, 1);
    header->row()->addWidget(openFolder);
    header->row()->addWidget(exportButton);
    return header;
}

void ReportsPlace::State::connectAll()
{
    connect(panel->chapters(), &ChapterList::toggled, &place, [this] { chapterToggled(); });
    connect(panel->facts(), &FactsForm::edited, &place, [this](const QString& key, const QString& value) {
        edits.setSetting(key.toStdString(), value.toStdString(), ReportsPlace::tr("Facts of the report"));
    });
    connect(exportButton, &QPushButton::clicked, &place, [this] { askAndExport(); });
    connect(exportAction, &QAction::triggered, &place, [this] { askAndExport(); });
    connect(openFolder, &QPushButton::clicked, &place,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(written).absolutePath())); });
    connect(empty, &EmptyState::acted, &place, [this] { actOnNothing(); });
    connect(&edits, &Edits::failed, &place,
            [this](const QString& what, const base::Error& error) { showError(place.window(), what, error); });
}

void ReportsPlace::retranslate()
{
    State& s = *m_state;
    s.header->setTitle(tr("Customer satisfaction summary"));
    s.exportButton->setText(tr("Export PDF…"));
    s.exportAction->setText(tr("Export the report as PDF…"));
    s.exportButton->setToolTip(s.exportAction->text() + " (Ctrl+Shift+E)");
    s.openFolder->setText(tr("Open folder"));
    s.panel->retranslate();
    s.preview->retranslate();
    s.showCount();
    if (s.nothing != State::Nothing::None)
        s.showNothing(s.nothing);
}

void ReportsPlace::refresh()
{
    State& s = *m_state;
    const auto project = session().sharedProject();
    if (!project || project->responseCount() == 0) {
        s.task.cancel();
        return s.showNothing(State::Nothing::Answers);
    }
    const auto filter = session().filter();
    const auto weight = session().weight();
    const auto language = session().wording().language();
    s.task.start<base::Result<ReportDraft>>(
        tr("Making the report"),
        [project, filter, weight, language](base::Progress& progress) {
            return draftReport(*project, filter, weight, language, progress);
        },
        [&s](base::Result<ReportDraft> result) {
            if (result)
                return s.show(std::move(*result));
            if (result.error().code == base::ErrorCode::Cancelled)
                return;
            s.failure = fromUtf8(result.error().message);
            s.showNothing(State::Nothing::Failed);
        });
}

void ReportsPlace::State::show(ReportDraft made)
{
    draft = std::move(made);
    panel->facts()->setFacts(draft->facts, draft->language);
    if (draft->responses == 0)
        return showNothing(Nothing::Passing);
    panel->chapters()->setChapters(chaptersOf(draft->document, draft->language), draft->hidden);
    showPages();
}

void ReportsPlace::State::showPages()
{
    document = withoutChapters(draft->document, draft->language, draft->hidden);
    if (document.blocks.empty())
        return showNothing(Nothing::Chapters);
    nothing = Nothing::None;
    preview->setDocument(document);
    exportButton->setEnabled(true);
    exportAction->setEnabled(true);
    pages->setCurrentWidget(preview);
    showCount();
    Q_EMIT place.statusTextChanged();
    Q_EMIT place.previewShown();
}

void ReportsPlace::State::showNothing(Nothing reason)
{
    nothing = reason;
    preview->clear();
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
    pages->setCurrentWidget(empty);
    showCount();
    Q_EMIT place.previewShown();
}

void ReportsPlace::State::actOnNothing()
{
    switch (nothing) {
    case Nothing::Answers:
        return Q_EMIT place.importRequested({});
    case Nothing::Passing:
        session().setDrillPath({});
        return session().setChips({});
    case Nothing::Chapters:
        return panel->chapters()->showAll();
    case Nothing::Failed:
    case Nothing::None:
        return place.refresh();
    }
}

void ReportsPlace::State::showCount()
{
    const int count = place.pageCount();
    subtitle->setText(count == 0 || !draft
                          ? QString()
                          : ReportsPlace::tr("%1 pages · n %2").arg(count).arg(countText(draft->responses)));
}

void ReportsPlace::State::chapterToggled()
{
    if (!draft)
        return;
    const auto keys = panel->chapters()->hidden();
    draft->hidden = {keys.begin(), keys.end()};
    showPages();
    QStringList words;
    for (const std::string& key : keys)
        words << fromUtf8(key);
    edits.setSetting(reportHiddenSetting, words.join(' ').toStdString(), ReportsPlace::tr("Chapters of the report"));
}

void ReportsPlace::State::askAndExport()
{
    if (!draft || place.pageCount() == 0)
        return;
    const QString before = written.isEmpty() ? QString::fromStdString(session().project()->path()) : written;
    const QString path = askForPdfPath(place.window(), before);
    if (!path.isEmpty())
        place.exportPdf(path);
}

ReportsPlace::ReportsPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("reports");
    m_state->build();
    retranslate();
    connect(&session, &Session::projectOpened, this, [this] {
        m_state->written.clear();
        m_state->openFolder->hide();
        refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, this, &ReportsPlace::refreshWhenVisible);
    connect(&session, &Session::filterChanged, this, &ReportsPlace::refreshWhenVisible);
    connect(&session, &Session::languageChanged, this, &ReportsPlace::refreshWhenVisible);
    const auto theme = [this] { m_state->preview->setTheme(this->session().theme()); };
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
    return pageCount() > 0 ? tr("%1 pages").arg(pageCount()) : QString();
}

int ReportsPlace::pageCount() const
{
    return m_state->preview->pageCount();
}

void ReportsPlace::exportPdf(const QString& path)
{
    if (m_state->exporting || pageCount() == 0)
        return;
    m_state->exporting = true;
    const report::ReportDocument document = m_state->document; // the place may refresh meanwhile
    const auto status = exportReport(document, path, window());
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

} // namespace manyi::app

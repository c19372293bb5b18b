#include "app/import/import_page.h"
#include "app/commands/messages.h"

#include <QDropEvent>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "app/import/dialect_bar.h"
#include "app/import/done_step.h"
#include "app/import/file_step.h"
#include "app/import/import_page_state.h"
#include "app/import/mapping_step.h"
#include "app/import/problems_panel.h"
#include "app/import/recipe_panel.h"
#include "app/import/step_bar.h"
#include "app/import/wave_guard.h"
#include "app/import/write_step.h"
#include "app/overview/figure_text.h"
#include "app/start/drop_zone.h"
#include "app/theme/theme.h"

namespace manyi::app {

void ImportPage::State::build()
{
    auto* content = new QHBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    panel = new RecipePanel;
    content->addWidget(buildMiddle(), 1);
    content->addWidget(upright);
    content->addWidget(panel);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addLayout(content, 1);
    connectAll();
}

QWidget* ImportPage::State::buildBar()
{
    auto* bar = new QFrame;
    bar->setFixedHeight(44);
    theme::setLook(bar, "bar");
    heading = new QLabel;
    theme::setLook(heading, "cardTitle");
    steps = new StepBar;
    extent = new QLabel;
    extent->setObjectName("fileExtent");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(charts::space::xl, 0, charts::space::l, 0);
    row->setSpacing(charts::space::l);
    row->addWidget(heading);
    row->addWidget(steps);
    row->addStretch();
    row->addWidget(extent);
    return bar;
}

QWidget* ImportPage::State::buildMiddle()
{
    title = new QLabel;
    theme::setLook(title, "pageTitle");
    about = new QLabel;
    about->setObjectName("fileInfo");
    theme::setLook(about, "grey");
    files = new QTabBar;
    files->setObjectName("files");
    files->setDrawBase(false);
    files->setExpanding(false);
    dialect = new DialectBar;
    fileStep = new FileStep;
    mapping = new MappingStep;
    problemsPage = buildProblems();
    write = new WriteStep;
    done = new DoneStep;
    pages = new QStackedWidget;
    for (QWidget* step : std::initializer_list<QWidget*>{fileStep, mapping, problemsPage, write, done})
        pages->addWidget(step);

    auto* middle = new QWidget;
    auto* head = new QHBoxLayout;
    head->setSpacing(charts::space::m);
    head->addWidget(title);
    head->addWidget(about, 1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(charts::space::xl, charts::space::m, charts::space::xl, charts::space::l);
    column->setSpacing(charts::space::m);
    column->addLayout(head);
    column->addWidget(files);
    column->addWidget(dialect);
    column->addWidget(pages, 1);
    return middle;
}

QWidget* ImportPage::State::buildProblems()
{
    guard = new WaveGuard;
    problems = new ProblemsPanel;
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName("problemsSplit");
    split->setChildrenCollapsible(false);
    split->setHandleWidth(charts::space::m);
    theme::setLook(split, "gap");
    split->addWidget(guard);
    split->addWidget(problems);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    return split;
}

void ImportPage::State::connectAll()
{
    connect(steps, &StepBar::stepClicked, &page, [this](int step) {
        page.setFocus(); // lets a field that is being typed into take its text
        show(step);
    });
    connect(files, &QTabBar::currentChanged, &page, [this](int index) {
        if (index >= 0 && index < static_cast<int>(plan.files.size())) {
            current = static_cast<std::size_t>(index);
            showFile();
        }
    });
    connect(panel->nextButton(), &QPushButton::clicked, &page, [this] { next(); });
    connect(panel->backButton(), &QPushButton::clicked, &page, [this] { show(steps->current() - 1); });
    connect(panel->cancelButton(), &QPushButton::clicked, &page, [this] { cancel(); });
    auto* escape = new QShortcut(Qt::Key_Escape, &page);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, &page, [this] { leave(); });
    connect(&task, &Task::progressed, &page, [this](double fraction, const QString& text) {
        if (writing)
            write->setProgress(fraction, text);
        else
            fileStep->setProgress(fraction, text);
    });
    connect(&task, &Task::finished, &page, [this] { taskEnded(); });
    connectFiles();
    connectEdits();
    connectWriting();
}

std::shared_ptr<const domain::Questionnaire> ImportPage::State::questionnaire() const
{
    const auto* project = session.project();
    return project ? project->questionnaire() : nullptr;
}

qint64 ImportPage::State::problemCount() const
{
    qint64 count = openDecisions(differingColumns(plan, decisions), decisions);
    for (const auto& one : plan.files)
        count += qint64(one.problems.size());
    return count;
}

void ImportPage::State::showCounts()
{
    steps->setCount(ProblemsPage, problemCount());
    for (int i = 0; i < std::min(files->count(), static_cast<int>(plan.files.size())); ++i) {
        const auto& one = plan.files[static_cast<std::size_t>(i)];
        const QString name = fromUtf8(one.name);
        files->setTabText(i, one.problems.empty()
                                 ? name
                                 : QStringLiteral("%1 · %2").arg(name, countText(qint64(one.problems.size()))));
    }
}

void ImportPage::State::show(int step)
{
    steps->setCurrent(step);
    pages->setCurrentIndex(step);
    dialect->setVisible(step <= MappingPage && hasFile());
    files->setVisible(plan.files.size() > 1 && step > FilePage && step < WritePage);
    panel->setVisible(step != DonePage);
    if (step == MappingPage && mapping->selectedColumn() < 0)
        mapping->selectColumn(0);
    showColumn(step == MappingPage ? mapping->selectedColumn() : -1);
    if (step == WritePage) {
        write->setPlan(plan, questionnaire().get());
        tryKeys();
    }
    retranslate();
    panel->backButton()->setEnabled(step > FilePage && !writing);
    showObstacle();
    if (step == DonePage)
        done->setFocus();
    else if (step == WritePage && !panel->nextButton()->isEnabled())
        panel->backButton()->setFocus(); // the focus does not leave the wizard with the shut button
}

void ImportPage::State::next()
{
    if (steps->current() == WritePage)
        return run();
    show(steps->current() + 1);
}

// Escape is often meant for a list that has just closed: what was set is not lost without a question.
void ImportPage::State::leave()
{
    if (steps->current() == DonePage)
        return;
    if (steps->current() == FilePage || writing)
        return cancel();
    askFirst(page.window(), ImportPage::tr("Leave the import?"),
             ImportPage::tr("Nothing has been written. What was set for these files is lost."), ImportPage::tr("Leave"),
             [this] { cancel(); });
}

void ImportPage::State::cancel()
{
    trial.cancel();
    if (reading || writing) {
        const bool wasWriting = writing;
        task.cancel();
        cancelling = wasWriting;
        if (wasWriting)
            return; // taskEnded() tells when the project is as before
        reading = false;
    }
    letGo();
    plan = {};
    Q_EMIT page.cancelled();
}

void ImportPage::State::retranslate()
{
    heading->setText(ImportPage::tr("Import answers"));
    steps->setSteps({ImportPage::tr("File and encoding"), ImportPage::tr("Mapping"), ImportPage::tr("Problems"),
                     ImportPage::tr("How to write"), ImportPage::tr("Done")});
    const QStringList titles{ImportPage::tr("File and encoding"), ImportPage::tr("Mapping"), ImportPage::tr("Problems"),
                             ImportPage::tr("How to write"), ImportPage::tr("The answers are in the project")};
    title->setText(titles.value(steps->current()));
    panel->nextButton()->setText(steps->current() == WritePage ? ImportPage::tr("Finish") : ImportPage::tr("Next"));
    if (!hasFile())
        return;
    extent->setText(
        ImportPage::tr("Read %1 rows × %2 columns")
            .arg("<b>" + countText(file().profile.records) + "</b>", countText(qint64(file().profile.columns.size()))));
    QStringList words{fromUtf8(file().name),
                      QLocale::c().formattedDataSize(file().bytes, 1, QLocale::DataSizeTraditionalFormat)};
    if (steps->current() < DonePage)
        words << ImportPage::tr("nothing is written before Finish");
    about->setText(words.join(" · "));
}

void ImportPage::State::setTheme()
{
    const auto theme = session.theme();
    steps->setTheme(theme);
    fileStep->setTheme(theme);
    mapping->setTheme(theme);
    problems->setTheme(theme);
    guard->setTheme(theme);
    done->setTheme(theme);
}

ImportPage::ImportPage(Session& session, QWidget* parent)
    : QWidget(parent), m_state(std::make_unique<State>(*this, session))
{
    setObjectName("import");
    setFocusPolicy(Qt::ClickFocus);
    setAcceptDrops(true);
    m_state->build();
    m_state->retranslate();
    connect(&session, &Session::themeChanged, this, [this] { m_state->setTheme(); });
    connect(m_state->done, &DoneStep::finished, this, &ImportPage::finished);
    m_state->setTheme();
}

ImportPage::~ImportPage() = default;

void ImportPage::start(const QStringList& paths)
{
    m_state->start(paths);
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    // A project is opened by the window.
    const QStringList paths = localFiles(*event->mimeData());
    const bool project = std::any_of(paths.begin(), paths.end(), [](const QString& path) {
        return path.endsWith(QLatin1String(".manyi"), Qt::CaseInsensitive);
    });
    const bool open = m_state->hasFile() && !m_state->reading && !m_state->writing;
    if (!paths.isEmpty() && !project && open && m_state->steps->current() < WritePage)
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_state->add(localFiles(*event->mimeData()));
    m_state->show(FilePage);
}

void ImportPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_state->retranslate();
        // Reasons and actions are sentences too.
        if (m_state->hasFile() && !m_state->writing)
            m_state->recipeChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace manyi::app

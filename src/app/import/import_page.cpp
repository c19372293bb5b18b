#include "app/import/import_page.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "app/commands/messages.h"
#include "app/import/column_editor.h"
#include "app/import/dialect_bar.h"
#include "app/import/done_step.h"
#include "app/import/file_step.h"
#include "app/import/hierarchy_editor.h"
#include "app/import/mapping_step.h"
#include "app/import/problems_panel.h"
#include "app/import/recipe_edits.h"
#include "app/import/recipe_panel.h"
#include "app/import/step_bar.h"
#include "app/import/write_step.h"
#include "app/overview/figure_text.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"
#include "engine/import/column_changes.h"

namespace manyi::app {

namespace {
enum Step { FilePage, MappingPage, ProblemsPage, WritePage, DonePage };
}

struct ImportPage::State {
    State(ImportPage& owner, Session& shared) : page(owner), session(shared) {}

    ImportPage& page;
    Session& session;
    StepBar* steps = nullptr;
    QLabel* heading = nullptr;
    QLabel* extent = nullptr;
    QLabel* title = nullptr;
    QLabel* about = nullptr;
    QTabBar* files = nullptr;
    DialectBar* dialect = nullptr;
    QStackedWidget* pages = nullptr;
    FileStep* fileStep = nullptr;
    MappingStep* mapping = nullptr;
    ProblemsPanel* problems = nullptr;
    QWidget* problemsPage = nullptr;
    DifferencesList* differences = nullptr;
    WriteStep* write = nullptr;
    DoneStep* done = nullptr;
    RecipePanel* panel = nullptr;

    QStringList paths;
    engine::ImportPlan plan;
    std::size_t current = 0;
    bool reading = false, writing = false, cancelling = false;
    base::Revision revisionBefore = 0;
    Task task;

    void build();
    QWidget* buildBar();
    QWidget* buildMiddle();
    void connectAll();
    void retranslate();
    bool hasFile() const { return current < plan.files.size(); }
    engine::FilePlan& file() { return plan.files[current]; }

    void read(const QStringList& files, const io::CsvHints& hints, bool onlyCurrent);
    void readDone(base::Result<engine::ImportPlan> result, bool onlyCurrent);
    void letGo();
    void showFile();
    void recipeChanged();
    void showColumn(int column);
    void applyColumn();
    void show(int step);
    void next();
    void cancel();
    void run();
    void runDone(base::Result<engine::ImportOutcome> outcome);
    void taskEnded();
    void showJson();
    void editHierarchy();
    qint64 problemCount() const;
};

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
    problems = new ProblemsPanel;
    differences = new DifferencesList;
    problemsPage = new QWidget;
    auto* problemsColumn = new QVBoxLayout(problemsPage);
    problemsColumn->setContentsMargins(0, 0, 0, 0);
    problemsColumn->setSpacing(charts::space::m);
    problemsColumn->addWidget(differences);
    problemsColumn->addWidget(problems, 1);
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
    connect(dialect, &DialectBar::hintsChanged, &page, [this](const io::CsvHints& hints) {
        if (hasFile())
            read({fromUtf8(file().path)}, hints, true);
    });
    connect(fileStep, &FileStep::otherFileWanted, &page, [this] {
        const QStringList chosen = QFileDialog::getOpenFileNames(
            page.window(), ImportPage::tr("Import survey files"), QFileInfo(paths.value(0)).absolutePath(),
            ImportPage::tr("Survey files (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta "
                           "*.sas7bdat *.xpt *.sss "
                           "*.xml *.lsa);;All files (*)"));
        if (!chosen.isEmpty())
            page.start(chosen);
    });
    connect(dialect, &DialectBar::dateOrderChanged, &page, [this](base::DateOrder order) {
        for (auto& column : file().recipe.columns)
            if (column.type == domain::ValueType::Date)
                column.dateOrder = order;
        recipeChanged();
    });
    connect(mapping, &MappingStep::columnSelected, &page, [this](int column) { showColumn(column); });
    connect(panel->editor(), &ColumnEditor::edited, &page, [this] { applyColumn(); });
    const auto fix = [this](const domain::ImportProblem& problem, const ProblemFix& chosen) {
        applyFix(problem, chosen, file().recipe, file().profile);
        recipeChanged();
        showColumn(mapping->selectedColumn());
    };
    connect(problems, &ProblemsPanel::fixChosen, &page, fix);
    connect(mapping->problems(), &ProblemsPanel::fixChosen, &page, fix);
    connect(panel, &RecipePanel::jsonWanted, &page, [this] { showJson(); });
    connect(panel, &RecipePanel::hierarchyWanted, &page, [this] { editHierarchy(); });
    connect(panel->nextButton(), &QPushButton::clicked, &page, [this] { next(); });
    connect(panel->backButton(), &QPushButton::clicked, &page, [this] { show(steps->current() - 1); });
    connect(panel->cancelButton(), &QPushButton::clicked, &page, [this] { cancel(); });
    auto* escape = new QShortcut(Qt::Key_Escape, &page);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, &page, [this] {
        if (steps->current() != DonePage)
            cancel();
    });
    connect(&task, &Task::progressed, &page, [this](double fraction, const QString& text) {
        if (writing)
            write->setProgress(fraction, text);
        else
            fileStep->setProgress(fraction, text);
    });
    connect(&task, &Task::finished, &page, [this] { taskEnded(); });
}

void ImportPage::State::read(const QStringList& list, const io::CsvHints& hints, bool onlyCurrent)
{
    std::vector<std::string> names;
    for (const QString& path : list)
        names.push_back(path.toStdString());
    engine::ImportOptions options;
    options.hints = hints;
    reading = true;
    panel->nextButton()->setEnabled(false);
    fileStep->setReading(true);
    const auto project = session.sharedProject();
    task.start<base::Result<engine::ImportPlan>>(
        ImportPage::tr("Reading %1").arg(QFileInfo(list.value(0)).fileName()),
        [names, options, project](base::Progress& progress) {
            return engine::planImport(names, options, project.get(), progress);
        },
        [this, onlyCurrent](base::Result<engine::ImportPlan> result) { readDone(std::move(result), onlyCurrent); });
}

void ImportPage::State::readDone(base::Result<engine::ImportPlan> result, bool onlyCurrent)
{
    reading = false;
    fileStep->setReading(false);
    if (!result) {
        fileStep->setError(fromUtf8(result.error().message), !hasFile());
        panel->nextButton()->setEnabled(hasFile());
        Q_EMIT page.planned();
        return;
    }
    fileStep->setError({}, false);
    letGo();
    if (onlyCurrent && hasFile() && result->files.size() == 1)
        plan.files[current] = std::move(result->files.front());
    else
        plan = std::move(*result);
    if (!onlyCurrent) {
        current = 0;
        const QSignalBlocker quiet(files);
        while (files->count() > 0)
            files->removeTab(0);
        for (const auto& one : plan.files)
            files->addTab(fromUtf8(one.name));
    }
    files->setVisible(plan.files.size() > 1);
    showFile();
    Q_EMIT page.planned();
}

// The models look at the plan: they have to let go of it before it changes as a whole.
void ImportPage::State::letGo()
{
    mapping->setFile(nullptr);
    fileStep->setFile(nullptr);
}

void ImportPage::State::showFile()
{
    if (!hasFile())
        return;
    dialect->setFile(file());
    fileStep->setFile(&file());
    mapping->setFile(&file());
    panel->setColumnShown(false);
    problems->setProblems(file().problems, file().recipe);
    differences->setDifferences(file());
    panel->setSummary(file());
    steps->setCount(ProblemsPage, problemCount());
    show(steps->current());
}

void ImportPage::State::recipeChanged()
{
    file().problems = engine::problemsOf(file());
    mapping->recipeChanged();
    problems->setProblems(file().problems, file().recipe);
    panel->setSummary(file());
    steps->setCount(ProblemsPage, problemCount());
}

qint64 ImportPage::State::problemCount() const
{
    qint64 count = 0;
    for (const auto& one : plan.files)
        count += qint64(one.problems.size());
    return count;
}

void ImportPage::State::showColumn(int column)
{
    const int at = hasFile() && column >= 0 ? recipeColumn(file().recipe, file().profile, column) : -1;
    panel->setColumnShown(at >= 0 && steps->current() == MappingPage);
    if (at >= 0)
        panel->editor()->setColumn(file().recipe.columns[at], &file().profile.columns[column], file().recipe.questions);
}

void ImportPage::State::applyColumn()
{
    const int at = recipeColumn(file().recipe, file().profile, mapping->selectedColumn());
    if (at < 0)
        return;
    auto& column = file().recipe.columns[at];
    const std::string before = column.name;
    column = panel->editor()->column();
    // The hierarchy names its levels by variable.
    for (auto& levels : file().recipe.hierarchies)
        std::replace(levels.begin(), levels.end(), before, column.name);
    recipeChanged();
}

void ImportPage::State::show(int step)
{
    steps->setCurrent(step);
    pages->setCurrentIndex(step);
    dialect->setVisible(step <= MappingPage && hasFile());
    files->setVisible(plan.files.size() > 1 && step < WritePage);
    panel->setVisible(step != DonePage);
    if (step == MappingPage && mapping->selectedColumn() < 0)
        mapping->selectColumn(0);
    showColumn(step == MappingPage ? mapping->selectedColumn() : -1);
    if (step == WritePage) {
        const auto* project = session.project();
        write->setPlan(plan, project ? project->questionnaire().get() : nullptr);
    }
    retranslate();
    panel->backButton()->setEnabled(step > FilePage && !writing);
    panel->nextButton()->setEnabled(hasFile() && !reading && !writing);
    if (step == DonePage)
        done->setFocus();
}

void ImportPage::State::next()
{
    if (steps->current() == WritePage)
        return run();
    show(steps->current() + 1);
}

void ImportPage::State::cancel()
{
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

void ImportPage::State::run()
{
    const auto project = session.sharedProject();
    if (!project)
        return showError(
            page.window(), ImportPage::tr("Nothing was written"),
            {base::ErrorCode::NotFound, ImportPage::tr("Open or create a project first.").toStdString(), {}});
    plan.wave = write->wave().toStdString();
    plan.channel = write->channel().toStdString();
    writing = true;
    revisionBefore = project->revision();
    write->setRunning(true);
    steps->setLocked(true);
    panel->nextButton()->setEnabled(false);
    panel->backButton()->setEnabled(false);
    // The plan does not change while it is written: every way to edit it is shut.
    task.start<base::Result<engine::ImportOutcome>>(
        ImportPage::tr("Importing %1").arg(fromUtf8(plan.files.front().name)),
        [this, project](base::Progress& progress) { return engine::runImport(*project, plan, progress); },
        [this](base::Result<engine::ImportOutcome> outcome) { runDone(std::move(outcome)); });
}

void ImportPage::State::runDone(base::Result<engine::ImportOutcome> outcome)
{
    writing = false;
    write->setRunning(false);
    steps->setLocked(false);
    session.projectEdited();
    if (!outcome) {
        show(WritePage);
        if (outcome.error().code != base::ErrorCode::Cancelled)
            showError(page.window(), ImportPage::tr("The import was not written"), outcome.error());
        return;
    }
    done->setOutcome(*outcome);
    steps->setLocked(true);
    show(DonePage);
    Q_EMIT page.written();
}

void ImportPage::State::taskEnded()
{
    if (!cancelling)
        return;
    cancelling = false;
    // Cancelled while writing: files that were complete by then are in the project.
    writing = false;
    write->setRunning(false);
    steps->setLocked(false);
    if (session.project() && session.project()->revision() != revisionBefore)
        session.projectEdited();
    letGo();
    plan = {};
    Q_EMIT page.cancelled();
}

void ImportPage::State::showJson()
{
    if (!hasFile())
        return;
    auto* dialog = new QDialog(&page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("recipeJson");
    dialog->setWindowTitle(ImportPage::tr("Recipe of %1").arg(fromUtf8(file().name)));
    dialog->resize(640, 560);
    auto* text = new QPlainTextEdit(fromUtf8(domain::toJson(file().recipe)));
    text->setReadOnly(true);
    text->setAccessibleName(dialog->windowTitle());
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text);
    dialog->open();
}

void ImportPage::State::editHierarchy()
{
    if (!hasFile())
        return;
    auto* editor = new HierarchyEditor(file().recipe, &page);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, &page, [this, editor] {
        const auto levels = editor->levels();
        auto& recipe = file().recipe;
        for (auto& column : recipe.columns) {
            const bool level = std::find(levels.begin(), levels.end(), column.name) != levels.end();
            if (level && column.role != domain::Role::Place)
                engine::changeRole(column, domain::Role::Place, engine::profileOf(column, file().profile));
        }
        recipe.hierarchies.clear();
        if (!levels.empty())
            recipe.hierarchies.push_back(levels);
        recipeChanged();
    });
    editor->open();
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

ImportPage::ImportPage(Session& session, QWidget* parent)
    : QWidget(parent), m_state(std::make_unique<State>(*this, session))
{
    setObjectName("import");
    setFocusPolicy(Qt::ClickFocus);
    m_state->build();
    m_state->retranslate();
    const auto theme = [this] {
        m_state->steps->setTheme(m_state->session.theme());
        m_state->fileStep->setTheme(m_state->session.theme());
        m_state->mapping->setTheme(m_state->session.theme());
        m_state->problems->setTheme(m_state->session.theme());
        m_state->done->setTheme(m_state->session.theme());
    };
    connect(&session, &Session::themeChanged, this, theme);
    connect(m_state->done, &DoneStep::finished, this, &ImportPage::finished);
    theme();
}

ImportPage::~ImportPage() = default;

void ImportPage::start(const QStringList& paths)
{
    if (m_state->writing)
        return; // the plan is being read by the writer
    m_state->task.cancel();
    m_state->letGo();
    m_state->paths = paths;
    m_state->plan = {};
    m_state->current = 0;
    m_state->steps->setLocked(false);
    m_state->extent->clear();
    m_state->about->clear();
    m_state->show(FilePage);
    m_state->read(paths, {}, false);
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

#include "app/explore/explore_place.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFrame>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/commands/edits.h"
#include "app/commands/messages.h"
#include "app/explore/explore_inspector.h"
#include "app/explore/starting_table.h"
#include "app/explore/table_and_chart.h"
#include "app/explore/table_boxes.h"
#include "app/explore/variable_panel.h"
#include "app/explore/variable_tree.h"
#include "app/overview/empty_state.h"
#include "app/overview/figure_text.h"
#include "app/shell/place_header.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

struct ExplorePlace::State {
    explicit State(ExplorePlace& owner) : place(owner), edits(owner.session(), &owner) {}

    ExplorePlace& place;
    PlaceHeader* header = nullptr;
    QPushButton* copy = nullptr;
    QAction* copyAction = nullptr;
    VariablePanel* variables = nullptr;
    TableBoxes* boxes = nullptr;
    TableAndChart* figures = nullptr;
    QStackedWidget* pages = nullptr; // boxes and figures; empty
    QWidget* figuresPage = nullptr;
    EmptyState* empty = nullptr;
    QPointer<ExploreInspector> inspector; // lives in the window's right pane

    Task task, settings;
    Edits edits;
    bool fresh = true, settingsRead = false;
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    ExploreOptions options;
    qint64 milliseconds = 0;

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildHeader();
    QWidget* buildFigures();
    void connectParts();
    void connectInspector();
    void readSettings(const std::shared_ptr<engine::Project>& project);
    void startWith();
    void compute(const std::shared_ptr<engine::Project>& project, const ExploreQuestion& asked);
    void show(ShownTable made);
    void showNothing(const QString& icon, const QString& sentence, const QString& button);
    void pickFigure();
};

void ExplorePlace::State::build()
{
    figuresPage = buildFigures();
    empty = new EmptyState;
    pages = new QStackedWidget;
    pages->addWidget(figuresPage);
    pages->addWidget(empty);
    variables = new VariablePanel;
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(variables);
    below->addWidget(upright);
    below->addWidget(pages, 1);
    auto* column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addLayout(below, 1);
    inspector = new ExploreInspector;
    inspector->setOptions(options);
    connectParts();
    connectInspector();
}

QWidget* ExplorePlace::State::buildHeader()
{
    copy = new QPushButton(theme::icon("copy"), {});
    copy->setObjectName("copy");
    copyAction = new QAction(theme::icon("copy"), {}, &place);
    copyAction->setObjectName("copyTable");
    copyAction->setProperty(Place::menuProperty, "edit");
    place.addAction(copyAction);
    header = new PlaceHeader;
    header->row()->addStretch();
    header->row()->addWidget(copy);
    return header;
}

QWidget* ExplorePlace::State::buildFigures()
{
    boxes = new TableBoxes;
    figures = new TableAndChart(session());
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    column->setSpacing(charts::space::m);
    column->addWidget(boxes);
    column->addWidget(figures, 1);
    return page;
}

void ExplorePlace::State::connectParts()
{
    connect(variables->tree(), &VariableTree::rowWanted, boxes, &TableBoxes::addRow);
    connect(variables->tree(), &VariableTree::columnWanted, boxes, &TableBoxes::addColumn);
    connect(boxes, &TableBoxes::changed, &place, &ExplorePlace::refresh);
    connect(figures, &TableAndChart::cellActivated, &place, [this] { pickFigure(); });
    connect(copy, &QPushButton::clicked, copyAction, &QAction::trigger);
    connect(copyAction, &QAction::triggered, &place, [this] {
        copyToClipboard(copied(figures->table()));
        Q_EMIT place.message(ExplorePlace::tr("The table was copied."));
    });
    connect(empty, &EmptyState::acted, &place, [this] {
        if (!session().project() || session().project()->responseCount() == 0)
            Q_EMIT place.importRequested({});
        else
            startWith();
    });
    connect(&edits, &Edits::failed, &place,
            [this](const QString& what, const base::Error& error) { showError(place.window(), what, error); });
}

void ExplorePlace::State::connectInspector()
{
    connect(figures, &TableAndChart::cellChanged, inspector, [this] { inspector->setCell(figures->currentDetails()); });
    connect(inspector, &ExploreInspector::optionsChanged, &place, [this](const ExploreOptions& wanted) {
        options = wanted;
        place.refresh();
        edits.setSetting(exploreSetting, toText(options), ExplorePlace::tr("Contents of the table"));
    });
    connect(inspector, &ExploreInspector::settingChanged, &place, [this](const QString& key, const QString& value) {
        edits.setSetting(key.toStdString(), value.toStdString(), ExplorePlace::tr("Options of the figures"));
    });
    connect(inspector, &ExploreInspector::filterWanted, &place, [this] {
        if (const auto card = figures->currentCard())
            session().addChip(card->groupFilter);
    });
    connect(inspector, &ExploreInspector::rowsWanted, &place, [this] {
        if (const auto card = figures->currentCard())
            Q_EMIT place.showRowsRequested(card->groupFilter, figures->currentDetails()->name);
    });
    connect(inspector, &ExploreInspector::definitionWanted, &place, [this] { pickFigure(); });
}

void ExplorePlace::refresh()
{
    State& s = *m_state;
    const auto project = session().sharedProject();
    if (project && !s.settingsRead)
        return s.readSettings(project);
    const auto current = project ? project->questionnaire() : nullptr;
    if (s.questionnaire != current) {
        s.questionnaire = current;
        s.boxes->setQuestionnaire(current);
        s.variables->tree()->setQuestionnaire(current);
    }
    if (!project || project->responseCount() == 0) {
        s.task.cancel();
        return s.showNothing("import", tr("There are no answers yet. Import a survey file to make tables."),
                             tr("Import a file…"));
    }
    s.inspector->setMetricOptions(project->metricOptions());
    if (s.fresh) {
        s.fresh = false;
        return s.startWith();
    }
    s.variables->tree()->setUsed(s.boxes->rows(), s.boxes->columns());
    if (s.boxes->rows().empty())
        return s.showNothing("explore", tr("Drag a question from the list into the rows to make a table."),
                             tr("Start with satisfaction"));
    ExploreQuestion asked{
        session().filter(), s.boxes->rows(), s.boxes->columns(), session().weight(), s.options, {}, {}};
    plan(asked, *current, session().wording());
    s.compute(project, asked);
}

// The contents of the table are a setting of the project, so an undo changes them too.
void ExplorePlace::State::readSettings(const std::shared_ptr<engine::Project>& project)
{
    settings.start<std::string>(
        ExplorePlace::tr("Reading the settings"),
        [project](base::Progress&) {
            const auto text = project->file()->setting(exploreSetting);
            return text ? *text : std::string();
        },
        [this](const std::string& text) {
            settingsRead = true;
            options = exploreOptionsFrom(text);
            inspector->setOptions(options);
            place.refreshWhenVisible();
        });
}

void ExplorePlace::State::startWith()
{
    boxes->setRows(startingRows(*questionnaire));
    boxes->setColumns(startingColumns(*questionnaire));
    place.refresh();
}

void ExplorePlace::State::compute(const std::shared_ptr<engine::Project>& project, const ExploreQuestion& asked)
{
    using Outcome = base::Result<ExploreFigures>;
    const double confidence = project->metricOptions().confidence;
    task.start<std::pair<Outcome, qint64>>(
        ExplorePlace::tr("Computing the table"),
        [project, asked](base::Progress& progress) {
            QElapsedTimer timer;
            timer.start();
            Outcome outcome = exploreFigures(*project, asked, progress);
            return std::pair{std::move(outcome), timer.elapsed()};
        },
        [this, asked, confidence](std::pair<Outcome, qint64> outcome) {
            milliseconds = outcome.second;
            if (outcome.first)
                return show({asked, std::move(*outcome.first), questionnaire, confidence});
            if (outcome.first.error().code != base::ErrorCode::Cancelled)
                showNothing("warning", fromUtf8(outcome.first.error().message), ExplorePlace::tr("Start anew"));
        });
}

void ExplorePlace::State::show(ShownTable made)
{
    figures->setTable(std::move(made));
    pages->setCurrentWidget(figuresPage);
    Q_EMIT place.statusTextChanged();
    Q_EMIT place.tableShown();
}

void ExplorePlace::State::showNothing(const QString& icon, const QString& sentence, const QString& button)
{
    figures->clear();
    empty->setContent(icon, sentence, button);
    pages->setCurrentWidget(empty);
    Q_EMIT place.tableShown();
}

void ExplorePlace::State::pickFigure()
{
    if (const auto card = figures->currentCard())
        Q_EMIT place.figurePicked(*card);
}

ExplorePlace::ExplorePlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("explore");
    m_state->build();
    retranslate();
    connect(&session, &Session::projectOpened, this, [this] {
        m_state->figures->clear();
        m_state->figures->forgetChart();
        m_state->fresh = true;
        m_state->settingsRead = false;
        refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, this, [this] {
        m_state->settingsRead = false;
        refreshWhenVisible();
    });
    connect(&session, &Session::filterChanged, this, &ExplorePlace::refreshWhenVisible);
}

ExplorePlace::~ExplorePlace()
{
    if (m_state->inspector && !m_state->inspector->parent())
        delete m_state->inspector;
}

void ExplorePlace::retranslate()
{
    State& s = *m_state;
    s.header->setTitle(tr("Explore"));
    s.copy->setText(tr("Copy"));
    s.copyAction->setText(tr("Copy the metric table"));
    s.copy->setToolTip(tr("Copy the table with its formats"));
    s.variables->retranslate();
    s.boxes->retranslate();
    s.figures->retranslate();
}

QString ExplorePlace::title() const
{
    return tr("Explore");
}

QWidget* ExplorePlace::inspector()
{
    return m_state->inspector;
}

QString ExplorePlace::inspectorTitle() const
{
    return tr("Metric table");
}

QString ExplorePlace::statusText() const
{
    if (m_state->figures->isEmpty())
        return {};
    const MetricTable& table = m_state->figures->table();
    return tr("Table of %1 rows × %2 columns · %3 ms")
        .arg(table.rows.size())
        .arg(table.columns.size())
        .arg(m_state->milliseconds);
}

void ExplorePlace::setRows(const std::vector<RowItem>& rows)
{
    m_state->fresh = false;
    m_state->boxes->setRows(rows);
    refreshWhenVisible();
}

void ExplorePlace::setColumns(const std::vector<base::VariableId>& by)
{
    m_state->fresh = false;
    m_state->boxes->setColumns(by);
    refreshWhenVisible();
}

} // namespace manyi::app

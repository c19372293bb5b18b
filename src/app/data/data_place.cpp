#include "app/data/data_place.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "app/commands/project_facts.h"
#include "app/data/batches_page.h"
#include "app/data/cleaning_page.h"
#include "app/data/derive_actions.h"
#include "app/data/exclusion_dialogs.h"
#include "app/data/responses_page.h"
#include "app/data/variables_page.h"
#include "app/overview/empty_state.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

struct DataPlace::State {
    explicit State(DataPlace& owner) : place(owner) {}

    DataPlace& place;
    QLabel* title = nullptr;
    QTabBar* tabs = nullptr;
    QWidget* codes = nullptr;
    QPushButton* showLabels = nullptr;
    QPushButton* showCodes = nullptr;
    QPushButton* copy = nullptr;
    QStackedWidget* pages = nullptr; // one for each tab in their order, empty
    ResponsesPage* responses = nullptr;
    VariablesPage* variables = nullptr;
    CleaningPage* cleaning = nullptr;
    BatchesPage* batches = nullptr;
    EmptyState* empty = nullptr;
    FactsReader* facts = nullptr;
    QAction* exclude = nullptr; // in the menu Data and in that of the grid
    Edits* edits = nullptr;
    bool cleaningStale = true;

    QWidget* buildHeader();
    void updateActions();
    void askToExclude();
    void connectParts();
    void showPage();
    void copyShown();
};

QWidget* DataPlace::State::buildHeader()
{
    auto* header = new QWidget(&place);
    header->setObjectName(QStringLiteral("dataHeader"));
    header->setFixedHeight(44);
    theme::setLook(header, "bar");
    header->setAttribute(Qt::WA_StyledBackground);
    title = new QLabel(header);
    title->setObjectName(QStringLiteral("dataTitle"));
    theme::setLook(title, "pageTitle");
    tabs = new QTabBar(header);
    tabs->setObjectName(QStringLiteral("dataTabs"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    for (int i = 0; i < 4; ++i)
        tabs->addTab(QString());
    codes = new QWidget(header);
    showLabels = new QPushButton(codes);
    showCodes = new QPushButton(codes);
    showLabels->setObjectName(QStringLiteral("showLabels"));
    showCodes->setObjectName(QStringLiteral("showCodes"));
    showLabels->setProperty("segment", "left");
    showCodes->setProperty("segment", "right");
    auto* group = new QButtonGroup(codes);
    auto* pair = new QHBoxLayout(codes);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(0);
    for (QPushButton* button : {showLabels, showCodes}) {
        button->setCheckable(true);
        group->addButton(button);
        pair->addWidget(button);
    }
    showLabels->setChecked(true);
    copy = new QPushButton(header);
    copy->setObjectName(QStringLiteral("copyData"));
    copy->setIcon(theme::icon(QStringLiteral("copy")));
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(24, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(16);
    layout->addWidget(tabs, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(codes);
    layout->addWidget(copy);
    return header;
}

DataPlace::DataPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName(QStringLiteral("data"));
    State& s = *m_state;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(s.buildHeader());
    s.pages = new QStackedWidget(this);
    s.pages->setObjectName(QStringLiteral("dataPages"));
    s.responses = new ResponsesPage(session, s.pages);
    s.variables = new VariablesPage(session, s.pages);
    s.cleaning = new CleaningPage(session, s.pages);
    s.batches = new BatchesPage(session, s.pages);
    s.empty = new EmptyState(s.pages);
    for (QWidget* page :
         {static_cast<QWidget*>(s.responses), static_cast<QWidget*>(s.variables), static_cast<QWidget*>(s.cleaning),
          static_cast<QWidget*>(s.batches), static_cast<QWidget*>(s.empty)})
        s.pages->addWidget(page);
    layout->addWidget(s.pages, 1);
    s.exclude = new QAction(this);
    s.exclude->setObjectName(QStringLiteral("actionExcludeResponses"));
    s.exclude->setProperty(menuProperty, QStringLiteral("data"));
    addAction(s.exclude);
    s.responses->addGridAction(s.exclude);
    for (QAction* action : s.variables->deriveActions().placeActions())
        addAction(action);
    s.facts = new FactsReader(session, this);
    s.connectParts();
    s.facts->read();
    retranslate();
}

DataPlace::~DataPlace() = default;

void DataPlace::State::connectParts()
{
    Session& session = place.session();
    connect(&session, &Session::projectOpened, &place, [this] {
        responses->showRows({}, {});
        place.refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, &place, &DataPlace::refreshWhenVisible);
    connect(&session, &Session::filterChanged, &place, &DataPlace::refreshWhenVisible);
    connect(facts, &FactsReader::changed, &place, [this] {
        batches->setBatches(facts->facts().batches);
        batches->setWritable(!facts->facts().readOnly);
        variables->setWritable(!facts->facts().readOnly);
        cleaning->setWritable(!facts->facts().readOnly);
        updateActions();
    });
    connect(tabs, &QTabBar::currentChanged, &place, [this] { showPage(); });
    connect(showLabels, &QPushButton::toggled, &place, [this](bool labels) { responses->setLabels(labels); });
    connect(copy, &QPushButton::clicked, &place, [this] { copyShown(); });
    connect(empty, &EmptyState::acted, &place, [this] { Q_EMIT place.importRequested({}); });
    connect(batches, &BatchesPage::importRequested, &place, [this] { Q_EMIT place.importRequested({}); });
    connect(responses, &ResponsesPage::shown, &place, [this] {
        Q_EMIT place.statusTextChanged();
        Q_EMIT place.rowsShown();
    });
    connect(responses, &ResponsesPage::message, &place, &Place::message);
    connect(exclude, &QAction::triggered, &place, [this] { askToExclude(); });
    connect(variables, &VariablesPage::message, &place, &Place::message);
    connect(cleaning, &CleaningPage::message, &place, &Place::message);
    connect(batches, &BatchesPage::message, &place, &Place::message);
}

QString DataPlace::title() const
{
    return tr("Data");
}

QString DataPlace::methodPage() const
{
    return m_state->tabs->currentIndex() == static_cast<int>(Tab::Cleaning) ? QStringLiteral("cleaning") : QString();
}

QString DataPlace::statusText() const
{
    return session().project() ? m_state->responses->summary() : QString();
}

void DataPlace::showTab(Tab tab)
{
    m_state->tabs->setCurrentIndex(static_cast<int>(tab));
}

void DataPlace::showRows(const data::Filter& filter, const QString& figureTitle)
{
    showTab(Tab::Responses);
    m_state->responses->showRows(filter, figureTitle);
}

void DataPlace::showVariable(base::VariableId variable)
{
    m_state->variables->refresh();
    if (m_state->tabs->currentIndex() == static_cast<int>(Tab::Responses))
        m_state->responses->showVariable(variable);
    else
        m_state->variables->showVariable(variable);
}

void DataPlace::setEdits(Edits& edits)
{
    m_state->edits = &edits;
    m_state->variables->setEdits(edits);
    m_state->cleaning->setEdits(edits);
    m_state->batches->setEdits(edits);
}

void DataPlace::refresh()
{
    if (!session().project())
        return;
    m_state->variables->refresh();
    m_state->responses->refresh();
    m_state->cleaningStale = true;
    m_state->showPage();
}

void DataPlace::State::showPage()
{
    const engine::Project* project = place.session().project();
    const bool nothing = project && project->questionnaire()->variables.empty();
    const int tab = tabs->currentIndex();
    pages->setCurrentIndex(nothing && tab != static_cast<int>(Tab::Batches) ? pages->indexOf(empty) : tab);
    if (!nothing && cleaningStale && tab == static_cast<int>(Tab::Cleaning)) {
        cleaningStale = false;
        cleaning->refresh();
    }
    codes->setVisible(!nothing && tab == static_cast<int>(Tab::Responses));
    copy->setVisible(!nothing);
    updateActions();
}

void DataPlace::State::updateActions()
{
    exclude->setEnabled(edits && !facts->facts().readOnly && pages->currentWidget() == responses);
}

void DataPlace::State::askToExclude()
{
    const auto project = place.session().sharedProject();
    const std::vector<std::int64_t> selected = responses->selectedResponses();
    if (selected.empty() || !project || !edits) {
        Q_EMIT place.message(tr("Select the responses to exclude first: cells or whole rows of the grid."));
        return;
    }
    const QString count = countText(static_cast<qint64>(selected.size()));
    auto* dialog = new ExcludeDialog(static_cast<qint64>(selected.size()), place.window());
    connect(dialog, &ExcludeDialog::chosen, &place, [this, project, selected, count](const QString& reason) {
        edits->run(
            tr("Excluding responses by hand"),
            [project, selected, why = reason.toStdString()](store::ProjectFile&) {
                return engine::excludeResponses(*project, selected, why);
            },
            [this, count] {
                Q_EMIT place.message(tr("Excluded responses: %1. Undo or Restore bring them back.").arg(count));
            });
    });
    dialog->open();
}

void DataPlace::State::copyShown()
{
    switch (static_cast<Tab>(tabs->currentIndex())) {
    case Tab::Responses:
        responses->copy();
        break;
    case Tab::Variables:
        variables->copy();
        break;
    case Tab::Cleaning:
        cleaning->copy();
        break;
    case Tab::Batches:
        batches->copy();
        break;
    }
}

void DataPlace::retranslate()
{
    State& s = *m_state;
    setAccessibleName(title());
    s.title->setText(title());
    s.tabs->setTabText(0, tr("Responses"));
    s.tabs->setTabText(1, tr("Variables"));
    s.tabs->setTabText(2, tr("Cleaning"));
    s.tabs->setTabText(3, tr("Batches"));
    s.exclude->setText(tr("Exclude selected responses…"));
    s.showLabels->setText(tr("Labels"));
    s.showCodes->setText(tr("Codes"));
    s.copy->setText(tr("Copy"));
    s.copy->setToolTip(tr("Copy the selected cells with their header"));
    s.empty->setContent(QStringLiteral("data"), tr("There are no responses in this project yet."),
                        tr("Import survey files…"));
}

} // namespace manyi::app

#include "app/explore/explore_place.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/commands/edits.h"
#include "app/commands/messages.h"
#include "app/explore/boxes_row.h"
#include "app/explore/explore_charts.h"
#include "app/explore/explore_inspector.h"
#include "app/explore/metric_table.h"
#include "app/explore/row_header.h"
#include "app/explore/variable_box.h"
#include "app/explore/variable_tree.h"
#include "app/overview/chart_panel.h"
#include "app/overview/empty_state.h"
#include "app/overview/figure_text.h"
#include "app/overview/overview_figures.h"
#include "app/overview/overview_texts.h"
#include "app/shell/table_view.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostColumns = 2;

bool canGroup(const RowItem& item, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(item.variable);
    return variable && variable->type == domain::ValueType::Code;
}

bool canStandAsRow(const RowItem& item, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(item.variable);
    return item.question ||
           (variable && (variable->type == domain::ValueType::Code || variable->type == domain::ValueType::Number));
}

} // namespace

struct ExplorePlace::State {
    explicit State(ExplorePlace& owner) : place(owner), edits(owner.session(), &owner) {}

    ExplorePlace& place;
    QLabel* title = nullptr;
    QPushButton* copy = nullptr;
    QAction* copyAction = nullptr;
    QLineEdit* search = nullptr;
    VariableTree* tree = nullptr;
    QLabel *rowsName = nullptr, *columnsName = nullptr;
    VariableBox *rows = nullptr, *columns = nullptr;
    QLabel *tableTitle = nullptr, *tableSubtitle = nullptr;
    TableView* table = nullptr;
    RowHeader* rowHeader = nullptr;
    MetricTableModel* model = nullptr;
    ChartPanel* chart = nullptr;
    QStackedWidget* pages = nullptr;
    EmptyState* empty = nullptr;
    QPointer<ExploreInspector> inspector; // lives in the window's right pane

    Task task, settings;
    Edits edits;
    bool fresh = true, settingsRead = false;
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    ExploreOptions options;
    analysis::MetricOptions metricOptions;
    ExploreQuestion question; // of the figures shown
    std::optional<ExploreFigures> figures;
    std::optional<ExploreChart> chosenChart;
    qint64 milliseconds = 0;

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildLeft();
    QWidget* buildHeader();
    QWidget* buildBoxes();
    QWidget* buildTable();
    void connectAll();
    void retranslate();
    void readSettings(const std::shared_ptr<engine::Project>& project);
    void startWith();
    void refresh();
    void show(const ExploreQuestion& asked, ExploreFigures result);
    void showNothing(const QString& icon, const QString& sentence, const QString& button);
    void showTable();
    void showChart();
    void showHighlights();
    void showCell();
    void pickedGroups(const std::vector<qint64>& keys);
    std::optional<CellDetails> details(const QModelIndex& index) const;
    const analysis::MetricResult* resultOf(const QModelIndex& index) const;
    std::size_t itemInFocus() const;
    void store(const QString& key, const QString& value, const QString& step);
    void pickFigure();
    FigureCard card(const QModelIndex& index) const;
};

void ExplorePlace::State::build()
{
    pages = new QStackedWidget;
    empty = new EmptyState;
    auto* figuresPage = new QWidget;
    auto* right = new QVBoxLayout(figuresPage);
    right->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    right->setSpacing(charts::space::m);
    right->addWidget(buildBoxes());
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName("exploreSplit");
    split->setChildrenCollapsible(false);
    split->setHandleWidth(charts::space::m);
    theme::setLook(split, "gap");
    split->addWidget(buildTable());
    chart = new ChartPanel;
    chart->setObjectName("exploreChart");
    chart->setMinimumHeight(280);
    split->addWidget(chart);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 4);
    split->setSizes({380, 300});
    // In a low window the page scrolls, so that table and chart keep a height that can be read.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(split);
    right->addWidget(scroll, 1);
    pages->addWidget(figuresPage);
    pages->addWidget(empty);

    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(buildLeft());
    below->addWidget(pages, 1);
    auto* column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addLayout(below, 1);
    inspector = new ExploreInspector;
    connectAll();
}

QWidget* ExplorePlace::State::buildHeader()
{
    auto* bar = new QFrame;
    bar->setFixedHeight(44);
    theme::setLook(bar, "bar");
    title = new QLabel;
    theme::setLook(title, "pageTitle");
    copy = new QPushButton(theme::icon("copy"), {});
    copy->setObjectName("copy");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(charts::space::xl, 0, charts::space::l, 0);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(copy);
    return bar;
}

QWidget* ExplorePlace::State::buildLeft()
{
    auto* panel = new QFrame;
    theme::setLook(panel, "panel");
    panel->setFixedWidth(208);
    search = new QLineEdit;
    search->setObjectName("search");
    search->setClearButtonEnabled(true);
    search->addAction(theme::icon("search", QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    tree = new VariableTree;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(charts::space::s, charts::space::m, 0, charts::space::s);
    column->setSpacing(charts::space::s);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, charts::space::s, 0);
    searchRow->addWidget(search);
    column->addLayout(searchRow);
    column->addWidget(tree, 1);
    auto* upright = new QFrame;
    theme::setLook(upright, "upright");
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(panel);
    row->addWidget(upright);
    return both;
}

QWidget* ExplorePlace::State::buildBoxes()
{
    rowsName = new QLabel;
    columnsName = new QLabel;
    rows = new VariableBox;
    rows->setObjectName("rowsBox");
    columns = new VariableBox;
    columns->setObjectName("columnsBox");
    columns->setMost(mostColumns);
    rows->setFilter([this](const RowItem& item) { return questionnaire && canStandAsRow(item, *questionnaire); });
    columns->setFilter([this](const RowItem& item) { return questionnaire && canGroup(item, *questionnaire); });
    const auto field = [](QLabel* name, VariableBox* box) {
        auto* part = new QWidget;
        auto* row = new QHBoxLayout(part);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(charts::space::s);
        row->addWidget(name);
        row->addWidget(box, 1);
        return part;
    };
    return new BoxesRow(field(rowsName, rows), 3, field(columnsName, columns), 2);
}

QWidget* ExplorePlace::State::buildTable()
{
    tableTitle = new QLabel;
    tableTitle->setObjectName("tableTitle");
    tableTitle->setWordWrap(true);
    theme::setLook(tableTitle, "cardTitle");
    tableSubtitle = new QLabel;
    tableSubtitle->setObjectName("tableSubtitle");
    tableSubtitle->setWordWrap(true);
    theme::setLook(tableSubtitle, "secondary");
    table = new TableView;
    table->setObjectName("metricTable");
    rowHeader = new RowHeader;
    model = new MetricTableModel(&place);
    table->setVerticalHeader(rowHeader);
    table->setModel(model);
    table->setDense(true);
    table->verticalHeader()->show();
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->setCornerButtonEnabled(false);
    auto* card = new QFrame;
    theme::setLook(card, "card");
    card->setMinimumHeight(240);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::xs);
    head->setSpacing(2);
    head->addWidget(tableTitle);
    head->addWidget(tableSubtitle);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, charts::space::s);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(table, 1);
    return card;
}

void ExplorePlace::State::connectAll()
{
    connect(search, &QLineEdit::textChanged, tree, &VariableTree::setSearch);
    connect(tree, &VariableTree::rowWanted, &place, [this](const RowItem& item) { rows->add(item); });
    connect(tree, &VariableTree::columnWanted, &place, [this](const RowItem& item) { columns->add(item); });
    connect(rows, &VariableBox::changed, &place, [this] { refresh(); });
    connect(columns, &VariableBox::changed, &place, [this] { refresh(); });
    connect(chart, &ChartPanel::choiceChanged, &place, [this](qint64 kind) {
        chosenChart = static_cast<ExploreChart>(kind);
        showChart();
    });
    connect(chart->view(), &charts::ChartView::picked, &place,
            [this](const std::vector<qint64>& keys) { pickedGroups(keys); });
    connect(chart->view(), &charts::ChartView::activated, &place, [this](qint64 key) {
        if (question.by.size() == 1)
            session().addChip(brushFilter({question.by.front(), {key}}, *questionnaire));
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, &place,
            [this](const QModelIndex& now, const QModelIndex& before) {
                showCell();
                if (now.isValid() && before.isValid() && now.row() != before.row())
                    showChart();
            });
    connect(table, &QTableView::clicked, &place, [this](const QModelIndex& index) {
        if (question.by.size() != 1)
            return;
        const auto& keys = model->table().keys;
        const auto group = static_cast<std::size_t>(index.column() - 1);
        pickedGroups(index.column() > 0 && group < keys.size()
                         ? std::vector<qint64>{static_cast<qint64>(keys[group].codes.front())}
                         : std::vector<qint64>{});
    });
    connect(table, &TableView::rowActivated, &place, [this] { pickFigure(); });
    copyAction = new QAction(theme::icon("copy"), {}, &place);
    copyAction->setObjectName("copyTable");
    copyAction->setProperty(Place::menuProperty, "edit");
    place.addAction(copyAction);
    connect(copyAction, &QAction::triggered, &place, [this] {
        copyToClipboard(copied(model->table()));
        Q_EMIT place.message(ExplorePlace::tr("The table was copied."));
    });
    connect(copy, &QPushButton::clicked, copyAction, &QAction::trigger);
    connect(empty, &EmptyState::acted, &place, [this] {
        if (!session().project() || session().project()->responseCount() == 0)
            Q_EMIT place.importRequested({});
        else
            startWith();
    });
    connect(inspector, &ExploreInspector::optionsChanged, &place, [this](const ExploreOptions& wanted) {
        options = wanted;
        refresh();
        store(exploreSetting, fromUtf8(toText(options)), ExplorePlace::tr("Contents of the table"));
    });
    connect(inspector, &ExploreInspector::settingChanged, &place, [this](const QString& key, const QString& value) {
        store(key, value, ExplorePlace::tr("Options of the figures"));
    });
    connect(inspector, &ExploreInspector::filterWanted, &place, [this] {
        const auto chip = card(table->currentIndex()).groupFilter;
        session().addChip(chip);
    });
    connect(inspector, &ExploreInspector::rowsWanted, &place, [this] {
        if (const auto shown = details(table->currentIndex()))
            Q_EMIT place.showRowsRequested(card(table->currentIndex()).groupFilter, shown->name);
    });
    connect(inspector, &ExploreInspector::definitionWanted, &place, [this] { pickFigure(); });
    connect(&edits, &Edits::failed, &place,
            [this](const QString& what, const base::Error& error) { showError(place.window(), what, error); });
}

void ExplorePlace::State::retranslate()
{
    title->setText(ExplorePlace::tr("Explore"));
    copy->setText(ExplorePlace::tr("Copy"));
    copyAction->setText(ExplorePlace::tr("Copy the metric table"));
    copy->setToolTip(ExplorePlace::tr("Copy the table with its formats"));
    search->setPlaceholderText(ExplorePlace::tr("Find a variable"));
    search->setAccessibleName(ExplorePlace::tr("Find a variable"));
    tree->setAccessibleName(ExplorePlace::tr("Variables"));
    rowsName->setText(ExplorePlace::tr("Rows"));
    columnsName->setText(ExplorePlace::tr("Columns"));
    rows->setAccessibleName(ExplorePlace::tr("Rows of the table"));
    columns->setAccessibleName(ExplorePlace::tr("Columns of the table"));
    rows->setHint(ExplorePlace::tr("Drag variables here"));
    columns->setHint(ExplorePlace::tr("One or two groups"));
    table->setAccessibleName(ExplorePlace::tr("Metric table"));
    chart->setChoiceName(ExplorePlace::tr("Kind of chart"));
    if (figures) {
        plan(question, *questionnaire, session().wording());
        showTable();
        showChart();
    }
    showCell();
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

// The table one would make first: overall satisfaction and recommendation by the first group.
void ExplorePlace::State::startWith()
{
    std::vector<RowItem> wanted;
    for (const auto role : {domain::Role::Csat, domain::Role::Nps})
        if (const auto* variable = questionnaire->firstWithRole(role))
            wanted.push_back({variable->id, {}});
    if (wanted.empty()) {
        for (const auto& variable : questionnaire->variables)
            if (wanted.empty() && variable.type == domain::ValueType::Code &&
                canStandAsRow({variable.id, {}}, *questionnaire))
                wanted.push_back({variable.id, {}});
    }
    rows->setItems(wanted);
    const auto groups = groupingVariables(*questionnaire);
    columns->setItems(groups.empty() ? std::vector<RowItem>{} : std::vector<RowItem>{{groups.front(), {}}});
    refresh();
}

void ExplorePlace::State::refresh()
{
    const auto project = session().sharedProject();
    if (project && !settingsRead)
        return readSettings(project);
    if (!project || project->responseCount() == 0) {
        task.cancel();
        questionnaire = project ? project->questionnaire() : nullptr;
        tree->setQuestionnaire(questionnaire);
        return showNothing("import", ExplorePlace::tr("There are no answers yet. Import a survey file to make tables."),
                           ExplorePlace::tr("Import a file…"));
    }
    if (questionnaire != project->questionnaire()) {
        questionnaire = project->questionnaire();
        for (VariableBox* box : {rows, columns}) {
            auto items = box->items();
            std::erase_if(items, [&](const RowItem& item) {
                return !questionnaire->find(item.variable) && !questionnaire->findQuestion(item.question);
            });
            box->setItems(items);
            box->setQuestionnaire(questionnaire);
        }
        tree->setQuestionnaire(questionnaire);
    }
    metricOptions = project->metricOptions();
    inspector->setMetricOptions(metricOptions);
    if (fresh) {
        fresh = false;
        return startWith();
    }
    std::vector<base::VariableId> by;
    for (const RowItem& item : columns->items())
        by.push_back(item.variable);
    tree->setUsed(rows->items(), by);
    if (rows->items().empty())
        return showNothing("explore", ExplorePlace::tr("Drag a question from the list into the rows to make a table."),
                           ExplorePlace::tr("Start with satisfaction"));
    ExploreQuestion asked{session().filter(), rows->items(), by, session().weight(), options, {}, {}};
    plan(asked, *questionnaire, session().wording());
    using Outcome = base::Result<ExploreFigures>;
    task.start<std::pair<Outcome, qint64>>(
        ExplorePlace::tr("Computing the table"),
        [project, asked](base::Progress& progress) {
            QElapsedTimer timer;
            timer.start();
            Outcome outcome = exploreFigures(*project, asked, progress);
            return std::pair{std::move(outcome), timer.elapsed()};
        },
        [this, asked](std::pair<Outcome, qint64> outcome) {
            milliseconds = outcome.second;
            if (outcome.first)
                return show(asked, std::move(*outcome.first));
            if (outcome.first.error().code != base::ErrorCode::Cancelled)
                showNothing("warning", fromUtf8(outcome.first.error().message), ExplorePlace::tr("Start anew"));
        });
}

void ExplorePlace::State::show(const ExploreQuestion& asked, ExploreFigures result)
{
    // The model's cells point into the figures: swap both before the old ones go.
    auto before = std::move(figures);
    question = asked;
    plan(question, *questionnaire, session().wording());
    figures = std::move(result);
    showTable();
    showChart();
    showCell();
    pages->setCurrentIndex(0);
    Q_EMIT place.statusTextChanged();
    Q_EMIT place.tableShown();
}

void ExplorePlace::State::showNothing(const QString& icon, const QString& sentence, const QString& button)
{
    model->setTable({});
    figures.reset();
    empty->setContent(icon, sentence, button);
    pages->setCurrentIndex(1);
    inspector->setCell(std::nullopt);
    Q_EMIT place.tableShown();
}

void ExplorePlace::State::showTable()
{
    MetricTable made = metricTable(question, *figures, *questionnaire);
    const bool newShape = made.columns != model->table().columns || made.rows.size() != model->table().rows.size();
    model->setTable(std::move(made));
    rowHeader->fit();
    if (newShape)
        table->spreadColumns(58, 160);
    QStringList names;
    for (const auto id : question.by)
        names << variableCaption(*questionnaire->find(id));
    tableTitle->setText(names.isEmpty() ? ExplorePlace::tr("All selected answers")
                                        : ExplorePlace::tr("Metrics by %1").arg(names.join(" × ")));
    QStringList parts;
    if (question.options.rest && !question.by.empty())
        parts << ExplorePlace::tr("▲▼ against the rest");
    if (question.options.letters && !question.by.empty())
        parts << ExplorePlace::tr("letters: above these columns");
    if (const auto* weight = questionnaire->find(question.weight))
        parts << ExplorePlace::tr("weighted by %1").arg(fromUtf8(weight->name));
    parts << ExplorePlace::tr("%1 % intervals").arg(numberText(metricOptions.confidence * 100, 0));
    if (!figures->results.empty())
        parts << ExplorePlace::tr("n %1").arg(countText(figures->results.front().total.basis.n));
    tableSubtitle->setText(parts.join(" · "));
    showHighlights();
}

std::size_t ExplorePlace::State::itemInFocus() const
{
    const int row = table->currentIndex().isValid() ? table->currentIndex().row() : -1;
    return row >= 0 && row < static_cast<int>(question.lines.size()) ? question.lines[row].item : 0;
}

void ExplorePlace::State::showChart()
{
    if (!figures)
        return;
    const auto kinds = chartsFor(question, *figures, *questionnaire);
    chart->setVisible(!kinds.empty());
    if (kinds.empty())
        return;
    const bool known = chosenChart && std::find(kinds.begin(), kinds.end(), *chosenChart) != kinds.end();
    const ExploreChart kind = known ? *chosenChart : kinds.front();
    std::vector<ChartPanel::Choice> choices;
    for (const ExploreChart each : kinds)
        choices.push_back({chartName(each), static_cast<qint64>(each)});
    chart->setChoices(choices, static_cast<qint64>(kind));
    chart->setSpec(exploreChart(kind, itemInFocus(), question, *figures, *questionnaire, session().wording()));
    showHighlights();
}

void ExplorePlace::State::showHighlights()
{
    const Brush& brush = session().brush();
    const bool here = question.by.size() == 1 && brush.variable == question.by.front();
    chart->view()->setHighlighted(here ? brush.codes : std::vector<qint64>{});
    std::vector<int> columnsOfBrush;
    for (std::size_t i = 0; here && i < model->table().keys.size(); ++i) {
        const auto code = static_cast<qint64>(model->table().keys[i].codes.front());
        if (std::find(brush.codes.begin(), brush.codes.end(), code) != brush.codes.end())
            columnsOfBrush.push_back(static_cast<int>(i) + 1);
    }
    model->setHighlighted(columnsOfBrush, charts::tokens(session().theme()).accentSoft);
}

void ExplorePlace::State::pickedGroups(const std::vector<qint64>& keys)
{
    if (question.by.size() != 1)
        return;
    session().setBrush(keys.empty() ? Brush{} : Brush{question.by.front(), keys});
}

const analysis::MetricResult* ExplorePlace::State::resultOf(const QModelIndex& index) const
{
    const MetricCell* cell = model->cell(index);
    if (!figures || !cell || !cell->figure)
        return nullptr;
    return &figures->results[model->table().rows[index.row()].line.metric];
}

std::optional<CellDetails> ExplorePlace::State::details(const QModelIndex& index) const
{
    const auto* result = resultOf(index);
    if (!result)
        return std::nullopt;
    const auto& cell = *model->cell(index);
    const auto& row = model->table().rows[index.row()];
    const auto text = figureText(*cell.figure, result->metric, metricOptions);
    CellDetails shown;
    QString column = model->table().columns[index.column()];
    const auto* variable = questionnaire->find(result->variable);
    shown.name = ExplorePlace::tr("%1 × %2").arg(column.replace('\n', " · "), row.line.label.trimmed());
    if (row.line.kind == ExploreLine::Kind::Metric && variable)
        shown.name = ExplorePlace::tr("%1 × %2").arg(
            column, domain::metricTitle(result->metric, *variable, session().wording()));
    shown.value = text.value;
    shown.unit = text.unit;
    shown.interval = text.interval.isEmpty() ? text.note : text.interval;
    shown.bases = countText(cell.figure->basis.n) + " / " + countText(std::llround(cell.figure->basis.effectiveN));
    shown.group = index.column() > 0;
    if (const auto& rest = cell.figure->againstRest; rest && cell.figure->smallBase != analysis::SmallBase::Hidden) {
        const int decimals = domain::shownDecimals(result->metric);
        shown.other = numberText(rest->other, decimals);
        const QString sign = rest->difference > 0 ? "+" : "";
        shown.rest = sign + numberText(rest->difference, decimals) + " · " +
                     (rest->significant ? pText(rest->adjustedP) : ExplorePlace::tr("not significant"));
        shown.arrow = rest->significant ? (rest->difference > 0 ? 1 : -1) : 0;
        shown.arrowGood = variable && (shown.arrow > 0) == domain::higherIsBetter(result->metric, *variable);
    }
    if (shown.group && question.options.letters) {
        QStringList names;
        for (const auto other : pairwise(*result)[static_cast<std::size_t>(index.column()) - 1])
            names << model->table().columns.value(static_cast<int>(other) + 1).replace('\n', " · ");
        shown.below = names.join(", ");
    }
    return shown;
}

void ExplorePlace::State::showCell()
{
    if (inspector)
        inspector->setCell(details(table->currentIndex()));
}

FigureCard ExplorePlace::State::card(const QModelIndex& index) const
{
    const auto* result = resultOf(index);
    if (!result)
        return {};
    if (index.column() > 0)
        return groupCardOf(*result, static_cast<std::size_t>(index.column() - 1), *questionnaire);
    FigureCard total;
    total.metric = result->metric;
    total.variable = result->variable;
    total.figure = result->total;
    total.options = result->options;
    return total;
}

void ExplorePlace::State::pickFigure()
{
    if (resultOf(table->currentIndex()))
        Q_EMIT place.figurePicked(card(table->currentIndex()));
}

void ExplorePlace::State::store(const QString& key, const QString& value, const QString& step)
{
    const std::string name = key.toStdString(), text = value.toStdString(), stepName = step.toStdString();
    edits.run(step, [name, text, stepName](store::ProjectFile& file) { return file.setSetting(name, text, stepName); });
}

ExplorePlace::ExplorePlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("explore");
    m_state->build();
    m_state->inspector->setOptions(m_state->options);
    m_state->retranslate();
    connect(&session, &Session::projectOpened, this, [this] {
        m_state->figures.reset();
        m_state->chosenChart.reset();
        m_state->fresh = true;
        m_state->settingsRead = false;
        refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, this, [this] {
        m_state->settingsRead = false;
        refreshWhenVisible();
    });
    connect(&session, &Session::filterChanged, this, &ExplorePlace::refreshWhenVisible);
    connect(&session, &Session::brushChanged, this, [this] { m_state->showHighlights(); });
    const auto theme = [this] {
        m_state->chart->setTheme(this->session().theme());
        m_state->rowHeader->setTheme(this->session().theme());
        m_state->inspector->setTheme(this->session().theme());
        m_state->showHighlights();
    };
    connect(&session, &Session::themeChanged, this, theme);
    theme();
}

ExplorePlace::~ExplorePlace()
{
    if (m_state->inspector && !m_state->inspector->parent())
        delete m_state->inspector;
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
    if (!m_state->figures)
        return {};
    return tr("Table of %1 rows × %2 columns · %3 ms")
        .arg(m_state->model->rowCount())
        .arg(m_state->model->columnCount())
        .arg(m_state->milliseconds);
}

void ExplorePlace::setRows(const std::vector<RowItem>& rows)
{
    m_state->fresh = false;
    m_state->rows->setItems(rows);
    refreshWhenVisible();
}

void ExplorePlace::setColumns(const std::vector<base::VariableId>& by)
{
    std::vector<RowItem> items;
    for (const auto id : by)
        items.push_back({id, {}});
    m_state->fresh = false;
    m_state->columns->setItems(items);
    refreshWhenVisible();
}

void ExplorePlace::retranslate()
{
    m_state->retranslate();
}

void ExplorePlace::refresh()
{
    m_state->refresh();
}

} // namespace manyi::app

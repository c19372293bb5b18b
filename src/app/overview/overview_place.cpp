#include "app/overview/overview_place.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/overview/card_board.h"
#include "app/overview/chart_panel.h"
#include "app/overview/empty_state.h"
#include "app/overview/metric_card.h"
#include "app/overview/metric_picker.h"
#include "app/overview/overview_charts.h"
#include "app/overview/overview_texts.h"
#include "app/shell/clipboard.h"
#include "app/shell/elided_label.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
const QString allCardsSetting = QStringLiteral("overview/allCards");
}

struct OverviewPlace::State {
    explicit State(OverviewPlace& owner) : place(owner) {}

    OverviewPlace& place;
    QStackedWidget* pages = nullptr;  // figures | empty state
    QStackedWidget* middle = nullptr; // subtitle | selection
    QLabel* title = nullptr;
    QLabel* subtitle = nullptr;
    QLabel* selection = nullptr;
    QPushButton* filterToSelection = nullptr;
    QPushButton* clearSelection = nullptr;
    QPushButton* choose = nullptr;
    QAction* chooseAction = nullptr;
    QPushButton* copy = nullptr;
    QPushButton* report = nullptr;
    CardBoard* cards = nullptr;
    QPushButton* fold = nullptr;
    std::vector<MetricCard*> cardList;
    ChartPanel* distribution = nullptr;
    ChartPanel* byPlace = nullptr;
    ChartPanel* byWave = nullptr;
    EmptyState* empty = nullptr;
    enum class Nothing { None, Answers, Passing, Metrics, Failed } nothing = Nothing::None;

    Task task;
    Task edits;
    std::size_t metric = 0;
    Brush group; // the bar that was picked last: its figure is in the inspector; none: the card's
    base::VariableId placeChoice, segmentChoice; // by the user; none: the default
    std::optional<OverviewFigures> figures;
    OverviewQuestion question; // of the figures shown
    std::shared_ptr<const domain::Questionnaire> questionnaire;

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildHeader();
    QWidget* buildFigures();
    void connectCharts();
    void retranslate();
    void refresh();
    void show(base::Result<OverviewFigures> result, const OverviewQuestion& asked);
    void showNothing(Nothing reason, const QString& detail = {});
    void showCards();
    void showCharts();
    void showHeader();
    void showHighlights();
    void foldCards(bool folded);
    void showFold();
    void pickMetric(std::size_t index);
    void pickGroup(base::VariableId variable, const std::vector<qint64>& keys);
    void tellFigure();
    void drill(base::VariableId variable, qint64 key);
    void chooseMetrics();
    void actOnNothing();
};

void OverviewPlace::State::build()
{
    pages = new QStackedWidget(&place);
    empty = new EmptyState;
    pages->addWidget(buildFigures());
    pages->addWidget(empty);
    auto* column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages);
    connect(empty, &EmptyState::acted, &place, [this] { actOnNothing(); });
    connectCharts();
}

QWidget* OverviewPlace::State::buildHeader()
{
    title = new QLabel;
    theme::setLook(title, "pageTitle");
    subtitle = new ElidedLabel;
    subtitle->setObjectName("subtitle");
    theme::setLook(subtitle, "grey");
    selection = new QLabel;
    selection->setObjectName("selection");
    filterToSelection = new QPushButton;
    filterToSelection->setObjectName("filterToSelection");
    clearSelection = new QPushButton;
    clearSelection->setObjectName("clearSelection");
    theme::setLook(clearSelection, "flat");
    fold = new QPushButton;
    fold->setObjectName("foldCards");
    theme::setLook(fold, "link");
    choose = new QPushButton(theme::icon("settings"), {});
    choose->setObjectName("chooseMetrics");
    copy = new QPushButton(theme::icon("copy"), {});
    copy->setObjectName("copy");
    report = new QPushButton(theme::icon("reports", QPalette::HighlightedText), {});
    report->setObjectName("makeReport");
    theme::setLook(report, "primary");

    auto* selected = new QWidget;
    auto* selectedRow = new QHBoxLayout(selected);
    selectedRow->setContentsMargins(0, 0, 0, 0);
    selectedRow->addWidget(selection);
    selectedRow->addWidget(filterToSelection);
    selectedRow->addWidget(clearSelection);
    selectedRow->addStretch();
    middle = new QStackedWidget;
    middle->addWidget(subtitle);
    middle->addWidget(selected);
    middle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(charts::space::s);
    row->addWidget(title);
    row->addSpacing(charts::space::xs);
    row->addWidget(middle, 1);
    row->addWidget(fold);
    row->addWidget(choose);
    row->addWidget(copy);
    row->addWidget(report);

    Session& shared = session();
    connect(filterToSelection, &QPushButton::clicked, &place, [&shared] { shared.filterToBrush(); });
    connect(clearSelection, &QPushButton::clicked, &place, [this] {
        group = {};
        session().setBrush({});
    });
    connect(fold, &QPushButton::clicked, &place, [this] { foldCards(!cards->isFolded()); });
    connect(choose, &QPushButton::clicked, &place, [this] { chooseMetrics(); });
    chooseAction = new QAction(theme::icon("settings"), {}, &place);
    chooseAction->setObjectName("chooseCards");
    chooseAction->setProperty(Place::menuProperty, "analyse");
    place.addAction(chooseAction);
    connect(chooseAction, &QAction::triggered, &place, [this] { chooseMetrics(); });
    connect(copy, &QPushButton::clicked, &place, [this] {
        if (!figures)
            return;
        copyToClipboard(overviewTable(*figures, metric, *questionnaire, session().wording()));
        Q_EMIT place.message(OverviewPlace::tr("The figures were copied as a table."));
    });
    connect(report, &QPushButton::clicked, &place, [this] { Q_EMIT place.showPlaceRequested("reports"); });
    return header;
}

QWidget* OverviewPlace::State::buildFigures()
{
    cards = new CardBoard;
    cards->setObjectName("cards");
    cards->setFolded(!QSettings().value(allCardsSetting, false).toBool());
    connect(cards, &CardBoard::foldableChanged, &place, [this] { showFold(); });
    distribution = new ChartPanel;
    distribution->setObjectName("distributionChart");
    byPlace = new ChartPanel;
    byPlace->setObjectName("placeChart");
    byWave = new ChartPanel;
    byWave->setObjectName("waveChart");
    byWave->setMinimumHeight(240);
    byWave->setMaximumHeight(360);
    for (ChartPanel* panel : {distribution, byPlace})
        panel->setUnsqueezed(true);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(charts::space::m);
    pair->addWidget(distribution, 1);
    pair->addWidget(byPlace, 1);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(charts::space::xl, charts::space::m, charts::space::xl, charts::space::xl);
    column->setSpacing(charts::space::m);
    column->addWidget(buildHeader());
    column->addWidget(cards);
    column->addLayout(pair);
    column->addWidget(byWave, 1);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

void OverviewPlace::State::connectCharts()
{
    using charts::ChartView;
    connect(distribution, &ChartPanel::choiceChanged, &place, [this](qint64 variable) {
        segmentChoice = {variable};
        refresh();
    });
    connect(byPlace, &ChartPanel::choiceChanged, &place, [this](qint64 variable) {
        placeChoice = {variable};
        refresh();
    });
    connect(distribution->view(), &ChartView::picked, &place,
            [this](const std::vector<qint64>& keys) { pickGroup(question.segment, keys); });
    connect(byPlace->view(), &ChartView::picked, &place, [this](const std::vector<qint64>& keys) {
        pickGroup(figures ? figures->all.summary.placeVariable : base::VariableId{}, keys);
    });
    connect(byWave->view(), &ChartView::picked, &place, [this](const std::vector<qint64>& keys) {
        pickGroup(figures ? figures->all.summary.waveVariable : base::VariableId{}, keys);
    });
    connect(distribution->view(), &ChartView::activated, &place, [this](qint64 key) { drill(question.segment, key); });
    connect(byPlace->view(), &ChartView::activated, &place,
            [this](qint64 key) { drill(figures ? figures->all.summary.placeVariable : base::VariableId{}, key); });
    connect(byWave->view(), &ChartView::activated, &place,
            [this](qint64 key) { drill(figures ? figures->all.summary.waveVariable : base::VariableId{}, key); });
}

void OverviewPlace::State::retranslate()
{
    title->setText(OverviewPlace::tr("Overview"));
    filterToSelection->setText(OverviewPlace::tr("Filter to selection"));
    clearSelection->setText(OverviewPlace::tr("Clear"));
    choose->setText(OverviewPlace::tr("Cards"));
    chooseAction->setText(OverviewPlace::tr("Choose metric cards…"));
    choose->setToolTip(OverviewPlace::tr("Choose which metrics stand on the cards"));
    copy->setText(OverviewPlace::tr("Copy"));
    copy->setToolTip(OverviewPlace::tr("Copy the figures as a table"));
    report->setText(OverviewPlace::tr("Make report"));
    cards->setAccessibleName(OverviewPlace::tr("Metric cards"));
    showFold();
    distribution->setChoiceName(OverviewPlace::tr("Segment of this chart"));
    byPlace->setChoiceName(OverviewPlace::tr("Places or groups of this chart"));
    if (nothing != Nothing::None)
        showNothing(nothing);
    if (figures) {
        showCards();
        showCharts();
        showHeader();
    }
}

void OverviewPlace::State::refresh()
{
    const auto project = session().sharedProject();
    if (!project) {
        task.cancel();
        figures.reset();
        return showNothing(Nothing::Answers);
    }
    if (project->responseCount() == 0)
        return showNothing(Nothing::Answers);
    OverviewQuestion asked = overviewQuestion(session());
    const auto current = project->questionnaire();
    if (placeChoice && current->find(placeChoice))
        asked.request.place = placeChoice;
    if (segmentChoice && current->find(segmentChoice))
        asked.segment = segmentChoice;
    questionnaire = current;
    task.start<base::Result<OverviewFigures>>(
        OverviewPlace::tr("Computing the figures"),
        [project, asked](base::Progress& progress) { return overviewFigures(*project, asked, progress); },
        [this, asked](base::Result<OverviewFigures> result) { show(std::move(result), asked); });
}

void OverviewPlace::State::show(base::Result<OverviewFigures> result, const OverviewQuestion& asked)
{
    if (!result) {
        if (result.error().code != base::ErrorCode::Cancelled)
            showNothing(Nothing::Failed, fromUtf8(result.error().message));
        return;
    }
    question = asked;
    if (result->all.summary.selected == 0)
        return showNothing(Nothing::Passing);
    if (result->all.summary.metrics.empty())
        return showNothing(Nothing::Metrics);
    figures = std::move(*result);
    metric = std::min(metric, figures->all.summary.metrics.size() - 1);
    nothing = Nothing::None;
    showCards();
    showCharts();
    showHeader();
    pages->setCurrentIndex(0);
    tellFigure();
    Q_EMIT place.figuresShown();
}

void OverviewPlace::State::showNothing(Nothing reason, const QString& detail)
{
    nothing = reason;
    switch (reason) {
    case Nothing::Answers:
        empty->setContent("import",
                          OverviewPlace::tr("There are no answers yet. Import a survey file to see its figures."),
                          OverviewPlace::tr("Import a file…"));
        break;
    case Nothing::Passing:
        empty->setContent("filter", OverviewPlace::tr("No answer passes the filter."),
                          OverviewPlace::tr("Show all answers"));
        break;
    case Nothing::Metrics:
        empty->setContent(
            "overview",
            OverviewPlace::tr("No question is marked as satisfaction, recommendation or effort yet. Choose "
                              "the metrics that the cards show."),
            OverviewPlace::tr("Choose cards…"));
        break;
    case Nothing::Failed:
        empty->setContent("warning", detail.isEmpty() ? OverviewPlace::tr("The figures cannot be worked out.") : detail,
                          OverviewPlace::tr("Try again"));
        break;
    case Nothing::None:
        return;
    }
    pages->setCurrentIndex(1);
    Q_EMIT place.figuresShown();
}

void OverviewPlace::State::actOnNothing()
{
    switch (nothing) {
    case Nothing::Answers:
        Q_EMIT place.importRequested({});
        break;
    case Nothing::Passing:
        session().setDrillPath({});
        session().setChips({});
        break;
    case Nothing::Metrics:
        chooseMetrics();
        break;
    case Nothing::Failed:
    case Nothing::None:
        refresh();
        break;
    }
}

void OverviewPlace::State::showCards()
{
    const auto& summary = figures->all.summary;
    while (cardList.size() < summary.metrics.size()) {
        auto* card = new MetricCard;
        const std::size_t index = cardList.size();
        card->setObjectName(QString("card%1").arg(index));
        card->setTheme(session().theme());
        connect(card, &MetricCard::clicked, &place, [this, index] { pickMetric(index); });
        cards->layout()->addWidget(card);
        cardList.push_back(card);
    }
    while (cardList.size() > summary.metrics.size()) {
        cardList.back()->deleteLater();
        cardList.back()->hide();
        cards->layout()->removeWidget(cardList.back());
        cardList.pop_back();
    }
    const bool several = spansWaves(summary, question.filter, *questionnaire);
    for (std::size_t i = 0; i < cardList.size(); ++i) {
        const auto* brushed = figures->brushed && i < figures->brushed->summary.metrics.size()
                                  ? &figures->brushed->summary.metrics[i]
                                  : nullptr;
        cardList[i]->setContent(
            cardContent(summary.metrics[i], brushed, summary, *questionnaire, session().wording(), several));
        cardList[i]->setChecked(i == metric);
    }
    cards->cardsChanged();
}

void OverviewPlace::State::foldCards(bool folded)
{
    QSettings().setValue(allCardsSetting, !folded);
    cards->setFolded(folded);
    if (metric < cardList.size() && cardList[metric]->isHidden())
        pickMetric(0);
}

void OverviewPlace::State::showFold()
{
    const int more = cards->foldable();
    fold->setVisible(more > 0);
    fold->setText(cards->isFolded() ? OverviewPlace::tr("%n more", "cards", more) : OverviewPlace::tr("Fewer cards"));
    fold->setToolTip(cards->isFolded() ? OverviewPlace::tr("Show all metric cards")
                                       : OverviewPlace::tr("Show one row of metric cards"));
}

void OverviewPlace::State::showCharts()
{
    const auto specs = overviewCharts(*figures, metric, question, *questionnaire, session().wording());
    distribution->setSpec(specs.distribution);
    byPlace->setSpec(specs.byPlace);
    byWave->setVisible(specs.byWave.has_value());
    if (specs.byWave)
        byWave->setSpec(*specs.byWave);
    std::vector<ChartPanel::Choice> choices;
    for (const auto id : groupingVariables(*questionnaire))
        choices.push_back({variableCaption(*questionnaire->find(id)), id.value});
    distribution->setChoices(question.segment ? choices : std::vector<ChartPanel::Choice>{}, question.segment.value);
    byPlace->setChoices(choices, figures->all.summary.placeVariable.value);
    showHighlights();
}

void OverviewPlace::State::showHighlights()
{
    const Brush& brushed = session().brush();
    const auto of = [&](base::VariableId variable) {
        return variable && brushed.variable == variable ? brushed.codes : std::vector<qint64>{};
    };
    distribution->view()->setHighlighted(of(question.segment));
    byPlace->view()->setHighlighted(of(figures->all.summary.placeVariable));
    byWave->view()->setHighlighted(of(figures->all.summary.waveVariable));
}

void OverviewPlace::State::showHeader()
{
    subtitle->setText(overviewSubtitle(figures->all.summary, question.filter, *questionnaire, session().wording()));
    subtitle->setToolTip(subtitle->text());
    const bool brushed = !session().brush().codes.empty();
    middle->setCurrentIndex(brushed ? 1 : 0);
    selection->setText(figures->brushed
                           ? OverviewPlace::tr("%1 selected").arg(countText(qint64(figures->brushed->summary.selected)))
                           : QString());
}

void OverviewPlace::State::pickMetric(std::size_t index)
{
    if (!figures || index >= figures->all.summary.metrics.size())
        return;
    metric = index;
    group = {};
    cardList[index]->setChecked(true);
    showCharts();
    tellFigure();
}

void OverviewPlace::State::pickGroup(base::VariableId variable, const std::vector<qint64>& keys)
{
    if (!figures)
        return;
    group = variable && keys.size() == 1 ? Brush{variable, keys} : Brush{};
    tellFigure();
    session().setBrush(variable && !keys.empty() ? Brush{variable, keys} : Brush{});
}

// The inspector shows the picked bar as long as there is one, else the selected card.
void OverviewPlace::State::tellFigure()
{
    const auto& shown = figures->all.summary.metrics[metric];
    std::vector<const analysis::MetricResult*> results{&shown.byPlace};
    if (metric < figures->all.bySegment.size())
        results.push_back(&figures->all.bySegment[metric]);
    if (shown.byWave)
        results.push_back(&*shown.byWave);
    for (const auto* result : results) {
        if (group.codes.empty() || result->by.empty() || result->by.front() != group.variable)
            continue;
        for (std::size_t i = 0; i < result->keys.size(); ++i)
            if (static_cast<qint64>(result->keys[i].codes.front()) == group.codes.front())
                return Q_EMIT place.figurePicked(groupCardOf(*result, i, *questionnaire));
    }
    Q_EMIT place.figurePicked(cardOf(figures->all.summary, metric));
}

void OverviewPlace::State::drill(base::VariableId variable, qint64 key)
{
    if (!variable)
        return;
    session().setBrush({});
    const double code = static_cast<double>(key);
    if (isLevel(*questionnaire, variable)) {
        placeChoice = {};
        auto path = session().drillPath();
        if (!path.empty() && path.back().level == variable)
            path.pop_back();
        path.push_back({variable, code});
        session().setDrillPath(std::move(path));
        return;
    }
    session().addChip(brushFilter({variable, {key}}, *questionnaire));
}

void OverviewPlace::State::chooseMetrics()
{
    const auto project = session().sharedProject();
    if (!project)
        return;
    auto* picker = new MetricPicker(project->questionnaire(), session().wording(), &place);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    if (figures)
        picker->setMetrics(figures->all.summary.request.metrics);
    connect(picker, &QDialog::accepted, &place, [this, picker, project] {
        std::string text;
        if (!picker->wantsSuggested())
            for (const auto& chosen : picker->metrics())
                text += domain::toText(chosen) + "\n";
        const std::string step = OverviewPlace::tr("Choice of metric cards").toStdString();
        edits.start<base::Status>(
            OverviewPlace::tr("Saving the cards"),
            [project, text, step](base::Progress&) { return project->file()->setSetting(metricsSetting, text, step); },
            [this](base::Status status) {
                if (!status)
                    Q_EMIT place.message(fromUtf8(status.error().message));
                session().projectEdited();
            });
    });
    picker->open();
}

OverviewPlace::OverviewPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("overview");
    setFocusPolicy(Qt::ClickFocus);
    m_state->build();
    m_state->retranslate();
    connect(&session, &Session::projectOpened, this, [this] {
        m_state->figures.reset();
        m_state->metric = 0;
        m_state->group = {};
        m_state->placeChoice = m_state->segmentChoice = {};
        refreshWhenVisible();
    });
    connect(&session, &Session::projectChanged, this, &OverviewPlace::refreshWhenVisible);
    connect(&session, &Session::filterChanged, this, &OverviewPlace::refreshWhenVisible);
    connect(&session, &Session::brushChanged, this, [this] {
        if (m_state->figures && m_state->nothing == State::Nothing::None)
            m_state->showHighlights();
        refreshWhenVisible();
    });
    for (auto* panel : {m_state->distribution, m_state->byPlace, m_state->byWave})
        panel->setTheme(session.theme());
    connect(&session, &Session::themeChanged, this, [this] {
        for (auto* card : m_state->cardList)
            card->setTheme(this->session().theme());
        for (auto* panel : {m_state->distribution, m_state->byPlace, m_state->byWave})
            panel->setTheme(this->session().theme());
    });
}

OverviewPlace::~OverviewPlace() = default;

QString OverviewPlace::title() const
{
    return tr("Overview");
}

void OverviewPlace::retranslate()
{
    m_state->retranslate();
}

void OverviewPlace::refresh()
{
    m_state->refresh();
}

void OverviewPlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    setFocus(); // else the first button gets it, with a ring that nobody asked for
}

} // namespace manyi::app

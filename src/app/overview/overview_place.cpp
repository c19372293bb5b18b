#include "app/overview/overview_place.h"

#include <QAction>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/commands/edits.h"
#include "app/commands/messages.h"
#include "app/overview/card_board.h"
#include "app/overview/empty_state.h"
#include "app/overview/metric_picker.h"
#include "app/overview/nothing.h"
#include "app/overview/overview_header.h"
#include "app/overview/overview_panels.h"
#include "app/overview/overview_texts.h"
#include "app/shell/clipboard.h"
#include "app/tasks/task.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
const QString allCardsSetting = QStringLiteral("overview/allCards");
}

struct OverviewPlace::State {
    explicit State(OverviewPlace& owner) : place(owner), edits(owner.session(), &owner) {}

    OverviewPlace& place;
    QStackedWidget* pages = nullptr; // figures | empty state
    OverviewHeader* header = nullptr;
    CardBoard* cards = nullptr;
    OverviewPanels* panels = nullptr;
    QAction* chooseAction = nullptr;
    EmptyState* empty = nullptr;
    Nothing nothing = Nothing::None;

    Task task;
    Edits edits;
    std::size_t metric = 0;
    Brush group; // the bar that was picked last: its figure is in the inspector; none: the card's
    base::VariableId placeChoice, segmentChoice; // by the user; none: the default
    std::optional<OverviewFigures> figures;
    OverviewQuestion question; // of the figures shown
    std::shared_ptr<const domain::Questionnaire> questionnaire;

    Session& session() const { return place.session(); }
    void build();
    QWidget* buildFigures();
    void connectHeader();
    void connectFigures();
    void show(base::Result<OverviewFigures> result, const OverviewQuestion& asked);
    void showFigures();
    void showNothing(Nothing reason, const QString& detail = {});
    void actOnNothing();
    void showCards();
    void showHeader();
    void showCharts();
    void foldCards(bool folded);
    void pickMetric(std::size_t index);
    void pickGroups(base::VariableId variable, const std::vector<qint64>& keys);
    void tellFigure();
    void drill(base::VariableId variable, qint64 key);
    void chooseMetrics();
    void storeMetrics(const MetricPicker& picker);
    void copy();
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
    chooseAction = new QAction(theme::icon("settings"), {}, &place);
    chooseAction->setObjectName("chooseCards");
    chooseAction->setProperty(Place::menuProperty, "analyse");
    place.addAction(chooseAction);
    connect(chooseAction, &QAction::triggered, &place, [this] { chooseMetrics(); });
    connect(empty, &EmptyState::acted, &place, [this] { actOnNothing(); });
    connect(&edits, &Edits::failed, &place,
            [this](const QString& what, const base::Error& error) { showError(place.window(), what, error); });
    connectHeader();
    connectFigures();
}

QWidget* OverviewPlace::State::buildFigures()
{
    header = new OverviewHeader;
    cards = new CardBoard;
    cards->setObjectName("cards");
    cards->setFolded(!QSettings().value(allCardsSetting, false).toBool());
    panels = new OverviewPanels;
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(charts::space::xl, charts::space::m, charts::space::xl, charts::space::xl);
    column->setSpacing(charts::space::m);
    column->addWidget(header);
    column->addWidget(cards);
    column->addWidget(panels, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

void OverviewPlace::State::connectHeader()
{
    connect(header, &OverviewHeader::filterToSelection, &session(), &Session::filterToBrush);
    connect(header, &OverviewHeader::clearSelection, &place, [this] {
        group = {};
        session().setBrush({});
    });
    connect(header, &OverviewHeader::foldWanted, &place, [this] { foldCards(!cards->isFolded()); });
    connect(header, &OverviewHeader::chooseWanted, &place, [this] { chooseMetrics(); });
    connect(header, &OverviewHeader::copyWanted, &place, [this] { copy(); });
    connect(header, &OverviewHeader::reportWanted, &place, [this] { Q_EMIT place.showPlaceRequested("reports"); });
}

void OverviewPlace::State::connectFigures()
{
    connect(cards, &CardBoard::foldableChanged, header,
            [this] { header->setFold(cards->foldable(), cards->isFolded()); });
    connect(cards, &CardBoard::picked, &place, [this](std::size_t index) { pickMetric(index); });
    connect(panels, &OverviewPanels::segmentChosen, &place, [this](base::VariableId variable) {
        segmentChoice = variable;
        place.refresh();
    });
    connect(panels, &OverviewPanels::placeChosen, &place, [this](base::VariableId variable) {
        placeChoice = variable;
        place.refresh();
    });
    connect(panels, &OverviewPanels::groupsPicked, &place,
            [this](base::VariableId variable, const std::vector<qint64>& keys) { pickGroups(variable, keys); });
    connect(panels, &OverviewPanels::groupActivated, &place,
            [this](base::VariableId variable, qint64 key) { drill(variable, key); });
}

void OverviewPlace::retranslate()
{
    State& s = *m_state;
    s.header->retranslate();
    s.chooseAction->setText(tr("Choose metric cards…"));
    s.cards->setAccessibleName(tr("Metric cards"));
    s.header->setFold(s.cards->foldable(), s.cards->isFolded());
    s.panels->retranslate();
    if (s.nothing != Nothing::None)
        s.showNothing(s.nothing);
    if (s.figures)
        s.showFigures();
}

void OverviewPlace::refresh()
{
    State& s = *m_state;
    const auto project = session().sharedProject();
    if (!project) {
        s.task.cancel();
        s.figures.reset();
        return s.showNothing(Nothing::Answers);
    }
    if (project->responseCount() == 0)
        return s.showNothing(Nothing::Answers);
    OverviewQuestion asked = overviewQuestion(session());
    s.questionnaire = project->questionnaire();
    if (s.placeChoice && s.questionnaire->find(s.placeChoice))
        asked.request.place = s.placeChoice;
    if (s.segmentChoice && s.questionnaire->find(s.segmentChoice))
        asked.segment = s.segmentChoice;
    s.task.start<base::Result<OverviewFigures>>(
        tr("Computing the figures"),
        [project, asked](base::Progress& progress) { return overviewFigures(*project, asked, progress); },
        [&s, asked](base::Result<OverviewFigures> result) { s.show(std::move(result), asked); });
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
    showFigures();
    pages->setCurrentIndex(0);
    tellFigure();
    Q_EMIT place.figuresShown();
}

void OverviewPlace::State::showFigures()
{
    showCards();
    showCharts();
    showHeader();
}

void OverviewPlace::State::showNothing(Nothing reason, const QString& detail)
{
    nothing = reason;
    if (reason == Nothing::None)
        return;
    showReason(*empty, reason, detail);
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
        place.refresh();
        break;
    }
}

void OverviewPlace::State::showCards()
{
    const auto& summary = figures->all.summary;
    const bool several = spansWaves(summary, question.filter, *questionnaire);
    std::vector<CardContent> contents;
    for (std::size_t i = 0; i < summary.metrics.size(); ++i) {
        const auto* brushed = figures->brushed && i < figures->brushed->summary.metrics.size()
                                  ? &figures->brushed->summary.metrics[i]
                                  : nullptr;
        contents.push_back(
            cardContent(summary.metrics[i], brushed, summary, *questionnaire, session().wording(), several));
    }
    cards->setCards(contents, metric);
}

void OverviewPlace::State::showCharts()
{
    panels->setCharts(*figures, metric, question, *questionnaire, session().wording());
    panels->highlight(session().brush());
}

void OverviewPlace::State::showHeader()
{
    header->setSubtitle(overviewSubtitle(figures->all.summary, question.filter, *questionnaire, session().wording()));
    const auto& brushed = figures->brushed;
    header->setSelected(!session().brush().codes.empty(),
                        brushed ? std::optional(static_cast<qint64>(brushed->summary.selected)) : std::nullopt);
}

void OverviewPlace::State::foldCards(bool folded)
{
    QSettings().setValue(allCardsSetting, !folded);
    cards->setFolded(folded);
    if (!cards->shows(metric))
        pickMetric(0);
}

void OverviewPlace::State::pickMetric(std::size_t index)
{
    if (!figures || index >= figures->all.summary.metrics.size())
        return;
    metric = index;
    group = {};
    cards->check(index);
    showCharts();
    tellFigure();
}

void OverviewPlace::State::pickGroups(base::VariableId variable, const std::vector<qint64>& keys)
{
    if (!figures)
        return;
    group = variable && keys.size() == 1 ? Brush{variable, keys} : Brush{};
    tellFigure();
    session().setBrush(variable && !keys.empty() ? Brush{variable, keys} : Brush{});
}

void OverviewPlace::State::tellFigure()
{
    Q_EMIT place.figurePicked(pickedCardOf(*figures, metric, group, *questionnaire));
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
    connect(picker, &QDialog::accepted, &place, [this, picker] { storeMetrics(*picker); });
    picker->open();
}

void OverviewPlace::State::storeMetrics(const MetricPicker& picker)
{
    std::string text;
    if (!picker.wantsSuggested())
        for (const auto& chosen : picker.metrics())
            text += domain::toText(chosen) + "\n";
    edits.setSetting(metricsSetting, text, OverviewPlace::tr("Choice of metric cards"));
}

void OverviewPlace::State::copy()
{
    if (!figures)
        return;
    copyToClipboard(overviewTable(*figures, metric, *questionnaire, session().wording()));
    Q_EMIT place.message(OverviewPlace::tr("The figures were copied as a table."));
}

OverviewPlace::OverviewPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("overview");
    setFocusPolicy(Qt::ClickFocus);
    m_state->build();
    retranslate();
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
        if (m_state->figures && m_state->nothing == Nothing::None)
            m_state->panels->highlight(this->session().brush());
        refreshWhenVisible();
    });
    const auto theme = [this] {
        m_state->cards->setTheme(this->session().theme());
        m_state->panels->setTheme(this->session().theme());
    };
    connect(&session, &Session::themeChanged, this, theme);
    theme();
}

OverviewPlace::~OverviewPlace() = default;

QString OverviewPlace::title() const
{
    return tr("Overview");
}

void OverviewPlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
    setFocus(); // else the first button gets it, with a ring that nobody asked for
}

} // namespace manyi::app

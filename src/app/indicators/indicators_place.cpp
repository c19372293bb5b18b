#include "app/indicators/indicators_place.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "app/commands/messages.h"
#include "app/indicators/experts_panel.h"
#include "app/indicators/indicator_document.h"
#include "app/indicators/indicator_pages.h"
#include "app/indicators/indicator_start.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/indicator_tree.h"
#include "app/indicators/indicator_tree_model.h"
#include "app/indicators/indicators_inspector.h"
#include "app/indicators/options_menu.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int narrow = 760; // px of the place
}

struct IndicatorsPlace::State {
    explicit State(IndicatorsPlace& owner) : place(owner), document(new IndicatorDocument(owner.session(), &owner)) {}

    IndicatorsPlace& place;
    IndicatorDocument* document;
    QLabel* title = nullptr;
    QTabBar* tabs = nullptr;
    QPushButton *copy = nullptr, *options = nullptr;
    QAction* copyAction = nullptr;
    IndicatorTree* tree = nullptr;
    ExpertsPanel* experts = nullptr;
    QStackedWidget *whole = nullptr, *pages = nullptr;
    IndicatorStart* start = nullptr;
    IndicatorPages* made = nullptr;
    QPointer<IndicatorsInspector> inspector; // lives in the window's right pane

    QHBoxLayout *headRow = nullptr, *tabRow = nullptr;
    QFrame* left = nullptr;

    void build();
    void fitWidth();
    QWidget* buildHeader();
    QWidget* buildLeft();
    void connectAll();
    void retranslate();
    void showDocument();
};

void IndicatorsPlace::State::build()
{
    made = new IndicatorPages(*document, &place);
    pages = new QStackedWidget;
    for (const auto& page : made->pages())
        pages->addWidget(page.widget);
    auto* work = new QWidget;
    auto* below = new QHBoxLayout(work);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(buildLeft());
    below->addWidget(pages, 1);
    start = new IndicatorStart(*document);
    whole = new QStackedWidget;
    whole->addWidget(work);
    whole->addWidget(start);
    whole->addWidget(new QWidget); // while the project is being read
    whole->setCurrentIndex(2);
    auto* column = new QVBoxLayout(&place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(whole, 1);
    inspector = new IndicatorsInspector(*document);
    connectAll();
}

QWidget* IndicatorsPlace::State::buildHeader()
{
    auto* bar = new QFrame;
    theme::setLook(bar, "bar");
    title = new QLabel;
    theme::setLook(title, "pageTitle");
    tabs = new QTabBar;
    tabs->setObjectName("indicatorTabs");
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(true);
    for (std::size_t i = 0; i < made->pages().size(); ++i)
        tabs->addTab({});
    copy = new QPushButton(theme::icon("copy"), {});
    copy->setObjectName("copy");
    options = new QPushButton(theme::icon("settings"), {});
    options->setObjectName("options");
    options->setMenu(new OptionsMenu(*document, options));
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(charts::space::xl, 0, charts::space::l, 0);
    column->setSpacing(0);
    headRow = new QHBoxLayout;
    headRow->setSpacing(charts::space::s);
    headRow->addWidget(title);
    headRow->addSpacing(charts::space::m);
    headRow->addWidget(tabs, 1, Qt::AlignBottom);
    headRow->addWidget(copy);
    headRow->addWidget(options);
    headRow->addStrut(43);
    tabRow = new QHBoxLayout;
    column->addLayout(headRow);
    column->addLayout(tabRow);
    return bar;
}

// Beside the title, or in a row of their own where the window is narrow.
void IndicatorsPlace::State::fitWidth()
{
    const int around = title->sizeHint().width() + copy->sizeHint().width() + options->sizeHint().width() + 96;
    const bool fits = place.width() >= tabs->sizeHint().width() + around;
    const bool beside = headRow->indexOf(tabs) >= 0;
    if (fits && !beside) {
        tabRow->removeWidget(tabs);
        headRow->insertWidget(2, tabs, 1, Qt::AlignBottom);
    } else if (!fits && beside) {
        headRow->removeWidget(tabs);
        tabRow->addWidget(tabs);
    }
    headRow->setStretchFactor(title, fits ? 0 : 1);
    left->setFixedWidth(place.width() < narrow ? 232 : std::clamp(tree->wantedWidth(), 268, 300));
    tree->setColumnHidden(IndicatorTreeModel::Global, place.width() < narrow); // its name's tooltip tells it
}

QWidget* IndicatorsPlace::State::buildLeft()
{
    tree = new IndicatorTree(*document);
    experts = new ExpertsPanel(*document);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName("indicatorSplit");
    split->setChildrenCollapsible(false);
    split->addWidget(tree);
    split->addWidget(experts);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 2);
    split->setSizes({480, 230});
    auto* panel = new QFrame;
    left = panel;
    theme::setLook(panel, "panel");
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, charts::space::xs, 0, 0);
    column->addWidget(split);
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

void IndicatorsPlace::State::connectAll()
{
    copyAction = new QAction(theme::icon("copy"), {}, &place);
    copyAction->setObjectName("copyIndicators");
    copyAction->setProperty(Place::menuProperty, "edit");
    place.addAction(copyAction);
    connect(copyAction, &QAction::triggered, &place, [this] {
        const QString told = made->copy(pages->currentIndex());
        if (!told.isEmpty())
            Q_EMIT place.message(told);
    });
    connect(copy, &QPushButton::clicked, copyAction, &QAction::trigger);
    connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(tabs, &QTabBar::currentChanged, &place, [this](int index) { made->shown(index); });
    connect(inspector, &IndicatorsInspector::pageWanted, &place, &IndicatorsPlace::showPage);
    connect(made, &IndicatorPages::pageWanted, &place, &IndicatorsPlace::showPage);
    connect(document, &IndicatorDocument::systemsChanged, &place, [this] { showDocument(); });
    connect(
        tree->model(), &QAbstractItemModel::modelReset, &place, [this] { fitWidth(); }, Qt::QueuedConnection);
    connect(document, &IndicatorDocument::changed, &place, [this] { Q_EMIT place.statusTextChanged(); });
    connect(document, &IndicatorDocument::refused, &place, [this](const QString& what, const base::Error& error) {
        showError(place.window(), what, error);
        document->reload();
    });
}

void IndicatorsPlace::State::showDocument()
{
    whole->setCurrentIndex(!document->loaded() ? 2 : document->empty() ? 1 : 0);
    tabs->setEnabled(!document->empty());
    copy->setEnabled(!document->empty());
    Q_EMIT place.statusTextChanged();
}

void IndicatorsPlace::State::retranslate()
{
    title->setText(IndicatorsPlace::tr("Indicators"));
    copy->setText(IndicatorsPlace::tr("Copy"));
    copy->setToolTip(IndicatorsPlace::tr("Copy the tables of this page with their formats"));
    copyAction->setText(IndicatorsPlace::tr("Copy the indicator page"));
    options->setText(IndicatorsPlace::tr("Options"));
    options->setToolTip(IndicatorsPlace::tr("Methods, other indicators, new indicators"));
    tabs->setAccessibleName(IndicatorsPlace::tr("Pages of the indicators"));
    made->retranslate();
    for (std::size_t i = 0; i < made->pages().size(); ++i)
        tabs->setTabText(static_cast<int>(i), made->pages()[i].title);
    tree->retranslate();
    experts->retranslate();
    start->retranslate();
    if (inspector)
        inspector->retranslate();
    fitWidth();
}

IndicatorsPlace::IndicatorsPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>(*this))
{
    setObjectName("indicators");
    m_state->build();
    m_state->retranslate();
    connect(&session, &Session::projectOpened, this, [this] { refreshWhenVisible(); });
    connect(&session, &Session::projectChanged, this, [this] { refreshWhenVisible(); });
    connect(&session, &Session::filterChanged, this, [this] { m_state->document->filterChanged(); });
    connect(&session, &Session::themeChanged, this, [this] {
        m_state->made->setTheme(this->session().theme());
        m_state->retranslate(); // colours in texts and icons
    });
    m_state->made->setTheme(session.theme());
}

IndicatorsPlace::~IndicatorsPlace()
{
    hide(); // an open editor commits what was typed while everything is still there
    m_state->document->blockSignals(true);
    if (m_state->inspector)
        delete m_state->inspector; // it looks at the document
}

QString IndicatorsPlace::title() const
{
    return tr("Indicators");
}

QWidget* IndicatorsPlace::inspector()
{
    return m_state->inspector;
}

QString IndicatorsPlace::inspectorTitle() const
{
    return tr("Weights and evaluation");
}

QString IndicatorsPlace::methodPage() const
{
    const QString page = currentPage();
    const bool fuzzy = page == QLatin1String("fuzzy") || page == QLatin1String("operators");
    return fuzzy ? QStringLiteral("fuzzy") : QStringLiteral("ahp");
}

QString IndicatorsPlace::statusText() const
{
    const auto& document = *m_state->document;
    if (document.empty())
        return {};
    const auto& system = document.system();
    return tr("%1 experts · %2 leaves · weights: %3, RI %4")
        .arg(system.experts.size())
        .arg(domain::leavesOf(system.goal).size())
        .arg(methodName(system.options.method), tableName(system.options.table));
}

void IndicatorsPlace::setEdits(Edits& edits)
{
    m_state->document->setEdits(&edits);
}

void IndicatorsPlace::showPage(const QString& name)
{
    for (std::size_t i = 0; i < m_state->made->pages().size(); ++i) {
        if (m_state->made->pages()[i].name == name)
            m_state->tabs->setCurrentIndex(static_cast<int>(i));
    }
}

QString IndicatorsPlace::currentPage() const
{
    return m_state->made->pages()[static_cast<std::size_t>(m_state->tabs->currentIndex())].name;
}

IndicatorDocument& IndicatorsPlace::document() const
{
    return *m_state->document;
}

void IndicatorsPlace::retranslate()
{
    m_state->retranslate();
}

void IndicatorsPlace::refresh()
{
    m_state->document->reload();
}

void IndicatorsPlace::resizeEvent(QResizeEvent* event)
{
    Place::resizeEvent(event);
    m_state->fitWidth();
}

} // namespace manyi::app

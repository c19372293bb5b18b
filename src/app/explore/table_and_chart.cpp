#include "app/explore/table_and_chart.h"

#include <QSplitter>
#include <algorithm>
#include <utility>

#include "app/explore/table_card.h"
#include "app/overview/chart_panel.h"
#include "app/overview/overview_figures.h"
#include "app/theme/theme.h"

namespace manyi::app {

TableAndChart::TableAndChart(Session& session, QWidget* parent)
    : QScrollArea(parent), m_session(session), m_table(new TableCard), m_chart(new ChartPanel)
{
    m_chart->setObjectName("exploreChart");
    m_chart->setMinimumHeight(280);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName("exploreSplit");
    split->setChildrenCollapsible(false);
    split->setHandleWidth(charts::space::m);
    theme::setLook(split, "gap");
    split->addWidget(m_table);
    split->addWidget(m_chart);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 4);
    split->setSizes({380, 300});
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(split);
    connectParts();
}

TableAndChart::~TableAndChart() = default;

void TableAndChart::connectParts()
{
    connect(m_chart, &ChartPanel::choiceChanged, this, [this](qint64 kind) {
        m_chosen = static_cast<ExploreChart>(kind);
        showChart();
    });
    connect(m_chart->view(), &charts::ChartView::picked, this, &TableAndChart::brush);
    connect(m_chart->view(), &charts::ChartView::activated, this, [this](qint64 key) {
        if (m_shown && m_shown->question.by.size() == 1)
            m_session.addChip(brushFilter({m_shown->question.by.front(), {key}}, *m_shown->questionnaire));
    });
    connect(m_table, &TableCard::cellChanged, this, &TableAndChart::cellChanged);
    connect(m_table, &TableCard::cellActivated, this, &TableAndChart::cellActivated);
    connect(m_table, &TableCard::itemChanged, this, &TableAndChart::showChart);
    connect(m_table, &TableCard::groupPicked, this, &TableAndChart::brush);
    connect(&m_session, &Session::brushChanged, this, &TableAndChart::showBrush);
    const auto theme = [this] {
        m_chart->setTheme(m_session.theme());
        m_table->setTheme(m_session.theme());
        showBrush();
    };
    connect(&m_session, &Session::themeChanged, this, theme);
    theme();
}

void TableAndChart::setTable(ShownTable shown)
{
    const auto before = std::exchange(m_shown, std::move(shown)); // the table's cells point into it until they are anew
    showAll();
}

void TableAndChart::clear()
{
    m_table->clear();
    m_shown.reset();
    Q_EMIT cellChanged();
}

void TableAndChart::showAll()
{
    plan(m_shown->question, *m_shown->questionnaire, m_session.wording()); // its labels in the present language
    m_table->setTable(*m_shown);
    showChart();
    Q_EMIT cellChanged();
}

const MetricTable& TableAndChart::table() const
{
    return m_table->table();
}

std::optional<CellDetails> TableAndChart::currentDetails() const
{
    if (!m_shown)
        return std::nullopt;
    return cellDetails(*m_shown, table(), m_table->currentRow(), m_table->currentColumn(), m_session.wording());
}

std::optional<FigureCard> TableAndChart::currentCard() const
{
    if (!m_shown)
        return std::nullopt;
    return cellCard(*m_shown, table(), m_table->currentRow(), m_table->currentColumn());
}

void TableAndChart::showChart()
{
    if (!m_shown)
        return;
    const ExploreQuestion& question = m_shown->question;
    const auto kinds = chartsFor(question, m_shown->figures, *m_shown->questionnaire);
    m_chart->setVisible(!kinds.empty());
    if (!kinds.empty()) {
        const bool known = m_chosen && std::find(kinds.begin(), kinds.end(), *m_chosen) != kinds.end();
        const ExploreChart kind = known ? *m_chosen : kinds.front();
        std::vector<ChartPanel::Choice> choices;
        for (const ExploreChart each : kinds)
            choices.push_back({chartName(each), static_cast<qint64>(each)});
        m_chart->setChoices(choices, static_cast<qint64>(kind));
        const auto row = static_cast<std::size_t>(std::max(0, m_table->currentRow()));
        const std::size_t item = row < question.lines.size() ? question.lines[row].item : 0;
        m_chart->setSpec(
            exploreChart(kind, item, question, m_shown->figures, *m_shown->questionnaire, m_session.wording()));
    }
    showBrush();
}

void TableAndChart::showBrush()
{
    const Brush& brush = m_session.brush();
    const bool here = m_shown && m_shown->question.by.size() == 1 && brush.variable == m_shown->question.by.front();
    const auto codes = here ? brush.codes : std::vector<qint64>{};
    m_chart->view()->setHighlighted(codes);
    m_table->highlight(codes);
}

void TableAndChart::brush(const std::vector<qint64>& codes)
{
    if (m_shown && m_shown->question.by.size() == 1)
        m_session.setBrush(codes.empty() ? Brush{} : Brush{m_shown->question.by.front(), codes});
}

void TableAndChart::retranslate()
{
    m_table->retranslate();
    m_chart->setChoiceName(tr("Kind of chart"));
    if (m_shown)
        showAll();
}

} // namespace manyi::app

#include "app/indicators/sensitivity_page.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <numeric>

#include "app/indicators/indicator_texts.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "charts/indicator_charts.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostLines = 7;
constexpr double tornadoShare = 0.25;

std::vector<std::size_t> byTotal(const std::vector<double>& totals)
{
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) { return totals[i]; });
    return order;
}

// The first `most` objects only: more lines than colours cannot be told apart.
analysis::WeightSweep firstOf(const analysis::WeightSweep& sweep, const std::vector<std::size_t>& kept)
{
    analysis::WeightSweep made{sweep.item, sweep.current, {}, {}, {}};
    std::vector<std::size_t> place(sweep.atZero.size(), kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        place[kept[i]] = i;
        made.atZero.push_back(sweep.atZero[kept[i]]);
        made.atOne.push_back(sweep.atOne[kept[i]]);
    }
    for (auto crossing : sweep.crossings) {
        if (place[crossing.first] >= kept.size() || place[crossing.second] >= kept.size())
            continue;
        crossing.first = place[crossing.first];
        crossing.second = place[crossing.second];
        made.crossings.push_back(crossing);
    }
    return made;
}

} // namespace

SensitivityPage::SensitivityPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_item(new QComboBox),
      m_sweep(new ChartPanel),
      m_tornado(new ChartPanel),
      m_changesCard(makeCard("changesCard")),
      m_stabilityCard(makeCard("stabilityCard")),
      m_changes(makeTable("bestChanges", this)),
      m_stability(makeTable("rankStability", this)),
      m_itemName(new QLabel),
      m_note(new QLabel),
      m_changing(this),
      m_running(this)
{
    setObjectName(QStringLiteral("sensitivityPage"));
    m_item->setObjectName(QStringLiteral("sweptItem"));
    m_item->setMinimumWidth(160);
    m_sweep->setObjectName(QStringLiteral("sweepChart"));
    m_tornado->setObjectName(QStringLiteral("tornadoChart"));
    m_sweep->setMinimumHeight(330);
    m_tornado->setUnsqueezed(true);
    m_note->setObjectName(QStringLiteral("sensitivityNote"));
    m_note->setWordWrap(true);
    theme::setLook(m_note, "secondary");
    auto* column = makeScrollingPage(*this);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_itemName);
    choice->addWidget(m_item);
    choice->addStretch();
    column->addLayout(choice);
    column->addWidget(m_note);
    column->addWidget(m_sweep);
    column->addWidget(m_tornado);
    m_changesCard.body->addWidget(m_changes.view);
    column->addWidget(m_changesCard.frame);
    column->addWidget(buildStability());
    column->addStretch();
    connect(m_item, &QComboBox::activated, this, [this](int index) {
        m_chosen = static_cast<std::size_t>(std::max(0, index));
        showSweep();
    });
    connect(m_changes.view, &TableView::rowActivated, this,
            [this](int row) { m_document.selectNode({m_changes.model->keyAt(row)}); });
    for (const auto signal : {&IndicatorDocument::weightsChanged, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, &SensitivityPage::showAll);
    connect(&m_document, &IndicatorDocument::changed, this, [this] {
        m_running.cancel();
        m_result.reset();
    });
    retranslate();
}

QWidget* SensitivityPage::buildStability()
{
    m_draws = new QSpinBox;
    m_draws->setObjectName(QStringLiteral("draws"));
    m_draws->setRange(100, 100000);
    m_draws->setSingleStep(500);
    m_draws->setValue(2000);
    m_sigma = new QDoubleSpinBox;
    m_sigma->setObjectName(QStringLiteral("sigma"));
    m_sigma->setLocale(QLocale::c());
    m_sigma->setRange(0.01, 1.5);
    m_sigma->setSingleStep(0.05);
    m_sigma->setValue(0.25);
    m_run = new QPushButton;
    m_run->setObjectName(QStringLiteral("runMonteCarlo"));
    m_stop = new QPushButton;
    m_stop->setObjectName(QStringLiteral("stopMonteCarlo"));
    m_stop->setEnabled(false);
    m_drawsName = new QLabel;
    m_sigmaName = new QLabel;
    auto* row = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_drawsName, m_draws, m_sigmaName, m_sigma, m_run, m_stop})
        row->addWidget(each);
    row->addStretch();
    m_stabilityCard.body->addLayout(row);
    m_stabilityCard.body->addWidget(m_stability.view);
    connect(m_run, &QPushButton::clicked, this, &SensitivityPage::runMonteCarlo);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_running.cancel(); });
    connect(&m_running, &Task::started, this, [this] {
        m_run->setEnabled(false);
        m_stop->setEnabled(true);
    });
    connect(&m_running, &Task::finished, this, [this] {
        m_run->setEnabled(true);
        m_stop->setEnabled(false);
    });
    return m_stabilityCard.frame;
}

void SensitivityPage::retranslate()
{
    m_itemName->setText(tr("Weight that is varied"));
    m_item->setAccessibleName(m_itemName->text());
    m_drawsName->setText(tr("Draws"));
    m_draws->setAccessibleName(m_drawsName->text());
    m_sigmaName->setText(tr("Uncertainty σ"));
    m_sigma->setToolTip(tr("Every judgement is multiplied by exp(σ z), z standard normal."));
    m_sigma->setAccessibleName(m_sigmaName->text());
    m_run->setText(tr("Run"));
    m_stop->setText(tr("Cancel"));
    m_changes.view->setAccessibleName(tr("Smallest judgement changes that change the first place"));
    m_stability.view->setAccessibleName(tr("Rank stability"));
    showAll();
}

void SensitivityPage::setTheme(charts::ThemeKind theme)
{
    m_sweep->setTheme(theme);
    m_tornado->setTheme(theme);
}

void SensitivityPage::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_stale)
        showAll();
}

QStringList SensitivityPage::objectNames() const
{
    QStringList names;
    if (m_ranked) {
        for (const auto id : m_ranked->objects)
            names << nameOf(m_document.system(), id);
    }
    return names;
}

void SensitivityPage::showAll()
{
    m_stale = !m_shown;
    if (!m_shown)
        return;
    const auto* weights = m_document.weights();
    const auto& system = m_document.system();
    m_ranked = weights ? analysis::rankedObjects(system, *weights) : std::nullopt;
    m_problem = m_ranked ? analysis::rankingProblem(system, *weights, m_document.judgedNode()) : std::nullopt;
    const auto* node = domain::find(system.goal, m_document.judgedNode());
    const QSignalBlocker quiet(m_item);
    m_item->clear();
    if (node && m_problem) {
        for (const auto& child : node->children)
            m_item->addItem(fromUtf8(child.name));
    }
    m_chosen = std::min(m_chosen, static_cast<std::size_t>(std::max(0, m_item->count() - 1)));
    m_item->setCurrentIndex(static_cast<int>(m_chosen));
    if (!m_ranked)
        m_note->setText(
            tr("A ranking needs the weights of every node, and with alternatives their judgements or scores "
               "on every leaf. Complete them first."));
    else if (!m_problem)
        m_note->setText(tr("Select an indicator with others below it."));
    else
        m_note->setText(m_ranked->alternatives
                            ? tr("Ranked: the alternatives. Varied: the weights below %1.").arg(fromUtf8(node->name))
                            : tr("Ranked: the leaves by global weight, since there are no alternatives. Varied: the "
                                 "weights below %1.")
                                  .arg(fromUtf8(node->name)));
    showSweep();
    showStability();
    if (!m_ranked)
        return showChanges({});
    m_changing.start<std::vector<analysis::BestChangeAt>>(
        tr("Looking for the smallest change"),
        [system, made = *weights](base::Progress&) { return analysis::bestChanges(system, made); },
        [this](std::vector<analysis::BestChangeAt> changes) { showChanges(changes); });
}

void SensitivityPage::showSweep()
{
    m_sweep->setVisible(m_problem.has_value());
    m_tornado->setVisible(m_problem.has_value());
    if (!m_problem || m_chosen >= m_problem->weights.size())
        return;
    const auto& wording = m_document.session().wording();
    const QStringList names = objectNames();
    auto kept = byTotal(m_ranked->totals);
    const std::size_t best = kept.front();
    kept.resize(std::min(kept.size(), mostLines));
    QStringList keptNames, items;
    for (const std::size_t i : kept)
        keptNames << names[static_cast<qsizetype>(i)];
    for (int i = 0; i < m_item->count(); ++i)
        items << m_item->itemText(i);
    const auto sweep = firstOf(analysis::sweepWeight(*m_problem, m_chosen), kept);
    m_sweep->setSpec(
        charts::sensitivityLines(sweep, keptNames, items.value(static_cast<qsizetype>(m_chosen)), wording));
    double total = 0;
    for (std::size_t i = 0; i < m_problem->weights.size(); ++i)
        total += m_problem->weights[i] * m_problem->scores[best][i];
    m_tornado->setSpec(charts::tornadoBars(analysis::tornado(*m_problem, best, tornadoShare), items, total,
                                           names[static_cast<qsizetype>(best)], tornadoShare, wording));
}

void SensitivityPage::showChanges(const std::vector<analysis::BestChangeAt>& changes)
{
    const auto& system = m_document.system();
    const QStringList names = objectNames();
    std::vector<ValueTable::Row> rows;
    for (const auto& each : changes) {
        const auto items = domain::comparedAt(system, each.node);
        const auto& change = each.change;
        if (change.row >= items.size() || change.column >= items.size())
            continue;
        rows.push_back(
            {each.node.value,
             {{each.expert ? tr("%1, %2").arg(nameOf(system, each.node), expertName(system, each.expert))
                           : nameOf(system, each.node)},
              {tr("%1 : %2").arg(fromUtf8(items[change.row].name), fromUtf8(items[change.column].name))},
              numberCell(QStringLiteral("%1 → %2").arg(judgementText(change.before), judgementText(change.after))),
              numberCell(QString::number(change.steps)),
              {names.value(static_cast<qsizetype>(change.best))}}});
    }
    const QString best = m_ranked && !m_ranked->totals.empty()
                             ? names.value(static_cast<qsizetype>(byTotal(m_ranked->totals).front()))
                             : QString();
    m_changesCard.setTexts(tr("Smallest judgement change that changes the first place"),
                           best.isEmpty() ? QString()
                           : rows.empty()
                               ? tr("No change of a single judgement takes the first place from %1.").arg(best)
                               : tr("Now first: %1. Steps are those of the scale 1/9 … 9.").arg(best));
    m_changes.view->setVisible(!rows.empty());
    m_changes.model->setContent({tr("At"), tr("Judgement"), tr("Change"), tr("Steps"), tr("First then")},
                                std::move(rows));
    m_changes.fit(0);
    m_changes.showRows(6);
}

void SensitivityPage::runMonteCarlo()
{
    const auto project = m_document.session().sharedProject();
    if (!project || !m_ranked)
        return;
    const Session& session = m_document.session();
    using Stability = base::Result<analysis::RankStability>;
    m_running.start<Stability>(
        tr("Drawing judgements"),
        [project, system = m_document.system(), filter = session.filter(), weight = session.weight(),
         sigma = m_sigma->value(), draws = m_draws->value()](base::Progress& progress) -> Stability {
            const auto fromAnswers = engine::dataWeights(*project, system, filter, weight, progress);
            if (!fromAnswers)
                return fromAnswers.error();
            return analysis::rankStability(system, *fromAnswers, sigma, draws, 1, progress);
        },
        [this](Stability result) {
            if (!result) {
                Q_EMIT m_document.refused(tr("Rank stability (Monte Carlo)"), result.error());
                return;
            }
            m_result = std::move(*result);
            showStability();
            Q_EMIT stabilityShown();
        });
}

void SensitivityPage::showStability()
{
    std::vector<ValueTable::Row> rows;
    const QStringList names = objectNames();
    const bool made =
        m_result && m_result->draws > 0 && m_ranked && m_result->meanRank.size() == m_ranked->totals.size();
    for (const std::size_t i : made ? byTotal(m_ranked->totals) : std::vector<std::size_t>{}) {
        const auto& shares = m_result->rankShares[i];
        ValueCell first = numberCell(numberText(100 * shares[0], 1));
        first.bar = shares[0];
        rows.push_back(
            {static_cast<qint64>(i),
             {{names[static_cast<qsizetype>(i)]},
              numberCell(numberText(m_ranked->totals[i], 3)),
              numberCell(tr("%1 – %2").arg(numberText(m_result->lower[i], 3), numberText(m_result->upper[i], 3))),
              first,
              numberCell(shares.size() > 1 ? numberText(100 * shares[1], 1) : QStringLiteral("–")),
              numberCell(numberText(m_result->meanRank[i], 2))}});
    }
    m_stabilityCard.setTexts(tr("Rank stability (Monte Carlo)"),
                             made
                                 ? tr("%1 draws, σ %2, seed 1; 95 % ranges of the totals.")
                                       .arg(countText(m_result->draws), numberText(m_result->sigma, 2))
                                 : tr("Every judgement is drawn anew around its value; how often does each object take "
                                      "each rank?"));
    m_stability.view->setVisible(made);
    m_run->setEnabled(m_ranked.has_value() && !m_running.running());
    m_stability.model->setContent({m_ranked && m_ranked->alternatives ? tr("Alternative") : tr("Indicator"),
                                   tr("Total"), tr("95 % range"), tr("First, %"), tr("Second, %"), tr("Mean rank")},
                                  std::move(rows));
    m_stability.fit(0);
    m_stability.showRows(12);
}

void SensitivityPage::copy()
{
    if (m_stability.view->isVisibleTo(this))
        copyToClipboard(m_stability.view->allCells());
    else
        m_sweep->view()->copyTable();
}

} // namespace manyi::app

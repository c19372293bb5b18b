#include "app/indicators/group_page.h"

#include "analysis/ahp/group.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "charts/indicator_charts.h"

namespace manyi::app {

namespace {

struct GroupWeights {
    std::vector<double> judgements, priorities; // AIJ, AIP; empty: cannot be had
    std::optional<double> ratio;                // of the AIJ matrix
};

GroupWeights groupOf(const IndicatorDocument& document)
{
    const auto& system = document.system();
    const auto& node = document.nodeWeights();
    std::vector<domain::JudgementMatrix> matrices;
    std::vector<double> matrixWeights, priorityWeights;
    std::vector<std::vector<double>> priorities;
    for (const auto& each : node.experts) {
        const auto* expert = domain::findExpert(system, each.expert);
        if (!expert || expert->excluded || expert->weight <= 0 || each.judgements == 0)
            continue;
        matrices.push_back(domain::matrixOf(system, each.expert, node.node));
        matrixWeights.push_back(expert->weight);
        if (each.priorities.weights.empty())
            continue;
        priorities.push_back(each.priorities.weights);
        priorityWeights.push_back(expert->weight);
    }
    GroupWeights made;
    if (!matrices.empty()) {
        const auto together =
            analysis::priorities(analysis::aggregateJudgements(matrices, matrixWeights), document.prioritiesOptions());
        made.judgements = together.weights;
        made.ratio = together.consistencyRatio;
    }
    if (!priorities.empty())
        made.priorities = analysis::aggregatePriorities(priorities, priorityWeights);
    return made;
}

} // namespace

GroupPage::GroupPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_card(makeCard("groupCard")),
      m_levelsCard(makeCard("levelsCard")),
      m_table(makeTable("groupTable", this)),
      m_levels(makeTable("levelsTable", this)),
      m_chart(new ChartPanel)
{
    setObjectName(QStringLiteral("groupPage"));
    m_chart->setObjectName(QStringLiteral("weightsChart"));
    m_chart->setUnsqueezed(true);
    auto* column = makeScrollingPage(*this);
    m_card.body->addWidget(m_table.view);
    m_levelsCard.body->addWidget(m_levels.view);
    column->addWidget(m_card.frame);
    column->addWidget(m_levelsCard.frame);
    column->addWidget(m_chart, 1);
    connect(m_chart, &ChartPanel::choiceChanged, this, [this](qint64 kind) {
        m_kind = static_cast<Chart>(kind);
        showChart();
    });
    connect(m_chart->view(), &charts::ChartView::picked, this, [this](const std::vector<qint64>& keys) {
        if (keys.size() == 1)
            m_document.selectNode({keys.front()});
    });
    connect(&m_document, &IndicatorDocument::nodeWeightsChanged, this, [this] {
        showTable();
        if (m_kind == Chart::Node)
            showChart();
    });
    connect(&m_document, &IndicatorDocument::weightsChanged, this, [this] {
        showLevels();
        showChart();
    });
    retranslate();
}

void GroupPage::retranslate()
{
    m_table.view->setAccessibleName(tr("Weights of all experts"));
    m_levels.view->setAccessibleName(tr("Consistency by level"));
    m_chart->setChoiceName(tr("Kind of chart"));
    showTable();
    showLevels();
    showChart();
}

void GroupPage::setTheme(charts::ThemeKind theme)
{
    m_chart->setTheme(theme);
}

void GroupPage::showTable()
{
    const auto& system = m_document.system();
    const auto& node = m_document.nodeWeights();
    const auto group = groupOf(m_document);
    const bool byJudgements = system.options.group == domain::GroupMethod::Judgements;
    QStringList header{tr("Indicator")};
    for (const auto& expert : system.experts)
        header << (expert.excluded ? tr("%1 (excluded)").arg(fromUtf8(expert.name)) : fromUtf8(expert.name));
    header << QStringLiteral("AIJ") << QStringLiteral("AIP") << tr("Used");
    std::vector<ValueTable::Row> rows;
    const auto figure = [](const std::vector<double>& weights, std::size_t i) {
        return numberCell(i < weights.size() ? numberText(weights[i], 3) : QStringLiteral("–"));
    };
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        ValueTable::Row row{node.items[i].value, {{nameOf(system, node.items[i])}}};
        for (const auto& expert : node.experts) {
            ValueCell cell = figure(expert.priorities.weights, i);
            cell.secondary = !expert.used;
            row.cells.push_back(cell);
        }
        for (const bool judgements : {true, false}) {
            ValueCell cell = figure(judgements ? group.judgements : group.priorities, i);
            cell.strong = judgements == byJudgements;
            row.cells.push_back(cell);
        }
        ValueCell used = figure(node.local, i);
        if (i < node.local.size())
            used.bar = node.local[i];
        row.cells.push_back(used);
        rows.push_back(std::move(row));
    }
    ValueTable::Row ratios{-1, {{QStringLiteral("CR")}}};
    const auto& look = lookOf(*this);
    const auto ratio = [&](const std::optional<double>& value, bool known) {
        ValueCell cell = numberCell(known ? ratioText(value) : QStringLiteral("–"));
        const Lamp lamp = known ? lampOf(value, system.options.consistencyLimit) : Lamp::None;
        cell.icon = lampIcon(lamp, look);
        cell.tip = lampText(lamp);
        return cell;
    };
    for (const auto& expert : node.experts)
        ratios.cells.push_back(ratio(expert.priorities.consistencyRatio, !expert.priorities.weights.empty()));
    ratios.cells.push_back(ratio(group.ratio, !group.judgements.empty()));
    ratios.cells.push_back({});
    ratios.cells.push_back(ratio(node.group.consistencyRatio, !node.group.weights.empty()));
    rows.push_back(std::move(ratios));
    m_table.model->setContent(header, std::move(rows));
    m_table.fit(0);
    m_table.showRows(12);
    const QString agreed =
        node.consensus ? tr("Consensus %1 % (Shannon, beta diversity).").arg(numberText(100 * *node.consensus, 1))
                       : tr("A consensus needs two experts or more.");
    const QString lack = node.lack == analysis::NodeWeights::Lack::None ? QString() : lackText(node, system);
    QStringList notes{
        agreed, tr("Used: %1.")
                    .arg(ruleName(domain::find(system.goal, node.node) ? domain::find(system.goal, node.node)->weights
                                                                       : domain::WeightRule{}))};
    if (!lack.isEmpty())
        notes << lack;
    m_card.setTexts(tr("%1: weights of all experts").arg(nameOf(system, node.node)), sentences(notes));
}

void GroupPage::showLevels()
{
    const auto* weights = m_document.weights();
    std::vector<ValueTable::Row> rows;
    const auto limit = m_document.system().options.consistencyLimit;
    for (std::size_t i = 0; weights && i < weights->levels.size(); ++i) {
        const auto& level = weights->levels[i];
        ValueCell ratio = numberCell(ratioText(level.consistencyRatio));
        ratio.icon = lampIcon(lampOf(level.consistencyRatio, limit), lookOf(*this));
        rows.push_back({level.depth,
                        {{level.depth == 0 ? tr("Goal") : tr("Level %1").arg(level.depth)},
                         numberCell(numberText(level.consistencyIndex, 4)),
                         numberCell(numberText(level.randomIndex, 3)),
                         ratio}});
    }
    m_levelsCard.frame->setVisible(!rows.empty());
    m_levels.model->setContent({tr("Judgements at"), tr("CI, weighted"), tr("RI, weighted"), tr("CR of the level")},
                               std::move(rows));
    m_levels.fit(90);
    m_levels.showRows(5);
    m_levelsCard.setTexts(tr("Consistency by level"), tr("Sum of w·CI over sum of w·RI, w the global weights."));
}

void GroupPage::showChart()
{
    const auto* weights = m_document.weights();
    const auto& wording = m_document.session().wording();
    m_chart->setVisible(weights != nullptr);
    if (!weights)
        return;
    m_chart->setChoices({{tr("Indicator tree"), static_cast<qint64>(Chart::Tree)},
                         {tr("Global weights"), static_cast<qint64>(Chart::Leaves)},
                         {tr("Local weights"), static_cast<qint64>(Chart::Node)}},
                        static_cast<qint64>(m_kind));
    const auto& system = m_document.system();
    m_chart->setSpec(m_kind == Chart::Tree     ? charts::hierarchyTree(system, *weights, wording)
                     : m_kind == Chart::Leaves ? charts::leafWeightBars(system, *weights, wording)
                                               : charts::nodeWeightBars(system, m_document.nodeWeights(), wording));
}

void GroupPage::copy()
{
    copyToClipboard(m_table.view->allCells());
}

} // namespace manyi::app

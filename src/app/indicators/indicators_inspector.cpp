#include "app/indicators/indicators_inspector.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/indicators/grade_colours.h"
#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/indicators/page_parts.h"
#include "app/indicators/value_table.h"
#include "app/indicators/weight_bars.h"
#include "app/overview/figure_text.h"
#include "app/shell/table_view.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int mostProblems = 4;
constexpr int mostStacks = 8;

// A name that stays on one line with its mark.
QString unbroken(const QString& name)
{
    return name.toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
}

} // namespace

IndicatorsInspector::IndicatorsInspector(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_bars(new WeightBars),
      m_table(new TableView),
      m_model(new ValueTable(this))
{
    setObjectName(QStringLiteral("indicatorsInspector"));
    setAttribute(Qt::WA_StyledBackground);
    theme::setLook(this, "panel");
    const auto label = [](const char* look, const char* name = "") {
        auto* made = new QLabel;
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        if (*look)
            theme::setLook(made, look);
        return made;
    };
    m_weightsTitle = label("cardTitle", "weightsTitle");
    m_key = label("secondary");
    m_weightsNote = label("secondary", "weightsNote");
    m_evaluationTitle = label("cardTitle");
    m_score = label("figure", "score");
    m_score->setWordWrap(false);
    m_grade = label("", "grade");
    m_legend = label("secondary");
    m_facts = label("secondary", "evaluationFacts");
    m_problems = label("secondary", "evaluationProblems");
    for (QLabel* rich : {m_key, m_legend, m_facts})
        rich->setTextFormat(Qt::RichText);
    m_stackArea = new QWidget;
    m_stacks = new QGridLayout(m_stackArea);
    m_stacks->setContentsMargins(0, 0, 0, 0);
    m_stacks->setVerticalSpacing(6);
    m_stacks->setColumnStretch(2, 1);
    m_table->setObjectName(QStringLiteral("scoreTable"));
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_openFuzzy = new QPushButton;
    m_openFuzzy->setObjectName(QStringLiteral("openFuzzy"));
    m_openOperators = new QPushButton;
    m_openOperators->setObjectName(QStringLiteral("openOperators"));
    for (QPushButton* link : {m_openFuzzy, m_openOperators})
        theme::setLook(link, "link");

    auto* inside = new QWidget;
    m_content = inside;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::s);
    column->setSpacing(charts::space::s);
    column->addWidget(m_weightsTitle);
    column->addWidget(m_key);
    column->addWidget(m_bars);
    column->addWidget(m_weightsNote);
    auto* line = new QFrame;
    theme::setLook(line, "line");
    column->addWidget(line);
    column->addWidget(m_evaluationTitle);
    auto* figure = new QHBoxLayout;
    figure->addWidget(m_score);
    figure->addWidget(m_grade, 1, Qt::AlignBottom);
    column->addLayout(figure);
    column->addWidget(m_legend);
    column->addWidget(m_stackArea);
    column->addWidget(m_table);
    column->addWidget(m_facts);
    column->addWidget(m_problems);
    auto* links = new QHBoxLayout;
    links->addWidget(m_openFuzzy);
    links->addWidget(m_openOperators);
    links->addStretch();
    column->addLayout(links);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_openFuzzy, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(QStringLiteral("fuzzy")); });
    connect(m_openOperators, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(QStringLiteral("operators")); });
    for (const auto signal : {&IndicatorDocument::nodeWeightsChanged, &IndicatorDocument::repairChanged})
        connect(&m_document, signal, this, &IndicatorsInspector::showWeights);
    for (const auto signal : {&IndicatorDocument::evaluationChanged, &IndicatorDocument::changed})
        connect(&m_document, signal, this, &IndicatorsInspector::showEvaluation);
    retranslate();
}

void IndicatorsInspector::retranslate()
{
    m_openFuzzy->setText(tr("Steps"));
    m_openFuzzy->setToolTip(tr("Show where every figure comes from"));
    m_openOperators->setText(tr("Compare operators"));
    m_table->setAccessibleName(tr("Score by grade"));
    showWeights();
    showEvaluation();
}

void IndicatorsInspector::showWeights()
{
    const auto& system = m_document.system();
    const auto& node = m_document.nodeWeights();
    const auto& look = lookOf(*this);
    m_content->setVisible(!m_document.empty());
    const auto* expert = m_document.expertAt();
    const bool judged = expert && expert->priorities.weights.size() == node.items.size();
    const auto* repair = m_document.repair();
    const bool repaired = judged && repair && repair->possible && !m_document.repairDeclined();
    const auto& group = node.local.empty() ? node.group.weights : node.local;
    std::vector<WeightBars::Bar> bars;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const auto weight = judged ? expert->priorities.weights[i] : i < group.size() ? group[i] : 0.0;
        if (!judged && i >= group.size())
            break;
        WeightBars::Bar bar{nameOf(system, node.items[i]), weight, {}, {}};
        if (judged && i < group.size())
            bar.group = group[i];
        if (repaired && i < repair->after.weights.size())
            bar.repaired = repair->after.weights[i];
        bars.push_back(std::move(bar));
    }
    m_weightsTitle->setText(tr("%1, local weights").arg(nameOf(system, m_document.judgedNode())));
    const QString mark = QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3 &nbsp; ");
    QString key;
    if (judged)
        key += mark.arg(look.series[0].name(), QStringLiteral("■"), unbroken(expertName(system, m_document.expert())));
    if (!group.empty())
        key += mark.arg(judged ? look.text.name() : look.series[0].name(),
                        judged ? QStringLiteral("❘") : QStringLiteral("■"), tr("Group"));
    if (repaired)
        key += mark.arg(look.warningFill.name(), QStringLiteral("○"), tr("After the repair"));
    m_key->setText(key);
    m_bars->setBars(std::move(bars));
    const QString lack = node.lack == analysis::NodeWeights::Lack::None ? QString() : lackText(node, system);
    m_weightsNote->setText(lack);
    m_weightsNote->setVisible(!lack.isEmpty());
}

std::vector<QString> IndicatorsInspector::problems() const
{
    std::vector<QString> texts;
    const auto& system = m_document.system();
    if (!m_document.evaluationError().isEmpty())
        texts.push_back(m_document.evaluationError());
    for (const auto& problem : domain::problemsOf(system))
        texts.push_back(fromUtf8(domain::problemText(problem, system)));
    const auto* result = m_document.evaluation();
    if (!result)
        return texts;
    for (const auto& id : result->total.evaluation.lackingWeights) {
        if (const auto* node = result->weights.node(id))
            texts.push_back(lackText(*node, system));
    }
    for (const auto& leaf : result->total.evaluation.leaves) {
        if (leaf.lack != analysis::LeafMembership::Lack::None && leaf.lack != analysis::LeafMembership::Lack::NoSource)
            texts.push_back(lackText(leaf, system));
    }
    return texts;
}

void IndicatorsInspector::showEvaluation()
{
    const auto* result = m_document.evaluation();
    const bool made = result && !result->total.evaluation.nodes.empty() && !result->total.evaluation.result.empty;
    const auto& system = m_document.system();
    m_evaluationTitle->setText(tr("%1, fuzzy evaluation").arg(fromUtf8(system.goal.name)));
    for (QWidget* part : std::initializer_list<QWidget*>{m_score, m_grade, m_legend, m_stackArea, m_table, m_facts,
                                                         m_openFuzzy, m_openOperators})
        part->setVisible(made);
    const auto found = problems();
    QStringList shown;
    for (std::size_t i = 0; i < std::min<std::size_t>(mostProblems, found.size()); ++i)
        shown << found[i];
    if (found.size() > mostProblems)
        shown << tr("… and %1 more.").arg(found.size() - mostProblems);
    if (!made && found.empty())
        shown << tr("There is no evaluation yet.");
    m_problems->setText(shown.join(QStringLiteral("\n")));
    m_problems->setVisible(!shown.isEmpty());
    if (!made)
        return;
    const auto& total = result->total.evaluation.result;
    m_score->setText(total.score ? numberText(*total.score, 1) : QStringLiteral("–"));
    const QString grade = fromUtf8(system.grades.size() > total.grade ? system.grades[total.grade].name : "");
    const double largest = total.normalised.size() > total.grade ? total.normalised[total.grade] : 0;
    m_grade->setText(total.effectiveness ? tr("%1, largest membership %2, α %3")
                                               .arg(grade, numberText(largest, 3), numberText(*total.effectiveness, 2))
                                         : tr("%1, largest membership %2").arg(grade, numberText(largest, 3)));
    showBars(*result);
    showScores(*result);
    showFacts(*result);
}

void IndicatorsInspector::showBars(const engine::EvaluationResult& result)
{
    const auto& system = m_document.system();
    const auto colours = gradeColours(system.grades, lookOf(*this));
    QString legend;
    for (std::size_t i = 0; i < system.grades.size(); ++i)
        legend += QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2 &nbsp; ")
                      .arg(colours[i].name(), unbroken(fromUtf8(system.grades[i].name)));
    m_legend->setText(legend);
    while (QLayoutItem* item = m_stacks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* goal = result.total.evaluation.node(system.goal.id);
    if (!goal)
        return;
    const auto add = [&](int row, const QString& name, const QString& weight, const std::vector<double>& shares,
                         bool strong) {
        auto* title = new QLabel(fontMetrics().elidedText(name, Qt::ElideMiddle, 92));
        title->setToolTip(name);
        if (strong)
            theme::setLook(title, "cardTitle");
        auto* figure = new QLabel(weight);
        theme::setLook(figure, "secondary");
        auto* bar = new GradeBar;
        std::vector<GradeBar::Part> parts;
        for (std::size_t i = 0; i < shares.size() && i < colours.size(); ++i)
            parts.push_back({fromUtf8(system.grades[i].name), shares[i], colours[i]});
        bar->setParts(std::move(parts));
        bar->setAccessibleName(name);
        m_stacks->addWidget(title, row, 0);
        m_stacks->addWidget(figure, row, 1);
        m_stacks->addWidget(bar, row, 2);
    };
    const auto children = std::min<std::size_t>(goal->children.size(), mostStacks);
    for (std::size_t i = 0; i < children; ++i)
        add(static_cast<int>(i), nameOf(system, goal->children[i]), numberText(goal->weights[i], 3),
            goal->memberships[i], false);
    add(static_cast<int>(children), tr("Total"), {}, result.total.evaluation.result.normalised, true);
}

void IndicatorsInspector::showScores(const engine::EvaluationResult& result)
{
    const auto& grades = m_document.system().grades;
    const auto& total = result.total.evaluation.result;
    std::vector<ValueTable::Row> rows;
    for (std::size_t i = 0; i < grades.size() && i < total.normalised.size(); ++i) {
        const auto score = grades[i].score;
        ValueCell name{fromUtf8(grades[i].name)};
        name.strong = i == total.grade;
        ValueCell share = numberCell(numberText(total.normalised[i], 3));
        share.ink = lookOf(*this).accent;
        rows.push_back({static_cast<qint64>(i),
                        {name, numberCell(score ? numberText(*score, 0) : QStringLiteral("–")), share,
                         numberCell(score ? numberText(*score * total.normalised[i], 2) : QStringLiteral("–"))}});
    }
    ValueCell sum{tr("Score")};
    sum.strong = true;
    ValueCell score = numberCell(total.score ? numberText(*total.score, 2) : QStringLiteral("–"));
    score.strong = true;
    rows.push_back({-1, {sum, {}, numberCell(QStringLiteral("1.000")), score}});
    const int count = static_cast<int>(rows.size());
    m_model->setContent({tr("Grade"), tr("Score v"), tr("Share b"), QStringLiteral("b · v")}, std::move(rows));
    fitColumns(*m_table);
    m_table->setFixedHeight(charts::space::rowHeight + count * charts::space::denseRow + 4);
}

void IndicatorsInspector::showFacts(const engine::EvaluationResult& result)
{
    const auto& system = m_document.system();
    const auto& evaluation = result.total.evaluation;
    int same = 0, others = 0;
    for (const auto& each : evaluation.operators) {
        if (each.composition == evaluation.composition)
            continue;
        ++others;
        same += each.result.grade == evaluation.result.grade ? 1 : 0; // a tie goes to the better grade
    }
    QString rows;
    const auto add = [&](const QString& name, const QString& value) {
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\" style=\"color:%2\">%3</td></tr>")
                    .arg(name, lookOf(*this).text.name(), value.toHtmlEscaped());
    };
    add(tr("Operator"),
        operatorSign(evaluation.composition) + QLatin1Char(' ') + operatorTitle(evaluation.composition));
    add(tr("Other operators"),
        same == others ? tr("all give the same grade") : tr("%1 of %2 give the same grade").arg(same).arg(others));
    add(tr("Weights"), ruleName(system.goal.weights));
    if (const auto* goal = result.weights.node(system.goal.id); goal && !goal->group.weights.empty())
        add(tr("Goal"), QStringLiteral("λmax %1, CR %2")
                            .arg(numberText(goal->group.lambdaMax, 4), ratioText(goal->group.consistencyRatio)));
    add(tr("Responses"), countText(result.total.rows));
    m_facts->setText(QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">%1</table>").arg(rows));
}

} // namespace manyi::app

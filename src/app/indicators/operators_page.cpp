#include "app/indicators/operators_page.h"

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "charts/indicator_charts.h"

namespace manyi::app {

OperatorsPage::OperatorsPage(IndicatorDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_card(makeCard("operatorsCard")),
      m_table(makeTable("operators", this)),
      m_chart(new ChartPanel)
{
    setObjectName(QStringLiteral("operatorsPage"));
    m_chart->setObjectName(QStringLiteral("operatorsChart"));
    m_chart->setUnsqueezed(true);
    m_table.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* column = makeScrollingPage(*this);
    m_card.body->addWidget(m_table.view);
    column->addWidget(m_card.frame);
    column->addWidget(m_chart);
    column->addStretch();
    connect(m_table.view, &TableView::rowActivated, this, [this](int row) {
        const auto op = static_cast<domain::CompositionOperator>(m_table.model->keyAt(row));
        m_document.apply(tr("Operator %1").arg(operatorSign(op)),
                         [op](domain::IndicatorSystem& system) { system.options.composition = op; });
    });
    connect(&m_document, &IndicatorDocument::evaluationChanged, this, &OperatorsPage::showOperators);
    retranslate();
}

void OperatorsPage::retranslate()
{
    m_table.view->setAccessibleName(tr("Operators side by side"));
    showOperators();
}

void OperatorsPage::setTheme(charts::ThemeKind theme)
{
    m_chart->setTheme(theme);
}

void OperatorsPage::showOperators()
{
    const auto* result = m_document.evaluation();
    const auto& system = m_document.system();
    const bool made = result && !result->total.evaluation.nodes.empty();
    m_table.view->setVisible(made);
    m_chart->setVisible(made);
    if (!made) {
        m_card.setTexts(tr("Operators side by side"),
                        tr("There is no evaluation yet: every leaf needs data, every node weights."));
        return;
    }
    const auto& evaluation = result->total.evaluation;
    const auto& look = lookOf(*this);
    std::vector<ValueTable::Row> rows;
    charts::ChartSpec spec;
    analysis::NodeEvaluation stacked; // rows of the chart: one an operator
    int changes = 0, ties = 0;
    for (const auto& each : evaluation.operators) {
        const bool chosen = each.composition == evaluation.composition;
        const bool other = each.result.grade != evaluation.result.grade;
        changes += other ? 1 : 0;
        ties += each.result.tie ? 1 : 0;
        ValueCell sign{operatorSign(each.composition)};
        sign.strong = chosen;
        ValueCell name{operatorTitle(each.composition)};
        name.strong = chosen;
        name.tip = chosen ? tr("%1 (used)").arg(name.text) : name.text;
        std::vector<ValueCell> cells{sign, name};
        cells.push_back(numberCell(each.result.score ? numberText(*each.result.score, 2) : QStringLiteral("–")));
        ValueCell grade{each.result.grade < system.grades.size() ? fromUtf8(system.grades[each.result.grade].name)
                                                                 : QString()};
        if (each.result.tie)
            grade.text = tr("%1 (tie)").arg(grade.text);
        if (other) {
            grade.ink = look.badText;
            grade.arrow = each.result.grade < evaluation.result.grade ? 1 : -1;
            grade.tip = tr("Another grade than that of the operator used.");
        }
        cells.push_back(grade);
        cells.push_back(
            numberCell(each.result.effectiveness ? numberText(*each.result.effectiveness, 2) : QStringLiteral("–")));
        for (std::size_t g = 0; g < system.grades.size(); ++g) {
            ValueCell cell =
                numberCell(g < each.result.normalised.size() ? numberText(each.result.normalised[g], 3) : QString());
            cell.strong = g == each.result.grade;
            if (each.result.tie && g < each.result.normalised.size() &&
                each.result.normalised[g] == each.result.normalised[each.result.grade])
                cell.tint = look.cellWarning;
            cells.push_back(cell);
        }
        rows.push_back({static_cast<qint64>(each.composition), std::move(cells)});
    }
    QStringList header{tr("Operator"), tr("How"), tr("Score"), tr("Grade"), QStringLiteral("α")};
    for (const auto& grade : system.grades)
        header << fromUtf8(grade.name);
    m_table.model->setContent(header, std::move(rows));
    m_table.showRows(5);
    m_table.fit(0, 1, 1); // the chart below tells how each works, too
    QStringList notes{changes == 0 ? tr("All operators give the same grade.")
                                   : tr("%n operator(s) give another grade (marked).", nullptr, changes)};
    if (ties > 0)
        notes << tr("Ties are tinted.");
    notes << tr("Shares are normalised; Enter chooses an operator.");
    m_card.setTexts(tr("%1: operators side by side").arg(fromUtf8(system.goal.name)), sentences(notes));
    stacked.node = system.goal.id;
    stacked.result = evaluation.result;
    spec = charts::gradeStacks(system, stacked, m_document.session().wording());
    spec.columns.clear();
    spec.categories.clear();
    spec.categoryKeys.clear();
    spec.strongCategories.clear();
    spec.title = changes == 0 ? tr("All operators give the same grade")
                              : tr("%n operator(s) give another grade", nullptr, changes);
    for (auto& series : spec.series)
        series.points.clear();
    for (const auto& each : evaluation.operators) {
        if (each.composition == evaluation.composition)
            spec.strongCategories.push_back(static_cast<int>(spec.categories.size()));
        spec.categories << operatorSign(each.composition) + QLatin1Char(' ') + operatorTitle(each.composition);
        for (std::size_t g = 0; g < spec.series.size(); ++g) {
            charts::ChartPoint point;
            point.value = g < each.result.normalised.size() ? 100 * each.result.normalised[g] : 0;
            point.label = numberText(point.value, 1);
            spec.series[g].points.push_back(point);
        }
    }
    m_chart->setSpec(spec);
}

void OperatorsPage::copy()
{
    copyToClipboard(m_table.view->allCells());
}

} // namespace manyi::app

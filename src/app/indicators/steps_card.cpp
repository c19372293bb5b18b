#include "app/indicators/steps_card.h"

#include <cmath>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

// Keys of the rows below the children's.
constexpr qint64 composedRow = -1, normalisedRow = -2, scoreRow = -3;

} // namespace

QString compositionText(const std::vector<double>& weights, const std::vector<double>& column,
                        domain::CompositionOperator op)
{
    using enum domain::CompositionOperator;
    const bool product = op == ProductMax || op == ProductSum;
    double sum = 0;
    for (const double value : column)
        sum += value;
    QStringList terms;
    for (std::size_t i = 0; i < weights.size() && i < column.size(); ++i) {
        const double share = op == NormalisedMinSum && sum > 0 ? column[i] / sum : column[i];
        const QString a = numberText(weights[i], 3), r = numberText(share, 3);
        terms << (product ? QStringLiteral("%1 · %2").arg(a, r) : QStringLiteral("min(%1, %2)").arg(a, r));
    }
    const bool largest = op == MinMax || op == ProductMax;
    if (largest)
        return QStringLiteral("max(%1)").arg(terms.join(QStringLiteral("; ")));
    const QString added = terms.join(QStringLiteral(" + "));
    return op == NormalisedMinSum ? added : QStringLiteral("min(1, %1)").arg(added);
}

StepsCard::StepsCard(IndicatorDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_card(makeCard("stepsCard")),
      m_table(makeTable("steps", this)),
      m_explanation(new QLabel)
{
    m_explanation->setObjectName(QStringLiteral("stepExplanation"));
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation->setMargin(6);
    theme::setLook(m_explanation, "secondary");
    m_card.body->addWidget(m_table.view);
    m_card.body->addWidget(m_explanation);
    connect(m_table.view->selectionModel(), &QItemSelectionModel::currentChanged, this, &StepsCard::explain);
    connect(m_table.view, &TableView::rowActivated, this, [this](int row) {
        const qint64 key = m_table.model->keyAt(row);
        if (key > 0)
            Q_EMIT sourceWanted({key}, m_table.view->currentIndex().column() == 1);
    });
    for (const auto signal : {&IndicatorDocument::evaluationChanged, &IndicatorDocument::selectionChanged})
        connect(&m_document, signal, this, &StepsCard::showStep);
    retranslate();
}

void StepsCard::retranslate()
{
    m_table.view->setAccessibleName(tr("Weights, memberships and result of one step"));
    showStep();
}

// Of the selected node; of its parent when a leaf is selected.
const analysis::NodeEvaluation* StepsCard::step() const
{
    const auto* result = m_document.evaluation();
    if (!result)
        return nullptr;
    if (const auto* own = result->total.evaluation.node(m_document.node()))
        return own;
    const auto* parent = domain::parentOf(m_document.system().goal, m_document.node());
    return parent ? result->total.evaluation.node(parent->id) : nullptr;
}

std::vector<ValueTable::Row> StepsCard::rowsOf(const analysis::NodeEvaluation& node) const
{
    const auto& system = m_document.system();
    const auto& look = lookOf(*m_card.frame);
    std::vector<ValueTable::Row> rows;
    const auto linked = [&](double value, const QString& tip) {
        ValueCell cell = numberCell(numberText(value, 3));
        cell.ink = look.accent;
        cell.tip = tip;
        return cell;
    };
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        ValueTable::Row row{node.children[i].value, {{nameOf(system, node.children[i])}}};
        row.cells.push_back(linked(node.weights[i], tr("Enter shows where the weight comes from.")));
        for (const double value : node.memberships[i])
            row.cells.push_back(linked(value, tr("Enter shows where the membership comes from.")));
        rows.push_back(std::move(row));
    }
    const auto line = [&](qint64 key, const QString& name, const std::vector<double>& values, bool strong) {
        ValueCell title{name};
        title.strong = strong;
        ValueTable::Row row{key, {title, {}}};
        for (const double value : values) {
            ValueCell cell = numberCell(numberText(value, 3));
            cell.strong = strong;
            row.cells.push_back(cell);
        }
        rows.push_back(std::move(row));
    };
    line(composedRow, tr("B = A ∘ R"), node.composed, true);
    line(normalisedRow, tr("B normalised"), node.result.normalised, false);
    ValueTable::Row score{scoreRow, {{tr("b · v")}, {}}};
    for (std::size_t g = 0; g < node.result.normalised.size(); ++g) {
        const auto value = g < system.grades.size() ? system.grades[g].score : std::nullopt;
        score.cells.push_back(
            numberCell(value ? numberText(*value * node.result.normalised[g], 2) : QStringLiteral("–")));
    }
    rows.push_back(std::move(score));
    return rows;
}

void StepsCard::showStep()
{
    const auto* node = step();
    m_table.view->setVisible(node != nullptr);
    m_explanation->setVisible(node != nullptr);
    if (!node) {
        m_card.setTexts(tr("Steps"), tr("There is no evaluation yet: every leaf needs data, every node weights."));
        return;
    }
    const auto& system = m_document.system();
    QStringList header{tr("Indicator"), tr("Weight a")};
    for (const auto& grade : system.grades)
        header << fromUtf8(grade.name);
    m_table.model->setContent(header, rowsOf(*node));
    m_table.fit(78);
    m_table.showRows(16);
    const auto& result = node->result;
    const QString grade = result.grade < system.grades.size() ? fromUtf8(system.grades[result.grade].name) : QString();
    QStringList facts{result.tie ? tr("Two grades are equally large; the better one, %1, is named.").arg(grade)
                                 : tr("Largest membership: %1.").arg(grade)};
    if (result.effectiveness)
        facts << tr("Effectiveness α %1.").arg(numberText(*result.effectiveness, 2));
    if (result.score)
        facts << tr("Score %1.").arg(numberText(*result.score, 3));
    facts << tr("Operator %1.").arg(operatorSign(system.options.composition));
    m_card.setTexts(tr("%1: weights × memberships → result → score").arg(nameOf(system, node->node)), sentences(facts));
    explain();
}

QString StepsCard::sumText(const analysis::NodeEvaluation& node, std::size_t grade) const
{
    std::vector<double> column;
    for (const auto& row : node.memberships)
        column.push_back(grade < row.size() ? row[grade] : 0);
    return compositionText(node.weights, column, m_document.system().options.composition);
}

void StepsCard::explain()
{
    const auto* node = step();
    const QModelIndex at = m_table.view->currentIndex();
    if (!node || !at.isValid()) {
        m_explanation->setText(tr("Select a number to see how it was made; Enter or a double click opens its source."));
        return;
    }
    const auto& system = m_document.system();
    const qint64 key = m_table.model->keyAt(at.row());
    const QString cell = at.data().toString();
    const auto grade = static_cast<std::size_t>(std::max(0, at.column() - 2));
    const QString gradeName = grade < system.grades.size() ? fromUtf8(system.grades[grade].name) : QString();
    const QString child = nameOf(system, {key});
    if (key > 0 && at.column() == 1) {
        const auto* parent = domain::find(system.goal, node->node);
        m_explanation->setText(tr("Weight of %1: %2, from: %3.")
                                   .arg(child, cell, ruleName(parent ? parent->weights : domain::WeightRule{})));
    } else if (key > 0 && at.column() > 1) {
        const auto* source = domain::find(system.goal, {key});
        m_explanation->setText(
            source && source->leaf()
                ? tr("Membership of %1 in %2: %3, from: %4.").arg(child, gradeName, cell, dataName(source->data.kind))
                : tr("Membership of %1 in %2: %3, the result of the step below it.").arg(child, gradeName, cell));
    } else if (key == composedRow && at.column() > 1) {
        m_explanation->setText(tr("b(%1) = %2 = %3").arg(gradeName, sumText(*node, grade), cell));
    } else if (key == normalisedRow && at.column() > 1) {
        double sum = 0;
        for (const double value : node->composed)
            sum += value;
        m_explanation->setText(tr("%1 / %2 = %3").arg(numberText(node->composed[grade], 3), numberText(sum, 3), cell));
    } else if (key == scoreRow && at.column() > 1 && grade < system.grades.size() && system.grades[grade].score) {
        m_explanation->setText(
            tr("%1 · %2 = %3")
                .arg(numberText(node->result.normalised[grade], 3), numberText(*system.grades[grade].score, 0), cell));
    } else {
        m_explanation->setText(tr("Select a number to see how it was made; Enter or a double click opens its source."));
    }
}

} // namespace manyi::app

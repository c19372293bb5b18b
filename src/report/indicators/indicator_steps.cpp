#include <algorithm>
#include <cmath>
#include <map>

#include "base/number.h"
#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

constexpr std::size_t largestMatrix = 9;       // larger ones do not fit beside their weights
constexpr std::size_t largestComposition = 24; // rows of R on one page

StepMatrix judgementsOf(const analysis::NodeWeights& node, const QStringList& names)
{
    StepMatrix matrix;
    matrix.columnHeads = names;
    matrix.rowHeads = names;
    const domain::JudgementMatrix& judged = node.group.completed;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        QStringList row;
        for (std::size_t j = 0; j < judged.size(); ++j)
            row << judgementFigure(judged.at(i, j));
        matrix.rows.push_back(row);
    }
    return matrix;
}

StepFacts consistencyOf(const analysis::NodeWeights& node, const IndicatorWords& w)
{
    StepFacts facts;
    const analysis::Priorities& group = node.group;
    facts.facts = {{QStringLiteral("λmax"), group.lambdaMax > 0 ? fixed(group.lambdaMax, 4) : dash()},
                   {QStringLiteral("CI"), fixed(group.consistencyIndex, 3)},
                   {QStringLiteral("RI"), group.randomIndex ? fixed(*group.randomIndex, 2) : dash()},
                   {QStringLiteral("CR"), group.consistencyRatio ? fixed(*group.consistencyRatio, 3) : dash()}};
    if (group.consistencyRatio)
        facts.verdict = QStringLiteral("%1 %2").arg(node.consistent ? QStringLiteral("≤") : QStringLiteral(">"),
                                                    fixed(w.system().options.consistencyLimit, 2));
    return facts;
}

bool isJudged(const domain::WeightRule& rule)
{
    return rule.source == domain::WeightSource::Judgements || rule.mixedWith == domain::WeightSource::Judgements;
}

QString weightNote(const analysis::NodeWeights& node, const domain::Indicator& indicator, const IndicatorWords& w)
{
    if (!isJudged(indicator.weights))
        return w.ruleName(indicator.weights);
    const auto used = std::count_if(node.experts.begin(), node.experts.end(),
                                    [](const analysis::ExpertPriorities& expert) { return expert.used; });
    QString note = used > 1
                       ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 experts, %2; weights: %3"))
                             .arg(used)
                             .arg(w.groupMethod(), w.methodName())
                       : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "one expert; weights: %1")).arg(w.methodName());
    if (indicator.weights.mixedWith)
        note = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1; mixed: %2")).arg(note, w.ruleName(indicator.weights));
    return w.sentence(note);
}

void addWeightStep(ReportDocument& document, const analysis::NodeWeights& node, const domain::Indicator& indicator,
                   const IndicatorWords& w)
{
    Step step;
    step.title = w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Weights of %1")).arg(text(indicator.name)));
    if (node.local.empty()) {
        step.note = w.ruleName(indicator.weights);
        step.remark =
            w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The weights cannot be had: %1.")).arg(w.lack(node.lack));
        document.blocks.push_back(step);
        return;
    }
    step.note = weightNote(node, indicator, w);
    QStringList names;
    for (const base::IndicatorId item : node.items)
        names << w.name(item);
    const bool judged = isJudged(indicator.weights) && node.group.completed.size() == node.items.size();
    const bool shown = judged && node.items.size() <= largestMatrix;
    QStringList figures;
    for (const double weight : node.local)
        figures << share(weight);
    StepBars bars{w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Weights A")), figures, node.local};
    if (shown) {
        step.pieces.push_back(judgementsOf(node, names));
    } else { // the names alone stand before their weights
        StepMatrix column;
        column.rowHeads = names;
        for (const QString& figure : figures)
            column.rows.push_back({figure});
        column.columnHeads << bars.head;
        step.pieces.push_back(column);
        bars.head.clear();
        bars.figures.clear();
    }
    step.pieces.push_back(bars);
    if (isJudged(indicator.weights) && !node.group.weights.empty())
        step.pieces.push_back(consistencyOf(node, w));
    if (judged && !shown)
        step.remark =
            w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The matrix of %1 × %1 judgements is printed below."))
                .arg(node.items.size());
    document.blocks.push_back(step);
    if (judged && !shown) {
        for (Table& table : matrixTables(node.group.completed, names, text(indicator.name), w))
            document.blocks.push_back(std::move(table));
    }
}

QString subscript(std::size_t number)
{
    QString result;
    for (const QChar digit : QString::number(number))
        result += QChar(0x2080 + digit.digitValue());
    return result;
}

// "B₁", … in the order of composition; "B" for the goal.
using Signs = std::map<base::IndicatorId, QString>;

Signs signsOf(const analysis::Evaluation& evaluation)
{
    Signs signs;
    std::size_t number = 0;
    for (const analysis::NodeEvaluation& node : evaluation.nodes)
        signs[node.node] = &node == &evaluation.nodes.back() ? QString() : subscript(++number);
    return signs;
}

QStringList shares(const std::vector<double>& values)
{
    QStringList texts;
    for (const double value : values)
        texts << share(value);
    return texts;
}

// "Example: good = 0.319 × 0.501 + … = 0.669" of the largest grade.
QString exampleOf(const analysis::NodeEvaluation& node, const IndicatorWords& w)
{
    if (w.figures.total.evaluation.composition != domain::CompositionOperator::ProductSum || node.weights.size() > 8)
        return {};
    QStringList terms;
    for (std::size_t i = 0; i < node.weights.size(); ++i)
        terms << QStringLiteral("%1 × %2").arg(share(node.weights[i]), share(node.memberships[i][node.result.grade]));
    return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Example: %1 = %2 = %3"))
        .arg(w.grade(node.result.grade), terms.join(QStringLiteral(" + ")), share(node.composed[node.result.grade]));
}

QString compositionNote(const analysis::NodeEvaluation& node, const IndicatorWords& w)
{
    QStringList names;
    for (const base::IndicatorId child : node.children)
        names << w.name(child);
    const domain::CompositionOperator op = w.figures.total.evaluation.composition;
    return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Operator %1, %2; rows: %3"))
        .arg(w.operatorSign(op), w.operatorName(op), w.listed(names));
}

void addComposition(ReportDocument& document, const analysis::NodeEvaluation& node, const QString& sign,
                    const IndicatorWords& w)
{
    Step step;
    step.title = w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Evaluation of %1")).arg(w.name(node.node)));
    StepMatrix result;
    result.rows = {shares(node.composed)};
    result.columnHeads = w.gradeNames();
    result.strong = true;
    const QString letter = QStringLiteral("B") + sign;
    if (node.weights.size() > largestComposition) {
        step.note = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 factors; their rows are in the table of the tree"))
                        .arg(node.weights.size());
        step.pieces = {StepText{letter + QStringLiteral(" ="), true}, result};
        document.blocks.push_back(step);
        return;
    }
    step.note = compositionNote(node, w);
    StepMatrix weights;
    weights.rows = {shares(node.weights)};
    StepMatrix memberships;
    memberships.columnHeads = w.gradeHeads();
    for (const std::vector<double>& row : node.memberships)
        memberships.rows.push_back(shares(row));
    step.pieces = {StepText{letter + QStringLiteral(" ="), true},
                   weights,
                   StepText{QStringLiteral("∘")},
                   memberships,
                   StepText{QStringLiteral("=")},
                   result};
    step.remark = exampleOf(node, w);
    document.blocks.push_back(step);
}

double sumOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum;
}

// Normalised B when it does not sum to 1 already.
void addNormalisation(ReportDocument& document, const analysis::GradeResult& result, const IndicatorWords& w)
{
    if (std::abs(sumOf(result.membership) - 1) < 1e-9)
        return;
    Step step;
    step.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Normalised"));
    step.note = QStringLiteral("bⱼ / Σ bⱼ");
    StepMatrix normalised;
    normalised.rows = {shares(result.normalised)};
    normalised.columnHeads = w.gradeNames();
    normalised.strong = true;
    step.pieces = {StepText{QStringLiteral("B / %1 =").arg(fixed(sumOf(result.membership), 3)), true}, normalised};
    document.blocks.push_back(step);
}

QString effectivenessWord(double effectiveness, const IndicatorWords& w)
{
    if (effectiveness >= 1)
        return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "very effective"));
    return effectiveness >= 0.5 ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "effective"))
                                : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "weak; read the score instead"));
}

void addGradeStep(ReportDocument& document, const analysis::GradeResult& result, const IndicatorWords& w)
{
    Step step;
    step.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Grade"));
    step.note = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The largest membership and its effectiveness"));
    const double beta = result.normalised[result.grade];
    step.remark = result.effectiveness
                      ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1, β = %2; α = (nβ − 1) / (2γ(n − 1)) = %3: %4"))
                            .arg(w.grade(result.grade), share(beta), fixed(*result.effectiveness, 2),
                                 effectivenessWord(*result.effectiveness, w))
                      : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1, β = %2; no other grade has a membership"))
                            .arg(w.grade(result.grade), share(beta));
    if (result.tie)
        step.remark = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1; another grade is as large")).arg(step.remark);
    document.blocks.push_back(step);
}

void addScoreStep(ReportDocument& document, const analysis::GradeResult& result, const IndicatorWords& w)
{
    Step step;
    step.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Score"));
    step.note = QStringLiteral("S = Σ bⱼvⱼ / Σ bⱼ");
    if (!result.score) {
        step.remark = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "There is no score: not every grade has one."));
        document.blocks.push_back(step);
        return;
    }
    QStringList terms;
    for (std::size_t j = 0; j < result.normalised.size(); ++j)
        terms << QStringLiteral("%1 × %2").arg(text(base::formatNumber(*w.system().grades[j].score)),
                                               share(result.normalised[j]));
    step.remark = QStringLiteral("S = %1 = %2").arg(terms.join(QStringLiteral(" + ")), w.score(result));
    document.blocks.push_back(step);
}

} // namespace

void addWeightSteps(ReportDocument& document, const IndicatorWords& w)
{
    for (const analysis::NodeWeights& node : w.figures.weights.nodes) {
        const domain::Indicator* indicator = domain::find(w.system().goal, node.node);
        if (indicator != nullptr && indicator->children.size() > 1)
            addWeightStep(document, node, *indicator, w);
    }
}

void addEvaluationSteps(ReportDocument& document, const IndicatorWords& w)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    const Signs signs = signsOf(evaluation);
    for (const analysis::NodeEvaluation& node : evaluation.nodes)
        addComposition(document, node, signs.at(node.node), w);
    if (evaluation.result.empty)
        return;
    addNormalisation(document, evaluation.result, w);
    addGradeStep(document, evaluation.result, w);
    addScoreStep(document, evaluation.result, w);
}

} // namespace manyi::report

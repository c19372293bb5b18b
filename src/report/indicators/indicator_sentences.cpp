#include <algorithm>
#include <cmath>

#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

// A child of the goal with its weight and its own score.
struct Criterion {
    QString name;
    double weight = 0;
    std::optional<double> score;
};

std::optional<double> scoreOf(const IndicatorWords& w, base::IndicatorId id)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    if (const analysis::NodeEvaluation* node = evaluation.node(id))
        return node->result.score;
    std::vector<double> scores;
    for (const domain::Grade& grade : w.system().grades) {
        if (grade.score)
            scores.push_back(*grade.score);
    }
    for (const analysis::LeafMembership& leaf : evaluation.leaves) {
        if (leaf.leaf == id)
            return analysis::gradeResult(leaf.row, scores).score;
    }
    return std::nullopt;
}

std::vector<Criterion> criteriaOf(const IndicatorWords& w)
{
    std::vector<Criterion> criteria;
    const auto& evaluation = w.figures.total.evaluation;
    if (evaluation.nodes.empty())
        return criteria;
    const analysis::NodeEvaluation& goal = evaluation.nodes.back();
    for (std::size_t i = 0; i < goal.children.size(); ++i)
        criteria.push_back({w.name(goal.children[i]), goal.weights[i], scoreOf(w, goal.children[i])});
    return criteria;
}

// The criterion with the lowest score; none when there is no clear one.
const Criterion* shortBoard(const std::vector<Criterion>& criteria)
{
    const bool scored = std::all_of(criteria.begin(), criteria.end(),
                                    [](const Criterion& criterion) { return criterion.score.has_value(); });
    if (criteria.size() < 2 || !scored)
        return nullptr;
    const auto less = [](const Criterion& a, const Criterion& b) { return *a.score < *b.score; };
    const auto lowest = std::min_element(criteria.begin(), criteria.end(), less);
    const auto equal = std::count_if(criteria.begin(), criteria.end(),
                                     [&](const Criterion& c) { return *c.score < *lowest->score + 0.05; });
    return equal == 1 ? &*lowest : nullptr;
}

std::vector<double> ratiosOf(const IndicatorWords& w)
{
    std::vector<double> ratios;
    for (const analysis::NodeWeights& node : w.figures.weights.nodes) {
        if (node.items.size() > 2 && node.group.consistencyRatio && !node.group.weights.empty())
            ratios.push_back(*node.group.consistencyRatio);
    }
    return ratios;
}

QString consistencySentence(const IndicatorWords& w)
{
    QStringList above;
    for (const analysis::NodeWeights& node : w.figures.weights.nodes) {
        if (!node.consistent)
            above << QStringLiteral("%1 (%2)").arg(w.name(node.node), fixed(*node.group.consistencyRatio, 3));
    }
    const QString limit = fixed(w.system().options.consistencyLimit, 2);
    if (!above.isEmpty())
        return w
            .words(QT_TRANSLATE_NOOP("IndicatorReport",
                                     "The consistency ratio is above %1 at %2: these judgements should be looked "
                                     "at again."))
            .arg(limit, w.listed(above));
    return ratiosOf(w).empty()
               ? QString()
               : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "All consistency ratios are within %1.")).arg(limit);
}

QString incompleteSentence(const IndicatorWords& w)
{
    QStringList parts;
    const auto& evaluation = w.figures.total.evaluation;
    for (const base::IndicatorId id : evaluation.lackingWeights) {
        const analysis::NodeWeights* node = w.figures.weights.node(id);
        const QString lack = w.lack(node == nullptr ? analysis::NodeWeights::Lack::NotJudged : node->lack);
        parts << QStringLiteral("%1: %2").arg(w.name(id), lack);
    }
    for (const analysis::LeafMembership& leaf : evaluation.leaves) {
        if (leaf.row.empty())
            parts << QStringLiteral("%1: %2").arg(w.name(leaf.leaf), w.lack(leaf.lack));
    }
    const auto more = parts.size() - 6;
    QString list = w.listed(parts.mid(0, 6));
    if (more > 0)
        list = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 and %2 more")).arg(list).arg(more);
    return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "There is no overall figure yet. What is missing: %1."))
        .arg(list);
}

QString weightSentence(const std::vector<Criterion>& criteria, const IndicatorWords& w)
{
    const auto heaviest = std::max_element(criteria.begin(), criteria.end(),
                                           [](const Criterion& a, const Criterion& b) { return a.weight < b.weight; });
    const Criterion* lowest = shortBoard(criteria);
    const QString weight = fixed(heaviest->weight, 3);
    if (!heaviest->score)
        return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Of the %1 criteria %2 weighs most (%3)."))
            .arg(criteria.size())
            .arg(heaviest->name, weight);
    const QString score = fixed(*heaviest->score, 1);
    if (lowest == nullptr || lowest == &*heaviest)
        return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Of the %1 criteria %2 weighs most (%3); it scores %4."))
            .arg(criteria.size())
            .arg(heaviest->name, weight, score);
    return w
        .words(QT_TRANSLATE_NOOP("IndicatorReport", "Of the %1 criteria %2 weighs most (%3) and scores %4; %5, with "
                                                    "a weight of %6, scores only %7."))
        .arg(criteria.size())
        .arg(heaviest->name, weight, score, lowest->name, fixed(lowest->weight, 3), fixed(*lowest->score, 1));
}

QString robustness(const IndicatorWords& w)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    QStringList others;
    int changed = 0;
    for (const analysis::OperatorResult& entry : evaluation.operators) {
        if (entry.composition == evaluation.composition)
            continue;
        others << w.score(entry.result);
        changed += entry.result.grade != evaluation.result.grade ? 1 : 0;
    }
    QString text =
        changed == 0
            ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "With the other operators the grade stays; the scores are "
                                                           "%1."))
                  .arg(others.join(QStringLiteral(", ")))
            : w.words(QT_TRANSLATE_NOOP("IndicatorReport", "With %1 of the 4 other operators the grade changes; the "
                                                           "scores are %2."))
                  .arg(changed)
                  .arg(others.join(QStringLiteral(", ")));
    if (const auto& interval = w.figures.total.interval)
        text = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 The interval (%2) comes from %3 bootstrap samples of "
                                                            "the responses; the weights are taken as fixed."))
                   .arg(text, percent(100 * interval->confidence, 0))
                   .arg(interval->draws);
    return text;
}

QString expertRange(const IndicatorWords& w)
{
    std::vector<double> ratios;
    for (const analysis::NodeWeights& node : w.figures.weights.nodes) {
        for (const analysis::ExpertPriorities& expert : node.experts) {
            if (expert.used && node.items.size() > 2 && expert.priorities.consistencyRatio)
                ratios.push_back(*expert.priorities.consistencyRatio);
        }
    }
    if (ratios.size() < 2)
        return {};
    const auto [lowest, highest] = std::minmax_element(ratios.begin(), ratios.end());
    return w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The experts' own CR lie between %1 and %2."))
        .arg(fixed(*lowest, 3), fixed(*highest, 3));
}

} // namespace

QString indicatorHeadline(const IndicatorWords& w)
{
    const analysis::GradeResult& result = w.figures.total.evaluation.result;
    const QString goal = text(w.system().goal.name);
    if (!w.figures.total.evaluation.complete() || result.empty)
        return w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1: weights of the indicators")).arg(goal));
    const std::vector<Criterion> criteria = criteriaOf(w);
    const Criterion* lowest = shortBoard(criteria);
    if (!result.score)
        return w.sentence(
            w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 is graded %2")).arg(goal, w.grade(result.grade)));
    if (lowest == nullptr)
        return w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 scores %2, graded %3"))
                              .arg(goal, w.score(result), w.grade(result.grade)));
    return w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 scores %2, graded %3; the short board is %4"))
                          .arg(goal, w.score(result), w.grade(result.grade), lowest->name));
}

Lead indicatorLead(const IndicatorWords& w)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    const QString weights = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Weights: %1.")).arg(w.weightSet());
    Lead lead;
    if (!evaluation.complete() || evaluation.result.empty) {
        lead.text = w.sentence(w.joined(QStringList{incompleteSentence(w), weights} + w.figures.notes));
        return lead;
    }
    const QStringList parts{weightSentence(criteriaOf(w), w), consistencySentence(w), weights};
    lead.text = w.sentence(w.joined(parts));
    lead.figure = w.score(evaluation.result);
    lead.caption =
        w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Overall score %1")).arg(w.interval(w.figures.total)).trimmed();
    lead.captionLines
        << w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Grade: %1")).arg(w.grade(evaluation.result.grade));
    if (w.fromAnswers())
        lead.captionLines << QStringLiteral("n = %1").arg(count(static_cast<double>(w.figures.total.rows)));
    return lead;
}

Notes indicatorNotes(const IndicatorWords& w)
{
    Notes notes;
    if (!ratiosOf(w).empty()) {
        const QString formula =
            w.words(QT_TRANSLATE_NOOP("IndicatorReport",
                                      "CI = (λmax − n) / (n − 1), CR = CI / RI; RI from the table: %1."))
                .arg(w.tableName());
        notes.notes.push_back({w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Consistency.")),
                               w.sentence(w.joined({formula, expertRange(w)}))});
    }
    if (w.figures.total.evaluation.complete() && w.figures.total.evaluation.result.score)
        notes.notes.push_back(
            {w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Robustness.")), w.sentence(robustness(w))});
    if (!w.figures.notes.isEmpty())
        notes.notes.push_back({w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Remarks.")), w.joined(w.figures.notes)});
    return notes;
}

} // namespace manyi::report

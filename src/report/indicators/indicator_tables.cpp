#include <algorithm>

#include "report/indicators/indicator_parts.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

void addShares(std::vector<Cell>& cells, const std::vector<double>& values, std::size_t grades)
{
    for (std::size_t j = 0; j < grades; ++j)
        cells.push_back(Cell{j < values.size() ? fixed(values[j], 3) : dash()});
}

void alignNumbers(Table& table, int texts)
{
    table.rightAligned.assign(static_cast<std::size_t>(table.header.size()), true);
    std::fill_n(table.rightAligned.begin(), texts, false);
}

QString alpha(const analysis::GradeResult& result)
{
    return result.effectiveness ? fixed(*result.effectiveness, 2) : dash();
}

const analysis::LeafMembership* leafOf(const IndicatorWords& w, base::IndicatorId id)
{
    for (const analysis::LeafMembership& leaf : w.figures.total.evaluation.leaves) {
        if (leaf.leaf == id)
            return &leaf;
    }
    return nullptr;
}

std::vector<double> scoresOf(const IndicatorWords& w)
{
    std::vector<double> scores;
    for (const domain::Grade& grade : w.system().grades) {
        if (grade.score)
            scores.push_back(*grade.score);
    }
    return scores;
}

TableRow treeRow(const domain::Indicator& indicator, int depth, const IndicatorWords& w)
{
    const auto shown = [](const std::optional<double>& value) { return value ? fixed(*value, 3) : dash(); };
    TableRow row;
    row.total = depth == 0;
    row.cells = {
        Cell{QString(2 * std::max(0, depth - 1), QChar(0x2003)) + text(indicator.name), CellMark::None, depth <= 1},
        Cell{depth == 0 ? QString() : shown(w.figures.weights.local(indicator.id))},
        Cell{shown(w.figures.weights.global(indicator.id))}};
    if (indicator.leaf()) {
        const analysis::LeafMembership* leaf = leafOf(w, indicator.id);
        const bool rows = leaf != nullptr && !leaf->row.empty();
        row.cells.push_back(Cell{w.sourceName(indicator)});
        row.cells.push_back(Cell{leaf != nullptr && leaf->n > 0 ? count(static_cast<double>(leaf->n)) : dash()});
        row.cells.push_back(Cell{rows ? w.score(analysis::gradeResult(leaf->row, scoresOf(w))) : dash()});
        return row;
    }
    const analysis::NodeEvaluation* node = w.figures.total.evaluation.node(indicator.id);
    row.cells.push_back(Cell{indicator.children.size() > 1 ? w.ruleName(indicator.weights) : QString()});
    row.cells.push_back(Cell{QString()});
    row.cells.push_back(Cell{node != nullptr ? w.score(node->result) : dash()});
    return row;
}

} // namespace

Table operatorTable(const IndicatorWords& w)
{
    const analysis::Evaluation& evaluation = w.figures.total.evaluation;
    Table table;
    table.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The operators side by side"));
    table.note =
        w.sentence(w.words(QT_TRANSLATE_NOOP("IndicatorReport",
                                             "Normalised memberships. Bold: the operator used. ◆: another grade "
                                             "than with it. Weights: %1."))
                       .arg(w.weightSet()));
    table.header = QStringList{w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Operator"))} + w.gradeHeads() +
                   QStringList{w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Grade")), QStringLiteral("α"),
                               w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Score"))};
    alignNumbers(table, 1);
    for (const analysis::OperatorResult& entry : evaluation.operators) {
        const bool used = entry.composition == evaluation.composition;
        TableRow row;
        row.cells = {
            Cell{QStringLiteral("%1 %2").arg(w.operatorSign(entry.composition), w.operatorName(entry.composition)),
                 CellMark::None, used}};
        addShares(row.cells, entry.result.normalised, w.system().grades.size());
        QString grade = entry.result.empty ? dash() : w.grade(entry.result.grade);
        if (entry.result.grade != evaluation.result.grade)
            grade += QStringLiteral(" ◆");
        if (entry.result.tie)
            grade += QStringLiteral(" =");
        row.cells.push_back(Cell{grade, CellMark::None, used});
        row.cells.push_back(Cell{alpha(entry.result)});
        row.cells.push_back(Cell{w.score(entry.result), CellMark::None, used});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table treeTable(const IndicatorWords& w)
{
    Table table;
    table.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The tree with its weights"));
    table.note = w.words(QT_TRANSLATE_NOOP("IndicatorReport",
                                           "Local weights sum to 1 below each node; global ones are multiplied down "
                                           "the tree and sum to 1 over the last level."));
    table.header = {w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Indicator")),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Local")),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Global")),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Weights or data")),
                    QStringLiteral("n"),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Score"))};
    table.rightAligned = {false, true, true, false, true, true};
    domain::walk(w.system().goal, [&](const domain::Indicator& indicator, int depth) {
        table.rows.push_back(treeRow(indicator, depth, w));
    });
    return table;
}

Table expertTable(const IndicatorWords& w)
{
    Table table;
    table.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "The experts"));
    table.note = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "CR: the highest of each expert's own matrices."));
    table.header = {w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Expert")),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Weight")),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Judgements")), QStringLiteral("CR"),
                    w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Remarks"))};
    table.rightAligned = {false, true, true, true, false};
    for (const domain::Expert& expert : w.system().experts) {
        std::size_t judgements = 0;
        std::optional<double> highest;
        for (const analysis::NodeWeights& node : w.figures.weights.nodes) {
            for (const analysis::ExpertPriorities& entry : node.experts) {
                if (entry.expert != expert.id)
                    continue;
                judgements += entry.judgements;
                if (entry.priorities.consistencyRatio && entry.judgements > 0)
                    highest = std::max(highest.value_or(0), *entry.priorities.consistencyRatio);
            }
        }
        const QString remark =
            expert.excluded ? w.words(QT_TRANSLATE_NOOP("IndicatorReport", "left out: %1")).arg(text(expert.reason))
                            : QString();
        table.rows.push_back(
            {{Cell{text(expert.name)}, Cell{fixed(expert.weight, 2)}, Cell{count(static_cast<double>(judgements))},
              Cell{highest ? fixed(*highest, 3) : dash()}, Cell{remark}}});
    }
    return table;
}

std::vector<const IndicatorEvaluation*> groupsByScore(const IndicatorWords& w)
{
    std::vector<const IndicatorEvaluation*> groups;
    for (const IndicatorEvaluation& group : w.figures.groups)
        groups.push_back(&group);
    std::stable_sort(groups.begin(), groups.end(), [](const IndicatorEvaluation* a, const IndicatorEvaluation* b) {
        return a->evaluation.result.score.value_or(-1e300) > b->evaluation.result.score.value_or(-1e300);
    });
    return groups;
}

Table groupTable(const IndicatorWords& w)
{
    Table table;
    table.title = w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Scores by %1")).arg(w.figures.groupName);
    table.note = w.sentence(
        w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Highest score first; normalised memberships. Weights: %1."))
            .arg(w.weightSet()));
    const bool intervals = std::any_of(w.figures.groups.begin(), w.figures.groups.end(),
                                       [](const IndicatorEvaluation& group) { return group.interval.has_value(); });
    table.header = QStringList{w.figures.groupName, QStringLiteral("n")} + w.gradeHeads() +
                   QStringList{w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Grade")), QStringLiteral("α"),
                               w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Score"))};
    if (intervals)
        table.header << w.words(QT_TRANSLATE_NOOP("IndicatorReport", "Interval"));
    alignNumbers(table, 1);
    for (const IndicatorEvaluation* group : groupsByScore(w)) {
        const analysis::GradeResult& result = group->evaluation.result;
        TableRow row;
        row.cells = {Cell{group->label}, Cell{count(static_cast<double>(group->rows))}};
        addShares(row.cells, result.normalised, w.system().grades.size());
        row.cells.push_back(Cell{result.normalised.empty() || result.empty ? dash() : w.grade(result.grade)});
        row.cells.push_back(Cell{alpha(result)});
        row.cells.push_back(Cell{w.score(result), CellMark::None, true});
        if (intervals)
            row.cells.push_back(Cell{group->interval ? w.interval(*group) : dash()});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace manyi::report

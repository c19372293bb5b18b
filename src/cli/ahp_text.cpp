#include <QCoreApplication>

#include "base/number.h"
#include "cli/ahp_output.h"
#include "cli/ahp_sensitivity.h"
#include "cli/commands.h"
#include "cli/text_table.h"
#include "domain/judgement_text.h"
#include "engine/evaluation_text.h"

namespace manyi::cli {

namespace {

using analysis::NodeWeights;
using analysis::Priorities;
using domain::JudgementMatrix;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string four(const std::optional<double>& value)
{
    return value ? base::formatFixed(*value, 4) : std::string("–");
}

class Text {
public:
    explicit Text(const AhpOutput& output) : m_output(output), m_system(output.system) {}

    std::string result() const
    {
        std::string text;
        if (isTree(m_system))
            text += treeTable() + '\n' + levelLines() + alternativesTable() + '\n';
        for (const NodeWeights& node : m_output.weights.nodes)
            text += nodeText(node);
        if (m_output.wantsSensitivity)
            text += sensitivityTables(m_output);
        for (const std::string& note : m_output.notes)
            text += note + '\n';
        while (text.size() > 1 && text[text.size() - 2] == '\n')
            text.pop_back();
        return text;
    }

private:
    std::string treeTable() const
    {
        TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Indicator")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Local")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Global"))},
                        {false, true, true});
        for (const analysis::IndicatorWeight& weight : m_output.weights.indicators)
            table.addRow(
                {std::string(2 * static_cast<std::size_t>(weight.depth), ' ') + itemName(m_system, weight.indicator),
                 four(weight.local), four(weight.global)});
        return table.toText();
    }

    std::string levelLines() const
    {
        std::string lines;
        for (const analysis::LevelConsistency& level : m_output.weights.levels)
            lines += QCoreApplication::translate("CommandLine", "Level %1: CI = %2, RI = %3, CR = %4")
                         .arg(level.depth + 1)
                         .arg(qt(four(level.consistencyIndex)), qt(four(level.randomIndex)),
                              qt(four(level.consistencyRatio)))
                         .toStdString() +
                     '\n';
        return lines;
    }

    std::string alternativesTable() const
    {
        if (m_system.alternatives.empty())
            return {};
        const auto& ranked = m_output.weights.alternatives;
        if (ranked.empty())
            return '\n' + lackingAlternativesText(m_output) + '\n';
        std::vector<double> totals;
        for (const auto& alternative : ranked)
            totals.push_back(alternative.distributive);
        const auto ranks = ranksOf(totals);
        TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Alternative")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Distributive")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Ideal")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Rank"))},
                        {false, true, true, true});
        for (std::size_t a = 0; a < ranked.size(); ++a)
            table.addRow({itemName(m_system, ranked[a].alternative), four(ranked[a].distributive),
                          four(ranked[a].ideal), std::to_string(ranks[a])});
        return '\n' + table.toText();
    }

    std::string nodeText(const NodeWeights& node) const
    {
        std::string text = itemName(m_system, node.node) + '\n';
        if (node.local.empty())
            return text + engine::lackText(node.lack) + "\n\n";
        const auto ranks = ranksOf(node.local);
        TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Name")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Weight")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Rank"))},
                        {false, true, true});
        for (std::size_t i = 0; i < node.items.size(); ++i)
            table.addRow({itemName(m_system, node.items[i]), four(node.local[i]), std::to_string(ranks[i])});
        text += table.toText();
        if (!node.group.weights.empty())
            text += consistencyLine(node) + trouble(node) + expertsTable(node);
        return text + repairLines(node) + '\n';
    }

    std::string consistencyLine(const NodeWeights& node) const
    {
        const Priorities& group = node.group;
        const QString figures =
            QCoreApplication::translate("CommandLine", "Method %1; λmax = %2, CI = %3, RI = %4 (%5), CR = %6")
                .arg(QString::fromUtf8(domain::weightMethodName(m_system.options.method).data()),
                     qt(four(group.lambdaMax)), qt(four(group.consistencyIndex)), qt(four(group.randomIndex)),
                     QString::fromUtf8(domain::randomIndexName(m_system.options.table).data()),
                     qt(four(group.consistencyRatio)));
        QString verdict;
        if (group.consistencyRatio)
            verdict = node.consistent ? QCoreApplication::translate("CommandLine", "%1: consistent (limit %2).")
                                      : QCoreApplication::translate("CommandLine", "%1: not consistent (limit %2).");
        else
            verdict = QCoreApplication::translate("CommandLine", "%1: the table ends before this size.");
        verdict = verdict.arg(figures);
        if (group.consistencyRatio)
            verdict = verdict.arg(qt(base::formatNumber(m_system.options.consistencyLimit)));
        return verdict.toStdString() + '\n';
    }

    // Missing judgements, contradictions and, when the limit is passed, the worst cells.
    std::string trouble(const NodeWeights& node) const
    {
        const JudgementMatrix matrix = shownMatrix(m_system, node);
        if (matrix.size() != node.items.size())
            return {};
        std::string text;
        for (const auto& [i, j] : matrix.missingPairs())
            text += QCoreApplication::translate("CommandLine", "Not judged: %1 against %2; filled in with %3.")
                        .arg(qt(matrix.names()[i]), qt(matrix.names()[j]),
                             qt(base::formatFixed(node.group.completed.at(i, j), 4)))
                        .toStdString() +
                    '\n';
        for (const auto& triad : analysis::intransitiveTriads(matrix))
            text += QCoreApplication::translate("CommandLine", "Contradiction: %1 over %2, %2 over %3, %3 over %1.")
                        .arg(qt(matrix.names()[triad.items[0]]), qt(matrix.names()[triad.items[1]]),
                             qt(matrix.names()[triad.items[2]]))
                        .toStdString() +
                    '\n';
        if (node.consistent)
            return text;
        const auto errors = analysis::cellErrors(matrix, node.group);
        for (std::size_t k = 0; k < std::min<std::size_t>(3, errors.size()); ++k)
            text += QCoreApplication::translate("CommandLine", "Fits least: %1 against %2 is %3, the weights say %4.")
                        .arg(qt(matrix.names()[errors[k].row]), qt(matrix.names()[errors[k].column]),
                             qt(domain::judgementText(matrix.at(errors[k].row, errors[k].column))),
                             qt(base::formatFixed(errors[k].fitting, 2)))
                        .toStdString() +
                    '\n';
        return text;
    }

    std::string expertsTable(const NodeWeights& node) const
    {
        if (node.experts.size() < 2)
            return {};
        TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Expert")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Weight")),
                         words(QT_TRANSLATE_NOOP("CommandLine", "Judgements")), "CR",
                         words(QT_TRANSLATE_NOOP("CommandLine", "Counted"))},
                        {false, true, true, true, false});
        for (const analysis::ExpertPriorities& judged : node.experts) {
            const domain::Expert* expert = domain::findExpert(m_system, judged.expert);
            const bool had = !judged.priorities.weights.empty();
            table.addRow({expert->name, base::formatNumber(expert->weight), std::to_string(judged.judgements),
                          four(had ? judged.priorities.consistencyRatio : std::nullopt),
                          judged.used ? words(QT_TRANSLATE_NOOP("CommandLine", "yes"))
                                      : words(QT_TRANSLATE_NOOP("CommandLine", "no")) +
                                            (expert->reason.empty() ? std::string() : ": " + expert->reason)});
        }
        std::string text = '\n' + table.toText();
        if (node.consensus)
            text += QCoreApplication::translate("CommandLine", "Consensus (Shannon): %1 %")
                        .arg(qt(base::formatFixed(100 * *node.consensus, 1)))
                        .toStdString() +
                    '\n';
        return text;
    }

    std::string repairLines(const NodeWeights& node) const
    {
        std::string text;
        for (const AhpRepair& repair : m_output.repairs) {
            if (repair.node == node.node)
                text += '\n' + repairText(repair, node);
        }
        return text;
    }

    std::string repairText(const AhpRepair& repair, const NodeWeights& node) const
    {
        const analysis::RepairProposal& proposal = repair.proposal;
        const domain::Expert* expert = domain::findExpert(m_system, repair.expert);
        const QString name = expert == nullptr ? QString() : qt(expert->name);
        if (!proposal.possible)
            return QCoreApplication::translate("CommandLine",
                                               "%1: three changed judgements do not reach the limit; judge again.")
                       .arg(name)
                       .toStdString() +
                   '\n';
        std::string text =
            QCoreApplication::translate("CommandLine", "%1: proposed repair (not applied), CR %2 to %3:")
                .arg(name, qt(four(proposal.before.consistencyRatio)), qt(four(proposal.after.consistencyRatio)))
                .toStdString() +
            '\n';
        for (const analysis::JudgementEdit& edit : proposal.edits)
            text +=
                QCoreApplication::translate("CommandLine", "  %1 against %2: %3 to %4")
                    .arg(qt(itemName(m_system, node.items[edit.row])), qt(itemName(m_system, node.items[edit.column])),
                         qt(domain::judgementText(edit.before)), qt(domain::judgementText(edit.after)))
                    .toStdString() +
                '\n';
        TextTable table(
            {words(QT_TRANSLATE_NOOP("CommandLine", "Name")), words(QT_TRANSLATE_NOOP("CommandLine", "Before")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Rank")), words(QT_TRANSLATE_NOOP("CommandLine", "After")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Rank"))},
            {false, true, true, true, true});
        const auto before = ranksOf(proposal.before.weights);
        const auto after = ranksOf(proposal.after.weights);
        for (std::size_t i = 0; i < node.items.size(); ++i)
            table.addRow({itemName(m_system, node.items[i]), four(proposal.before.weights[i]),
                          std::to_string(before[i]), four(proposal.after.weights[i]), std::to_string(after[i])});
        return text + table.toText();
    }

    const AhpOutput& m_output;
    const domain::IndicatorSystem& m_system;
};

} // namespace

std::string toTables(const AhpOutput& output)
{
    return Text(output).result();
}

} // namespace manyi::cli

#include "engine/evaluation_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace manyi::engine {

namespace {

constexpr std::size_t mostNamed = 5; // more are counted

QString pathText(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    QStringList path;
    for (const std::string& name : domain::pathOf(system.goal, id))
        path << QString::fromStdString(name);
    if (path.size() > 1)
        path.removeFirst(); // the goal is in every path
    return path.join(QStringLiteral(" › "));
}

QString listed(const QStringList& entries)
{
    QStringList shown = entries.mid(0, mostNamed);
    if (entries.size() > shown.size())
        shown << QCoreApplication::translate("Indicators", "and %1 more").arg(entries.size() - shown.size());
    return shown.join(QStringLiteral("; "));
}

const char* sourceOf(analysis::LeafMembership::Lack lack)
{
    using Lack = analysis::LeafMembership::Lack;
    switch (lack) {
    case Lack::None:
        return "";
    case Lack::NoSource:
        return QT_TRANSLATE_NOOP("Indicators", "no source of data; give it questions, votes, a quantity or numbers");
    case Lack::NoAnswers:
        return QT_TRANSLATE_NOOP("Indicators", "no valid answers; widen the filter or the group");
    case Lack::NoVotes:
        return QT_TRANSLATE_NOOP("Indicators", "no votes of evaluators that count; ask them, or include them again");
    case Lack::NoQuantity:
        return QT_TRANSLATE_NOOP("Indicators", "no measured quantity; type it or name the variable that holds it");
    case Lack::Invalid:
        return QT_TRANSLATE_NOOP("Indicators", "numbers that do not fit the grades, or a question without a known "
                                               "scale; check its source");
    case Lack::UnknownVariable:
        return QT_TRANSLATE_NOOP("Indicators", "a variable that the answers at hand do not have; choose another");
    }
    return "";
}

const char* sourceOf(analysis::NodeWeights::Lack lack)
{
    using Lack = analysis::NodeWeights::Lack;
    switch (lack) {
    case Lack::None:
        return "";
    case Lack::NotJudged:
        return QT_TRANSLATE_NOOP("Indicators", "nobody has judged it; judge it or choose other weights");
    case Lack::NotConnected:
        return QT_TRANSLATE_NOOP("Indicators", "the judgements do not connect all items; judge one more pair");
    case Lack::RatingMissing:
        return QT_TRANSLATE_NOOP("Indicators", "a direct weight is missing; type it");
    case Lack::RatingsSum:
        return QT_TRANSLATE_NOOP("Indicators", "the direct weights do not sum to 1 or 100; correct them");
    case Lack::NoScores:
        return QT_TRANSLATE_NOOP("Indicators", "too few places or alternatives with scores to make weights from");
    case Lack::NoOutcome:
        return QT_TRANSLATE_NOOP("Indicators", "nothing that explains the outcome could be worked out; choose an "
                                               "outcome question or other weights");
    }
    return "";
}

} // namespace

std::string lackText(analysis::LeafMembership::Lack lack)
{
    return QCoreApplication::translate("Indicators", sourceOf(lack)).toStdString();
}

std::string lackText(analysis::NodeWeights::Lack lack)
{
    return QCoreApplication::translate("Indicators", sourceOf(lack)).toStdString();
}

std::vector<std::string> evaluationNotes(const domain::IndicatorSystem& system)
{
    std::vector<std::string> notes;
    std::size_t unnamed = 0;
    for (const domain::SystemProblem& problem : domain::problemsOf(system)) {
        if (problem.kind != domain::SystemProblem::Kind::VoteMissing)
            continue;
        if (notes.size() < mostNamed)
            notes.push_back(domain::problemText(problem, system));
        else
            ++unnamed;
    }
    if (unnamed > 0)
        notes.push_back(
            QCoreApplication::translate("Indicators", "%1 more votes are missing.").arg(unnamed).toStdString());
    return notes;
}

std::string incompleteText(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                           const analysis::Evaluation& evaluation)
{
    QStringList entries;
    const auto add = [&](base::IndicatorId id, const std::string& lack) {
        entries << QCoreApplication::translate("Indicators", "%1: %2")
                       .arg(pathText(system, id), QString::fromStdString(lack));
    };
    for (const base::IndicatorId id : evaluation.lackingWeights) {
        const analysis::NodeWeights* node = weights.node(id);
        add(id, node == nullptr ? lackText(analysis::NodeWeights::Lack::NotJudged) : lackText(node->lack));
    }
    for (const analysis::LeafMembership& leaf : evaluation.leaves) {
        if (leaf.lack != analysis::LeafMembership::Lack::None)
            add(leaf.leaf, lackText(leaf.lack));
    }
    if (entries.isEmpty())
        return {};
    return QCoreApplication::translate("Indicators", "The evaluation is incomplete (%1).")
        .arg(listed(entries))
        .toStdString();
}

} // namespace manyi::engine

#include "report/indicators/indicator_text.h"

#include <cmath>

#include "base/number.h"
#include "report/satisfaction/figure_text.h"

namespace manyi::report {

namespace {

QString number(double value)
{
    return text(base::formatNumber(value));
}

} // namespace

QString share(double value)
{
    if (value == 0 || value == 1)
        return number(value);
    return fixed(value, 3);
}

QString IndicatorWords::sentence(const QString& text) const
{
    return chinese() ? spacedChinese(text) : text;
}

QString IndicatorWords::listed(const QStringList& entries) const
{
    return entries.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString IndicatorWords::joined(QStringList sentences) const
{
    sentences.removeAll(QString());
    return sentences.join(chinese() ? QString() : QStringLiteral(" "));
}

QString IndicatorWords::name(base::IndicatorId id) const
{
    const domain::Indicator* indicator = domain::find(system().goal, id);
    if (indicator != nullptr)
        return text(indicator->name);
    for (const domain::Alternative& alternative : system().alternatives) {
        if (alternative.id == id)
            return text(alternative.name);
    }
    return {};
}

QString IndicatorWords::grade(std::size_t place) const
{
    return place < system().grades.size() ? text(system().grades[place].name) : dash();
}

QStringList IndicatorWords::gradeNames() const
{
    QStringList names;
    for (const domain::Grade& grade : system().grades)
        names << text(grade.name);
    return names;
}

QStringList IndicatorWords::gradeHeads() const
{
    QStringList heads;
    for (const domain::Grade& grade : system().grades)
        heads << (grade.score ? QStringLiteral("%1 %2").arg(text(grade.name), number(*grade.score)) : text(grade.name));
    return heads;
}

QString IndicatorWords::score(const analysis::GradeResult& result) const
{
    return result.score ? fixed(*result.score, 1) : dash();
}

QString IndicatorWords::interval(const IndicatorEvaluation& evaluation) const
{
    if (!evaluation.interval || evaluation.interval->draws == 0)
        return {};
    return QStringLiteral("[%1, %2]").arg(fixed(evaluation.interval->lower, 1), fixed(evaluation.interval->upper, 1));
}

QString IndicatorWords::methodName() const
{
    switch (system().options.method) {
    case domain::WeightMethod::Eigenvector:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "principal eigenvector"));
    case domain::WeightMethod::GeometricMean:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "geometric mean of the rows"));
    case domain::WeightMethod::ColumnMean:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "mean of the normalised columns"));
    case domain::WeightMethod::LogLeastSquares:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "logarithmic least squares"));
    }
    return {};
}

QString IndicatorWords::tableName() const
{
    switch (system().options.table) {
    case domain::RandomIndex::Saaty1980:
        return QStringLiteral("Saaty 1980");
    case domain::RandomIndex::Saaty2005:
        return QStringLiteral("Saaty 2005");
    case domain::RandomIndex::Chinese:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "common in Chinese textbooks"));
    case domain::RandomIndex::Alonso2006:
        return QStringLiteral("Alonso & Lamata 2006");
    case domain::RandomIndex::Donegan1991:
        return QStringLiteral("Donegan & Dodd 1991");
    }
    return {};
}

QString IndicatorWords::groupMethod() const
{
    return system().options.group == domain::GroupMethod::Judgements
               ? words(QT_TRANSLATE_NOOP("IndicatorReport", "geometric mean of the judgements (AIJ)"))
               : words(QT_TRANSLATE_NOOP("IndicatorReport", "mean of the priorities (AIP)"));
}

QString IndicatorWords::operatorSign(domain::CompositionOperator op) const
{
    switch (op) {
    case domain::CompositionOperator::MinMax:
        return QStringLiteral("M(∧, ∨)");
    case domain::CompositionOperator::ProductMax:
        return QStringLiteral("M(·, ∨)");
    case domain::CompositionOperator::MinSum:
        return QStringLiteral("M(∧, ⊕)");
    case domain::CompositionOperator::ProductSum:
        return QStringLiteral("M(·, ⊕)");
    case domain::CompositionOperator::NormalisedMinSum:
        return QStringLiteral("M(∧, +)");
    }
    return {};
}

QString IndicatorWords::operatorName(domain::CompositionOperator op) const
{
    switch (op) {
    case domain::CompositionOperator::MinMax:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "principal factor decides"));
    case domain::CompositionOperator::ProductMax:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "principal factor stands out"));
    case domain::CompositionOperator::MinSum:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "bounded sum of minima"));
    case domain::CompositionOperator::ProductSum:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "weighted mean"));
    case domain::CompositionOperator::NormalisedMinSum:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "balanced mean"));
    }
    return {};
}

namespace {

const char* sourceWord(domain::WeightSource source)
{
    switch (source) {
    case domain::WeightSource::Judgements:
        return QT_TRANSLATE_NOOP("IndicatorReport", "judgements");
    case domain::WeightSource::Direct:
        return QT_TRANSLATE_NOOP("IndicatorReport", "direct weights");
    case domain::WeightSource::Equal:
        return QT_TRANSLATE_NOOP("IndicatorReport", "equal weights");
    case domain::WeightSource::Entropy:
        return QT_TRANSLATE_NOOP("IndicatorReport", "entropy weights");
    case domain::WeightSource::Critic:
        return QT_TRANSLATE_NOOP("IndicatorReport", "CRITIC weights");
    case domain::WeightSource::Derived:
        return QT_TRANSLATE_NOOP("IndicatorReport", "weights derived from the outcome");
    }
    return "";
}

} // namespace

QString IndicatorWords::ruleName(const domain::WeightRule& rule) const
{
    const QString first = words(sourceWord(rule.source));
    if (!rule.mixedWith)
        return first;
    return words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 × %2 and %3 × %4"))
        .arg(number(rule.share), first, number(std::round((1 - rule.share) * 1e6) / 1e6),
             words(sourceWord(*rule.mixedWith)));
}

std::size_t IndicatorWords::expertsUsed() const
{
    std::size_t most = 0;
    for (const analysis::NodeWeights& node : figures.weights.nodes) {
        std::size_t used = 0;
        for (const analysis::ExpertPriorities& expert : node.experts)
            used += expert.used ? 1 : 0;
        most = std::max(most, used);
    }
    return most;
}

bool IndicatorWords::fromAnswers() const
{
    bool found = false;
    domain::walk(system().goal, [&found](const domain::Indicator& node, int) {
        using Kind = domain::IndicatorData::Kind;
        found = found || (node.leaf() && (node.data.kind == Kind::Questions ||
                                          (node.data.kind == Kind::Measured && !node.data.measured)));
    });
    return found;
}

QString IndicatorWords::weightKinds() const
{
    QStringList rules;
    domain::walk(system().goal, [&](const domain::Indicator& node, int) {
        const QString rule = ruleName(node.weights);
        if (node.children.size() > 1 && !rules.contains(rule))
            rules << rule;
    });
    return listed(rules);
}

QString IndicatorWords::weightSet() const
{
    bool judged = false;
    domain::walk(system().goal, [&judged](const domain::Indicator& node, int) {
        const bool asks = node.weights.source == domain::WeightSource::Judgements ||
                          node.weights.mixedWith == domain::WeightSource::Judgements;
        judged = judged || (node.children.size() > 1 && asks);
    });
    if (!judged)
        return weightKinds();
    const std::size_t experts = expertsUsed();
    if (experts > 1)
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 (%2 experts, %3; %4)"))
            .arg(weightKinds())
            .arg(experts)
            .arg(groupMethod(), methodName());
    return words(QT_TRANSLATE_NOOP("IndicatorReport", "%1 (%2)")).arg(weightKinds(), methodName());
}

QString IndicatorWords::sourceName(const domain::Indicator& leaf) const
{
    using Kind = domain::IndicatorData::Kind;
    switch (leaf.data.kind) {
    case Kind::None:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no data"));
    case Kind::Questions: {
        QStringList names;
        for (const domain::QuestionSource& source : leaf.data.questions)
            names << text(source.variable);
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "answers to %1")).arg(listed(names));
    }
    case Kind::Votes:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "votes of evaluators"));
    case Kind::VoteCounts:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "counted votes"));
    case Kind::Measured:
        return leaf.data.measured
                   ? words(QT_TRANSLATE_NOOP("IndicatorReport", "measured: %1")).arg(number(*leaf.data.measured))
                   : words(QT_TRANSLATE_NOOP("IndicatorReport", "mean of %1")).arg(text(leaf.data.measuredVariable));
    case Kind::Typed:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "typed memberships"));
    }
    return {};
}

QString IndicatorWords::lack(analysis::LeafMembership::Lack lack) const
{
    using Lack = analysis::LeafMembership::Lack;
    switch (lack) {
    case Lack::None:
        return {};
    case Lack::NoSource:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no data"));
    case Lack::NoAnswers:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no valid answers"));
    case Lack::NoVotes:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no votes"));
    case Lack::NoQuantity:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no measured quantity"));
    case Lack::Invalid:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "data that do not fit the grades"));
    case Lack::UnknownVariable:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "an unknown variable"));
    }
    return {};
}

QString IndicatorWords::lack(analysis::NodeWeights::Lack lack) const
{
    using Lack = analysis::NodeWeights::Lack;
    switch (lack) {
    case Lack::None:
        return {};
    case Lack::NotJudged:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "not judged"));
    case Lack::NotConnected:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "judgements that do not connect all items"));
    case Lack::RatingMissing:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "a direct weight is missing"));
    case Lack::RatingsSum:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "direct weights that do not sum to 1"));
    case Lack::NoScores:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "too few objects with scores"));
    case Lack::NoOutcome:
        return words(QT_TRANSLATE_NOOP("IndicatorReport", "no shares in the outcome"));
    }
    return {};
}

} // namespace manyi::report

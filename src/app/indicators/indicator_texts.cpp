#include "app/indicators/indicator_texts.h"

#include <array>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "domain/judgement_text.h"
#include "engine/evaluation_text.h"

namespace manyi::app {

QString judgementText(double value)
{
    return value > 0 ? fromUtf8(domain::judgementText(value)) : QString();
}

QString saatyWords(double value)
{
    const double strength = value >= 1 ? value : 1 / value;
    const long grade = std::clamp(std::lround(strength), 1L, 9L);
    const std::array<QString, 9> words{Texts::tr("equally important"),
                                       Texts::tr("between equally and moderately more important"),
                                       Texts::tr("moderately more important"),
                                       Texts::tr("between moderately and strongly more important"),
                                       Texts::tr("strongly more important"),
                                       Texts::tr("between strongly and very strongly more important"),
                                       Texts::tr("very strongly more important"),
                                       Texts::tr("between very strongly and extremely more important"),
                                       Texts::tr("extremely more important")};
    return words[static_cast<std::size_t>(grade - 1)];
}

QString judgementSentence(const QString& first, const QString& second, double value)
{
    const bool turned = value < 1;
    const double strength = turned ? 1 / value : value;
    if (std::abs(strength - 1) < 1e-9)
        return Texts::tr("%1 and %2 are equally important.").arg(first, second);
    return Texts::tr("%1 against %2: %3 (%4).")
        .arg(turned ? second : first, turned ? first : second, saatyWords(strength), judgementText(strength));
}

QString weightText(const std::optional<double>& weight)
{
    return weight ? numberText(*weight, 3) : QStringLiteral("–");
}

QString ratioText(const std::optional<double>& ratio)
{
    return weightText(ratio);
}

QString methodName(domain::WeightMethod method)
{
    switch (method) {
    case domain::WeightMethod::Eigenvector:
        return Texts::tr("Eigenvector");
    case domain::WeightMethod::GeometricMean:
        return Texts::tr("Geometric mean of rows");
    case domain::WeightMethod::ColumnMean:
        return Texts::tr("Mean of normalised columns");
    case domain::WeightMethod::LogLeastSquares:
        return Texts::tr("Logarithmic least squares");
    }
    return {};
}

QString tableName(domain::RandomIndex table)
{
    switch (table) {
    case domain::RandomIndex::Saaty1980:
        return QStringLiteral("Saaty 1980");
    case domain::RandomIndex::Saaty2005:
        return QStringLiteral("Saaty 2005");
    case domain::RandomIndex::Chinese:
        return Texts::tr("Chinese textbooks");
    case domain::RandomIndex::Alonso2006:
        return QStringLiteral("Alonso & Lamata 2006");
    case domain::RandomIndex::Donegan1991:
        return QStringLiteral("Donegan & Dodd 1991");
    }
    return {};
}

QString completionText(domain::Completion completion)
{
    return completion == domain::Completion::LeastLambda ? Texts::tr("Missing judgements: least λmax")
                                                         : Texts::tr("Missing judgements: Harker");
}

QString groupName(domain::GroupMethod method)
{
    return method == domain::GroupMethod::Judgements ? Texts::tr("AIJ: mean of the judgements")
                                                     : Texts::tr("AIP: mean of the weights");
}

QString operatorTitle(domain::CompositionOperator op)
{
    using enum domain::CompositionOperator;
    switch (op) {
    case MinMax:
        return Texts::tr("principal factor decides");
    case ProductMax:
        return Texts::tr("principal factor, weighted");
    case MinSum:
        return Texts::tr("bounded sum");
    case ProductSum:
        return Texts::tr("weighted mean");
    case NormalisedMinSum:
        return Texts::tr("balanced mean");
    }
    return {};
}

QString operatorSign(domain::CompositionOperator op)
{
    using enum domain::CompositionOperator;
    switch (op) {
    case MinMax:
        return QStringLiteral("M(∧,∨)");
    case ProductMax:
        return QStringLiteral("M(·,∨)");
    case MinSum:
        return QStringLiteral("M(∧,⊕)");
    case ProductSum:
        return QStringLiteral("M(·,⊕)");
    case NormalisedMinSum:
        return QStringLiteral("M(∧,+)");
    }
    return {};
}

QString sourceName(domain::WeightSource source)
{
    using enum domain::WeightSource;
    switch (source) {
    case Judgements:
        return Texts::tr("Judgements (AHP)");
    case Direct:
        return Texts::tr("Direct ratings");
    case Equal:
        return Texts::tr("Equal weights");
    case Entropy:
        return Texts::tr("Entropy weights");
    case Critic:
        return QStringLiteral("CRITIC");
    case Derived:
        return Texts::tr("Derived from the outcome");
    }
    return {};
}

QString ruleName(const domain::WeightRule& rule)
{
    if (!rule.mixedWith)
        return sourceName(rule.source);
    return Texts::tr("%1 %2 % and %3 %4 %")
        .arg(sourceName(rule.source), numberText(100 * rule.share, 0), sourceName(*rule.mixedWith),
             numberText(100 * (1 - rule.share), 0));
}

QString dataName(domain::IndicatorData::Kind kind)
{
    using enum domain::IndicatorData::Kind;
    switch (kind) {
    case None:
        return Texts::tr("No data yet");
    case Questions:
        return Texts::tr("Answers of questions");
    case Votes:
        return Texts::tr("Votes of evaluators");
    case VoteCounts:
        return Texts::tr("Counts of votes");
    case Measured:
        return Texts::tr("Measured quantity");
    case Typed:
        return Texts::tr("Typed memberships");
    }
    return {};
}

QString shapeTitle(domain::MembershipFunction::Shape shape)
{
    using enum domain::MembershipFunction::Shape;
    switch (shape) {
    case Triangular:
        return Texts::tr("Triangle");
    case Trapezoidal:
        return Texts::tr("Trapezoid");
    case Gaussian:
        return Texts::tr("Gaussian");
    case LargerIsBetter:
        return Texts::tr("Larger is better");
    case SmallerIsBetter:
        return Texts::tr("Smaller is better");
    }
    return {};
}

QString rescalingTitle(domain::QuestionSource::Rescaling rescaling)
{
    using enum domain::QuestionSource::Rescaling;
    switch (rescaling) {
    case Bands:
        return Texts::tr("Equal bands");
    case Shared:
        return Texts::tr("Shared between neighbours");
    case Cuts:
        return Texts::tr("Own cuts");
    }
    return {};
}

QString lackText(const analysis::NodeWeights& node, const domain::IndicatorSystem& system)
{
    if (node.lack == analysis::NodeWeights::Lack::None)
        return {};
    return Texts::tr("%1: %2.").arg(nameOf(system, node.node), fromUtf8(engine::lackText(node.lack)));
}

QString lackText(const analysis::LeafMembership& leaf, const domain::IndicatorSystem& system)
{
    if (leaf.lack == analysis::LeafMembership::Lack::None)
        return {};
    return Texts::tr("%1: %2.").arg(nameOf(system, leaf.leaf), fromUtf8(engine::lackText(leaf.lack)));
}

QString nameOf(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    if (const auto* indicator = domain::find(system.goal, id))
        return fromUtf8(indicator->name);
    for (const domain::Alternative& alternative : system.alternatives) {
        if (alternative.id == id)
            return fromUtf8(alternative.name);
    }
    return {};
}

QString expertName(const domain::IndicatorSystem& system, base::ExpertId id)
{
    const auto* expert = domain::findExpert(system, id);
    return expert ? fromUtf8(expert->name) : QString();
}

Lamp lampOf(const std::optional<double>& ratio, double limit)
{
    if (!ratio)
        return Lamp::None;
    return *ratio <= 0.8 * limit ? Lamp::Circle : *ratio <= limit ? Lamp::Triangle : Lamp::Square;
}

QString lampText(Lamp lamp)
{
    switch (lamp) {
    case Lamp::None:
        return {};
    case Lamp::Circle:
        return Texts::tr("consistent");
    case Lamp::Triangle:
        return Texts::tr("just consistent");
    case Lamp::Square:
        return Texts::tr("not consistent");
    }
    return {};
}

} // namespace manyi::app

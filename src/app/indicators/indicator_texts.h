#pragma once

#include <QString>
#include <optional>

#include "analysis/ahp/hierarchy.h"
#include "analysis/fuzzy/evaluation.h"
#include "domain/indicator_system.h"

namespace manyi::app {

// How the figures and choices of the Indicators place are written; all in the language of the program.

// A judgement on the scale: "3", "1/3", else two decimals.
QString judgementText(double value);
// Saaty's words for a judgement: 3 "moderately more important"; the even grades lie between two.
QString saatyWords(double value);
// "A counts moderately more than B (3)".
QString judgementSentence(const QString& first, const QString& second, double value);
// Three decimals, "–" for none.
QString weightText(const std::optional<double>& weight);
QString ratioText(const std::optional<double>& ratio); // a consistency ratio, three decimals

QString methodName(domain::WeightMethod method);
QString tableName(domain::RandomIndex table); // "Saaty 1980"
QString completionText(domain::Completion completion);
QString groupName(domain::GroupMethod method); // "AIJ: of the judgements"
QString operatorTitle(domain::CompositionOperator op);
QString operatorSign(domain::CompositionOperator op); // "M(·,⊕)"
QString sourceName(domain::WeightSource source);
QString ruleName(const domain::WeightRule& rule); // also of a mix: "Judgements 60 % + Entropy"
QString dataName(domain::IndicatorData::Kind kind);
QString shapeTitle(domain::MembershipFunction::Shape shape);
QString rescalingTitle(domain::QuestionSource::Rescaling rescaling);

// Why a node has no weights, and what to do.
QString lackText(const analysis::NodeWeights& node, const domain::IndicatorSystem& system);
// Why a leaf has no membership, and what to do.
QString lackText(const analysis::LeafMembership& leaf, const domain::IndicatorSystem& system);
QString nameOf(const domain::IndicatorSystem& system, base::IndicatorId id); // indicators and alternatives
QString expertName(const domain::IndicatorSystem& system, base::ExpertId id);

// How good a consistency ratio is: told by shape and colour (docs/visual.md).
enum class Lamp { None, Circle, Triangle, Square };
Lamp lampOf(const std::optional<double>& ratio, double limit);
QString lampText(Lamp lamp); // for screen readers and tooltips

} // namespace manyi::app

#include "analysis/fuzzy/answer_sources.h"

#include <algorithm>
#include <cmath>

#include "analysis/fuzzy/answers.h"

namespace manyi::analysis {

namespace {

using domain::IndicatorData;
using Lack = LeafMembership::Lack;
using Rescaling = domain::QuestionSource::Rescaling;

LeafMembership lacking(const domain::Indicator& leaf, Lack lack)
{
    LeafMembership result;
    result.leaf = leaf.id;
    result.lack = lack;
    return result;
}

base::Error notLoaded(const domain::Variable& variable)
{
    return {base::ErrorCode::InvalidArgument, "The answers to " + variable.name + " are not loaded.",
            "not-loaded: " + variable.name};
}

// Cuts one fewer than grades and falling; the others need a scale, as does turning round.
bool usable(const AnsweredQuestion& question)
{
    const std::vector<double>& cuts = question.source.cuts;
    if (std::holds_alternative<data::TextValues>(*question.column))
        return false;
    const bool scaled = question.scale && question.scale->minimum < question.scale->maximum;
    if (question.source.rescaling != Rescaling::Cuts)
        return scaled;
    return cuts.size() + 1 == question.grades && std::is_sorted(cuts.rbegin(), cuts.rend()) &&
           (scaled || !question.source.reversed);
}

// Finds the columns of leaf after leaf.
class Finder {
public:
    Finder(const domain::IndicatorSystem& system, const data::Dataset& dataset) : m_system(system), m_dataset(dataset)
    {
    }

    base::Result<LeafSource> source(const domain::Indicator& leaf)
    {
        LeafSource result;
        result.leaf = &leaf;
        result.typed = m_system.grades.size() < 2 ? lacking(leaf, Lack::Invalid) : typedMembership(m_system, leaf);
        if (result.typed)
            return result;
        auto status = leaf.data.kind == IndicatorData::Kind::Measured ? addMeasured(result) : addQuestions(result);
        if (!status)
            return status.error();
        return result;
    }

private:
    base::Status addMeasured(LeafSource& result) const
    {
        const IndicatorData& data = result.leaf->data;
        result.measured = m_dataset.questionnaire().findByText(data.measuredVariable);
        if (result.measured == nullptr) {
            result.typed = lacking(*result.leaf, Lack::UnknownVariable);
            return {};
        }
        if (data.functions.size() != m_system.grades.size() || !validFunctions(data.functions)) {
            result.typed = lacking(*result.leaf, Lack::Invalid);
            return {};
        }
        result.measuredColumn = m_dataset.column(result.measured->id);
        if (result.measuredColumn == nullptr)
            return notLoaded(*result.measured);
        return {};
    }

    base::Status addQuestions(LeafSource& result) const
    {
        if (result.leaf->data.questions.empty())
            result.typed = lacking(*result.leaf, Lack::NoSource);
        for (const domain::QuestionSource& source : result.leaf->data.questions) {
            AnsweredQuestion question;
            question.variable = m_dataset.questionnaire().findByText(source.variable);
            if (question.variable == nullptr) {
                result.typed = lacking(*result.leaf, Lack::UnknownVariable);
                return {};
            }
            question.column = m_dataset.column(question.variable->id);
            if (question.column == nullptr)
                return notLoaded(*question.variable);
            question.source = source;
            question.source.reversed = source.reversed != question.variable->reversed;
            question.scale = scaleOf(*question.variable);
            question.grades = m_system.grades.size();
            if (!usable(question)) {
                result.typed = lacking(*result.leaf, Lack::Invalid);
                return {};
            }
            result.questions.push_back(std::move(question));
        }
        return {};
    }

    const domain::IndicatorSystem& m_system;
    const data::Dataset& m_dataset;
};

} // namespace

std::optional<domain::ScaleRange> scaleOf(const domain::Variable& variable)
{
    if (variable.scale)
        return variable.scale;
    if (variable.role == domain::Role::MultiSelect)
        return domain::ScaleRange{0, 1};
    std::optional<domain::ScaleRange> range;
    for (const domain::ValueLabel& entry : variable.labels) {
        if (domain::isUserMissing(variable, entry.code))
            continue;
        if (!range)
            range = {entry.code, entry.code};
        range->minimum = std::min(range->minimum, entry.code);
        range->maximum = std::max(range->maximum, entry.code);
    }
    return range;
}

std::vector<double> AnsweredQuestion::membership(double answer) const
{
    if (std::isnan(answer) || domain::isUserMissing(*variable, answer))
        return {};
    if (scale && (answer < scale->minimum || answer > scale->maximum))
        return {};
    const domain::ScaleRange ends = scale.value_or(domain::ScaleRange{});
    return membershipOfAnswer(answer, ends.minimum, ends.maximum, grades, source);
}

base::Result<std::vector<LeafSource>> answerSources(const domain::IndicatorSystem& system, const data::Dataset& dataset)
{
    Finder finder(system, dataset);
    std::vector<LeafSource> sources;
    for (const domain::Indicator* leaf : domain::leavesOf(system.goal)) {
        auto source = finder.source(*leaf);
        if (!source)
            return source.error();
        sources.push_back(*std::move(source));
    }
    return sources;
}

LeafVariables variablesOf(const domain::IndicatorSystem& system, const domain::Questionnaire& questionnaire)
{
    LeafVariables result;
    const auto add = [&](const std::string& name) {
        const domain::Variable* variable = questionnaire.findByText(name);
        if (variable != nullptr) {
            if (std::find(result.known.begin(), result.known.end(), variable->id) == result.known.end())
                result.known.push_back(variable->id);
        } else if (std::find(result.unknown.begin(), result.unknown.end(), name) == result.unknown.end()) {
            result.unknown.push_back(name);
        }
    };
    for (const domain::Indicator* leaf : domain::leavesOf(system.goal)) {
        const IndicatorData& data = leaf->data;
        if (data.kind == IndicatorData::Kind::Questions) {
            for (const domain::QuestionSource& source : data.questions)
                add(source.variable);
        } else if (data.kind == IndicatorData::Kind::Measured && !data.measured && !data.measuredVariable.empty()) {
            add(data.measuredVariable);
        }
    }
    return result;
}

} // namespace manyi::analysis

// What keeps a system from being weighed or evaluated.
#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "domain/indicator_system.h"

namespace manyi::domain {

namespace {

using Kind = SystemProblem::Kind;

class Check {
public:
    explicit Check(const IndicatorSystem& system) : m_system(system) {}

    std::vector<SystemProblem> run()
    {
        grades();
        bool judged = false;
        walk(m_system.goal, [&](const Indicator& indicator, int) {
            names(indicator);
            if (indicator.leaf())
                data(indicator);
            else
                rule(indicator, judged);
        });
        if (judged && m_system.experts.empty())
            add(Kind::NoExperts);
        return std::move(m_problems);
    }

private:
    void add(Kind kind, IndicatorId indicator = {}, std::string text = {})
    {
        m_problems.push_back({kind, indicator, std::move(text)});
    }

    void grades()
    {
        if (m_system.grades.size() < 2)
            add(Kind::NoGrades);
        for (const Grade& grade : m_system.grades) {
            if (!grade.score)
                add(Kind::GradeWithoutScore, {}, grade.name);
        }
    }

    void names(const Indicator& indicator)
    {
        if (indicator.name.empty())
            add(Kind::EmptyName, indicator.id);
        std::set<std::string> seen;
        for (const Indicator& child : indicator.children) {
            if (!child.name.empty() && !seen.insert(child.name).second)
                add(Kind::DuplicateName, child.id, child.name);
        }
    }

    static bool uses(const WeightRule& rule, WeightSource source)
    {
        return (rule.source == source && rule.share > 0) || (rule.mixedWith == source && rule.share < 1);
    }

    void rule(const Indicator& indicator, bool& judged)
    {
        judged = judged || (uses(indicator.weights, WeightSource::Judgements) && indicator.children.size() > 1);
        if (!uses(indicator.weights, WeightSource::Direct))
            return;
        double sum = 0;
        bool missing = false;
        for (const Indicator& child : indicator.children) {
            if (!child.rating || *child.rating < 0) {
                add(Kind::RatingMissing, child.id, child.name);
                missing = true;
            } else {
                sum += *child.rating;
            }
        }
        const bool percent = std::abs(sum - 100) < 1e-6;
        if (!missing && !percent && std::abs(sum - 1) > 1e-9)
            add(Kind::RatingsSum, indicator.id, base::formatNumber(sum));
    }

    void row(const Indicator& leaf, const std::vector<double>& values, double most)
    {
        if (values.size() != m_system.grades.size())
            return add(Kind::MembershipSize, leaf.id, std::to_string(values.size()));
        for (const double value : values) {
            if (!(value >= 0 && value <= most))
                return add(Kind::MembershipBounds, leaf.id, base::formatNumber(value));
        }
    }

    void votes(const Indicator& leaf)
    {
        std::set<ExpertId> voted;
        for (const Vote& vote : leaf.data.votes) {
            voted.insert(vote.evaluator);
            if (vote.grade < 0 || static_cast<std::size_t>(vote.grade) >= m_system.grades.size())
                add(Kind::UnknownGrade, leaf.id, std::to_string(vote.grade + 1));
        }
        for (const ExpertId evaluator : evaluatorsOf(m_system)) {
            if (!voted.contains(evaluator))
                add(Kind::VoteMissing, leaf.id, findExpert(m_system, evaluator)->name);
        }
    }

    static bool ascending(const MembershipFunction& function)
    {
        if (function.points.size() != pointsOf(function.shape))
            return false;
        for (const double point : function.points) {
            if (!std::isfinite(point))
                return false;
        }
        if (function.shape == MembershipFunction::Shape::Gaussian)
            return function.points[1] > 0;
        return std::is_sorted(function.points.begin(), function.points.end()) &&
               function.points.front() < function.points.back();
    }

    void functions(const Indicator& leaf)
    {
        bool usable = leaf.data.functions.size() == m_system.grades.size();
        for (const MembershipFunction& function : leaf.data.functions)
            usable = usable && ascending(function);
        if (!usable)
            add(Kind::FunctionPoints, leaf.id);
        if (!leaf.data.measured && leaf.data.measuredVariable.empty())
            add(Kind::NoData, leaf.id);
    }

    void questions(const Indicator& leaf)
    {
        if (leaf.data.questions.empty())
            add(Kind::NoData, leaf.id);
        for (const QuestionSource& question : leaf.data.questions) {
            if (question.rescaling != QuestionSource::Rescaling::Cuts)
                continue;
            bool usable = question.cuts.size() + 1 == m_system.grades.size();
            for (std::size_t i = 1; i < question.cuts.size(); ++i)
                usable = usable && question.cuts[i] < question.cuts[i - 1];
            if (!usable)
                add(Kind::CutsSize, leaf.id, question.variable);
        }
    }

    void data(const Indicator& leaf)
    {
        switch (leaf.data.kind) {
        case IndicatorData::Kind::None:
            if (m_system.alternatives.empty())
                add(Kind::NoData, leaf.id);
            break;
        case IndicatorData::Kind::Questions:
            questions(leaf);
            break;
        case IndicatorData::Kind::Votes:
            votes(leaf);
            break;
        case IndicatorData::Kind::VoteCounts:
            row(leaf, leaf.data.counts, 1e15);
            break;
        case IndicatorData::Kind::Measured:
            functions(leaf);
            break;
        case IndicatorData::Kind::Typed:
            row(leaf, leaf.data.membership, 1);
            break;
        }
    }

    const IndicatorSystem& m_system;
    std::vector<SystemProblem> m_problems;
};

QString sentence(Kind kind)
{
    switch (kind) {
    case Kind::NoGrades:
        return QCoreApplication::translate("Indicators", "There are fewer than two grades. Add the grades that an "
                                                         "evaluation may end with, the best first.");
    case Kind::GradeWithoutScore:
        return QCoreApplication::translate("Indicators",
                                           "The grade \"%2\" has no score, so no total score can be worked "
                                           "out. Give it one.");
    case Kind::DuplicateName:
        return QCoreApplication::translate("Indicators",
                                           "\"%1\" is there twice under the same indicator. Rename one of "
                                           "them.");
    case Kind::EmptyName:
        return QCoreApplication::translate("Indicators", "An indicator has no name. Give it one.");
    case Kind::RatingsSum:
        return QCoreApplication::translate("Indicators", "The direct weights below \"%1\" sum to %2 instead of 1 (or "
                                                         "100). Correct them; nothing is scaled for you.");
    case Kind::RatingMissing:
        return QCoreApplication::translate("Indicators", "\"%1\" has no direct weight. Type one, 0 or more.");
    case Kind::NoExperts:
        return QCoreApplication::translate("Indicators", "Weights are to come from judgements, but there is no expert. "
                                                         "Add one, or choose another source of weights.");
    case Kind::VoteMissing:
        return QCoreApplication::translate("Indicators", "%2 has not voted on \"%1\". Enter the vote, or exclude the "
                                                         "evaluator with a reason.");
    case Kind::UnknownGrade:
        return QCoreApplication::translate("Indicators", "A vote on \"%1\" is for grade %2, which is not in the set of "
                                                         "grades. Correct the vote.");
    case Kind::MembershipSize:
        return QCoreApplication::translate("Indicators", "\"%1\" has %2 memberships; as many as there are grades are "
                                                         "needed.");
    case Kind::MembershipBounds:
        return QCoreApplication::translate("Indicators", "The membership %2 of \"%1\" is out of bounds. Memberships go "
                                                         "from 0 to 1; counts are not negative.");
    case Kind::FunctionPoints:
        return QCoreApplication::translate("Indicators",
                                           "The membership functions of \"%1\" cannot be used: one a grade "
                                           "is needed, each with all its points in ascending order.");
    case Kind::CutsSize:
        return QCoreApplication::translate("Indicators",
                                           "The limits of the grades for \"%2\" in \"%1\" cannot be used: "
                                           "one fewer than grades is needed, from high to low.");
    case Kind::NoData:
        return QCoreApplication::translate("Indicators", "\"%1\" has no data yet. Choose its questions, votes, a "
                                                         "measured quantity, or type its memberships.");
    }
    return {};
}

} // namespace

std::vector<ExpertId> evaluatorsOf(const IndicatorSystem& system)
{
    std::set<ExpertId> voted, judged;
    for (const Indicator* leaf : leavesOf(system.goal)) {
        for (const Vote& vote : leaf->data.votes)
            voted.insert(vote.evaluator);
    }
    for (const Judgement& judgement : system.judgements)
        judged.insert(judgement.expert);
    std::vector<ExpertId> evaluators;
    for (const Expert& expert : system.experts) {
        const bool counts = !expert.excluded && expert.weight > 0;
        if (counts && (voted.empty() || voted.contains(expert.id) || !judged.contains(expert.id)))
            evaluators.push_back(expert.id);
    }
    return evaluators;
}

std::vector<SystemProblem> problemsOf(const IndicatorSystem& system)
{
    return Check(system).run();
}

std::string problemText(const SystemProblem& problem, const IndicatorSystem& system)
{
    const Indicator* indicator = find(system.goal, problem.indicator);
    const QString name = indicator == nullptr ? QString() : QString::fromStdString(indicator->name);
    return sentence(problem.kind)
        .replace(QLatin1String("%1"), name)
        .replace(QLatin1String("%2"), QString::fromStdString(problem.text))
        .toStdString();
}

} // namespace manyi::domain

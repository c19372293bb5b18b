#include "domain/indicator.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"

namespace manyi::domain {

namespace {

constexpr base::EnumNames<5> shapeNames{"triangular", "trapezoidal", "gaussian", "larger", "smaller"};
constexpr std::array<std::size_t, 5> shapePoints{3, 4, 2, 2, 2};
constexpr base::EnumNames<3> rescalingNames{"bands", "shared", "cuts"};
constexpr base::EnumNames<6> dataKindNames{"none", "questions", "votes", "counts", "measured", "typed"};
constexpr base::EnumNames<6> weightSourceNames{"judgements", "direct", "equal", "entropy", "critic", "derived"};

void walkFrom(const Indicator& indicator, int depth, const std::function<void(const Indicator&, int)>& f)
{
    f(indicator, depth);
    for (const Indicator& child : indicator.children)
        walkFrom(child, depth + 1, f);
}

bool collectPath(const Indicator& indicator, IndicatorId id, std::vector<std::string>& path)
{
    path.push_back(indicator.name);
    if (indicator.id == id)
        return true;
    for (const Indicator& child : indicator.children) {
        if (collectPath(child, id, path))
            return true;
    }
    path.pop_back();
    return false;
}

} // namespace

std::size_t pointsOf(MembershipFunction::Shape shape)
{
    return shapePoints[static_cast<std::size_t>(shape)];
}

std::string_view shapeName(MembershipFunction::Shape shape)
{
    return base::nameOf(shapeNames, shape);
}
std::optional<MembershipFunction::Shape> shapeFromName(std::string_view name)
{
    return base::valueNamed<MembershipFunction::Shape>(shapeNames, name);
}

std::string_view rescalingName(QuestionSource::Rescaling rescaling)
{
    return base::nameOf(rescalingNames, rescaling);
}
std::optional<QuestionSource::Rescaling> rescalingFromName(std::string_view name)
{
    return base::valueNamed<QuestionSource::Rescaling>(rescalingNames, name);
}

std::string_view dataKindName(IndicatorData::Kind kind)
{
    return base::nameOf(dataKindNames, kind);
}
std::optional<IndicatorData::Kind> dataKindFromName(std::string_view name)
{
    return base::valueNamed<IndicatorData::Kind>(dataKindNames, name);
}

std::string_view weightSourceName(WeightSource source)
{
    return base::nameOf(weightSourceNames, source);
}
std::optional<WeightSource> weightSourceFromName(std::string_view name)
{
    return base::valueNamed<WeightSource>(weightSourceNames, name);
}

const Indicator* find(const Indicator& root, IndicatorId id)
{
    if (root.id == id)
        return &root;
    for (const Indicator& child : root.children) {
        if (const Indicator* found = find(child, id))
            return found;
    }
    return nullptr;
}

Indicator* find(Indicator& root, IndicatorId id)
{
    return const_cast<Indicator*>(find(static_cast<const Indicator&>(root), id));
}

const Indicator* parentOf(const Indicator& root, IndicatorId id)
{
    for (const Indicator& child : root.children) {
        if (child.id == id)
            return &root;
        if (const Indicator* found = parentOf(child, id))
            return found;
    }
    return nullptr;
}

std::vector<std::string> pathOf(const Indicator& root, IndicatorId id)
{
    std::vector<std::string> path;
    collectPath(root, id, path);
    return path;
}

void walk(const Indicator& root, const std::function<void(const Indicator&, int)>& f)
{
    walkFrom(root, 0, f);
}

std::vector<const Indicator*> leavesOf(const Indicator& root)
{
    std::vector<const Indicator*> leaves;
    walk(root, [&](const Indicator& indicator, int) {
        if (indicator.leaf())
            leaves.push_back(&indicator);
    });
    return leaves;
}

int depthOf(const Indicator& root)
{
    int deepest = 0;
    walk(root, [&](const Indicator&, int depth) { deepest = std::max(deepest, depth); });
    return deepest;
}

std::int64_t largestId(const Indicator& root)
{
    std::int64_t largest = 0;
    walk(root, [&](const Indicator& indicator, int) { largest = std::max(largest, indicator.id.value); });
    return largest;
}

} // namespace manyi::domain

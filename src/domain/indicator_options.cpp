#include "domain/indicator_options.h"

#include <algorithm>
#include <array>

namespace manyi::domain {

namespace {

constexpr std::array<std::string_view, 4> methodNames{"eigen", "geometric", "column", "lls"};
constexpr std::array<std::string_view, 5> tableNames{"saaty1980", "saaty2005", "chinese", "alonso2006", "donegan1991"};
constexpr std::array<std::string_view, 2> completionNames{"least-lambda", "harker"};
constexpr std::array<std::string_view, 2> groupNames{"aij", "aip"};
constexpr std::array<std::string_view, compositionOperators> operatorNames{"minmax", "prodmax", "minsum", "prodsum",
                                                                           "normminsum"};

template <class Enum, std::size_t count>
std::optional<Enum> fromName(const std::array<std::string_view, count>& names, std::string_view name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end())
        return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

} // namespace

std::string_view weightMethodName(WeightMethod method)
{
    return methodNames[static_cast<std::size_t>(method)];
}
std::optional<WeightMethod> weightMethodFromName(std::string_view name)
{
    return fromName<WeightMethod>(methodNames, name);
}

std::string_view randomIndexName(RandomIndex table)
{
    return tableNames[static_cast<std::size_t>(table)];
}
std::optional<RandomIndex> randomIndexFromName(std::string_view name)
{
    return fromName<RandomIndex>(tableNames, name);
}

std::string_view completionName(Completion completion)
{
    return completionNames[static_cast<std::size_t>(completion)];
}
std::optional<Completion> completionFromName(std::string_view name)
{
    return fromName<Completion>(completionNames, name);
}

std::string_view groupMethodName(GroupMethod method)
{
    return groupNames[static_cast<std::size_t>(method)];
}
std::optional<GroupMethod> groupMethodFromName(std::string_view name)
{
    return fromName<GroupMethod>(groupNames, name);
}

std::string_view operatorName(CompositionOperator op)
{
    return operatorNames[static_cast<std::size_t>(op)];
}
std::optional<CompositionOperator> operatorFromName(std::string_view name)
{
    return fromName<CompositionOperator>(operatorNames, name);
}

} // namespace manyi::domain

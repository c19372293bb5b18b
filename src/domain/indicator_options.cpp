#include "domain/indicator_options.h"

#include "base/enum_names.h"

namespace manyi::domain {

namespace {

constexpr base::EnumNames<4> methodNames{"eigen", "geometric", "column", "lls"};
constexpr base::EnumNames<5> tableNames{"saaty1980", "saaty2005", "chinese", "alonso2006", "donegan1991"};
constexpr base::EnumNames<2> completionNames{"least-lambda", "harker"};
constexpr base::EnumNames<2> groupNames{"aij", "aip"};
constexpr base::EnumNames<compositionOperators> operatorNames{"minmax", "prodmax", "minsum", "prodsum", "normminsum"};

} // namespace

std::string_view weightMethodName(WeightMethod method)
{
    return base::nameOf(methodNames, method);
}
std::optional<WeightMethod> weightMethodFromName(std::string_view name)
{
    return base::valueNamed<WeightMethod>(methodNames, name);
}

std::string_view randomIndexName(RandomIndex table)
{
    return base::nameOf(tableNames, table);
}
std::optional<RandomIndex> randomIndexFromName(std::string_view name)
{
    return base::valueNamed<RandomIndex>(tableNames, name);
}

std::string_view completionName(Completion completion)
{
    return base::nameOf(completionNames, completion);
}
std::optional<Completion> completionFromName(std::string_view name)
{
    return base::valueNamed<Completion>(completionNames, name);
}

std::string_view groupMethodName(GroupMethod method)
{
    return base::nameOf(groupNames, method);
}
std::optional<GroupMethod> groupMethodFromName(std::string_view name)
{
    return base::valueNamed<GroupMethod>(groupNames, name);
}

std::string_view operatorName(CompositionOperator op)
{
    return base::nameOf(operatorNames, op);
}
std::optional<CompositionOperator> operatorFromName(std::string_view name)
{
    return base::valueNamed<CompositionOperator>(operatorNames, name);
}

} // namespace manyi::domain

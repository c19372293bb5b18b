#include "data/filter/rename.h"

#include "data/filter.h"
#include "data/filter/resolve.h"

namespace manyi::data {

namespace {

void rename(Filter& condition, const std::string& from, const std::string& to)
{
    if (filter::sameText(condition.variable, from))
        condition.variable = to;
    for (Filter& part : condition.parts)
        rename(part, from, to);
}

} // namespace

std::string withRenamed(const std::string& expression, const std::string& from, const std::string& to)
{
    const auto filter = parseFilter(expression);
    if (!filter)
        return expression;
    Filter renamed = *filter;
    rename(renamed, from, to);
    return renamed == *filter ? expression : toText(renamed);
}

} // namespace manyi::data

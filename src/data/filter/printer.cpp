#include "data/filter.h"
#include "data/filter/lexer.h"

namespace manyi::data {

namespace {

std::string quoted(const std::string& text)
{
    if (filter::isPlainWord(text))
        return text;
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + '"';
}

std::string list(const std::vector<std::string>& values)
{
    std::string result = "(";
    for (std::size_t i = 0; i < values.size(); ++i)
        result += (i == 0 ? "" : ", ") + quoted(values[i]);
    return result + ")";
}

std::string oneOrList(const std::vector<std::string>& values)
{
    return values.size() == 1 ? quoted(values.front()) : list(values);
}

std::string range(const Filter& filter)
{
    const std::string& low = filter.values[0];
    const std::string& high = filter.values[1];
    if (high.empty())
        return (filter.lowOpen ? "> " : ">= ") + quoted(low);
    if (low.empty())
        return (filter.highOpen ? "< " : "<= ") + quoted(high);
    return quoted(low) + (filter.lowOpen ? "<.." : "..") + (filter.highOpen ? "<" : "") + quoted(high);
}

bool isJoin(const Filter& filter)
{
    return filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or;
}

std::string part(const Filter& filter, Filter::Kind parent)
{
    const bool bare = !isJoin(filter) || (parent == Filter::Kind::Or && filter.kind == Filter::Kind::And);
    if (filter.kind == Filter::Kind::Everything)
        return "()";
    return bare ? toText(filter) : std::string("(") + toText(filter) + ")";
}

std::string joined(const Filter& filter, const char* word)
{
    std::string result;
    for (std::size_t i = 0; i < filter.parts.size(); ++i)
        result += (i == 0 ? "" : word) + part(filter.parts[i], filter.kind);
    return result;
}

} // namespace

std::string toText(const Filter& filter)
{
    const std::string name = quoted(filter.variable);
    switch (filter.kind) {
    case Filter::Kind::Everything:
        return {};
    case Filter::Kind::Equals:
        return name + " = " + quoted(filter.values.front());
    case Filter::Kind::NotEquals:
        return filter.values.size() == 1 ? name + " != " + quoted(filter.values.front())
                                         : name + " not in " + list(filter.values);
    case Filter::Kind::In:
        return name + " in " + list(filter.values);
    case Filter::Kind::Range:
        return name + " " + range(filter);
    case Filter::Kind::Missing:
        return "missing(" + name + ")";
    case Filter::Kind::Contains:
        return name + " contains " + oneOrList(filter.values);
    case Filter::Kind::Has:
        return name + " has " + oneOrList(filter.values);
    case Filter::Kind::And:
        return joined(filter, " and ");
    case Filter::Kind::Or:
        return joined(filter, " or ");
    case Filter::Kind::Not:
        return "not " + part(filter.parts.front(), Filter::Kind::Not);
    }
    return {};
}

} // namespace manyi::data

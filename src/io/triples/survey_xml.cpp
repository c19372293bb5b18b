#include <algorithm>
#include <array>

#include "base/number.h"
#include "io/triples/survey.h"

namespace manyi::io {

namespace {

// Characters that XML cannot hold are left out.
std::string escaped(std::string_view text)
{
    std::string made;
    for (const char c : text) {
        if (c == '&')
            made += "&amp;";
        else if (c == '<')
            made += "&lt;";
        else if (c == '>')
            made += "&gt;";
        else if (c == '"')
            made += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            made += c;
    }
    return made;
}

std::string_view typeName(TripleSVariable::Type type)
{
    static constexpr std::array<std::string_view, 7> names = {"single",  "multiple", "quantity", "character",
                                                              "logical", "date",     "time"};
    return names[static_cast<std::size_t>(type)];
}

std::string valuesXml(const TripleSVariable& variable)
{
    std::string xml = "<values>";
    if (variable.type == TripleSVariable::Type::Quantity)
        xml += "<range from=\"" + base::formatFixed(variable.lowest, variable.decimals) + "\" to=\"" +
               base::formatFixed(variable.highest, variable.decimals) + "\"/>";
    for (const TripleSVariable::Value& value : variable.values)
        xml += "<value code=\"" + escaped(value.code) + "\">" + escaped(value.label) + "</value>";
    return xml + "</values>\n";
}

std::string variableXml(const TripleSVariable& variable, std::size_t number)
{
    using Type = TripleSVariable::Type;
    std::string xml = "<variable ident=\"" + std::to_string(number) + "\" type=\"";
    xml += typeName(variable.type);
    xml += '"';
    if (!variable.use.empty())
        xml += " use=\"" + escaped(variable.use) + '"';
    xml += ">\n<name>" + escaped(variable.name) + "</name>\n<label>" + escaped(variable.label) + "</label>\n";
    xml += "<position start=\"" + std::to_string(variable.start) + "\"/>\n";
    if (variable.type == Type::Character)
        xml += "<size>" + std::to_string(std::max(variable.size, 1)) + "</size>\n";
    if (variable.type == Type::Single || variable.type == Type::Multiple || variable.type == Type::Quantity)
        xml += valuesXml(variable);
    return xml + "</variable>\n";
}

} // namespace

std::string tripleSXml(const TripleSSurvey& survey)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sss version=\"2.0\">\n<survey>\n";
    xml += "<title>" + escaped(survey.title) + "</title>\n<record ident=\"A\" href=\"" + escaped(survey.dataFile) + '"';
    if (survey.csv)
        xml += " format=\"csv\"";
    if (survey.skip > 0)
        xml += " skip=\"" + std::to_string(survey.skip) + '"';
    xml += ">\n";
    std::size_t number = 0;
    for (const TripleSVariable& variable : survey.variables)
        xml += variableXml(variable, ++number);
    return xml + "</record>\n</survey>\n</sss>\n";
}

} // namespace manyi::io

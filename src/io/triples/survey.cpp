#include "io/triples/survey.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "io/xml/xml_parser.h"

namespace manyi::io {

namespace {

constexpr std::size_t mostVariables = 50'000;

int whole(std::string_view text, int otherwise)
{
    const auto number = base::parseNumber(text);
    return number && *number >= 0 && *number <= 1'000'000 ? static_cast<int>(*number) : otherwise;
}

TripleSVariable::Type typeOf(std::string_view name)
{
    using Type = TripleSVariable::Type;
    if (name == "multiple")
        return Type::Multiple;
    if (name == "quantity")
        return Type::Quantity;
    if (name == "character")
        return Type::Character;
    if (name == "logical")
        return Type::Logical;
    if (name == "date")
        return Type::Date;
    return name == "time" ? Type::Time : Type::Single;
}

// The digits behind the point of a limit such as "0.00".
int decimalsOf(std::string_view limit)
{
    const std::size_t point = limit.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(std::min<std::size_t>(limit.size() - point - 1, 9));
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (line.ends_with(' '))
        line.pop_back();
    return line;
}

class Handler final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        m_path.emplace_back(name);
        if (name == "sss")
            known = true;
        else if (name == "record")
            startRecord(attributes);
        else if (name == "variable")
            startVariable(attributes);
        else if (!survey.variables.empty())
            startPart(name, attributes);
        // Of texts in several languages or for several uses the first one counts.
        if (name == "text")
            ++m_texts;
        else if (name == "label" || name == "value" || name == "title" || name == "name") {
            m_text.clear();
            m_texts = 0;
        }
    }

    void end(std::string_view name) override
    {
        m_path.pop_back();
        if (name == "title" && survey.variables.empty())
            survey.title = oneLine(m_text);
        if (survey.variables.empty() || std::find(m_path.begin(), m_path.end(), "variable") == m_path.end())
            return;
        TripleSVariable& variable = survey.variables.back();
        if (name == "name")
            variable.name = oneLine(m_text);
        else if (name == "label")
            variable.label = oneLine(m_text);
        else if (name == "value" && !variable.values.empty())
            variable.values.back().label = oneLine(m_text);
    }

    void text(std::string_view piece) override
    {
        if (m_texts <= 1)
            m_text += piece;
    }

    TripleSSurvey survey;
    bool known = false;
    bool tooMany = false;

private:
    void startRecord(const XmlAttributes& attributes)
    {
        survey.csv = attributes.text("format") == "csv";
        survey.skip = whole(attributes.text("skip"), 0);
        survey.dataFile = attributes.text("href");
    }

    void startVariable(const XmlAttributes& attributes)
    {
        tooMany = tooMany || survey.variables.size() >= mostVariables;
        if (tooMany)
            return;
        TripleSVariable variable;
        variable.type = typeOf(attributes.text("type"));
        variable.use = attributes.text("use");
        variable.literal = attributes.text("format") == "literal";
        variable.name = "V" + attributes.text("ident");
        survey.variables.push_back(std::move(variable));
    }

    void startPart(std::string_view name, const XmlAttributes& attributes)
    {
        TripleSVariable& variable = survey.variables.back();
        if (name == "position") {
            variable.start = whole(attributes.text("start"), 0);
            variable.finish = std::max(whole(attributes.text("finish"), variable.start), variable.start);
        } else if (name == "spread") {
            variable.subfields = whole(attributes.text("subfields"), 0);
            variable.width = whole(attributes.text("width"), 0);
        } else if (name == "range") {
            variable.decimals = std::max(decimalsOf(attributes.text("from")), decimalsOf(attributes.text("to")));
        } else if (name == "value") {
            variable.values.push_back({attributes.text("code"), {}});
        }
    }

    std::vector<std::string> m_path;
    std::string m_text;
    int m_texts = 0;
};

// Surveys of version 1 name their document type; without declarations of its own it says nothing and is taken out.
void passOverDoctype(std::string& xml)
{
    const std::size_t start = xml.find("<!DOCTYPE");
    const std::size_t end = start == std::string::npos ? start : xml.find('>', start);
    if (end == std::string::npos || xml.substr(start, end - start).find('[') != std::string::npos)
        return;
    std::fill(xml.begin() + static_cast<std::ptrdiff_t>(start), xml.begin() + static_cast<std::ptrdiff_t>(end + 1),
              ' ');
}

base::Error damaged(const QString& sentence, base::ErrorCode code = base::ErrorCode::Damaged)
{
    return {code, sentence.toStdString(), {}};
}

} // namespace

base::Result<TripleSSurvey> parseTripleS(std::string xml)
{
    passOverDoctype(xml);
    Handler handler;
    XmlParser parser(handler, {});
    if (auto status = parser.feed(xml); !status)
        return status.error();
    if (auto status = parser.finish(); !status)
        return status.error();
    if (!handler.known)
        return damaged(QCoreApplication::translate("Source", "This XML file does not describe a Triple-S survey."),
                       base::ErrorCode::Foreign);
    if (handler.tooMany)
        return damaged(
            QCoreApplication::translate("Source", "The survey has more than %1 variables.").arg(mostVariables),
            base::ErrorCode::TooLarge);
    for (const TripleSVariable& variable : handler.survey.variables)
        if (variable.start < 1)
            return damaged(QCoreApplication::translate("Source", "The file does not say where the answers of %1 stand; "
                                                                 "get the file again.")
                               .arg(QString::fromStdString(variable.name)));
    return std::move(handler.survey);
}

} // namespace manyi::io

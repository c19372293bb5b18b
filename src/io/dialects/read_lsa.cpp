#include <algorithm>

#include <QCoreApplication>

#include "io/dialects/lime_survey.h"
#include "io/dialects/lime_survey_tables.h"
#include "io/dialects/survey_tool.h"
#include "io/guess/header_text.h"
#include "io/sheet/sheet_rows.h"
#include "io/xml/read_entry.h"

namespace manyi::io {

namespace {

// "123X4X56SQ001" -> "Q2[SQ001]", "123X4X56" -> "Q2"; own columns (id, submitdate) as they are.
class ColumnNaming {
public:
    explicit ColumnNaming(const LimeSurveyTables& structure)
    {
        for (const char* table : {"questions", "subquestions"})
            if (const auto rows = structure.tables.find(table); rows != structure.tables.end())
                for (const auto& row : rows->second)
                    if (const auto id = row.find("qid"), title = row.find("title");
                        id != row.end() && title != row.end())
                        m_titles.emplace(id->second, title->second);
    }

    std::string operator()(std::string_view field) const
    {
        if (field.starts_with('_'))
            field.remove_prefix(1);
        const std::size_t group = field.find('X');
        const std::size_t question = group == std::string_view::npos ? group : field.find('X', group + 1);
        if (question == std::string_view::npos || field.front() < '0' || field.front() > '9')
            return std::string(field);
        // The id of a question may be followed by digits of a code, so the longest known id counts.
        const std::string_view rest = field.substr(question + 1);
        for (std::size_t length = std::min(rest.find_first_not_of("0123456789"), rest.size()); length > 0; --length)
            if (const auto known = m_titles.find(std::string(rest.substr(0, length))); known != m_titles.end()) {
                const std::string_view code = rest.substr(length);
                return code.empty() ? known->second : known->second + "[" + std::string(code) + "]";
            }
        return std::string(field);
    }

private:
    std::map<std::string, std::string> m_titles;
};

// document / responses / fields / fieldname and document / responses / rows / row / field. Names of elements cannot
// begin with a digit or hold '#': they have a '_' before it and a '-' instead.
class ResponseHandler final : public XmlHandler {
public:
    ResponseHandler(const ColumnNaming& naming, SheetRows& rows) : m_naming(naming), m_rows(rows) {}
    void setParser(XmlParser* parser) { m_parser = parser; }

    void start(std::string_view name, const XmlAttributes&) override
    {
        ++m_depth;
        m_text.clear();
        if (m_depth == 4 && name == "row") {
            if (m_row++ == 0)
                sendHeader();
            check(m_rows.beginRow(m_row));
        } else if (m_depth == 5) {
            m_field = name.starts_with('_') ? name.substr(1) : name;
        }
    }
    void end(std::string_view name) override
    {
        if (m_depth <= 4 && name == "fieldname")
            m_fields.push_back(m_text);
        else if (m_depth == 5)
            sendCell();
        else if (m_depth == 4 && name == "row")
            check(m_rows.endRow());
        --m_depth;
    }
    void text(std::string_view piece) override
    {
        m_text += piece;
        if (m_text.size() > SheetLimits().cellBytes)
            check(m_rows.cell(0, m_text));
    }

    std::vector<std::string> headers;

private:
    void check(bool goOn)
    {
        if (!goOn)
            m_parser->skipRest();
    }
    void sendHeader()
    {
        bool goOn = m_rows.beginRow(0);
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            headers.push_back(m_naming(m_fields[i]));
            goOn = goOn && m_rows.cell(i, headers.back());
        }
        check(goOn && m_rows.endRow());
    }
    void sendCell()
    {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](std::string field) {
            std::replace(field.begin(), field.end(), '#', '-');
            return field == m_field || (field.starts_with('_') && field.substr(1) == m_field);
        });
        if (found != m_fields.end())
            check(m_rows.cell(static_cast<std::size_t>(found - m_fields.begin()), m_text));
    }

    const ColumnNaming& m_naming;
    SheetRows& m_rows;
    XmlParser* m_parser = nullptr;
    int m_depth = 0;
    std::int64_t m_row = 0;
    std::vector<std::string> m_fields;
    std::string m_field;
    std::string m_text;
};

std::optional<std::size_t> entryEnding(const Archive& archive, std::string_view ending)
{
    const auto& names = archive.names();
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const std::string& name) { return name.ends_with(ending); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// What the structure says of the columns, before any answer is known: choices hold Y, "other" holds words and
// the question that it belongs to -oth-.
void describeColumns(const SurveyForm& form, const std::vector<std::string>& headers, SourceDictionary& dictionary)
{
    CsvProfile profile;
    profile.dialect.tool = "limesurvey";
    for (const std::string& header : headers) {
        ColumnProfile& column = profile.columns.emplace_back();
        column.header = header;
        const std::string question = header.substr(0, header.find('['));
        const bool multiple = std::any_of(form.questions.begin(), form.questions.end(), [&](const FormQuestion& asked) {
            return asked.name == question && asked.kind == FormQuestion::Kind::SelectMultiple;
        });
        const bool other = header.ends_with("[other]") || header.ends_with("comment]");
        const bool mayBeOther = std::find(headers.begin(), headers.end(), header + "[other]") != headers.end();
        if (other || multiple)
            column.distinct.push_back({other ? "words" : "Y", 1, 1});
        else if (mayBeOther)
            column.distinct.push_back({"-oth-", 1, 1});
    }
    SourceDictionary described = describeTool(profile);
    describeByForm(form, profile, described);
    dictionary.columns = std::move(described.columns);
    dictionary.questions = std::move(described.questions);
}

base::Error notASurvey(const std::string& where)
{
    return {
        base::ErrorCode::Foreign,
        QCoreApplication::translate("Dialects", "The file is no LimeSurvey archive with a survey and its responses.")
            .toStdString(),
        where};
}

} // namespace

base::Status readLsa(const SourceInput& input, const SourceHints&, SourceDictionary& dictionary, RowSink& sink,
                     base::Progress& progress)
{
    auto archive = Archive::open(input.file);
    if (!archive)
        return archive.error();
    const auto structure = entryEnding(*archive, ".lss");
    const auto responses = entryEnding(*archive, "_responses.lsr");
    if (!structure || !responses)
        return notASurvey(input.name);
    LimeSurveyTables tables;
    XmlParser structureParser(tables, input.name + ": " + archive->names()[*structure]);
    if (auto status = parseEntry(*archive, *structure, structureParser, progress); !status)
        return status;

    SheetRows rows(sink, {}, input.name);
    const ColumnNaming naming(tables);
    ResponseHandler handler(naming, rows);
    XmlParser parser(handler, input.name + ": " + archive->names()[*responses]);
    handler.setParser(&parser);
    const auto status =
        parseEntry(*archive, *responses, parser, progress, [&] { progress.report(archive->fractionRead(), {}); });
    if (auto refused = rows.status(); !refused)
        return refused;
    if (!status)
        return status;
    if (rows.rowsSent() == 0)
        return notASurvey(input.name);
    dictionary.format = "lsa";
    dictionary.encoding = "UTF-8";
    dictionary.headerRow = 0;
    describeColumns(tables.form(), handler.headers, dictionary);
    return {};
}

} // namespace manyi::io

#include <algorithm>
#include <map>

#include "io/csv/byte_file.h"
#include "io/csv/cell_text.h"

#include "io/dialects/header_cells.h"
#include "io/dialects/lime_survey_tables.h"

namespace manyi::io {

namespace {

using Kind = FormQuestion::Kind;
using Fields = LimeSurveyTables::Fields;

constexpr std::size_t mostFileBytes = std::size_t{64} << 20;

std::string field(const Fields& row, const char* name)
{
    const auto found = row.find(name);
    return found == row.end() ? std::string() : found->second;
}

int order(const Fields& row, const char* name)
{
    return static_cast<int>(wholeNumber(field(row, name)).value_or(0));
}

// Texts of newer versions stand in tables of their own, by language; the first language counts.
std::map<std::string, std::string> localTexts(const std::vector<Fields>& rows, const char* id, const char* text)
{
    std::map<std::string, std::string> texts;
    for (const Fields& row : rows)
        texts.emplace(field(row, id), field(row, text));
    return texts;
}

Kind kindOf(const std::string& type)
{
    static const std::map<std::string, Kind> kinds = {{"L", Kind::SelectOne},
                                                      {"!", Kind::SelectOne},
                                                      {"O", Kind::SelectOne},
                                                      {"5", Kind::Number},
                                                      {"Y", Kind::SelectOne},
                                                      {"G", Kind::SelectOne},
                                                      {"M", Kind::SelectMultiple},
                                                      {"P", Kind::SelectMultiple},
                                                      {"F", Kind::Matrix},
                                                      {"H", Kind::Matrix},
                                                      {"A", Kind::Matrix},
                                                      {"B", Kind::Matrix},
                                                      {"C", Kind::Matrix},
                                                      {"E", Kind::Matrix},
                                                      {"N", Kind::Number},
                                                      {"D", Kind::Date},
                                                      {"S", Kind::Text},
                                                      {"T", Kind::Text},
                                                      {"U", Kind::Text}};
    const auto known = kinds.find(type);
    return known == kinds.end() ? Kind::Other : known->second;
}

std::vector<FormChoice> fixedChoices(const std::string& type)
{
    if (type == "Y")
        return {{"N", "No"}, {"Y", "Yes"}};
    if (type == "G")
        return {{"F", "Female"}, {"M", "Male"}};
    if (type == "C")
        return {{"N", "No"}, {"U", "Uncertain"}, {"Y", "Yes"}};
    if (type == "E")
        return {{"D", "Decrease"}, {"S", "Same"}, {"I", "Increase"}};
    return {};
}

class FormBuilder {
public:
    explicit FormBuilder(std::map<std::string, std::vector<Fields>> tables)
        : m_tables(std::move(tables)),
          m_questionTexts(localTexts(m_tables["question_l10ns"], "qid", "question")),
          m_answerTexts(localTexts(m_tables["answer_l10ns"], "aid", "answer"))
    {
    }

    SurveyForm form()
    {
        SurveyForm made;
        std::vector<Fields> rows = m_tables["questions"];
        std::stable_sort(rows.begin(), rows.end(), [](const Fields& a, const Fields& b) {
            return std::pair(order(a, "gid"), order(a, "question_order")) <
                   std::pair(order(b, "gid"), order(b, "question_order"));
        });
        std::map<std::string, bool> seen; // older files repeat questions in each language
        for (const Fields& row : rows) {
            const std::string parent = field(row, "parent_qid");
            if ((parent.empty() || parent == "0") && !seen[field(row, "qid")])
                made.questions.push_back(question(row));
            seen[field(row, "qid")] = true;
        }
        return made;
    }

private:
    std::string textOf(const Fields& row) const
    {
        const auto local = m_questionTexts.find(field(row, "qid"));
        return plainText(local == m_questionTexts.end() ? field(row, "question") : local->second);
    }

    FormQuestion question(const Fields& row)
    {
        const std::string id = field(row, "qid");
        const std::string type = field(row, "type");
        FormQuestion made{field(row, "title"), textOf(row), kindOf(type), fixedChoices(type), {}};
        std::vector<FormChoice>& items = made.kind == Kind::SelectMultiple ? made.choices : made.items;
        items = subquestions(id);
        if (made.kind == Kind::SelectOne || made.kind == Kind::Matrix)
            addAnswers(id, made.choices);
        return made;
    }

    std::vector<FormChoice> subquestions(const std::string& id)
    {
        std::vector<FormChoice> items;
        for (const char* table : {"subquestions", "questions"})
            for (const Fields& row : sorted(table, "question_order"))
                if (field(row, "parent_qid") == id)
                    addOnce({field(row, "title"), textOf(row)}, items);
        return items;
    }

    void addAnswers(const std::string& id, std::vector<FormChoice>& choices)
    {
        for (const Fields& row : sorted("answers", "sortorder"))
            if (field(row, "qid") == id) {
                const auto local = m_answerTexts.find(field(row, "aid"));
                const bool own = local == m_answerTexts.end() || field(row, "aid").empty();
                addOnce({field(row, "code"), plainText(own ? field(row, "answer") : local->second)}, choices);
            }
    }

    std::vector<Fields> sorted(const char* table, const char* by)
    {
        std::vector<Fields> rows = m_tables[table];
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const Fields& a, const Fields& b) { return order(a, by) < order(b, by); });
        return rows;
    }

    static void addOnce(FormChoice choice, std::vector<FormChoice>& choices)
    {
        const bool known = std::any_of(choices.begin(), choices.end(),
                                       [&](const FormChoice& other) { return other.code == choice.code; });
        if (!known)
            choices.push_back(std::move(choice));
    }

    std::map<std::string, std::vector<Fields>> m_tables;
    std::map<std::string, std::string> m_questionTexts;
    std::map<std::string, std::string> m_answerTexts;
};

} // namespace

base::Result<SurveyForm> limeSurveyForm(const std::string& path, base::Progress& progress)
{
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    LimeSurveyTables handler;
    XmlParser parser(handler, path);
    std::string piece(std::size_t{1} << 20, '\0');
    for (std::int64_t offset = 0; offset < static_cast<std::int64_t>(mostFileBytes) && !progress.cancelled();) {
        const auto count = file->read(offset, piece.data(), piece.size());
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        if (auto status = parser.feed({piece.data(), *count}); !status)
            return status.error();
        offset += static_cast<std::int64_t>(*count);
    }
    if (auto status = parser.finish(); !status)
        return status.error();
    return handler.form();
}

void LimeSurveyTables::start(std::string_view name, const XmlAttributes&)
{
    ++m_depth;
    if (m_depth == 2)
        m_table = name;
    else if (m_depth == 4 && name == "row")
        tables[m_table].emplace_back();
    else if (m_depth == 5)
        m_field = name;
}

void LimeSurveyTables::text(std::string_view piece)
{
    if (m_depth == 5 && !tables[m_table].empty())
        tables[m_table].back()[m_field] += piece;
}

SurveyForm LimeSurveyTables::form() const
{
    return FormBuilder(tables).form();
}

} // namespace manyi::io

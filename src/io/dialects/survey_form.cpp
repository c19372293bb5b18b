#include "io/dialects/survey_form.h"

#include <algorithm>

#include <QCoreApplication>

#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/tool_columns.h"
#include "io/source/source.h"

namespace manyi::io {

namespace {

using Kind = FormQuestion::Kind;
using domain::ValueType;

// A column's question in the form, and which of its choices or items it is ("" for the question itself).
struct Place {
    const FormQuestion* question = nullptr;
    std::string member;
};

bool isQuestion(const FormQuestion& question, std::string_view text)
{
    return question.name == text || (!question.label.empty() && question.label == plainText(text));
}

// "group/services/cards", "services/cards", "Q2[SQ001]", "Q2. Which? [Cards]", or the question's own text.
Place placeOf(const SurveyForm& form, const std::string& header)
{
    const std::size_t bracket = header.ends_with(']') ? header.rfind('[') : std::string::npos;
    std::string_view stem = std::string_view(header).substr(0, bracket);
    std::string member;
    if (bracket != std::string::npos)
        member = header.substr(bracket + 1, header.size() - bracket - 2);
    stem = trimmed(stem);
    const std::size_t slash = stem.rfind('/');
    const std::size_t point = stem.find(". ");
    for (const FormQuestion& question : form.questions) {
        if (isQuestion(question, stem) ||
            (point != std::string_view::npos && isQuestion(question, stem.substr(0, point))))
            return {&question, member};
        if (slash == std::string_view::npos)
            continue;
        if (isQuestion(question, stem.substr(slash + 1)))
            return {&question, {}};
        const std::string_view before = stem.substr(0, slash);
        const std::size_t group = before.rfind('/');
        if (question.kind == Kind::SelectMultiple &&
            (isQuestion(question, before) ||
             (group != std::string_view::npos && isQuestion(question, before.substr(group + 1)))))
            return {&question, std::string(stem.substr(slash + 1))};
    }
    return {};
}

const FormChoice* findChoice(const std::vector<FormChoice>& choices, const std::string& text)
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const FormChoice& choice) {
        return choice.code == text || choice.label == text;
    });
    return found == choices.end() ? nullptr : &*found;
}

// The cells hold codes or, with some settings of the export, the labels themselves.
bool holdsLabels(const ColumnProfile& answers, const std::vector<FormChoice>& choices)
{
    std::size_t codes = 0;
    std::size_t labels = 0;
    for (const auto& value : answers.distinct)
        for (const FormChoice& choice : choices) {
            codes += trimmed(value.text) == choice.code ? 1 : 0;
            labels += trimmed(value.text) == choice.label ? 1 : 0;
        }
    return labels > codes;
}

void describeChoices(const std::vector<FormChoice>& choices, const ColumnProfile& answers, SourceColumn& column)
{
    if (choices.empty())
        return;
    const bool byLabel = holdsLabels(answers, choices);
    const bool numbers = !byLabel && std::all_of(choices.begin(), choices.end(), [](const FormChoice& choice) {
        return wholeNumber(choice.code).has_value();
    });
    column.type = numbers ? ValueType::Code : ValueType::Text;
    for (const FormChoice& choice : choices) {
        if (numbers)
            column.labels.push_back({static_cast<double>(*wholeNumber(choice.code)), choice.label});
        else
            column.textLabels.push_back({byLabel ? choice.label : choice.code, choice.label});
    }
    if (!numbers && holds(answers, "-oth-"))
        column.textLabels.push_back({"-oth-", "Other"});
    column.reason = dialectText(QT_TRANSLATE_NOOP("Dialects", "The questionnaire names the choices."));
}

void describeJoined(const FormQuestion& question, const ColumnProfile& answers, SourceColumn& column)
{
    const bool byLabel = holdsLabels(answers, question.choices);
    column.choice = true;
    column.separator = " ";
    column.choices.clear();
    column.labels.clear();
    for (const FormChoice& choice : question.choices) {
        column.choices.push_back(byLabel ? choice.label : choice.code);
        column.labels.push_back({static_cast<double>(column.choices.size()), choice.label});
    }
}

void setQuestionText(const FormQuestion& question, SourceDictionary& dictionary, const std::string& name)
{
    for (SourceQuestion& known : dictionary.questions)
        if (known.name == name && !question.label.empty())
            known.text = question.label;
}

void describeMember(const FormQuestion& question, const std::string& member, const ColumnProfile& answers,
                    SourceColumn& column, SourceDictionary& dictionary)
{
    setQuestionText(question, dictionary, column.question);
    const FormChoice* item =
        findChoice(question.kind == Kind::SelectMultiple ? question.choices : question.items, member);
    if (item != nullptr && !item->label.empty())
        column.label = column.choiceLabel = item->label;
    if (question.kind == Kind::Matrix)
        describeChoices(question.choices, answers, column);
}

void describeWhole(const FormQuestion& question, const ColumnProfile& answers, SourceColumn& column)
{
    if (!question.label.empty())
        column.label = question.label;
    switch (question.kind) {
    case Kind::SelectOne:
        return describeChoices(question.choices, answers, column);
    case Kind::SelectMultiple:
        if (column.role != domain::Role::Ignore && !question.choices.empty())
            describeJoined(question, answers, column);
        return;
    case Kind::Number:
        column.type = ValueType::Number;
        return;
    case Kind::Date:
        column.type = ValueType::Date;
        return;
    case Kind::Text:
        column.type = ValueType::Text;
        return;
    case Kind::Matrix:
    case Kind::Other:
        return;
    }
}

// The named sheet of a workbook as a table; nullopt when it has no such sheet.
base::Result<std::optional<RawTable>> sheetOf(const std::string& path, const Detection& detection, const char* sheet,
                                              base::Progress& progress)
{
    SourceHints hints;
    hints.sheet = sheet;
    const auto source = openSource(path, detection, hints, progress);
    if (!source && source.error().code == base::ErrorCode::NotFound)
        return std::optional<RawTable>();
    if (!source)
        return source.error();
    auto table = readCsvTable(source->spool->path(), CsvDialect(), 100000);
    if (!table)
        return table.error();
    return std::optional<RawTable>(std::move(*table));
}

bool looksLikeLss(const std::string& path)
{
    const auto file = ByteFile::open(path);
    std::string head(4096, '\0');
    const auto count = file ? file->read(0, head.data(), head.size()) : base::Result<std::size_t>(base::Error{});
    return count && head.substr(0, *count).find("<LimeSurveyDocType>Survey<") != std::string::npos;
}

} // namespace

base::Result<std::optional<SurveyForm>> readSurveyForm(const std::string& path, base::Progress& progress)
{
    if (looksLikeLss(path)) {
        auto form = limeSurveyForm(path, progress);
        if (!form)
            return form.error();
        return std::optional<SurveyForm>(std::move(*form));
    }
    const auto detection = detectFormat(path);
    if (!detection)
        return std::optional<SurveyForm>();
    if (detection->format != "xlsx" && detection->format != "xls" && detection->format != "ods")
        return std::optional<SurveyForm>();
    const auto survey = sheetOf(path, *detection, "survey", progress);
    if (!survey)
        return survey.error();
    if (!*survey)
        return std::optional<SurveyForm>();
    const auto choices = sheetOf(path, *detection, "choices", progress);
    if (!choices)
        return choices.error();
    SurveyForm form = xlsForm(**survey, *choices ? **choices : RawTable());
    return form.questions.empty() ? std::optional<SurveyForm>() : std::optional<SurveyForm>(std::move(form));
}

std::size_t describeByForm(const SurveyForm& form, const CsvProfile& profile, SourceDictionary& dictionary)
{
    std::size_t described = 0;
    for (std::size_t i = 0; i < std::min(profile.columns.size(), dictionary.columns.size()); ++i) {
        const Place place = placeOf(form, profile.columns[i].header);
        if (place.question == nullptr)
            continue;
        ++described;
        SourceColumn& column = dictionary.columns[i];
        if (column.role == domain::Role::OpenText)
            continue; // "other", in words
        if (place.member.empty())
            describeWhole(*place.question, profile.columns[i], column);
        else
            describeMember(*place.question, place.member, profile.columns[i], column, dictionary);
    }
    return described;
}

} // namespace manyi::io

#include "io/dialects/tool_columns.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/guess/column_facts.h"
#include "io/guess/joined_choices.h"

namespace manyi::io {

namespace {

constexpr std::string_view comma = ", ";
constexpr std::string_view commaInside = "\x1F"; // in no text of a survey
constexpr std::int64_t often = 5;

std::vector<std::string> partsOf(std::string_view cell)
{
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(comma), cell.size());
        parts.emplace_back(trimmed(cell.substr(0, end)));
        cell.remove_prefix(std::min(cell.size(), end + comma.size()));
    }
    return parts;
}

std::string withReplaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

// How often each part comes, and each pair of neighbours.
struct Neighbours {
    std::map<std::string, std::int64_t> parts;
    std::map<std::pair<std::string, std::string>, std::int64_t> pairs;

    explicit Neighbours(const std::vector<ColumnProfile::Distinct>& cells)
    {
        for (const auto& cell : cells) {
            const auto found = partsOf(cell.text);
            for (std::size_t i = 0; i < found.size(); ++i) {
                parts[found[i]] += cell.count;
                if (i + 1 < found.size())
                    pairs[{found[i], found[i + 1]}] += cell.count;
            }
        }
    }

    bool inseparable(const std::string& a, const std::string& b) const
    {
        const auto together = pairs.find({a, b});
        if (together == pairs.end() || parts.at(a) != together->second || parts.at(b) != together->second)
            return false;
        const bool goesOn = !b.empty() && b.front() >= 'a' && b.front() <= 'z';
        return goesOn || together->second >= often;
    }
};

} // namespace

std::string dialectText(const char* text)
{
    return QCoreApplication::translate("Dialects", text).toStdString();
}

const OwnColumn* findOwn(const std::vector<OwnColumn>& own, std::string_view name)
{
    const std::string key = nameKey(name);
    const auto found = std::find_if(own.begin(), own.end(), [&](const OwnColumn& column) { return column.key == key; });
    return found == own.end() ? nullptr : &*found;
}

void describeOwn(const OwnColumn& own, SourceColumn& column)
{
    column.role = own.role;
    column.type = own.type;
    column.reason = dialectText(QT_TRANSLATE_NOOP("Dialects", "A column that the survey tool adds to each answer."));
}

bool isBlank(const ColumnProfile& column)
{
    return column.distinct.empty() && !column.manyDistinct;
}

bool holdsOnly(const ColumnProfile& column, const std::vector<std::string_view>& texts)
{
    return !column.manyDistinct && std::all_of(column.distinct.begin(), column.distinct.end(), [&](const auto& value) {
        return std::find(texts.begin(), texts.end(), trimmed(value.text)) != texts.end();
    });
}

bool holds(const ColumnProfile& column, std::string_view text)
{
    return std::any_of(column.distinct.begin(), column.distinct.end(),
                       [&](const auto& value) { return trimmed(value.text) == text; });
}

std::string commonStem(const std::vector<std::string>& texts)
{
    std::string_view common = texts.empty() ? std::string_view() : std::string_view(texts.front());
    for (const std::string& text : texts) {
        std::size_t equal = 0;
        while (equal < std::min(common.size(), text.size()) && common[equal] == text[equal])
            ++equal;
        common = common.substr(0, equal);
    }
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : {std::string_view("-"), std::string_view(": ")})
        if (const std::size_t at = common.rfind(mark);
            at != std::string_view::npos && (end == std::string_view::npos || at > end))
            end = at;
    return end == std::string_view::npos ? std::string() : std::string(trimmed(common.substr(0, end)));
}

std::string behindStem(const std::string& text, const std::string& stem)
{
    if (stem.empty() || !text.starts_with(stem))
        return text;
    std::string_view rest = std::string_view(text).substr(stem.size());
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '-' || rest.front() == ':'))
        rest.remove_prefix(1);
    return rest.empty() ? text : std::string(trimmed(rest));
}

void makeChoices(const std::string& name, const std::string& text, const std::vector<Member>& members,
                 SourceDictionary& dictionary)
{
    dictionary.questions.push_back({name, text, domain::QuestionKind::MultipleResponse});
    for (const Member& member : members) {
        SourceColumn& column = dictionary.columns[member.column];
        column.choice = true;
        column.question = name;
        column.label = column.choiceLabel = member.text;
        column.reason = dialectText(
            QT_TRANSLATE_NOOP("Dialects", "The survey tool writes a column for each choice of a question."));
    }
}

void makeMatrix(const std::string& name, const std::string& text, const std::vector<Member>& members,
                SourceDictionary& dictionary)
{
    dictionary.questions.push_back({name, text, domain::QuestionKind::Matrix});
    for (const Member& member : members) {
        dictionary.columns[member.column].question = name;
        dictionary.columns[member.column].label = member.text;
    }
}

void makeOpenText(const std::string& label, SourceColumn& column)
{
    column.label = label;
    column.type = domain::ValueType::Text;
    column.role = domain::Role::OpenText;
    column.reason = dialectText(QT_TRANSLATE_NOOP("Dialects", "Words that respondents filled in for \"other\"."));
}

std::vector<std::string> commaChoices(const std::vector<ColumnProfile::Distinct>& cells)
{
    const Neighbours neighbours(cells);
    std::vector<std::string> choices; // in the order in which they first come
    std::set<std::string> known;
    for (const auto& cell : cells) {
        const auto parts = partsOf(cell.text);
        for (std::size_t i = 0; i < parts.size();) {
            std::string choice = parts[i];
            std::size_t next = i + 1;
            while (next < parts.size() && neighbours.inseparable(parts[next - 1], parts[next]))
                choice.append(comma).append(parts[next++]);
            if (!choice.empty() && known.insert(choice).second)
                choices.push_back(choice);
            i = next;
        }
    }
    return choices;
}

void describeTightChoices(const ColumnProfile& answers, std::int64_t records, SourceColumn& column)
{
    if (std::none_of(answers.distinct.begin(), answers.distinct.end(),
                     [](const auto& cell) { return cell.text.find(comma) != std::string::npos; }))
        return; // nothing that the general guess would take for a separator
    ColumnProfile hidden = answers;
    for (auto& cell : hidden.distinct)
        cell.text = withReplaced(std::move(cell.text), comma, commaInside);
    const ColumnFacts facts = columnFacts(hidden, records, '.');
    const auto joined = findJoinedChoices(facts);
    if (!joined || joined->separator != ",")
        return;
    column.choice = true;
    column.separator = joined->separator;
    for (const std::string& choice : joined->choices)
        column.choices.push_back(withReplaced(choice, commaInside, comma));
    column.missingTexts = facts.missingTexts;
    column.reason = dialectText(QT_TRANSLATE_NOOP("Dialects", "The form joins the choices of a question by commas."));
}

void describeCommaChoices(const ColumnProfile& answers, std::int64_t records, SourceColumn& column)
{
    const ColumnFacts facts = columnFacts(answers, records, '.');
    const auto joined = findJoinedChoices(facts);
    if (!joined || joined->separator != comma)
        return;
    std::vector<std::string> choices = commaChoices(facts.values);
    if (choices.size() < 2 || choices.size() > mostChoices)
        return;
    std::vector<std::string> ordered = joined->choices;
    std::erase_if(ordered, [&](const std::string& choice) {
        return std::find(choices.begin(), choices.end(), choice) == choices.end();
    });
    for (const std::string& choice : choices)
        if (std::find(ordered.begin(), ordered.end(), choice) == ordered.end())
            ordered.push_back(choice);
    column.choice = true;
    column.separator = comma;
    column.choices = std::move(ordered);
    column.missingTexts = facts.missingTexts;
    column.reason = dialectText(QT_TRANSLATE_NOOP("Dialects", "The form joins the choices of a question by commas."));
}

} // namespace manyi::io

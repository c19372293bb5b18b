#include <algorithm>

#include "io/dialects/header_cells.h"
#include "io/dialects/survey_tool.h"
#include "io/dialects/tool_columns.h"

namespace manyi::io {

namespace {

using domain::Role;
using domain::ValueType;

const std::vector<OwnColumn>& ownColumns()
{
    static const std::vector<OwnColumn> own = {
        {"respondentid", Role::Id, ValueType::Text},  {"collectorid", Role::Channel, std::nullopt},
        {"startdate", Role::Date, std::nullopt},      {"enddate", Role::Date, std::nullopt},
        {"datecreated", Role::Date, std::nullopt},    {"datemodified", Role::Date, std::nullopt},
        {"ipaddress", Role::Ignore, ValueType::Text}, {"emailaddress", Role::Ignore, ValueType::Text},
        {"firstname", Role::Ignore, ValueType::Text}, {"lastname", Role::Ignore, ValueType::Text},
        {"customdata1", Role::Segment, std::nullopt},
    };
    return own;
}

// Question text of each column, carried over the blanks to its right.
std::vector<std::string> questionsOf(const Row& row, std::size_t width)
{
    std::vector<std::string> questions;
    std::string current;
    for (std::size_t i = 0; i < width; ++i) {
        if (const std::string_view own = cellOf(row, i); !own.empty())
            current = own;
        questions.push_back(current);
    }
    return questions;
}

// Exports by number write the number of the choice into its column: 1 or blank, 2 or blank …
bool numberedChoices(const CsvProfile& profile, std::size_t first, std::size_t end)
{
    double last = 0;
    std::size_t used = 0;
    for (std::size_t i = first; i < end; ++i) {
        const ColumnProfile& answers = profile.columns[i];
        if (isBlank(answers) || answers.integers == 0)
            continue;
        if (answers.smallest != answers.largest || answers.smallest <= last || answers.numbers > 0)
            return false;
        last = answers.smallest;
        ++used;
    }
    return used >= 2;
}

bool asksForOther(const std::string& choice)
{
    const std::string key = nameKey(choice);
    return key.find("pleasespecify") != std::string::npos || key.starts_with("other") ||
           key.find("请注明") != std::string::npos;
}

void describeQuestion(const CsvProfile& profile, const std::string& question, std::size_t first, std::size_t end,
                      const Row& choices, SourceDictionary& dictionary)
{
    const std::string text = plainText(question);
    std::vector<Member> members;
    const bool numbered = numberedChoices(profile, first, end);
    bool multiple = true;
    for (std::size_t i = first; i < end; ++i) {
        const std::string choice = plainText(cellOf(choices, i));
        const ColumnProfile& answers = profile.columns[i];
        const bool plain = holdsOnly(answers, {choice, cellOf(choices, i)}) || (numbered && answers.integers > 0);
        if (!plain && asksForOther(choice)) {
            makeOpenText(text + ": " + choice, dictionary.columns[i]);
            continue;
        }
        multiple = multiple && plain;
        members.push_back({i, choice});
    }
    const std::string name = "Q" + std::to_string(dictionary.questions.size() + 1);
    if (members.size() < 2) {
        for (const Member& member : members)
            dictionary.columns[member.column].label = text;
    } else if (multiple) {
        makeChoices(name, text, members, dictionary);
    } else {
        makeMatrix(name, text, members, dictionary);
    }
}

} // namespace

void describeSurveyMonkey(const CsvProfile& profile, SourceDictionary& dictionary)
{
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const std::string& header = profile.columns[i].header;
        if (const OwnColumn* own = findOwn(ownColumns(), header); own != nullptr)
            describeOwn(*own, dictionary.columns[i]);
        else if (std::string plain = plainText(header); plain != header)
            dictionary.columns[i].label = std::move(plain);
        if (findOwn(ownColumns(), header) == nullptr)
            describeCommaChoices(profile.columns[i], profile.records, dictionary.columns[i]);
    }
    if (profile.headerRecords.size() < 2)
        return;
    const auto questions = questionsOf(profile.headerRecords[0], profile.columns.size());
    for (std::size_t first = 0; first < questions.size();) {
        std::size_t end = first + 1;
        while (end < questions.size() && questions[end] == questions[first] &&
               cellOf(profile.headerRecords[0], end).empty())
            ++end;
        if (end - first > 1)
            describeQuestion(profile, questions[first], first, end, profile.headerRecords[1], dictionary);
        first = end;
    }
}

} // namespace manyi::io

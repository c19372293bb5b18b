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
        {"id", Role::Id, ValueType::Text},
        {"responseid", Role::Id, ValueType::Text},
        {"submitdate", Role::Date, std::nullopt},
        {"datesubmitted", Role::Date, std::nullopt},
        {"startdate", Role::Date, std::nullopt},
        {"datestarted", Role::Date, std::nullopt},
        {"datestamp", Role::Date, std::nullopt},
        {"datelastaction", Role::Date, std::nullopt},
        {"lastpage", Role::Number, ValueType::Number},
        {"startlanguage", Role::Segment, std::nullopt},
        {"seed", Role::Ignore, ValueType::Text},
        {"token", Role::Ignore, ValueType::Text},
        {"accesscode", Role::Ignore, ValueType::Text},
        {"ipaddr", Role::Ignore, ValueType::Text},
        {"ipaddress", Role::Ignore, ValueType::Text},
        {"refurl", Role::Ignore, ValueType::Text},
        {"referrerurl", Role::Ignore, ValueType::Text},
        {"interviewtime", Role::Duration, ValueType::Number},
        {"totaltime", Role::Duration, ValueType::Number},
    };
    return own;
}

// "Q3[SQ001]" -> Q3, SQ001; "Q3. Which? [Cards]" likewise; both empty for other headers.
struct Bracketed {
    std::string stem;
    std::string item;
};

Bracketed bracketed(const std::string& header)
{
    const std::size_t open = header.rfind('[');
    if (!header.ends_with(']') || open == std::string::npos || open == 0)
        return {};
    std::string stem = header.substr(0, open);
    while (stem.ends_with(' '))
        stem.pop_back();
    return {stem, header.substr(open + 1, header.size() - open - 2)};
}

bool isOther(const std::string& item)
{
    return nameKey(item) == "other" || nameKey(item) == "其他";
}

void describeQuestion(const CsvProfile& profile, const Bracketed& question, std::size_t first, std::size_t end,
                      SourceDictionary& dictionary)
{
    std::vector<Member> members;
    bool multiple = true;
    bool answered = false;
    for (std::size_t i = first; i < end; ++i) {
        const std::string item = bracketed(profile.columns[i].header).item;
        const bool yes = holdsOnly(profile.columns[i], {"Y", "N", "Yes", "No", "是", "否"});
        if (isOther(item) && !yes) {
            makeOpenText(question.stem + ": " + item, dictionary.columns[i]);
            continue;
        }
        multiple = multiple && yes;
        answered = answered || !isBlank(profile.columns[i]);
        members.push_back({i, item});
    }
    // "Q3. Which of these?": the code is the name, the rest the text.
    const std::size_t point = question.stem.find(". ");
    const std::string name = question.stem.substr(0, point);
    const std::string text = point == std::string::npos ? question.stem : question.stem.substr(point + 2);
    if (!multiple || !answered)
        return makeMatrix(name, text, members, dictionary);
    makeChoices(name, text, members, dictionary);
    for (const Member& member : members) {
        SourceColumn& column = dictionary.columns[member.column];
        column.chosenTexts = {"Y", "Yes", "是"};
        for (const char* no : {"N", "No", "否"})
            if (holds(profile.columns[member.column], no))
                column.notChosenText = no;
    }
}

} // namespace

void describeLimeSurvey(const CsvProfile& profile, SourceDictionary& dictionary)
{
    for (std::size_t first = 0; first < profile.columns.size();) {
        const std::string& header = profile.columns[first].header;
        const Bracketed question = bracketed(header);
        std::size_t end = first + 1;
        while (!question.stem.empty() && end < profile.columns.size() &&
               bracketed(profile.columns[end].header).stem == question.stem)
            ++end;
        if (const OwnColumn* own = findOwn(ownColumns(), header.substr(0, header.find(". "))); own != nullptr)
            describeOwn(*own, dictionary.columns[first]);
        else if (!question.stem.empty() && (end - first > 1 || !isOther(question.item)))
            describeQuestion(profile, question, first, end, dictionary);
        else if (!question.stem.empty())
            makeOpenText(question.stem + ": " + question.item, dictionary.columns[first]);
        first = end;
    }
}

} // namespace manyi::io

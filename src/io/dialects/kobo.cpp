#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/survey_tool.h"
#include "io/dialects/tool_columns.h"
#include "io/guess/joined_choices.h"

namespace manyi::io {

namespace {

using domain::Role;
using domain::ValueType;

const std::vector<OwnColumn>& ownColumns()
{
    static const std::vector<OwnColumn> own = {
        {"id", Role::Id, ValueType::Text},
        {"key", Role::Id, ValueType::Text},
        {"start", Role::Date, std::nullopt},
        {"end", Role::Date, std::nullopt},
        {"today", Role::Date, std::nullopt},
        {"submissiontime", Role::Date, std::nullopt},
        {"submissiondate", Role::Date, std::nullopt},
        {"uuid", Role::Ignore, ValueType::Text},
        {"metainstanceid", Role::Ignore, ValueType::Text},
        {"metainstancename", Role::Ignore, ValueType::Text},
        {"metarootuuid", Role::Ignore, ValueType::Text},
        {"instanceid", Role::Ignore, ValueType::Text},
        {"formhubuuid", Role::Ignore, ValueType::Text},
        {"validationstatus", Role::Ignore, std::nullopt},
        {"version", Role::Ignore, ValueType::Text},
        {"notes", Role::Ignore, ValueType::Text},
        {"status", Role::Ignore, std::nullopt},
        {"submittedby", Role::Ignore, ValueType::Text},
        {"tags", Role::Ignore, ValueType::Text},
        {"index", Role::Ignore, std::nullopt},
        {"parentindex", Role::Ignore, std::nullopt},
        {"parenttablename", Role::Ignore, std::nullopt},
    };
    return own;
}

// Own columns of KoBo begin with "_"; a question may well be called "status" or "notes".
bool mayBeOwn(const std::string& header)
{
    static const std::set<std::string> bare = {"start", "end", "today", "KEY", "SubmissionDate", "instanceID"};
    return header.starts_with('_') || header.starts_with("meta") || header.starts_with("formhub/") ||
           bare.contains(header);
}

std::string withoutGroups(const std::string& header)
{
    const std::size_t slash = header.rfind('/');
    return slash == std::string::npos || slash + 1 == header.size() ? header : header.substr(slash + 1);
}

// "q/a", "q/b" … behind "q": 0, 1 or blank, and blank means not asked.
std::size_t endOfChoices(const CsvProfile& profile, std::size_t question)
{
    const std::string beginning = profile.columns[question].header + "/";
    std::size_t end = question + 1;
    while (end < profile.columns.size() && profile.columns[end].header.starts_with(beginning) &&
           holdsOnly(profile.columns[end], {"0", "1", "TRUE", "FALSE", "True", "False"}))
        ++end;
    return end;
}

bool isCodeName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    });
}

// Codes joined by blanks, most of which come again in other cells.
std::vector<std::string> blankJoinedCodes(const ColumnProfile& answers)
{
    std::map<std::string, int> cells;
    int joined = 0;
    for (const auto& value : answers.distinct) {
        std::set<std::string> own;
        for (std::string_view rest = trimmed(value.text); !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const std::string_view code = rest.substr(0, end);
            if (!isCodeName(code) || !own.emplace(code).second)
                return {};
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
        joined += own.size() > 1 ? 1 : 0;
        for (const std::string& code : own)
            ++cells[code];
    }
    const auto again = std::count_if(cells.begin(), cells.end(), [](const auto& code) { return code.second > 1; });
    if (answers.manyDistinct || joined < 2 || cells.size() > mostChoices ||
        again * 10 < static_cast<std::int64_t>(cells.size()) * 6)
        return {};
    std::vector<std::string> codes;
    for (const auto& [code, count] : cells)
        codes.push_back(code);
    return codes;
}

void describeMultiple(const CsvProfile& profile, std::size_t question, std::size_t end, SourceDictionary& dictionary)
{
    const std::string& header = profile.columns[question].header;
    std::vector<Member> members;
    for (std::size_t i = question + 1; i < end; ++i)
        members.push_back({i, profile.columns[i].header.substr(header.size() + 1)});
    makeChoices(withoutGroups(header), withoutGroups(header), members, dictionary);
    for (const Member& member : members) {
        dictionary.columns[member.column].chosenTexts = {"1", "TRUE", "True"};
        dictionary.columns[member.column].notChosenText = "0";
    }
    SourceColumn& whole = dictionary.columns[question];
    whole.role = Role::Ignore;
    whole.reason = dialectText(QT_TRANSLATE_NOOP(
        "Dialects", "Its choices stand in the columns that follow, one each; they are read instead."));
}

} // namespace

void describeKobo(const CsvProfile& profile, SourceDictionary& dictionary)
{
    for (std::size_t i = 0; i < profile.columns.size();) {
        const std::string& header = profile.columns[i].header;
        SourceColumn& column = dictionary.columns[i];
        const OwnColumn* own = mayBeOwn(header) ? findOwn(ownColumns(), header) : nullptr;
        const std::size_t end = own == nullptr ? endOfChoices(profile, i) : i + 1;
        if (own != nullptr) {
            describeOwn(*own, column);
        } else if (end > i + 1) {
            describeMultiple(profile, i, end, dictionary);
        } else {
            if (withoutGroups(header) != header)
                column.label = withoutGroups(header);
            if (auto codes = blankJoinedCodes(profile.columns[i]); !codes.empty()) {
                column.choice = true;
                column.separator = " ";
                column.choices = std::move(codes);
            }
        }
        i = end;
    }
}

} // namespace manyi::io

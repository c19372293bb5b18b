#include <algorithm>
#include <map>

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
        {"startdate", Role::Date, ValueType::Date},
        {"enddate", Role::Date, ValueType::Date},
        {"recordeddate", Role::Date, ValueType::Date},
        {"responseid", Role::Id, ValueType::Text},
        {"durationinseconds", Role::Duration, ValueType::Number},
        {"progress", Role::Number, ValueType::Number},
        {"distributionchannel", Role::Channel, std::nullopt},
        {"userlanguage", Role::Segment, std::nullopt},
        {"responseset", Role::Ignore, std::nullopt},
        {"locationlatitude", Role::Number, ValueType::Number},
        {"locationlongitude", Role::Number, ValueType::Number},
        {"locationaccuracy", Role::Number, ValueType::Number},
        {"recipientlastname", Role::Ignore, ValueType::Text},
        {"recipientfirstname", Role::Ignore, ValueType::Text},
        {"recipientemail", Role::Ignore, ValueType::Text},
        {"emailaddress", Role::Ignore, ValueType::Text},
        {"name", Role::Ignore, ValueType::Text},
        {"externaldatareference", Role::Ignore, ValueType::Text},
        {"externalreference", Role::Ignore, ValueType::Text},
    };
    return own;
}

// A column as the header rows name it.
struct Named {
    std::string name;
    std::string text;
    std::string importId; // "QID2-1"
};

// {"ImportId":"QID2_1","choiceId":"1"}, or with single quotation marks; a readable part is all that is wanted.
std::string importIdOf(std::string_view cell)
{
    const std::size_t key = cell.find("ImportId");
    const std::size_t colon = key == std::string_view::npos ? key : cell.find(':', key);
    const std::size_t begin = colon == std::string_view::npos ? colon : cell.find_first_of("\"'", colon);
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = cell.find(cell[begin], begin + 1);
    return std::string(cell.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1));
}

std::vector<Named> namesOf(const CsvProfile& profile)
{
    const auto& rows = profile.headerRecords;
    std::vector<Named> names;
    for (std::size_t i = 0; i < profile.columns.size(); ++i)
        names.push_back({profile.columns[i].header, rows.size() > 1 ? plainText(cellOf(rows[1], i)) : std::string(),
                         rows.size() > 2 ? importIdOf(cellOf(rows[2], i)) : std::string()});
    return names;
}

bool endsAsText(const std::string& name)
{
    return name.ends_with("_TEXT") || name.ends_with(" - Text");
}

// Status, Finished and the groups of NPS are exported as numbers or words; the numbers have fixed meanings.
void describeCodes(const Named& named, const ColumnProfile& answers, SourceColumn& column)
{
    const std::string key = nameKey(named.name.starts_with('V') && !named.text.empty() ? named.text : named.name);
    const bool numeric = answers.integers > 0 && answers.numbers == 0;
    if (numeric && key == "status")
        column.labels = {
            {0, "IP Address"}, {1, "Survey Preview"},         {2, "Survey Test"}, {4, "Imported"}, {8, "Spam"},
            {16, "Offline"},   {17, "Offline Survey Preview"}};
    if (numeric && key == "finished")
        column.labels = {{0, "False"}, {1, "True"}};
    if (numeric && named.name.ends_with("_NPS_GROUP"))
        column.labels = {{1, "Detractor"}, {2, "Passive"}, {3, "Promoter"}};
    if (!column.labels.empty()) {
        column.type = ValueType::Code;
        column.role = Role::Segment;
    }
}

// Columns of one question, or of one row of a matrix with several answers, by their names and import ids.
std::string questionKey(const Named& named)
{
    const std::size_t mark = named.name.rfind('_');
    if (mark == std::string::npos || mark == 0 || endsAsText(named.name) ||
        named.name.find("_NPS_GROUP") != std::string::npos)
        return {};
    const std::string& id = named.importId;
    if (!id.empty() && !id.starts_with("QID"))
        return {};
    return named.name.substr(0, mark) + "|" + id.substr(0, id.find_first_of("-_#", 3));
}

// Nothing but 1 or the words of the choice itself.
bool isChoice(const ColumnProfile& answers, const std::string& choice)
{
    return holdsOnly(answers, {"1", choice}) && answers.distinct.size() <= 1;
}

void describeGroup(const CsvProfile& profile, const std::vector<Named>& names, const std::vector<std::size_t>& columns,
                   SourceDictionary& dictionary)
{
    std::vector<std::string> texts;
    for (const std::size_t column : columns)
        texts.push_back(names[column].text.empty() ? names[column].name : names[column].text);
    const std::string stem = commonStem(texts);
    std::vector<Member> members;
    bool choices = true;
    bool answered = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        members.push_back({columns[i], behindStem(texts[i], stem)});
        choices = choices && isChoice(profile.columns[columns[i]], members.back().text);
        answered = answered || !isBlank(profile.columns[columns[i]]);
    }
    const std::string& first = names[columns.front()].name;
    const std::string name = first.substr(0, first.rfind('_'));
    if (choices && answered)
        makeChoices(name, stem.empty() ? name : stem, members, dictionary);
    else if (!stem.empty())
        makeMatrix(name, stem, members, dictionary);
}

} // namespace

void describeQualtrics(const CsvProfile& profile, SourceDictionary& dictionary)
{
    const std::vector<Named> names = namesOf(profile);
    for (std::size_t i = 0; i < names.size(); ++i) {
        SourceColumn& column = dictionary.columns[i];
        const OwnColumn* own = findOwn(ownColumns(), names[i].name);
        // The older form calls its own columns V1, V2 …
        if (own == nullptr && names[i].name.starts_with('V') && names[i].name != names[i].text)
            own = findOwn(ownColumns(), names[i].text);
        if (names[i].text != names[i].name)
            column.label = names[i].text;
        if (own != nullptr) {
            describeOwn(*own, column);
            column.name = names[i].name.starts_with('V') ? names[i].text : names[i].name;
        }
        if (own == nullptr && endsAsText(names[i].name))
            makeOpenText(names[i].text.empty() ? names[i].name : names[i].text, column);
        describeCodes(names[i], profile.columns[i], column);
        if (own == nullptr && !endsAsText(names[i].name))
            describeTightChoices(profile.columns[i], profile.records, column);
        if (holds(profile.columns[i], "-99"))
            column.missing.push_back({-99, -99}); // seen, not answered
    }
    for (std::size_t first = 0; first < names.size();) {
        const std::string key = questionKey(names[first]);
        std::vector<std::size_t> columns = {first};
        while (!key.empty() && columns.back() + 1 < names.size() && questionKey(names[columns.back() + 1]) == key)
            columns.push_back(columns.back() + 1);
        if (columns.size() > 1)
            describeGroup(profile, names, columns, dictionary);
        first = columns.back() + 1;
    }
}

} // namespace manyi::io

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "io/csv/cell_decoder.h"
#include "io/csv/columns.h"
#include "io/guess/choice_columns.h"
#include "io/guess/column_guess.h"
#include "io/guess/header_text.h"
#include "io/guess/places.h"
#include "io/guess/role_names.h"

namespace manyi::io {

namespace {

using domain::ColumnRecipe;
using domain::Role;
using domain::ValueType;

std::string translated(const char* text)
{
    return QCoreApplication::translate("CsvGuess", text).toStdString();
}

void setChoice(const ChoiceColumns& group, const ChoiceColumns::Member& member, const ColumnFacts& facts,
               ColumnRecipe& recipe)
{
    recipe.missingTexts = facts.missingTexts;
    recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(), facts.softMissingTexts.end());
    recipe.type = ValueType::Code;
    recipe.role = Role::MultiSelect;
    recipe.measure = domain::Measure::Nominal;
    recipe.notChosenText = group.notChosenText;
    if (group.style == ChoiceColumns::Style::Flags)
        recipe.codes = {{"0", 0}, {"1", 1}};
    const bool worded = group.style == ChoiceColumns::Style::NotSelected && !group.notChosenText.empty();
    recipe.labels = {{0, worded ? group.notChosenText : translated(QT_TRANSLATE_NOOP("CsvGuess", "Not chosen"))},
                     {1, member.choice}};
    recipe.confidence = group.style == ChoiceColumns::Style::NotSelected ? 0.95 : 0.85;
    recipe.reason = translated(QT_TRANSLATE_NOOP(
        "CsvGuess", "Neighbouring columns with one beginning of their names, each with one choice of a question."));
}

// Everything that is known while a recipe is put together: one entry a column of the file.
struct Draft {
    const CsvProfile& profile;
    std::vector<ColumnFacts> facts;
    std::vector<ColumnNames> names;
    domain::Recipe recipe;
    std::vector<char> inChoiceGroup;
};

void guessColumns(Draft& draft)
{
    std::map<std::string, int> occurrences;
    for (std::size_t i = 0; i < draft.facts.size(); ++i) {
        const std::string& header = draft.profile.columns[i].header;
        ColumnRecipe column = guessColumn(draft.facts[i]);
        column.column = header;
        column.occurrence = occurrences[header]++;
        column.name = draft.names[i].name.empty() ? "column_" + std::to_string(i + 1) : draft.names[i].name;
        column.label = draft.names[i].label.empty() ? column.name : draft.names[i].label;
        draft.recipe.columns.push_back(std::move(column));
    }
}

// "Services used" of "Services used: Loans", "Services used: Cards"; empty when the labels do not begin alike.
std::string commonBeginning(const std::vector<std::string>& labels)
{
    const std::size_t colon = labels.front().find(": ");
    if (colon == std::string::npos)
        return {};
    const std::string beginning = labels.front().substr(0, colon + 2);
    const bool common = std::all_of(labels.begin(), labels.end(),
                                    [&](const std::string& label) { return label.starts_with(beginning); });
    return common ? beginning.substr(0, colon) : std::string();
}

// "visits/branch[1]", "visits/branch[2]": the repeated answers of KoBo, of which each column may hold one text only.
bool areRepeats(const Draft& draft, const ChoiceColumns& group)
{
    return draft.profile.dialect.tool == "kobo" &&
           draft.profile.columns[group.members.front().column].header.ends_with("[1]");
}

void applyChoiceColumns(Draft& draft, NameTaker& questionNames)
{
    draft.inChoiceGroup.assign(draft.facts.size(), 0);
    for (const ChoiceColumns& group : findChoiceColumns(draft.facts)) {
        if (areRepeats(draft, group))
            continue;
        if (group.tooMany) {
            for (const auto& member : group.members)
                draft.recipe.columns[member.column].reason = translated(QT_TRANSLATE_NOOP(
                    "CsvGuess", "One of more than 64 columns of choices; they are kept as single columns."));
            continue;
        }
        const std::string question = questionNames.take(columnNames(group.stem).name);
        for (const auto& member : group.members) {
            ColumnRecipe& column = draft.recipe.columns[member.column];
            ColumnRecipe choice;
            choice.column = column.column;
            choice.occurrence = column.occurrence;
            choice.name = column.name;
            choice.label = member.choice;
            choice.question = question;
            setChoice(group, member, draft.facts[member.column], choice);
            column = std::move(choice);
            draft.inChoiceGroup[member.column] = 1;
        }
        std::vector<std::string> labels;
        for (const auto& member : group.members)
            labels.push_back(draft.names[member.column].label);
        const std::string text = commonBeginning(labels);
        draft.recipe.questions.push_back(
            {question, text.empty() ? group.stem : text, domain::QuestionKind::MultipleResponse});
    }
}

// "7、stem—item", "7、item" …: columns that carry the same number are the items of one question.
void applyNumberedBlocks(Draft& draft, NameTaker& questionNames)
{
    auto& columns = draft.recipe.columns;
    for (std::size_t first = 0; first < columns.size();) {
        std::size_t end = first + 1;
        while (end < columns.size() && draft.names[first].numbered && draft.names[end].numbered &&
               draft.names[end].name == draft.names[first].name)
            ++end;
        if (end - first > 1 && !draft.inChoiceGroup[first]) {
            const std::string question = questionNames.take(draft.names[first].name);
            std::string text;
            for (std::size_t i = first; i < end; ++i) {
                ColumnRecipe& column = columns[i];
                const std::size_t dash = column.label.find("—");
                if (i == first && dash != std::string::npos) {
                    text = column.label.substr(0, dash);
                    column.label = column.label.substr(column.label.find_first_not_of("—", dash));
                }
                column.name = draft.names[i].name + "_" + std::to_string(i - first + 1);
                column.question = question;
            }
            draft.recipe.questions.push_back({question, text, domain::QuestionKind::Matrix});
        }
        first = end;
    }
}

// "Q8_1 Satisfaction: waiting", "Q8_2 …": rating columns with one code are the items of one question.
void applyCodedBlocks(Draft& draft, NameTaker& questionNames)
{
    auto& columns = draft.recipe.columns;
    const auto stemOf = [&](std::size_t i) {
        const std::string& name = columns[i].name;
        const std::size_t mark = name.rfind('_');
        const bool item = columns[i].scale && columns[i].question.empty() && mark != std::string::npos && mark > 0 &&
                          mark + 1 < name.size() && name.find_first_not_of("0123456789", mark + 1) == std::string::npos;
        return item ? name.substr(0, mark) : std::string();
    };
    for (std::size_t first = 0; first < columns.size();) {
        const std::string stem = stemOf(first);
        std::size_t end = first + 1;
        std::vector<std::string> labels = {columns[first].label};
        while (!stem.empty() && end < columns.size() && stemOf(end) == stem)
            labels.push_back(columns[end++].label);
        if (labels.size() > 1) {
            const std::string question = questionNames.take(stem);
            const std::string text = commonBeginning(labels);
            for (std::size_t i = first; i < end; ++i)
                columns[i].question = question;
            draft.recipe.questions.push_back({question, text.empty() ? stem : text, domain::QuestionKind::Matrix});
        }
        first = end;
    }
}

// What items of one question have in common in their headers: "Q8_" of Q8_3, "CUEX" of CUEX2. Empty for a bare letter:
// Q1 and Q2 are different questions.
std::string itemStem(const ColumnRecipe& column)
{
    if (!column.question.empty())
        return column.question + "?";
    std::string stem = column.name;
    while (!stem.empty() && stem.back() >= '0' && stem.back() <= '9')
        stem.pop_back();
    return stem.size() < 2 ? std::string() : stem;
}

// Rating columns that are items of one question share its scale: a step that nobody chose in one column is chosen in
// another. Scales that are too different to be one are left alone.
void shareScales(Draft& draft)
{
    std::map<std::string, std::vector<ColumnRecipe*>> stems;
    for (ColumnRecipe& column : draft.recipe.columns)
        if (column.scale && column.codes.empty() && (column.role == Role::ScaleItem || column.role == Role::Csat))
            stems[itemStem(column)].push_back(&column);
    stems.erase(std::string());
    for (const auto& [stem, members] : stems) {
        domain::ScaleRange shared = *members.front()->scale;
        for (const ColumnRecipe* member : members) {
            shared.minimum = std::min(shared.minimum, member->scale->minimum);
            shared.maximum = std::max(shared.maximum, member->scale->maximum);
        }
        for (ColumnRecipe* member : members)
            if (member->scale->maximum + 2 >= shared.maximum)
                member->scale = shared;
    }
}

// Names are unique among variables and, for the stems of joined choices, among their members to be.
void makeNamesUnique(Draft& draft)
{
    NameTaker taker;
    for (ColumnRecipe& column : draft.recipe.columns) {
        column.name = taker.take(column.name);
        if (column.role != Role::MultiSelect || column.separator.empty())
            continue;
        const auto kind = isRanking(column) ? domain::QuestionKind::Matrix : domain::QuestionKind::MultipleResponse;
        draft.recipe.questions.push_back({column.name, column.label, kind});
        column.question = column.name;
        for (std::size_t i = 0; i < column.codes.size(); ++i)
            taker.take(column.name + "_" + std::to_string(i + 1));
    }
}

} // namespace

domain::Recipe guessPlainRecipe(const CsvProfile& profile)
{
    Draft draft{profile, {}, {}, {}, {}};
    for (const ColumnProfile& column : profile.columns) {
        draft.facts.push_back(columnFacts(column, profile.records, profile.dialect.decimal));
        draft.names.push_back(columnNames(column.header));
    }
    draft.recipe.encoding = profile.dialect.encoding;
    draft.recipe.separator = profile.dialect.separator;
    draft.recipe.quote = profile.dialect.quote;
    draft.recipe.decimal = profile.dialect.decimal;
    draft.recipe.headerRow = profile.dialect.headerRow;
    draft.recipe.headerRows = profile.dialect.headerRows;
    draft.recipe.joinedHeaders = profile.dialect.joinedHeaders;
    draft.recipe.tool = profile.dialect.tool;

    NameTaker questionNames;
    guessColumns(draft);
    applyChoiceColumns(draft, questionNames);
    applyNumberedBlocks(draft, questionNames);
    applyCodedBlocks(draft, questionNames);
    shareScales(draft);
    makeNamesUnique(draft);

    std::vector<std::size_t> positions(draft.recipe.columns.size());
    for (std::size_t i = 0; i < positions.size(); ++i)
        positions[i] = i;
    if (auto levels = guessHierarchy(draft.recipe, positions, profile); !levels.empty())
        draft.recipe.hierarchies.push_back(std::move(levels));
    return std::move(draft.recipe);
}

} // namespace manyi::io

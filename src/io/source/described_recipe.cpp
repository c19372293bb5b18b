#include <algorithm>
#include <map>

#include "io/csv/columns.h"
#include "io/guess/places.h"
#include "io/source/column_description.h"
#include "io/source/source.h"

namespace manyi::io {

namespace {

// The profile that guesses are made from: without the answers that the file declares missing.
CsvProfile answersOf(const SourceDictionary& dictionary, const CsvProfile& profile)
{
    CsvProfile answers = profile;
    for (std::size_t i = 0; i < std::min(answers.columns.size(), dictionary.columns.size()); ++i)
        answers.columns[i] = withoutMissing(profile.columns[i], dictionary.columns[i]);
    return answers;
}

// Names are unique among variables, the members that joined choices will become, and questions.
void makeNamesUnique(domain::Recipe& recipe)
{
    NameTaker taker;
    std::map<std::string, std::string> renamed;
    for (domain::ColumnRecipe& column : recipe.columns) {
        const std::string wanted = column.name;
        column.name = taker.take(wanted);
        renamed.emplace(wanted, column.name);
        if (!column.separator.empty())
            for (std::size_t i = 0; i < column.codes.size(); ++i)
                taker.take(column.name + "_" + std::to_string(i + 1));
    }
    for (auto& levels : recipe.hierarchies)
        for (std::string& level : levels)
            if (const auto it = renamed.find(level); it != renamed.end())
                level = it->second;
    std::map<std::string, std::string> questions;
    for (domain::QuestionRecipe& question : recipe.questions) {
        const bool ofItsColumn =
            std::any_of(recipe.columns.begin(), recipe.columns.end(), [&](const domain::ColumnRecipe& column) {
                return column.name == question.name && column.question == question.name && !column.separator.empty();
            });
        const std::string wanted = question.name;
        if (!ofItsColumn)
            question.name = taker.take(wanted);
        questions.emplace(wanted, question.name);
    }
    for (domain::ColumnRecipe& column : recipe.columns)
        if (const auto it = questions.find(column.question); it != questions.end())
            column.question = it->second;
}

// The file's own questions first, then the guessed ones that still have columns.
void takeQuestions(domain::Recipe& recipe, const SourceDictionary& dictionary)
{
    std::vector<domain::QuestionRecipe> questions;
    for (const SourceQuestion& question : dictionary.questions)
        questions.push_back({question.name, question.text, question.kind});
    for (const domain::QuestionRecipe& guessed : recipe.questions) {
        const bool known = std::any_of(questions.begin(), questions.end(),
                                       [&](const auto& question) { return question.name == guessed.name; });
        if (!known)
            questions.push_back(guessed);
    }
    std::erase_if(questions, [&](const domain::QuestionRecipe& question) {
        return std::none_of(recipe.columns.begin(), recipe.columns.end(),
                            [&](const domain::ColumnRecipe& column) { return column.question == question.name; });
    });
    recipe.questions = std::move(questions);
}

void guessPlaces(domain::Recipe& recipe, const CsvProfile& profile)
{
    std::vector<std::size_t> positions(recipe.columns.size());
    for (std::size_t i = 0; i < positions.size(); ++i)
        positions[i] = i;
    recipe.hierarchies.clear();
    if (auto levels = guessHierarchy(recipe, positions, profile); !levels.empty())
        recipe.hierarchies.push_back(std::move(levels));
}

} // namespace

domain::Recipe describedRecipe(const SourceDictionary& dictionary, const CsvProfile& profile)
{
    const CsvProfile answers = answersOf(dictionary, profile);
    domain::Recipe recipe = dictionary.columns.empty() ? guessRecipe(profile) : guessPlainRecipe(answers);
    recipe.format = dictionary.format;
    recipe.encoding = dictionary.encoding.empty() ? "UTF-8" : dictionary.encoding;
    recipe.sheet = dictionary.sheet;
    if (dictionary.columns.empty())
        return recipe;
    for (std::size_t i = 0; i < std::min(recipe.columns.size(), dictionary.columns.size()); ++i) {
        domain::ColumnRecipe& column = recipe.columns[i];
        const SourceColumn& said = dictionary.columns[i];
        if (!said.name.empty() && said.type)
            column.name = said.name;
        describeColumn(column, said, answers.columns[i], profile.columns[i], profile.records);
    }
    takeQuestions(recipe, dictionary);
    guessPlaces(recipe, profile);
    makeNamesUnique(recipe);
    return recipe;
}

} // namespace manyi::io

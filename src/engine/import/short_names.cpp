#include "engine/import/short_names.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;

constexpr int longestName = 40;
constexpr int mostWords = 4;

std::string key(const std::string& name)
{
    return qt(name).trimmed().toCaseFolded().toStdString();
}

// All names that a new one must not be.
std::set<std::string> namesInUse(const domain::Recipe& recipe, const domain::Questionnaire& questionnaire,
                                 const std::vector<domain::Recipe>& earlier)
{
    std::set<std::string> used;
    for (const domain::Variable& variable : questionnaire.variables)
        used.insert(key(variable.name));
    for (const domain::Question& question : questionnaire.questions)
        used.insert(key(question.name));
    std::vector<const domain::Recipe*> recipes{&recipe};
    for (const domain::Recipe& other : earlier)
        recipes.push_back(&other);
    for (const domain::Recipe* other : recipes) {
        for (const ColumnRecipe& column : other->columns)
            used.insert(key(column.name));
        for (const domain::QuestionRecipe& question : other->questions)
            used.insert(key(question.name));
    }
    return used;
}

// The name that stands for a header already; "" for a new one.
std::string knownName(const ColumnRecipe& column, const domain::Questionnaire& questionnaire,
                      const std::vector<domain::Recipe>& earlier)
{
    for (const domain::Recipe& recipe : earlier) {
        for (const ColumnRecipe& other : recipe.columns) {
            if (other.column == column.column && other.occurrence == column.occurrence)
                return other.name;
        }
    }
    std::string found;
    for (const domain::Variable& variable : questionnaire.variables) {
        if (variable.sourceColumn != column.column || column.column.empty())
            continue;
        if (!found.empty())
            return {}; // several: members of joined choices are found by their question
        found = variable.name;
    }
    return found;
}

class Shortening {
public:
    Shortening(domain::Recipe& recipe, std::set<std::string> used) : m_recipe(recipe), m_used(std::move(used)) {}

    std::string next()
    {
        std::string name;
        do
            name = "Q" + std::to_string(++m_last);
        while (m_used.contains(key(name)) || m_used.contains(key(name) + "_1"));
        m_used.insert(key(name));
        return name;
    }

    void question(const std::string& name)
    {
        const std::string code = next();
        int item = 0;
        for (ColumnRecipe& column : m_recipe.columns) {
            if (column.question != name)
                continue;
            column.question = code;
            const bool joined = column.name == name && !column.separator.empty();
            rename(column, joined ? code : code + "_" + std::to_string(++item));
        }
        for (domain::QuestionRecipe& question : m_recipe.questions) {
            if (question.name != name)
                continue;
            question.name = code;
            if (question.text.empty())
                question.text = name;
        }
    }

    void rename(ColumnRecipe& column, const std::string& name)
    {
        if (column.label.empty())
            column.label = column.name;
        m_renamed.emplace(column.name, name);
        column.name = name;
        m_used.insert(key(name));
    }

    void renameLevels()
    {
        for (auto& levels : m_recipe.hierarchies) {
            for (std::string& level : levels) {
                if (const auto it = m_renamed.find(level); it != m_renamed.end())
                    level = it->second;
            }
        }
    }

private:
    domain::Recipe& m_recipe;
    std::set<std::string> m_used;
    std::map<std::string, std::string> m_renamed;
    int m_last = 0;
};

} // namespace

bool isQuestionText(std::string_view name)
{
    const QString text = qt(name).simplified();
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x1100 ? 1 : 2;
    // One long word of letters, such as how_satisfied_with_the_delivery_of_your_order, is a name.
    const bool word = width == text.size() && !text.contains(u' ');
    return (width > longestName && !word) || text.contains(u'?') || text.contains(u'？') ||
           text.count(u' ') >= mostWords;
}

void shortenNames(domain::Recipe& recipe, const domain::Questionnaire& questionnaire,
                  const std::vector<domain::Recipe>& earlier)
{
    Shortening shortening(recipe, namesInUse(recipe, questionnaire, earlier));
    for (ColumnRecipe& column : recipe.columns) {
        const bool grouped = !column.question.empty();
        if (!isQuestionText(column.name) && !(grouped && isQuestionText(column.question)))
            continue;
        const std::string known = knownName(column, questionnaire, earlier);
        if (!known.empty())
            shortening.rename(column, known);
        else if (grouped && isQuestionText(column.question))
            shortening.question(std::string(column.question));
        else
            shortening.rename(column, shortening.next());
    }
    shortening.renameLevels();
}

} // namespace manyi::engine

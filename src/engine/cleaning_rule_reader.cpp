#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/cleaning.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using base::VariableId;
using domain::Questionnaire;

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

// Parts between `separator`s that stand outside quotation marks.
std::vector<std::string> parts(std::string_view text, char separator)
{
    std::vector<std::string> list(1);
    char quote = 0;
    for (const char c : text) {
        if (quote == 0 && c == separator) {
            list.emplace_back();
            continue;
        }
        if (quote == c)
            quote = 0;
        else if (quote == 0 && isQuote(c))
            quote = c;
        list.back() += c;
    }
    return list;
}

std::string unquoted(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(' ') - first + 1);
    if (text.size() >= 2 && isQuote(text.front()) && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return std::string(text);
}

// A rule's text taken apart: what stands behind the kind, with its "key=value" parts by their keys.
struct Arguments {
    std::string variables;
    std::map<std::string, std::string, std::less<>> settings;
};

Arguments argumentsOf(std::string_view rest, const std::vector<std::string_view>& keys)
{
    Arguments arguments;
    for (const std::string& part : parts(rest, ':')) {
        const auto equals = part.find('=');
        const std::string key = equals == std::string::npos ? std::string() : unquoted(part.substr(0, equals));
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            arguments.settings[key] = unquoted(part.substr(equals + 1));
        else
            arguments.variables += (arguments.variables.empty() ? "" : ":") + part;
    }
    return arguments;
}

// Reads the arguments of one rule; the first thing that is not understood stays in `error`.
class Reader {
public:
    Reader(Arguments arguments, const Questionnaire& questionnaire)
        : m_arguments(std::move(arguments)), m_questionnaire(questionnaire)
    {
    }
    const std::optional<base::Error>& error() const { return m_error; }

    std::vector<VariableId> variables()
    {
        std::vector<VariableId> ids;
        if (unquoted(m_arguments.variables).empty())
            return ids;
        if (addNamed(ids, m_arguments.variables))
            return ids;
        for (const std::string& name : parts(m_arguments.variables, ',')) {
            if (!addNamed(ids, name))
                fail(QCoreApplication::translate("Cleaning", "There is no variable or question %1. Nothing was "
                                                             "excluded; see the names with manyi-cli info.")
                         .arg(qt(unquoted(name))));
        }
        return ids;
    }
    VariableId variable()
    {
        const std::vector<VariableId> ids = variables();
        if (ids.size() != 1 && !m_error)
            fail(QCoreApplication::translate("Cleaning", "This rule looks at one variable; name it after the colon."));
        return ids.empty() ? VariableId{} : ids.front();
    }
    VariableId variable(std::string_view key, VariableId otherwise)
    {
        const auto it = m_arguments.settings.find(key);
        if (it == m_arguments.settings.end())
            return otherwise;
        if (sameText(it->second, "none"))
            return {};
        std::vector<VariableId> ids;
        if (!addNamed(ids, it->second) || ids.size() != 1)
            fail(QCoreApplication::translate("Cleaning", "%1= names no variable: %2.").arg(qt(key), qt(it->second)));
        return ids.empty() ? VariableId{} : ids.front();
    }
    double number(std::string_view key, double otherwise)
    {
        const auto it = m_arguments.settings.find(key);
        if (it == m_arguments.settings.end())
            return otherwise;
        const std::optional<double> value = it->second == "1/3" ? 1.0 / 3.0 : base::parseNumber(it->second);
        if (!value)
            fail(QCoreApplication::translate("Cleaning", "%1= takes a number, not %2.").arg(qt(key), qt(it->second)));
        return value.value_or(otherwise);
    }
    // Which of two words; the first is the default.
    bool isSecond(std::string_view key, std::string_view first, std::string_view second)
    {
        const auto it = m_arguments.settings.find(key);
        if (it == m_arguments.settings.end() || sameText(it->second, first))
            return false;
        if (!sameText(it->second, second))
            fail(QCoreApplication::translate("Cleaning", "%1= takes %2 or %3.").arg(qt(key), qt(first), qt(second)));
        return true;
    }

    void fail(const QString& sentence)
    {
        if (!m_error)
            m_error = refused(sentence);
    }

private:
    bool addNamed(std::vector<VariableId>& ids, std::string_view name) const
    {
        const std::string text = unquoted(name);
        if (const domain::Variable* variable = m_questionnaire.findByText(text)) {
            ids.push_back(variable->id);
            return true;
        }
        const domain::Question* question = m_questionnaire.findQuestionByText(text);
        if (question != nullptr)
            ids.insert(ids.end(), question->variables.begin(), question->variables.end());
        return question != nullptr;
    }

    Arguments m_arguments;
    const Questionnaire& m_questionnaire;
    std::optional<base::Error> m_error;
};

VariableId waveOf(const Questionnaire& questionnaire)
{
    const domain::Variable* wave = questionnaire.firstWithRole(domain::Role::Wave);
    return wave != nullptr ? wave->id : VariableId{};
}

base::Result<domain::CleaningRule> attentionCheck(std::string_view rest, const Questionnaire& questionnaire)
{
    Arguments arguments = argumentsOf(rest, {"blank"});
    const auto equals = arguments.variables.rfind('=');
    if (equals == std::string::npos)
        return refused(QCoreApplication::translate("Cleaning", "An attention check needs its right answer: "
                                                               "attention-check:VAR=CODE."));
    const std::string answers = arguments.variables.substr(equals + 1);
    arguments.variables.resize(equals);
    Reader in(std::move(arguments), questionnaire);
    domain::AttentionCheck rule;
    rule.variable = in.variable();
    rule.blankIsWrong = !in.isSecond("blank", "wrong", "right");
    const domain::Variable* variable = questionnaire.find(rule.variable);
    for (const std::string& answer : parts(answers, '|')) {
        const auto code = variable != nullptr ? domain::codeOf(*variable, unquoted(answer)) : std::nullopt;
        if (!code)
            in.fail(QCoreApplication::translate("Cleaning", "%1 is no answer of the attention check.")
                        .arg(qt(unquoted(answer))));
        rule.right.push_back(code.value_or(0));
    }
    if (in.error())
        return *in.error();
    return domain::CleaningRule{rule};
}

std::vector<std::string_view> keysOf(std::string_view kind)
{
    static const std::map<std::string_view, std::vector<std::string_view>> keys{
        {"duplicate-key", {"keep"}},
        {"duplicate-answers", {"ids", "dates"}},
        {"same-device", {"date", "minutes", "most"}},
        {"straight-line", {"least", "different"}},
        {"speeder", {"share", "within"}},
        {"incomplete", {"least"}}};
    const auto it = keys.find(kind);
    return it != keys.end() ? it->second : std::vector<std::string_view>{};
}

void fill(domain::CleaningRule& rule, Reader& in, const Questionnaire& questionnaire)
{
    struct {
        Reader& in;
        const Questionnaire& questionnaire;
        void operator()(domain::DuplicateKey& check) const
        {
            check = {in.variables(), in.isSecond("keep", "first", "last")};
        }
        void operator()(domain::DuplicateAnswers& check) const
        {
            check = {in.isSecond("ids", "no", "yes"), in.isSecond("dates", "no", "yes")};
        }
        void operator()(domain::SameDevice& check) const
        {
            check = {in.variable(), in.variable("date", {}), in.number("minutes", check.minutes),
                     static_cast<int>(in.number("most", check.most))};
        }
        void operator()(domain::StraightLine& check) const
        {
            check.items = in.variables();
            const auto usual = std::min<std::size_t>(static_cast<std::size_t>(check.leastItems), check.items.size());
            check.leastItems = static_cast<int>(in.number("least", static_cast<double>(usual)));
            check.mostDifferent = in.number("different", check.mostDifferent);
        }
        void operator()(domain::Speeder& check) const
        {
            check = {in.variable(), in.number("share", check.share), in.variable("within", waveOf(questionnaire))};
        }
        void operator()(domain::OutOfScale& check) const { check = {in.variables()}; }
        void operator()(domain::Incomplete& check) const
        {
            check = {in.variables(), in.number("least", check.leastShare)};
        }
        void operator()(domain::Inconsistent&) const {}
        void operator()(domain::AttentionCheck&) const {}
    } visitor{in, questionnaire};
    std::visit(visitor, rule.check);
}

} // namespace

base::Result<domain::CleaningRule> parseCleaningRule(std::string_view text, const Questionnaire& questionnaire)
{
    const auto colon = text.find(':');
    const std::string kind = unquoted(text.substr(0, colon));
    const std::string_view rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    std::optional<domain::CleaningRule> rule = domain::cleaningRuleOfKind(kind);
    if (!rule)
        return refused(QCoreApplication::translate("Cleaning", "There is no cleaning rule %1. Nothing was excluded; "
                                                               "see the rules with manyi-cli clean --help.")
                           .arg(qt(kind)));
    if (auto* inconsistent = std::get_if<domain::Inconsistent>(&rule->check)) {
        inconsistent->filter = std::string(rest);
        return *rule;
    }
    if (std::holds_alternative<domain::AttentionCheck>(rule->check))
        return attentionCheck(rest, questionnaire);
    Reader in(argumentsOf(rest, keysOf(kind)), questionnaire);
    fill(*rule, in, questionnaire);
    if (in.error())
        return *in.error();
    return *rule;
}

} // namespace manyi::engine
